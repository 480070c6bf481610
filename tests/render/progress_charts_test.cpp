// Charts of progress: every point is there, in dots and as SVG; sides differ without colour; a page loads nothing.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <cmath>

#include "checkout.hpp"
#include "render/html/style.hpp"
#include "render/progress/chart.hpp"
#include "support/text.hpp"
#include "testing.hpp"

using namespace valgus;
using testing::call;

namespace {

// A measure of these values, every so many days.
Progress measured(const std::vector<int>& tenths, int days, std::optional<Side> side,
                  std::optional<Decimal> real_from) {
    Progress progress;
    ProgressMeasure measure{
        .id = "m", .measure = "A measure", .title = "A measure", .unit = "cm", .side = side, .real_from = real_from};
    auto day = std::chrono::sys_days{std::chrono::year{2026} / 1 / 5};
    for (const int value : tenths) {
        measure.taken.push_back({day, {value}});
        day += std::chrono::days{days};
    }
    progress.measures.push_back(measure);
    return progress;
}

// The characters of a line, one a column.
std::vector<std::string> cells(std::string_view line) {
    std::vector<std::string> all;
    while (!line.empty()) {
        const auto size = support::code_point_size(line);
        all.emplace_back(line.substr(0, size));
        line.remove_prefix(size);
    }
    return all;
}

// Whether a dot of a chart is set: x from the axis on, y from the top.
bool is_set(const std::vector<std::string>& lines, std::size_t axis, int x, int y) {
    const auto row = cells(lines[1 + static_cast<std::size_t>(y / 4)]);
    const auto column = axis + 1 + static_cast<std::size_t>(x / 2);
    if (column >= row.size() || row[column] == " ") return false;
    const auto& sign = row[column];
    const unsigned set = (static_cast<unsigned>(sign[1]) & 3U) << 6U | (static_cast<unsigned>(sign[2]) & 0x3fU);
    constexpr unsigned bits[4][2] = {{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};
    return (set & bits[y % 4][x % 2]) != 0;
}

std::size_t axis_of(const std::vector<std::string>& lines) {
    const auto row = cells(lines[1]);
    return static_cast<std::size_t>(
        std::find_if(row.begin(), row.end(), [](const auto& it) { return it == "┤" || it == "│"; }) - row.begin());
}

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) ++found;
    return found;
}

std::string page(const std::string& name) {
    const auto folder = testing::source_dir() + "/tests/cases/progress/";
    const auto ran = call("progress --log " + folder + name + ".csv --profile " + folder + "me.yaml --format html");
    REQUIRE_MESSAGE(ran.code == 0, ran.err);
    return ran.out;
}

}  // namespace

TEST_CASE("charts: every point is there, whatever the width, the values and the side") {
    CHECK(rc::check([](bool is_right, bool has_band) {
        const auto values = *rc::gen::suchThat(rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 1000)),
                                               [](const auto& all) { return all.size() > 1 && all.size() < 30; });
        const int columns = *rc::gen::inRange(20, 120), days = *rc::gen::inRange(1, 60);
        const auto progress = measured(values, days, is_right ? Side::right : Side::left,
                                       has_band ? std::optional(Decimal{25}) : std::nullopt);
        const auto chart = render::chart_of(progress, progress.measures.front());
        RC_ASSERT(chart.has_value());
        const auto lines = render::chart_lines(*chart, columns, Dots::braille);
        const auto plain = render::chart_lines(*chart, columns, Dots::ascii);
        const auto axis = axis_of(lines);
        const int wide = 2 * (std::min(columns, 60) - static_cast<int>(axis) - 1), high = 20;
        for (const auto& line : lines) RC_ASSERT(support::display_width(line) <= columns);
        for (const auto& line : plain) RC_ASSERT(support::display_width(line) <= columns);
        RC_ASSERT(lines.size() == 8U);
        for (const auto& it : chart->points) {
            RC_ASSERT(chart->low <= it.value && it.value <= chart->high);
            const int x = static_cast<int>(std::lround(chart->along(it.day) * (wide - 2)));
            const int y = static_cast<int>(std::lround((1 - chart->up(it.value)) * (high - 2)));
            for (const int i : {0, 1})
                for (const int j : {0, 1}) RC_ASSERT(is_set(lines, axis, x + i, y + j));
            RC_ASSERT(cells(plain[1 + static_cast<std::size_t>(y / 4)])[axis + 1 + static_cast<std::size_t>(x / 2)] ==
                      (is_right ? "#" : "o"));
        }
    }));
}

