// Signals that wait.
#include "system/signals.hpp"

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <initializer_list>

using namespace valgus;
using namespace valgus::system;

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
