// What a shell proposes for a line that is being typed.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "valgus/run.hpp"

namespace valgus::cli {

// What the scripts in completions/ call: not a command that people type, so no help tells of it.
inline constexpr std::string_view complete_word = "__complete";

// `words`: without the program, up to the cursor; the last one ends there, and may be empty. A line for each proposal:
// the whole word, a tab, what it means. Of what the shell knows itself a line begins with a colon: ":file" or
// ":folder", then after a tab what stands before the name in the word, and after another one its endings, "yaml yml";
// none: any. Whatever is wrong with the words, the library or the settings, it says what can still be known.
std::string completed(std::span<const std::string_view> words, const Surroundings& surroundings);

}  // namespace valgus::cli
