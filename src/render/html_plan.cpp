// The hand-out of a plan.
#include "render/html.hpp"
#include "render/html_parts.hpp"
#include "support/wording.hpp"

namespace valgus::render {

namespace {

constexpr int sessions_to_log = 3;  // three days a week is the usual

Html row_of(const PlannedExercise& exercise, Detail detail) {
    const auto name = detail == Detail::brief ? Html::escaped(exercise.name)
                                              : element("a", {{"href", "#" + card_id(exercise)}}, exercise.name);
    auto cells = element("td", {{"class", "number"}}, std::to_string(exercise.order));
    cells += element("th", {{"scope", "row"}}, name) + element("td", {}, exercise.dose.brief);
    cells += element("td", {{"class", "time"}}, time_text(exercise.duration));
    return line("tr", {}, cells);
}

Part check_list(const Plan& plan, Detail detail) {
    auto heading = line("th", {{"scope", "col"}}, "No.") + line("th", {{"scope", "col"}}, "Exercise");
    heading += line("th", {{"scope", "col"}}, "How much") + line("th", {{"scope", "col"}}, "Time");
    Html rows;
    for (const auto& exercise : plan.exercises) rows += row_of(exercise, detail);
    auto content = line("caption", {}, "The time includes getting ready.");
    content += group("thead", {}, group("tr", {}, heading)) + group("tbody", {}, rows);
    const auto side = side_line(plan);
    return {"check-list", "Check-list",
            section(2, "check-list", "Check-list",
                    (side.empty() ? Html() : line("p", {}, side)) + group("table", {{"class", "list"}}, content))};
}

Part log(const Plan& plan) {
    Html sessions = log_hint();
    for (int i = 1; i <= sessions_to_log; ++i) {
        const auto title = "Session " + std::to_string(i);
        sessions +=
            section(3, "session-" + std::to_string(i), title, blank("Date") + log_table(plan, "Log of " + title));
    }
    return {"log", "Log", section(2, "log", "Log", sessions)};
}

std::vector<FigureColumn> figures(const Plan& plan) {
    std::vector<std::string> all;
    for (const auto& test : plan.tests) all.push_back(test.id);
    return {{"First figure", all}, {"Today", all}};
}

}  // namespace

std::string plan_as_html(const Plan& plan, const Style& style) {
    const auto detail = style.detail;
    std::vector<Part> parts;
    if (!plan.news.empty() && detail != Detail::brief) {
        const auto title = new_this_week(plan).title;
        parts.push_back({"news", title, section(2, "news", title, item_list(plan.news))});
    }
    parts.push_back(check_list(plan, detail));
    parts.push_back(log(plan));
    for (auto& part : parts_of(plan, detail, figures(plan))) parts.push_back(std::move(part));
    Html main;
    if (detail != Detail::brief && !plan.size_line.empty()) main += line("p", {}, plan.size_line);
    for (const auto& part : parts) main += part.content;
    const auto head = cover(plan, {{"Side", legs_of(plan)},
                                   {"Focus", joints_of(plan)},
                                   {"Time", support::minutes_text(plan.duration)},
                                   {"Have ready", have_ready(plan).kit}});
    return document(plan.headline, head + contents(parts) + group("main", {}, main) + footer(plan, detail));
}

}  // namespace valgus::render
