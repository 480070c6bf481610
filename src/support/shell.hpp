// Words as a shell takes them.
#pragma once

#include <string>
#include <string_view>

namespace valgus::support {

// The word as it stands where no shell sees more in it, else in single quotes.
std::string shell_word(std::string_view word);

}  // namespace valgus::support
