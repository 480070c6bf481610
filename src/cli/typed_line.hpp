// A command line that is being typed, however wrong it is so far.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"

namespace valgus::cli {

// What is expected at the cursor.
enum class Expected { nothing, command, word, option, value };

struct TypedLine {
    const Command* command = nullptr;  // null: none was named
    std::map<const Option*, std::vector<std::string>> said;
    std::vector<std::string> words;  // what is neither an option nor the command
    bool options_end = false;        // after "--"

    Expected expected = Expected::nothing;
    const Option* option = nullptr;  // whose value is expected
    std::string before, part;        // what stands at the cursor; of that, `part` is what may be completed
};

// `words`: without the program, up to the cursor; the last one ends there.
TypedLine read_typed(std::span<const std::string_view> words);

// All that may be said on the command line of it; without a command, of any.
std::vector<const Option*> flags_of(const TypedLine& line);

}  // namespace valgus::cli
