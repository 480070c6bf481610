// A sheet of questions as a page: to be printed and filled in with a pencil. Boxes and lines are drawn, and are silent
// for those who listen: lists and tables say what they are.
#include "render/assessment/questionnaire.hpp"

#include "render/html/parts.hpp"

namespace valgus {

namespace {

using namespace render;

Html drawn_line(std::string_view kind) {
    return element("span", {{"class", std::string(kind)}, {"aria-hidden", "true"}}, Html());
}

Html with_unit(const SheetAnswer& answer) {
    auto code = drawn_line("slot");
    if (!answer.unit.empty()) code += Html::constant(" ") + element("span", {}, answer.unit);
    return element("span", {{"class", "fill"}}, code);
}

Html word_of(const SheetBox& box) {
    if (box.word.empty()) return {};
    return Html::constant(" ") + element("small", {}, Html::constant("= ") + element("code", {}, box.word));
}

Html label_of(const SheetBox& box) {
    if (box.label != "?") return element("span", {}, Html::escaped(box.label) + word_of(box));
    return element(
        "span", {},
        element("span", {{"aria-hidden", "true"}}, "?") + element("span", {{"class", "unseen"}}, "not known"));
}

Html range_words(const SheetAnswer& answer) {
    return answer.range.empty() ? Html() : Html::constant(" ") + element("small", {}, answer.range);
}

constexpr std::size_t few_letters = 80;  // of labels that stand in a row

bool is_row(const SheetAnswer& answer) {
    std::size_t letters = 0;
    for (const auto& box : answer.boxes) letters += box.label.size() + box.word.size();
    return answer.kind != SheetAnswer::Kind::counts && letters < few_letters;
}

constexpr std::size_t many_boxes = 10;  // say more than fits three to a line

Html box_list(const SheetAnswer& answer) {
    const bool counts = answer.kind == SheetAnswer::Kind::counts;
    Html items;
    for (const auto& box : answer.boxes) {
        auto item = drawn_line("box") + label_of(box);
        if (counts && box.word != "none" && box.word != "?") item += with_unit(answer);
        items += line("li", {}, item);
    }
    const std::string kind = is_row(answer)                     ? "boxes row"
                             : counts                           ? "boxes counts"
                             : answer.boxes.size() > many_boxes ? "boxes many"
                                                                : "boxes";
    auto code = group("ul", {{"class", kind}}, items);
    if (counts && !answer.range.empty()) code += line("p", {{"class", "note"}}, answer.range);
    if (!answer.other.empty())
        code += line("p", {{"class", "other"}}, element("span", {}, answer.other) + drawn_line("slot long"));
    return code;
}

// In a cell or a line; the range stands once, with what is asked.
Html lines_of(const SheetAnswer& answer) {
    if (answer.kind == SheetAnswer::Kind::words) return drawn_line("slot long");
    if (answer.kind != SheetAnswer::Kind::number) return box_list(answer);
    if (!answer.sides) return with_unit(answer);
    return element("span", {{"class", "fill"}}, element("span", {}, "left") + Html::constant(" ") + with_unit(answer)) +
           Html::constant(" ") +
           element("span", {{"class", "fill"}}, element("span", {}, "right") + Html::constant(" ") + with_unit(answer));
}

// A part of a question, with its answer beside it where that is short.
Html answer_code(const SheetAnswer& answer) {
    const bool is_line = answer.kind == SheetAnswer::Kind::number || answer.kind == SheetAnswer::Kind::words;
    auto code = is_line ? line("p", {{"class", "lines"}}, lines_of(answer) + range_words(answer)) : lines_of(answer);
    if (answer.ask.empty()) return code;
    const bool is_beside = is_line || answer.kind == SheetAnswer::Kind::yes_no;
    return group("div", {{"class", is_beside ? "part beside" : "part"}}, line("p", {}, answer.ask) + code);
}

Html column_head(const Html& text) { return line("th", {{"scope", "col"}}, text); }

// A part a row, a round a column.
Html rounds_across(const SheetQuestion& question) {
    auto heads = column_head(element("span", {{"class", "unseen"}}, "What"));
    for (int round = 1; round <= question.rounds; ++round) heads += column_head(Html::escaped(round_name(round)));
    Html rows;
    for (const auto& answer : question.answers) {
        auto cells = line("th", {{"scope", "row"}}, Html::escaped(answer.ask) + range_words(answer));
        for (int round = 1; round <= question.rounds; ++round) cells += line("td", {}, lines_of(answer));
        rows += group("tr", {}, cells);
    }
    return group("table", {{"class", "rounds"}}, group("thead", {}, group("tr", {}, heads)) + group("tbody", {}, rows));
}

// A round a row, a part a column.
Html rounds_down(const SheetQuestion& question) {
    auto heads = column_head(element("span", {{"class", "unseen"}}, "Number"));
    for (const auto& answer : question.answers) heads += column_head(Html::escaped(answer.ask));
    Html rows;
    for (int round = 1; round <= question.rounds; ++round) {
        auto cells = line("th", {{"scope", "row"}}, std::to_string(round));
        for (const auto& answer : question.answers) cells += line("td", {}, lines_of(answer));
        rows += group("tr", {}, cells);
    }
    return group("table", {{"class", "rounds down"}},
                 group("thead", {}, group("tr", {}, heads)) + group("tbody", {}, rows));
}

Html answers_code(const SheetQuestion& question) {
    if (question.rounds > 1) return question.by_row ? rounds_down(question) : rounds_across(question);
    Html code;
    for (const auto& answer : question.answers) code += answer_code(answer);
    return code;
}

// One paragraph.
Html notes_of(const Entries& entries) {
    Html code;
    for (const auto& [label, text] : entries) {
        if (!code.empty()) code += Html::constant(" ");
        if (!label.empty()) code += element("b", {}, label + ":") + Html::constant(" ");
        code += Html::escaped(text);
    }
    return code.empty() ? code : line("p", {{"class", "note"}}, code);
}

Html picture_in(const SheetQuestion& question, const std::string& id) {
    if (!question.picture) return {};
    const auto name = question.title + ": how it is done";
    return group("div", {{"class", "shown"}},
                 Html::constant(draw_inline_svg(*question.picture, {.view = View::pair, .name = name, .id = id})));
}

// Whether the answer has room beside what is asked.
bool is_short(const SheetQuestion& question) {
    if (question.answers.size() != 1 || question.rounds > 1 || question.picture) return false;
    const auto& answer = question.answers.front();
    return answer.kind == SheetAnswer::Kind::yes_no ||
           (answer.kind == SheetAnswer::Kind::number && !answer.sides && question.how.empty());
}

Html question_code(const SheetQuestion& question, bool large, bool must_know) {
    const auto id = "q-" + question.key;
    auto title = element("span", {{"class", "number"}}, std::to_string(question.number)) + Html::escaped(" ");
    title += element("span", {{"class", "name"}}, question.title);
    const auto key = question.pattern.empty() ? question.key : question.key + ": " + question.pattern;
    auto code = group("div", {{"class", "top"}},
                      line("h3", {}, title) + line("p", {{"class", "key"}}, element("code", {}, key)));
    auto asked = picture_in(question, id) + notes_of(question.before) + line("p", {{"class", "ask"}}, question.ask);
    // What is asked says how; who sees it done need not read it twice.
    if (!question.how.empty() && !question.picture) asked += group("div", {{"class", "note"}}, prose(question.how));
    code += group("div", {{"class", "asked"}}, asked);
    code += group("div", {{"class", "answer"}}, answers_code(question));
    auto notes = large && !must_know ? Entries() : question.after;
    if (!question.again.empty()) notes.insert(notes.begin(), {"", question.again});
    const auto after = notes_of(notes);
    if (!after.empty()) code += group("div", {{"class", "after"}}, after);
    const std::string kind = is_short(question) ? "question short" : "question";
    return group("div", {{"class", kind}, {"id", id}}, code);
}

Html sheet_head(const QuestionSheet& sheet) {
    auto title = element("span", {{"class", "whose"}}, sheet.title);
    title += element("span", {{"class", "unseen"}}, ", ") + element("span", {{"class", "which"}}, sheet.clause);
    Html blanks;
    for (const auto& label : sheet.blanks) blanks += blank(label);
    auto code = line("p", {{"class", "library"}}, sheet.library) + line("h1", {}, title);
    code += group("div", {{"class", "people"}}, blanks);
    return group("header", {}, code + group("div", {{"class", "gate"}}, item_list(sheet.hints)));
}

Html how_it_goes_on(const QuestionSheet& sheet, const NextSteps& next) {
    Html code;
    for (const auto& text : sheet.next) code += line("p", {}, text);
    Html lines;
    for (const auto& text : sheet.sample) lines += line("li", {}, element("code", {}, text));
    code += group("ul", {{"class", "sample"}}, lines);
    for (const auto& [what, command] : next)
        code += line("p", {}, Html::escaped(what + " ") + element("code", {}, command));
    return section(2, "next", sheet.next_title, code);
}

}  // namespace

void questionnaire_as_html(const Library& library, const QuestionnaireWishes& wishes, const Style& style,
                           const Sink& sink) {
    const auto sheet = sheet_of(library, wishes);
    const std::vector styles =
        wishes.large ? std::vector{questionnaire_style, large_questionnaire_style} : std::vector{questionnaire_style};
    const auto body = [&] {
        put(sink, sheet_head(sheet));
        put_group(sink, "main", {{"class", "questions"}}, [&] {
            for (const auto& block : sheet.blocks)
                put_section(sink, 2, "block-" + block.id, block.title, [&] {
                    put(sink, prose(block.text));
                    for (const auto& question : block.questions)
                        put(sink, question_code(question, wishes.large, block.must_know));
                });
            put(sink, how_it_goes_on(sheet, wishes.next));
        });
        Html texts;
        for (const auto& text : sheet.disclaimer) texts += line("p", {}, text);
        put(sink, group("footer", {}, texts));
    };
    put_document(sink, sheet.title + " · " + sheet.library, body,
                 {.styles = styles,
                  .script = {},
                  .first = {},
                  .language = library.language,
                  .last = {},
                  .command = style.command});
}

}  // namespace valgus
