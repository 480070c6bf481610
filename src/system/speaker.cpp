#include "system/speaker.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <utility>
#include <vector>

#include "system/calls.hpp"
#include "system/descriptor.hpp"

namespace valgus::system {

namespace {

// Other programs expect what a shell would give them: all signals as they are by default, and none held.
class PlainStart {
public:
    PlainStart() {
        posix_spawnattr_init(&attributes_);
        posix_spawn_file_actions_init(&files_);
        sigset_t all, none;
        sigfillset(&all);
        sigemptyset(&none);
        posix_spawnattr_setsigdefault(&attributes_, &all);
        posix_spawnattr_setsigmask(&attributes_, &none);
        posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
        posix_spawn_file_actions_addopen(&files_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_addopen(&files_, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_addopen(&files_, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    }
    ~PlainStart() {
        posix_spawn_file_actions_destroy(&files_);
        posix_spawnattr_destroy(&attributes_);
    }
    PlainStart(const PlainStart&) = delete;
    PlainStart& operator=(const PlainStart&) = delete;

    // Negative if there is no such program.
    pid_t run(std::vector<std::string> words) const {
        std::vector<char*> pointers;
        pointers.reserve(words.size() + 1);
        for (auto& word : words) pointers.push_back(word.data());
        pointers.push_back(nullptr);
        pid_t process = -1;
        const int error =
            posix_spawnp(&process, pointers.front(), &files_, &attributes_, pointers.data(), calls::variables());
        return error == 0 ? process : -1;
    }

private:
    posix_spawnattr_t attributes_{};
    posix_spawn_file_actions_t files_{};
};

}  // namespace

bool Speaker::say(std::span<const std::string> program, std::string_view phrase) {
    look_after();
    if (!phrase.empty()) waiting_ = phrase;
    if (process_ < 0 && !waiting_.empty() && !program.empty()) start(program);
    return !has_failed_;
}

// Where the system tells nobody of children that ended, for somebody ignores SIGCHLD, it has ended and nobody knows
// how.
void Speaker::look_after() {
    if (process_ < 0) return;
    int status = 0;
    const auto ended = uninterrupted([&] { return waitpid(process_, &status, WNOHANG); });
    if (ended == 0) return;
    if (ended == process_ && !(WIFEXITED(status) && WEXITSTATUS(status) == 0)) has_failed_ = true;
    process_ = -1;
}

void Speaker::start(std::span<const std::string> program) {
    std::vector<std::string> words(program.begin(), program.end());
    words.push_back(std::exchange(waiting_, {}));
    process_ = PlainStart().run(std::move(words));
    if (process_ < 0) has_failed_ = true;
}

}  // namespace valgus::system
