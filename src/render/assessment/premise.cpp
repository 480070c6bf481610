// Premises in words, for those who decide on paper: facts are spelled out as what they are made of.
#include <algorithm>

#include "render/assessment/questionnaire.hpp"
#include "support/wording.hpp"
#include "valgus/library/subject.hpp"

namespace valgus::render {

namespace {

constexpr int deepest = 8;                // facts of facts
constexpr std::size_t most_spelled = 60;  // alternatives; who has more is told what they are called

struct Clause {
    std::string subject;                  // "“Age” (1)"
    std::vector<std::string> predicates;  // "above 60", "not known"
};

bool says(const Criterion& criterion, Text word) { return criterion.is.size() == 1 && criterion.is.front() == word; }

// The fact that is demanded; null: something else is.
const Fact* fact_of(const Library& library, const Criterion& criterion) {
    const auto subject = subject_of(library, criterion.subject);
    return subject && subject->of == Subject::Of::fact ? &library.facts[subject->index] : nullptr;
}

// The alternatives, with those of a fact in its place.
void spell_out(const Library& library, const Premise& premise, int depth, std::vector<Demands>& into) {
    for (const auto& demands : premise) {
        const auto* const fact = demands.size() == 1 ? fact_of(library, demands.front()) : nullptr;
        if (fact != nullptr && says(demands.front(), "yes") && depth < deepest && into.size() < most_spelled)
            spell_out(library, fact->when, depth + 1, into);
        else
            into.push_back(demands);
    }
}

std::vector<Demands> alternatives_of(const Library& library, const Premise& premise) {
    std::vector<Demands> all;
    spell_out(library, premise, 0, all);
    return all;
}

// As much of a label as one knows it by: "a torn meniscus", without "not operated on".
std::string_view short_label(std::string_view label) {
    for (const std::string_view end : {", ", ": ", " ("}) label = label.substr(0, label.find(end));
    return label;
}

// Options as they are called; those that begin alike by that alone if it means all of them, else in full.
std::vector<std::string> labels_in(const Library& library, const AnswerForm& form, const Texts& words) {
    std::vector<std::string> labels;
    const auto is_meant = [&](const AnswerOption& option) {
        return std::any_of(words.begin(), words.end(), [&](Text word) { return option_of(form, word) == &option; });
    };
    for (const auto word : words) {
        const auto* const option = option_of(form, word);
        if (option == nullptr) {
            const auto condition = find<Condition>(library, word);
            labels.emplace_back(condition ? library[*condition].label : word);
            continue;
        }
        std::string label(option->label);
        for (const auto& other : form.options) {
            const auto begin = short_label(other.label);
            const bool means_all = std::all_of(form.options.begin(), form.options.end(), [&](const AnswerOption& each) {
                return !each.label.starts_with(begin) || is_meant(each);
            });
            if (option->label.starts_with(begin) && means_all) label = std::min(label, std::string(begin));
        }
        if (std::find(labels.begin(), labels.end(), label) == labels.end()) labels.push_back(std::move(label));
    }
    return labels;
}

// "a, b or c"
std::string join_or(std::vector<std::string> words) {
    if (words.size() < 2) return support::join(words, {});
    const auto last = " or " + words.back();
    words.pop_back();
    return support::join(words, ", ") + last;
}

std::string bound(std::string_view word, Decimal number, const AnswerForm& form) {
    return std::string(word) + " " + written(number) + (form.unit.empty() ? "" : " " + std::string(form.unit));
}

std::vector<std::string> predicates_of(const Library& library, const Criterion& criterion, const AnswerForm& form) {
    auto all = labels_in(library, form, criterion.is);
    if (criterion.above) all.push_back(bound("above", *criterion.above, form));
    if (criterion.at_least) all.push_back(bound("at least", *criterion.at_least, form));
    if (criterion.below) all.push_back(bound("below", *criterion.below, form));
    if (criterion.at_most) all.push_back(bound("at most", *criterion.at_most, form));
    if (criterion.known) all.emplace_back(*criterion.known ? "known" : "not known");
    return all;
}

std::string subject_words(const Question& question, const Subject& subject, int number) {
    auto words = "“" + std::string(question.title) + "”" + (number > 0 ? " (" + std::to_string(number) + ")" : "");
    if (subject.part > 0) words += ", " + std::string(question.parts[subject.part - 1].id);
    if (!subject.option.empty()) words += ", " + std::string(subject.option);
    if (subject.view == Aspect::difference) words += ", the difference";
    return words;
}

// "2, 5 or 7 to 9"
std::string join_numbers(std::vector<int> numbers) {
    std::sort(numbers.begin(), numbers.end());
    std::vector<std::string> ranges;
    for (std::size_t begin = 0, end = 0; begin < numbers.size(); begin = end) {
        for (end = begin + 1; end < numbers.size() && numbers[end] == numbers[end - 1] + 1;) ++end;
        const bool is_range = end - begin > 2;
        for (auto i = begin; i < (is_range ? begin + 1 : end); ++i) ranges.push_back(std::to_string(numbers[i]));
        if (is_range) ranges.back() += " to " + std::to_string(numbers[end - 1]);
    }
    return join_or(ranges);
}

// What is demanded to be or not to be so; a denied fact of one thing is told by that thing.
Clause clause_of_fact(const Library& library, const std::vector<int>& numbers, const Fact& fact, bool denied) {
    const bool is_one = fact.when.size() == 1 && fact.when.front().size() == 1;
    if (!denied || !is_one)
        return {denied ? "it is not so that " + std::string(fact.because) : std::string(fact.because), {}};
    const auto text = premise_text(library, numbers, fact.when);
    const auto colon = text.rfind(": ");
    if (colon == std::string::npos) return {"not so: " + text, {}};
    return {text.substr(0, colon), {"none of " + text.substr(colon + 2)}};
}

Clause clause_of(const Library& library, const std::vector<int>& numbers, const Criterion& criterion) {
    if (const auto* const fact = fact_of(library, criterion))
        return clause_of_fact(library, numbers, *fact, says(criterion, "no"));
    const auto subject = subject_of(library, criterion.subject);
    if (!subject || subject->of != Subject::Of::question) return {std::string(criterion.subject), {}};
    const auto& question = library.questions[subject->index];
    return {subject_words(question, *subject, numbers[subject->index]),
            predicates_of(library, criterion, form_of(question, subject->part))};
}

std::string words_of(const Clause& clause) {
    if (clause.predicates.empty()) return clause.subject;
    return clause.subject + ": " + join_or(clause.predicates);
}

// A number of the sheet, if all that is demanded is a yes there.
std::optional<int> yes_to(const Library& library, const std::vector<int>& numbers, const Demands& demands) {
    const auto subject = demands.size() == 1 ? subject_of(library, demands.front().subject) : std::nullopt;
    if (!subject || subject->of != Subject::Of::question || subject->part > 0) return std::nullopt;
    const bool is_yes =
        library.questions[subject->index].form.kind == AnswerKind::yes_no && says(demands.front(), "yes");
    return is_yes && numbers[subject->index] > 0 ? std::optional(numbers[subject->index]) : std::nullopt;
}

void add_clause(std::vector<Clause>& clauses, Clause clause) {
    const auto same = std::find_if(clauses.begin(), clauses.end(),
                                   [&](const Clause& other) { return other.subject == clause.subject; });
    if (same == clauses.end() || clause.predicates.empty()) return clauses.push_back(std::move(clause));
    for (auto& predicate : clause.predicates)
        if (std::find(same->predicates.begin(), same->predicates.end(), predicate) == same->predicates.end())
            same->predicates.push_back(std::move(predicate));
}

}  // namespace

std::string premise_text(const Library& library, const std::vector<int>& numbers, const Premise& premise) {
    std::vector<Clause> clauses;
    std::vector<int> yes;
    for (const auto& demands : alternatives_of(library, premise)) {
        if (const auto number = yes_to(library, numbers, demands)) {
            yes.push_back(*number);
            continue;
        }
        std::vector<std::string> together;
        for (const auto& criterion : demands) together.push_back(words_of(clause_of(library, numbers, criterion)));
        if (together.size() == 1)
            add_clause(clauses, clause_of(library, numbers, demands.front()));
        else
            clauses.push_back({support::join_and(together), {}});
    }
    std::vector<std::string> all;
    for (const auto& clause : clauses) all.push_back(words_of(clause));
    if (!yes.empty()) all.push_back("a yes at " + join_numbers(yes));
    return support::join(all, "; ");
}

std::size_t premise_size(const Library& library, const Premise& premise) {
    return alternatives_of(library, premise).size();
}

}  // namespace valgus::render
