// What systems do differently: the only calls that POSIX of 2017 does not have, or that Linux does better. The build
// takes one file of calls/: linux.cpp where the system has all of it, else posix.cpp, which nothing more than POSIX
// needs. As system calls do, these return a negative number and set errno where they fail.
#pragma once

#include <sys/types.h>

#include <array>
#include <chrono>
#include <csignal>
#include <optional>

namespace valgus::system::calls {

// A folder, to name files in it; not inherited by other programs.
int open_folder(const char* path);

// A file to write that has no name yet and goes with the process, not inherited; negative where there are none. It gets
// its name, in the same folder, by name_file.
int open_nameless(int folder, mode_t mode);
int name_file(int file, int folder, const char* name);

// Another name for a file, unless that is taken: EEXIST.
int rename_to_new(int folder, const char* from, const char* to);

// Waits until no other process has this lock on the file, which is open to read and write. Closing the file ends it.
int lock(int file);

// The two ends of a pipe, to read and to write, not inherited.
int make_pipe(std::array<int, 2>& ends);

// Until there is something to read, at most so long, or for ever; meanwhile, and not a moment sooner, `open` are the
// signals that are held. 0: the time is up.
int wait_for_input(int file, std::optional<std::chrono::milliseconds> most, const sigset_t& open);

// Whether writing a few bytes would not wait. Signals may call it.
bool takes_output(int file);

// "NAME=value", up to a null pointer.
char** variables();

}  // namespace valgus::system::calls
