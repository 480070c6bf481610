// Whether a measure has changed by more than chance does: decided here, for all who compare.
#include <cstdlib>

#include "valgus/stages/assessed.hpp"

namespace valgus {

const AnswerForm& measured_form(const Question& question) {
    const auto is_number = [&](const AnswerForm& form) {
        return form.kind == AnswerKind::number || (form.kind == AnswerKind::counts && question.repeats == 1);
    };
    if (has_own_form(question) && is_number(question.form)) return question.form;
    for (const auto& part : question.parts)
        if (is_number(part.form)) return part.form;
    return question.form;
}

std::optional<Decimal> real_change(const Question& question, bool is_mean) {
    const bool is_one_of_several = question.repeats > 1 && !is_mean;
    return is_one_of_several && question.change_of_one ? question.change_of_one : question.change;
}

Comparison::Verdict verdict_of(const Question& question, Decimal before, Decimal now, bool is_mean) {
    using Verdict = Comparison::Verdict;
    const int more = now.tenths - before.tenths;
    if (std::abs(more) < real_change(question, is_mean)->tenths) return Verdict::chance;
    const bool is_higher_better = measured_form(question).worse == Worse::lower;
    return (more > 0) == is_higher_better ? Verdict::better : Verdict::worse;
}

}  // namespace valgus
