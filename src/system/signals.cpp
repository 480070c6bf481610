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
