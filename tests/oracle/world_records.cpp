// The other records of random libraries: conditions, notes, tests and what a dose leaves open.
#include "oracle/world_dice.hpp"

namespace testing::dice {

// Conditions are named before they are made: c1 and c2.
void add_selectors(Dice& dice, Yaml& into, const Words& conditions) {
    const int first = dice.from(0, conditions.empty() ? 2 : 3);
    if (first == 0 || dice.chance(10)) set(into, "causes", list(dice.some(causes, 2)));
    if (first == 1 || dice.chance(10)) set(into, "sides", list(dice.some(sides, 2)));
    if (first == 2 || dice.chance(15)) set(into, "positions", list(dice.some(positions, 2)));
    if (first == 3) set(into, "conditions", list(dice.some(conditions, 2)));
}

Yaml condition(Dice& dice, const std::string& id, const Words& exercises) {
    Yaml made{Yaml::Kind::mapping};
    set(made, "id", scalar(id));
    set(made, "label", scalar(id));
    set(made, "sources", list({"article"}));
    if (dice.chance(35)) set(made, "under_age", scalar(dice.pick(std::vector<int>{12, 18, 40})));
    const bool is_between = find(made, "under_age") != nullptr;  // then some age lies between the two
    if (dice.chance(35))
        set(made, "over_age",
            scalar(dice.pick(is_between ? std::vector<int>{5, 8, 10} : std::vector<int>{40, 60, 65})));
    if (dice.chance(25)) set(made, "from_pain", scalar(dice.from(1, 9)));
    if (dice.chance(25)) set(made, "half_weeks", scalar(dice.from(1, 4)));
    if (dice.chance(20)) set(made, "max_exercises", scalar(dice.from(2, 6)));
    if (dice.chance(20)) set(made, "minutes", scalar(dice.from(5, 15)));
    if (dice.chance(12)) {
        set(made, "refuses", scalar("See a clinician first."));
        if (dice.chance(50)) set(made, "clearable", scalar("true"));
    }
    if (dice.chance(60)) set(made, "rules_out", list(dice.some(exercises, 2)));
    if (dice.chance(15)) set(made, "rules_out_phases", list(dice.some(phases, 1)));
    if (dice.chance(30)) set(made, "rules_out_positions", list(dice.some(positions, 2)));
    set(made, "because", scalar("it is not for " + id));
    return made;
}

Yaml note(Dice& dice, int number, const Words& conditions) {
    Yaml made{Yaml::Kind::mapping};
    set(made, "id", scalar("n" + std::to_string(number)));
    set(made, "title", scalar("Note"));
    set(made, "text", scalar("Mind this."));
    set(made, "sources", list({"article"}));
    add_selectors(dice, made, conditions);
    if (dice.chance(30)) set(made, "joints", list(dice.some(joints, 2)));
    if (!conditions.empty() && dice.chance(25)) set(made, "not_for", list(dice.some(conditions, 1)));
    return made;
}

Yaml test(Dice& dice, int number, const Words& conditions) {
    Yaml made{Yaml::Kind::mapping};
    set(made, "id", scalar("t" + std::to_string(number)));
    set(made, "title", scalar("Test"));
    set(made, "text", scalar("Measure it."));
    set(made, "sources", list({"article"}));
    if (dice.chance(40)) set(made, "causes", list(dice.some(causes, 2)));
    if (!conditions.empty() && dice.chance(25)) set(made, "not_for", list(dice.some(conditions, 1)));
    return made;
}

Yaml defaults(Dice& dice) {
    Yaml made{Yaml::Kind::mapping};
    set(made, "source", scalar("planner"));
    if (dice.chance(50)) set(made, "sets", scalar(dice.from(1, 3)));
    if (dice.chance(50)) set(made, "rest", scalar(dice.from(0, 40)));
    if (dice.chance(30)) set(made, "tempo", scalar("1-" + std::to_string(dice.from(0, 3))));
    if (dice.chance(50)) set(made, "setup_s", scalar(dice.from(0, 20)));
    if (dice.chance(20)) set(made, "weeks", scalar(dice.from(1, 9)));
    if (dice.chance(20)) set(made, "structural_weeks", scalar(dice.from(1, 14)));
    return made;
}

}  // namespace testing::dice
