// R10, R17: an exercise as it is done for this request: laid over each other in the order base, side, cause, condition,
// position, stage, clinician.
#pragma once

#include <memory>
#include <span>

#include "planner/candidate.hpp"

namespace valgus {

// The variants that hold, in the order in which they overlay the base.
std::vector<const Variant*> variants_that_hold(const Exercise& exercise, const Request& request);

// The equipment that is needed before any stage, where it is stated.
const std::optional<List<RefList<Equipment>>>& equipment_of(const Exercise& exercise, const Request& request);

// Whether of each choice something is at hand.
bool has_all(const std::optional<List<RefList<Equipment>>>& needed, const Request& request);

// What of the equipment that is needed is at hand: of each choice the first, and the choices with nothing.
struct Provided {
    Refs<Equipment> kit;
    std::vector<RefList<Equipment>> missing;
};
Provided provide(const std::optional<List<RefList<Equipment>>>& needed, const Request& request);

// The clinician's own dose of an exercise, or else the protocol's; null: none was said.
const PrescribedDose* prescribed(const Request& request, Ref<Exercise> exercise);

// How it is done at each of the stages that can be done, each building on the one before; the library's own instruction
// where nothing changes it.
std::vector<std::shared_ptr<const Instruction>> overlaid(const Exercise& exercise, const Request& request,
                                                         Ref<Exercise> ref, std::span<const int> stages);

}  // namespace valgus
