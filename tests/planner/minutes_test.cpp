// R12: how the minutes and the places of a session are shared out.
#include <doctest/doctest.h>

#include "planner/by_week.hpp"
#include "testing.hpp"

using testing::amounts;
using testing::by_week;
using testing::exercise;
using testing::ids;
using testing::library;
using testing::outline;
using testing::plan;

namespace {

// Of each list more than a session has room for, 30 s each for one side: w1 to w8 strengthen, l1 to l8 loosen.
const valgus::Library& many() {
    static const auto made = [] {
        std::vector<std::string> all;
        for (char i = '1'; i <= '8'; ++i) all.push_back(exercise(std::string("l") + i, "hip", "release"));
        for (char i = '1'; i <= '8'; ++i) all.push_back(exercise(std::string("w") + i, "hip", "strengthen"));
        return library(all);
    }();
    return made;
}

// A drill and what it builds on: two teachers of 20 repetitions, 50 s each, and 30 s; a release of 30 s.
const valgus::Library& taught() {
    static const auto made = library({
        exercise("roll", "hip", "release"),
        exercise("lift", "hip", "strengthen", "teaches: [hip-out], dose: {reps: 20, source: article}"),
        exercise("arch", "ankle", "strengthen", "teaches: [foot], dose: {reps: 20, source: article}"),
        exercise("bend", "knee", "strengthen"),
        exercise("drill", "leg", "integrate", "needs: [foot, hip-out]"),
    });
    return made;
}

std::string left_out(const valgus::Plan& plan) {
    std::string text;
    for (const auto& left : plan.left_out)
        text += left.id + " " + std::string(id(left.because.code)) + ": " + left.because.text + "\n";
    return text;
}

// The ids of a plan, by the number that it may hold, one behind the other as they come in.
std::string as_they_come(const valgus::Library& library, std::string_view line, int most) {
    std::string order, before = " ";
    for (int number = 1; number <= most; ++number) {
        const auto now = " " + ids(plan(library, std::string(line) + " --side left --minutes none --max-exercises " +
                                                     std::to_string(number)));
        for (std::size_t begin = 1; begin < now.size();) {
            const auto end = now.find(' ', begin);
            const auto name = now.substr(begin, end - begin);
            if (before.find(" " + name + " ") == std::string::npos) order += name + " ";
            begin = end + 1;
        }
        before = now;
    }
    return order;
}

}  // namespace

TEST_CASE("R12: twenty minutes and eight exercises where nothing else is said; the whole has neither limit") {
    const auto limits = [](std::string_view line) {
        const auto request = plan(many(), line).request;
        const auto number = [](const std::optional<int>& limit) { return limit ? std::to_string(*limit) : "none"; };
        return number(request.minutes) + " " + number(request.max_exercises);
    };
    CHECK(limits("") == "20 8");
    CHECK(limits("--minutes none") == "none 8");
    CHECK(limits("--max-exercises none") == "20 none");
    CHECK(limits("--minutes 7 --max-exercises 3") == "7 3");
    CHECK(ids(plan(many(), "--side left --minutes none --max-exercises none")) ==
          "l1 l2 l3 l4 l5 l6 l7 l8 w1 w2 w3 w4 w5 w6 w7 w8 ");
}

TEST_CASE(
    "R12: --only and --all lift the number, --include adds to it, none the minutes; a number that is said holds") {
    const auto limits = [](std::string_view line) {
        const auto request = plan(many(), line).request;
        return std::to_string(request.minutes.value_or(0)) + " " + std::to_string(request.max_exercises.value_or(0));
    };
    CHECK(limits("--only w1,w2") == "20 0");
    CHECK(limits("--include w1") == "20 9");
    CHECK(limits("--all") == "20 0");
    CHECK(limits("--all --max-exercises 6") == "20 6");
    CHECK(ids(plan(many(), "--side left --all")) == "l1 l2 l3 l4 l5 l6 l7 l8 w1 w2 w3 w4 w5 w6 w7 w8 ");
    CHECK(ids(plan(many(), "--side left --all --minutes 2")) == "l1 w1 w2 ");
}

