// Files that several processes add to: all of it or nothing, one behind the other.
#include "system/append_file.hpp"

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "system/editor.hpp"
#include "testing.hpp"
#include "valgus/document/diagnostic.hpp"

using namespace valgus;
using namespace valgus::system;

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most = 1'000'000;

struct Folder {
    fs::path path;
    Folder() {
        auto name = (fs::temp_directory_path() / "valgus-append-XXXXXX").string();
        REQUIRE(mkdtemp(name.data()) != nullptr);
        path = name;
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { fs::remove_all(path); }
    std::string operator/(std::string_view name) const { return (path / name).string(); }
    std::size_t count() const {
        return static_cast<std::size_t>(std::distance(fs::directory_iterator(path), fs::directory_iterator()));
    }
};

void put(const std::string& path, std::string_view text) { std::ofstream(path, std::ios::binary) << text; }

void append(const std::string& path, const std::string& text) {
    append_to_file(path, most, [&](const std::string&) { return text; });
}

template <class Call>
std::string failure_of(Call call) {
    try {
        call();
    } catch (const Failure& failure) {
        return std::to_string(static_cast<int>(failure.code)) + " " + failure.findings.front().what;
    }
    return "none";
}

unsigned mode(const std::string& path) {
    return static_cast<unsigned>(fs::status(path).permissions() & fs::perms::all);
}

}  // namespace

TEST_CASE("append: behind what is there, on lines of its own; a new file is its owner's alone") {
    const Folder folder;
    append(folder / "log", "a\n");
    CHECK(mode(folder / "log") == 0600);
    append(folder / "log", "b\n");
    CHECK(testing::read(folder / "log") == "a\nb\n");
    put(folder / "torn", "a\nb");
    append(folder / "torn", "c\n");
    CHECK(testing::read(folder / "torn") == "a\nb\nc\n");
    fs::permissions(folder / "torn", fs::perms{0644});
    append(folder / "torn", "d\n");
    CHECK(mode(folder / "torn") == 0644);
}

TEST_CASE("append: what is added is decided by what is there; nothing makes no file") {
    const Folder folder;
    put(folder / "log", "a\n");
    append_to_file(folder / "log", most, [](const std::string& before) { return before + before; });
    CHECK(testing::read(folder / "log") == "a\na\na\n");
    append(folder / "log", "");
    CHECK(testing::read(folder / "log") == "a\na\na\n");
    append(folder / "none", "");
    CHECK(folder.count() == 1);
    CHECK(failure_of([&] {
              append_to_file(folder / "none", most,
                             [](const std::string&) -> std::string { throw Failure(Exit::data, "wrong"); });
          }) == "3 wrong");
    CHECK(folder.count() == 1);
}

TEST_CASE("append: a link is followed, even to what is not there yet") {
    const Folder folder;
    fs::create_symlink("target", folder / "link");
    append(folder / "link", "");
    CHECK(fs::is_symlink(fs::symlink_status(folder / "link")));
    append(folder / "link", "a\n");
    append(folder / "link", "b\n");
    CHECK(fs::is_symlink(fs::symlink_status(folder / "link")));
    CHECK(testing::read(folder / "target") == "a\nb\n");
}

TEST_CASE("append: what cannot be written is told, and nothing changes") {
    const Folder folder;
    REQUIRE(mkfifo((folder / "pipe").c_str(), 0600) == 0);
    put(folder / "large", std::string(100, 'x'));
    CHECK(failure_of([&] { append(folder / "no/log", "a\n"); }) == "4 cannot be written: No such file or directory");
    CHECK(failure_of([&] { append(folder.path, "a\n"); }) == "4 cannot be written: Is a directory");
    CHECK(failure_of([&] { append(folder / "pipe", "a\n"); }) == "4 is not a regular file");
    CHECK(failure_of([&] { append("", "a\n"); }) == "4 the name of a file is empty");
    CHECK(failure_of([&] {
              append_to_file(folder / "large", 99, [](const std::string&) { return "a\n"; });
          }).starts_with("3 has more than 99 bytes"));
    CHECK(testing::read(folder / "large") == std::string(100, 'x'));
}

TEST_CASE("append: when room runs out in the middle, nothing was added") {
    const Folder folder;
    put(folder / "log", "old\n");
    rlimit before{};
    REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
    const auto action = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{.rlim_cur = 1000, .rlim_max = before.rlim_max};
    REQUIRE(setrlimit(RLIMIT_FSIZE, &small) == 0);  // the first write is cut short, the second fails
    const auto old = failure_of([&] { append(folder / "log", std::string(3000, 'x')); });
    const auto fresh = failure_of([&] { append(folder / "new", std::string(3000, 'x')); });
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, action);
    CHECK(old == "4 cannot be written: File too large");
    CHECK(fresh == "4 cannot be written: File too large");
    CHECK(testing::read(folder / "log") == "old\n");
    CHECK(folder.count() == 1);
}

