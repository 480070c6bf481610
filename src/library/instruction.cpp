// What changes of an exercise lie over it: every field of the table, each replaced whole.
#include "library/exercise_fields.hpp"

namespace valgus {

namespace {

template <auto Part, auto Member>
void lay(const Row<Part, Member>& /*row*/, Instruction& under, const Instruction& over) {
    if (over.*Member) under.*Member = over.*Member;
}

}  // namespace

Instruction overlay(Instruction base, const Instruction& over) {
    constexpr auto rows = fields::instruction<Exercise, &Exercise::base>(Presence::optional);
    std::apply([&](const auto&... row) { (lay(row, base, over), ...); }, rows);
    return base;
}

Instruction way_at(const Exercise& exercise, int stage) {
    auto way = exercise.base;
    for (int i = 2; i <= stage; ++i) way = overlay(way, exercise.stage(i).changes);
    return way;
}

}  // namespace valgus
