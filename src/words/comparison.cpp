// Measures of then and of now.
#include "words/comparison.hpp"

#include <cstdlib>

#include "valgus/stages/assessment.hpp"
#include "words/words.hpp"

namespace valgus {

using words::text;

std::string words::measure_of(const Library& library, const Comparison& it) {
    auto says = text(library[it.question].title);
    if (it.side) says += ", " + text(id(*it.side));
    if (!it.what.empty()) says += ", " + it.what;
    return it.is_mean ? says + ", on average" : says;
}

std::string words::says_of(const Library& library, const Comparison& it) {
    const auto least = written(*real_change(library[it.question], it.is_mean));
    using Verdict = Comparison::Verdict;
    const Decimal by{std::abs(it.now.tenths - it.before.tenths)};
    if (it.verdict == Verdict::better) return "real: better by " + written(by);
    if (it.verdict == Verdict::worse) return "worse by " + written(by);
    return by.tenths == 0 ? "no change" : "may be chance: less than " + least;
}

std::vector<ComparedMeasure> say(const Library& library, const std::vector<Comparison>& comparisons) {
    std::vector<ComparedMeasure> all;
    for (const auto& it : comparisons) {
        const auto& question = library[it.question];
        const auto unit = question.form.unit.empty() ? std::string() : " " + text(question.form.unit);
        all.push_back({text(question.measure), words::measure_of(library, it), written(it.before) + unit,
                       written(it.now) + unit, it.side, it.before, it.now, it.verdict, words::says_of(library, it)});
    }
    return all;
}

}  // namespace valgus
