#include "system/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cstdlib>

namespace valgus::system {

namespace {

// A variable that is set to nothing counts as not set.
std::string variable(const Environment& environment, std::string_view name) {
    if (!environment) return {};
    return environment(name).value_or("");
}

std::optional<int> number_from(const std::string& text) {
    int number = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc{} || stop != end || number < 1) return std::nullopt;
    return number;
}

// Where nothing is known, it is 0.
winsize size_of(int descriptor) {
    winsize size{};
    return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size : winsize{};
}

bool locale_is_utf8(const Environment& environment) {
    for (const auto* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
        auto locale = variable(environment, name);
        if (locale.empty()) continue;
        std::transform(locale.begin(), locale.end(), locale.begin(),
                       [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        return locale.find("utf-8") != std::string::npos || locale.find("utf8") != std::string::npos;
    }
    return false;
}

}  // namespace

std::optional<std::string> process_environment(std::string_view name) {
    const char* value = std::getenv(std::string(name).c_str());
    if (value == nullptr) return std::nullopt;
    return value;
}

Terminal describe_terminal(int descriptor, const Environment& environment) {
    Terminal terminal{.is_terminal = isatty(descriptor) == 1, .width = 80, .utf8 = locale_is_utf8(environment)};
    if (!terminal.is_terminal) return terminal;
    const auto size = size_of(descriptor);
    if (size.ws_col != 0) terminal.width = size.ws_col;
    if (size.ws_row != 0) terminal.height = size.ws_row;
    terminal.width = number_from(variable(environment, "COLUMNS")).value_or(terminal.width);
    terminal.height = number_from(variable(environment, "LINES")).value_or(terminal.height);
    return terminal;
}

bool wants_color(std::string_view choice, const Terminal& terminal, const Environment& environment) {
    if (choice == "always") return true;
    if (choice == "never") return false;
    if (!variable(environment, "NO_COLOR").empty()) return false;
    for (const auto* name : {"CLICOLOR_FORCE", "FORCE_COLOR"}) {
        const auto value = variable(environment, name);
        if (!value.empty() && value != "0") return true;
    }
    return terminal.is_terminal && variable(environment, "TERM") != "dumb";
}

}  // namespace valgus::system
