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
                                exercise("staged", "hip", "stretch",
                                         "progressions: [{name: long, move_on_when: It is easy., source: planner, "
                                         "dose: {duration: 80, source: article}}]"),
                                exercise("band", "hip", "release", "equipment: [[band]]")});
    CHECK(sessions(small, "--side left --include staged --minutes 1 --weeks 4") ==
          "refused: 'staged' does not fit into 1 minute with what comes before it; give it --minutes 2\n");
    CHECK(sessions(small, "--side left --include staged --minutes 1 --weeks 4 --stage staged=1 --only staged") ==
          "w01-mon: staged\nw01-wed: staged\nw01-fri: staged\nw02-mon: staged\nw02-wed: staged\nw02-fri: staged\n"
          "w03-mon: staged\nw03-wed: staged\nw03-fri: staged\nw04-mon: staged\nw04-wed: staged\nw04-fri: staged >\n");
    CHECK(sessions(small, "--include band --without band") ==
          "refused: 'band' cannot be included: band not at hand; leave it out, or make that available\n");
    CHECK(sessions(small, "--exclude push,staged,band") ==
          "refused: no exercise is left: 'push' (you excluded it), 'staged' (you excluded it), 'band' (you excluded "
          "it); exclude fewer, make more equipment available, or ask for more joints\n");
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
    const auto small = library({exercise("staged", "hip", "stretch",
                                         "progressions: [{name: long, move_on_when: It is easy., source: planner, "
                                         "dose: {duration: 80, source: article}}, {name: longer, move_on_when: It is "
                                         "easy., source: planner, dose: {duration: 170, source: article}}]"),
                                exercise("roll", "hip", "release")});
    CHECK(sessions(small, "--side left --include staged --minutes 1 --weeks 3") ==
          "refused: 'staged' does not fit into 1 minute with what comes before it; give it --minutes 3\n");
    CHECK(sessions(small, "--side left --include staged --minutes 2 --weeks 3") ==
          "refused: 'staged' does not fit into 2 minutes with what comes before it; give it --minutes 3\n");
    CHECK(sessions(small, "--side left --include staged --minutes 3 --weeks 3 --days sat") ==
          "w01-sat: roll staged\nw02-sat: roll staged\nw03-sat: staged >\n");
}

TEST_CASE("a week without a session is refused when it is asked for") {
    const auto late = library({exercise("late", "hip", "strengthen", "enters_after: 50")});
    CHECK(sessions(late, "--side left --weeks 2") == "w02-mon: late\nw02-wed: late\nw02-fri: late >\n");
    CHECK(sessions(late, "--side left --weeks 2 --week 1") == "refused: week 1 has no session; name another week\n");
}
