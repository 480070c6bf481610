// Tables of a terminal.
#include <doctest/doctest.h>

#include "support/text.hpp"
#include "testing.hpp"
#include "valgus/stages/shown.hpp"

using namespace valgus;
using testing::untidy;

TEST_CASE("table: the last column wraps") {
    const Table table{{"id", "what"}, {{"toe", "big toe"}, {"ankle", "ankles, foot, feet, calf and arch"}, {"x"}}};
    CHECK(testing::rendered(render_table, table, Style{.width = 30}) == R"(id     what
toe    big toe
ankle  ankles, foot, feet,
       calf and arch
x
)");
    CHECK(testing::rendered(render_table, table, Style{.color = true})
              .starts_with("\033[1;36mid     \033[0m\033[1;36mwhat\033[0m\n"));
}

TEST_CASE("table: too narrow for columns, it becomes a list") {
    const Table table{{"id", "name", "dose"},
                      {{"calf-release", "Calf release", "1–2 min"}, {"step-up", "", "10 reps and then some more"}}};
    CHECK(testing::rendered(render_table, table, Style{.width = 24}) == R"(calf-release
  name: Calf release
  dose: 1–2 min

step-up
  dose: 10 reps and then
    some more
)");
}

TEST_CASE("table: columns as long as the last one has room for twenty") {
    const Table table{{"id", "what"}, {{"ankle", "ankles, foot, feet, calf and arch"}}};
    CHECK(testing::rendered(render_table, table, Style{.width = 27})
              .starts_with("id     what\nankle  ankles, foot, feet,\n"));
    CHECK(testing::rendered(render_table, table, Style{.width = 26}).starts_with("ankle\n  what: ankles"));
}

TEST_CASE("table: nothing in it") {
    CHECK(testing::rendered(render_table, Table{{"id", "name"}, {}}, Style{}) == "id  name\n");
    CHECK(testing::rendered(render_table, Table{}, Style{}).empty());
}

TEST_CASE("table: tidy at any width") {
    const Table table{{"id", "a longer title", "last"},
                      {{"日本語", "x", "some words to wrap in the last column of all"},
                       {"an-id-that-is-long", "", "Donaudampfschifffahrtsgesellschaftskapitän"}}};
    for (int width = 20; width <= 120; ++width) {
        CAPTURE(width);
        CHECK(untidy(testing::rendered(render_table, table, Style{.width = width}), width) == "");
    }
}
