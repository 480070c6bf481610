#include "system/pseudo_terminal.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <utility>

namespace testing {

namespace {

constexpr int soon = 20'000;  // milliseconds; only what fails waits for so long

void close_end(int& descriptor) {
    if (descriptor >= 0) close(std::exchange(descriptor, -1));
}

termios mode_of(int terminal) {
    termios mode{};
    REQUIRE(tcgetattr(terminal, &mode) == 0);
    return mode;
}

bool is_ready(int descriptor, int milliseconds) {
    pollfd waiting{.fd = descriptor, .events = POLLIN, .revents = 0};
    return poll(&waiting, 1, milliseconds) > 0;
}

void write_line(int descriptor, std::string_view line) {
    const auto text = std::string(line) + '\n';
    if (write(descriptor, text.data(), text.size()) < 0) _exit(99);
}

// As in a program that was just started; the tests have handlers of their own.
void forget_signals() {
    for (int signal = 1; signal < NSIG; ++signal) std::signal(signal, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    const stack_t no_stack{.ss_sp = nullptr, .ss_flags = SS_DISABLE, .ss_size = 0};
    sigaltstack(&no_stack, nullptr);
    const rlimit no_core{0, 0};
    setrlimit(RLIMIT_CORE, &no_core);
}

// What the shell's handlers know.
int shell_terminal = -1;
int shell_reports = -1;
pid_t shell_job = -1;

// From now on, what a shell does when it is asked: fg, and the prompt after a job was stopped.
void answer_requests() {
    std::signal(SIGTTOU, SIG_IGN);
    std::signal(SIGHUP, SIG_IGN);
    std::signal(SIGUSR1, [](int) {
        tcsetpgrp(shell_terminal, shell_job);
        kill(-shell_job, SIGCONT);
    });
    std::signal(SIGUSR2, [](int) {
        tcsetpgrp(shell_terminal, getpgrp());
        write_line(shell_reports, "taken");
    });
}

[[noreturn]] void watch() {
    while (true) {
        int status = 0;
        if (waitpid(shell_job, &status, WUNTRACED) < 0) {
            if (errno == EINTR) continue;
            _exit(98);
        }
        if (WIFSTOPPED(status)) {
            write_line(shell_reports, "stopped " + std::to_string(WSTOPSIG(status)));
            continue;
        }
        const bool is_killed = WIFSIGNALED(status);
        write_line(shell_reports, is_killed ? "killed " + std::to_string(WTERMSIG(status))
                                            : "exited " + std::to_string(WEXITSTATUS(status)));
        _exit(0);
    }
}

}  // namespace

PseudoTerminal::PseudoTerminal() : controller_(posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)) {
    REQUIRE(controller_ >= 0);
    REQUIRE(grantpt(controller_) == 0);
    REQUIRE(unlockpt(controller_) == 0);
    screen_ = open(ptsname(controller_), O_RDWR | O_NOCTTY | O_CLOEXEC);
    REQUIRE(screen_ >= 0);
}

void PseudoTerminal::type(std::string_view bytes) const {
    REQUIRE(write(controller_, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
}

void PseudoTerminal::resize(unsigned short columns, unsigned short rows) const {
    const winsize size{.ws_row = rows, .ws_col = columns, .ws_xpixel = 0, .ws_ypixel = 0};
    REQUIRE(ioctl(controller_, TIOCSWINSZ, &size) == 0);
}

std::string PseudoTerminal::mode() const {
    const auto mode = mode_of(screen_);
    std::string text;
    for (const auto flags : {mode.c_iflag, mode.c_oflag, mode.c_cflag, mode.c_lflag})
        text += std::to_string(flags) + ' ';
    for (const auto character : mode.c_cc) text += std::to_string(character) + ' ';
    return text;
}

bool PseudoTerminal::is_for_lines() const { return (mode_of(screen_).c_lflag & ICANON) != 0; }
bool PseudoTerminal::echoes() const { return (mode_of(screen_).c_lflag & ECHO) != 0; }
bool PseudoTerminal::shows_anything() const { return is_ready(controller_, 0); }

std::string PseudoTerminal::shown() const {
    std::string all;
    for (char byte = 0; is_ready(controller_, 0) && read(controller_, &byte, 1) == 1;) all += byte;
    return all;
}

void PseudoTerminal::halt() const { REQUIRE(tcflow(screen_, TCOOFF) == 0); }

void PseudoTerminal::set_mode_of_shell() const {
    auto mode = mode_of(screen_);
    mode.c_lflag ^= ICANON | ECHO | ECHOE;
    REQUIRE(tcsetattr(screen_, TCSANOW, &mode) == 0);
}

void PseudoTerminal::hang_up() {
    close_end(screen_);
    close_end(controller_);
}

Job::Job(PseudoTerminal& terminal, const Do& act, Start start) {
    std::array<int, 2> pipe_ends{};
    REQUIRE(pipe2(pipe_ends.data(), O_CLOEXEC) == 0);
    reports_ = pipe_ends[0];
    const int out = pipe_ends[1];
    std::fflush(nullptr);  // or a process that exits would say it again
    const auto do_it = [&]() noexcept {
        write_line(out, std::to_string(getpid()));
        act([out](std::string_view line) { write_line(out, line); });
        _exit(0);
    };
    top_ = fork();
    REQUIRE(top_ >= 0);
    if (top_ == 0) {
        // The test holds the other end; here it would keep the terminal from hanging up.
        const int screen = dup(terminal.screen());
        terminal.hang_up();
        forget_signals();
        setsid();
        ioctl(screen, TIOCSCTTY, 0);
        dup2(screen, STDIN_FILENO);
        if (start == Start::without_shell) do_it();
        shell_terminal = screen;
        shell_reports = out;
        answer_requests();
        std::array<int, 2> begin{};
        if (pipe(begin.data()) != 0) _exit(97);
        shell_job = fork();
        if (shell_job == 0) {
            close(begin[1]);
            char none = 0;
            if (read(begin[0], &none, 1) != 0) _exit(96);  // until the shell has arranged everything
            forget_signals();
            do_it();
        }
        setpgid(shell_job, shell_job);
        if (start == Start::in_front) tcsetpgrp(screen, shell_job);
        close(begin[1]);
        watch();
    }
    close(out);
    process_ = static_cast<pid_t>(std::stol(line()));
}

Job::~Job() {
    for (const auto process : {process_, top_})
        if (process > 0) kill(process, SIGKILL);
    waitpid(top_, nullptr, 0);
    close(reports_);
}

std::string Job::line() {
    std::string line;
    for (char next = 0; is_ready(reports_, soon) && read(reports_, &next, 1) == 1;) {
        if (next == '\n') return line;
        line += next;
    }
    return line + " and no more";
}

void Job::send(int signal) const { REQUIRE(kill(process_, signal) == 0); }
void Job::bring_to_front() const { REQUIRE(kill(top_, SIGUSR1) == 0); }

void Job::take_terminal() {
    REQUIRE(kill(top_, SIGUSR2) == 0);
    REQUIRE(line() == "taken");
}

}  // namespace testing
