// What was said, within clauses.
#include <string>

#include "assess/reasoning.hpp"
#include "support/wording.hpp"

namespace valgus {

namespace {

std::string with_unit(const AnswerForm& form, Decimal number) {
    if (form.unit.empty()) return written(number);
    const bool is_close = form.unit == "°" || form.unit == "%";
    return written(number) + (is_close ? "" : " ") + std::string(form.unit);
}

std::string label_of(const Library& library, const AnswerForm& form, Text word) {
    if (const auto* const option = option_of(form, word)) return std::string(option->label);
    if (const auto condition = find<Condition>(library, word)) return std::string(library[*condition].label);
    return std::string(word);
}

std::string of_given(const Library& library, const AnswerForm& form, const Given& given) {
    std::vector<std::string> all;
    if (given.left) all.push_back(with_unit(form, *given.left) + " left");
    if (given.right) all.push_back(with_unit(form, *given.right) + " right");
    if (given.number) all.push_back(with_unit(form, *given.number));
    for (const auto& word : given.words) all.push_back(label_of(library, form, word));
    for (const auto& [option, number] : given.counts)
        all.push_back(label_of(library, form, option) + (number ? " " + with_unit(form, *number) : ""));
    if (all.empty()) return given.is_empty_list ? "none" : "not known";
    return support::join(all, ", ");
}

}  // namespace

std::string said(const Library& library, const Answers& answers, const Subject& subject) {
    const Subjects subjects(library);
    const Reasoning reasoning(library, answers, subjects);
    const auto* const given = reasoning.given(subject);
    if (given == nullptr) return "not known";
    const auto& form = form_of(library.questions[subject.index], subject.part);
    if (subject.view == Aspect::plain) return of_given(library, form, *given);
    const auto number = reasoning.number(subject);
    if (!number) return "not known";
    return subject.view == Aspect::number ? written(*number) : with_unit(form, *number);
}

namespace {

constexpr std::size_t longest_clause = 4000;  // bytes: facts that hold facts could double each time

void fill_into(std::string& text, const Library& library, const Answers& answers, Text clause) {
    while (!clause.empty() && text.size() < longest_clause) {
        const auto begin = clause.find('{');
        text += clause.substr(0, begin);
        if (begin == Text::npos) break;
        const auto end = clause.find('}', begin);
        const auto subject = subject_of(library, clause.substr(begin + 1, end - begin - 1));
        if (subject && subject->of == Subject::Of::question) text += said(library, answers, *subject);
        if (subject && subject->of == Subject::Of::fact)
            fill_into(text, library, answers, library.facts[subject->index].because);
        clause.remove_prefix(end == Text::npos ? clause.size() : end + 1);
    }
}

}  // namespace

std::string fill(const Library& library, const Answers& answers, Text clause) {
    std::string text;
    fill_into(text, library, answers, clause);
    return text;
}

}  // namespace valgus
