#include "history/merge.hpp"

#include <algorithm>

namespace valgus {

namespace {

// What is known counts, whatever the other leaves open.
template <class T, class Choose>
void choose(std::optional<T>& into, const std::optional<T>& other, Choose which) {
    if (into && other)
        into = which(*into, *other);
    else if (other)
        into = other;
}

constexpr auto lower_of = [](auto a, auto b) { return std::min(a, b); };
constexpr auto higher_of = [](auto a, auto b) { return std::max(a, b); };

// Words stand in the order from good to bad; of `where`, the joint stands first and is the worse.
static_assert(Done::full < Done::part && Done::part < Done::skip);
static_assert(Morning::usual < Morning::more && Morning::more < Morning::swollen);
static_assert(Where::joint < Where::muscle);

}  // namespace

std::optional<int> caved_in(const LogRow& row) {
    const auto all = row.did ? row.did : row.asked;
    if (row.caved || !row.clean_reps || !all) return row.caved;
    return std::max(0, *all - *row.clean_reps);
}

LoggedExercise exercise_of(const LogRow& row, Ref<Exercise> exercise) {
    return {.exercise = exercise,
            .stage = row.stage,
            .rung = row.rung,
            .asked = row.asked,
            .done = row.done,
            .did = row.did,
            .extra = row.extra,
            .caved = caved_in(row),
            .pain = row.pain,
            .effort = row.effort,
            .next_morning = row.next_morning,
            .where = row.where};
}

void merge(LoggedExercise& into, const LoggedExercise& other) {
    choose(into.stage, other.stage, lower_of);
    choose(into.rung, other.rung, lower_of);
    choose(into.asked, other.asked, higher_of);
    choose(into.done, other.done, higher_of);
    choose(into.did, other.did, lower_of);
    choose(into.extra, other.extra, lower_of);
    choose(into.caved, other.caved, higher_of);
    choose(into.pain, other.pain, higher_of);
    choose(into.effort, other.effort, higher_of);
    choose(into.next_morning, other.next_morning, higher_of);
    choose(into.where, other.where, lower_of);
}

void merge_session(LoggedSession& into, const LogRow& row) {
    choose(into.pain, row.pain, higher_of);
    choose(into.next_morning, row.next_morning, higher_of);
    choose(into.where, row.where, lower_of);
}

void merge(LoggedTest& into, const LoggedTest& other, std::optional<Worse> worse) {
    const auto which = [&](Decimal a, Decimal b) { return worse == Worse::higher ? std::max(a, b) : std::min(a, b); };
    choose(into.left, other.left, which);
    choose(into.right, other.right, which);
}

}  // namespace valgus
