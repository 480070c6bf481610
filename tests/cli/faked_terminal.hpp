// A terminal on which somebody types at exact times of a faked clock, and what was to be seen on it.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "testing.hpp"

namespace testing {

// A key, or what else happens, at so many seconds of the clock: "look" only remembers what is seen; "resize 40x16",
// "stopped", and what the window is like by then.
struct Event {
    double second = 0;
    std::string what;
};
using Events = std::vector<Event>;

struct Room {
    int columns = 60, rows = 24;
    std::string term = "xterm";
    std::string program = "espeak -s 140";  // that --say names runs
    bool can_speak = true;
    std::string input = {};  // all of standard input
};

struct Watched {
    Ran ran;
    std::vector<std::string> looks;                    // what was seen at each look
    std::vector<std::string> screens;                  // own and old, as it was asked for
    std::vector<std::pair<double, std::string>> said;  // when and what was spoken
    std::size_t largest = 0, sent = 0, frames = 0;     // bytes of what was written at once, but for whole screens
    int bells = 0, rests = 0;
    double ended = 0;  // seconds
};

// The whole program; its clock begins at second 1000.
Watched watch(const std::string& line, const Events& events, const Room& room = {});

}  // namespace testing
