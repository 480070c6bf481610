#include "library/check_reach.hpp"

#include <set>
#include <string>

#include "library/implies.hpp"
#include "support/wording.hpp"
#include "valgus/document/record.hpp"
#include "valgus/library/subject.hpp"

namespace valgus {

namespace {

using support::quoted;

class ReachChecks {
public:
    ReachChecks(const Library& library, Findings& findings) : library_(library), findings_(findings) {
        for (const auto& clue : library.clues) (clue.points > 0 ? most_points_ : least_points_) += clue.points;
        for (const auto& question : library.questions)
            for (std::size_t part = 0; part <= question.parts.size(); ++part)
                can_clear_ = can_clear_ || form_of(question, part).fills == Fills::cleared;
    }

    void check(const Premise& premise, const Mappings& record) {
        for (const auto& demands : premise)
            for (const auto& it : demands) check(it, record.front());
    }

    // Who does not know of a sign is asked to find out, and who is cleared can say so.
    void check_sign(const Rule& rule, const Mappings& record) {
        if (!rule.condition || library_[*rule.condition].refuses.empty()) return;
        const auto& condition = library_[*rule.condition];
        if (condition.clearable && !can_clear_)
            report(record.front(), quoted(condition.id) + " can be cleared, but nothing asks whether one is",
                   "let a question say 'fills: cleared'");
        for (const auto& demands : rule.when) {
            const auto subject = demands.size() == 1 ? subject_of(library_, demands.front().subject) : std::nullopt;
            if (!subject || subject->of != Subject::Of::question) continue;
            const auto& question = library_.questions[subject->index];
            const bool is_sign = form_of(question, subject->part).kind == AnswerKind::yes_no &&
                                 question.block.index < library_.blocks.size();
            if (is_sign && !library_[question.block].must_know)
                report(record.front(), quoted(question.id) + " is a sign that refuses, and need not be answered",
                       "let its block say 'must_know: true'");
        }
    }

    // What is written as keys must be told apart.
    void check_names(const Question& question, const Mappings& record) {
        if (!question.measure.empty() && !measures_.insert(question.measure).second)
            report(record.front(), "another question is measured as " + quoted(question.measure) + ", too",
                   "call one of them otherwise");
        if (question.id == "points" || question.id == "focus")
            report(record.front(), quoted(question.id) + " means something else in rules", "call it otherwise");
        std::set<Text> parts;
        if (question.form.sides && has_own_form(question)) parts = {"left", "right", "number"};
        for (const auto& part : question.parts)
            if (!parts.insert(part.id).second)
                report(record.front(), quoted(question.id) + " has a key " + quoted(part.id) + " already",
                       "call this part otherwise");
    }

private:
    void report(Value at, std::string what, std::string remedy) {
        findings_.push_back(at.finding(std::move(what), std::move(remedy)));
    }

    void check(const Criterion& it, Value at) {
        const auto subject = subject_of(library_, it.subject);
        if (!subject) return;
        if (subject->of == Subject::Of::points) return check_points(it, at);
        if (subject->of != Subject::Of::question) return;
        const auto& question = library_.questions[subject->index];
        if (it.repeats.value_or(1) > question.repeats)
            report(at,
                   quoted(question.id) + " is asked " + support::plural(question.repeats, "time") + ", not " +
                       std::to_string(*it.repeats),
                   "let it say 'repeats: " + std::to_string(*it.repeats) + "', or ask for fewer");
        const bool is_whole = subject->part == 0 && !has_own_form(question);
        if (is_whole && (!it.is.empty() || has_bounds(it)))
            report(
                at, quoted(question.id) + " is answered in parts",
                "ask for one of them, as " + std::string(question.id) + "." + std::string(question.parts.front().id));
    }

    void check_points(const Criterion& it, Value at) {
        const auto span = span_of(it);
        if (span.low > Decimal::of(most_points_).tenths || span.high < Decimal::of(least_points_).tenths)
            report(at, "so many points there never are",
                   "they go from " + std::to_string(least_points_) + " to " + std::to_string(most_points_));
    }

    const Library& library_;
    Findings& findings_;
    int most_points_ = 0, least_points_ = 0;
    bool can_clear_ = false;
    std::set<Text> measures_;
};

}  // namespace

void check_reach(const Library& library, const AssessmentPlaces& places, Findings& findings) {
    ReachChecks checks(library, findings);
    for (std::size_t i = 0; i < library.questions.size(); ++i) {
        const auto& question = library.questions[i];
        checks.check_names(question, places.questions[i]);
        for (const auto* premise : {&question.only_if, &question.unless, &question.skip_if})
            checks.check(*premise, places.questions[i]);
    }
    for (std::size_t i = 0; i < library.facts.size(); ++i) checks.check(library.facts[i].when, places.facts[i]);
    for (std::size_t i = 0; i < library.clues.size(); ++i) checks.check(library.clues[i].when, places.clues[i]);
    for (std::size_t i = 0; i < library.rules.size(); ++i) {
        checks.check(library.rules[i].when, places.rules[i]);
        checks.check_sign(library.rules[i], places.rules[i]);
    }
}

}  // namespace valgus
