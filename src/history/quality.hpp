// How a session of an exercise went: enough, clean, quiet, easy (R18). The limits are those of docs/planning-rules.md.
#pragma once

#include <algorithm>

#include "valgus/stages/verdict.hpp"

namespace valgus::history {

class Quality {
public:
    explicit Quality(const Nature& nature)
        : most_pain_(nature.jumps ? most_pain_of_jumps : most_quiet_pain), jumps_(nature.jumps) {}

    // Pain above 5 is a risk; above 3 it is not quiet, in jumps above 2.
    bool hurts_much(const Lived& it) const { return it.said.pain > most_bearable_pain; }
    // Soreness of the muscle that worked is none of this.
    bool is_sorer(const Lived& it) const {
        return it.said.next_morning == Morning::swollen ||
               (it.said.next_morning == Morning::more && it.said.where != Where::muscle);
    }
    // A joint that is sorer the next morning wants less, however little it hurt meanwhile, but not where it did not.
    bool is_sorer_after_pain(const Lived& it) const { return it.said.pain != 0 && is_sorer(it); }
    bool stops_jumps(const Lived& it) const {
        return jumps_ && (it.said.pain > most_quiet_pain || it.said.caved >= too_many_jumps);
    }

    // Less than three quarters, or told to be less; without a word it is neither.
    bool is_too_little(const Lived& it) const { return it.said.did ? is_below_enough(it) : it.said.done == Done::part; }
    bool is_enough(const Lived& it) const { return it.said.did ? !is_below_enough(it) : it.said.done == Done::full; }
    bool caves_in(const Lived& it) const {
        constexpr int of = 10, too_many = 3;
        return it.said.caved && *it.said.caved * of >= too_many * std::max(reps(it), 1);
    }

    bool is_not_fine(const Lived& it) const {
        return (it.said.caved && *it.said.caved > most_caved(it)) || it.said.pain > most_pain_ || is_sorer(it) ||
               is_too_little(it);
    }

    bool lets_dose_grow(const Lived& it) const {
        return it.said.done == Done::full && is_enough(it) && (!it.said.caved || *it.said.caved <= most_caved(it)) &&
               (!it.said.pain || *it.said.pain <= most_pain_) && !is_sorer(it);
    }
    bool is_known(const Lived& it) const { return it.said.caved && it.said.pain; }
    bool is_effort_known(const Lived& it) const { return it.said.effort || it.said.extra; }
    // The library's own words for a harder stage ask for every repetition.
    bool is_clean(const Lived& it) const { return lets_dose_grow(it) && is_known(it) && *it.said.caved == 0; }
    // An effort that nobody named is not easy.
    bool is_easy(const Lived& it) const {
        constexpr int most_easy_effort = 5, spare = 2;
        return (it.said.effort && *it.said.effort <= most_easy_effort) || it.said.extra >= spare;
    }
    bool lets_stage_grow(const Lived& it) const { return is_clean(it) && is_easy(it); }

private:
    static constexpr int most_bearable_pain = 5, most_quiet_pain = 3, most_pain_of_jumps = 2;
    static constexpr int too_many_jumps = 2, few_reps = 10;

    // What is timed counts as a few repetitions.
    static int reps(const Lived& it) { return it.counts_reps ? it.said.did.value_or(it.asked) : few_reps; }
    static int most_caved(const Lived& it) { return reps(it) > few_reps ? 1 : 0; }
    static bool is_below_enough(const Lived& it) {
        constexpr int percent = 75, whole = 100;
        return *it.said.did * whole < percent * it.asked;
    }
    int most_pain_;
    bool jumps_;
};

}  // namespace valgus::history
