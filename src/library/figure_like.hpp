// Figures that are those of other exercises: `figure: {like: clam-shell}`.
#pragma once

#include <optional>
#include <span>

#include "library/overlay.hpp"
#include "valgus/document/record.hpp"
#include "valgus/library/library.hpp"

namespace valgus {

// The id behind `like`, if that is what these mappings say of their figure.
std::optional<Value> like_of(std::span<const Value> mappings);

// Gives every exercise, variant and stage that names another its base figure, the same and no copy. `records` are the
// mappings of the exercises; what cannot be given is a finding.
void share_figures(Reader& reader, std::span<Exercise> exercises, std::span<const Mappings> records);

// The same for tests, each of which may name an exercise; those have their figures already.
void share_figures(Reader& reader, std::span<SelfTest> tests, std::span<const Mappings> records,
                   std::span<const Exercise> exercises, std::span<const Mappings> exercise_records);

}  // namespace valgus
