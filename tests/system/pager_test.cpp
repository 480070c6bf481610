// Somebody else's program that shows a text: on a terminal, early gone, never there.
#include "system/pager.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "checkout.hpp"
#include "system/pseudo_terminal.hpp"
#include "testing.hpp"

using namespace valgus::system;
using testing::Job;
using testing::PseudoTerminal;

namespace {

// A file that a pager writes, gone at the end.
struct File {
    std::string path =
        (std::filesystem::temp_directory_path() / ("valgus-pager-" + std::to_string(::getpid()))).string();
    ~File() { std::filesystem::remove(path); }
};

const std::string long_text(1'000'000, 'x');  // more than a pipe holds

}  // namespace

TEST_CASE("page: all of the text is the program's input, and its end is waited for") {
    const File file;
    CHECK(page("cat > " + file.path, long_text));
    CHECK(testing::read(file.path) == long_text);
    CHECK(page("cat > " + file.path, ""));
    CHECK(testing::read(file.path) == "");
}

TEST_CASE("page: who has read enough has seen it, whatever has become of the rest") {
    CHECK(page("head -c 3 >/dev/null", long_text));
    CHECK(page("exec <&-; true", long_text));
    CHECK(page("kill -INT $$", long_text));
    CHECK(page("kill -TERM $$", "text"));
}

TEST_CASE("page: what is not there or ends with an error has shown nothing") {
    CHECK_FALSE(page("/nonexistent/pager 2>/dev/null", long_text));
    CHECK_FALSE(page("exit 1", "text"));
    CHECK_FALSE(page("exit 127", "text"));
}

TEST_CASE("page: the signals are as they were, there and here") {
    std::signal(SIGPIPE, SIG_DFL);
    struct sigaction before {
    }, after{};
    sigaction(SIGINT, nullptr, &before);
    CHECK(page("kill -PIPE $$; exit 3", "text"));  // it ended by that, so it is not ignored there
    sigaction(SIGINT, nullptr, &after);
    CHECK((before.sa_handler == after.sa_handler));
    sigaction(SIGPIPE, nullptr, &after);
    CHECK((after.sa_handler == SIG_DFL));
}

TEST_CASE("page: LESS is set where nobody has set it") {
    const File file;
    const auto told = [&] {
        CHECK(page("printf %s \"$LESS\" > " + file.path, ""));
        return testing::read(file.path);
    };
    unsetenv("LESS");
    CHECK(told() == "FRX");
    CHECK(std::getenv("LESS") == nullptr);
    setenv("LESS", "-i", 1);
    CHECK(told() == "-i");
    unsetenv("LESS");
}

// Ctrl-C reaches all that stand in front; what reads the text lives on or not, the program waits for it.
TEST_CASE("page: on a terminal, an interrupt is the pager's own business, and the program ends well") {
    PseudoTerminal terminal;
    Job job(terminal, [&](const Job::Report& report) {
        dup2(STDIN_FILENO, STDOUT_FILENO);
        setenv("VALGUS_PAGER", "trap 'echo interrupted; exit 0' INT; echo begun; while :; do sleep 0.05; done", 1);
        setenv("LC_ALL", "C.UTF-8", 1);
        setenv("TERM", "xterm", 1);
        report("begins");
        execl(testing::program_path().c_str(), "valgus", "about", nullptr);
        _exit(99);
    });
    CHECK(job.line() == "begins");
    std::string shown;
    for (int tries = 0; shown.find("begun") == std::string::npos && tries < 4000; ++tries) {
        shown += terminal.shown();
        usleep(5000);
    }
    terminal.type("\003");
    CHECK(job.line() == "exited 0");
    shown += terminal.shown();
    CHECK(shown.find("interrupted") != std::string::npos);
}
