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
    return part_of("check-list", "Check-list", content);
}

Part log(const Plan& plan) {
    Html sessions = log_hint(plan.body);
    for (int i = 1; i <= sessions_to_log; ++i) {
        const auto title = "Session " + std::to_string(i);
        sessions += section(3, "session-" + std::to_string(i), title, blank("Date") + log_table(plan));
    }
    return part_of("log", "Log", sessions);
}

std::vector<FigureColumn> figures(const Plan& plan) {
    std::vector<std::string> all;
    for (const auto& test : plan.tests) all.push_back(test.id);
    return {{"First figure", all}, {"Today", all}};
}

}  // namespace

void plan_as_html(const Plan& plan, const Style& style, const Sink& sink) {
    const auto detail = style.detail;
    std::vector<Part> parts;
    if (!plan.news.empty() && detail != Detail::brief)
        parts.push_back(part_of("news", new_this_week(plan).title, item_list(plan.news)));
    parts.push_back(check_list(plan, detail));
    parts.push_back(log(plan));
    for (auto& part : parts_of(plan, detail, figures(plan))) parts.push_back(std::move(part));
    auto begin = has_pictures(plan, detail) ? picture_legend(plan.body) : Html();
    for (const auto& notice : plan.notices) begin += line("p", {{"class", "notice"}}, notice.text);
    const auto head = cover(plan, {{"Side", limb_of(plan.body, plan.request.side)},
                                   {"Focus", joints_of(plan)},
                                   {"Time", support::minutes_text(plan.duration)},
                                   {"Have ready", have_ready(plan).kit}});
    put_document(sink, plan.headline, [&] {
        put(sink, head + contents(parts));
        put_group(sink, "main", {}, [&] {
            put(sink, begin);
            for (const auto& part : parts) part.put(sink);
        });
        put(sink, footer(plan, detail));
    });
}

}  // namespace valgus::render
