#include "system/held_terminal.hpp"

#include <termios.h>
#include <unistd.h>

#include <array>
#include <cassert>
#include <cstddef>
#include <cstdlib>
#include <span>
#include <string_view>

#include "system/calls.hpp"
#include "system/descriptor.hpp"

namespace valgus::system {

namespace {

// These the conversation hears of.
constexpr std::array notable{SIGINT, SIGHUP, SIGTSTP, SIGCONT, SIGWINCH};
// These end the process, as they would without this file, but not before the terminal has its mode back.
constexpr std::array fatal{SIGTERM, SIGQUIT, SIGPIPE, SIGABRT, SIGSEGV, SIGBUS,  SIGFPE,
                           SIGILL,  SIGSYS,  SIGTRAP, SIGALRM, SIGXCPU, SIGUSR1, SIGUSR2};

// All that the functions that signals call may know.
struct Held {
    int descriptor = -1;
    termios before{}, during{};
    volatile std::sig_atomic_t interrupted = 0, hung_up = 0, stopping = 0, changed = 0, continued = 0;
    int output = -1;                              // of a screen of our own; -1: there is none
    volatile std::sig_atomic_t is_on_screen = 0;  // it is there now
} held;

// Whatever stood half written, a sequence or a frame, is over with the first escape.
constexpr std::string_view onto_screen = "\033[?1049h\033[?25l";
constexpr std::string_view off_screen = "\033[?2026l\033[0m\033[?25h\033[?1049l";

// Called by signals, too. A terminal that somebody halted with Ctrl-S takes nothing, and is not waited for.
void tell_screen(std::string_view bytes) {
    if (!calls::takes_output(held.output)) return;
    [[maybe_unused]] const auto written = write(held.output, bytes.data(), bytes.size());
}

// Even if the stack is what ran out.
alignas(std::max_align_t) std::array<char, std::size_t{64} * 1024> other_stack;

// Of a terminal that a shell meanwhile has for itself, or has lent to others, the mode is not ours to set. Where no
// terminal is the process's own, none is lent.
bool is_in_front() {
    const auto group = tcgetpgrp(held.descriptor);
    return group < 0 || group == getpgrp();
}

// Called by signals, too. TCSANOW, since nothing about what is written changes, and a terminal that somebody halted
// with Ctrl-S must not halt the end of the process. And not TCSAFLUSH: what was typed ahead is for who reads next.
void give_back() {
    if (held.descriptor < 0 || !is_in_front()) return;
    sigset_t from_behind, old;
    sigemptyset(&from_behind);
    sigaddset(&from_behind, SIGTTOU);  // if a shell takes the terminal at this moment
    sigprocmask(SIG_BLOCK, &from_behind, &old);
    if (held.is_on_screen != 0) tell_screen(off_screen);
    held.is_on_screen = 0;
    tcsetattr(held.descriptor, TCSANOW, &held.before);
    sigprocmask(SIG_SETMASK, &old, nullptr);
}

// From behind, this stops the process until a shell brings it to the front, as reading would.
void take() {
    uninterrupted([] { return tcsetattr(held.descriptor, TCSANOW, &held.during); });
    if (held.output < 0 || held.is_on_screen != 0) return;
    held.is_on_screen = 1;
    tell_screen(onto_screen);
}

void note(int signal) {
    if (signal == SIGINT) held.interrupted = 1;
    if (signal == SIGHUP) held.hung_up = 1;
    if (signal == SIGTSTP) held.stopping = 1;
    if (signal == SIGCONT || signal == SIGWINCH) held.changed = 1;
    if (signal == SIGCONT) held.continued = 1;
}

// The system has put the default back already, and does not hold the signal meanwhile.
void give_back_and_die(int signal) {
    give_back();
    raise(signal);
}

bool is_default(int signal) {
    struct sigaction action {};
    return sigaction(signal, nullptr, &action) == 0 && (action.sa_flags & SA_SIGINFO) == 0 &&
           action.sa_handler == SIG_DFL;
}

void set_action(int signal, void (*handler)(int), unsigned flags) {
    struct sigaction action {};
    action.sa_handler = handler;
    action.sa_flags = static_cast<int>(flags);
    sigemptyset(&action.sa_mask);
    sigaction(signal, &action, nullptr);
}

template <class Do>
void each_of(const sigset_t& signals, Do act) {
    for (const auto& some : {std::span<const int>(notable), std::span<const int>(fatal)})
        for (const int signal : some)
            if (sigismember(&signals, signal) == 1) act(signal);
}

bool is_anything_noted() {
    return held.interrupted != 0 || held.hung_up != 0 || held.stopping != 0 || held.changed != 0;
}

bool take_note(volatile std::sig_atomic_t& noted) {
    const bool was = noted != 0;
    noted = 0;
    return was;
}

// As the terminal would have done it: where there is nobody to continue the process, the system does not stop it.
void stop() {
    give_back();
    set_action(SIGTSTP, SIG_DFL, 0);
    sigset_t only, old;
    sigemptyset(&only);
    sigaddset(&only, SIGTSTP);
    pthread_sigmask(SIG_UNBLOCK, &only, &old);
    raise(SIGTSTP);
    pthread_sigmask(SIG_SETMASK, &old, nullptr);
    set_action(SIGTSTP, note, SA_RESTART);
    held.changed = 1;
    held.continued = 1;
}

}  // namespace

// What others watch or ignore, stays as it is.
HeldTerminal::HeldTerminal(int descriptor) : descriptor_(descriptor) {
    assert(held.descriptor < 0);
    held = {};
    sigemptyset(&caught_);
    // From behind, this stops the process. What mode the terminal has until then is the shell's, and not for us.
    uninterrupted([&] { return tcdrain(descriptor); });
    if (tcgetattr(descriptor, &held.before) != 0) return;  // reading will tell
    [[maybe_unused]] static const int registered = std::atexit(give_back);
    held.during = held.before;
    // Ctrl-C, Ctrl-Z and Ctrl-\ still send signals: they reach all programs of a pipe, and one that hangs.
    held.during.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO | ECHONL | IEXTEN);
    held.during.c_cc[VMIN] = 1;
    held.during.c_cc[VTIME] = 0;
    held.descriptor = descriptor;
    stack_t stack{};
    if (sigaltstack(nullptr, &stack) == 0 && (stack.ss_flags & SS_DISABLE) != 0) {
        stack.ss_sp = other_stack.data();  // the order of these differs from system to system
        stack.ss_size = other_stack.size();
        stack.ss_flags = 0;
        sigaltstack(&stack, nullptr);
    }
    const auto watch = [&](int signal, void (*handler)(int), unsigned flags) {
        if (!is_default(signal)) return;
        set_action(signal, handler, flags);
        sigaddset(&caught_, signal);
    };
    for (const int signal : fatal) watch(signal, give_back_and_die, SA_RESETHAND | SA_NODEFER | SA_ONSTACK);
    for (const int signal : notable) watch(signal, note, SA_RESTART);
    take();
}

