#include "system/other_program.hpp"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstddef>
#include <cstdlib>
#include <vector>

#include "system/calls.hpp"
#include "system/descriptor.hpp"

namespace valgus::system {

namespace {

constexpr int killed = 128;  // from here on, a shell tells of a signal that ended what it ran

// The signals that it has as every program has them, and the file that it reads.
class StartOfOther {
public:
    explicit StartOfOther(int input) {
        posix_spawnattr_init(&attributes_);
        posix_spawn_file_actions_init(&files_);
        sigset_t usual;
        sigemptyset(&usual);
        for (const int signal : {SIGINT, SIGQUIT, SIGPIPE, SIGXFSZ}) sigaddset(&usual, signal);
        posix_spawnattr_setsigdefault(&attributes_, &usual);
        posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGDEF);
        if (input >= 0) posix_spawn_file_actions_adddup2(&files_, input, STDIN_FILENO);
    }
    ~StartOfOther() {
        posix_spawn_file_actions_destroy(&files_);
        posix_spawnattr_destroy(&attributes_);
    }
    StartOfOther(const StartOfOther&) = delete;
    StartOfOther& operator=(const StartOfOther&) = delete;

    // Negative if it could not be started.
    pid_t run(std::vector<std::string> words, std::string less) const {
        std::vector<char*> arguments, variables;
        for (auto& word : words) arguments.push_back(word.data());
        arguments.push_back(nullptr);
        for (char** variable = calls::variables(); *variable != nullptr; ++variable) variables.push_back(*variable);
        if (!less.empty() && std::getenv("LESS") == nullptr) variables.push_back(less.insert(0, "LESS=").data());
        variables.push_back(nullptr);
        pid_t process = -1;
        const int error = posix_spawn(&process, "/bin/sh", &files_, &attributes_, arguments.data(), variables.data());
        return error == 0 ? process : -1;
    }

private:
    posix_spawnattr_t attributes_{};
    posix_spawn_file_actions_t files_{};
};

}  // namespace

OtherProgram::OtherProgram() {
    struct sigaction ignore {};
    ignore.sa_handler = SIG_IGN;
    for (std::size_t i = 0; i < signals.size(); ++i) sigaction(signals[i], &ignore, &before_[i]);
}

OtherProgram::~OtherProgram() {
    for (std::size_t i = 0; i < signals.size(); ++i) sigaction(signals[i], &before_[i], nullptr);
}

bool OtherProgram::start(Start start) {
    std::vector<std::string> words{"sh", "-c", std::move(start.command), "valgus"};
    if (!start.argument.empty()) {
        words[2] += " \"$1\"";
        words.push_back(std::move(start.argument));
    }
    process_ = StartOfOther(start.input).run(std::move(words), std::move(start.less_options));
    return process_ >= 0;
}

std::optional<int> OtherProgram::exit_code() {
    int status = 0;
    if (process_ < 0 || uninterrupted([&] { return waitpid(process_, &status, 0); }) != process_) return std::nullopt;
    if (!WIFEXITED(status) || WEXITSTATUS(status) > killed) return std::nullopt;
    return WEXITSTATUS(status);
}

}  // namespace valgus::system
