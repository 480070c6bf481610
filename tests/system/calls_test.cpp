// What differs from system to system, by what it promises: the same tests hold for each file of src/system/calls/.
#include "system/calls.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "system/descriptor.hpp"
#include "testing.hpp"

using namespace valgus::system;
using namespace std::chrono_literals;

namespace {

namespace fs = std::filesystem;

struct Folder {
    Folder() { fs::create_directory(path); }
    ~Folder() { fs::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::string operator/(std::string_view name) const { return (fs::path(path) / name).string(); }
    void put(std::string_view name, std::string_view text) const { std::ofstream(*this / name) << text; }

    const std::string path = (fs::temp_directory_path() / ("valgus-calls-" + std::to_string(::getpid()))).string();
};

bool is_inherited(int file) { return (fcntl(file, F_GETFD) & FD_CLOEXEC) == 0; }

sigset_t held_now() {
    sigset_t held;
    pthread_sigmask(SIG_SETMASK, nullptr, &held);
    return held;
}

volatile std::sig_atomic_t came = 0;
void note(int) { came = 1; }

}  // namespace

TEST_CASE("calls: a folder is opened to name files in, and nothing else is") {
    const Folder folder;
    folder.put("file", "");
    const Descriptor opened(calls::open_folder(folder.path.c_str()));
    REQUIRE(opened);
    CHECK_FALSE(is_inherited(opened.number()));
    CHECK(faccessat(opened.number(), "file", F_OK, 0) == 0);
    errno = 0;
    CHECK(calls::open_folder((folder / "file").c_str()) < 0);
    CHECK(errno == ENOTDIR);
}

TEST_CASE("calls: a file without a name shows only when it gets one, or there is none") {
    const Folder folder;
    const Descriptor opened(calls::open_folder(folder.path.c_str()));
    const Descriptor nameless(calls::open_nameless(opened.number(), 0600));
    CHECK(fs::is_empty(folder.path));
    if (!nameless) return;
    CHECK_FALSE(is_inherited(nameless.number()));
    REQUIRE(write(nameless.number(), "text", 4) == 4);
    CHECK(calls::name_file(nameless.number(), opened.number(), "file") == 0);
    CHECK(testing::read(folder / "file") == "text");
    CHECK(calls::name_file(nameless.number(), opened.number(), "file") < 0);
    CHECK(errno == EEXIST);
}

TEST_CASE("calls: a new name never takes one that is taken, not even of a link to nothing") {
    const Folder folder;
    const Descriptor opened(calls::open_folder(folder.path.c_str()));
    folder.put("old", "text");
    folder.put("taken", "theirs");
    fs::create_symlink("nowhere", folder / "link");
    for (const auto* name : {"taken", "link"}) {
        CHECK(calls::rename_to_new(opened.number(), "old", name) < 0);
        CHECK(errno == EEXIST);
    }
    CHECK(testing::read(folder / "taken") == "theirs");
    CHECK(calls::rename_to_new(opened.number(), "old", "new") == 0);
    CHECK(testing::read(folder / "new") == "text");
    CHECK(calls::rename_to_new(opened.number(), "none", "other") < 0);
    CHECK(errno == ENOENT);
    CHECK_FALSE(fs::exists(folder / "other"));  // what was claimed for it is given back
}

TEST_CASE("calls: one process has the lock at a time, until it closes the file") {
    const Folder folder;
    folder.put("file", "");
    std::array<int, 2> told{};
    REQUIRE(calls::make_pipe(told) == 0);
    auto mine = Descriptor(open((folder / "file").c_str(), O_RDWR));
    REQUIRE(calls::lock(mine.number()) == 0);
    const auto child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        mine.close();
        const Descriptor theirs(open((folder / "file").c_str(), O_RDWR));
        const bool has_it = calls::lock(theirs.number()) == 0 && write(told[1], "x", 1) == 1;
        _exit(has_it ? 0 : 1);
    }
    CHECK(calls::wait_for_input(told[0], 100ms, held_now()) == 0);
    mine.close();
    CHECK(calls::wait_for_input(told[0], 20s, held_now()) == 1);
    int status = -1;
    waitpid(child, &status, 0);
    CHECK(status == 0);
    for (const int end : told) close(end);
}

TEST_CASE("calls: a pipe is ours alone, and tells when there is something to read, and when it takes no more") {
    std::array<int, 2> ends{};
    REQUIRE(calls::make_pipe(ends) == 0);
    for (const int end : ends) CHECK_FALSE(is_inherited(end));
    CHECK(calls::wait_for_input(ends[0], 0ms, held_now()) == 0);
    CHECK(calls::takes_output(ends[1]));
    fcntl(ends[1], F_SETFL, O_NONBLOCK);
    const std::string much(4096, 'x');
    while (write(ends[1], much.data(), much.size()) > 0) continue;
    CHECK_FALSE(calls::takes_output(ends[1]));
    CHECK(calls::wait_for_input(ends[0], std::nullopt, held_now()) == 1);
    close(ends[1]);
    CHECK(calls::wait_for_input(ends[0], std::nullopt, held_now()) == 1);  // the end, too
    close(ends[0]);
    CHECK_FALSE(calls::takes_output(-1));
}

TEST_CASE("calls: the wait is as long as it may be, and a held signal ends it if it is open meanwhile") {
    std::array<int, 2> ends{};
    REQUIRE(calls::make_pipe(ends) == 0);
    const auto began = std::chrono::steady_clock::now();
    CHECK(calls::wait_for_input(ends[0], 1100ms, held_now()) == 0);
    CHECK(std::chrono::steady_clock::now() - began >= 1100ms);

    sigset_t held, before;
    sigemptyset(&held);
    sigaddset(&held, SIGUSR1);
    pthread_sigmask(SIG_BLOCK, &held, &before);
    const auto action = std::signal(SIGUSR1, note);
    raise(SIGUSR1);
    CHECK(came == 0);
    errno = 0;
    CHECK(calls::wait_for_input(ends[0], std::nullopt, before) < 0);
    CHECK(errno == EINTR);
    CHECK(came == 1);
    std::signal(SIGUSR1, action);
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
    for (const int end : ends) close(end);
}

TEST_CASE("calls: the variables of this process") {
    REQUIRE(setenv("VALGUS_CALLS_TEST", "here", 1) == 0);
    bool is_there = false;
    for (char** variable = calls::variables(); *variable != nullptr; ++variable)
        is_there = is_there || std::string_view(*variable) == "VALGUS_CALLS_TEST=here";
    CHECK(is_there);
    unsetenv("VALGUS_CALLS_TEST");
}
