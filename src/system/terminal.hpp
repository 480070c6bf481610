// What the streams that we write to can show.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "valgus/run.hpp"

namespace valgus::system {

using Environment = std::function<std::optional<std::string>(std::string_view)>;

// A variable of this process, nothing if it is not set.
std::optional<std::string> process_environment(std::string_view name);

// Width: COLUMNS, else what the terminal says, else 80; always 80 for what is no terminal. Height: LINES, else what the
// terminal says, else 24.
// UTF-8: as the first that is set of LC_ALL, LC_CTYPE and LANG says.
Terminal describe_terminal(int descriptor, const Environment& environment = process_environment);

// choice: auto, always, never or empty (auto). A choice beats NO_COLOR, which beats CLICOLOR_FORCE and FORCE_COLOR,
// which beat TERM=dumb; else a terminal has colour and nothing else has. The environment may be an empty function.
bool wants_color(std::string_view choice, const Terminal& terminal, const Environment& environment);

}  // namespace valgus::system
