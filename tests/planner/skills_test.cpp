// R4: a skill is learned in the first quarter of a block; then its exercise is a reminder, or one like any other.
#include <doctest/doctest.h>

#include "planner/by_week.hpp"
#include "testing.hpp"

using testing::amounts;
using testing::by_week;
using testing::exercise;
using testing::ids;
using testing::library;
using testing::plan;

namespace {

const valgus::Library& small() {
    static const auto made = library({
        exercise("arch", "ankle", "strengthen",
                 "teaches: [foot], dose: {sets: 2, reps: 10-20, hold: 3, source: article}"),
        exercise("bend", "knee", "strengthen"),
        exercise("drill", "leg", "integrate", "needs: [foot]"),
    });
    return made;
}

std::string arch(std::string_view line, int weeks = 8) {
    std::string text;
    for (int week = 1; week <= weeks; ++week)
        for (const auto& card : plan(small(), "--side left " + std::string(line) + " --weeks " + std::to_string(weeks) +
                                                  " --week " + std::to_string(week))
                                    .exercises)
            if (card.id == "arch") text += std::to_string(week) + " " + card.dose.brief + "\n";
    return text;
}

}  // namespace

TEST_CASE("R4: a teacher is there for the first quarter, without rungs, and then a reminder") {
    CHECK(by_week(small(), "--side left --focus knee") ==
          "1-2: bend 10 reps; arch 2 × 10 reps, hold 3 s; drill 10 reps\n"
          "3-8: bend 10 reps; arch reminder: 5 reps, hold 3 s; drill 10 reps\n");
    CHECK(by_week(small(), "--side left --focus knee", 12).starts_with("1-3: "));
    CHECK(by_week(small(), "--side left --focus knee", 5).starts_with("1-2: "));
    CHECK(by_week(small(), "--side left --focus knee", 4).starts_with("1: "));
}

TEST_CASE("R4: a reminder is five repetitions in one set, or half of the time, and says what it is") {
    const auto card = [](std::string_view dose) {
        const auto made = library({exercise("arch", "ankle", "strengthen",
                                            "teaches: [foot], dose: {" + std::string(dose) + ", source: article}"),
                                   exercise("drill", "leg", "integrate", "needs: [foot]")});
        return plan(made, "--side left --focus knee --week 3").exercises.front();
    };
    CHECK(card("sets: 3, reps: 20, hold: 5").dose.text == "5 reps, hold 5 s (a reminder)");
    CHECK(card("sets: 3, reps: 20").dose.brief == "reminder: 5 reps");
    CHECK(card("reps: 4").dose.brief == "reminder: 4 reps");
    CHECK(card("reps: max").dose.brief == "reminder: 5 reps");
    CHECK(card("sets: 2, duration: 60").dose.brief == "reminder: 30 s");
    CHECK(card("distance: 9 m").dose.brief == "reminder: 5 m");
    const auto reminder = card("sets: 3, reps: 20");
    CHECK(reminder.dose.reminder);
    CHECK_FALSE(reminder.dose.shortened);
    CHECK(reminder.because.code == valgus::Included::prerequisite);
    CHECK(reminder.because.text ==
          "a reminder of what you have learned: drill builds on it, for you must be able to shorten your foot");
    CHECK(reminder.sources == std::vector<std::string>{"article", "planner"});
}

TEST_CASE("R4: --learning keeps a skill unlearned, --mastered knows it from the first day") {
    CHECK(by_week(small(), "--side left --focus knee --learning foot") ==
          "1-8: bend 10 reps; arch 2 × 10 reps, hold 3 s; drill 10 reps\n");
    CHECK(by_week(small(), "--side left --focus knee --mastered foot") ==
          "1-8: bend 10 reps; arch reminder: 5 reps, hold 3 s; drill 10 reps\n");
}

