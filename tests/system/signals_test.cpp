// Signals that wait.
#include "system/signals.hpp"

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <string_view>

using namespace valgus;
using namespace valgus::system;
using namespace std::chrono_literals;

namespace {

// How a process ends that does this: its exit code, or the signal that ended it, below 0.
template <class Do>
int end_of(Do act) {
    const auto child = fork();
    if (child == 0) {
        act();
        _exit(0);
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

}  // namespace

TEST_CASE("a held signal waits, and does in the end what it would have done at once") {
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) {
        CAPTURE(signal);
        const auto act = [&](bool holds, bool ignores) {
            std::signal(signal, ignores ? SIG_IGN : SIG_DFL);
            const rlimit no_core{0, 0};
            setrlimit(RLIMIT_CORE, &no_core);
            system::HeldSignals signals;
            if (holds) signals.hold();
            if (signals.comes_within(0ms)) _exit(1);
            std::raise(signal);
            if (signals.comes_within(0ms) == ignores) _exit(2);
            if (signals.comes_within(0ms) == ignores) _exit(3);  // still there
        };
        CHECK(end_of([&] { act(true, false); }) == -signal);
        CHECK(end_of([&] { act(false, false); }) == -signal);
        CHECK(end_of([&] { act(true, true); }) == 0);
        CHECK(end_of([&] {
                  system::HeldSignals signals;
                  signals.hold();
                  std::raise(signal);
                  _exit(signals.comes_within(0ms) ? 7 : 8);
              }) == 7);
    }
}

TEST_CASE("a held signal ends a pause as soon as it comes") {
    const auto sent = end_of([] {
        system::HeldSignals signals;
        signals.hold();
        const auto begin = std::chrono::steady_clock::now();
        const auto waiting = getpid();
        if (fork() == 0) _exit(kill(waiting, SIGINT));
        if (!signals.comes_within(20s)) _exit(1);
        _exit(std::chrono::steady_clock::now() - begin < 10s ? 7 : 8);
    });
    CHECK(sent == 7);
}

TEST_CASE("while all signals are held, one that would end the process is known, and others are not") {
    const auto child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        std::signal(SIGINT, SIG_IGN);
        std::signal(SIGTERM, SIG_DFL);
        const AllSignalsHeld held;
        bool right = !held.would_end();
        for (const int signal : {SIGINT, SIGTSTP, SIGWINCH}) raise(signal);
        right = right && !held.would_end();
        raise(SIGTERM);
        _exit(right && held.would_end() ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
}
