#include "render/outline/outline.hpp"
#include "render/text/text.hpp"
#include "support/text.hpp"
#include "valgus/library/exercise_texts.hpp"
#include "valgus/stages/shown.hpp"

namespace valgus::render {

void put_dose(Page& page, const std::string& dose, const std::string& takes, int indent) {
    const auto rest = takes.empty() ? std::string() : " · " + takes;
    if (indent + support::display_width(dose) + support::display_width(rest) <= page.measure()) {
        page.line({{std::string(static_cast<std::size_t>(indent), ' ')}, {dose, Look::strong}, {rest, Look::dim}});
    } else {
        page.paragraph(dose, indent, Look::strong);
        page.paragraph(takes, indent, Look::dim);
    }
}

Look look_of_label(std::string_view label) {
    auto look = Look::dim;
    for_each_text([&](const auto& row) {
        if (row.label != label) return;
        if (row.key == "mistakes") look = Look::amber;
        if (row.key == "cautions") look = Look::red;
    });
    return look;
}

void put_steps(Page& page, const std::vector<std::string>& steps, int indent) {
    const int hang = support::display_width(std::to_string(steps.size())) + 2;
    const int label = page.has_label_column() ? page.label_width() : 0;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const auto before = support::pad_right(i == 0 && label > 0 ? "Do:" : "", label);
        page.item({before + std::to_string(i + 1) + '.', Look::dim}, {steps[i]}, indent, label + hang);
    }
}

void put_exercise(Page& page, const PlannedExercise& card, int number_width, Detail detail) {
    const int indent = number_width + 2;
    const auto number = support::pad_left(std::to_string(card.order), number_width);
    const auto name = card.name + (card.when.empty() ? "" : " · " + card.when);
    page.spread({number, Look::accent}, {name, Look::strong}, time_text(card.duration), indent);
    put_dose(page, dose_and_side(card), kit_of(card), indent);
    page.label("Clinician", card.clinician_note, indent);
    for (const auto& entry : before_steps(card)) page.label(entry.label, entry.text, indent);
    put_steps(page, card.steps, indent);
    for (const auto& entry : after_steps(card, detail))
        page.label(entry.label, entry.text, indent, look_of_label(entry.label));
    page.label("Link", card.link, indent);
}

}  // namespace valgus::render

namespace valgus {

void render_card(const Plan& plan, std::size_t order, const Style& style, const Sink& sink) {
    using namespace render;
    Page page(style, sink);
    const auto& card = plan.exercises[order - 1];
    const int number = support::display_width(std::to_string(order));
    put_with_picture(page, card.picture ? &*card.picture : nullptr, plan.request.side, number + 2,
                     [&](Page& column) { put_exercise(column, card, number, Detail::full); });
    page.finish();
}

}  // namespace valgus
