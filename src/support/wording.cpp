#include "support/wording.hpp"

#include <algorithm>
#include <cstdint>

#include "support/numbers.hpp"
#include "support/text.hpp"
#include "support/unseen.hpp"

namespace valgus::support {

namespace {

constexpr int longest_quoted = 64;  // columns: an id is never longer

}  // namespace

std::string plural(int n, std::string_view one, std::string_view many) {
    auto result = std::to_string(n) + ' ';
    if (n == 1) return result.append(one);
    return many.empty() ? result.append(one).append("s") : result.append(many);
}

std::string quoted(std::string_view word) {
    constexpr std::size_t enough = 400;  // bytes: of what has no width, a word may have as many as a file
    return "'" + shorten(show_unseen(escape_controls(word.substr(0, enough))), longest_quoted) + "'";
}

std::string join(std::span<const std::string> words, std::string_view separator) {
    std::string result;
    for (const auto& word : words) {
        if (&word != words.data()) result += separator;
        result += word;
    }
    return result;
}

std::string join_and(std::span<const std::string> words) {
    if (words.size() < 2) return join(words, {});
    return join(words.first(words.size() - 1), ", ") + " and " + words.back();
}

std::string duration_text(std::chrono::seconds time) {
    const auto minutes = time.count() / seconds_in_minute;
    const auto seconds = time.count() % seconds_in_minute;
    if (minutes == 0) return std::to_string(seconds) + " s";
    auto result = std::to_string(minutes) + " min";
    return seconds == 0 ? result : result + ' ' + std::to_string(seconds) + " s";
}

std::string minutes_text(std::chrono::seconds time) {
    const auto rounded = (time.count() + seconds_in_minute - 1) / seconds_in_minute;
    return std::to_string(std::max<std::int64_t>(1, rounded)) + " min";
}

}  // namespace valgus::support
