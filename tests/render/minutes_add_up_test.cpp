// What a plan prints as time adds up: the rows, to the second, are what the line at the top says, rounded up to whole
// minutes; in every format that prints both.
#include <doctest/doctest.h>

#include <regex>

#include "testing.hpp"

using testing::call;

namespace {

// Of all times like "1:15" that the pattern finds, in seconds.
int sum_of(const std::string& text, const std::regex& time) {
    int sum = 0;
    for (std::sregex_iterator it(text.begin(), text.end(), time), end; it != end; ++it)
        sum += std::stoi(it->str(1)) * 60 + std::stoi(it->str(2));
    return sum;
}

// The minutes of the headline, which may go on in the next line.
int minutes_of(const std::string& text) {
    static const std::regex minutes("(\\d+)(?: |\u00A0)min");
    std::smatch found;
    REQUIRE(std::regex_search(text, found, minutes));
    return std::stoi(found.str(1));
}

int rounded_up(int seconds) { return (seconds + 59) / 60; }

// Every line of options that is one of each.
std::vector<std::string> lines_of(const std::vector<std::vector<std::string>>& choices) {
    std::vector<std::string> lines{""};
    for (const auto& choice : choices) {
        std::vector<std::string> longer;
        for (const auto& line : lines)
            for (const auto& more : choice) longer.push_back(line + " " + more);
        lines = std::move(longer);
    }
    return lines;
}

}  // namespace

TEST_CASE("minutes: the rows of every plan add up to what stands at its top") {
    const auto lines = lines_of({{"--side left", "--side both", "--side both --worse right"},
                                 {"--week 1", "--week 4", "--week 8"},
                                 {"", "--focus ankle", "--focus hip,knee", "--cause structural"},
                                 {"", "--minutes 10", "--all --minutes none"},
                                 {"", "--position stairs"}});
    static const std::regex text_row(R"((?:^|\n)☐ [^\n]* (\d+):(\d\d)(?=\n))");
    int most = 0;
    for (const auto& line : lines) {
        CAPTURE(line);
        const auto ran = call("plan --brief --width 200" + line);
        if (ran.code != 0) continue;
        const int sum = sum_of(ran.out, text_row);
        CHECK(minutes_of(ran.out) == rounded_up(sum));
        most = std::max(most, sum);
    }
    CHECK(most > 60 * 60);  // some plans are long, where rounding row by row would show
}

TEST_CASE("minutes: the same in every format that prints both") {
    static const std::regex text_row(R"((?:^|\n)☐ [^\n]* (\d+):(\d\d)(?=\n))");
    static const std::regex card(R"re(<p class="facts">(\d+):(\d\d))re");
    static const std::regex markdown_row(R"(\n- \[ \] [^\n]* (\d+):(\d\d)(?=\n))");
    static const std::regex whole(R"re(\n    "duration_s": (\d+))re"), row(R"re(\n      "duration_s": (\d+))re");
    for (const std::string line : {" --side right", " --week 8", " --side both --focus ankle --week 3"}) {
        CAPTURE(line);
        const auto text = call("plan --brief --width 200" + line).out;
        const int sum = sum_of(text, text_row);
        const auto html = call("plan --format html" + line).out;
        CHECK(sum_of(html, card) == sum);
        CHECK(minutes_of(html.substr(html.find("<h1"))) == rounded_up(sum));
        const auto markdown = call("plan --brief --width 200 --format markdown" + line).out;
        CHECK(sum_of(markdown, markdown_row) == sum);
        CHECK(minutes_of(markdown) == rounded_up(sum));
        const auto json = call("plan --format json" + line).out;
        std::smatch summary;
        REQUIRE(std::regex_search(json, summary, whole));
        CHECK(std::stoi(summary.str(1)) == sum);
        int rows = 0;
        for (std::sregex_iterator it(json.begin(), json.end(), row), end; it != end; ++it)
            rows += std::stoi(it->str(1));
        CHECK(rows == sum);
    }
}
