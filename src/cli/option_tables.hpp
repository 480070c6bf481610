// The options of all commands group by group, for those who describe them: each once, and whose it is.
#pragma once

#include <functional>
#include <string>

#include "cli/command.hpp"

namespace valgus::cli {

// Calls with each group of options that is not a part of another, and with the command that has it first.
void each_group(const std::function<void(const Command&, const OptionGroup&)>& take);

// "Of `plan` and `list`; `--output` also of `figure`."
std::string whose(const OptionGroup& group);

}  // namespace valgus::cli
