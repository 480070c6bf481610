#include "render/outline/outline.hpp"
#include "render/text/text.hpp"
#include "support/text.hpp"

namespace valgus::render {

void put_beginning(Page& page, const Plan& plan) {
    page.paragraph(plan.headline, 0, Look::strong);
    for (const auto& text : safety(plan, Placement::gate)) page.prose(text);
    page.gap();
    for (const auto& notice : plan.notices) page.paragraph(notice.text);
    page.gap();
}

void put_have_ready(Page& page, const Plan& plan) {
    const auto [kit, flag] = have_ready(plan);
    if (kit.empty()) return;
    page.item({"Have ready:", Look::strong}, {kit + '.'}, 0, 2);
    if (!flag.empty()) page.paragraph("Not at hand? Add " + flag, 2);
    page.gap();
}

void put_section(Page& page, const Section& section, int number_width, Detail detail) {
    if (section.title.empty())
        page.gap();
    else
        page.heading(section.title, section.clause);
    for (const auto& entry : section.entries) {
        const bool alone = section.entries.size() == 1;
        if (!entry.label.empty())
            page.item({entry.label + ':', Look::strong}, {entry.text}, 2, 2);
        else if (alone)
            page.prose(entry.text, section.title.empty() ? 0 : 2);
        else
            page.item({"•"}, {entry.text}, 2, 2);
    }
    for (const auto& card : section.exercises) {
        page.gap();
        put_exercise(page, card, number_width, detail);
    }
}

int number_width(const Plan& plan) {
    return support::display_width(std::to_string(plan.exercises.empty() ? 0 : plan.exercises.back().order));
}

void plan_as_text(const Plan& plan, const Style& style, const Sink& sink) {
    Page page(style, sink);
    put_beginning(page, plan);
    if (!is_brief(style.detail)) {
        put_have_ready(page, plan);
        page.paragraph(side_line(plan));
        page.gap();
    }
    if (style.detail != Detail::brief) page.paragraph(plan.where_to_begin);
    page.gap();
    if (const auto news = new_this_week(plan); !is_brief(style.detail) && !news.entries.empty())
        put_section(page, news, 0, style.detail);
    page.gap();
    put_check_list(page, plan);
    for (const auto& section : sections(plan, style.detail))
        put_section(page, section, number_width(plan), style.detail);
    page.finish();
}

}  // namespace valgus::render
