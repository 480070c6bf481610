#include "cli/numbers.hpp"

#include <charconv>

#include "cli/command.hpp"
#include "support/wording.hpp"

namespace valgus::cli {

std::size_t number_of(const std::optional<Said>& said, Bounds bounds, std::size_t otherwise) {
    if (!said) return otherwise;
    const auto& text = said->word;
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool leading_zero = text.size() > 1 && text.front() == '0';
    const bool whole = error == std::errc{} && end == text.data() + text.size() && !leading_zero;
    if (whole && number >= bounds.low && number <= bounds.high) return number;
    refuse(*said, support::quoted(text) + " is no whole number in range",
           "write one from " + std::to_string(bounds.low) + " to " + std::to_string(bounds.high));
}

}  // namespace valgus::cli
