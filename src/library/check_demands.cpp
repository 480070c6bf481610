#include "library/check_demands.hpp"

#include <algorithm>
#include <string>

#include "library/implies.hpp"
#include "support/nearest.hpp"
#include "support/wording.hpp"
#include "valgus/document/record.hpp"
#include "valgus/library/subject.hpp"

namespace valgus {

namespace {

using support::quoted;

// Of one record's premises.
struct Scope {
    std::uint32_t questions = 0, facts = 0;  // so many, the first, may be looked at, by facts too
    bool knows_points = false, knows_focus = false;
};

// In this order it is decided: conditions, points, cause, position, focus, how much.
Scope scope_of(const Rule& rule, std::uint32_t questions, std::uint32_t facts) {
    return {questions, facts, !rule.condition, rule.most_minutes || rule.max_exercises};
}

class DemandChecks {
public:
    DemandChecks(const Library& library, Findings& findings)
        : library_(library),
          findings_(findings),
          used_(library.questions.size()),
          used_facts_(library.facts.size()),
          needs_(library.facts.size()) {
        for (std::size_t i = 0; i < needs_.size(); ++i)
            for (const auto& demands : library.facts[i].when)
                for (const auto& it : demands) needs_[i] = std::max(needs_[i], needs_of(it, i));
    }

    void check(const Premise& premise, const Mappings& mappings, std::string_view key, const Scope& scope) {
        const auto place = find(mappings, key);
        if (!place) return;
        std::size_t i = 0;
        const auto check_one = [&](Value demands) {
            if (i >= premise.size()) return;
            const auto& all = premise[i++];
            std::size_t next = 0;
            if (demands.kind() == Kind::mapping)
                for_each_pair(demands, [&](Value name, Value) {
                    if (next < all.size() && all[next].subject == name.text()) check(all[next++], name, scope);
                });
        };
        if (place->kind() != Kind::sequence) return check_one(*place);
        for (const auto item : place->children()) check_one(item);
    }

    void look_at(Text words) {
        const auto subject = subject_of(library_, words);
        if (!subject) return;
        if (subject->of == Subject::Of::question) used_[subject->index] = true;
        if (subject->of == Subject::Of::fact) used_facts_[subject->index] = true;
    }
    void look_at(Ref<Question> question) { used_[question.index] = true; }

    // A clause of a fact may hold those of facts before it: so none comes to hold itself.
    void check_clause(Text clause, const Mappings& mappings, std::string_view key, std::size_t facts) {
        for (auto begin = clause.find('{'); begin != Text::npos; begin = clause.find('{', begin + 1)) {
            const auto end = clause.find('}', begin);
            const auto name = clause.substr(begin + 1, end == Text::npos ? end : end - begin - 1);
            const auto subject = subject_of(library_, name);
            look_at(name);
            if (subject && subject->of == Subject::Of::fact && subject->index >= facts)
                report(*find(mappings, key), "the fact " + quoted(name) + " is not known yet here",
                       "put it before this");
            else if (!subject || subject->of == Subject::Of::focus)
                findings_.push_back(
                    find(mappings, key)
                        ->finding("nothing is called " + quoted(name), "write {question}, {question.part} or {fact}"));
        }
    }

    // An answer that nothing follows from need not be given.
    void check_use(const std::vector<Mappings>& questions, const std::vector<Mappings>& facts) {
        for (std::size_t i = 0; i < used_.size(); ++i) {
            const auto& question = library_.questions[i];
            bool fills = !question.measure.empty();
            for (std::size_t part = 0; part <= question.parts.size(); ++part)
                fills = fills || form_of(question, part).fills != Fills::nothing;
            if (!used_[i] && !fills)
                findings_.push_back(
                    questions[i].front().finding("nothing follows from the answer to " + quoted(question.id),
                                                 "let a rule look at it, or leave it out"));
        }
        for (std::size_t i = 0; i < used_facts_.size(); ++i)
            if (!used_facts_[i])
                findings_.push_back(
                    facts[i].front().finding("nothing looks at the fact " + quoted(library_.facts[i].id),
                                             "let a rule look at it, or leave it out"));
    }

private:
    // How many questions, the first, must be answered before it is known.
    std::uint32_t needs_of(const Criterion& it, std::size_t fact) const {
        const auto subject = subject_of(library_, it.subject);
        if (!subject) return 0;
        if (subject->of == Subject::Of::question) return subject->index + 1;
        return subject->of == Subject::Of::fact && subject->index < fact ? needs_[subject->index] : 0;
    }

    void report(Value at, std::string what, std::string remedy) {
        findings_.push_back(at.finding(std::move(what), std::move(remedy)));
    }

    void check(const Criterion& it, Value place, const Scope& scope) {
        const auto subject = subject_of(library_, it.subject);
        if (!subject) return unknown(place);
        look_at(it.subject);
        switch (subject->of) {
            case Subject::Of::points:
                if (!scope.knows_points)
                    report(place, "'points' are not known yet here",
                           "ask for them in a rule for a cause, a position, a focus or how much");
                break;
            case Subject::Of::focus:
                if (!scope.knows_focus)
                    report(place, "'focus' is not known yet here", "ask for it in a rule for how much");
                break;
            case Subject::Of::fact:
                if (subject->index >= scope.facts || needs_[subject->index] > scope.questions)
                    report(place, "the fact " + quoted(it.subject) + " is not known yet here", "put it before this");
                break;
            case Subject::Of::question:
                if (subject->index >= scope.questions)
                    report(place, "the question " + quoted(it.subject) + " is not answered yet here",
                           "put it before this");
                break;
        }
        check_words(it, *subject, place);
        check_numbers(it, *subject, place);
    }

