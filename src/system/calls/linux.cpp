#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <string>

#include "system/calls.hpp"

namespace valgus::system::calls {

namespace {

std::string proc_name(int file) { return "/proc/self/fd/" + std::to_string(file); }

}  // namespace

// Even of a folder that nobody may read.
int open_folder(const char* path) { return open(path, O_PATH | O_DIRECTORY | O_CLOEXEC); }

// Naming it goes through /proc, which may be missing.
int open_nameless(int folder, mode_t mode) {
    const int file = openat(folder, ".", O_TMPFILE | O_WRONLY | O_CLOEXEC, mode);
    if (file < 0 || access(proc_name(file).c_str(), F_OK) == 0) return file;
    close(file);
    return -1;
}

int name_file(int file, int folder, const char* name) {
    return linkat(AT_FDCWD, proc_name(file).c_str(), folder, name, AT_SYMLINK_FOLLOW);
}

int rename_to_new(int folder, const char* from, const char* to) {
    const int result = renameat2(folder, from, folder, to, RENAME_NOREPLACE);
    return result == 0 || errno == EEXIST ? result : linkat(folder, from, folder, to, 0);  // not every file system can
}

int lock(int file) { return flock(file, LOCK_EX); }

int make_pipe(std::array<int, 2>& ends) { return pipe2(ends.data(), O_CLOEXEC); }

int wait_for_input(int file, std::optional<std::chrono::milliseconds> most, const sigset_t& open) {
    const auto time = most.value_or(std::chrono::milliseconds(0));
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(time);
    const timespec longest{seconds.count(), std::chrono::nanoseconds(time - seconds).count()};
    pollfd input{.fd = file, .events = POLLIN, .revents = 0};
    return ppoll(&input, 1, most ? &longest : nullptr, &open);
}

bool takes_output(int file) {
    pollfd output{.fd = file, .events = POLLOUT, .revents = 0};
    return poll(&output, 1, 0) == 1 && (output.revents & POLLOUT) != 0;
}

char** variables() { return environ; }

}  // namespace valgus::system::calls
