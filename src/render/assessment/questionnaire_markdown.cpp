// A sheet of questions as Markdown.
#include "render/assessment/questionnaire.hpp"
#include "render/markdown/text.hpp"
#include "support/wording.hpp"

namespace valgus {

namespace {

using namespace render;

constexpr std::string_view written_box = "☐ ", written_line = "\\_\\_\\_\\_\\_\\_";

std::string box_in_words(const SheetBox& box) {
    return std::string(written_box) + escape_inline(box.label) + (box.word.empty() ? "" : " = " + code(box.word));
}

std::string number_in_words(const SheetAnswer& answer) {
    return std::string(written_line) + (answer.unit.empty() ? "" : " " + escape_inline(answer.unit));
}

std::string range_in_words(const SheetAnswer& answer) {
    return answer.range.empty() ? std::string() : " (" + escape_inline(answer.range) + ")";
}

// In a line, where that is enough.
std::string answer_in_words(const SheetAnswer& answer) {
    std::vector<std::string> boxes;
    switch (answer.kind) {
        case SheetAnswer::Kind::number:
            if (answer.sides)
                return "left " + number_in_words(answer) + " · right " + number_in_words(answer) +
                       range_in_words(answer);
            return number_in_words(answer) + range_in_words(answer);
        case SheetAnswer::Kind::words:
            return std::string(written_line).append(written_line).append(written_line);
        case SheetAnswer::Kind::yes_no:
        case SheetAnswer::Kind::boxes:
        case SheetAnswer::Kind::counts:
            for (const auto& box : answer.boxes) boxes.push_back(box_in_words(box));
            return support::join(boxes, " · ");
    }
    return {};
}

void put_box_list(MarkdownWriter& page, const SheetAnswer& answer) {
    const bool counts = answer.kind == SheetAnswer::Kind::counts;
    for (const auto& box : answer.boxes) {
        const bool is_thing = box.word != "none" && box.word != "?";
        page.item("-", box_in_words(box) + (counts && is_thing ? ": " + number_in_words(answer) : ""));
    }
    if (!answer.other.empty()) page.item("-", std::string(written_line) + " " + escape_inline(answer.other));
    if (counts && !answer.range.empty()) page.paragraph(escape_inline("(" + answer.range + ")"));
}

void put_answers(MarkdownWriter& page, const SheetQuestion& question) {
    for (const auto& answer : question.answers) {
        const bool is_list = answer.kind == SheetAnswer::Kind::boxes || answer.kind == SheetAnswer::Kind::counts;
        if (is_list && question.rounds == 1) {
            page.paragraph(escape_inline(answer.ask));
            put_box_list(page, answer);
            continue;
        }
        std::vector<std::string> rounds;
        for (int round = 1; round <= question.rounds; ++round)
            rounds.push_back((question.rounds > 1 ? round_name(round) + " " : "") + answer_in_words(answer));
        page.item("-", (answer.ask.empty() ? "" : escape_inline(answer.ask) + " ") + support::join(rounds, " · "));
    }
}

void put_rounds(MarkdownWriter& page, const SheetQuestion& question) {
    for (const auto& answer : question.answers) page.item("-", code(answer.key) + " " + escape_inline(answer.ask));
    for (int round = 1; round <= question.rounds; ++round) {
        std::vector<std::string> parts;
        for (const auto& answer : question.answers) parts.push_back(code(answer.key) + " " + answer_in_words(answer));
        page.item(std::to_string(round) + ".", support::join(parts, " · "));
    }
}

void put_labelled(MarkdownWriter& page, const Entries& entries) {
    for (const auto& [label, text] : entries) page.prose(label, text);
}

void put_question(MarkdownWriter& page, const SheetQuestion& question) {
    page.heading(3, std::to_string(question.number) + ". " + question.title);
    page.paragraph(code(question.pattern.empty() ? question.key : question.key + ": " + question.pattern));
    put_labelled(page, question.before);
    page.paragraph(escape_inline(question.ask));
    page.prose("How", question.how);
    if (question.by_row)
        put_rounds(page, question);
    else
        put_answers(page, question);
    page.paragraph(escape_inline(question.again));
    put_labelled(page, question.after);
}

}  // namespace

void questionnaire_as_markdown(const Library& library, const QuestionnaireWishes& wishes, const Style& style,
                               const Sink& sink) {
    const auto sheet = sheet_of(library, wishes);
    MarkdownWriter page(style, sink);
    page.heading(1, sheet.title);
    page.paragraph(escape_inline(sheet.library + " · " + sheet.clause));
    for (const auto& blank : sheet.blanks)
        page.item("-", escape_inline(blank) + ": " + std::string(written_line).append(written_line));
    for (const auto& hint : sheet.hints) page.paragraph(escape_inline(hint));
    for (const auto& block : sheet.blocks) {
        page.heading(2, block.title);
        page.prose({}, block.text);
        for (const auto& question : block.questions) put_question(page, question);
    }
    page.heading(2, sheet.next_title);
    for (const auto& text : sheet.next) page.paragraph(escape_inline(text));
    for (const auto& line : sheet.sample) page.item("-", code(line));
    for (const auto& [what, command] : wishes.next) page.paragraph(escape_inline(what) + " " + code(command));
    page.rule();
    for (const auto& text : sheet.disclaimer) page.paragraph(escape_inline(text));
    page.finish();
}

}  // namespace valgus
