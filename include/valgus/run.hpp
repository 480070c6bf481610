// The whole program in memory, so that tests can drive it. May be called any number of times in one process.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <ostream>
#include <span>
#include <string>
#include <string_view>

#include "valgus/stages/terminal.hpp"

namespace valgus {

// Everything else of the world that may change what is printed; the default is a pipe in an empty environment.
struct Surroundings {
    std::function<std::optional<std::string>(std::string_view)> environment;  // a variable by its name
    // All of it, read when asked. Throws Failure if it has more bytes than `most` (data) or cannot be read (io).
    std::function<std::string(std::size_t most)> standard_input;
    bool input_is_terminal = false;  // who sits there is told that it is waited for
    Terminal out, err;
    // The next key, waited for at most so long, or for ever. Empty if nobody sits at a terminal. From the first one to
    // `rest`, the terminal gives each key as it comes and shows none; what is seen is what the program writes.
    std::function<Key(std::optional<std::chrono::milliseconds> most)> key;
    // Opens a file with a command of the shell, waits for its end: whether it went well. Empty as `key` is.
    std::function<bool(const std::string& command, const std::string& path)> edit;
    // Shows a text through a command of the shell, and waits until that has ended. False: it was not shown.
    std::function<bool(const std::string& command, std::string_view text)> page;
    std::function<void()> rest;                       // the conversation is over: the terminal is as it was
    std::function<std::chrono::milliseconds()> now;   // of a clock that only goes forward, from any beginning
    std::function<std::chrono::sys_seconds()> clock;  // the time, UTC; empty: it is the beginning of today
    // True: what is written from now on is on an empty screen of its own, without a cursor. False, and whenever the
    // process stops or ends: the one before is back as it was. Empty as `key` is.
    std::function<void(bool is_own)> screen;
    // Speaks through a program, to whose words the phrase is added, and does not wait. What comes meanwhile is said
    // later, of several the last. An empty phrase only looks after it. False: it has failed by now.
    std::function<bool(std::span<const std::string> program, std::string_view phrase)> say;
};

// args: without the program's name. today: for programs without --start. Returns the exit code.
int run(std::span<const std::string_view> args, std::chrono::sys_days today, std::ostream& out, std::ostream& err,
        const Surroundings& surroundings = {});

}  // namespace valgus
