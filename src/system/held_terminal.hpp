// A terminal in the mode for single keys, and signals that must not leave it so.
#pragma once

#include <chrono>
#include <csignal>
#include <optional>

#include "valgus/stages/terminal.hpp"

namespace valgus::system {

// From the beginning to the end of this object a terminal gives each key as it comes, and shows none. It has its mode,
// and its screen, back whenever the process stops or ends, except by SIGKILL, SIGSTOP and _exit. At most one at a time:
// a signal finds it without being told.
class HeldTerminal {
public:
    explicit HeldTerminal(int descriptor);
    ~HeldTerminal();
    HeldTerminal(const HeldTerminal&) = delete;
    HeldTerminal& operator=(const HeldTerminal&) = delete;

    // What signals have said since the last time: interrupt, end or resumed. A wish to stop is fulfilled here, so that
    // what the program was writing is whole by then.
    std::optional<Key::Kind> told();
    // Of the last time that it was resumed: whether the process stood still meanwhile.
    bool was_stopped() const { return was_stopped_; }
    // As Surroundings::screen: on what `output` writes to.
    void screen(bool is_own, int output);
    // Reading found the end: from now on that is all that is told.
    void is_gone() { is_gone_ = true; }

    enum class Came { input, signal, nothing };
    // Waits for what comes first, at most so long, or for ever. A terminal that is gone counts as input.
    Came wait(std::optional<std::chrono::milliseconds> most) const;

private:
    int descriptor_;
    sigset_t caught_{};
    bool was_interrupted_ = false, is_gone_ = false, was_stopped_ = false;
};

}  // namespace valgus::system