TEST_CASE("R12: work has 60 % of the minutes, with a structural cause 75; loosening the rest") {
    const auto kept = [](std::string_view line) {
        return ids(plan(many(), "--side left --max-exercises none " + std::string(line)));
    };
    CHECK(kept("--minutes 5") == "l1 l2 l3 l4 w1 w2 w3 w4 w5 w6 ");
    CHECK(kept("--minutes 5 --cause structural") == "l1 l2 w1 w2 w3 w4 w5 w6 w7 ");
    CHECK(kept("--minutes 5 --cause functional") == kept("--minutes 5"));
    CHECK(kept("--minutes 3") == "l1 l2 w1 w2 w3 ");
    CHECK(kept("--minutes 1") == "w1 ");
}

TEST_CASE("R12: work has 70 % of the places, rounded up") {
    const auto kept = [](int places) {
        std::string text;
        for (const auto& card :
             plan(many(), "--side left --minutes none --max-exercises " + std::to_string(places)).exercises)
            text += card.id[0];
        return text;
    };
    CHECK(kept(1) == "w");
    CHECK(kept(2) == "ww");
    CHECK(kept(3) == "www");
    CHECK(kept(4) == "lwww");
    CHECK(kept(5) == "lwwww");
    CHECK(kept(7) == "llwwwww");
    CHECK(kept(8) == "llwwwwww");
    CHECK(kept(10) == "lllwwwwwww");
}

TEST_CASE("R12: where one list ends, the other takes what it leaves") {
    const auto kept = [](std::string_view line) { return ids(plan(many(), "--side left " + std::string(line))); };
    CHECK(kept("--minutes 5 --max-exercises none --exclude w3,w4,w5,w6,w7,w8") == "l1 l2 l3 l4 l5 l6 l7 l8 w1 w2 ");
    CHECK(kept("--minutes 4 --max-exercises none --exclude w3,w4,w5,w6,w7,w8") == "l1 l2 l3 l4 l5 l6 w1 w2 ");
    CHECK(kept("--minutes 4 --max-exercises none --exclude l2,l3,l4,l5,l6,l7,l8") == "l1 w1 w2 w3 w4 w5 w6 w7 ");
    CHECK(kept("--minutes none --max-exercises 5 --exclude w3,w4,w5,w6,w7,w8") == "l1 l2 l3 w1 w2 ");
    CHECK(kept("--minutes none --max-exercises 5 --exclude l1,l2,l3,l4,l5,l6,l7,l8") == "w1 w2 w3 w4 w5 ");
}

TEST_CASE("R12: no dose is cut for time; what does not fit is left out") {
    const auto long_ones = library({
        exercise("a", "hip", "strengthen", "dose: {reps: 10-20, source: article}"),
        exercise("b", "knee", "strengthen", "dose: {sets: 2, duration: 110, source: article}"),
        exercise("c", "ankle", "strengthen"),
    });
    CHECK(amounts(plan(long_ones, "--side left --minutes 2")) == "a 10 reps");
    CHECK(left_out(plan(long_ones, "--side left --minutes 2")) ==
          "b no-time: does not fit into 2 minutes\nc no-time: does not fit into its share of 2 minutes\n");
    CHECK(left_out(plan(long_ones, "--side left --minutes none --max-exercises 2")) ==
          "c no-room: does not fit into 2 exercises\n");
    CHECK(amounts(plan(long_ones, "--side left --minutes 6")) == "a 10 reps; b 2 × 1 min 50 s; c 10 reps");
}

