#include "system/signals.hpp"

#include <algorithm>
#include <array>

namespace valgus::system {

namespace {

constexpr std::array ends{SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP};

// As for what `nohup` starts: such a signal changes nothing, then or now.
bool is_ignored(int signal) {
    struct sigaction action {};
    return sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

}  // namespace

HeldSignals::HeldSignals() {
    sigemptyset(&held_);
    for (const int signal : ends)
        if (!is_ignored(signal)) sigaddset(&held_, signal);
    sigprocmask(SIG_BLOCK, nullptr, &before_);
}

HeldSignals::~HeldSignals() { sigprocmask(SIG_SETMASK, &before_, nullptr); }

void HeldSignals::hold() { sigprocmask(SIG_BLOCK, &held_, nullptr); }

bool HeldSignals::comes_within(std::chrono::milliseconds time) const {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(time);
    const timespec longest{seconds.count(), std::chrono::nanoseconds(time - seconds).count()};
    const int signal = sigtimedwait(&held_, nullptr, &longest);
    if (signal > 0) std::raise(signal);  // taken by looking; so it waits again
    return signal > 0;
}

AllSignalsHeld::AllSignalsHeld() {
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before_);
}

AllSignalsHeld::~AllSignalsHeld() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

bool AllSignalsHeld::would_end() const {
    sigset_t waiting;
    sigpending(&waiting);
    return std::any_of(ends.begin(), ends.end(), [&](int signal) {
        return signal != SIGTSTP && sigismember(&waiting, signal) == 1 && sigismember(&before_, signal) == 0 &&
               !is_ignored(signal);
    });
}

}  // namespace valgus::system
