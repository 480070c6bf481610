// What would end or stop the process, put off.
#pragma once

#include <csignal>

namespace valgus::system {

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
