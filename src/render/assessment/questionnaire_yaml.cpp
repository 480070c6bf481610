// A file of answers in which all is unknown yet, with the questions as comments.
#include "render/assessment/questionnaire.hpp"
#include "render/text/page.hpp"
#include "support/text.hpp"
#include "support/wording.hpp"
#include "support/yaml.hpp"
#include "valgus/library/subject.hpp"

namespace valgus {

namespace {

using namespace render;

class Template {
public:
    Template(const Style& style, const Sink& sink) : width_(measure_of(style)), sink_(sink) {}

    void comment(std::string_view text, int indent = 0) {
        const std::string margin = "#" + std::string(static_cast<std::size_t>(indent + 1), ' ');
        for (const auto& line : fill(text, std::max(1, width_ - indent - 2))) sink_(margin + line + "\n");
    }
    // As it is typed: no end of a line within it.
    void command(const std::string& text) { sink_("#   " + text + "\n"); }
    void gap() { sink_("\n"); }
    void line(const std::string& text) { sink_(text + "\n"); }

private:
    int width_;
    const Sink& sink_;
};

std::string choices_of(const AnswerForm& form) {
    switch (form.kind) {
        case AnswerKind::choice:
            return "one of these";
        case AnswerKind::choices:
        case AnswerKind::conditions:
            return "[…] with any of these, or none";
        case AnswerKind::counts:
            return "{…} with any of these, each with a number, or none";
        case AnswerKind::yes_no:
            return "yes or no";
        case AnswerKind::number:
            return "a number";
        case AnswerKind::words:
            return "a few words, in quotes";
    }
    return {};
}

void put_form(Template& page, const AnswerForm& form, const SheetAnswer& answer, int indent) {
    auto text = (form.sides ? "left and right, each " : "") + choices_of(form);
    if (!answer.range.empty()) text += ", " + answer.range;
    if (!answer.unit.empty()) text += ", " + answer.unit;
    page.comment(text, indent);
    for (const auto& option : form.options)
        page.comment(
            support::yaml_word(option.id) + (option.label == option.id ? "" : ": " + std::string(option.label)),
            indent + 2);
    if (!answer.other.empty()) page.comment(answer.other, indent + 2);
}

void put_question(Template& page, const Question& question, const SheetQuestion& shown) {
    page.gap();
    page.comment(std::to_string(shown.number) + ". " + shown.title);
    for (const auto& [label, text] : shown.before) page.comment(std::string(label).append(": ").append(text));
    page.comment(shown.ask);
    for (const auto& answer : shown.answers) {
        const auto part = has_own_form(question) ? &answer - shown.answers.data() : &answer - shown.answers.data() + 1;
        if (!answer.key.empty()) page.comment(support::yaml_word(answer.key) + ": " + answer.ask);
        put_form(page, form_of(question, static_cast<std::size_t>(part)), answer, answer.key.empty() ? 0 : 2);
    }
    page.comment(shown.again);
    page.line(support::yaml_word(question.id) + ": " + unknown_value(question));
}

}  // namespace

void questionnaire_as_answers(const Library& library, const QuestionnaireWishes& wishes, const Style& style,
                              const Sink& sink) {
    const auto sheet = sheet_of(library, wishes);
    Template page(style, sink);
    page.comment(sheet.title + " · " + sheet.library);
    page.comment("Write an answer in place of each ?. What stays ? is not known. Then:");
    if (!wishes.next.empty()) page.command(wishes.next.front().second);  // the others make this file anew
    for (const auto& block : sheet.blocks) {
        page.gap();
        page.comment("--- " + block.title);
        page.comment(block.text);
        for (const auto& shown : block.questions)
            put_question(page, library[*find<Question>(library, shown.key)], shown);
    }
    for (const auto& text : sheet.disclaimer) {
        page.gap();
        page.comment(text);
    }
}

}  // namespace valgus
