// Keys from a terminal, and the mode that it has before, meanwhile and afterwards.
#include "system/keys.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "system/key_decoder.hpp"
#include "system/pseudo_terminal.hpp"

using namespace valgus;
using namespace valgus::system;
using namespace std::chrono_literals;
using namespace std::string_literals;
using testing::Job;
using testing::PseudoTerminal;

namespace {

using Clock = std::chrono::steady_clock;

constexpr auto soon = 20s;  // only what fails waits for so long

// "up", or a character itself.
std::string said(const Key& key) {
    constexpr std::array names{"text",  "Enter",  "Back",      "Up",  "Down",    "Left",
                               "Right", "Escape", "Interrupt", "End", "Resumed", "Nothing"};
    return key.kind == Key::Kind::text ? key.text : names[static_cast<std::size_t>(key.kind)];
}

// All keys that these bytes are, with a blank between them.
std::string decoded(std::string_view bytes) {
    KeyDecoder decoder;
    std::string all;
    const auto add = [&](const std::optional<Key>& key) {
        if (key) all += (all.empty() ? "" : " ") + said(*key);
    };
    for (const char byte : bytes) add(decoder.take(static_cast<unsigned char>(byte)));
    add(decoder.give_up());
    return all;
}

// A conversation that reports each key, until it is told to end or the key is q.
void converse(Keyboard& keyboard, const Job::Report& report) {
    report(said(keyboard.next(0ms)));  // has the terminal from here on
    for (std::string key; key != "q" && key != "End";) report(key = said(keyboard.next(soon)));
}

void converse_at_terminal(const Job::Report& report) {
    Keyboard keyboard(STDIN_FILENO);
    converse(keyboard, report);
}

}  // namespace

TEST_CASE("keys: each kind as terminals send it") {
    CHECK(decoded("a Z~") == "a   Z ~");
    CHECK(decoded("\r\n\b\177\003\004") == "Enter Enter Back Back Interrupt End");
    CHECK(decoded("\033[A\033[B\033[C\033[D") == "Up Down Right Left");
    CHECK(decoded("\033OA\033OB\033OC\033OD\033OM") == "Up Down Right Left Enter");
    CHECK(decoded("\033[3~") == "Back");
    CHECK(decoded("\033") == "Escape");
    CHECK(decoded("\033\033") == "Escape Escape");
    CHECK(decoded("\033\033[A") == "Escape Up");
}

TEST_CASE("keys: characters are UTF-8, and no controls") {
    CHECK(decoded("é€😀x") == "é € 😀 x");
    CHECK(decoded("\xC3\xA9") == "é");
    CHECK(decoded("\xE9x") == "x");      // Latin-1
    CHECK(decoded("\xE2\x82x") == "x");  // cut short
    CHECK(decoded("\xE2\x82é") == "é");  // by another character
    CHECK(decoded("\xE2\x82\033[A") == "Up");
    CHECK(decoded("\xA9\xFF\xC0\x80x") == "x");
    CHECK(decoded("\xED\xA0\x80x") == "x");  // a surrogate
    CHECK(decoded("\xC2\x9B"
                  "31mx") == "3 1 m x");  // CSI in one code point
    CHECK(decoded("\u202Ex") == "x");     // direction of writing
    CHECK(decoded("\001\t\032\0x"s) == "x");
}

