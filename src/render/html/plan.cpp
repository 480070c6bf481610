// The hand-out of a plan.
#include "render/html/html.hpp"
#include "render/html/parts.hpp"
#include "support/wording.hpp"

namespace valgus::render {

namespace {

constexpr int sessions_to_log = 3;  // three days a week is the usual

Part check_list(const Plan& plan, Detail detail) {
    Html rows;
    for (const auto& exercise : plan.exercises)
        rows += list_row(exercise, {exercise.dose.brief, time_text(exercise.duration)}, detail);
    const auto side = side_line(plan);
    auto content = side.empty() ? Html() : line("p", {}, side);
    content += list_table("The time includes getting ready.", {"How much", "Time"}, rows);
    return {"check-list", "Check-list", section(2, "check-list", "Check-list", content)};
}

Part log(const Plan& plan) {
    Html sessions = log_hint(plan.body);
    for (int i = 1; i <= sessions_to_log; ++i) {
        const auto title = "Session " + std::to_string(i);
        sessions += section(3, "session-" + std::to_string(i), title, blank("Date") + log_table(plan));
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
    auto main = has_pictures(plan, detail) ? picture_legend(plan.body) : Html();
    if (detail != Detail::brief && !plan.size_line.empty()) main += line("p", {}, plan.size_line);
    for (const auto& part : parts) main += part.content;
    const auto head = cover(plan, {{"Side", limb_of(plan.body, plan.request.side)},
                                   {"Focus", joints_of(plan)},
                                   {"Time", support::minutes_text(plan.duration)},
                                   {"Have ready", have_ready(plan).kit}});
    return document(plan.headline, head + contents(parts) + group("main", {}, main) + footer(plan, detail));
}

}  // namespace valgus::render
