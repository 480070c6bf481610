#include "render/outline/outline.hpp"
#include "render/text/text.hpp"
#include "support/text.hpp"

namespace valgus::render {

namespace {

// The dose before all prose; what it takes beside it or, where that is too long, below it.
void put_dose(Page& page, const PlannedExercise& card, int indent) {
    const auto dose = dose_and_side(card);
    const auto kit = kit_of(card);
    const auto rest = kit.empty() ? std::string() : " · " + kit;
    if (indent + support::display_width(dose) + support::display_width(rest) <= page.measure()) {
        page.line({{std::string(static_cast<std::size_t>(indent), ' ')}, {dose, Look::strong}, {rest, Look::dim}});
    } else {
        page.paragraph(dose, indent, Look::strong);
        page.paragraph(kit, indent, Look::dim);
    }
}

}  // namespace

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
    put_dose(page, card, indent);
    page.label("Clinician", card.clinician_note, indent);
    for (const auto& entry : before_steps(card)) page.label(entry.label, entry.text, indent);
    put_steps(page, card.steps, indent);
    for (const auto& entry : after_steps(card, detail)) page.label(entry.label, entry.text, indent);
    page.label("Link", card.link, indent);
}

}  // namespace valgus::render
