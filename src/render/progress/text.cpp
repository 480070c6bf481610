// Progress for a terminal and for paper: tables, and charts in dots.
#include "support/text.hpp"

#include <algorithm>

#include "render/progress/chart.hpp"
#include "render/text/page.hpp"
#include "render/words.hpp"
#include "support/date.hpp"
#include "valgus/stages/shown.hpp"

namespace valgus {

namespace {

using namespace render;

constexpr int roomy = 68;        // columns from which on a week's row says all
constexpr int chart_gap = 4;     // columns between two charts
constexpr int least_chart = 30;  // columns of a chart that stands beside another
constexpr int widest_charts = 100;

void put_table(Page& page, const Table& table, const Style& style) {
    std::string text;
    render_table(table, style, [&](std::string_view piece) { text += piece; });
    page.gap();
    for (std::string_view rest = text; !rest.empty();) page.line({{support::take_line(rest)}});
}

void put_measures(Page& page, const Progress& progress, const Style& style) {
    if (progress.measures.empty()) return;
    page.heading("What has changed");
    Table table{.header = {"Measure", "First to last", "Which is"}, .rows = {}};
    for (const auto& it : progress.measures) table.rows.push_back({it.measure, it.course, it.says});
    put_table(page, table, style);
}

// As many side by side as have room; both are equally high but for titles that take two lines.
void put_beside(Page& page, const std::vector<Chart>& charts, const Style& style) {
    const int room = std::min(style.width, widest_charts);
    const bool has_room = room >= 2 * least_chart + chart_gap;
    for (std::size_t i = 0; i < charts.size();) {
        page.gap();
        const bool is_pair = has_room && i + 1 < charts.size();
        const int columns = is_pair ? (room - chart_gap) / 2 : room;
        const auto left = chart_lines(charts[i], columns, style.dots);
        const auto right = is_pair ? chart_lines(charts[i + 1], columns, style.dots) : std::vector<std::string>();
        for (std::size_t row = 0; row < std::max(left.size(), right.size()); ++row) {
            auto line = row < left.size() ? left[row] : std::string();
            if (row < right.size() && !right[row].empty())
                line = support::pad_right(line, columns + chart_gap) + right[row];
            page.line({{line, row == 0 ? Look::strong : Look::plain}});
        }
        i += is_pair ? 2 : 1;
    }
}

bool is_same_measure(const Chart& a, const Chart& b) {
    return a.mark != b.mark && a.values == b.values && a.unit == b.unit;
}

void put_measure_charts(Page& page, const Progress& progress, const Style& style) {
    const auto charts = charts_of(progress);
    if (charts.empty()) return;
    page.heading("Measures over time");
    const bool has_band =
        std::any_of(charts.begin(), charts.end(), [](const Chart& it) { return it.band.has_value(); });
    if (has_band)
        page.paragraph(style.dots == Dots::braille ? "Between the rows of single dots it may be chance."
                                                   : "Between the rows of hyphens it may be chance.");
    for (std::size_t i = 0; i < charts.size(); ++i) {
        std::vector beside{charts[i]};
        if (i + 1 < charts.size() && is_same_measure(charts[i], charts[i + 1])) beside.push_back(charts[++i]);
        put_beside(page, beside, style);
    }
}

std::string caved_words(const LoggedWeek& week, bool is_roomy) {
    if (!week.caved) return "";
    const auto& caved = *week.caved;
    if (caved.of_reps == 0) return std::to_string(caved.noted);
    auto words = std::to_string(caved.counted) + " of " + std::to_string(caved.of_reps);
    if (caved.noted > caved.counted) words += ", and " + std::to_string(caved.noted - caved.counted);
    return is_roomy ? words + " (" + written(*caved_of_ten(week)) + " of 10)" : words;
}

void put_weeks(Page& page, const Progress& progress, const Style& style) {
    if (progress.weeks.empty()) return;
    page.heading("Week by week");
    const bool is_roomy = style.width >= roomy;
    Table table{.header = {"Week from", is_roomy ? "Sessions noted" : "Noted", "Pain"}, .rows = {}};
    if (is_roomy) table.header.emplace_back("Effort");
    table.header.push_back(capitalized(progress.gave_way));
    int number = 0;
    for (const auto& week : progress.weeks) {
        ++number;
        std::vector row{std::to_string(number) + (number < 10 ? "   " : "  ") + support::short_date(week.begins),
                        std::to_string(week.noted) + " of " + std::to_string(week.planned),
                        week.pain ? std::to_string(*week.pain) : std::string()};
        if (is_roomy) row.push_back(week.effort ? written(*week.effort) : std::string());
        row.push_back(caved_words(week, is_roomy));
        table.rows.push_back(std::move(row));
    }
    put_table(page, table, style);
    std::vector<Chart> charts;
    for (const auto& chart : {pain_chart(progress), caved_chart(progress)})
        if (chart) charts.push_back(*chart);
    put_beside(page, charts, style);
}

void put_items(Page& page, std::string_view title, const std::vector<std::string>& texts) {
    if (texts.empty()) return;
    page.heading(title);
    for (const auto& text : texts) page.item({"•", Look::plain}, {text, Look::plain}, 0, 2);
}

}  // namespace

// What matters most comes last, for that is what stays on the screen.
void progress_as_text(const Progress& progress, const Style& style, const Sink& sink) {
    Page page(style, sink);
    page.heading(progress.title, progress.clause);
    put_measures(page, progress, style);
    put_measure_charts(page, progress, style);
    put_weeks(page, progress, style);
    put_items(page, "How to read it", progress.hints);
    put_items(page, "What does not count", progress.told);
    put_items(page, "What follows", progress.follows);
    page.finish();
}

}  // namespace valgus