TEST_CASE("keys: other sequences are swallowed as a whole") {
    for (const auto* other :
         {"\033[1;5A", "\033[5~", "\033[200~", "\033[15;2~", "\033OP", "\033O5P", "\033[[A", "\033[H", "\033[?1;2c",
          "\033[<0;10;10M", "\033x", "\033é", "\033]11;rgb:0/0/0\a", "\033]11;rgb:0/0/0\033\\", "\033P1$r0m\033\\"}) {
        CAPTURE(other);
        CHECK(decoded(other + "x"s) == "x");
    }
    CHECK(decoded("\033[" + std::string(100'000, '1') + "Ax") == "x");
    CHECK(decoded("\033[1") == "");  // its end never came
    CHECK(decoded("\033[1\033[A") == "Up");
    CHECK(decoded("\033[1\rx") == "Enter x");
    CHECK(decoded("\033[1éx") == "é x");
    CHECK(decoded("\033\r") == "Enter");  // with Alt
}

TEST_CASE("keys: a sequence that is given up is forgotten, a character is waited for") {
    KeyDecoder decoder;
    for (const char byte : {'\033', '[', '3'}) CHECK(decoder.take(static_cast<unsigned char>(byte)) == std::nullopt);
    CHECK(decoder.is_in_sequence());
    CHECK(decoder.give_up() == std::nullopt);
    CHECK_FALSE(decoder.is_in_sequence());
    CHECK(said(decoder.take('~').value()) == "~");
    CHECK(decoder.take(0xC3) == std::nullopt);
    CHECK_FALSE(decoder.is_in_sequence());
    CHECK(decoder.give_up() == std::nullopt);
    CHECK(said(decoder.take(0xA9).value()) == "é");
}

TEST_CASE("keyboard: keys one by one, whenever their bytes come") {
    const PseudoTerminal terminal;
    Keyboard keyboard(terminal.screen());
    const auto next = [&] { return said(keyboard.next(soon)); };
    terminal.type("a\r\033[A\xC3");
    CHECK(next() == "a");
    CHECK(next() == "Enter");
    CHECK(next() == "Up");
    CHECK(said(keyboard.next(1ms)) == "Nothing");
    terminal.type("\xA9");
    CHECK(next() == "é");
    terminal.type("\033[1;5Ax\177");
    CHECK(next() == "x");
    CHECK(said(keyboard.next(std::nullopt)) == "Back");
    terminal.type("\004");
    CHECK(next() == "End");
}

TEST_CASE("keyboard: an Escape is one if nothing follows at once") {
    const PseudoTerminal terminal;
    Keyboard keyboard(terminal.screen());
    terminal.type("\033");
    const auto began = Clock::now();
    CHECK(said(keyboard.next(std::nullopt)) == "Escape");
    CHECK(Clock::now() - began >= 40ms);
    CHECK(Clock::now() - began < 10s);
    // Also if one asks again and again for less time than that.
    terminal.type("\033");
    const auto asked = Clock::now();
    std::string key = "Nothing";
    for (int i = 0; i < 10'000 && key == "Nothing"; ++i) key = said(keyboard.next(1ms));
    CHECK(key == "Escape");
    CHECK(Clock::now() - asked >= 40ms);
    terminal.type("\033[");  // what is no key changes nothing about the time
    const auto lost = Clock::now();
    CHECK(said(keyboard.next(100ms)) == "Nothing");
    CHECK(Clock::now() - lost >= 100ms);
    terminal.type("A");
    CHECK(said(keyboard.next(soon)) == "A");
}

TEST_CASE("keyboard: when the time is up there is nothing, and no sooner") {
    const PseudoTerminal terminal;
    Keyboard keyboard(terminal.screen());
    const auto began = Clock::now();
    CHECK(said(keyboard.next(0ms)) == "Nothing");
    CHECK(said(keyboard.next(-5ms)) == "Nothing");
    CHECK(Clock::now() - began < 10s);
    const auto pause_began = Clock::now();
    CHECK(said(keyboard.next(20ms)) == "Nothing");
    CHECK(Clock::now() - pause_began >= 20ms);
    terminal.type("a");
    CHECK(said(keyboard.next(std::chrono::milliseconds::max())) == "a");
}

TEST_CASE("keyboard: the terminal has its own mode from the first key to the rest, and shows no key") {
    const PseudoTerminal terminal;
    const auto before = terminal.mode();
    {
        Keyboard keyboard(terminal.screen());
        CHECK(terminal.mode() == before);
        for (int conversation = 0; conversation < 2; ++conversation) {
            CHECK(said(keyboard.next(0ms)) == "Nothing");
            CHECK_FALSE(terminal.is_for_lines());
            CHECK_FALSE(terminal.echoes());
            terminal.type("a\r");
            CHECK(said(keyboard.next(soon)) == "a");
            CHECK(said(keyboard.next(soon)) == "Enter");
            CHECK_FALSE(terminal.shows_anything());
            keyboard.rest();
            CHECK(terminal.mode() == before);
            keyboard.rest();
        }
        keyboard.next(0ms);
        CHECK(terminal.mode() != before);
    }
    CHECK(terminal.mode() == before);
    try {
        Keyboard keyboard(terminal.screen());
        keyboard.next(0ms);
        throw std::runtime_error("in the middle");
    } catch (const std::runtime_error&) {
        CHECK(terminal.mode() == before);
    }
}

TEST_CASE("keyboard: what was typed ahead is for who reads next") {
    const PseudoTerminal terminal;
    Keyboard keyboard(terminal.screen());
    keyboard.next(0ms);
    terminal.type("abc\r");
    CHECK(said(keyboard.next(soon)) == "a");
    CHECK(said(keyboard.next(soon)) == "b");
    keyboard.rest();
    terminal.type("d\r");
    std::array<char, 10> line{};
    REQUIRE(read(terminal.screen(), line.data(), line.size()) == 2);
    CHECK(std::string_view(line.data(), 2) == "c\n");
}

TEST_CASE("keyboard: at the end of what is no terminal, or of one that is gone, there are no more keys") {
    std::array<int, 2> ends{};
    REQUIRE(pipe(ends.data()) == 0);
    REQUIRE(write(ends[1], "a", 1) == 1);
    close(ends[1]);
    Keyboard piped(ends[0]);
    CHECK(said(piped.next(std::nullopt)) == "a");
    CHECK(said(piped.next(std::nullopt)) == "End");
    CHECK(said(piped.next(std::nullopt)) == "End");
    close(ends[0]);
    CHECK(said(piped.next(std::nullopt)) == "End");

    PseudoTerminal terminal;
    const int screen = dup(terminal.screen());
    Keyboard keyboard(screen);
    keyboard.next(0ms);
    terminal.hang_up();
    CHECK(said(keyboard.next(std::nullopt)) == "End");
    CHECK(said(keyboard.next(std::nullopt)) == "End");
    keyboard.rest();
    const bool is_ignored = std::signal(SIGHUP, SIG_DFL) == SIG_IGN;
    CHECK(is_ignored);  // what it says is known already
    close(screen);
}

TEST_CASE("keyboard: whatever ends the process, the terminal has its mode back") {
    for (const int signal : {SIGTERM, SIGQUIT, SIGPIPE, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGUSR1}) {
        CAPTURE(signal);
        PseudoTerminal terminal;
        const auto before = terminal.mode();
        Job job(terminal, converse_at_terminal);
        CHECK(job.line() == "Nothing");
        CHECK(terminal.mode() != before);
        job.send(signal);
        CHECK(job.line() == "killed " + std::to_string(signal));
        CHECK(terminal.mode() == before);
    }
}

TEST_CASE("keyboard: however the process ends itself, the terminal has its mode back") {
    struct Way {
        std::string_view name;
        void (*end)();
        std::string end_of_it;
    };
    const auto run_out_of_stack = [] {
        const rlimit small{.rlim_cur = 256 * 1024, .rlim_max = RLIM_INFINITY};
        setrlimit(RLIMIT_STACK, &small);
        static int (*volatile deeper)(int) = nullptr;
        deeper = [](int depth) {
            std::array<volatile char, 4096> room;
            room[0] = static_cast<char>(depth);
            return deeper(depth + 1) + room[0];
        };
        deeper(0);
    };
    const std::vector<Way> ways{
        {"exit", [] { std::exit(7); }, "exited 7"},
        {"abort", [] { std::abort(); }, "killed " + std::to_string(SIGABRT)},
        {"an exception", [] { throw std::runtime_error("nobody catches this"); }, "killed " + std::to_string(SIGABRT)},
        {"no more stack", run_out_of_stack, "killed " + std::to_string(SIGSEGV)},
    };
    for (const auto& way : ways) {
        CAPTURE(way.name);
        PseudoTerminal terminal;
        const auto before = terminal.mode();
        Job job(terminal, [&](const Job::Report& report) {
            close(STDERR_FILENO);  // what is said of an exception
            Keyboard keyboard(STDIN_FILENO);
            keyboard.next(0ms);
            report("begins");
            keyboard.next(soon);
            way.end();
        });
        CHECK(job.line() == "begins");
        CHECK(terminal.mode() != before);
        terminal.type("x");
        CHECK(job.line() == way.end_of_it);
        CHECK(terminal.mode() == before);
    }
}

TEST_CASE("keyboard: an interrupt is a key, typed or sent") {
    PseudoTerminal terminal;
    Job job(terminal, converse_at_terminal);
    CHECK(job.line() == "Nothing");
    terminal.type("\003");
    CHECK(job.line() == "Interrupt");
    job.send(SIGINT);
    CHECK(job.line() == "Interrupt");
    terminal.type("q");
    CHECK(job.line() == "q");
    CHECK(job.line() == "exited 0");
}

TEST_CASE("keyboard: an interrupt that was no key any more ends the process as ever, one after another does not") {
    for (const bool was_told : {false, true}) {
        CAPTURE(was_told);
        PseudoTerminal terminal;
        const auto before = terminal.mode();
        Job job(terminal, [&](const Job::Report& report) {
            Keyboard keyboard(STDIN_FILENO);
            keyboard.next(0ms);
            if (was_told) {
                raise(SIGINT);
                report(said(keyboard.next(soon)));
            }
            raise(SIGINT);
            keyboard.rest();
            report("goes on");
            raise(SIGINT);
        });
        if (was_told) {
            CHECK(job.line() == "Interrupt");
            CHECK(job.line() == "goes on");
        }
        CHECK(job.line() == "killed " + std::to_string(SIGINT));
        CHECK(terminal.mode() == before);
    }
}

TEST_CASE("keyboard: a signal that is ignored stays so") {
    PseudoTerminal terminal;
    Job job(terminal, [](const Job::Report& report) {
        for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGTSTP}) std::signal(signal, SIG_IGN);
        Keyboard keyboard(STDIN_FILENO);
        keyboard.next(0ms);
        for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGTSTP}) raise(signal);
        report(said(keyboard.next(0ms)));
        keyboard.rest();
        for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGTSTP}) raise(signal);
        converse(keyboard, report);
    });
    CHECK(job.line() == "Nothing");
    CHECK(job.line() == "Nothing");
    terminal.hang_up();
    CHECK(job.line() == "End");
    CHECK(job.line() == "exited 0");
}