TEST_CASE("R4: --mastered all leaves what is asked for by name alone") {
    const auto steps = library({
        exercise("arch", "ankle", "strengthen", "teaches: [foot]"),
        exercise("lift", "hip", "strengthen",
                 "teaches: [hip-out], progressions: [{name: banded, move_on_when: Clean., source: planner}]"),
        exercise("step", "leg", "integrate", "needs: [foot]"),
        exercise("hop", "leg", "integrate", "needs: [foot, hip-out], after: [step]"),
    });
    CHECK(by_week(steps, "--side left --only hop", 1) == "1: lift 10 reps; arch 10 reps; step 10 reps; hop 10 reps\n");
    CHECK(by_week(steps, "--side left --only hop --mastered all", 4) == "1-4: hop 10 reps\n");
    // What it teaches itself is not had yet, or it would begin one stage on; nor is what is still being learned.
    CHECK(by_week(steps, "--side left --only lift,hop --mastered all", 1) == "1: lift 10 reps; hop 10 reps\n");
    CHECK(by_week(steps, "--side left --only hop --mastered all --learning hip-out", 1) ==
          "1: lift 10 reps; hop 10 reps\n");
    CHECK(by_week(steps, "--side left --only hop,lift --mastered All --learning foot", 1) ==
          "1: lift 10 reps; arch 10 reps; hop 10 reps\n");
    // Whoever names no exercise keeps the reminders.
    CHECK(by_week(steps, "--side left --mastered all", 1) ==
          "1: lift/2 10 reps; arch 10 reps; step 10 reps; hop 10 reps\n");
    CHECK(by_week(steps, "--side left --only hop --mastered foot,step", 1) == "1: lift 10 reps; hop 10 reps\n");
    CHECK(by_week(steps, "--side left --focus knee --mastered foot", 1).find("arch reminder: 5 reps") !=
          std::string::npos);
}

TEST_CASE("R4: the text and the account say what is learned, and what is not yet") {
    const auto account = [](std::string_view line) {
        std::string text;
        for (const auto& sentence : plan(small(), line).account) text += sentence + "\n";
        return text;
    };
    CHECK(account("--learning foot").find("Still being learned: foot.\n") != std::string::npos);
    CHECK(account("--mastered foot").find("You can do already: foot.\n") != std::string::npos);
    CHECK(account("--mastered drill").find("You have held already: drill.\n") != std::string::npos);
}

TEST_CASE("R4: where an asked joint calls it, or the turns of R12 reach it, it is the exercise itself, and grows") {
    const std::string itself =
        "1 2 × 10 reps, hold 3 s\n2 2 × 10 reps, hold 3 s\n3 2 × 15 reps, hold 3 s\n4 2 × 20 reps, hold 3 s\n";
    CHECK(arch("--focus ankle", 4) ==
          "1 2 × 10 reps, hold 3 s\n2 2 × 15 reps, hold 3 s\n3 2 × 20 reps, hold 3 s\n4 2 × 20 reps, hold 3 s\n");
    CHECK(arch("--focus ankle").starts_with(itself));
    CHECK(arch("").starts_with(itself));
    // Two places: work has them both, and the bend comes before the arch.
    CHECK(by_week(small(), "--side left --max-exercises 2", 4) ==
          "1: arch 2 × 10 reps, hold 3 s; drill 10 reps\n"
          "2-4: bend 10 reps; arch reminder: 5 reps, hold 3 s; drill 10 reps\n");
}

TEST_CASE("R4: reminders take their time, but no place") {
    const auto third = plan(small(), "--side left --focus knee --max-exercises 2 --week 3");
    CHECK(amounts(third) == "bend 10 reps; arch reminder: 5 reps, hold 3 s; drill 10 reps");
    CHECK(third.headline == "Your left leg · knee · week 3 of 8 · 2 exercises, 1 new, 1 reminder · 2 min");
    CHECK(third.duration == valgus::Seconds{30 + 35 + 30});
    // 35 + 30 s of the one minute are too much for the drill with its reminder; what is learned can do without.
    CHECK(amounts(plan(small(), "--side left --focus knee --minutes 1 --week 3 --exclude bend")) == "drill 10 reps");
}

