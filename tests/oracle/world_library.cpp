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
    } else if (dice.chance(10)) {
        add_amount(dice, dose, "distance", 2, 15, 10);
    } else {
        add_amount(dice, dose, "duration", 5, 80, 60);
    }
    if (const auto* reps = find(dose, "reps"); reps != nullptr && dice.chance(20)) {
        const auto* tempo = find(dose, "tempo");
        const int down = tempo ? tempo->text.back() - '0' : 3;  // at most what a library's own tempo has
        set(dose, "slower", scalar(down + dice.from(1, 3)));
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

void add_occasions(Dice& dice, Yaml& exercise, const Words& conditions) {
    Yaml occasions{Yaml::Kind::list};
    for (int i = dice.from(1, 3); i > 0; --i) {
        Yaml occasion{Yaml::Kind::mapping};
        const bool by_cause = dice.chance(50), by_condition = !conditions.empty() && dice.chance(25);
        if (by_cause) set(occasion, "causes", list(dice.some(causes, 2)));
        if (by_condition) set(occasion, "conditions", list(dice.some(conditions, 1)));
        if (!(by_cause || by_condition) || dice.chance(40)) set(occasion, "positions", list(dice.some(positions, 2)));
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
        if (dice.chance(15)) set(stage, "bend", scalar(dice.from(10, 130)));
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
    if (dice.chance(35)) add_occasions(dice, made, conditions);
    if (dice.chance(12)) {
        set(made, "enters_after", scalar(dice.pick(std::vector<int>{1, 10, 25, 33, 50, 66, 75, 99})));
        if (!conditions.empty() && dice.chance(30)) set(made, "at_once_for", list(dice.some(conditions, 1)));
    }
    if (!conditions.empty() && dice.chance(8)) set(made, "leads_for", list(dice.some(conditions, 1)));
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

// Stepping stones stand earlier in the list, and what has some teaches nothing, so that there is no circle; drills have
// most of them.
void add_stones(Dice& dice, Yaml& exercises) {
    Words earlier;
    for (auto& [none, exercise] : exercises.children) {
        const bool is_drill = word(exercise, "phase") == "integrate";
        const bool may_have = !earlier.empty() && find(exercise, "teaches") == nullptr;
        if (may_have && dice.chance(is_drill ? 45 : word(exercise, "phase") == "strengthen" ? 12 : 0)) {
            Yaml stones{Yaml::Kind::list};
            for (int i = dice.chance(20) ? 2 : 1; i > 0; --i)
                stones.children.emplace_back(
                    "", dice.chance(40) ? list(dice.some(earlier, 2)) : scalar(dice.pick(earlier)));
            set(exercise, "after", std::move(stones));
        }
        if (is_drill || dice.chance(30)) earlier.push_back(word(exercise, "id"));
    }
}

// One of a joint at most.
void add_leads(Dice& dice, Yaml& exercises) {
    Words led;
    for (auto& [none, exercise] : exercises.children) {
        const auto joint = word(exercise, "joint");
        if (contains(led, joint) || !dice.chance(12)) continue;
        led.push_back(joint);
        set(exercise, "leads", scalar("true"));
    }
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
    add_stones(dice, exercises);
    add_leads(dice, exercises);
    for (const auto& id : named.conditions) conditions.children.emplace_back("", condition(dice, id, named.exercises));
    for (int i = dice.from(0, 2); i > 0; --i) notes.children.emplace_back("", note(dice, i, named.conditions));
    for (int i = dice.from(0, 2); i > 0; --i) tests.children.emplace_back("", test(dice, i, named.conditions));
    Yaml made{Yaml::Kind::mapping};
    set(made, "defaults", defaults(dice));
    set(made, "conditions", std::move(conditions));
    set(made, "notes", std::move(notes));
    set(made, "tests", std::move(tests));
    set(made, "exercises", std::move(exercises));
    return made;
}

}  // namespace testing::dice