TEST_CASE("rewrite: another text in its place, with the rights it had, through a link") {
    const Folder folder;
    put(folder / "log", "a\nb\n");
    fs::permissions(folder / "log", fs::perms{0640});
    fs::create_symlink("log", folder / "link");
    rewrite_file(folder / "link", most, [](const std::string& before) { return before.substr(2); });
    CHECK(testing::read(folder / "log") == "b\n");
    CHECK(mode(folder / "log") == 0640);
    CHECK(fs::is_symlink(fs::symlink_status(folder / "link")));
    rewrite_file(folder / "log", most, [](const std::string&) { return std::optional<std::string>(); });
    CHECK(testing::read(folder / "log") == "b\n");
    CHECK(failure_of([&] { rewrite_file(folder / "no", most, [](std::string it) { return it; }); }) ==
          "4 cannot be written: No such file or directory");
    CHECK(folder.count() == 2);
}

TEST_CASE("append and rewrite: many at once lose nothing of one another") {
    const Folder folder;
    constexpr int processes = 4, rounds = 50;
    std::vector<pid_t> children;
    for (int child = 0; child < processes; ++child) {
        children.push_back(fork());
        REQUIRE(children.back() >= 0);
        if (children.back() != 0) continue;
        for (int round = 0; round < rounds; ++round) {
            append(folder / "log", std::to_string(child) + "-" + std::to_string(round) + "\n");
            // The others' lines stay; its own is taken to the front.
            if (round % 5 == 0) rewrite_file(folder / "log", most, [](const std::string& all) { return "r\n" + all; });
        }
        _exit(0);
    }
    for (const auto child : children) {
        int status = 0;
        REQUIRE(waitpid(child, &status, 0) == child);
        CHECK(status == 0);
    }
    std::ifstream in(folder / "log");
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    CHECK(lines.size() == processes * (rounds + rounds / 5));
    std::sort(lines.begin(), lines.end());
    for (int child = 0; child < processes; ++child)
        for (int round = 0; round < rounds; ++round)
            CHECK(std::binary_search(lines.begin(), lines.end(), std::to_string(child) + "-" + std::to_string(round)));
}

TEST_CASE("append: a new file whose first writer fails is not lost to the second") {
    const Folder folder;
    constexpr int rounds = 100;
    for (int round = 0; round < rounds; ++round) {
        const auto child = fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            append(folder / "log", "");  // makes the file, and takes it away
            _exit(0);
        }
        append(folder / "log", "a\n");
        waitpid(child, nullptr, 0);
        CHECK(testing::read(folder / "log") == "a\n");
        fs::remove(folder / "log");
    }
}

// Between two pages the system may stop writing for a SIGKILL; all that comes before is whole.
TEST_CASE("append: whoever is killed leaves whole lines, and at most one that is torn off at the end") {
    const Folder folder;
    constexpr int rounds = 300, lines = 200;
    const std::string line = std::string(60, 'x') + "\n";
    std::string text;
    for (int i = 0; i < lines; ++i) text += line;
    int appended = 0;
    for (int round = 0; round < rounds; ++round) {
        const auto path = folder / "log";
        put(path, "begin\n");
        const auto child = fork();
        REQUIRE(child >= 0);
        if (child == 0)
            while (true) append(path, text);
        // No clock: only another moment each time; a later one where the machine has not let the child begin yet.
        volatile int patience = (round % 50) * 20'000 * (appended > 0 ? 1 : 1 + round);
        while (patience > 0) patience = patience - 1;
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        append(path, "end\n");  // no lock is left, and it begins a line
        const auto all = testing::read(path);
        CHECK(all.starts_with("begin\n"));
        CHECK(all.ends_with("\nend\n"));
        const auto middle = all.substr(6, all.size() - 10);
        const auto rest = middle.size() % line.size();
        for (std::size_t at = 0; at + line.size() <= middle.size(); at += line.size())
            REQUIRE(middle.substr(at, line.size()) == line);
        if (rest > 0) CHECK(middle.substr(middle.size() - rest) == line.substr(0, rest - 1) + "\n");
        appended += static_cast<int>(middle.size() / line.size());
        fs::remove(path);
    }
    CHECK(appended > 0);
}

TEST_CASE("edit: a command of the shell, with the file behind it") {
    const Folder folder;
    put(folder / "a file", "a\n");
    CHECK(edit("printf 'b\\n' >>", folder / "a file"));
    CHECK(testing::read(folder / "a file") == "a\nb\n");
    CHECK_FALSE(edit("false", folder / "a file"));
    CHECK_FALSE(edit("/no/such/editor", folder / "a file"));
    CHECK(edit("trap 'exit 0' INT; kill -s INT $$; exit 1; :", folder / "a file"));
}
