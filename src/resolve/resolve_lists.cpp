// What is said in lists of which "all" or "none" may be said, too: the joints, the gear at hand, and
// what somebody can already.
#include <algorithm>

#include "resolve/resolver.hpp"
#include "support/wording.hpp"

namespace valgus {

namespace {

using support::quoted;

// "all" alone, as the help says it.
bool is_all(const std::vector<Said>& words) { return words.size() == 1 && same_words(words.front().word, "all"); }

template <class T>
void sort_once_each(Refs<T>& refs) {
    std::sort(refs.begin(), refs.end());
    refs.erase(std::unique(refs.begin(), refs.end()), refs.end());
}

// R4: so that what was asked for by name stands alone, and begins where it begins. What it teaches itself is not had
// yet.
void master_all(const Library& library, Request& request) {
    auto to_learn = request.learning;
    for (const auto ref : request.only) {
        const auto& teaches = library[ref].teaches;
        to_learn.insert(to_learn.end(), teaches.begin(), teaches.end());
    }
    sort_once_each(to_learn);
    for (const auto skill : every<Skill>(library))
        if (!is_among(to_learn, skill)) request.mastered.push_back(skill);
    for (const auto& exercise : library.exercises)
        for (const auto& choice : exercise.after)
            request.mastered_stones.insert(request.mastered_stones.end(), choice.begin(), choice.end());
    sort_once_each(request.mastered_stones);
}

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
    sort_once_each(joints);
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

// Skills, or exercises that have been held already.
void Resolver::mastered(const Wishes& wishes, Request& request) {
    request.learning = several<Skill>(wishes.learning);
    if (is_all(wishes.mastered)) return master_all(library_, request);
    std::vector<Said> skills;
    for (const auto& said : wishes.mastered) {
        const auto exercise = find<Skill>(library_, said.word) ? std::nullopt : find<Exercise>(library_, said.word);
        if (exercise) {
            request.mastered_stones.push_back(*exercise);
        } else {
            skills.push_back(said);
        }
    }
    sort_once_each(request.mastered_stones);
    request.mastered = several<Skill>(skills);
    for (const auto ref : request.learning)
        if (is_among(request.mastered, ref))
            wrong(wishes.learning.front(), quoted(library_[ref].id) + " is also in --mastered",
                  "name it in one of them");
}

}  // namespace valgus