TEST_CASE("R12: what the number leaves out is no-room, what the minutes do no-time, and when its turn comes") {
    const auto three = library({exercise("roll", "hip", "release"), exercise("push", "hip", "strengthen"),
                                exercise("lift", "hip", "strengthen"), exercise("bend", "knee", "strengthen")});
    CHECK(left_out(plan(three, "--side left --max-exercises 2")) ==
          "roll no-room: does not fit into 2 exercises\nlift no-room: does not fit into 2 exercises\n");
    CHECK(left_out(plan(three, "--side left --max-exercises 1")) ==
          "roll no-room: does not fit into 1 exercise\nlift no-room: does not fit into 1 exercise\n"
          "bend no-room: does not fit into 1 exercise\n");
    // Work has three of three places, and ends before it has them.
    const auto one = library({exercise("roll", "hip", "release"), exercise("push", "hip", "strengthen"),
                              exercise("long", "hip", "strengthen", "dose: {duration: 200, source: article}")});
    CHECK(left_out(plan(one, "--side left --max-exercises 3 --minutes 3")) ==
          "roll no-room: does not fit into its share of 3 exercises\nlong no-time: does not fit into 3 minutes\n");
    CHECK(
        left_out(plan(three, "--side left --minutes 1")) ==
        "roll no-time: does not fit into its share of 1 minute\nlift no-time: does not fit into its share of 1 minute\n"
        "bend no-time: does not fit into its share of 1 minute\n");
    // Reminders leave room for what the teachers of the learning time leave none for.
    CHECK(left_out(plan(taught(), "--side left --minutes 3")) == "bend no-time: has its turn from week 3 on\n");
    CHECK(left_out(plan(taught(), "--side left --minutes 3 --week 3")) == "");
}

TEST_CASE("R12: a session of a quarter of an hour goes on past what does not fit, until it has four exercises") {
    const auto some = library({
        exercise("a", "hip", "strengthen"),
        exercise("long", "knee", "strengthen", "dose: {sets: 10, duration: 110, source: article}"),
        exercise("b", "ankle", "strengthen"),
        exercise("c", "leg", "strengthen"),
        exercise("d", "leg", "strengthen"),
        exercise("e", "leg", "strengthen"),
    });
    CHECK(ids(plan(some, "--side left --minutes 15")) == "a b c d ");
    CHECK(ids(plan(some, "--side left --minutes 14")) == "a ");
}

TEST_CASE("R12: the list of work: included, the first drill, leads, then the next drill and the next other in turn") {
    const auto all = library({
        exercise("hip-1", "hip", "strengthen"),
        exercise("hip-2", "hip", "strengthen"),
        exercise("knee-1", "knee", "strengthen"),
        exercise("knee-2", "knee", "strengthen"),
        exercise("foot-1", "ankle", "strengthen"),
        exercise("drill-1", "leg", "integrate"),
        exercise("drill-2", "leg", "integrate"),
        exercise("drill-3", "leg", "integrate", "rank: extra, positions: [squat]"),
    });
    CHECK(as_they_come(all, "", 8) == "drill-1 drill-2 hip-1 knee-1 foot-1 hip-2 knee-2 ");
    CHECK(as_they_come(all, "--focus hip,knee", 8) == "drill-1 hip-1 knee-1 drill-2 hip-2 knee-2 ");
    CHECK(as_they_come(all, "--focus knee", 8) == "drill-1 knee-1 drill-2 knee-2 ");
    CHECK(as_they_come(all, "--focus knee --position squat", 8) == "drill-3 knee-1 drill-1 knee-2 drill-2 ");
    CHECK(as_they_come(all, "--focus knee --include foot-1", 8) == "foot-1 drill-1 knee-1 drill-2 knee-2 ");
}

TEST_CASE("R12: a joint's lead is marked, else its first core exercise that strengthens or mobilizes") {
    const auto leads = [](const std::vector<std::string>& cards, std::string_view line) {
        std::string text;
        for (const auto& card : plan(library(cards), line).exercises)
            if (card.leads) text += card.id + " ";
        return text;
    };
    const std::vector<std::string> cards{exercise("pull", "ankle", "stretch"),
                                         exercise("rock", "ankle", "mobilize"),
                                         exercise("extra-arch", "ankle", "strengthen", "rank: extra"),
                                         exercise("arch", "ankle", "strengthen"),
                                         exercise("hip-1", "hip", "strengthen"),
                                         exercise("hip-2", "hip", "strengthen", "leads: true")};
    CHECK(leads(cards, "--focus ankle") == "rock ");
    CHECK(leads(cards, "--focus ankle --exclude rock") == "arch ");
    CHECK(leads(cards, "--focus ankle --all --exclude rock,arch") == "extra-arch ");
    CHECK(leads(cards, "--focus hip,ankle") == "rock hip-2 ");
    CHECK(leads(cards, "--focus hip --exclude hip-2") == "hip-1 ");
    CHECK(leads(cards, "") == "");
    // It is work then, and takes of that share.
    CHECK(ids(plan(library(cards), "--side left --focus ankle --max-exercises 2")) == "rock arch ");
    CHECK(ids(plan(library(cards), "--side left --max-exercises 2")) == "hip-1 arch ");
}

