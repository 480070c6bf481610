// Words as a shell takes them.
#pragma once

#include <string>
#include <string_view>

namespace valgus::support {

// The word as it stands where no shell sees more in it, else in single quotes.
std::string shell_word(std::string_view word);

// " --name VALUE", " -o FILE"; "--name=-x" and "-o-x" where the value would be taken for an option itself.
std::string shell_option(std::string_view flag, std::string_view value);

// What is no option, as the last words of a line: "FILE"; "-- -x" likewise.
std::string shell_operand(std::string_view word);

}  // namespace valgus::support
