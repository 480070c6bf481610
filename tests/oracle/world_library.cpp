// What the libraries of random worlds look like. Chances are high where rules meet: skills, kit, alternatives.
#include "oracle/world_dice.hpp"

namespace testing::dice {

namespace {

// A number or a range.
void add_amount(Dice& dice, Yaml& dose, const std::string& key, int low, int high, int further) {
    const int number = dice.from(low, high);
    const int end = dice.chance(50) ? number : number + dice.from(1, further);
    set(dose, key, end == number ? scalar(number) : scalar(std::to_string(number) + "-" + std::to_string(end)));
}

Yaml dose(Dice& dice) {
    Yaml dose{Yaml::Kind::mapping};
    if (dice.chance(45)) add_amount(dice, dose, "sets", 1, 3, 2);
    if (dice.chance(60)) {
        add_amount(dice, dose, "reps", 1, 12, 10);
        if (dice.chance(40)) add_amount(dice, dose, "hold", 1, 6, 6);
        if (dice.chance(25))
            set(dose, "tempo", scalar(std::to_string(dice.from(1, 3)) + "-" + std::to_string(dice.from(0, 4))));
    } else if (dice.chance(12)) {
        add_amount(dice, dose, "duration", 200, 900, 300);
    } else {
        add_amount(dice, dose, "duration", 5, 80, 60);
    }
    if (dice.chance(30)) set(dose, "rest", scalar(dice.from(0, 45)));
    set(dose, "source", scalar("article"));
    return dose;
}

Yaml kit(Dice& dice) {
    Yaml choices{Yaml::Kind::list};
    for (int i = dice.chance(25) ? 2 : 1; i > 0; --i)
        choices.children.emplace_back("", list(dice.some(dice.chance(75) ? gear : things, 2)));
    return choices;
}

// What a variant or a stage changes.
void add_changes(Dice& dice, Yaml& into, bool sided) {
    if (dice.chance(50)) set(into, "dose", dose(dice));
    if (dice.chance(30)) set(into, "equipment", dice.chance(25) ? list({}) : kit(dice));
    if (dice.chance(25)) set(into, "posture", scalar(dice.pick(postures)));
    if (dice.chance(25)) set(into, "setup_s", scalar(dice.from(0, 30)));
    if (dice.chance(45)) set(into, "purpose", scalar("Purpose " + std::to_string(dice.from(1, 99)) + "."));
    if (dice.chance(25)) set(into, "setup", scalar(sided ? "Now {side} before {other}." : "Now to {angle}."));
}

// Conditions are named before they are made: c1 and c2.
void add_selectors(Dice& dice, Yaml& into, const Words& conditions) {
    const int first = dice.from(0, conditions.empty() ? 2 : 3);
    if (first == 0 || dice.chance(10)) set(into, "causes", list(dice.some(causes, 2)));
    if (first == 1 || dice.chance(10)) set(into, "sides", list(dice.some(sides, 2)));
    if (first == 2 || dice.chance(15)) set(into, "positions", list(dice.some(positions, 2)));
    if (first == 3) set(into, "conditions", list(dice.some(conditions, 2)));
}

void add_occasions(Dice& dice, Yaml& exercise) {
    Yaml occasions{Yaml::Kind::list};
    for (int i = dice.from(1, 3); i > 0; --i) {
        Yaml occasion{Yaml::Kind::mapping};
        const bool by_cause = dice.chance(50);
        if (by_cause) set(occasion, "causes", list(dice.some(causes, 2)));
        if (!by_cause || dice.chance(40)) set(occasion, "positions", list(dice.some(positions, 2)));
        if (dice.chance(50)) set(occasion, "joints", list(dice.some(joints, 2)));
        occasions.children.emplace_back("", std::move(occasion));
    }
    set(exercise, "brought_by", std::move(occasions));
}

// Skills stand in an order in which each may need only those before it, so that there is no circle.
void add_skills(Dice& dice, Yaml& exercise, const std::string& phase) {
    const bool drills = phase == "integrate";
    int first_taught = static_cast<int>(skills.size());
    if (dice.chance(drills ? 10 : phase == "strengthen" ? 70 : 25)) {
        const auto taught = dice.some(skills, dice.chance(25) ? 2 : 1);
        for (int i = 0; i < static_cast<int>(skills.size()); ++i)
            if (contains(taught, skills[static_cast<std::size_t>(i)])) first_taught = std::min(first_taught, i);
        set(exercise, "teaches", list(taught));
    }
    if (first_taught == 0 || !dice.chance(drills ? 80 : 45)) return;
    set(exercise, "needs", list(dice.some(Words(skills.begin(), skills.begin() + first_taught), drills ? 2 : 1)));
}

void add_stages(Dice& dice, Yaml& exercise, const Words& conditions, bool sided) {
    Yaml stages{Yaml::Kind::list};
    for (int i = dice.from(1, 3), number = 2; i > 0; --i, ++number) {
        Yaml stage{Yaml::Kind::mapping};
        set(stage, "name", scalar("stage " + std::to_string(number)));
        set(stage, "move_on_when", scalar("It is clean."));
        set(stage, "source", scalar("article"));
        if (!conditions.empty() && dice.chance(20)) set(stage, "not_for", list(dice.some(conditions, 1)));
        add_changes(dice, stage, sided);
        stages.children.emplace_back("", std::move(stage));
    }
    set(exercise, "progressions", std::move(stages));
}

void add_variants(Dice& dice, Yaml& exercise, const Words& conditions, bool sided) {
    Yaml variants{Yaml::Kind::list};
    for (int i = dice.from(1, 3); i > 0; --i) {
        Yaml variant{Yaml::Kind::mapping};
        add_selectors(dice, variant, conditions);
        add_changes(dice, variant, sided);
        variants.children.emplace_back("", std::move(variant));
    }
    set(exercise, "variants", std::move(variants));
}

std::string any_phase(Dice& dice) {
    const int at = dice.from(1, 100);
    return phases[at <= 15 ? 0 : at <= 27 ? 1 : at <= 40 ? 2 : at <= 72 ? 3 : 4];
}

Yaml exercise(Dice& dice, int number, const Words& conditions) {
    const auto phase = any_phase(dice);
    const auto laterality = dice.pick(Words{"unilateral", "unilateral", "bilateral", "alternating", "either"});
    const bool sided = laterality != "bilateral";
    const auto name = std::to_string(number);
    Yaml made{Yaml::Kind::mapping};
    set(made, "id", scalar("e" + name));
    set(made, "name", scalar("E" + name));
    set(made, "joint", scalar(dice.pick(joints)));
    set(made, "phase", scalar(phase));
    set(made, "laterality", scalar(laterality));
    set(made, "posture", scalar(dice.pick(postures)));
    set(made, "purpose", scalar("It helps."));
    set(made, "steps", list({sided && dice.chance(60) ? "Bend your {side} leg, not the {other} one." : "Do it."}));
    set(made, "dose", dose(dice));
    if (dice.chance(45)) set(made, "rank", scalar("extra"));
    if (dice.chance(40)) set(made, "equipment", kit(dice));
    if (dice.chance(20)) set(made, "setup_s", scalar(dice.from(0, 30)));
    if (dice.chance(15)) set(made, "setup", scalar("Down to {angle}."));
    if (dice.chance(phase == "integrate" ? 45 : 20)) set(made, "positions", list(dice.some(positions, 2)));
    if (dice.chance(35)) add_occasions(dice, made);
    if (dice.chance(12)) set(made, "enters_after", scalar(dice.pick(std::vector<int>{1, 10, 25, 33, 50, 66, 75, 99})));
    add_skills(dice, made, phase);
    if (dice.chance(30)) add_stages(dice, made, conditions, sided);
    if (dice.chance(30)) add_variants(dice, made, conditions, sided);
    if (dice.chance(20)) set(made, "daily", scalar("true"));
    return made;
}

// Takes away the needs that nobody teaches in time.
void prune_needs(Yaml& exercises) {
    const auto phase_of = [](const Yaml& exercise) {
        return std::find(phases.begin(), phases.end(), word(exercise, "phase")) - phases.begin();
    };
    for (auto& [none, exercise] : exercises.children) {
        const auto phase = phase_of(exercise);
        auto& keys = exercise.children;
        for (auto key = keys.begin(); key != keys.end(); ++key) {
            if (key->first != "needs") continue;
            Words kept;
            for (const auto& need : words(exercise, "needs"))
                if (std::any_of(exercises.children.begin(), exercises.children.end(), [&](const auto& other) {
                        return phase_of(other.second) <= phase && contains(words(other.second, "teaches"), need);
                    }))
                    kept.push_back(need);
            key->second = list(kept);
            if (kept.empty()) keys.erase(key);
            break;
        }
    }
}

void add_alternatives(Dice& dice, Yaml& exercises) {
    for (auto& [none, exercise] : exercises.children) {
        Words same;
        for (const auto& [ignored, other] : exercises.children)
            if (&other != &exercise && word(other, "phase") == word(exercise, "phase"))
                same.push_back(word(other, "id"));
        if (!same.empty() && dice.chance(find(exercise, "equipment") || find(exercise, "needs") ? 85 : 30))
            set(exercise, "alternatives", list(dice.some(same, 3)));
    }
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
    if (dice.chance(8)) set(made, "refuses", scalar("See a clinician first."));
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
    return made;
}

Yaml test(Dice& dice, int number) {
    Yaml made{Yaml::Kind::mapping};
    set(made, "id", scalar("t" + std::to_string(number)));
    set(made, "title", scalar("Test"));
    set(made, "text", scalar("Measure it."));
    set(made, "sources", list({"article"}));
    if (dice.chance(40)) set(made, "causes", list(dice.some(causes, 2)));
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

}  // namespace

Yaml library(Dice& dice, int most, Named& named) {
    const int count = dice.from(dice.chance(15) ? 1 : 4, most);
    for (int i = dice.from(0, 2); i > 0; --i) named.conditions.push_back("c" + std::to_string(i));
    Yaml exercises{Yaml::Kind::list}, conditions{Yaml::Kind::list}, notes{Yaml::Kind::list}, tests{Yaml::Kind::list};
    for (int i = 1; i <= count; ++i) {
        exercises.children.emplace_back("", exercise(dice, i, named.conditions));
        named.exercises.push_back("e" + std::to_string(i));
    }
    prune_needs(exercises);
    add_alternatives(dice, exercises);
    for (const auto& id : named.conditions) conditions.children.emplace_back("", condition(dice, id, named.exercises));
    for (int i = dice.from(0, 2); i > 0; --i) notes.children.emplace_back("", note(dice, i, named.conditions));
    for (int i = dice.from(0, 2); i > 0; --i) tests.children.emplace_back("", test(dice, i));
    Yaml made{Yaml::Kind::mapping};
    set(made, "defaults", defaults(dice));
    set(made, "conditions", std::move(conditions));
    set(made, "notes", std::move(notes));
    set(made, "tests", std::move(tests));
    set(made, "exercises", std::move(exercises));
    return made;
}

}  // namespace testing::dice
