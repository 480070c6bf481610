#include "library/check_assessment.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "library/check_answers.hpp"
#include "library/check_demands.hpp"
#include "library/check_reach.hpp"
#include "library/implies.hpp"
#include "support/wording.hpp"
#include "valgus/document/record.hpp"
#include "valgus/library/subject.hpp"

namespace valgus {

namespace {

using support::quoted;

template <class T>
const std::vector<Mappings>& records_of(const Overlaid& overlaid) {
    static const std::vector<Mappings> none;
    const auto section = overlaid.sections.find(T::section);
    return section == overlaid.sections.end() ? none : section->second.records;
}

template <class T>
Value place_in(const Mappings& mappings, T key) {
    return find(mappings, key).value_or(mappings.front());
}

bool has_bounds(const Premise& premise) {
    return std::any_of(premise.begin(), premise.end(), [](const Demands& demands) {
        return std::any_of(demands.begin(), demands.end(), [](const Criterion& it) { return valgus::has_bounds(it); });
    });
}

// A number that decides comes from somewhere.
template <class T>
void check_reasons(const T& record, bool decides, const Mappings& mappings, Findings& findings) {
    if (decides && record.sources.empty() && !record.opinion)
        findings.push_back(mappings.front().finding(quoted(record.id) + " has a threshold without a source",
                                                    "name its 'sources', or mark it with 'opinion: true'"));
}

// What no file of answers could hold.
void check_written(const Question& question, const Mappings& mappings, Findings& findings) {
    const auto report = [&](std::string_view key, const std::string& what, std::string remedy) {
        findings.push_back(place_in(mappings, key).finding(quoted(question.id) + what, std::move(remedy)));
    };
    if (has_own_form(question) && !question.parts.empty() && !question.form.sides)
        report("parts", " has parts and, without sides, an answer beside them", "make that one a part, too");
    const auto kind = question.form.kind;
    const bool is_list = kind == AnswerKind::choices || kind == AnswerKind::conditions || kind == AnswerKind::counts;
    if (question.repeats > 1 && question.parts.empty() && is_list)
        report("repeats", " is a list already", "ask for it once");
}

// --- rules

int outcomes(const Rule& rule) {
    return int{rule.condition.has_value()} + int{rule.cause.has_value()} + int{rule.position || rule.position_of} +
           int{rule.focus.has_value()} + int{rule.most_minutes.has_value()} + int{rule.max_exercises.has_value()};
}

// Of the same kind as another, and so in its shade if that holds.
bool are_rivals(const Rule& a, const Rule& b) {
    if (a.focus && b.focus) return *a.focus == *b.focus && (!a.second || b.second);
    if (a.position_of || b.position_of) return false;  // that may find none
    return (a.cause && b.cause) || (a.position && b.position) || (a.most_minutes && b.most_minutes) ||
           (a.max_exercises && b.max_exercises);
}

void check_rule(const Library& library, const Rule& rule, const Mappings& mappings, Findings& findings) {
    const auto report = [&](std::string_view key, std::string what, std::string remedy) {
        findings.push_back(place_in(mappings, key).finding(std::move(what), std::move(remedy)));
    };
    const auto name = quoted(rule.id);
    constexpr std::array<std::string_view, 7> keys{"condition", "cause",        "position",     "position_of",
                                                   "focus",     "most_minutes", "max_exercises"};
    const auto is_said = [&](std::string_view key) { return find(mappings, key).has_value(); };
    const bool is_told = outcomes(rule) == 0 && std::any_of(keys.begin(), keys.end(), is_said);
    if (outcomes(rule) != 1 && !is_told)
        report("id", name + (outcomes(rule) == 0 ? " says nothing" : " says two things at once"),
               "give it one of " + support::join(std::vector<std::string>(keys.begin(), keys.end()), ", "));
    if (rule.focus && !rule.strength)
        report("focus", name + " does not say how sure it is", "add 'strength': weak or strong");
    if (!rule.position_of) return;
    const auto check_counts = [&](Ref<Question> question, std::string_view key) {
        const auto& form = library[question].form;
        const bool are_positions =
            std::all_of(form.options.begin(), form.options.end(),
                        [&](const AnswerOption& option) { return find<Position>(library, option.id).has_value(); });
        if (form.kind != AnswerKind::counts || !are_positions)
            report(key, quoted(library[question].id) + " does not count positions",
                   "its kind must be counts, and its options positions");
    };
    check_counts(*rule.position_of, "position_of");
    for (const auto question : rule.ranked_by) check_counts(question, "ranked_by");
}

void check_rules(const Library& library, const std::vector<Mappings>& records, Findings& findings) {
    for (std::size_t i = 0; i < library.rules.size(); ++i) {
        const auto& rule = library.rules[i];
        check_rule(library, rule, records[i], findings);
        check_reasons(rule, has_bounds(rule.when), records[i], findings);
        for (std::size_t earlier = 0; earlier < i; ++earlier) {
            const auto& other = library.rules[earlier];
            if (!are_rivals(other, rule) || !implies(rule.when, other.when)) continue;
            findings.push_back(records[i].front().finding(
                quoted(rule.id) + " can never win: wherever it holds, " + quoted(other.id) + " does, which comes first",
                "put it before that one, or ask for something else"));
            break;
        }
    }
}

bool is_large(const Premise& premise) {
    const auto is_long = [](const Demands& demands) { return demands.size() > most_demands; };
    return premise.size() > most_demands || std::any_of(premise.begin(), premise.end(), is_long);
}
bool is_large(const Question& it) {
    return it.form.options.size() > most_assessed || it.parts.size() > most_assessed || is_large(it.only_if) ||
           is_large(it.unless) || is_large(it.skip_if);
}
template <class T>
bool is_large(const T& it) {
    return is_large(it.when);
}

// Nobody answers more, and what is checked is checked against each other.
template <class T>
void check_size(const List<T>& all, const std::vector<Mappings>& records, Findings& findings) {
    if (all.size() > most_assessed)
        findings.push_back(records[most_assessed].front().finding(
            "there are more than " + std::to_string(most_assessed) + " records of this kind", "leave some out"));
    for (std::size_t i = 0; i < std::min(all.size(), most_assessed); ++i)
        if (is_large(all[i]))
            findings.push_back(records[i].front().finding(quoted(all[i].id) + " has too many parts, options or demands",
                                                          "it may have " + std::to_string(most_assessed) +
                                                              " parts or options, and " + std::to_string(most_demands) +
                                                              " demands in each of as many cases"));
}

}  // namespace

void check_assessment(const Library& library, const Overlaid& overlaid, Findings& findings) {
    const auto& questions = records_of<Question>(overlaid);
    const auto& facts = records_of<Fact>(overlaid);
    const auto& clues = records_of<Clue>(overlaid);
    const auto& rules = records_of<Rule>(overlaid);
    const auto before = findings.size();
    check_size(library.questions, questions, findings);
    check_size(library.facts, facts, findings);
    check_size(library.clues, clues, findings);
    check_size(library.rules, rules, findings);
    if (findings.size() != before) return;
    AnswerChecks forms(library, findings);
    for (std::size_t i = 0; i < library.questions.size(); ++i) {
        const auto& question = library.questions[i];
        if (find<Fact>(library, question.id))
            findings.push_back(place_in(questions[i], "id")
                                   .finding(quoted(question.id) + " is a fact, too", "call one of them otherwise"));
        if (has_own_form(question)) forms.check(question.form, questions[i].front());
        const auto parts = find(questions[i], "parts");
        if (parts && parts->kind() == Kind::sequence) {
            std::size_t part = 0;
            for (const auto place : parts->children())
                if (++part <= question.parts.size()) forms.check(question.parts[part - 1].form, place);
        }
        check_written(question, questions[i], findings);
        check_reasons(question, question.change.has_value(), questions[i], findings);
    }
    for (std::size_t i = 0; i < library.facts.size(); ++i)
        check_reasons(library.facts[i], has_bounds(library.facts[i].when), facts[i], findings);
    for (std::size_t i = 0; i < library.clues.size(); ++i) check_reasons(library.clues[i], true, clues[i], findings);
    check_rules(library, rules, findings);
    check_demands(library, {questions, facts, clues, rules}, findings);
    check_reach(library, {questions, facts, clues, rules}, findings);
}

}  // namespace valgus
