// Numbers, lists and times in words.
#pragma once

#include <chrono>
#include <span>
#include <string>
#include <string_view>

namespace valgus::support {

// "1 exercise", "2 exercises"; `many` for words whose plural is not one + "s".
std::string plural(int n, std::string_view one, std::string_view many = {});

// A word of the user's in a message: 'word', shortened to what a line can show, without control characters.
std::string quoted(std::string_view word);

std::string join(std::span<const std::string> words, std::string_view separator);
// "a", "a and b", "a, b and c".
std::string join_and(std::span<const std::string> words);

// The time of a dose, exactly: "30 s", "1 min", "1 min 30 s".
std::string duration_text(std::chrono::seconds time);
// A total, as people say it: whole minutes, rounded up, at least "1 min".
std::string minutes_text(std::chrono::seconds time);

}  // namespace valgus::support
