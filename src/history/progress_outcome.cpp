// What follows from measures and weeks: the first that holds.
#include <algorithm>

#include "history/progress.hpp"

namespace valgus::history {

namespace {

constexpr int long_enough = 8;       // weeks
constexpr int most = 75, half = 50;  // percent of the sessions that were planned
constexpr int whole = 100;

enum class MeasureKind { pain, own, test };

// What is told of oneself in one's own words, and pain, are what it is all for.
MeasureKind kind_of(const Question& question) {
    if (measured_form(question).fills == Fills::pain) return MeasureKind::pain;
    const auto is_words = [](const QuestionPart& part) { return part.form.kind == AnswerKind::words; };
    return std::any_of(question.parts.begin(), question.parts.end(), is_words) ? MeasureKind::own : MeasureKind::test;
}

struct Compared {
    struct Kind {
        bool any = false, better = false;
    };
    Kind pain, own, tests;
    bool is_worse = false;  // any of them
};

Compared compared(const Library& library, const std::vector<MeasureCourse>& measures) {
    Compared found;
    for (const auto& it : measures) {
        if (!it.change) continue;
        const auto kind = kind_of(library[it.question]);
        auto& of_kind = kind == MeasureKind::pain ? found.pain : kind == MeasureKind::own ? found.own : found.tests;
        of_kind.any = true;
        of_kind.better = of_kind.better || it.change->verdict == Comparison::Verdict::better;
        found.is_worse = found.is_worse || it.change->verdict == Comparison::Verdict::worse;
    }
    return found;
}

// It depends on how much was done.
Outcome without_change(const Progressed& progressed) {
    const int planned = progressed.planned(), noted = progressed.noted();
    if (noted * whole < planned * half) return Outcome::too_much;
    const bool is_long = progressed.weeks.size() >= long_enough;
    return is_long && noted * whole >= planned * most ? Outcome::no_help : Outcome::chance;
}

// Of pain as the library asks for it.
std::optional<Decimal> real_pain_change(const Library& library) {
    for (const auto& question : library.questions)
        if (!question.measure.empty() && kind_of(question) == MeasureKind::pain) return real_change(question, false);
    return std::nullopt;
}

}  // namespace

bool is_pain_up(const Library& library, const std::vector<LoggedWeek>& weeks) {
    const auto change = real_pain_change(library);
    const auto last =
        std::find_if(weeks.rbegin(), weeks.rend(), [](const LoggedWeek& it) { return it.pain.has_value(); });
    if (!change || last == weeks.rend()) return false;
    const auto number = static_cast<std::size_t>(weeks.rend() - last) - 1;
    for (const std::size_t before : {2U, 1U})
        if (number >= before && weeks[number - before].pain)
            return (*last->pain - *weeks[number - before].pain) * Decimal::in_one >= change->tenths;
    return false;
}

Outcome outcome_of(const Library& library, const Progressed& progressed) {
    if (progressed.measures.empty() && progressed.weeks.empty()) return Outcome::nothing;
    if (!progressed.stops.reasons.empty()) return Outcome::stopped;
    const auto found = compared(library, progressed.measures);
    const auto& [pain, own, tests, is_worse] = found;
    if (is_worse || progressed.is_pain_up) return Outcome::worse;
    if (pain.better || own.better) {
        if (tests.better) return Outcome::better;
        return tests.any ? Outcome::aim_alone : Outcome::aim;
    }
    if (tests.better) return own.any ? Outcome::wrong_task : Outcome::tests_alone;
    if (!pain.any && !own.any && !tests.any) return Outcome::once;
    return without_change(progressed);
}

}  // namespace valgus::history
