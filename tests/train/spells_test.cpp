// A plan as it is done: the spells of its session.
#include <array>
#include <map>

#include "oracle/world.hpp"
#include "testing.hpp"
#include "valgus/stages/training.hpp"

using namespace valgus;
using namespace std::chrono_literals;

namespace {

std::string told(const Plan& plan, const Spell& spell) {
    constexpr std::array kinds{"gather", "ready", "", "rest", "change", "done"};
    std::string text = kinds[static_cast<std::size_t>(spell.kind)];
    if (spell.kind != Spell::Kind::work)
        return text + (spell.time > 0s ? " " + std::to_string(spell.time.count()) : "");
    text = plan.exercises[spell.exercise].id + " " + std::string(id(spell.side)) + (spell.in_turn ? " in turn" : "");
    if (spell.sets > 1) text += " " + std::to_string(spell.set) + "/" + std::to_string(spell.sets);
    if (spell.reps > 0) text += " x" + std::to_string(spell.reps);
    return text + " " + std::to_string(spell.time.count()) + (spell.waits ? "?" : "");
}

// "ready 10, lift left x10 20, change 5, …"
std::string told(const Plan& plan) {
    std::string text;
    for (const auto& spell : spells_of(plan)) text += (text.empty() ? "" : ", ") + told(plan, spell);
    return text;
}

std::string told(const std::string& more, const std::string& line = "--only lift") {
    return told(testing::plan(testing::library({testing::exercise("lift", "hip", "strengthen", more)}), line));
}

// R13 counts the rests of what is done in turn for each side; nobody rests twice.
Seconds rests_in_turn(const Plan& plan) {
    Seconds time{0};
    for (const auto& card : plan.exercises)
        if (card.laterality == Laterality::alternating && card.sides.size() > 1)
            time += (card.dose.sets - 1) * card.dose.rest.value_or(0s);
    return time;
}

void check_spells(const Plan& plan) {
    const auto spells = spells_of(plan);
    Seconds time{0}, changes{0};
    for (const auto& spell : spells) (spell.kind == Spell::Kind::change ? changes : time) += spell.time;
    RC_ASSERT(time + rests_in_turn(plan) == plan.duration);
    RC_ASSERT(spells.front().kind == Spell::Kind::gather && spells.back().kind == Spell::Kind::done);

    // Of each exercise all sets of each side are there, in their order, and one gets ready for them once, before.
    for (std::size_t i = 0; i < plan.exercises.size(); ++i) {
        const auto& card = plan.exercises[i];
        std::map<Side, int> sets;
        int ready = 0;
        for (const auto& spell : spells) {
            if (spell.exercise != i || spell.kind == Spell::Kind::gather || spell.kind == Spell::Kind::done) continue;
            if (spell.kind == Spell::Kind::ready) ++ready;
            if (spell.kind != Spell::Kind::work) continue;
            RC_ASSERT(ready == 1);
            if (!spell.in_turn) {
                const int done = ++sets[spell.side];
                RC_ASSERT(spell.set == done || card.laterality == Laterality::alternating);
                RC_ASSERT(spell.reps == card.dose.reps.value_or(0));
            } else {
                ++sets[Side::left];
                ++sets[Side::right];
                RC_ASSERT(spell.reps == 2 * card.dose.reps.value_or(0));
            }
        }
        for (const auto side : card.sides) RC_ASSERT(sets[side] == card.dose.sets + (card.worse == side ? 1 : 0));
        RC_ASSERT(sets.size() == card.sides.size());
    }
}

}  // namespace

PROPERTY("spells: all times together are those of the plan, and every set is there once") {
    check_spells(given.plan());
}

TEST_CASE("spells: the shipped plans take as long as they say") {
    const auto library = builtin_library();
    for (const auto* focus : {"hip", "knee", "ankle", "toe", "hip,knee,ankle"})
        for (const auto* side : {"left", "right", "both", "both --worse left"})
            for (const auto* more :
                 {"--week 1", "--week 3 --minutes none", "--week 6 --pain 2 --all --max-exercises none"})
                check_spells(testing::plan(library, std::string("--focus ") + focus + " --side " + side + " " + more));
}

