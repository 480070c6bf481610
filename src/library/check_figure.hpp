// Whether the parts of a figure, of an exercise or of a test, fit together. Whether a body can do the poses is the
// geometry's to say: check_geometry() of include/valgus/library/library.hpp.
#pragma once

#include <array>

#include "library/overlay.hpp"
#include "valgus/library/library.hpp"

namespace valgus {

// What a kind of prop cannot do without, and what it may have besides.
struct PropKeys {
    PropKind kind;
    std::string_view needs;  // empty: nothing
    std::array<std::string_view, 2> may;
};
inline constexpr auto prop_keys = std::to_array<PropKeys>({
    {PropKind::floor, "", {}},
    {PropKind::wall, "direction", {"distance"}},
    {PropKind::chair, "", {"height"}},
    {PropKind::step, "", {"height"}},
    {PropKind::support, "direction", {"distance", "height"}},
    {PropKind::roller, "at", {"height", "lengthwise"}},
    {PropKind::ball, "at", {"height"}},
    {PropKind::cushion, "at", {"height"}},
    {PropKind::band, "at", {}},
    {PropKind::towel, "at", {}},
    {PropKind::weight, "at", {}},
});

void check_figures(const Library& library, const Exercise& exercise, const Mappings& mappings, Findings& findings);
void check_figures(const Library& library, const SelfTest& test, const Mappings& mappings, Findings& findings);

}  // namespace valgus
