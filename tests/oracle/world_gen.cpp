// Random worlds, and the wishes in them.
#include <rapidcheck/seq/Create.h>
#include <rapidcheck/seq/Transform.h>
#include <rapidcheck/shrinkable/Create.h>

#include "oracle/world_dice.hpp"

namespace testing {

namespace dice {

namespace {

class Wishing {
public:
    Wishing(Dice& dice, const Yaml& made_library, const Named& all_named)
        : dice_(dice), library_(made_library), named_(all_named) {}

    Options all() {
        maybe(60, "--side", {dice_.pick(sides)});
        if (options_.empty() || options_.back().values.front() == "both")
            maybe(25, "--worse", {dice_.pick(Words{"left", "right"})});
        Words used;  // mostly; a focus on nothing is refused
        for (const auto& [none, exercise] : find(library_, "exercises")->children)
            used.push_back(word(exercise, "joint"));
        maybe(55, "--focus", dice_.some(dice_.chance(90) ? used : joints, 2));
        maybe(50, "--position", {dice_.pick(positions)});
        maybe(15, "--angle", {std::to_string(dice_.from(0, 140))});
        block();
        minutes();
        equipment();
        learned();
        stage();
        const std::vector<int> borders{11, 12, 13, 17, 18, 19, 39, 40, 41, 59, 60, 61, 64, 65, 66};
        maybe(30, "--age", {std::to_string(dice_.chance(60) ? dice_.pick(borders) : dice_.from(5, 80))});
        maybe(25, "--pain", {std::to_string(dice_.from(0, 10))});
        if (dice_.chance(15)) options_.push_back({"--cleared", {}});
        if (!named_.conditions.empty()) conditions();
        exercises();
        clinician();
        if (dice_.chance(15)) options_.push_back({"--all", {}});
        schedule();
        return std::move(options_);
    }

private:
    void maybe(int percent, const std::string& flag, Words values) {
        if (dice_.chance(percent)) options_.push_back({flag, std::move(values)});
    }

    // The cause, since the usual number of weeks depends on it, and the weeks.
    void block() {
        const auto cause = dice_.pick(causes);
        maybe(60, "--cause", {cause});
        const bool structural = !options_.empty() && options_.back().flag == "--cause" && cause == "structural";
        const auto* usual = find(*find(library_, "defaults"), structural ? "structural_weeks" : "weeks");
        int weeks = usual ? std::stoi(usual->text) : structural ? 12 : 8;
        if (dice_.chance(45)) {
            weeks = dice_.pick(std::vector<int>{1, 2, 3, 4, 5, 6, 8, 10, 12, 13, 26, 52});
            options_.push_back({"--weeks", {std::to_string(weeks)}});
        }
        maybe(65, "--week", {std::to_string(dice_.chance(15) ? weeks : dice_.from(1, weeks))});
    }

    void minutes() {
        const int at = dice_.from(1, 100);
        if (at <= 38) options_.push_back({"--minutes", {std::to_string(dice_.from(1, 14))}});
        if (at > 38 && at <= 44) options_.push_back({"--minutes", {std::to_string(dice_.from(10, 240))}});
        if (at > 44 && at <= 54) options_.push_back({"--minutes", {"none"}});
        if (dice_.chance(35))
            options_.push_back({"--max-exercises", {dice_.chance(35) ? "none" : std::to_string(dice_.from(1, 10))}});
    }

    // Skills and exercises that are mastered, and other skills that are kept.
    void learned() {
        Words mastered;
        if (dice_.chance(30)) mastered = dice_.some(skills, 2);
        Words others;
        for (const auto& skill : skills)
            if (!contains(mastered, skill)) others.push_back(skill);
        if (dice_.chance(15)) mastered.push_back(dice_.pick(named_.exercises));
        if (!mastered.empty()) options_.push_back({"--mastered", mastered});
        if (!others.empty()) maybe(12, "--learning", dice_.some(others, 1));
    }

