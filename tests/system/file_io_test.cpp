// Files: read whole, written as a whole or not at all.
#include "system/file_io.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "support/wording.hpp"
#include "system/signals.hpp"

using namespace valgus;
using namespace valgus::system;
using valgus::support::join;
using namespace std::string_literals;
using namespace std::string_view_literals;

namespace {

namespace fs = std::filesystem;

// A folder of its own for each test.
class Folder {
public:
    Folder() {
        auto name = (fs::temp_directory_path() / "valgus-test-XXXXXX").string();
        REQUIRE(mkdtemp(name.data()) != nullptr);
        path_ = name;
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { fs::remove_all(path_); }

    std::string operator/(std::string_view name) const { return (path_ / name).string(); }
    std::string path() const { return path_.string(); }

    // The names of all that is in it, hidden things too.
    std::string listing() const {
        std::vector<std::string> names;
        for (const auto& entry : fs::directory_iterator(path_)) names.push_back(entry.path().filename().string());
        std::sort(names.begin(), names.end());
        return join(names, " ");
    }

private:
    fs::path path_;
};

void put(const std::string& path, std::string_view content) { std::ofstream(path, std::ios::binary) << content; }

// "4 FILE what | remedy" of the failure that the call ends in, with FOLDER for the folder's name.
template <class Call>
std::string failure_of(const Folder& folder, Call call) {
    try {
        call();
    } catch (const Failure& failure) {
        REQUIRE(failure.findings.size() == 1);
        const auto& finding = failure.findings.front();
        auto file = finding.file;
        if (file.starts_with(folder.path())) file.replace(0, folder.path().size(), "FOLDER");
        return std::to_string(static_cast<int>(failure.code)) + ' ' + file + ' ' + finding.what + " | " +
               finding.remedy;
    }
    return "no failure";
}

void write_file(const std::string& path, std::string_view content, Overwrite overwrite) {
    NewFile file(path, overwrite);
    file.write(content);
    file.publish();
}

}  // namespace

TEST_CASE("read_file: regular files, up to the limit") {
    const Folder folder;
    const auto path = folder / "a.yaml";
    const std::string content = "a\0b\r\n\xFF"s;
    put(path, content);
    CHECK(read_file(path, 6) == content);
    CHECK(read_file("/proc/self/stat", 10'000) != "");  // has no size before it is read
    CHECK(failure_of(folder, [&] { read_file(path, 5); }) ==
          "3 FOLDER/a.yaml has more than 5 bytes | split it, or raise the limit with --max-bytes");
    put(path, "");
    CHECK(read_file(path, 0) == "");
    const std::string large(300'000, 'x');
    put(path, large);
    CHECK(read_file(path, 300'000) == large);
}

TEST_CASE("read_file: what is no regular file fails at once") {
    const Folder folder;
    REQUIRE(mkfifo((folder / "pipe").c_str(), 0600) == 0);
    fs::create_symlink("loop", folder / "loop");
    const auto read = [&](const std::string& path) { return failure_of(folder, [&] { read_file(path, 100); }); };
    CHECK(read(folder / "none") == "4 FOLDER/none cannot be read: No such file or directory | ");
    CHECK(read(folder.path()) == "4 FOLDER cannot be read: Is a directory | name a file");
    CHECK(read(folder / "pipe") == "4 FOLDER/pipe is not a regular file | name a file, or - for standard input");
    CHECK(read("/dev/zero") == "4 /dev/zero is not a regular file | name a file, or - for standard input");
    CHECK(read(folder / "loop") == "4 FOLDER/loop cannot be read: Too many levels of symbolic links | ");
    CHECK(read("") == "4  the name of a file is empty | name the file");
    CHECK(read("a\0b"s) == "4 a\0b the name holds a zero byte | name another file"s);
    if (geteuid() == 0) return;  // may read everything
    put(folder / "secret", "x");
    fs::permissions(folder / "secret", fs::perms::none);
    CHECK(read(folder / "secret") == "4 FOLDER/secret cannot be read: Permission denied | ");
}

TEST_CASE("read_all: to the end, an error, or the limit") {
    const Folder folder;
    const auto pipe_with = [](std::string_view content, int flags) {
        std::array<int, 2> ends{};
        REQUIRE(pipe2(ends.data(), flags) == 0);
        REQUIRE(write(ends[1], content.data(), content.size()) == static_cast<ssize_t>(content.size()));
        return ends;
    };
    const auto whole = pipe_with("a\0b"sv, 0);
    close(whole[1]);
    CHECK(read_all(whole[0], "<stdin>", 3) == "a\0b"s);
    close(whole[0]);

    const auto endless = pipe_with(std::string(50'000, 'x'), 0);  // its writer does not close it
    CHECK(failure_of(folder, [&] { read_all(endless[0], "<stdin>", 40'000); }) ==
          "3 <stdin> has more than 40000 bytes | split it, or raise the limit with --max-bytes");
    close(endless[0]);
    close(endless[1]);

    const int directory = open(folder.path().c_str(), O_RDONLY | O_DIRECTORY);
    CHECK(failure_of(folder, [&] { read_all(directory, "<stdin>", 100); }) ==
          "4 <stdin> cannot be read: Is a directory | ");
    close(directory);

    const auto late = pipe_with("first ", O_NONBLOCK);  // what is not there yet is waited for
    if (const auto child = fork(); child == 0) {
        const bool done = write(late[1], "last", 4) == 4;
        _exit(done ? 0 : 1);
    } else {
        close(late[1]);
        CHECK(read_all(late[0], "<stdin>", 100) == "first last");
        waitpid(child, nullptr, 0);
    }
    close(late[0]);
}

TEST_CASE("library_files: a file, or the YAML and JSON files of a folder in byte order") {
    const Folder folder;
    const auto files = [&](const std::string& path) {
        auto all = join(library_files(path), " ");
        for (auto at = all.find(folder.path()); at != std::string::npos; at = all.find(folder.path())) {
            all.replace(at, folder.path().size(), "F");
        }
        return all;
    };
    CHECK(failure_of(folder, [&] { files(folder.path()); }) ==
          "3 FOLDER has no *.yaml, *.yml or *.json files in it | add one, or name another folder");
    CHECK(failure_of(folder, [&] { files(folder / "none"); }) ==
          "4 FOLDER/none cannot be read: No such file or directory | ");
    for (const auto* name : {"b.yaml", "a.yml", "Z.yaml", "é.yaml", "a.yaml.bak", ".hidden.yaml", "yaml", ".yaml",
                             "c.json", "d.jsonl", "schema.json", "log.schema.json"}) {
        put(folder / name, "");
    }
    fs::create_directories(folder / "sub.yaml/");
    put(folder / "sub.yaml/c.yaml", "");
    fs::create_symlink("nowhere", folder / "broken.yaml");  // reading it will say so
    CHECK(files(folder.path()) == "F/Z.yaml F/a.yml F/b.yaml F/broken.yaml F/c.json F/é.yaml");
    CHECK(files(folder.path() + "/") == files(folder.path()));
    CHECK(files(folder / "a.yaml.bak") == "F/a.yaml.bak");
}

TEST_CASE("new file: a new file, with the rights that the user gives to new files") {
    const Folder folder;
    const auto before = umask(027);
    write_file(folder / "plan.txt", "left\n", Overwrite::no);
    umask(before);
    CHECK(read_file(folder / "plan.txt", 100) == "left\n");
    CHECK((fs::status(folder / "plan.txt").permissions() & fs::perms::all) == fs::perms{0640});
    write_file(folder / "empty", "", Overwrite::yes);
    CHECK(read_file(folder / "empty", 100) == "");
    const std::string large(5'000'000, 'x');
    write_file(folder / "large", large, Overwrite::no);
    CHECK(read_file(folder / "large", large.size()) == large);
    CHECK(folder.listing() == "empty large plan.txt");
}

TEST_CASE("new file: an existing file needs leave, and is replaced as a whole") {
    const Folder folder;
    put(folder / "plan.txt", "old");
    fs::create_hard_link(folder / "plan.txt", folder / "kept.txt");
    CHECK(failure_of(folder, [&] { write_file(folder / "plan.txt", "new", Overwrite::no); }) ==
          "4 FOLDER/plan.txt exists already | replace it with --force, or name another file");
    CHECK(read_file(folder / "plan.txt", 100) == "old");
    write_file(folder / "plan.txt", "new", Overwrite::yes);
    CHECK(read_file(folder / "plan.txt", 100) == "new");
    CHECK(read_file(folder / "kept.txt", 100) == "old");  // never written into
    CHECK(folder.listing() == "kept.txt plan.txt");
}

TEST_CASE("new file: a symbolic link stays one, and what it leads to is written") {
    const Folder folder;
    fs::create_directory(folder / "sub");
    put(folder / "sub/target", "old");
    fs::permissions(folder / "sub/target", fs::perms{0640});
    fs::create_symlink("sub/target", folder / "link");
    fs::create_symlink("link", folder / "link-to-link");
    fs::create_symlink((folder / "sub").c_str(), folder / "folder");
    fs::create_symlink("sub/new", folder / "dangling");
    fs::create_symlink("none/new", folder / "lost");
    fs::create_symlink("loop", folder / "loop");
    for (const auto* name : {"link", "link-to-link", "folder/target"}) {
        CHECK(failure_of(folder, [&] { write_file(folder / name, "new", Overwrite::no); }) ==
              "4 FOLDER/" + std::string(name) + " exists already | replace it with --force, or name another file");
        write_file(folder / name, name, Overwrite::yes);
        CHECK(read_file(folder / "sub/target", 100) == name);
    }
    CHECK((fs::status(folder / "sub/target").permissions() & fs::perms::all) == fs::perms{0640});
    write_file(folder / "dangling", "first", Overwrite::no);
    CHECK(read_file(folder / "sub/new", 100) == "first");
    CHECK(failure_of(folder, [&] { write_file(folder / "lost", "new", Overwrite::yes); }) ==
          "4 FOLDER/lost cannot be written: No such file or directory | ");
    CHECK(failure_of(folder, [&] { write_file(folder / "loop", "new", Overwrite::yes); }) ==
          "4 FOLDER/loop cannot be written: Too many levels of symbolic links | ");
    for (const auto* name : {"link", "link-to-link", "folder", "dangling", "lost", "loop"})
        CHECK(fs::is_symlink(fs::symlink_status(folder / name)));
    CHECK(folder.listing() == "dangling folder link link-to-link loop lost sub");
}

TEST_CASE("new file: a link that somebody else left in a folder for all is not followed") {
    if (geteuid() != 0) return;  // only root can give a link away
    const Folder folder;
    fs::create_directory(folder / "tmp");
    fs::permissions(folder / "tmp", fs::perms{01777});
    put(folder / "mine", "old");
    fs::create_symlink("../mine", folder / "tmp/plan.txt");
    constexpr uid_t somebody = 12345;
    REQUIRE(lchown((folder / "tmp/plan.txt").c_str(), somebody, somebody) == 0);
    CHECK(failure_of(folder, [&] { write_file(folder / "tmp/plan.txt", "new", Overwrite::yes); }) ==
          "4 FOLDER/tmp/plan.txt cannot be written: Permission denied | ");
    CHECK(read_file(folder / "mine", 100) == "old");
    REQUIRE(lchown((folder / "tmp/plan.txt").c_str(), 0, 0) == 0);
    write_file(folder / "tmp/plan.txt", "new", Overwrite::yes);
    CHECK(read_file(folder / "mine", 100) == "new");
}

TEST_CASE("new file: a device, a pipe or an open file takes the bytes as they come, and stays what it is") {
    const Folder folder;
    put(folder / "open", "old ");
    const int open_file = open((folder / "open").c_str(), O_RDWR);
    REQUIRE(open_file >= 0);
    const auto number = std::to_string(open_file);
    fs::create_symlink("/proc/self/fd/" + number, folder / "link");
    fs::create_symlink("link", folder / "link-to-link");
    fs::create_symlink("/dev/fd/" + number, folder / "by-dev");
    fs::create_symlink("/dev/null", folder / "null");
    for (const auto& path : {folder / "link", folder / "link-to-link", folder / "by-dev", "/dev/fd/" + number,
                             folder / "null", std::string("/dev/null")}) {
        CAPTURE(path);
        for (const auto overwrite : {Overwrite::yes, Overwrite::no}) write_file(path, "new ", overwrite);
    }
    close(open_file);
    CHECK(read_file(folder / "open", 100) == "old new new new new new new new new ");
    CHECK(fs::is_character_file("/dev/null"));
    CHECK(fs::is_symlink(fs::symlink_status(folder / "null")));
    CHECK(failure_of(folder, [&] { write_file("/dev/full", "new", Overwrite::no); }) ==
          "4 /dev/full cannot be written: No space left on device | ");
    // Nobody who reads takes a look ahead for all there is.
    REQUIRE(mkfifo((folder / "pipe").c_str(), 0600) == 0);
    const int reader = open((folder / "pipe").c_str(), O_RDONLY | O_NONBLOCK);
    REQUIRE(reader >= 0);
    {
        NewFile claimed(folder / "pipe", Overwrite::no);
        CHECK(claimed.is_stream());
    }
    write_file(folder / "pipe", "through", Overwrite::no);
    std::array<char, 100> buffer{};
    const auto count = read(reader, buffer.data(), buffer.size());
    CHECK(std::string(buffer.data(), static_cast<std::size_t>(std::max<ssize_t>(count, 0))) == "through");
    close(reader);
}

TEST_CASE("new file: who could not read the old file cannot read the new one") {
    const Folder folder;
    const auto mode = [&](std::string_view name) { return fs::status(folder / name).permissions() & fs::perms::all; };
    for (const auto old : {0600U, 0640U, 0444U, 0777U}) {
        put(folder / "plan.txt", "old");
        fs::permissions(folder / "plan.txt", fs::perms{old});
        const auto before = umask(022);
        write_file(folder / "plan.txt", "new", Overwrite::yes);
        umask(before);
        CHECK(mode("plan.txt") == fs::perms{old});
        CHECK(read_file(folder / "plan.txt", 100) == "new");
        fs::remove(folder / "plan.txt");
    }
    put(folder / "private", "old");
    fs::permissions(folder / "private", fs::perms{0600});
    fs::create_symlink("private", folder / "link");
    write_file(folder / "link", "new", Overwrite::yes);
    CHECK(mode("private") == fs::perms{0600});
}

TEST_CASE("new file: what cannot be written leaves nothing behind") {
    const Folder folder;
    fs::create_directory(folder / "sub");
    put(folder / "file", "");
    const auto write = [&](const std::string& path) {
        return failure_of(folder, [&] { write_file(path, "new", Overwrite::yes); });
    };
    CHECK(write(folder / "none/plan.txt") == "4 FOLDER/none/plan.txt cannot be written: No such file or directory | ");
    CHECK(write(folder / "file/plan.txt") == "4 FOLDER/file/plan.txt cannot be written: Not a directory | ");
    CHECK(write(folder / "sub") == "4 FOLDER/sub cannot be written: Is a directory | ");
    CHECK(write(folder / "sub/") == "4 FOLDER/sub/ cannot be written: Is a directory | ");
    CHECK(write(folder / std::string(300, 'x')).ends_with(" cannot be written: File name too long | "));
    CHECK(write("") == "4  the name of a file is empty | name the file");
    CHECK(folder.listing() == "file sub");
}

TEST_CASE("new file: when room runs out in the middle, the old file stays") {
    const Folder folder;
    put(folder / "plan.txt", "old");
    rlimit before{};
    REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
    const auto action = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{.rlim_cur = 1000, .rlim_max = before.rlim_max};
    REQUIRE(setrlimit(RLIMIT_FSIZE, &small) == 0);  // the first write is cut short, the second fails
    const auto failure =
        failure_of(folder, [&] { write_file(folder / "plan.txt", std::string(3000, 'x'), Overwrite::yes); });
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, action);
    CHECK(failure == "4 FOLDER/plan.txt cannot be written: File too large | ");
    CHECK(read_file(folder / "plan.txt", 100) == "old");
    CHECK(folder.listing() == "plan.txt");
}

TEST_CASE("new file: what is written piece by piece has its name in the end, or never") {
    const Folder folder;
    {
        NewFile file(folder / "plan.txt", Overwrite::no);
        for (const auto* piece : {"left ", "", "and ", "right\n"}) file.write(piece);
        CHECK(folder.listing().find("plan.txt") == std::string::npos);
        file.publish();
    }
    CHECK(read_file(folder / "plan.txt", 100) == "left and right\n");
    {
        NewFile given_up(folder / "plan.txt", Overwrite::yes);
        given_up.write("new");
    }
    { const NewFile untouched(folder / "other.txt", Overwrite::no); }
    CHECK(read_file(folder / "plan.txt", 100) == "left and right\n");
    CHECK(folder.listing() == "plan.txt");
}

TEST_CASE("new file: a name that is taken meanwhile stays what it is") {
    const Folder folder;
    NewFile file(folder / "plan.txt", Overwrite::no);
    file.write("mine");
    put(folder / "plan.txt", "theirs");
    CHECK(failure_of(folder, [&] { file.publish(); }) ==
          "4 FOLDER/plan.txt exists already | replace it with --force, or name another file");
    CHECK(read_file(folder / "plan.txt", 100) == "theirs");
}

TEST_CASE("new file: an interrupt while it is written leaves nothing behind") {
    const Folder folder;
    const auto child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        std::signal(SIGINT, SIG_DFL);
        NewFile file(folder / "plan.txt", Overwrite::no);
        file.write("half of i");
        raise(SIGINT);
        file.write("t");
        file.publish();
        _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    CHECK(WIFSIGNALED(status));
    CHECK(folder.listing().empty());
}
