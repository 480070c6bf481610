// R12: what of a plan fits into the minutes, and at which dose.
#include <doctest/doctest.h>

#include "testing.hpp"

using testing::exercise;
using testing::library;
using testing::outline;
using testing::plan;

namespace {

// 60 s at the week's dose, 30 s at its least, both with 10 s to get ready.
std::string shrinking(std::string_view id, std::string_view joint, std::string_view phase, std::string_view more = "") {
    return exercise(id, joint, phase,
                    "dose: {duration: 50, source: article}" + (more.empty() ? "" : ", " + std::string(more)));
}

std::string doses(const valgus::Library& library, std::string_view line) {
    std::string text;
    for (const auto& card : plan(library, line).exercises)
        text += card.id + " " + std::to_string(card.duration.count()) + (card.dose.shortened ? "s short\n" : "s\n");
    return text;
}

}  // namespace

TEST_CASE("R12: every dose at its least first; what is left raises whole exercises in the order of the list") {
    const auto three = library({shrinking("a", "hip", "strengthen"), shrinking("b", "knee", "strengthen"),
                                shrinking("c", "ankle", "strengthen")});
    CHECK(doses(three, "--side left") == "a 60s\nb 60s\nc 60s\n");
    CHECK(doses(three, "--side left --minutes 3") == "a 60s\nb 60s\nc 60s\n");
    CHECK(doses(three, "--side left --minutes 2") == "a 60s\nb 30s short\nc 30s short\n");
    CHECK(doses(three, "--side left --minutes 1") == "a 30s short\nb 30s short\n");
}

TEST_CASE("R12: a raise that does not fit makes room for the next that does") {
    const auto mixed = library({
        exercise("big", "hip", "strengthen", "dose: {duration: 110, source: article}"),
        shrinking("small", "knee", "strengthen"),
    });
    CHECK(doses(mixed, "--side left --minutes 2") == "big 30s short\nsmall 60s\n");
    CHECK(doses(mixed, "--side left --minutes 3") == "big 120s\nsmall 60s\n");
}

TEST_CASE("R12: without a least the low end serves, whatever the week") {
    const auto rising = library({
        exercise("a", "hip", "strengthen", "dose: {reps: 20-40, hold: 1-3, source: article}"),
        exercise("b", "knee", "strengthen", "dose: {sets: 2-3, duration: 20-40, source: article}"),
    });
    const auto short_doses = [&](std::string_view line) {
        std::string text;
        for (const auto& card : plan(rising, line).exercises) text += card.dose.text + "\n";
        return text;
    };
    CHECK(short_doses("--side left --week 8 --minutes 2") ==
          "10 reps, hold 1 s (with more time: 40 reps, hold 3 s)\n20 s (with more time: 3 × 40 s)\n");
    CHECK(short_doses("--side left --minutes 2") ==
          "20 reps, building up to 40, hold 1 s, building up to 3 s\n"
          "20 s (with more time: 2 × 20 s)\n");
}

TEST_CASE("R12: a shortened dose cites the library's own choice") {
    const auto one = library({exercise("a", "hip", "stretch", "dose: {sets: 1, duration: 110, source: article}")});
    CHECK(plan(one, "--side left").exercises.front().sources == std::vector<std::string>{"article"});
    CHECK(plan(one, "--side left --minutes 1").exercises.front().sources ==
          std::vector<std::string>{"article", "planner"});
}

TEST_CASE("R12: in integrate the first drill of the position leads, the others come as listed") {
    const auto drill = [](std::string_view id, std::string_view joint, std::string_view more) {
        return exercise(id, joint, "integrate", "dose: {duration: 50, source: article}" + std::string(more));
    };
    const auto drills = library({
        drill("stand", "leg", ""),
        drill("sink", "leg", ", rank: extra, positions: [squat]"),
        drill("sink-more", "leg", ", rank: extra, positions: [squat]"),
        drill("swing", "hip", ""),
    });
    const auto in = [&](std::string_view line) {
        std::string ids;
        for (const auto& card : plan(drills, line).exercises) ids += card.id + " ";
        return ids;
    };
    CHECK(in("--side left --position squat --minutes 1") == "sink ");
    CHECK(in("--side left --position squat --minutes 2") == "swing sink ");
    CHECK(in("--side left --position squat --minutes 3") == "swing stand sink ");
    CHECK(in("--side left --position squat --minutes 2 --focus leg") == "stand sink ");
    CHECK(in("--side left --minutes 1") == "swing ");
}

TEST_CASE("R12: the joints of the focus come first, and joints take turns from the trunk down") {
    const auto turns = library({
        exercise("knee-1", "knee", "strengthen"),
        exercise("knee-2", "knee", "strengthen"),
        exercise("hip-1", "hip", "strengthen"),
        exercise("hip-2", "hip", "strengthen"),
        exercise("leg-1", "leg", "integrate", "needs: [foot]"),
        exercise("arch", "ankle", "strengthen", "teaches: [foot]"),
    });
    const auto kept = [&](std::string_view line) {
        const auto text = outline(turns, line);
        return text.substr(0, text.find("- "));
    };
    // 30 s each: arch, leg-1, hip-1, knee-1, hip-2, knee-2.
    CHECK(kept("--side left --minutes 2") ==
          "hip-1 strengthen left 30s focus\nknee-1 strengthen left 30s focus\n"
          "arch strengthen left 30s focus\nleg-1 integrate left 30s focus\n");
    // The foot comes as a prerequisite, then the focus.
    CHECK(kept("--side left --minutes 2 --focus knee") ==
          "knee-1 strengthen left 30s focus\nknee-2 strengthen left 30s focus\narch strengthen left 30s prerequisite\n"
          "leg-1 integrate left 30s integration\n");
}

TEST_CASE("R12, R14: what would stand in for another and does not fit is told as no time for the other") {
    const auto standing_in = library({
        exercise("roll", "hip", "release", "equipment: [roller], alternatives: [rub]"),
        exercise("rub", "hip", "release", "rank: extra"),
        exercise("bend", "knee", "strengthen", "setup_s: 20, dose: {reps: 20, source: article}"),
    });
    CHECK(outline(standing_in, "--side left --equipment none --minutes 2") ==
          "rub release left 30s substitute\nbend strengthen left 60s focus\n- roll substituted\n");
    CHECK(outline(standing_in, "--side left --equipment none --minutes 1") ==
          "bend strengthen left 60s focus\n- roll no-time\n");
    CHECK(plan(standing_in, "--side left --equipment none --minutes 1").left_out.front().because.text ==
          "roller not at hand, and what would stand in for it, rub, does not fit into 1 minute");
}

TEST_CASE("R16: what twenty minutes would keep does not depend on longer limits") {
    const auto long_one = library({
        exercise("a", "hip", "strengthen", "dose: {duration: 15 min, source: article}"),
        exercise("b", "knee", "strengthen", "dose: {duration: 14 min, source: article}"),
        exercise("c", "ankle", "strengthen", "dose: {duration: 15 min, source: article}"),
    });
    CHECK(testing::size_line(plan(long_one, "--side left")) ==
          "This is a long session. --minutes 20 would keep 2 of 3 exercises: a, b.");
    CHECK(testing::size_line(plan(long_one, "--side left --minutes 35")) ==
          "This is a long session. --minutes 20 would keep 2 of 3 exercises: a, b.");
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
