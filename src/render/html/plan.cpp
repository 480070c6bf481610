// The hand-out of a plan: a sheet for the wall, then how each exercise is done, then the rest, last the log.
#include "render/html/html.hpp"
#include "render/html/parts.hpp"

namespace valgus::render {

namespace {

constexpr int sessions_to_log = 3;  // three days a week is the usual

Part log_of(const HandOut& hand_out) {
    return part_of("log", "Log", log_hint(hand_out.plan.body) + log_table(hand_out.plan, sessions_to_log, hand_out));
}

std::vector<FigureColumn> figures(const Plan& plan) {
    std::vector<std::string> all;
    for (const auto& test : plan.tests) all.push_back(test.id);
    return {{"First figure", all}, {"Today", all}};
}

}  // namespace

void put_plan_page(const Plan& plan, const Style& style, const Sink& sink, const Around& around) {
    const HandOut hand_out{plan, style};
    std::vector<Part> parts;
    if (hand_out.has_cards()) {
        if (!plan.news.empty())
            parts.push_back(part_of("news", new_this_week(plan).title, news_list(plan.news, hand_out)));
        for (auto& part : parts_of(hand_out, figures(plan))) parts.push_back(std::move(part));
        parts.push_back(log_of(hand_out));
    }
    const auto body = [&] {
        put_group(sink, "main", {}, [&] {
            put(sink, front(hand_out, {}, "Check-list", plan) + contents(parts));
            if (has_pictures(hand_out)) put(sink, still_box());
            for (const auto& part : parts) part.put(sink);
        });
        put(sink, footer(hand_out));
    };
    put_hand_out(sink, hand_out, body, around);
}

void plan_as_html(const Plan& plan, const Style& style, const Sink& sink) { put_plan_page(plan, style, sink, {}); }

}  // namespace valgus::render
