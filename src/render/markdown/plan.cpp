#include "render/markdown/markdown.hpp"
#include "render/markdown/text.hpp"
#include "render/outline/outline.hpp"
#include "render/words.hpp"

namespace valgus::render {

void put_have_ready(MarkdownWriter& page, const Plan& plan, Detail detail) {
    const auto [kit, flag] = have_ready(plan);
    if (kit.empty()) return;
    page.paragraph(strong("Have ready:") + ' ' + escape_inline(kit) + '.');
    if (!flag.empty() && detail == Detail::explain) page.paragraph("Not at hand? Add " + code(flag));
}

void put_side_line(MarkdownWriter& page, const Plan& plan) {
    if (const auto line = side_line(plan); !line.empty()) page.paragraph(line);
}

void put_check_rows(MarkdownWriter& page, const Plan& plan, Numbers numbers) {
    for (const auto& card : plan.exercises)
        page.item("-", "[ ] " + (numbers == Numbers::shown ? std::to_string(card.order) + ". " : "") +
                           strong(card.name) + " · " + escape_inline(dose_and_stage(card)) + " · " +
                           time_text(card.duration));
}

namespace {

void put_clinic(MarkdownWriter& page, const Clinic& clinic) {
    std::string from;
    const auto add = [&](const std::string& text) {
        if (!text.empty()) from += (from.empty() ? "" : " · ") + text;
    };
    add(clinic.name.empty() ? std::string() : strong(clinic.name));
    add(escape_inline(clinic.clinician));
    add(escape_inline(clinic.phone));
    page.paragraph(from);
}

// "<https://example.org>", which no sign of the address ends early.
std::string linked(std::string_view address) {
    std::string text("<");
    for (const char c : address)
        if (c == '<' || c == '>')
            text += c == '<' ? "%3C" : "%3E";
        else
            text += c;
    return text + '>';
}

void put_exercise(MarkdownWriter& page, const PlannedExercise& card, Detail detail) {
    page.heading(3, std::to_string(card.order) + ". " + card.name + (card.when.empty() ? "" : " · " + card.when) +
                        " · " + time_text(card.duration));
    const auto kit = kit_of(card);
    page.paragraph(strong(dose_and_side(card)) + (kit.empty() ? "" : " · " + escape_inline(kit)));
    if (!card.clinician_note.empty()) page.paragraph(strong("Clinician:") + ' ' + escape_inline(card.clinician_note));
    for (const auto& [label, text] : before_steps(card))
        page.paragraph(emphasis(label + ':') + ' ' + escape_inline(for_reader(text, detail)));
    for (std::size_t i = 0; i < card.steps.size(); ++i)
        page.item(std::to_string(i + 1) + '.', escape_inline(card.steps[i]));
    for (const auto& [label, text] : after_steps(card, detail))
        page.item("-", emphasis(label + ':') + ' ' + escape_inline(for_reader(text, detail)));
    if (!card.link.empty()) page.item("-", emphasis("Link:") + ' ' + linked(card.link));
}

}  // namespace

void put_section(MarkdownWriter& page, const Section& section, Detail detail) {
    if (section.title.empty())
        page.rule();
    else
        page.heading(2, section.title);
    page.paragraph(escape_inline(sentence(section.clause)));
    for (const auto& [label, said] : section.entries) {
        const auto text = for_reader(said, detail);
        if (text.empty()) continue;
        if (label.empty() && section.entries.size() > 1)
            page.item("-", escape_inline(text));
        else
            page.prose(label, text);
    }
    for (const auto& card : section.exercises) put_exercise(page, card, detail);
}

void put_beginning(MarkdownWriter& page, const Plan& plan, Detail detail) {
    page.heading(1, plan.headline);
    put_clinic(page, plan.request.clinic);
    for (const auto& text : safety(plan, Placement::gate)) page.quotation(escape_inline(text));
    for (const auto& notice : plan.notices) page.paragraph(escape_inline(for_reader(notice.text, detail)));
}

void plan_as_markdown(const Plan& plan, const Style& style, const Sink& sink) {
    MarkdownWriter page(style, sink);
    put_beginning(page, plan, style.detail);
    if (style.detail != Detail::brief) {
        put_have_ready(page, plan, style.detail);
        put_side_line(page, plan);
        page.prose({}, for_reader(plan.where_to_begin, style.detail));
        if (const auto news = new_this_week(plan); !news.entries.empty()) put_section(page, news, style.detail);
    }
    page.heading(2, "Check-list");
    put_check_rows(page, plan, Numbers::shown);
    for (const auto& section : sections(plan, style.detail)) put_section(page, section, style.detail);
    page.finish();
}

}  // namespace valgus::render
