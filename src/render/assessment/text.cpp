#include <algorithm>
#include <initializer_list>

#include "render/assessment/assessment.hpp"
#include "render/text/page.hpp"
#include "valgus/stages/assessment.hpp"

namespace valgus {

namespace {

using namespace render;

constexpr int indent = 4;  // of commands

// Without the reasons, which stand above.
void put_profile(Page& page, const Assessment& assessment) {
    page.heading("As a profile");
    profile_lines(assessment, false, [&](std::string_view line) {
        line.remove_suffix(1);
        page.item({"", Look::plain}, {line, Look::plain}, 2, 2);
    });
}

void put_parts(Page& page, const Assessment& assessment, std::initializer_list<std::string_view> ids) {
    for (const auto id : ids)
        for (const auto& part : assessment.parts) {
            if (part.id != id) continue;
            page.heading(part.title);
            for (const auto& item : part.items) page.item({"•", Look::plain}, {item, Look::plain}, 2, 2);
        }
}

void put_next(Page& page, const NextSteps& next) {
    page.heading("How it goes on");
    for (const auto& [what, command] : next) {
        page.paragraph(what, 2);
        page.command(command, indent);
    }
}

}  // namespace

void assessment_as_text(const Assessment& assessment, const NextSteps& next, const Style& style, const Sink& sink) {
    Page page(style, sink);
    put_parts(page, assessment, {"found"});
    put_next(page, next);
    if (style.detail != Detail::brief) {
        put_parts(page, assessment, {"means", "sure", "changes", "open"});
        put_profile(page, assessment);
    }
    page.finish();
}

// What matters most comes last, for that is what stays on the screen.
void assessment_after_talk(const Assessment& assessment, const NextSteps& next, const Style& style, const Sink& sink) {
    Page page(style, sink);
    if (!assessment.refusal.empty()) page.heading("Somebody should look first");
    for (const auto& stop : assessment.refusal) page.item({"•", Look::plain}, {stop.text, Look::plain}, 2, 2);
    if (!assessment.refusal.empty()) return page.finish();
    put_parts(page, assessment, {"open", "changes", "sure", "found", "means"});
    put_next(page, next);
    page.finish();
}

void comparison_as_text(const std::vector<ComparedMeasure>& measures, const Style& style, const Sink& sink) {
    Page page(style, sink);
    for (const auto& it : measures)
        page.item({it.measure + ":", Look::strong}, {it.before + " then, " + it.now + " now: " + it.says, Look::plain},
                  0, 2);
    page.finish();
}

}  // namespace valgus