    // Those that do not contradict the age.
    void conditions() {
        const auto age =
            std::find_if(options_.begin(), options_.end(), [](const Option& option) { return option.flag == "--age"; });
        Words possible;
        for (const auto& [none, condition] : find(library_, "conditions")->children) {
            const auto *under = find(condition, "under_age"), *over = find(condition, "over_age");
            const int years = age == options_.end() ? 0 : std::stoi(age->values.front());
            if (age == options_.end() || ((under == nullptr || years < std::stoi(under->text)) &&
                                          (over == nullptr || years > std::stoi(over->text))))
                possible.push_back(word(condition, "id"));
        }
        if (!possible.empty()) maybe(30, "--condition", dice_.some(possible, 2));
    }

    void equipment() {
        Words mine;
        if (dice_.chance(35)) {
            mine = dice_.chance(35) ? Words{"none"} : dice_.some(gear, 2);
            options_.push_back({"--equipment", mine});
        }
        Words others;
        for (const auto& thing : things)
            if (!contains(mine, thing)) others.push_back(thing);
        maybe(25, "--without", dice_.some(others, 2));
    }

    void stage() {
        Words stages;
        for (const auto& [none, exercise] : find(library_, "exercises")->children)
            if (const auto* found = find(exercise, "progressions"))
                stages.push_back(word(exercise, "id") + "=" +
                                 std::to_string(dice_.from(1, static_cast<int>(found->children.size()) + 1)));
        if (!stages.empty()) maybe(30, "--stage", dice_.some(stages, 2));
    }

    // Excluded ones are neither included nor the only ones.
    void exercises() {
        Words wanted;
        const auto want = [&](int percent, const std::string& flag, int most) {
            if (!dice_.chance(percent)) return;
            const auto some = dice_.some(named_.exercises, most);
            wanted.insert(wanted.end(), some.begin(), some.end());
            options_.push_back({flag, some});
        };
        want(18, "--include", 2);
        want(7, "--only", 4);
        Words others;
        for (const auto& id : named_.exercises)
            if (!contains(wanted, id)) others.push_back(id);
        if (!others.empty()) maybe(25, "--exclude", dice_.some(others, 2));
    }

    std::string dose() {
        const auto amount = [&](int low, int high, int further) {
            const int number = dice_.from(low, high);
            return std::to_string(number) +
                   (dice_.chance(50) ? "" : "-" + std::to_string(number + dice_.from(0, further)));
        };
        const auto sets = dice_.chance(50) ? "" : amount(1, 3, 2) + "x";
        if (dice_.chance(40)) return sets + amount(5, 80, 60) + "s";
        return sets + amount(1, 12, 10) + (dice_.chance(40) ? "@" + amount(1, 6, 6) + "s" : "");
    }

    void clinician() {
        if (dice_.chance(25)) {
            auto some = dice_.some(named_.exercises, 2);
            for (auto& id : some) id += "=" + dose();
            options_.push_back({"--dose", some});
        }
        maybe(10, "--note", {dice_.pick(named_.exercises) + "=slowly-{side}"});
    }

    // Days on which dates go wrong, if anywhere.
    void schedule() {
        maybe(70, "--days", dice_.some(days, dice_.chance(15) ? 7 : 4));
        maybe(50, "--start",
              {dice_.pick(Words{"2026-11-16", "2026-11-19", "2026-12-29", "2028-02-28", "2027-02-24", "2027-03-27",
                                "2026-10-25", "2026-11-22"})});
        if (!dice_.chance(15)) return;
        options_.push_back({"--at", {"07:30"}});
        maybe(50, "--remind", {std::to_string(dice_.from(0, 10080))});
    }

    Dice& dice_;
    const Yaml& library_;
    const Named& named_;
    Options options_;
};

}  // namespace

Options options(Dice& dice, const Yaml& library, const Named& named) { return Wishing(dice, library, named).all(); }

}  // namespace dice

rc::Gen<World> worlds() {
    return [](const rc::Random& random, int size) {
        dice::Dice chances(random);
        dice::Named named;
        World world{dice::library(chances, std::min(14, 6 + size * 8 / 100), named), {}, chances.from(1, 100)};
        for (int i = 0; i < 4; ++i) world.wishes.push_back(dice::options(chances, world.library, named));
        return rc::shrinkable::shrinkRecur(std::move(world), [](const World& larger) {
            return rc::seq::filter(rc::seq::fromContainer(smaller(larger)), is_valid);
        });
    };
}

}  // namespace testing
