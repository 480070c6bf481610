#include "support/digits.hpp"

#include <algorithm>
#include <vector>

#include "support/wording.hpp"

namespace valgus::support {

namespace {

std::string any_digits(std::size_t count) {
    if (count == 0) return {};
    return count == 1 ? "[0-9]" : "[0-9]{" + std::to_string(count) + "}";
}

std::string digit(char low, char high) {
    if (low == high) return {low};
    return std::string("[") + low + "-" + high + "]";
}

bool is_all(const std::string& digits, char digit) { return digits.find_first_not_of(digit) == std::string::npos; }

// Numbers of one length.
void add_patterns(const std::string& before, std::string low, std::string high, std::vector<std::string>& into) {
    const auto rest = low.empty() ? 0 : low.size() - 1;
    if (low.empty() || (is_all(low.substr(1), '0') && is_all(high.substr(1), '9'))) {
        into.push_back(before + (low.empty() ? "" : digit(low[0], high[0])) + any_digits(rest));
        return;
    }
    if (low[0] == high[0]) return add_patterns(before + low[0], low.substr(1), high.substr(1), into);
    if (!is_all(low.substr(1), '0')) {
        add_patterns(before + low[0], low.substr(1), std::string(rest, '9'), into);
        ++low[0];
    }
    const bool is_whole = is_all(high.substr(1), '9');
    const char last = static_cast<char>(is_whole ? high[0] : high[0] - 1);
    if (low[0] <= last) into.push_back(before + digit(low[0], last) + any_digits(rest));
    if (!is_whole) add_patterns(before + high[0], std::string(rest, '0'), high.substr(1), into);
}

}  // namespace

std::string numbers_pattern(int low, int high) {
    std::vector<std::string> patterns;
    for (int begin = low; begin <= high;) {
        int longest = 9;  // the highest number with as many digits
        while (longest < begin) longest = longest * 10 + 9;
        const int end = std::min(longest, high);
        add_patterns({}, std::to_string(begin), std::to_string(end), patterns);
        begin = end + 1;
    }
    return "(?:" + join(patterns, "|") + ")";
}

}  // namespace valgus::support
