// The rules S, D, H and U for one exercise, in this order; the first that holds decides.
#include <algorithm>

#include "history/quality.hpp"

namespace valgus {

std::size_t LadderShape::level_of(std::size_t step) const {
    const auto after = std::upper_bound(begins.begin(), begins.end(), step);
    return static_cast<std::size_t>(after - begins.begin()) - 1;
}

namespace {

using history::Quality;
using std::chrono::days;

constexpr days between_easy_ones{2};  // U3
constexpr int fewest_full_sessions = 2, most_effort = 9, too_light = 3, more_than_asked = 2;

class Judging {
public:
    Judging(const LadderShape& ladder, const Nature& nature, std::span<const Lived> lived, const Situation& situation)
        : ladder_(ladder), nature_(nature), quality_(nature), all_(lived), situation_(situation) {
        for (const auto& each : lived) {
            if (each.said.done == Done::skip) continue;
            done_.push_back(&each);
            if (each.is_full && !each.is_less) whole_.push_back(&each);
        }
        now_.step = lived.back().step;
        now_.latest = lived.back().said;
        if (lived.size() > 1) now_.before = lived[lived.size() - 2].said;
        now_.is_at_end = now_.step + 1 == ladder.end;
    }

    Verdict verdict() {
        if (skipped_thrice()) return out(LogRule::a2, Movement::swaps);
        if (done_.empty()) return stays(LogRule::h2);
        now_.latest = done_.back()->said;
        now_.before.reset();
        if (done_.size() > 1) now_.before = done_[done_.size() - 2]->said;
        if (const auto verdict = for_safety()) return *verdict;
        if (const auto verdict = down()) return *verdict;
        return up_or_stay();
    }

private:
    const Lived& latest() const { return *done_.back(); }
    std::size_t level() const { return ladder_.level_of(now_.step); }
    std::size_t first_dose() const { return ladder_.begins[level()]; }

    Verdict stays(LogRule rule) {
        now_.rule = rule;
        return now_;
    }
    Verdict out(LogRule rule, Movement movement) {
        now_.movement = movement;
        return stays(rule);
    }
    Verdict to(LogRule rule, Movement movement, std::size_t step) {
        now_.step = step;
        now_.is_at_end = step + 1 == ladder_.end;
        return out(rule, movement);
    }
    // The stage before; of the first its first dose, and where that has been reached already, `otherwise`.
    Verdict easier(LogRule rule, Movement otherwise) {
        if (level() > 0) return to(rule, Movement::easier, ladder_.begins[level() - 1]);
        if (now_.step > first_dose()) return to(rule, Movement::least, first_dose());
        now_.is_half = otherwise == Movement::half;
        return out(rule, otherwise);
    }

    // The last so many sessions, if all of them are like that.
    template <class Is>
    static bool last(std::size_t count, const std::vector<const Lived*>& of, Is is) {
        return of.size() >= count && std::all_of(of.end() - static_cast<std::ptrdiff_t>(count), of.end(),
                                                 [&](const Lived* each) { return is(*each); });
    }
    bool skipped_thrice() const {
        constexpr std::size_t thrice = 3;
        return all_.size() >= thrice && std::all_of(all_.end() - thrice, all_.end(),
                                                    [](const Lived& each) { return each.said.done == Done::skip; });
    }

    // S2: until a morning was usual, its own or that of a later session.
    std::optional<Verdict> by_much_pain() {
        const auto& it = latest();
        if (!quality_.hurts_much(it)) return std::nullopt;
        const bool is_calm = it.said.next_morning == Morning::usual || (situation_.calm && *situation_.calm > it.date);
        return is_calm ? easier(LogRule::s2, Movement::half) : out(LogRule::s2, Movement::rests);
    }

    std::optional<Verdict> by_jumps() {
        if (!quality_.stops_jumps(latest())) return std::nullopt;
        if (!nature_.may_go_on) return out(LogRule::s7, Movement::rests);
        return now_.step > first_dose() ? to(LogRule::s7, Movement::least, first_dose()) : stays(LogRule::s7);
    }

    // S3, S4: by the last morning that is known; that of the session before counts if nothing was done about it yet.
    std::optional<Verdict> by_soreness() {
        std::vector<const Lived*> told;
        for (const auto* each : done_)
            if (each->said.next_morning) told.push_back(each);
        if (told.empty() || !quality_.is_sorer_after_pain(*told.back())) return std::nullopt;
        const auto& it = latest();
        const bool is_last = told.back() == &it;
        const bool is_before = done_.size() > 1 && told.back() == done_[done_.size() - 2];
        if (!is_last && (!is_before || it.is_half || it.step != told.back()->step)) return std::nullopt;
        now_.latest = told.back()->said;
        now_.before.reset();
        if (told.size() > 1) now_.before = told[told.size() - 2]->said;
        if (last(2, told, [&](const Lived& each) { return quality_.is_sorer_after_pain(each); }))
            return easier(LogRule::s4, Movement::half);
        now_.is_half = true;
        return out(LogRule::s3, Movement::half);
    }

    std::optional<Verdict> for_safety() {
        if (const auto verdict = by_much_pain()) return verdict;
        if (const auto verdict = by_jumps()) return verdict;
        return by_soreness();
    }

