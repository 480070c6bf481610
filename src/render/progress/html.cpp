// Progress as a page: what has changed, what follows, and a chart with its numbers for each measure and for the weeks.
#include <algorithm>
#include <map>

#include "render/html/parts.hpp"
#include "render/progress/chart.hpp"
#include "render/words.hpp"
#include "support/date.hpp"
#include "support/wording.hpp"

namespace valgus {

namespace {

using namespace render;

Html row_of(std::string_view head, const std::vector<std::string>& cells) {
    auto code = line("th", {{"scope", "row"}}, head);
    for (const auto& cell : cells) code += line("td", {}, cell);
    return group("tr", {}, code);
}

Html table_of(std::string_view kind, std::string_view caption, const std::vector<std::string>& heads,
              const Html& rows) {
    Html cells;
    for (const auto& head : heads) cells += line("th", {{"scope", "col"}}, head);
    return group("table", {{"class", std::string(kind)}},
                 line("caption", {}, caption) + group("thead", {}, group("tr", {}, cells)) + group("tbody", {}, rows));
}

std::string number_or_dash(const std::optional<Decimal>& number) { return number ? written(*number) : "–"; }

Html measures_table(const Progress& progress) {
    Html rows;
    for (const auto& it : progress.measures) rows += row_of(it.measure, {it.course, sentence(it.says)});
    return table_of("changes", "The last of each measure, compared with the first",
                    {"Measure", "First to last", "Which is"}, rows);
}

// Those that differ by their side only.
std::vector<std::vector<const ProgressMeasure*>> by_measure(const Progress& progress) {
    std::vector<std::vector<const ProgressMeasure*>> all;
    for (const auto& it : progress.measures) {
        const bool is_same = !all.empty() && all.back().front()->id == it.id && all.back().front()->title == it.title;
        if (!is_same) all.emplace_back();
        all.back().push_back(&it);
    }
    return all;
}

std::string side_of(const ProgressMeasure& it) { return it.side ? capitalized(id(*it.side)) : std::string(); }

Html values_table(const std::vector<const ProgressMeasure*>& sides) {
    std::map<std::chrono::sys_days, std::vector<std::optional<Decimal>>> by_day;
    std::vector<std::string> heads{"Date"};
    for (std::size_t i = 0; i < sides.size(); ++i) {
        const auto unit = sides[i]->unit.empty() ? std::string() : " (" + sides[i]->unit + ")";
        heads.push_back(sides[i]->side ? side_of(*sides[i]) + unit : capitalized("value") + unit);
        for (const auto& it : sides[i]->taken) {
            auto& values = by_day[it.date];
            values.resize(sides.size());
            values[i] = it.value;
        }
    }
    Html rows;
    for (const auto& [day, values] : by_day) {
        std::vector<std::string> cells;
        for (const auto& value : values) cells.push_back(number_or_dash(value));
        rows += row_of(support::day_and_month(day), cells);
    }
    return table_of("values", "All measurements", heads, rows);
}

Html caption_of(const ProgressMeasure& it) {
    Html code;
    if (it.side) code += element("strong", {}, side_of(it)) + Html::constant(" ");
    return code + Html::escaped(it.course + ": " + it.says);
}

Html chart_figure(const Chart& chart, const Html& caption) {
    return group("figure", {},
                 Html::constant(chart_svg(chart, chart.title + ", a chart; its numbers are in the table")) +
                     line("figcaption", {}, caption));
}

Html band_key(const ProgressMeasure& it) {
    const auto unit = it.unit.empty() ? std::string() : " " + it.unit;
    return line("p", {{"class", "note"}},
                element("span", {{"class", "swatch"}, {"aria-hidden", "true"}}, Html()) +
                    Html::escaped(" Within the shaded band it may be chance: less than " + written(*it.real_from) +
                                  unit + " from the first."));
}

Html measure_code(const Progress& progress, const std::vector<const ProgressMeasure*>& sides, const std::string& id) {
    Html figures;
    bool has_band = false, has_charts = false;
    for (const auto* it : sides)
        if (const auto chart = chart_of(progress, *it)) {
            figures += chart_figure(*chart, caption_of(*it));
            has_band = has_band || chart->band;
            has_charts = true;
        }
    if (!figures.empty()) figures = group("div", {{"class", "charts"}}, figures);
    Html notes;
    if (has_band) notes += band_key(*sides.front());
    if (!sides.front()->error.empty()) notes += line("p", {{"class", "note"}}, sides.front()->error);
    const std::string kind = has_charts && sides.size() == 1 ? "measure beside" : "measure";
    return section(3, id, sides.front()->title, group("div", {{"class", kind}}, figures + values_table(sides) + notes));
}

Html weeks_table(const Progress& progress) {
    Html rows;
    int number = 0;
    for (const auto& week : progress.weeks) {
        const bool is_counted = week.caved && week.caved->of_reps > 0;
        std::string caved = !week.caved ? "–" : std::to_string(week.caved->noted);
        if (is_counted) {
            caved = std::to_string(week.caved->counted) + " of " + std::to_string(week.caved->of_reps);
            if (week.caved->noted > week.caved->counted)
                caved += ", and " + std::to_string(week.caved->noted - week.caved->counted);
        }
        rows += row_of(std::to_string(++number) + ", from " + support::short_date(week.begins),
                       {std::to_string(week.noted) + " of " + std::to_string(week.planned),
                        week.pain ? std::to_string(*week.pain) : "–", number_or_dash(week.effort), caved});
    }
    return table_of(
        "weeks",
        "Sessions noted of those planned; pain, the worst; effort, the mean; repetitions that " + progress.gave_way,
        {"Week", "Noted", "Pain", "Effort", capitalized(progress.gave_way)}, rows);
}

Html weeks_code(const Progress& progress) {
    Html figures;
    const auto add = [&](const std::optional<Chart>& chart, std::string_view says) {
        if (!chart) return;
        figures += chart_figure(*chart, element("strong", {}, chart->title) + Html::escaped(" " + std::string(says)));
    };
    add(sessions_chart(progress), "each week; the frame is what was planned");
    add(pain_chart(progress), "from 0 to 10");
    add(caved_chart(progress), "of ten that were done");
    auto code = figures.empty() ? Html() : group("div", {{"class", "charts"}}, figures);
    return code + weeks_table(progress);
}

Html header_of(const Progress& progress) {
    auto title = element("span", {{"class", "whose"}}, progress.title) + element("span", {{"class", "unseen"}}, ", ");
    title += element("span", {{"class", "which"}}, progress.clause);
    return group("header", {}, line("p", {{"class", "library"}}, progress.library_title) + line("h1", {}, title));
}

Html paragraphs_of(const std::vector<std::string>& texts) {
    Html code;
    for (const auto& text : texts) code += line("p", {}, text);
    return code;
}

}  // namespace

void progress_as_html(const Progress& progress, const Style& style, const Sink& sink) {
    const std::vector styles{progress_style};
    put_document(sink, progress.title + " · " + progress.library_title,
                 [&] {
                     put(sink, header_of(progress));
                     put_group(sink, "main", {}, [&] {
                         put(sink, section(2, "follows", "What follows",
                                           group("div", {{"class", "notice"}}, paragraphs_of(progress.follows))));
                         if (!progress.measures.empty()) {
                             put(sink, section(2, "changed", "What has changed", measures_table(progress)));
                             put_section(sink, 2, "measures", "Measures over time", [&] {
                                 int number = 0;
                                 for (const auto& sides : by_measure(progress))
                                     put(sink, measure_code(progress, sides, "measure-" + std::to_string(++number)));
                             });
                         }
                         if (!progress.weeks.empty())
                             put(sink, section(2, "weeks", "Week by week", weeks_code(progress)));
                         if (!progress.hints.empty())
                             put(sink, section(2, "reading", "How to read it", item_list(progress.hints)));
                         if (!progress.told.empty())
                             put(sink, section(2, "told", "What does not count", item_list(progress.told)));
                     });
                     put(sink, group("footer", {}, paragraphs_of(progress.disclaimer)));
                 },
                 {.styles = styles,
                  .script = {},
                  .first = {},
                  .language = progress.language,
                  .last = {},
                  .command = style.command});
}

}  // namespace valgus