TEST_CASE("R12: a joint's lead is the first of its own also where others come in before") {
    const auto marked = library({
        exercise("knee-1", "knee", "strengthen"),
        exercise("knee-2", "knee", "strengthen"),
        exercise("knee-3", "knee", "strengthen", "leads: true"),
    });
    CHECK(as_they_come(marked, "--focus knee", 3) == "knee-3 knee-1 knee-2 ");
}

TEST_CASE("R12: the asked position's first drill is what a plan is for; without one the first of integrate") {
    const auto drill = [](std::string_view id, std::string_view joint, std::string_view more) {
        return exercise(id, joint, "integrate", "dose: {duration: 50, source: article}" + std::string(more));
    };
    const auto drills = library({
        drill("stand", "leg", ""),
        drill("sink", "leg", ", rank: extra, positions: [squat]"),
        drill("sink-more", "leg", ", rank: extra, positions: [squat]"),
        drill("swing", "hip", ""),
    });
    const auto in = [&](std::string_view line) { return ids(plan(drills, "--side left " + std::string(line))); };
    CHECK(in("--position squat --max-exercises 1") == "sink ");
    // Its other drills come next, before those of every position.
    CHECK(in("--position squat --max-exercises 2") == "sink sink-more ");
    CHECK(in("--position squat --max-exercises 3") == "swing sink sink-more ");
    CHECK(in("--position squat --max-exercises 2 --focus leg") == "sink sink-more ");
    CHECK(in("--max-exercises 1") == "swing ");
    CHECK(in("--max-exercises 1 --focus leg") == "stand ");
}

TEST_CASE("R12: a release and the stretch of the same muscle come in together, or by the stretch alone") {
    const auto pairs = library({
        exercise("pull", "ankle", "stretch", "muscles: [calf]"),
        exercise("rock", "ankle", "mobilize"),
        exercise("roll", "ankle", "release", "muscles: [calf]"),
        exercise("far", "hip", "release", "muscles: [calf]"),
        exercise("w1", "knee", "strengthen"),
        exercise("w2", "knee", "strengthen"),
        exercise("w3", "knee", "strengthen"),
        exercise("w4", "knee", "strengthen"),
        exercise("w5", "knee", "strengthen"),
        exercise("w6", "knee", "strengthen"),
    });
    const auto kept = [&](std::string_view line) {
        return ids(plan(pairs, "--side left --exclude far " + std::string(line)));
    };
    CHECK(kept("--max-exercises 5") == "pull w1 w2 w3 w4 ");
    CHECK(kept("--max-exercises 8") == "roll pull w1 w2 w3 w4 w5 w6 ");
    CHECK(kept("--minutes 2 --max-exercises none") == "pull w1 w2 ");
    CHECK(kept("--minutes 3 --max-exercises none") == "roll pull w1 w2 w3 ");
    // Of another joint it is no partner.
    CHECK(ids(plan(pairs, "--side left --max-exercises 7 --exclude rock,roll,w6")) == "far pull w1 w2 w3 w4 w5 ");
    CHECK(ids(plan(pairs, "--side left --max-exercises 5 --exclude rock,roll,w6")) == "far w1 w2 w3 w4 ");
}

