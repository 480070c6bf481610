// How lines are laid out for a terminal.
#include "render/text/page.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/text.hpp"
#include "testing.hpp"

using namespace valgus;

TEST_CASE("page: a number stays with its unit") {
    CHECK(render::fill("hold 10 s", 7) == std::vector<std::string>{"hold", "10 s"});
    CHECK(render::fill("in 20 extraordinary", 6) == std::vector<std::string>{"in 20", "extrao", "rdinar", "y"});
    CHECK(render::fill("", 7).empty());
}

TEST_CASE("page: leads of every length") {
    std::string all;
    for (const auto* lead : {"", "a", "ab", "abc", "abcd", "abcde", "abcdefghijklmnopqrst"}) {
        render::Page page({.width = 20}, testing::into(all));
        page.item({lead}, {"one two three four"}, 1, 4);
        page.finish();
    }
    CHECK(all == R"(     one two three
     four
 a   one two three
     four
 ab  one two three
     four
 abc one two three
     four
 abcd  one two three
     four
 abcde one two three
     four
 abcdefghijklmnopqrs
 t
     one two three
     four
)");
}
