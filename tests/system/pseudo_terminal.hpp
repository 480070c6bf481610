// A terminal that a test types on, and a process that sits at it as a shell starts one.
#pragma once

#include <sys/types.h>
#include <termios.h>

#include <functional>
#include <string>
#include <string_view>

namespace testing {

class PseudoTerminal {
public:
    PseudoTerminal();
    ~PseudoTerminal() { hang_up(); }
    PseudoTerminal(const PseudoTerminal&) = delete;
    PseudoTerminal& operator=(const PseudoTerminal&) = delete;

    int screen() const { return screen_; }  // the end that programs read and write
    void type(std::string_view bytes) const;
    void resize(unsigned short columns, unsigned short rows) const;
    std::string mode() const;  // all of it, to be compared
    bool is_for_lines() const;
    bool echoes() const;
    bool shows_anything() const;  // that nobody has read yet
    std::string shown() const;    // all of that
    void halt() const;            // as by Ctrl-S: it takes nothing
    void set_mode_of_shell() const;
    void hang_up();

private:
    int controller_ = -1, screen_ = -1;
};

// A process with a terminal, with a shell above it that tells what becomes of it. What it does reports by lines.
class Job {
public:
    using Report = std::function<void(std::string_view line)>;
    using Do = std::function<void(const Report&)>;
    enum class Start { in_front, behind, without_shell };

    Job(PseudoTerminal& terminal, const Do& act, Start start = Start::in_front);
    ~Job();
    Job(const Job&) = delete;
    Job& operator=(const Job&) = delete;

    // The next line that was reported: by the process, or "stopped 20", "killed 15", "exited 0" by the shell.
    std::string line();
    void send(int signal) const;
    void bring_to_front() const;  // and continue it
    void take_terminal();         // the shell has it for itself

private:
    pid_t top_ = -1, process_ = -1;
    int reports_ = -1;
};

}  // namespace testing