TEST_CASE("R12: in loosening the asked joints come first") {
    const auto loose = library({
        exercise("hip-roll", "hip", "release"),
        exercise("foot-roll", "ankle", "release"),
        exercise("foot-pull", "ankle", "stretch"),
        exercise("w1", "ankle", "strengthen"),
        exercise("w2", "ankle", "strengthen"),
        exercise("w3", "ankle", "strengthen"),
    });
    CHECK(ids(plan(loose, "--side left --max-exercises 4")) == "hip-roll w1 w2 w3 ");
    CHECK(ids(plan(loose, "--side left --max-exercises 4 --focus ankle --include hip-roll")) == "hip-roll w1 w2 w3 ");
    CHECK(ids(plan(loose, "--side left --max-exercises 4 --focus ankle")) == "foot-roll w1 w2 w3 ");
}

TEST_CASE("R12: teachers are halved where whole ones leave no room for the drill; then nothing further comes in") {
    // Whole: 50 + 50 + 30 of the 108 s of work in three minutes; halves: 30 + 30 + 30.
    const auto tight = plan(taught(), "--side left --minutes 3");
    CHECK(amounts(tight) == "roll 10 reps; lift 20 reps; arch 20 reps; drill 10 reps");
    CHECK(left_out(tight) == "bend no-time: has its turn from week 3 on\n");
    // The 10 s that are left do not make one of them whole.
    CHECK(amounts(plan(taught(), "--side left --minutes 2")) ==
          "roll 10 reps; lift 10 reps half; arch 10 reps half; drill 10 reps");
    CHECK(amounts(plan(taught(), "--side left --minutes 2 --exclude roll")) ==
          "lift 10 reps half; arch 20 reps; drill 10 reps");
    CHECK(plan(taught(), "--side left --minutes 2").exercises[1].dose.text ==
          "10 reps (half, to leave room for what this is for)");
    CHECK(amounts(plan(taught(), "--side left --minutes 4")) ==
          "roll 10 reps; lift 20 reps; bend 10 reps; arch 20 reps; drill 10 reps");
    CHECK(plan(taught(), "--side left --minutes 2").exercises[1].sources ==
          std::vector<std::string>{"article", "planner"});
}

TEST_CASE("R12: halves end with the learning time; the asked lead has its room too") {
    CHECK(by_week(taught(), "--side left --minutes 2 --exclude roll,bend") ==
          "1-2: lift 10 reps half; arch 20 reps; drill 10 reps\n"
          "3-8: lift 20 reps; arch reminder: 5 reps; drill 10 reps\n");
    CHECK(by_week(taught(), "--side left --focus knee --minutes 2") ==
          "1-2: lift 10 reps half; bend 10 reps; arch 10 reps half; drill 10 reps\n"
          "3-8: lift reminder: 5 reps; bend 10 reps; arch reminder: 5 reps; drill 10 reps\n");
}

TEST_CASE("R12: half of a teacher is never below 8 repetitions, and never of what a clinician prescribes") {
    const auto taught_by = [](std::string_view dose, std::string_view more = "") {
        const auto small =
            library({exercise("arch", "ankle", "strengthen",
                              "teaches: [foot], dose: {" + std::string(dose) + ", source: article}"),
                     exercise("drill", "leg", "integrate", "needs: [foot], dose: {duration: 8, source: article}")});
        return amounts(plan(small, "--side left --minutes 1 " + std::string(more)));
    };
    CHECK(taught_by("reps: 18") == "arch 9 reps half; drill 8 s");
    CHECK(taught_by("reps: 15, hold: 1") == "arch 8 reps, hold 1 s half; drill 8 s");
    CHECK(taught_by("reps: 10, hold: 2") == "arch 8 reps, hold 2 s half; drill 8 s");
    CHECK(taught_by("reps: 8, hold: 3") == "arch 8 reps, hold 3 s");
    CHECK(taught_by("duration: 45") == "arch 25 s half; drill 8 s");
    CHECK(taught_by("reps: 18", "--dose arch=15") == "arch 15 reps (clinician's); drill 8 s");
    CHECK(taught_by("reps: 18", "--dose arch=18") == "arch 18 reps (clinician's)");
}