// A signal that nobody was told of does in the end what it would have done at once. One after another of its kind is no
// further wish: keys are pressed twice, and that a terminal hung up may be known before the signal comes.
HeldTerminal::~HeldTerminal() {
    give_back();
    held.descriptor = -1;
    each_of(caught_, [&](int signal) { set_action(signal, signal == SIGHUP && is_gone_ ? SIG_IGN : SIG_DFL, 0); });
    if (held.hung_up != 0 && !is_gone_) raise(SIGHUP);
    if (held.interrupted != 0 && !was_interrupted_) raise(SIGINT);
    if (held.stopping != 0) raise(SIGTSTP);
}

void HeldTerminal::screen(bool is_own, int output) {
    if (held.descriptor < 0) return;
    if (is_own) {
        held.output = output;
        take();
    } else if (held.output >= 0) {
        if (held.is_on_screen != 0) tell_screen(off_screen);
        held.is_on_screen = 0;
        held.output = -1;
    }
}

std::optional<Key::Kind> HeldTerminal::told() {
    if (take_note(held.hung_up)) is_gone_ = true;
    if (is_gone_) return Key::Kind::end;
    if (take_note(held.interrupted)) {
        was_interrupted_ = true;
        return Key::Kind::interrupt;
    }
    if (take_note(held.stopping)) stop();
    if (!take_note(held.changed)) return std::nullopt;
    was_stopped_ = take_note(held.continued);
    take();
    return Key::Kind::resumed;
}

// Signals come while this waits, even if they are held otherwise, but not just before: between a look at what was noted
// and the wait, one would be missed.
HeldTerminal::Came HeldTerminal::wait(std::optional<std::chrono::milliseconds> most) const {
    sigset_t notes, old;
    sigemptyset(&notes);
    for (const int signal : notable) sigaddset(&notes, signal);
    pthread_sigmask(SIG_BLOCK, &notes, &old);
    int ready = -1;
    if (!is_anything_noted()) {
        sigset_t open = old;
        each_of(caught_, [&](int signal) { sigdelset(&open, signal); });
        ready = calls::wait_for_input(descriptor_, most, open);
    }
    pthread_sigmask(SIG_SETMASK, &old, nullptr);
    if (ready == 0) return Came::nothing;
    return ready > 0 ? Came::input : Came::signal;
}

}  // namespace valgus::system
