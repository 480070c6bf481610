#include "support/shell.hpp"

#include <algorithm>

namespace valgus::support {

namespace {

bool is_like_option(std::string_view word) { return word.size() > 1 && word.front() == '-'; }

}  // namespace

std::string shell_word(std::string_view word) {
    const auto is_plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view("-_./,=:").find(c) != std::string_view::npos;
    };
    if (!word.empty() && std::all_of(word.begin(), word.end(), is_plain)) return std::string(word);
    std::string text = "'";
    for (const char c : word) text += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return text + "'";
}

std::string shell_option(std::string_view flag, std::string_view value) {
    const bool is_long = flag.starts_with("--");
    const std::string_view between = !is_like_option(value) ? " " : is_long ? "=" : "";
    return " " + std::string(flag) + std::string(between) + shell_word(value);
}

std::string shell_operand(std::string_view word) { return (is_like_option(word) ? "-- " : "") + shell_word(word); }

}  // namespace valgus::support
