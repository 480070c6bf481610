// tests/portable.sh compiles this with nothing declared but POSIX of 2008 and its X/Open extensions.
#include <fcntl.h>
#include <sys/select.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <ctime>

#include "system/calls.hpp"

#ifdef __APPLE__
#include <crt_externs.h>  // a library has no other way to the environment there
#else
extern char** environ;  // NOLINT(readability-redundant-declaration): not where only POSIX is declared
#endif

namespace valgus::system::calls {

namespace {

#ifdef O_SEARCH
constexpr int to_name_files = O_SEARCH;  // of POSIX, but not everywhere: even of a folder that nobody may read
#else
constexpr int to_name_files = O_RDONLY;
#endif

int keep_to_ourselves(int file) { return fcntl(file, F_SETFD, FD_CLOEXEC); }

// Claims the name with an empty file: where a file cannot have two names, as on a memory card.
int claim_and_rename(int folder, const char* from, const char* to) {
    const int claimed = openat(folder, to, O_CREAT | O_EXCL | O_NOFOLLOW | O_WRONLY | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (claimed < 0) return -1;
    close(claimed);
    if (renameat(folder, from, folder, to) == 0) return 0;
    const int why = errno;
    unlinkat(folder, to, 0);
    errno = why;
    return -1;
}

fd_set only(int file) {
    fd_set files;
    FD_ZERO(&files);
    FD_SET(file, &files);
    return files;
}

}  // namespace

int open_folder(const char* path) { return open(path, to_name_files | O_DIRECTORY | O_CLOEXEC); }

int open_nameless(int, mode_t) {
    errno = ENOTSUP;
    return -1;
}

int name_file(int, int, const char*) {
    errno = ENOTSUP;
    return -1;
}

int rename_to_new(int folder, const char* from, const char* to) {
    const int result = linkat(folder, from, folder, to, 0);  // the old name goes with the temporary
    return result == 0 || errno == EEXIST ? result : claim_and_rename(folder, from, to);
}

int lock(int file) {
    struct flock whole {};
    whole.l_type = F_WRLCK;
    whole.l_whence = SEEK_SET;
    return fcntl(file, F_SETLKW, &whole);
}

int make_pipe(std::array<int, 2>& ends) {
    if (pipe(ends.data()) != 0) return -1;
    if (keep_to_ourselves(ends[0]) == 0 && keep_to_ourselves(ends[1]) == 0) return 0;
    for (const int end : ends) close(end);
    return -1;
}

// Not poll, which some systems lack for terminals. A file of too high a number is waited for by reading.
int wait_for_input(int file, std::optional<std::chrono::milliseconds> most, const sigset_t& open) {
    if (file >= FD_SETSIZE) return 1;
    const auto time = most.value_or(std::chrono::milliseconds(0));
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(time);
    timespec longest{};
    longest.tv_sec = static_cast<time_t>(seconds.count());
    longest.tv_nsec = static_cast<long>(std::chrono::nanoseconds(time - seconds).count());
    auto input = only(file);
    return pselect(file + 1, &input, nullptr, nullptr, most ? &longest : nullptr, &open);
}

bool takes_output(int file) {
    if (file < 0 || file >= FD_SETSIZE) return false;
    auto output = only(file);
    timeval at_once{};
    return select(file + 1, nullptr, &output, nullptr, &at_once) == 1;
}

char** variables() {
#ifdef __APPLE__
    return *_NSGetEnviron();
#else
    return environ;
#endif
}

}  // namespace valgus::system::calls
