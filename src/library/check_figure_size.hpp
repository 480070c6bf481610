// How much one figure may hold: far more than an exercise needs, and so little that any is drawn and tried at once.
#pragma once

#include <string_view>

#include "valgus/document/diagnostic.hpp"
#include "valgus/document/document.hpp"
#include "valgus/figure/figure.hpp"

namespace valgus {

// docs/figure-format.md tells them to people.
struct FigureSize {
    std::size_t poses = 10;
    std::size_t props = 12;
    std::size_t at = 20;       // places in the lists of all props together
    std::size_t anchors = 20;  // places in all lists of a pose's anchors together
    std::size_t pairs = 12;    // a pose's that touch
    std::size_t slides = 12;   // a pose's
    std::size_t arrows = 12;
    int seconds = 120;  // until the motion begins again
};
inline constexpr FigureSize most_of_figure;

// Where a finding about a key stands: at what it holds, or at the mapping that lacks it.
inline Value place_of(Value mapping, std::string_view key) { return mapping.find(key).value_or(mapping); }

// Whether the figure's lists are short enough to be looked through; what is too long, or said twice, is a finding.
bool check_figure_size(const Figure& figure, Value place, Findings& findings);

}  // namespace valgus
