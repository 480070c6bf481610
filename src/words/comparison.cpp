// Measures of then and of now.
#include <cstdlib>

#include "valgus/stages/assessment.hpp"
#include "words/words.hpp"

namespace valgus {

namespace {

using words::text;
using Verdict = Comparison::Verdict;

std::string measure_of(const Library& library, const Comparison& it) {
    auto says = text(library[it.question].title);
    if (it.side) says += ", " + text(id(*it.side));
    if (!it.what.empty()) says += ", " + it.what;
    return it.is_mean ? says + ", on average" : says;
}

std::string says_of(const Library& library, const Comparison& it) {
    const auto& question = library[it.question];
    const auto least = written(
        it.is_mean || question.repeats == 1 || !question.change_of_one ? *question.change : *question.change_of_one);
    const Decimal by{std::abs(it.now.tenths - it.before.tenths)};
    if (it.verdict == Verdict::better) return "real: better by " + written(by);
    if (it.verdict == Verdict::worse) return "worse by " + written(by);
    return by.tenths == 0 ? "no change" : "may be chance: less than " + least;
}

}  // namespace

std::vector<ComparedMeasure> say(const Library& library, const std::vector<Comparison>& comparisons) {
    std::vector<ComparedMeasure> all;
    for (const auto& it : comparisons) {
        const auto& question = library[it.question];
        const auto unit = question.form.unit.empty() ? std::string() : " " + text(question.form.unit);
        all.push_back({text(question.measure), measure_of(library, it), written(it.before) + unit,
                       written(it.now) + unit, it.side, it.before, it.now, it.verdict, says_of(library, it)});
    }
    return all;
}

}  // namespace valgus