TEST_CASE("keyboard: a stop gives the terminal back, and going on takes it again") {
    PseudoTerminal terminal;
    const auto before = terminal.mode();
    Job job(terminal, converse_at_terminal);
    CHECK(job.line() == "Nothing");
    const auto during = terminal.mode();
    for (const bool is_typed : {true, false, true}) {
        if (is_typed) terminal.type("\032");
        if (!is_typed) job.send(SIGTSTP);
        CHECK(job.line() == "stopped " + std::to_string(SIGTSTP));
        CHECK(terminal.mode() == before);
        job.take_terminal();
        job.bring_to_front();
        CHECK(job.line() == "Resumed");
        CHECK(terminal.mode() == during);
        terminal.type("a");
        CHECK(job.line() == "a");
    }
    terminal.type("q");
    CHECK(job.line() == "q");
    CHECK(job.line() == "exited 0");
    CHECK(terminal.mode() == before);
}

TEST_CASE("keyboard: after a stop from outside the mode is taken again, and in the end it is that of the beginning") {
    PseudoTerminal terminal;
    const auto before = terminal.mode();
    Job job(terminal, converse_at_terminal);
    CHECK(job.line() == "Nothing");
    const auto during = terminal.mode();
    job.send(SIGSTOP);
    CHECK(job.line() == "stopped " + std::to_string(SIGSTOP));
    job.take_terminal();
    terminal.set_mode_of_shell();
    CHECK(terminal.mode() != during);
    job.bring_to_front();
    CHECK(job.line() == "Resumed");
    CHECK(terminal.mode() == during);
    terminal.type("q");
    CHECK(job.line() == "q");
    CHECK(job.line() == "exited 0");
    CHECK(terminal.mode() == before);
}