TEST_CASE("R4: from the week after the learning time on a plan says what it counts on") {
    const auto news = [](std::string_view line) {
        return plan(small(), "--side left --focus knee " + std::string(line)).news;
    };
    using Lines = std::vector<std::string>;
    CHECK(news("--week 2") == Lines{});
    CHECK(news("--week 3") == Lines{"From this week on it counts on what you have learned: foot. Not there yet? "
                                    "Keep its exercise (`--learning foot`)."});
    CHECK(news("--week 4") == Lines{});
    CHECK(news("--week 3 --mastered foot") == Lines{});
    CHECK(news("--week 3 --learning foot") == Lines{});
    const auto two = library({
        exercise("arch", "ankle", "strengthen", "teaches: [foot]"),
        exercise("lift", "hip", "strengthen", "teaches: [hip-out]"),
        exercise("drill", "leg", "integrate", "needs: [hip-out, foot]"),
    });
    CHECK(plan(two, "--week 3").news ==
          Lines{"From this week on it counts on what you have learned: foot and hip out. Not there yet? "
                "Keep its exercise (`--learning foot` and the like)."});
}

TEST_CASE("R4: a teacher goes on to its next stage as soon as it is understood") {
    const auto staged = library({
        exercise("arch", "ankle", "strengthen",
                 "teaches: [foot], progressions: [{name: standing, move_on_when: Clean., source: planner}, {name: on "
                 "one leg, move_on_when: Clean., source: planner}]"),
        exercise("drill", "leg", "integrate", "needs: [foot]"),
    });
    CHECK(by_week(staged, "--side left --focus ankle") ==
          "1: arch 10 reps; drill 10 reps\n2-4: arch/2 10 reps; drill 10 reps\n5-8: arch/3 10 reps; drill 10 reps\n");
    CHECK(by_week(staged, "--side left --focus knee") ==
          "1: arch 10 reps; drill 10 reps\n2: arch/2 10 reps; drill 10 reps\n3-8: arch/2 reminder: 5 reps; drill 10 "
          "reps\n");
    CHECK(by_week(staged, "--side left --focus ankle --mastered foot") ==
          "1-2: arch/2 10 reps; drill 10 reps\n3-8: arch/3 10 reps; drill 10 reps\n");
}

TEST_CASE("R4: whose skills are mastered begins an exercise one stage on, if there is one") {
    const auto taught = library({
        exercise("a", "hip", "strengthen",
                 "teaches: [foot], equipment: [chair], progressions: [{name: banded, move_on_when: Clean., source: "
                 "planner, equipment: [band]}, {name: free, move_on_when: Clean., source: planner, equipment: []}]"),
        exercise("b", "hip", "strengthen", "teaches: [foot, hip-out]"),
    });
    CHECK(by_week(taught, "--side left --mastered foot") ==
          "1-2: a/2 10 reps; b 10 reps\n3-8: a/3 10 reps; b 10 reps\n");
    CHECK(by_week(taught, "--side left --mastered foot --without band") == "1-8: a/3 10 reps; b 10 reps\n");
    CHECK(by_week(taught, "--side left --mastered foot --stage a=1") == "1-8: a 10 reps; b 10 reps\n");
    CHECK(by_week(taught, "--side left --mastered hip-out", 2) == "1-2: a 10 reps; b 10 reps\n");
}

TEST_CASE("R4: in the shipped library the short foot stands from week 2 on") {
    const auto stage = [](std::string_view line) {
        const auto out = testing::call("plan --brief " + std::string(line)).out;
        const auto at = out.find("Short foot");
        return at == std::string::npos ? std::string("absent") : out.substr(at, out.find('\n', at) - at);
    };
    CHECK(stage("--focus ankle").find("standing") == std::string::npos);
    CHECK(stage("--focus ankle --week 2").find("standing") != std::string::npos);
    CHECK(stage("--focus knee --position squat --week 2").find("standing") != std::string::npos);
}

TEST_CASE("R4: every format marks a reminder") {
    const auto printed = [](std::string_view format) {
        return testing::call("plan --focus knee --week 3 --format " + std::string(format)).out;
    };
    CHECK(printed("text").find("(a reminder)") != std::string::npos);
    CHECK(printed("markdown").find("(a reminder)") != std::string::npos);
    CHECK(printed("html").find("(a reminder)") != std::string::npos);
    CHECK(printed("csv").find("(a reminder)") != std::string::npos);
    CHECK(printed("json").find("\"reminder\": true") != std::string::npos);
    CHECK(testing::call("plan --focus knee --format json").out.find("\"reminder\": true") == std::string::npos);
}
