// A decision as a plan that a renderer can print without looking anything up.
#pragma once

#include "planner/decision.hpp"
#include "planner/dose.hpp"

namespace valgus {

// Records of the library by id and everyday word.
template <class T>
std::vector<Labelled> labelled(const Library& library, const Refs<T>& refs) {
    std::vector<Labelled> list;
    for (const auto ref : refs) list.push_back({std::string(library[ref].id), std::string(library[ref].label)});
    return list;
}

// One card: texts for the asked side, dose and time. `order` and `because` are left to present().
PlannedExercise present_exercise(const Library& library, const Request& request, const Candidate& candidate,
                                 Ref<Exercise> ref, Size size);

// Whether two cards tell the same way of doing an exercise, apart from how much of it and from what comes next.
bool same_way(const PlannedExercise& a, const PlannedExercise& b);

// What it takes at its least and at the week's dose.
Timing timing_of(const Library& library, const Request& request, const Candidate& candidate, Ref<Exercise> ref);

// The dose of one card, in words.
PlannedDose planned_dose(const Library& library, const Request& request, const Candidate& candidate, Ref<Exercise> ref,
                         Size size);

Plan present(const Decision& decision);

// The self tests that are meant for this request.
std::vector<Paragraph> tests_of(const Decision& decision);

// Whether anything in it goes by the degrees of --angle.
bool is_angle_used(const Decision& decision);

// Notes on wishes that change nothing in a plan: none is passed over in silence.
std::vector<Paragraph> unused_wishes(const Decision& decision);

// Marks what equipment a decision uses, by its place in the library; then it as a plan has it.
void add_kit(const Decision& decision, std::vector<bool>& used);
std::vector<Kit> kit_of(const Library& library, const std::vector<bool>& used);

// Everything that anything in the plan cites, in library order.
std::vector<CitedSource> cited(const Library& library, const Plan& plan);

}  // namespace valgus