TEST_CASE("spells: one side, then the other; sets with rests between") {
    CHECK(told("") == "gather, ready 10, lift left x10 20, change 5, lift right x10 20, done");
    CHECK(told("", "--only lift --side right") == "gather, ready 10, lift right x10 20, done");
    CHECK(told("laterality: bilateral") == "gather, ready 10, lift both x10 20, done");
    CHECK(told("dose: {sets: 2, duration: 30, rest: 20, source: article}") ==
          "gather, ready 10, lift left 1/2 30, rest 20, lift left 2/2 30, change 5, "
          "lift right 1/2 30, rest 20, lift right 2/2 30, done");
    CHECK(told("dose: {reps: 4, hold: 3, tempo: 1-2, source: article}", "--only lift --side left") ==
          "gather, ready 10, lift left x4 24, done");
}

TEST_CASE("spells: in turn, without a clock, a set more") {
    CHECK(told("laterality: alternating, dose: {sets: 2, reps: 5, source: article}") ==
          "gather, ready 10, lift left in turn 1/2 x10 20, rest 30, lift left in turn 2/2 x10 20, done");
    CHECK(told("dose: {reps: max, source: article}", "--only lift --side left") ==
          "gather, ready 10, lift left x15 30?, done");
    CHECK(told("dose: {distance: 10, source: article}", "--only lift --side left") ==
          "gather, ready 10, lift left 20?, done");
    CHECK(told("", "--only lift --worse right --week 3") ==
          "gather, ready 10, lift right 1/2 x10 20, rest 30, lift right 2/2 x10 20, change 5, lift left x10 20, done");
}

TEST_CASE("spells: partners take turns, set by set; what has one set each is done one after the other") {
    const auto both = [](const std::string& one, const std::string& other) {
        const auto library =
            testing::library({testing::exercise("one", "hip", "strengthen", "laterality: bilateral, with: two, " + one),
                              testing::exercise("two", "hip", "strengthen", "laterality: bilateral, " + other)});
        return told(testing::plan(library, "--only one,two"));
    };
    CHECK(both("dose: {sets: 2, reps: 10, source: article}", "dose: {sets: 2, reps: 5, rest: 15, source: article}") ==
          "gather, ready 10, one both 1/2 x10 20, rest 30, ready 10, two both 1/2 x5 10, rest 15, "
          "one both 2/2 x10 20, change 5, two both 2/2 x5 10, done");
    CHECK(both("dose: {sets: 3, reps: 10, source: article}", "") ==
          "gather, ready 10, one both 1/3 x10 20, rest 30, ready 10, two both x10 20, change 5, "
          "one both 2/3 x10 20, rest 30, one both 3/3 x10 20, done");
    CHECK(both("", "") == "gather, ready 10, one both x10 20, ready 10, two both x10 20, done");
}

TEST_CASE("beats: out, held, back, by the clock alone") {
    const Spell work{.kind = Spell::Kind::work, .time = 12s, .reps = 2, .tempo = {1s, 3s}, .hold = 2s};
    const auto at = [&](std::chrono::milliseconds time, bool down_first = false) {
        const auto beat = beat_of(work, time, down_first);
        constexpr std::array ways{"out", "hold", "back"};
        return std::to_string(beat.rep) + " " + ways[static_cast<std::size_t>(beat.way)] + " " +
               std::to_string(beat.left.count());
    };
    CHECK(at(0ms) == "1 out 1");
    CHECK(at(999ms) == "1 out 1");
    CHECK(at(1000ms) == "1 hold 2");
    CHECK(at(2000ms) == "1 hold 1");
    CHECK(at(3000ms) == "1 back 3");
    CHECK(at(5999ms) == "1 back 1");
    CHECK(at(6000ms) == "2 out 1");
    CHECK(at(60'000ms) == "2 back 1");
    CHECK(at(0ms, true) == "1 out 3");
    CHECK(at(5000ms, true) == "1 back 1");
    CHECK(beat_of(work, 4500ms, false).share == 0.5);
    CHECK(beat_of({.kind = Spell::Kind::work, .reps = 3}, 1s, false).rep == 1);  // repetitions that take no time
}
