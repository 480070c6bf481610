// What is said in lists of which "all" or "none" may be said, too: the joints, and the gear at hand.
#include <algorithm>

#include "resolve/resolver.hpp"
#include "support/wording.hpp"

namespace valgus {

namespace {

using support::quoted;

// "all" alone, as the help says it.
bool is_all(const std::vector<Said>& words) { return words.size() == 1 && same_words(words.front().word, "all"); }

}  // namespace

// A fault stands for the joint at which it is worked on.
Refs<Joint> Resolver::focus(const std::vector<Said>& words) {
    if (is_all(words)) return {};
    Refs<Joint> joints;
    for (const auto& said : words) {
        const auto fault = find<Joint>(library_, said.word) ? std::nullopt : find<Fault>(library_, said.word);
        const auto joint = fault && library_[*fault].joint ? library_[*fault].joint : one<Joint>(said);
        if (joint) joints.push_back(*joint);
    }
    std::sort(joints.begin(), joints.end());
    joints.erase(std::unique(joints.begin(), joints.end()), joints.end());
    return joints;
}

// R5: --equipment speaks of gear; household things are at hand unless --without names them.
Refs<Equipment> Resolver::at_hand(const Wishes& wishes, const Refs<Condition>& conditions) {
    const auto is_none = [](const Said& said) { return same_words(said.word, "none"); };
    const bool all = wishes.equipment.empty() || is_all(wishes.equipment);
    const bool none = std::any_of(wishes.equipment.begin(), wishes.equipment.end(), is_none);
    if (none && wishes.equipment.size() > 1)
        wrong(wishes.equipment.front(), "'none' beside other equipment", "name the equipment, or only 'none'");
    const auto named = none || all ? Refs<Equipment>{} : several<Equipment>(wishes.equipment);
    const auto without = several<Equipment>(wishes.without);
    Refs<Equipment> at_hand;
    for (const auto ref : every<Equipment>(library_)) {
        const bool household = library_[ref].provision == Provision::household;
        const bool have = household || all || is_among(named, ref);
        if (is_among(named, ref) && is_among(without, ref))
            wrong(wishes.without.front(), quoted(library_[ref].id) + " is also in --equipment",
                  "name it in one of them");
        const auto& not_for = library_[ref].not_for;
        const bool is_ruled_out = std::any_of(not_for.begin(), not_for.end(),
                                              [&](auto condition) { return is_among(conditions, condition); });
        if (have && !is_ruled_out && !is_among(without, ref)) at_hand.push_back(ref);
    }
    return at_hand;
}

}  // namespace valgus