    std::optional<Verdict> down() {
        constexpr std::size_t twice = 2, thrice = 3;
        const auto is_here = [&](const Lived& each) { return ladder_.level_of(each.step) == level(); };
        if (last(twice, done_, [&](const Lived& each) { return is_here(each) && quality_.caves_in(each); }))
            return easier(LogRule::d1, Movement::half);
        const auto is_too_little = [&](const Lived& each) {
            return each.step == now_.step && each.is_half == latest().is_half && quality_.is_too_little(each);
        };
        if (last(thrice, done_, is_too_little)) {
            if (now_.step > first_dose()) return to(LogRule::d2, Movement::least, first_dose());
            return easier(LogRule::d2, nature_.may_return ? Movement::stays : Movement::swaps);
        }
        constexpr int long_away = 8;
        if (situation_.away >= long_away) {
            now_.is_half = latest().is_half;
            return easier(LogRule::d4, now_.is_half ? Movement::half : Movement::stays);
        }
        if (situation_.repeats) {
            now_.is_half = latest().is_half;
            return stays(LogRule::d3);
        }
        return std::nullopt;
    }

    // Whether the last two whole ones at this step let it grow; that nobody named a pain, or whether it caved in, does
    // not keep a dose from it.
    template <class Is>
    bool last_two_whole(Is is) const {
        return last(2, whole_, [&](const Lived& each) { return each.step == now_.step && is(each); });
    }
    bool may_grow() const {
        return last_two_whole([&](const Lived& each) { return quality_.lets_dose_grow(each); });
    }
    bool is_fit_for_stage() const {
        return last_two_whole([&](const Lived& each) { return quality_.lets_stage_grow(each); }) &&
               whole_.back()->date - whole_[whole_.size() - 2]->date >= between_easy_ones &&
               situation_.full_sessions >= fewest_full_sessions && !situation_.is_first_week;
    }
    // Why it is not, though its dose could grow.
    LogRule what_keeps_stage() const {
        const auto is_known = [&](const Lived& each) {
            return quality_.is_known(each) && quality_.is_effort_known(each);
        };
        if (!last_two_whole(is_known)) return LogRule::h1;
        if (situation_.full_sessions < fewest_full_sessions || situation_.is_first_week) return LogRule::h3;
        if (!last_two_whole([&](const Lived& each) { return quality_.is_easy(each); })) return LogRule::h7;
        return LogRule::h2;
    }

    Verdict up_or_stay() {
        if (latest().is_half && !quality_.is_not_fine(latest())) return out(LogRule::s3, Movement::back);
        now_.is_half = latest().is_half;
        if (!nature_.climbs) return stays(LogRule::h2);
        if (!may_grow()) return stays(LogRule::h2);
        if (latest().said.effort >= most_effort) return stays(LogRule::u7);
        const bool has_next = level() + 1 < ladder_.begins.size() && !nature_.keeps_stage;
        now_.is_fit_for_stage = has_next && is_fit_for_stage();
        const auto top = ladder_.last_rung(level());
        if (now_.step < top) return nature_.is_teaching ? stays(LogRule::h2) : rung(top);
        if (!has_next) return stays(now_.is_at_end && has_spare() ? LogRule::u5 : LogRule::u8);
        if (!now_.is_fit_for_stage) return stays(what_keeps_stage());
        return to(LogRule::u3, Movement::harder, ladder_.begins[level() + 1]);
    }
    Verdict rung(std::size_t top) {
        const bool is_light = nature_.strengthens && last_two_whole([](const Lived& each) {
                                  return each.said.effort && *each.said.effort <= too_light;
                              });
        if (is_light && now_.step + 1 < top) return to(LogRule::u6, Movement::up, now_.step + 2);
        return to(LogRule::u1, Movement::up, now_.step + 1);
    }
    bool has_spare() const {
        return last_two_whole([](const Lived& each) { return each.said.extra >= more_than_asked; });
    }

    const LadderShape& ladder_;
    const Nature& nature_;
    const Quality quality_;
    const std::span<const Lived> all_;
    const Situation& situation_;
    std::vector<const Lived*> done_, whole_;  // skipped ones apart; and what counts for more
    Verdict now_;
};

}  // namespace

bool is_clean_twice(const Nature& nature, std::span<const Lived> lived, std::optional<std::chrono::sys_days> after) {
    const Quality quality(nature);
    std::size_t running = 0;
    for (auto each = lived.rbegin(); each != lived.rend() && running < 2; ++each) {
        if (each->said.done == Done::skip) continue;
        if ((after && each->date <= *after) || !quality.is_clean(*each)) return false;
        ++running;
    }
    return running == 2;
}

bool is_shaky(const Nature& nature, std::span<const Lived> lived) {
    const auto last =
        std::find_if(lived.rbegin(), lived.rend(), [](const Lived& each) { return each.said.done != Done::skip; });
    return last != lived.rend() && Quality(nature).is_not_fine(*last);
}

Verdict next_state(const LadderShape& ladder, const Nature& nature, std::span<const Lived> lived,
                   const Situation& situation) {
    constexpr std::size_t most_that_count = 16;  // so that a long log takes no longer
    return Judging(ladder, nature, lived.last(std::min(lived.size(), most_that_count)), situation).verdict();
}

}  // namespace valgus
