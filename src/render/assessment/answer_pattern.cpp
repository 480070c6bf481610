// How a file has an answer: what it is made of, a template that says nothing yet, and one such as people give.
#include <algorithm>
#include <functional>

#include "render/assessment/questionnaire.hpp"
#include "support/wording.hpp"
#include "support/yaml.hpp"
#include "valgus/library/subject.hpp"

namespace valgus::render {

namespace {

// The value of a form.
using ValueOf = std::function<std::string(const AnswerForm& form)>;

std::string record_of(const std::vector<std::string>& fields) { return "{" + support::join(fields, ", ") + "}"; }

std::string one_answer(const Question& question, const ValueOf& value_of) {
    if (question.parts.empty() && !question.form.sides) return value_of(question.form);
    std::vector<std::string> fields;
    if (has_own_form(question) && question.form.sides)
        for (const auto side : {Side::left, Side::right})
            fields.push_back(std::string(id(side)) + ": " + value_of(question.form));
    for (const auto& part : question.parts) fields.push_back(support::yaml_word(part.id) + ": " + value_of(part.form));
    return record_of(fields);
}

std::string all_answers(const Question& question, const ValueOf& value_of, int times) {
    const auto one = one_answer(question, value_of);
    if (question.repeats == 1) return one;
    const std::vector<std::string> all(static_cast<std::size_t>(times), one);
    return "[" + support::join(all, ", ") + "]";
}

bool takes_several(const AnswerForm& form) {
    return form.kind == AnswerKind::choices || form.kind == AnswerKind::conditions;
}

std::string value_such_as(const AnswerForm& form) {
    const auto range = form.range.value_or(Range<int>{0, 10});
    const auto number = std::to_string(range.low + (range.high - range.low) * 2 / 5);
    std::vector<std::string> words;
    for (const auto& option : form.options)
        if (words.size() < 2) words.push_back(support::yaml_word(option.id));
    switch (form.kind) {
        case AnswerKind::yes_no:
            return "no";
        case AnswerKind::number:
            return number;
        case AnswerKind::words:
            return "\"a few words\"";
        case AnswerKind::choice:
            return words.empty() ? "?" : words.front();
        case AnswerKind::counts:
            for (auto& word : words) word += ": " + number;
            return record_of(words);
        case AnswerKind::choices:
        case AnswerKind::conditions:
            return "[" + support::join(words, ", ") + "]";
    }
    return {};
}

}  // namespace

std::string answer_pattern(const Question& question) {
    const auto pattern = all_answers(
        question,
        [](const AnswerForm& form) -> std::string {
            if (form.kind == AnswerKind::counts && !form.options.empty())
                return "{" + support::yaml_word(form.options.front().id) + ": ?, ...}";
            return takes_several(form) ? "[?, ...]" : "?";
        },
        1);
    return pattern == "?" ? std::string() : pattern;
}

// A list of options that are not known is none, and an option without a number was named.
std::string unknown_value(const Question& question) {
    return all_answers(
        question, [](const AnswerForm&) { return std::string("?"); }, question.repeats);
}

std::string sample_answer(const Question& question) { return all_answers(question, value_such_as, 1); }

}  // namespace valgus::render
