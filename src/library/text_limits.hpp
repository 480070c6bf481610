// How long a text may be before `check --strict` calls it long: a little more than the longest of its kind in the
// shipped library. docs/library-format.md repeats them.
#pragma once

#include <array>
#include <string_view>

namespace valgus {

struct TextLimit {
    std::string_view section, key;
    int most;  // characters
};

inline constexpr auto text_limits = std::to_array<TextLimit>({
    {"exercises", "purpose", 200},    {"exercises", "setup", 400},
    {"exercises", "steps", 200},      {"exercises", "feel", 150},
    {"exercises", "mistakes", 150},   {"exercises", "cautions", 200},
    {"exercises", "ready_when", 200}, {"exercises", "move_on_when", 200},
    {"notes", "text", 400},           {"notes", "detail", 600},
    {"tests", "text", 500},           {"tests", "detail", 900},
    {"habits", "text", 300},          {"habits", "detail", 300},
    {"safety", "text", 400},          {"safety", "detail", 900},
    {"activities", "text", 400},      {"activities", "detail", 900},
    {"topics", "text", 2000},         {"conditions", "detail", 300},
    {"conditions", "refuses", 350},   {"conditions", "because", 200},
});

}  // namespace valgus
