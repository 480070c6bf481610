// R21: one side is worse: it comes first, and does a set more from week 2 on.
#include <doctest/doctest.h>

#include "planner/by_week.hpp"
#include "testing.hpp"

using testing::by_week;
using testing::call;
using testing::exercise;
using testing::library;
using testing::plan;
using valgus::Side;

namespace {

const valgus::Library& small() {
    static const auto made = library({
        exercise("roll", "hip", "release"),
        exercise("rock", "ankle", "mobilize"),
        exercise("one", "hip", "strengthen", "dose: {reps: 10, rest: 20, source: article}"),
        exercise("turns", "hip", "strengthen", "laterality: alternating"),
        exercise("two", "knee", "strengthen", "laterality: bilateral"),
        exercise("any", "knee", "strengthen", "laterality: either"),
        exercise("arch", "ankle", "strengthen", "teaches: [foot]"),
        exercise("drill", "leg", "integrate", "needs: [foot]"),
        "conditions: [{id: sore, label: sore, half_weeks: 2, sources: [article]}]",
    });
    return made;
}

const valgus::PlannedExercise& card(const valgus::Plan& plan, std::string_view id) {
    for (const auto& card : plan.exercises)
        if (card.id == id) return card;
    FAIL("not in the plan: " << id);
    return plan.exercises.front();
}

}  // namespace

TEST_CASE("R21: from week 2 on the worse side does a set more of what one side does at a time") {
    CHECK(by_week(small(), "--worse right --minutes none --max-exercises none", 3) ==
          "1: roll 10 reps each side; rock 10 reps each side; one 10 reps each side; turns 10 reps each side; two 10 "
          "reps; any 10 reps; arch 10 reps each side; drill 10 reps each side\n"
          "2-3: roll 10 reps each side; rock 10 reps each side; one 10 reps each side, right a set more; turns 10 reps "
          "each side, right a set more; two 10 reps; any 10 reps; arch 10 reps each side, right a set more; drill 10 "
          "reps each side, right a set more\n");
    CHECK(card(plan(small(), "--worse left --week 2"), "one").dose.brief == "10 reps each side, left a set more");
    CHECK(card(plan(small(), "--week 2"), "one").dose.brief == "10 reps each side");
}

TEST_CASE("R21: the set more is in the text and in the time, with its rest") {
    const auto first = card(plan(small(), "--worse right"), "one");
    const auto then = card(plan(small(), "--worse right --week 2"), "one");
    CHECK(first.duration == valgus::Seconds{10 + 2 * 20});
    CHECK(then.duration == valgus::Seconds{10 + 2 * 20 + 20 + 20});
    CHECK(first.dose.text == "10 reps each side");
    CHECK(then.dose.text == "10 reps each side, one set more on the right");
    CHECK_FALSE(first.worse);
    CHECK(then.worse == Side::right);
    CHECK(then.sources == std::vector<std::string>{"article", "planner"});
}

TEST_CASE("R21: the worse side comes first, in week 1 too and in what loosens") {
    const auto sides = [](std::string_view line, std::string_view id) { return card(plan(small(), line), id).sides; };
    for (const auto* week : {"1", "2"})
        for (const auto* id : {"roll", "one", "turns", "drill"}) {
            CAPTURE(week);
            CAPTURE(id);
            const auto line = std::string("--minutes none --max-exercises none --week ") + week;
            CHECK(sides(line + " --worse right", id) == std::vector<Side>{Side::right, Side::left});
            CHECK(sides(line + " --worse left", id) == std::vector<Side>{Side::left, Side::right});
            CHECK(sides(line, id) == std::vector<Side>{Side::left, Side::right});
        }
    CHECK(sides("--worse right", "two") == std::vector<Side>{Side::both});
}

TEST_CASE("R21: what leads an asked joint is work, also where it mobilizes") {
    CHECK(card(plan(small(), "--focus ankle --worse right --week 2"), "rock").dose.brief ==
          "10 reps each side, right a set more");
}

TEST_CASE("R21: no set more of reminders, of halves and in half weeks") {
    CHECK(card(plan(small(), "--focus knee --worse right --week 3"), "arch").dose.brief ==
          "reminder: 5 reps each side");
    CHECK(card(plan(small(), "--worse right --condition sore --week 2"), "one").dose.brief == "5 reps each side");
    CHECK(card(plan(small(), "--worse right --condition sore --week 3"), "one").dose.brief ==
          "10 reps each side, right a set more");
}

TEST_CASE("R21: a clinician's dose has the set more too, for it is said of each side") {
    CHECK(card(plan(small(), "--worse right --week 2 --dose one=8"), "one").dose.text ==
          "8 reps each side, one set more on the right (your clinician's dose)");
}

TEST_CASE("R21: the minutes know of it") {
    const auto one = library({exercise("a", "hip", "strengthen"), exercise("b", "hip", "strengthen")});
    // 50 s each, and 50 s more each from week 2 on.
    CHECK(by_week(one, "--worse left --minutes 10 --max-exercises none", 2) ==
          "1: a 10 reps each side; b 10 reps each side\n"
          "2: a 10 reps each side, left a set more; b 10 reps each side, left a set more\n");
    CHECK(plan(one, "--worse left --minutes 10 --week 2").duration ==
          plan(one, "--minutes 10").duration + valgus::Seconds{100});
    // A session of less than ten minutes has none.
    CHECK(by_week(one, "--worse left --minutes 9", 2) == "1-2: a 10 reps each side; b 10 reps each side\n");
}

TEST_CASE("R21: the account and JSON say which side is worse") {
    bool is_told = false;
    for (const auto& sentence : plan(small(), "--worse right").account)
        is_told = is_told || sentence == "The right one is worse: it comes first, and does a set more from week 2 on.";
    CHECK(is_told);
    CHECK(plan(small(), "--worse right").request.worse == Side::right);
    CHECK(call("plan --worse right --week 2 --format json").out.find("\"worse\": \"right\"") != std::string::npos);
}

TEST_CASE("R21: the worse of both sides is left or right, and wants both") {
    const auto wrong = [](const std::string& line) {
        const auto ran = call("plan " + line);
        CHECK(ran.code == 2);
        CHECK(ran.out.empty());
        CHECK(call("program " + line).err == ran.err);
        return ran.err;
    };
    CHECK(wrong("--worse both") == "valgus: error: --worse: both cannot be the worse one; name left or right\n");
    CHECK(wrong("--side left --worse left") ==
          "valgus: error: --worse: only one side was asked for; ask for --side both\n");
    CHECK(wrong("--side left --worse right") ==
          "valgus: error: --worse: only one side was asked for; ask for --side both\n");
    CHECK(wrong("--worse rite") ==
          "valgus: error: --worse: unknown side 'rite'; did you mean 'right'? allowed: left, right, both\n");
}