TEST_CASE("charts: axes end at round numbers, a small scale is shown whole, and a band stays within") {
    const auto axis = [](const std::vector<int>& values, std::optional<Range<int>> range) {
        auto progress = measured(values, 7, std::nullopt, Decimal::of(2));
        progress.measures.front().range = range;
        const auto chart = render::chart_of(progress, progress.measures.front());
        return written(chart->low) + " to " + written(chart->high) + ", band " + written(chart->band->first) + " to " +
               written(chart->band->second);
    };
    CHECK(axis({65, 85}, Range<int>{0, 40}) == "4 to 9, band 4.5 to 8.5");
    CHECK(axis({10, 20}, Range<int>{0, 40}) == "0 to 3, band 0 to 3");
    CHECK(axis({40, 20}, Range<int>{0, 10}) == "0 to 10, band 2 to 6");
    CHECK(axis({500, 700}, Range<int>{0, 100}) == "45 to 70, band 48 to 52");
    CHECK(axis({50, 50}, std::nullopt) == "3 to 7, band 3 to 7");
}

TEST_CASE("charts: two sides of a measure have the same axes") {
    auto progress = measured({60, 70}, 7, Side::left, Decimal::of(2));
    auto other = measured({100, 140}, 14, Side::right, Decimal::of(2));
    progress.measures.push_back(other.measures.front());
    auto once = measured({50}, 7, std::nullopt, std::nullopt);  // has no chart, and so no say
    once.measures.front().taken.front().date -= std::chrono::days{700};
    progress.measures.push_back(once.measures.front());
    const auto charts = render::charts_of(progress);
    REQUIRE(charts.size() == 2);
    CHECK(charts[0].values == charts[1].values);
    CHECK(charts[0].first == charts[1].first);
    CHECK(charts[0].last == charts[1].last);
    CHECK(charts[0].first == progress.measures[0].taken.front().date);
    CHECK(charts[0].last == progress.measures[1].taken.back().date);
    CHECK(charts[0].mark != charts[1].mark);
}

TEST_CASE("charts: a week without a number parts the line") {
    Progress progress;
    for (int week = 0; week < 4; ++week) {
        LoggedWeek it{.begins = std::chrono::sys_days{std::chrono::year{2026} / 1 / 5} + std::chrono::days{7 * week}};
        if (week != 2) it.pain = week;
        progress.weeks.push_back(it);
    }
    const auto chart = render::pain_chart(progress);
    REQUIRE(chart);
    std::vector<bool> joined;
    for (const auto& it : chart->points) joined.push_back(it.joined);
    CHECK(joined == std::vector{false, true, false});
    CHECK_FALSE(render::caved_chart(progress));
}

TEST_CASE("progress page: a table beside each chart, sides apart without colour, nothing loaded") {
    const auto html = page("steady");
    CHECK(count(html, "<svg ") == 8);
    CHECK(count(html, "<svg ") == count(html, "role=\"img\" aria-label=\""));
    CHECK(count(html, "<svg class=\"chart square\"") == 1);
    CHECK(count(html, "<circle ") > 0);
    CHECK(count(html, "<rect class=\"point\"") == 3);
    CHECK(count(html, "class=\"values\"") == 4);
    CHECK(count(html, "<rect class=\"band\"") == 5);
    CHECK(count(html, "Within the shaded band it may be chance") == 4);
    for (const std::string never : {"<script", "style=", "http://", "https://", "onclick", "<img"})
        CHECK(count(html, never) == 0);
    CHECK(render::progress_style.code.find(".square .course{stroke-dasharray") != std::string_view::npos);
}

TEST_CASE("progress page: its policy lets its own style in") {
    const auto html = page("steady");
    const auto& style = render::progress_style;
    CHECK(count(html, style.code) == 1);
    CHECK(count(html, "'sha256-" + std::string(style.hash) + "'") == 1);
}

TEST_CASE("progress page: a profile's words stay text") {
    const auto surroundings = testing::with_input("date,measure,left\n2026-10-01,<b>x</b>&,3\n");
    const auto ran = call("progress --log - --format html", surroundings);
    CHECK(ran.code == 0);
    CHECK(count(ran.out, "<b>") == 0);
    CHECK(count(ran.out, "&lt;b&gt;x&lt;/b&gt;&amp;") == 1);
}
