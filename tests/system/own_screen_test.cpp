// A screen of one's own: there from when it is asked for, away however the process stops or ends.
#include <doctest/doctest.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <string>

#include "system/keys.hpp"
#include "system/pseudo_terminal.hpp"

using namespace valgus;
using namespace valgus::system;
using namespace std::chrono_literals;
using testing::Job;
using testing::PseudoTerminal;

namespace {

constexpr auto soon = 20s;  // only what fails waits for so long
const std::string own = "\033[?1049h\033[?25l", old = "\033[?2026l\033[0m\033[?25h\033[?1049l";

// Tells each key, and whether it came after a stop, until it is q.
void show_and_tell(const Job::Report& report) {
    Keyboard keyboard(STDIN_FILENO);
    keyboard.screen(true, STDIN_FILENO);
    report("begins");
    for (std::string word; word != "q" && word != "end";) {
        const auto key = keyboard.next(soon);
        word = key.text;
        if (key.kind == Key::Kind::resumed) word = key.was_stopped ? "continued" : "resized";
        if (key.kind == Key::Kind::end) word = "end";
        report(word);
    }
}

}  // namespace

TEST_CASE("own screen: from when it is asked for to the rest") {
    const PseudoTerminal terminal;
    Keyboard keyboard(terminal.screen());
    const auto before = terminal.mode();
    keyboard.screen(true, terminal.screen());
    CHECK(terminal.shown() == own);
    keyboard.screen(true, terminal.screen());
    CHECK(terminal.shown() == "");
    keyboard.screen(false, terminal.screen());
    CHECK(terminal.shown() == old);
    keyboard.screen(false, terminal.screen());
    keyboard.rest();
    CHECK(terminal.shown() == "");
    keyboard.screen(true, terminal.screen());
    keyboard.rest();
    CHECK(terminal.shown() == own + old);
    keyboard.next(0ms);
    keyboard.rest();
    CHECK(terminal.shown() == "");  // it is not asked for any more
    CHECK(terminal.mode() == before);
}

TEST_CASE("own screen: whatever ends the process, it is away, and the terminal has its mode back") {
    for (const int signal : {SIGTERM, SIGQUIT, SIGSEGV, SIGABRT, SIGUSR1}) {
        CAPTURE(signal);
        PseudoTerminal terminal;
        const auto before = terminal.mode();
        Job job(terminal, show_and_tell);
        CHECK(job.line() == "begins");
        job.send(signal);
        CHECK(job.line() == "killed " + std::to_string(signal));
        CHECK(terminal.shown() == own + old);
        CHECK(terminal.mode() == before);
    }
    PseudoTerminal terminal;
    Job job(terminal, [](const Job::Report& report) {
        Keyboard keyboard(STDIN_FILENO);
        keyboard.screen(true, STDIN_FILENO);
        report("begins");
        std::exit(3);
    });
    CHECK(job.line() == "begins");
    CHECK(job.line() == "exited 3");
    CHECK(terminal.shown() == own + old);
}

TEST_CASE("own screen: a terminal that was halted does not keep the process from ending") {
    PseudoTerminal terminal;
    Job job(terminal, show_and_tell);
    CHECK(job.line() == "begins");
    terminal.halt();
    job.send(SIGTERM);
    CHECK(job.line() == "killed " + std::to_string(SIGTERM));
}

TEST_CASE("own screen: away while the process is stopped, there again when it is continued, which is told") {
    PseudoTerminal terminal;
    Job job(terminal, show_and_tell);
    CHECK(job.line() == "begins");
    terminal.type("\032");  // Ctrl-Z
    CHECK(job.line() == "stopped " + std::to_string(SIGTSTP));
    CHECK(terminal.shown() == own + old);
    CHECK(terminal.is_for_lines());
    job.bring_to_front();
    CHECK(job.line() == "continued");
    CHECK(terminal.shown() == own);
    job.send(SIGWINCH);
    CHECK(job.line() == "resized");
    CHECK(terminal.shown() == "");
    job.send(SIGCONT);
    CHECK(job.line() == "continued");
    terminal.type("q");
    CHECK(job.line() == "q");
    CHECK(job.line() == "exited 0");
    CHECK(terminal.shown() == old);
}
