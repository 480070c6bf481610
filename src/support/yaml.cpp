#include "support/yaml.hpp"

#include <algorithm>
#include <array>

namespace valgus::support {

namespace {

bool is_plain(std::string_view word) {
    const auto is_sign = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
               c == '.' || c == '/';
    };
    constexpr std::array<std::string_view, 5> others{"null", "Null", "NULL", "-", "."};
    return !word.empty() && word.front() != '-' && std::all_of(word.begin(), word.end(), is_sign) &&
           std::find(others.begin(), others.end(), word) == others.end();
}

}  // namespace

std::string yaml_word(std::string_view word) {
    if (is_plain(word)) return std::string(word);
    std::string quoted = "\"";
    for (const char c : word) {
        if (c == '"' || c == '\\') quoted += '\\';
        quoted += c;
    }
    return quoted + '"';
}

}  // namespace valgus::support
