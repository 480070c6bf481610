// What a film does at a moment, in a word.
#pragma once

#include <optional>
#include <string>

#include "valgus/figure/drawing.hpp"
#include "valgus/stages/training.hpp"

namespace valgus::cli {

// Whether the way out goes down; nothing if it goes neither up nor down.
std::optional<bool> goes_down_first(const Film& film);

// "UP", "HOLD", "DOWN"; where nothing is known of up and down, "GO" and "BACK".
std::string word_of_way(Beat::Way way, std::optional<bool> down_first);

// What is on so long after the beginning of a cycle: the word, READY before the way out, and the seconds that are left
// of it, a begun one counted whole.
struct FilmPhase {
    std::string word;
    int seconds = 0;
};
FilmPhase phase_of(const Film& film, double time);

}  // namespace valgus::cli
