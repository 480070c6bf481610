// A sheet of questions as text, to be printed or filled in in an editor. Plain ASCII of its own, so that no line grows.
#include "render/assessment/questionnaire.hpp"
#include "render/text/page.hpp"
#include "support/text.hpp"

namespace valgus {

namespace {

using namespace render;

constexpr int question_indent = 4;  // of all that stands below a title
constexpr int box_hang = 4;         // of what stands behind "[ ]"
constexpr std::string_view text_box = "[ ] ", short_line = "______", long_line = "____________________";
constexpr std::string_view cell_gap = "   ";

// Side by side as far as they fit.
void put_cells(Page& page, const std::vector<std::string>& cells, int indent) {
    const std::string margin(static_cast<std::size_t>(indent), ' ');
    std::string line;
    const auto put_line = [&] {
        if (indent + support::display_width(line) <= page.measure())
            page.line({{margin}, {line}});
        else if (line.starts_with(text_box))
            page.item({"[ ]"}, {std::string_view(line).substr(text_box.size())}, indent, box_hang);
        else
            page.paragraph(line, indent);
        line.clear();
    };
    for (const auto& cell : cells) {
        const auto both =
            support::display_width(line) + support::display_width(cell) + static_cast<int>(cell_gap.size());
        if (!line.empty() && indent + both > page.measure()) put_line();
        line.append(line.empty() ? "" : cell_gap).append(cell);
    }
    if (!line.empty()) put_line();
}

std::string with_word(const SheetBox& box) { return box.word.empty() ? box.label : box.label + " = " + box.word; }

std::string number_line(const SheetAnswer& answer) {
    return std::string(short_line) + (answer.unit.empty() ? "" : " " + answer.unit);
}

std::vector<std::string> number_cells(const SheetAnswer& answer) {
    std::vector<std::string> cells;
    if (answer.sides)
        cells = {"left " + number_line(answer), "right " + number_line(answer)};
    else
        cells = {number_line(answer)};
    if (!answer.range.empty()) cells.push_back("(" + answer.range + ")");
    return cells;
}

std::vector<std::string> box_cells(const SheetAnswer& answer) {
    std::vector<std::string> cells;
    for (const auto& box : answer.boxes) cells.push_back(std::string(text_box) + with_word(box));
    return cells;
}

bool fits_a_line(const Page& page, const std::vector<std::string>& cells, int indent) {
    int width = indent;
    for (const auto& cell : cells) width += support::display_width(cell) + static_cast<int>(cell_gap.size());
    return width <= page.measure();
}

void put_boxes(Page& page, const SheetAnswer& answer, int indent) {
    const auto cells = box_cells(answer);
    if (answer.kind == SheetAnswer::Kind::yes_no || fits_a_line(page, cells, indent))
        return put_cells(page, cells, indent);
    for (const auto& box : answer.boxes) page.item({"[ ]"}, {with_word(box)}, indent, box_hang);
}

// A number goes with each but with what says that there is none.
void put_counts(Page& page, const SheetAnswer& answer, int indent) {
    for (const auto& box : answer.boxes) {
        const bool is_thing = box.word != "none" && box.word != "?";
        page.item({"[ ]"}, {with_word(box) + (is_thing ? "  " + number_line(answer) : "")}, indent, box_hang);
    }
    if (!answer.range.empty()) page.paragraph("(" + answer.range + ")", indent);
}

void put_answer(Page& page, const SheetAnswer& answer, int indent) {
    switch (answer.kind) {
        case SheetAnswer::Kind::yes_no:
        case SheetAnswer::Kind::boxes:
            put_boxes(page, answer, indent);
            break;
        case SheetAnswer::Kind::counts:
            put_counts(page, answer, indent);
            break;
        case SheetAnswer::Kind::number:
            put_cells(page, number_cells(answer), indent);
            break;
        case SheetAnswer::Kind::words:
            put_cells(page, {std::string(long_line)}, indent);
    }
    if (!answer.other.empty()) page.item({short_line}, {answer.other}, indent, box_hang);
}

// Each part with all its rounds behind it.
void put_rounds(Page& page, const SheetAnswer& answer, int rounds) {
    const bool is_line = answer.kind == SheetAnswer::Kind::number && !answer.sides;
    std::vector<std::string> cells;
    for (int round = 1; round <= rounds; ++round) {
        if (is_line) {
            cells.push_back(round_name(round) + " " + number_line(answer));
            continue;
        }
        page.paragraph(round_name(round) + ":", question_indent);
        put_answer(page, answer, question_indent + 2);
    }
    if (is_line && !answer.range.empty()) cells.push_back("(" + answer.range + ")");
    put_cells(page, cells, question_indent);
}

// What is asked once, then a row of lines for each round.
void put_rows(Page& page, const SheetQuestion& question) {
    for (const auto& answer : question.answers) page.item({answer.key + ":"}, {answer.ask}, question_indent, 2);
    for (int round = 1; round <= question.rounds; ++round) {
        std::vector<std::string> cells;
        for (const auto& answer : question.answers) {
            const bool is_number = answer.kind == SheetAnswer::Kind::number;
            cells.push_back((cells.empty() ? std::to_string(round) + ". " : "") + answer.key + " " +
                            (is_number ? number_line(answer) : std::string(long_line)));
        }
        put_cells(page, cells, question_indent);
    }
}

void put_entries(Page& page, const Entries& entries) {
    for (const auto& [label, text] : entries) page.label(label, text, question_indent);
}

void put_question(Page& page, const SheetQuestion& question) {
    page.gap();
    const auto key = question.pattern.empty() ? question.key : question.key + ": " + question.pattern;
    page.spread({std::to_string(question.number) + "."}, {question.title, Look::strong}, key, question_indent);
    put_entries(page, question.before);
    page.paragraph(question.ask, question_indent);
    page.label("How", question.how, question_indent);
    if (question.by_row)
        put_rows(page, question);
    else
        for (const auto& answer : question.answers) {
            page.paragraph(answer.ask, question_indent);
            if (question.rounds > 1)
                put_rounds(page, answer, question.rounds);
            else
                put_answer(page, answer, question_indent);
        }
    page.paragraph(question.again, question_indent);
    put_entries(page, question.after);
}

}  // namespace

void questionnaire_as_text(const Library& library, const QuestionnaireWishes& wishes, const Style& style,
                           const Sink& sink) {
    const auto sheet = sheet_of(library, wishes);
    Page page(style, sink);
    page.heading(sheet.title, sheet.clause);
    page.paragraph(sheet.library);
    page.gap();
    for (const auto& blank : sheet.blanks) put_cells(page, {blank + " " + std::string(long_line)}, 0);
    page.gap();
    for (const auto& hint : sheet.hints) page.item({"-"}, {hint}, 0, 2);
    for (const auto& block : sheet.blocks) {
        page.heading(block.title);
        page.prose(block.text);
        for (const auto& question : block.questions) put_question(page, question);
    }
    page.heading(sheet.next_title);
    for (const auto& text : sheet.next) page.paragraph(text);
    page.gap();
    for (const auto& line : sheet.sample) page.item({""}, {line}, 2, 2);
    for (const auto& [what, command] : wishes.next) {
        page.gap();
        page.paragraph(what);
        page.command(command, question_indent);
    }
    page.gap();
    for (const auto& text : sheet.disclaimer) page.paragraph(text);
    page.finish();
}

}  // namespace valgus
