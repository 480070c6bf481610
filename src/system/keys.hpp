// Keys, one after the other, for a conversation on a terminal.
#pragma once

#include <chrono>
#include <optional>

#include "system/held_terminal.hpp"
#include "system/key_decoder.hpp"
#include "valgus/stages/terminal.hpp"

namespace valgus::system {

// The conversation begins with the first key that is asked for, and ends with rest() or this object. No more is read
// than what the keys that were given are made of: the rest is for who reads the terminal next.
class Keyboard {
public:
    explicit Keyboard(int descriptor) : descriptor_(descriptor) {}

    // As Surroundings::key, but for what the screen is by now.
    Key next(std::optional<std::chrono::milliseconds> most);
    void rest();
    void screen(bool is_own, int output);  // as Surroundings::screen

private:
    using Clock = std::chrono::steady_clock;
    std::optional<std::chrono::milliseconds> patience(std::optional<std::chrono::milliseconds> most,
                                                      Clock::time_point began) const;

    std::optional<Key> read_key();

    int descriptor_;
    std::optional<HeldTerminal> terminal_;
    KeyDecoder decoder_;
    Clock::time_point last_byte_{};
};

}  // namespace valgus::system