TEST_CASE("R12: where even halves do not fit, loosening gives up its share") {
    const auto giving = library({
        exercise("roll", "hip", "release"),
        exercise("arch", "ankle", "strengthen", "teaches: [foot]"),
        exercise("drill", "leg", "integrate", "needs: [foot], dose: {duration: 80, source: article}"),
        exercise("bend", "knee", "strengthen"),
    });
    // 26 + 90 of 120 s; the 4 that are left make the teacher whole.
    const auto made = plan(giving, "--side left --minutes 2");
    CHECK(amounts(made) == "arch 10 reps; drill 1 min 20 s");
    CHECK(made.account.back() == "Loosening gave up its share.");
    CHECK(amounts(plan(giving, "--side left --minutes 3 --exclude bend")) ==
          "roll 10 reps; arch 10 reps; drill 1 min 20 s");
}

TEST_CASE("R12: a teacher is not halved on top of half weeks") {
    const auto sore = library({
        exercise("arch", "ankle", "strengthen", "teaches: [foot], dose: {reps: 20, source: article}"),
        exercise("drill", "leg", "integrate", "needs: [foot], dose: {duration: 80, source: article}"),
        "conditions: [{id: sore, label: sore, half_weeks: 1, sources: [article]}]",
    });
    CHECK(by_week(sore, "--side left --minutes 2 --condition sore", 8) ==
          "1: arch 10 reps halved; drill 40 s halved\n2: arch 10 reps half; drill 1 min 20 s\n"
          "3-8: arch reminder: 5 reps; drill 1 min 20 s\n");
}

TEST_CASE("R12: where nothing of what a plan is for fits, what it needs comes piece by piece, and the plan says so") {
    const auto small = plan(taught(), "--side left --minutes 1");
    CHECK(amounts(small) == "lift 10 reps half; arch 10 reps half");
    CHECK(testing::notice(small, "no-room") ==
          "There is no room yet for drill, which this is for; it comes in week 3.");
    CHECK(testing::notice(plan(taught(), "--side left --minutes 2"), "no-room").empty());
    const auto long_one = library({
        exercise("arch", "ankle", "strengthen", "teaches: [foot], dose: {reps: 40, source: article}"),
        exercise("drill", "leg", "integrate", "needs: [foot]"),
    });
    CHECK(by_week(long_one, "--side left --minutes 1") ==
          "1-2: arch 20 reps half\n3-8: arch reminder: 5 reps; drill 10 reps\n");
    CHECK(testing::notice(plan(long_one, "--side left --minutes 1"), "no-room") ==
          "There is no room yet for drill, which this is for; it comes in week 3.");
    CHECK(testing::notice(plan(long_one, "--side left --minutes 1 --week 3"), "no-room").empty());
}

TEST_CASE("R12: a clinician's dose that leaves no room for what a plan is for is told at its top") {
    const auto crowded = plan(taught(), "--side left --minutes 2 --dose arch=80s");
    CHECK(amounts(crowded) == "lift 10 reps half; arch 1 min 20 s (clinician's)");
    CHECK(testing::notice(crowded, "no-room") ==
          "The clinician's dose of arch leaves no room for drill, which this is for.");
    CHECK(testing::notice(plan(taught(), "--side left --minutes 4 --dose arch=80s"), "no-room").empty());
    // As any teacher it counts as learned after the learning time.
    CHECK(amounts(plan(taught(), "--side left --focus knee --minutes 2 --dose arch=80s --week 3")) ==
          "lift reminder: 5 reps; arch reminder: 40 s; drill 10 reps");
}

TEST_CASE("R12: a clinician's dose that does not fit itself is told as what leaves no room") {
    CHECK(testing::notice(plan(taught(), "--side left --minutes 2 --dose arch=3x30s"), "no-room") ==
          "The clinician's dose of arch leaves no room for drill, which this is for.");
}

TEST_CASE("R12: in the shipped library loosening gives up its places where no drill fits else") {
    const auto made = [](std::string_view places) {
        return testing::call("plan --age 67 --position stairs --explain --max-exercises " + std::string(places)).out;
    };
    const std::string gave = "Loosening gave up its share.";
    CHECK(made("4").find(" · 4 exercises · ") != std::string::npos);
    CHECK(made("4").find("Squat to a chair prepares for Lateral step-down") != std::string::npos);
    CHECK(made("4").find(gave) != std::string::npos);
    CHECK(made("5").find(gave) == std::string::npos);
}

