// Programs that there cannot be: what does not fit, in some week or in the week that is asked for.
#include <doctest/doctest.h>

#include "testing.hpp"
#include "valgus/program.hpp"

using namespace valgus;
using testing::call;
using testing::exercise;
using testing::library;
using testing::sessions;

TEST_CASE("a program is refused as a plan is, and for what does not fit in some week") {
    const auto small = library({exercise("push", "hip", "strengthen", "dose: {duration: 20-80, source: article}"),
                                exercise("long", "hip", "stretch", "dose: {duration: 80, source: article}"),
                                exercise("band", "hip", "release", "equipment: [[band]]")});
    CHECK(sessions(small, "--side left --include long --minutes 1 --weeks 4") ==
          "refused: 'long' does not fit into 1 minute with what comes before it; give it --minutes 2\n");
    CHECK(sessions(small, "--side left --include long --minutes 2 --weeks 2 --days sat") ==
          "w01-sat: long push\nw02-sat: long push >\n");
    CHECK(sessions(small, "--side left --only long --minutes 1 --weeks 4") ==
          "refused: nothing fits into 1 minute; give it --minutes 2\n");
    CHECK(sessions(small, "--include band --without band") ==
          "refused: 'band' cannot be included: band not at hand; leave it out, or make that available\n");
    CHECK(sessions(small, "--exclude push,long,band") ==
          "refused: no exercise is left: 'push' (you excluded it), 'long' (you excluded it), 'band' (you excluded it); "
          "exclude fewer, make more equipment available, or ask for more joints\n");
    for (const auto* line : {"program --condition recent-surgery", "program --exclude short-foot --only short-foot",
                             "program --include step-up --minutes 1", "program --week now --start 2026-11-17"}) {
        CAPTURE(line);
        const auto ran = call(line);
        CHECK(ran.code == (std::string_view(line).find("exclude") == std::string_view::npos ? 5 : 2));
        CHECK(ran.out.empty());
        CHECK(ran.err.starts_with("valgus: error: "));
    }
}

TEST_CASE("the minutes that a refusal names are enough for every week, and no fewer are") {
    const auto taught = library({
        exercise("arch", "ankle", "strengthen", "teaches: [foot], dose: {duration: 100, source: article}"),
        exercise("step", "leg", "integrate", "needs: [foot], dose: {duration: 80, source: article}"),
        exercise("roll", "hip", "release"),
    });
    const std::string line = "--side left --include step --weeks 3 --days sat ";
    CHECK(sessions(taught, line + "--minutes 1") ==
          "refused: 'step' does not fit into 1 minute with what comes before it; give it --minutes 3\n");
    CHECK(sessions(taught, line + "--minutes 2") ==
          "refused: 'step' does not fit into 2 minutes with what comes before it; give it --minutes 3\n");
    CHECK(sessions(taught, line + "--minutes 3") ==
          "w01-sat: roll arch- step\nw02-sat: roll arch step\nw03-sat: roll arch step >\n");
    // A later stage is none of their business: it waits until there is room.
    const auto staged = library({exercise("staged", "hip", "strengthen",
                                          "progressions: [{name: long, move_on_when: It is easy., source: planner, "
                                          "dose: {reps: 100, source: article}}]")});
    CHECK(sessions(staged, "--side left --include staged --minutes 1 --weeks 4 --days sat") ==
          "w01-sat: staged\nw02-sat: staged\nw03-sat: staged\nw04-sat: staged >\n");
}

TEST_CASE("a week without a session is refused when it is asked for") {
    const auto late = library({exercise("late", "hip", "strengthen", "enters_after: 50")});
    CHECK(sessions(late, "--side left --weeks 2") == "w02-mon: late\nw02-wed: late\nw02-fri: late >\n");
    CHECK(sessions(late, "--side left --weeks 2 --week 1") == "refused: week 1 has no session; name another week\n");
}
