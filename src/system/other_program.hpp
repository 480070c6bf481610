// Somebody else's program, which has the terminal until it ends.
#pragma once

#include <sys/types.h>

#include <array>
#include <csignal>
#include <optional>
#include <string>

namespace valgus::system {

// A command of the shell. What is typed while it has the terminal is meant for it: until the end of this object the
// signals of the keyboard change nothing here, nor does it that it takes no more input.
class OtherProgram {
public:
    OtherProgram();
    ~OtherProgram();
    OtherProgram(const OtherProgram&) = delete;
    OtherProgram& operator=(const OtherProgram&) = delete;

    struct Start {
        std::string command;
        std::string argument = {};      // behind it, as one word; empty: none
        int input = -1;                 // the descriptor that it reads as its standard input; negative: ours
        std::string less_options = {};  // what LESS is in its environment, if it is not set in ours; empty: not either
    };
    bool start(Start start);

    // Waits for its end: its exit code, or nothing if a signal ended it, as Ctrl-C does, or if it was not started.
    std::optional<int> exit_code();

private:
    static constexpr std::array signals{SIGINT, SIGQUIT, SIGPIPE};
    std::array<struct sigaction, signals.size()> before_{};
    pid_t process_ = -1;
};

}  // namespace valgus::system