TEST_CASE("keyboard: where nobody could continue it, nothing stops the process") {
    PseudoTerminal terminal;
    Job job(terminal, converse_at_terminal, Job::Start::without_shell);
    CHECK(job.line() == "Nothing");
    const auto during = terminal.mode();
    terminal.type("\032");
    CHECK(job.line() == "Resumed");
    CHECK(terminal.mode() == during);
    terminal.type("q");
    CHECK(job.line() == "q");
}

TEST_CASE("keyboard: from behind, the process stops until it is in front, and knows the mode of that moment") {
    PseudoTerminal terminal;
    const auto before = terminal.mode();
    terminal.set_mode_of_shell();
    const auto of_shell = terminal.mode();
    Job job(terminal, converse_at_terminal, Job::Start::behind);
    CHECK(job.line() == "stopped " + std::to_string(SIGTTOU));
    CHECK(terminal.mode() == of_shell);
    job.send(SIGCONT);  // bg
    CHECK(job.line() == "stopped " + std::to_string(SIGTTOU));
    terminal.set_mode_of_shell();
    REQUIRE(terminal.mode() == before);
    job.bring_to_front();
    CHECK(job.line() == "Nothing");
    CHECK_FALSE(terminal.is_for_lines());
    terminal.type("q");
    CHECK(job.line() == "q");
    CHECK(job.line() == "exited 0");
    CHECK(terminal.mode() == before);
}

