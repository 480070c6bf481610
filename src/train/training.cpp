// What is on, by the clock and by what one says, and what was done.
#include "valgus/stages/training.hpp"

#include <algorithm>
#include <map>

namespace valgus {

namespace {

using Kind = Spell::Kind;
using Time = Training::Time;

constexpr Time at_its_beginning{2000};  // back goes to the spell before, not to its beginning again

Time length_of(const Spell& spell) { return std::chrono::duration_cast<Time>(spell.time); }

TrainedExercise::Unit unit_of(const PlannedDose& dose) {
    using Unit = TrainedExercise::Unit;
    if (dose.reps) return Unit::reps;
    return dose.distance ? Unit::metres : Unit::seconds;
}

// What a spell of work holds so long after its beginning, in whole repetitions or seconds. Metres are done or not.
std::optional<int> done_by(const Spell& work, Time elapsed, bool whole, int counted) {
    if (work.metres > 0) return whole ? work.metres : 0;
    if (work.waits) return counted > 0 ? std::optional(counted) : std::nullopt;
    const auto time = std::min(elapsed, length_of(work));
    if (work.reps == 0) return static_cast<int>(std::chrono::floor<Seconds>(time).count());
    return static_cast<int>(time / std::chrono::duration_cast<Time>(work.repetition()));
}

}  // namespace

Training::Training(const Plan& plan, Time now)
    : spells_(spells_of(plan)), records_(spells_.size()), stopped_(plan.exercises.size()), last_(now) {
    for (const auto& card : plan.exercises) trained_.exercises.push_back({.id = card.id, .unit = unit_of(card.dose)});
}

void Training::pass(Time now) {
    const auto time = std::max(now - last_, Time(0));
    last_ = std::max(now, last_);
    if (paused_ || over_) return;
    elapsed_ += time;
    if (spell().kind != Kind::gather && spell().kind != Kind::done) all_ += time;
    while (!spell().waits && elapsed_ >= length_of(spell())) {
        const auto more = elapsed_ - length_of(spell());
        leave(true);
        go_to(after(at_).value_or(spells_.size() - 1));
        elapsed_ = more;
        if (spell().kind == Kind::done) all_ -= more;
    }
}

void Training::pause(Time now) {
    pass(now);
    paused_ = !paused_;
}

void Training::on(Time now) {
    pass(now);
    if (over_ || spell().kind == Kind::done) return;
    leave(false);
    go_to(after(at_).value_or(spells_.size() - 1));
}

void Training::on_to_exercise(Time now) {
    pass(now);
    if (over_ || spell().kind == Kind::done) return;
    leave(false);
    auto next = after(at_);
    while (next && spells_[*next].kind != Kind::ready && spells_[*next].kind != Kind::done) next = after(*next);
    go_to(next.value_or(spells_.size() - 1));
}

void Training::back(Time now) {
    pass(now);
    if (over_) return;
    leave(false);
    const bool begins = elapsed_ < at_its_beginning || spell().kind == Kind::done;
    auto place = at_;
    while (begins && place > 0) {
        --place;
        if (!stopped_[spells_[place].exercise] || place == 0) break;
    }
    go_to(place);
}

void Training::set_done(Time now) {
    pass(now);
    if (over_) return;
    if (spell().kind == Kind::done) return quit(now);
    if (spell().kind == Kind::work && !spell().waits) return;
    paused_ = false;
    leave(true);
    go_to(after(at_).value_or(spells_.size() - 1));
}

void Training::count(int more) {
    if (spell().kind == Kind::work && spell().waits && spell().reps > 0) counted_ = std::max(0, counted_ + more);
}

void Training::caved() { ++trained_.exercises[subject()].caved; }

void Training::pain(int of_10) {
    pain_of_ = subject();
    auto& worst = trained_.exercises[pain_of_].pain;
    pain_before_ = worst;
    worst = std::max(worst.value_or(0), of_10);
}

void Training::take_back_pain() { trained_.exercises[pain_of_].pain = pain_before_; }

void Training::stop_exercise(Time now) {
    pass(now);
    stopped_[subject()] = true;
    if (over_ || !stopped_[spell().exercise]) return;
    leave(false);
    go_to(after(at_).value_or(spells_.size() - 1));
}

void Training::quit(Time now) {
    pass(now);
    if (over_) return;
    leave(false);
    sum_up();
    over_ = true;
}

Seconds Training::left() const {
    if (spell().waits) return Seconds{0};
    return std::chrono::ceil<Seconds>(length_of(spell()) - elapsed_);
}

// While one gets ready for an exercise, one speaks of the one that was done before.
std::size_t Training::subject() const {
    if (spell().kind != Kind::ready && spell().kind != Kind::done) return spell().exercise;
    for (auto place = at_; place > 0; --place)
        if (spells_[place].kind == Kind::work && records_[place].begun) return spells_[place].exercise;
    return spell().exercise;
}

std::optional<std::size_t> Training::coming() const {
    for (auto next = after(at_); next; next = after(*next))
        if (spells_[*next].kind == Kind::work) return next;
    return std::nullopt;
}

Seconds Training::left_in_all() const {
    auto all = std::chrono::ceil<Seconds>(std::max(length_of(spell()) - elapsed_, Time(0)));
    for (auto next = after(at_); next; next = after(*next)) all += spells_[*next].time;
    return all;
}

std::optional<std::size_t> Training::after(std::size_t place) const {
    for (++place; place < spells_.size(); ++place)
        if (spells_[place].kind == Kind::done || !stopped_[spells_[place].exercise]) return place;
    return std::nullopt;
}

void Training::go_to(std::size_t place) {
    at_ = place;
    elapsed_ = Time(0);
    counted_ = 0;
    if (spell().kind == Kind::work) records_[at_].begun = true;
}

void Training::leave(bool whole) {
    if (spell().kind != Kind::work) return;
    auto& record = records_[at_];
    record.whole = record.whole || whole;
    const auto did = done_by(spell(), elapsed_, whole, counted_);
    if (did) record.did = std::max(record.did.value_or(0), *did);
    sum_up();
}

// What is done again counts once, at its best. Where it is not known of one set, it is not known of all.
void Training::sum_up() {
    trained_.time = std::chrono::floor<Seconds>(all_);
    for (std::size_t i = 0; i < trained_.exercises.size(); ++i) {
        auto& trained = trained_.exercises[i];
        bool is_whole = true, is_any = false, is_known = true;
        std::map<Side, int> sums;
        for (std::size_t place = 0; place < spells_.size(); ++place) {
            const auto& work = spells_[place];
            const auto& record = records_[place];
            if (work.kind != Kind::work || work.exercise != i) continue;
            is_whole = is_whole && record.whole;
            is_any = is_any || record.whole || record.did.value_or(0) > 0;
            is_known = is_known && (record.did || !record.begun);
            const int did = record.did.value_or(0);
            if (work.in_turn) {
                sums[Side::left] += did / 2;
                sums[Side::right] += did / 2;
            } else {
                sums[work.side] += did;
            }
        }
        trained.done = TrainedExercise::Done::part;
        if (!is_any) trained.done = TrainedExercise::Done::skip;
        if (is_whole) trained.done = TrainedExercise::Done::full;
        trained.did.reset();
        for (const auto& [side, sum] : sums) trained.did = std::min(trained.did.value_or(sum), sum);
        if (!is_known) trained.did.reset();
    }
}

}  // namespace valgus
