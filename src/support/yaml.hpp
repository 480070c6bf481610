// Words as YAML takes them.
#pragma once

#include <string>
#include <string_view>

namespace valgus::support {

// As it is, or in quotes where YAML would read something else. No control characters.
std::string yaml_word(std::string_view word);

}  // namespace valgus::support
