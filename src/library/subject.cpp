#include "valgus/library/subject.hpp"

#include <algorithm>
#include <utility>

namespace valgus {

namespace {

// By its id alone: demands are written by whoever wrote the questions.
template <class T>
std::optional<Ref<T>> named(const Library& library, Text id) {
    for (const auto ref : every<T>(library))
        if (library[ref].id == id) return ref;
    return std::nullopt;
}

std::pair<Text, Text> cut(Text words) {
    const auto dot = words.find('.');
    return {words.substr(0, dot), dot == Text::npos ? Text() : words.substr(dot + 1)};
}

std::optional<std::size_t> part_of(const Question& question, Text word) {
    for (std::size_t i = 0; i < question.parts.size(); ++i)
        if (question.parts[i].id == word) return i + 1;
    return std::nullopt;
}

bool set_view(const AnswerForm& form, Text word, Subject& subject) {
    if (word.empty()) return true;
    const bool is_number = form.kind == AnswerKind::number;
    if (is_number && form.sides && word == "left") return subject.view = Aspect::left, true;
    if (is_number && form.sides && word == "right") return subject.view = Aspect::right, true;
    if (is_number && form.sides && word == "difference") return subject.view = Aspect::difference, true;
    if (is_number && word == "number") return subject.view = Aspect::number, true;
    const auto* const option = form.kind == AnswerKind::counts ? option_of(form, word) : nullptr;
    if (option == nullptr) return false;
    subject.view = Aspect::option;
    subject.option = option->id;
    return true;
}

}  // namespace

bool has_own_form(const Question& question) { return question.parts.empty() || question.form != AnswerForm{}; }

const AnswerForm& form_of(const Question& question, std::size_t part) {
    return part == 0 ? question.form : question.parts[part - 1].form;
}

const AnswerOption* option_of(const AnswerForm& form, Text word) {
    const auto has_name = [&](const AnswerOption& option) {
        return option.id == word ||
               std::find(option.aliases.begin(), option.aliases.end(), word) != option.aliases.end();
    };
    const auto* const found = std::find_if(form.options.begin(), form.options.end(), has_name);
    return found == form.options.end() ? nullptr : found;
}

std::optional<Subject> subject_of(const Library& library, Text words) {
    if (words == "points") return Subject{.of = Subject::Of::points};
    if (words == "focus") return Subject{.of = Subject::Of::focus};
    if (const auto fact = named<Fact>(library, words)) return Subject{.of = Subject::Of::fact, .index = fact->index};
    auto [name, rest] = cut(words);
    const auto found = named<Question>(library, name);
    if (!found) return std::nullopt;
    const auto& question = library[*found];
    Subject subject{.of = Subject::Of::question, .index = found->index};
    auto [word, view] = cut(rest);
    if (const auto part = part_of(question, word)) {
        subject.part = *part;
        rest = view;
    }
    if (subject.part == 0 && !has_own_form(question)) {
        if (!rest.empty()) return std::nullopt;
        return subject;  // all of it: whether anything is known
    }
    if (!set_view(form_of(question, subject.part), rest, subject)) return std::nullopt;
    return subject;
}

}  // namespace valgus