    void unknown(Value place) {
        std::vector<std::string_view> known{"points", "focus"};
        for (const auto& question : library_.questions) known.push_back(question.id);
        for (const auto& fact : library_.facts) known.push_back(fact.id);
        const auto name = place.text().substr(0, place.text().find('.'));
        if (find<Question>(library_, name))
            return report(
                place,
                quoted(name) + " has no " + quoted(place.text().substr(std::min(name.size() + 1, place.text().size()))),
                "name one of its parts, options or views, or a question that is answered as a whole");
        const auto near = support::nearest(name, known);
        report(place, "no question or fact is called " + quoted(place.text()),
               near ? "did you mean " + quoted(*near) + "?" : "declare it, or use a declared one");
    }

    void check_words(const Criterion& it, const Subject& subject, Value place) {
        const auto is_yes_no = [](Text word) { return word == "yes" || word == "no"; };
        for (const auto word : it.is) {
            bool is_known = is_yes_no(word);
            if (subject.of == Subject::Of::question) {
                const auto& form = form_of(library_.questions[subject.index], subject.part);
                is_known = form.kind == AnswerKind::yes_no ? is_yes_no(word)
                           : form.kind == AnswerKind::conditions
                               ? find<Condition>(library_, word).has_value() &&
                                     library_[*find<Condition>(library_, word)].id == word
                               : std::any_of(form.options.begin(), form.options.end(),
                                             [&](const AnswerOption& option) { return option.id == word; });
            }
            if (subject.of == Subject::Of::points) is_known = false;
            if (!is_known)
                report(place, quoted(word) + " is no answer to " + quoted(it.subject), "name one that can be given");
        }
    }

    void check_numbers(const Criterion& it, const Subject& subject, Value place) {
        if (!has_bounds(it)) return;
        const auto span = span_of(it);
        if (span.low > span.high) return report(place, "no number is such", "the lower bound is above the upper one");
        if (subject.of == Subject::Of::points) return;
        if (subject.of != Subject::Of::question)
            return report(place, quoted(it.subject) + " is no number", "ask for yes or no");
        const auto& form = form_of(library_.questions[subject.index], subject.part);
        if (form.kind != AnswerKind::number && form.kind != AnswerKind::counts)
            return report(place, quoted(it.subject) + " is no number", "ask for a word");
        if (!form.range || subject.view == Aspect::difference) return;
        const Span all{Decimal::of(form.range->low).tenths, Decimal::of(form.range->high).tenths};
        if (span.low > all.high || span.high < all.low)
            report(place, "no answer to " + quoted(it.subject) + " is such",
                   "it goes from " + std::to_string(form.range->low) + " to " + std::to_string(form.range->high));
    }

    const Library& library_;
    Findings& findings_;
    std::vector<bool> used_, used_facts_;
    std::vector<std::uint32_t> needs_;  // of each fact
};

}  // namespace

void check_demands(const Library& library, const AssessmentPlaces& places, Findings& findings) {
    DemandChecks checks(library, findings);
    const auto all_questions = static_cast<std::uint32_t>(library.questions.size());
    const auto all_facts = static_cast<std::uint32_t>(library.facts.size());
    for (std::uint32_t i = 0; i < all_questions; ++i) {
        const auto& question = library.questions[i];
        checks.check(question.only_if, places.questions[i], "only_if", {i, all_facts});
        checks.check(question.unless, places.questions[i], "unless", {i, all_facts});
        checks.check(question.skip_if, places.questions[i], "skip_if", {all_questions, all_facts});
        if (question.block.index < library.blocks.size() && library[question.block].must_know)
            checks.look_at(Ref<Question>{i});
    }
    for (std::uint32_t i = 0; i < all_facts; ++i) {
        checks.check(library.facts[i].when, places.facts[i], "when", {all_questions, i});
        checks.check_clause(library.facts[i].because, places.facts[i], "because", i);
    }
    for (std::uint32_t i = 0; i < library.clues.size(); ++i) {
        checks.check(library.clues[i].when, places.clues[i], "when", {all_questions, all_facts});
        checks.check_clause(library.clues[i].because, places.clues[i], "because", all_facts);
    }
    for (std::uint32_t i = 0; i < library.rules.size(); ++i) {
        const auto& rule = library.rules[i];
        checks.check(rule.when, places.rules[i], "when", scope_of(rule, all_questions, all_facts));
        checks.check_clause(rule.because, places.rules[i], "because", all_facts);
        checks.check_clause(rule.note, places.rules[i], "note", all_facts);
        if (rule.position_of) checks.look_at(*rule.position_of);
        for (const auto question : rule.ranked_by) checks.look_at(question);
    }
    checks.check_use(places.questions, places.facts);
}

}  // namespace valgus
