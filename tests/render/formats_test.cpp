// The registry of formats.
#include <doctest/doctest.h>

#include <string>

#include "valgus/render.hpp"

using namespace valgus;

TEST_CASE("formats: names, endings, and nothing else") {
    std::string all;
    for (const auto& format : formats()) all += std::string(format.name) + std::string(format.ending) + ' ';
    CHECK(all == "text.txt markdown.md json.json csv.csv html.html guide ics.ics ");
    CHECK(find_format("json")->name == "json");
    CHECK(find_format("Json") == nullptr);
    CHECK(format_of_file("plans/mine.md")->name == "markdown");
    CHECK(format_of_file("mine.pdf") == nullptr);
    CHECK(format_of_file("mine") == nullptr);
}