TEST_CASE("R12: joints take turns from the trunk down, the asked ones first") {
    const auto turns = library({
        exercise("knee-1", "knee", "strengthen"),
        exercise("knee-2", "knee", "strengthen"),
        exercise("hip-1", "hip", "strengthen"),
        exercise("hip-2", "hip", "strengthen"),
        exercise("leg-1", "leg", "integrate", "needs: [foot]"),
        exercise("arch", "ankle", "strengthen", "teaches: [foot]"),
    });
    CHECK(as_they_come(turns, "", 6) == "arch leg-1 hip-1 knee-1 hip-2 knee-2 ");
    CHECK(as_they_come(turns, "--focus knee", 4) == "arch leg-1 knee-1 knee-2 ");
}

TEST_CASE("R12, R14: what would stand in for another and does not fit is told as no time for the other") {
    const auto standing_in = library({
        exercise("roll", "hip", "release", "equipment: [roller], alternatives: [rub]"),
        exercise("rub", "hip", "release", "rank: extra, dose: {reps: 30, source: article}"),
        exercise("bend", "knee", "strengthen"),
    });
    CHECK(outline(standing_in, "--side left --equipment none --minutes 2") ==
          "rub release left 70s substitute\nbend strengthen left 30s focus\n- roll substituted\n");
    CHECK(outline(standing_in, "--side left --equipment none --minutes 1") ==
          "bend strengthen left 30s focus\n- roll no-time\n");
    CHECK(left_out(plan(standing_in, "--side left --equipment none --minutes 1")) ==
          "roll no-time: roller not at hand, and what would stand in for it, rub, does not fit into 1 minute\n");
    CHECK(left_out(plan(standing_in, "--side left --equipment none --max-exercises 1")) ==
          "roll no-room: roller not at hand, and what would stand in for it, rub, does not fit into 1 exercise\n");
}

TEST_CASE("R16: a plan of more than half an hour says so, in one line") {
    const auto long_one = library({
        exercise("a", "hip", "strengthen", "dose: {duration: 15 min, source: article}"),
        exercise("b", "knee", "strengthen", "dose: {duration: 15 min, source: article}"),
    });
    CHECK(testing::size_line(plan(long_one, "--side left --minutes none")) == "This is a long session.");
    CHECK(testing::size_line(plan(long_one, "--side left --minutes 35")) == "This is a long session.");
    CHECK(testing::size_line(plan(long_one, "--side left")).empty());
    const auto just_long =
        library({exercise("a", "hip", "stretch", "setup_s: 0, dose: {duration: 30 min, source: article}")});
    CHECK(plan(just_long, "--side left --minutes none").duration == valgus::Seconds{1800});
    CHECK(testing::size_line(plan(just_long, "--side left --minutes none")).empty());
}

TEST_CASE("nothing left: the refusal says why") {
    const auto some = library({
        exercise("roll", "hip", "release", "equipment: [roller]"),
        exercise("hop", "knee", "strengthen", "enters_after: 50"),
        exercise("a", "ankle", "strengthen"),
        exercise("b", "ankle", "strengthen"),
        exercise("c", "ankle", "strengthen"),
    });
    CHECK(outline(some, "--focus hip,knee --equipment none") ==
          "refused: no exercise is left: 'roll' (roller not at hand), 'hop' (comes in week 5 at the earliest); exclude "
          "fewer, make more equipment available, or ask for more joints\n");
    CHECK(
        outline(some, "--equipment none --exclude a,b,c") ==
        "refused: no exercise is left: 'roll' (roller not at hand), 'hop' (comes in week 5 at the earliest), 'a' (you "
        "excluded it) and 2 others; exclude fewer, make more equipment available, or ask for more joints\n");
    CHECK(outline(some, "--focus leg") == "refused: no exercise is left; ask for more joints, or for --all\n");
}
