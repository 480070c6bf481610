#include "system/editor.hpp"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>

#include "system/descriptor.hpp"

namespace valgus::system {

namespace {

// What is typed while another program has the terminal is meant for that: until the end of this object, such signals
// change nothing here.
class Deaf {
public:
    Deaf() {
        struct sigaction ignore {};
        ignore.sa_handler = SIG_IGN;
        for (std::size_t i = 0; i < signals.size(); ++i) sigaction(signals[i], &ignore, &before_[i]);
    }
    Deaf(const Deaf&) = delete;
    Deaf& operator=(const Deaf&) = delete;
    ~Deaf() {
        for (std::size_t i = 0; i < signals.size(); ++i) sigaction(signals[i], &before_[i], nullptr);
    }

    static constexpr std::array signals{SIGINT, SIGQUIT};

private:
    std::array<struct sigaction, signals.size()> before_{};
};

}  // namespace

bool edit(const std::string& command, const std::string& path) {
    const Deaf deaf;
    posix_spawnattr_t attributes;
    if (posix_spawnattr_init(&attributes) != 0) return false;
    sigset_t usual;  // there
    sigemptyset(&usual);
    for (const int signal : Deaf::signals) sigaddset(&usual, signal);
    sigaddset(&usual, SIGXFSZ);
    posix_spawnattr_setsigdefault(&attributes, &usual);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
    std::string shell = "sh", option = "-c", line = command + " \"$1\"", name = "valgus", file = path;
    // A name that begins with a dash is no option of the editor.
    if (file.starts_with('-')) file.insert(0, "./");
    std::array<char*, 6> words{shell.data(), option.data(), line.data(), name.data(), file.data(), nullptr};
    pid_t child = 0;
    const int failed = posix_spawn(&child, "/bin/sh", nullptr, &attributes, words.data(), environ);
    posix_spawnattr_destroy(&attributes);
    if (failed != 0) return false;
    int status = 0;
    if (uninterrupted([&] { return waitpid(child, &status, 0); }) != child) return false;
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace valgus::system
