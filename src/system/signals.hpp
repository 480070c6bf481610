// What would end or stop the process, put off.
#pragma once

#include <chrono>
#include <csignal>

namespace valgus::system {

// An interrupt from the keyboard and its like can cut whatever is being written. Held, it waits until this object ends,
// and then does what it would have done at once.
class HeldSignals {
public:
    HeldSignals();
    ~HeldSignals();
    HeldSignals(const HeldSignals&) = delete;
    HeldSignals& operator=(const HeldSignals&) = delete;

    void hold();  // from now on
    // Whether one waits, or comes before so much time has passed: then there is no wait for the rest of it.
    bool comes_within(std::chrono::milliseconds time) const;

private:
    sigset_t before_{}, held_{};
};

// All signals, from the beginning to the end of this object: so long as there is what a process must not leave behind.
class AllSignalsHeld {
public:
    AllSignalsHeld();
    ~AllSignalsHeld();
    AllSignalsHeld(const AllSignalsHeld&) = delete;
    AllSignalsHeld& operator=(const AllSignalsHeld&) = delete;

    bool would_end() const;  // whether one waits that would have ended the process

private:
    sigset_t before_{};
};

}  // namespace valgus::system
