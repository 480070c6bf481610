// The list of ways to break the planner keeps up with the code: each finds its text, once.
#include <doctest/doctest.h>

#include <sstream>

#include "checkout.hpp"
#include "testing.hpp"

namespace {

std::size_t occurrences(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
    return count;
}

}  // namespace

TEST_CASE("every change of tests/mutants/planner.txt can be made, and there are at least sixty") {
    const std::string root = testing::source_dir() + "/";
    std::istringstream list(testing::read(root + "tests/mutants/planner.txt"));
    std::string text;
    std::string old;
    int changes = 0;
    for (std::string line; std::getline(list, line);) {
        CAPTURE(line);
        if (line.starts_with("src/")) {
            text = testing::read(root + line);
        } else if (line.starts_with("- ")) {
            old = line.substr(2);
            CHECK(occurrences(text, old) == 1);
        } else if (line.starts_with("+ ")) {
            CHECK(line.substr(2) != old);
            ++changes;
        }
    }
    CHECK(changes >= 60);
}