TEST_CASE("keyboard: behind a shell, a process ends without touching the terminal, and without stopping") {
    PseudoTerminal terminal;
    Job job(terminal, converse_at_terminal);
    CHECK(job.line() == "Nothing");
    job.send(SIGSTOP);
    CHECK(job.line() == "stopped " + std::to_string(SIGSTOP));
    job.take_terminal();
    terminal.set_mode_of_shell();
    const auto of_shell = terminal.mode();
    job.send(SIGTERM);
    job.send(SIGCONT);
    CHECK(job.line() == "killed " + std::to_string(SIGTERM));
    CHECK(terminal.mode() == of_shell);
}

TEST_CASE("keyboard: another size is told") {
    PseudoTerminal terminal;
    Job job(terminal, converse_at_terminal);
    CHECK(job.line() == "Nothing");
    terminal.resize(100, 30);
    CHECK(job.line() == "Resumed");
    terminal.resize(40, 30);
    CHECK(job.line() == "Resumed");
    terminal.type("q");
    CHECK(job.line() == "q");
}

TEST_CASE("keyboard: when the terminal hangs up there are no more keys") {
    for (const bool has_shell : {true, false}) {
        CAPTURE(has_shell);
        PseudoTerminal terminal;
        Job job(
            terminal,
            [](const Job::Report& report) {
                Keyboard keyboard(STDIN_FILENO);
                converse(keyboard, report);
                report(said(keyboard.next(soon)));
                keyboard.rest();
                raise(SIGHUP);  // as a shell may do after the terminal
                report("saves");
            },
            has_shell ? Job::Start::in_front : Job::Start::without_shell);
        CHECK(job.line() == "Nothing");
        terminal.hang_up();
        CHECK(job.line() == "End");
        CHECK(job.line() == "End");
        CHECK(job.line() == "saves");
        if (has_shell) CHECK(job.line() == "exited 0");
    }
}

TEST_CASE("keyboard: signals that are held come while it waits, and are held again") {
    PseudoTerminal terminal;
    const auto before = terminal.mode();
    const auto act = [](const Job::Report& report) {
        sigset_t held;
        sigemptyset(&held);
        for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP}) sigaddset(&held, signal);
        sigset_t before;
        sigprocmask(SIG_BLOCK, &held, &before);
        Keyboard keyboard(STDIN_FILENO);
        converse(keyboard, report);
        keyboard.rest();
        raise(SIGTERM);
        sigset_t waiting;
        sigpending(&waiting);
        report(sigismember(&waiting, SIGTERM) == 1 ? "waits" : "is not there");
        sigprocmask(SIG_SETMASK, &before, nullptr);
    };
    {
        Job job(terminal, act);
        CHECK(job.line() == "Nothing");
        terminal.type("\003");
        CHECK(job.line() == "Interrupt");
        terminal.type("\032");
        CHECK(job.line() == "stopped " + std::to_string(SIGTSTP));
        CHECK(terminal.mode() == before);
        job.bring_to_front();
        CHECK(job.line() == "Resumed");
        terminal.type("q");
        CHECK(job.line() == "q");
        CHECK(job.line() == "waits");
        CHECK(terminal.mode() == before);
        CHECK(job.line() == "killed " + std::to_string(SIGTERM));
    }
    Job job(terminal, act);
    CHECK(job.line() == "Nothing");
    job.send(SIGTERM);
    CHECK(job.line() == "killed " + std::to_string(SIGTERM));
    CHECK(terminal.mode() == before);
}
