// The forms of what `valgus assess` and `valgus progress` write.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "cli/command.hpp"

namespace valgus::cli {

enum class ResultForm { text, markdown, json, yaml, csv, html };

// By --format, else by the ending of --output, else text. Throws Failure (usage) for what `what` has no form for.
ResultForm form_of(const Arguments& arguments, std::initializer_list<ResultForm> allowed, std::string_view what);

}  // namespace valgus::cli
