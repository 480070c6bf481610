// Phrases, spoken by a program of the user's own.
#pragma once

#include <sys/types.h>

#include <span>
#include <string>
#include <string_view>

namespace valgus::system {

// Starts the program without a shell, once for each phrase, never two at once. It has no terminal: its input is empty,
// and what it writes is thrown away. One that still speaks at the end of this object is left to do so.
class Speaker {
public:
    // As Surroundings::say.
    bool say(std::span<const std::string> program, std::string_view phrase);

private:
    void look_after();
    void start(std::span<const std::string> program);

    pid_t process_ = -1;   // that speaks now
    std::string waiting_;  // is said afterwards; empty: nothing
    bool has_failed_ = false;
};

}  // namespace valgus::system
