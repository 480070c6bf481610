#include "support/signals.hpp"

#include <algorithm>
#include <array>

namespace valgus::support {

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

bool HeldSignals::has_come() const {
    sigset_t waiting{};
    sigpending(&waiting);
    return std::any_of(ends.begin(), ends.end(), [&](int signal) {
        return sigismember(&waiting, signal) == 1 && sigismember(&held_, signal) == 1;
    });
}

}  // namespace valgus::support
