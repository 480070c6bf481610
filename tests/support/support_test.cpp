// What knows nothing of exercises: text, words, files, terminals.
#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/ioctl.h>
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
#include <functional>
#include <map>
#include <optional>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "support/file_io.hpp"
#include "support/nearest.hpp"
#include "support/signals.hpp"
#include "support/terminal.hpp"
#include "support/text.hpp"
#include "support/wording.hpp"

using namespace valgus;
using namespace valgus::support;
using namespace std::chrono_literals;
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

Environment environment(std::map<std::string, std::string, std::less<>> variables) {
    return [variables = std::move(variables)](std::string_view name) -> std::optional<std::string> {
        const auto found = variables.find(name);
        if (found == variables.end()) return std::nullopt;
        return found->second;
    };
}

void write_file(const std::string& path, std::string_view content, Overwrite overwrite) {
    NewFile file(path, overwrite);
    file.write(content);
    file.publish();
}

std::string wrapped(std::string_view text, int width) { return join(wrap(text, width), "|"); }

}  // namespace

TEST_CASE("text: the first byte that is not UTF-8") {
    CHECK(first_bad_utf8("") == std::nullopt);
    CHECK(first_bad_utf8("plain, é, 漢, 😀, \0"sv) == std::nullopt);
    CHECK(first_bad_utf8("ab\xE9") == 2);
    CHECK(first_bad_utf8("é\x80") == 2);
    CHECK(first_bad_utf8("a\xC0\xAF") == 1);         // overlong
    CHECK(first_bad_utf8("\xED\xA0\x80") == 0);      // a surrogate
    CHECK(first_bad_utf8("\xF4\x90\x80\x80") == 0);  // past the last code point
    CHECK(first_bad_utf8("aa\xE2\x82") == 2);        // cut short
}

TEST_CASE("text: width in columns") {
    CHECK(display_width("") == 0);
    CHECK(display_width("knee") == 4);
    CHECK(display_width("é") == 1);
    CHECK(display_width("e\u0301") == 1);
    CHECK(display_width("漢字") == 4);
    CHECK(display_width("😀") == 2);
    CHECK(display_width("👨\u200D👩\u200D👧") == 2);
    CHECK(display_width("👍🏽") == 2);
    CHECK(display_width("❤\uFE0F") == 2);
    CHECK(display_width("❤") == 1);
    CHECK(display_width("🇩🇪🇫🇷") == 4);
    CHECK(display_width("☐ 2 × 12 · 30°") == 14);
    CHECK(display_width("a\xFF") == 2);
    CHECK(display_width("\n\x1B") == 0);
}

TEST_CASE("text: wrapping") {
    CHECK(wrapped("", 10) == "");
    CHECK(wrap("", 10).empty());
    CHECK(wrapped("one two three", 7) == "one two|three");
    CHECK(wrapped("one two three", 6) == "one|two|three");
    CHECK(wrapped("one two three", 13) == "one two three");
    CHECK(wrapped("  one   two  ", 20) == "one two");
    CHECK(wrapped("one\n\ntwo three\n", 5) == "one||two|three");
    CHECK(wrapped("\n", 5) == "");
    CHECK(wrap("\n", 5).size() == 1);
    CHECK(wrapped("a longest b", 7) == "a|longest|b");
    CHECK(wrapped("a longestword b", 7) == "a|longest|word b");
    CHECK(wrapped("e\u0301e\u0301e\u0301", 2) == "e\u0301e\u0301|e\u0301");
    CHECK(wrapped("漢字漢", 3) == "漢|字|漢");
    CHECK(wrapped("漢a", 1) == "漢|a");
    CHECK(wrapped("a\u00A0b c", 3) == "a\u00A0b|c");
    CHECK(wrapped("ab", 0) == "a|b");
}

TEST_CASE("text: shortening and padding") {
    CHECK(shorten("knee", 4) == "knee");
    CHECK(shorten("knees", 4) == "kne…");
    CHECK(shorten("漢字漢", 4) == "漢…");
    CHECK(pad_right("é", 3) == "é  ");
    CHECK(pad_left("漢", 3) == " 漢");
    CHECK(pad_right("knee", 3) == "knee");
    CHECK(pad_left("knee", 3) == "knee");
}

TEST_CASE("text: ASCII for terminals that show nothing else") {
    CHECK(to_ascii("plain\ttext\n") == "plain\ttext\n");
    CHECK(to_ascii("· – — × ☐ → ’ “x” … ≥ ≤ ±") == "- - - x [ ] -> ' \"x\" ... >= <= +/-");
    CHECK(to_ascii("30° knee bend") == "30 degrees knee bend");
    CHECK(to_ascii("½ or 1½") == "1/2 or 1 1/2");
    CHECK(to_ascii("é e\u0301 Å ﬁ ² ß") == "e e A fi 2 ss");
    CHECK(to_ascii("──┼──│") == "--+--|");
    CHECK(to_ascii("a\u00A0b\u00ADc") == "a bc");
    CHECK(to_ascii("漢 😀 \xFF") == "? ? ?");
}

TEST_CASE("text: controls are shown, not sent") {
    CHECK(escape_controls("é 漢 👨\u200D👩") == "é 漢 👨\u200D👩");
    CHECK(escape_controls("\x1B[31m\n\t\0\x7F"sv) == "\\u{1b}[31m\\u{a}\\u{9}\\u{0}\\u{7f}");
    CHECK(escape_controls("\u009B \u202E \u2066 \u200F \u061C \u2028 \uFEFF") ==
          "\\u{9b} \\u{202e} \\u{2066} \\u{200f} \\u{61c} \\u{2028} \\u{feff}");
    CHECK(escape_controls("a\xFF\xC3") == "a\\u{ff}\\u{c3}");
}

TEST_CASE("text: has_controls") {
    for (const auto text : {"\x1B"sv, "\0"sv, "\t"sv, "\r"sv, "\x7F"sv, "\u0085"sv, "a\u202A"sv, "\xE9"sv}) {
        CAPTURE(escape_controls(text));
        CHECK(has_controls(text, Newlines::allowed));
    }
    CHECK_FALSE(has_controls("é\n漢", Newlines::allowed));
    CHECK(has_controls("é\n漢", Newlines::refused));
    CHECK_FALSE(has_controls("é 漢", Newlines::refused));
}

TEST_CASE("nearest: the word that was meant") {
    const std::vector<std::string_view> sides{"left", "right", "both"};
    const std::vector<std::string_view> phases{"release", "stretch", "mobilize", "strengthen", "integrate"};
    const std::vector<std::string_view> joints{"pelvis", "hip", "hip-flexor", "knee",
                                               "ankle",  "toe", "quadriceps", "Übung"};
    const auto in = [](const auto& words, std::string_view word) { return nearest(word, words).value_or("-"); };
    CHECK(in(sides, "rigth") == "right");  // swapped letters are one slip
    CHECK(in(sides, "RIGHT") == "right");
    CHECK(in(sides, "irght") == "right");
    CHECK(in(sides, "lft") == "left");
    CHECK(in(sides, "rite") == "right");  // far, but the only one that begins so
    CHECK(in(sides, "middle") == "-");
    CHECK(in(sides, "") == "-");
    CHECK(in(phases, "strenghten") == "strengthen");
    CHECK(in(phases, "mob") == "mobilize");  // begins only one
    CHECK(in(phases, "str") == "-");         // begins two
    CHECK(in(phases, "mo") == "-");          // too little to go by
    CHECK(in(phases, "mobilise") == "mobilize");
    CHECK(in(joints, "hip") == "hip");
    CHECK(in(joints, "hop") == "hip");
    CHECK(in(joints, "ANKEL") == "ankle");
    CHECK(in(joints, "übnug") == "Übung");
    CHECK(in(joints, "shoulder") == "-");
    CHECK(nearest("ab", std::vector<std::string_view>{"ac", "ad"}) == "ac");  // the first of equals
    CHECK(nearest("knee", {}) == std::nullopt);
    CHECK(in(joints, std::string(1'000'000, 'k')) == "-");  // at once
}

// The table of distances as it stands in any textbook.
std::size_t textbook_slips(std::string_view a, std::string_view b) {
    std::vector<std::vector<std::size_t>> table(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i)
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                table[i][j] = std::max(i, j);
                continue;
            }
            const std::size_t mistaken = a[i - 1] == b[j - 1] ? 0 : 1;
            table[i][j] = std::min({table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + mistaken});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                table[i][j] = std::min(table[i][j], table[i - 2][j - 2] + 1);
        }
    return table[a.size()][b.size()];
}

// What nearest() says of a single known word.
bool is_near(std::string_view word, std::string_view known) {
    const auto limit = std::max<std::size_t>(1, word.size() / 3);
    const auto slips = textbook_slips(word, known);
    const bool sets_out_alike = word.size() >= 2 && known.starts_with(word.substr(0, 2));
    return (word.size() >= 3 && known.starts_with(word)) || slips <= limit ||
           (sets_out_alike && slips <= std::max(limit, (word.size() + known.size()) / 3));
}

TEST_CASE("nearest: counts slips as the textbook does") {
    std::vector<std::string> words{""};
    for (std::size_t i = 0; words[i].size() < 5; ++i)
        for (const char letter : {'a', 'b', 'c'}) words.push_back(words[i] + letter);
    std::minstd_rand dice(1);
    std::vector<std::string> long_words;
    for (int i = 0; i < 60; ++i) {
        const auto size = 1 + dice() % 64;
        auto& word = long_words.emplace_back();
        while (word.size() < size) word += static_cast<char>('a' + dice() % 2);
    }
    for (const auto* all : {&words, &long_words})
        for (const auto& word : *all)
            for (const std::string_view known : *all)
                if (nearest(word, std::span(&known, 1)).has_value() != is_near(word, known)) FAIL(word, " ", known);
}

TEST_CASE("nearest: words of 64 characters, and none longer") {
    const std::string word(64, 'x');
    const std::string known = word.substr(0, 43) + std::string(21, 'y');
    const std::vector<std::string_view> near{known}, far{"q"};
    CHECK(nearest(word, near) == known);
    CHECK(nearest(word, far) == std::nullopt);
    CHECK(nearest(word + "x", near) == std::nullopt);
}

TEST_CASE("wording: numbers, lists and times") {
    using std::chrono::seconds;
    CHECK(plural(0, "exercise") == "0 exercises");
    CHECK(plural(1, "exercise") == "1 exercise");
    CHECK(plural(2, "exercise") == "2 exercises");
    CHECK(plural(1, "library", "libraries") == "1 library");
    CHECK(plural(3, "library", "libraries") == "3 libraries");

    const std::vector<std::string> words{"a", "b", "c"};
    CHECK(join({}, ", ") == "");
    CHECK(join(words, ", ") == "a, b, c");
    CHECK(join_and({}) == "");
    CHECK(join_and(std::span(words).first(1)) == "a");
    CHECK(join_and(std::span(words).first(2)) == "a and b");
    CHECK(join_and(words) == "a, b and c");

    CHECK(duration_text(seconds(0)) == "0 s");
    CHECK(duration_text(seconds(30)) == "30 s");
    CHECK(duration_text(seconds(60)) == "1 min");
    CHECK(duration_text(seconds(90)) == "1 min 30 s");
    CHECK(duration_text(seconds(120)) == "2 min");
    CHECK(duration_text(seconds(3661)) == "61 min 1 s");

    CHECK(minutes_text(seconds(0)) == "1 min");
    CHECK(minutes_text(seconds(89)) == "1 min");
    CHECK(minutes_text(seconds(90)) == "2 min");
    CHECK(minutes_text(seconds(7500)) == "125 min");
}

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

TEST_CASE("library_files: a file, or the YAML files of a folder in byte order") {
    const Folder folder;
    const auto files = [&](const std::string& path) {
        auto all = join(library_files(path), " ");
        for (auto at = all.find(folder.path()); at != std::string::npos; at = all.find(folder.path())) {
            all.replace(at, folder.path().size(), "F");
        }
        return all;
    };
    CHECK(failure_of(folder, [&] { files(folder.path()); }) ==
          "3 FOLDER has no *.yaml or *.yml files in it | add one, or name another folder");
    CHECK(failure_of(folder, [&] { files(folder / "none"); }) ==
          "4 FOLDER/none cannot be read: No such file or directory | ");
    for (const auto* name : {"b.yaml", "a.yml", "Z.yaml", "é.yaml", "a.yaml.bak", ".hidden.yaml", "yaml", ".yaml"}) {
        put(folder / name, "");
    }
    fs::create_directories(folder / "sub.yaml/");
    put(folder / "sub.yaml/c.yaml", "");
    fs::create_symlink("nowhere", folder / "broken.yaml");  // reading it will say so
    CHECK(files(folder.path()) == "F/Z.yaml F/a.yml F/b.yaml F/broken.yaml F/é.yaml");
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

TEST_CASE("new file: a symbolic link is never followed") {
    const Folder folder;
    put(folder / "target", "old");
    fs::create_symlink("target", folder / "link");
    fs::create_symlink("nowhere", folder / "dangling");
    for (const auto* name : {"link", "dangling"}) {
        CHECK(failure_of(folder, [&] { write_file(folder / name, "new", Overwrite::no); }) ==
              "4 FOLDER/" + std::string(name) + " exists already | replace it with --force, or name another file");
        write_file(folder / name, "new", Overwrite::yes);
        CHECK(fs::is_regular_file(fs::symlink_status(folder / name)));
        CHECK(read_file(folder / name, 100) == "new");
    }
    CHECK(read_file(folder / "target", 100) == "old");
    CHECK(folder.listing() == "dangling link target");
}

TEST_CASE("new file: a link to an open file or a device stays what it is") {
    const Folder folder;
    put(folder / "open", "old");
    const int open_file = open((folder / "open").c_str(), O_RDONLY);
    REQUIRE(open_file >= 0);
    const auto name = "/proc/self/fd/" + std::to_string(open_file);
    fs::create_symlink(name, folder / "link");
    fs::create_symlink("link", folder / "link-to-link");
    fs::create_symlink("/dev/fd/" + std::to_string(open_file), folder / "by-dev");
    fs::create_symlink("/dev/stdout", folder / "stdout");
    fs::create_symlink("/dev", folder / "devices");
    const auto write = [&](const std::string& path, Overwrite overwrite) {
        return failure_of(folder, [&] { write_file(path, "new", overwrite); });
    };
    for (const auto& path : {folder / "link", folder / "link-to-link", folder / "by-dev", folder / "stdout",
                             folder / "devices/stdout", name}) {
        CAPTURE(path);
        if (path.ends_with("devices/stdout") && geteuid() == 0) continue;  // broken, it would cost the machine its link
        for (const auto overwrite : {Overwrite::yes, Overwrite::no})
            CHECK(write(path, overwrite)
                      .ends_with(" is not a regular file | name another file, or - for standard output"));
        CHECK(fs::is_symlink(fs::symlink_status(path)));
    }
    close(open_file);
    CHECK(read_file(folder / "open", 100) == "old");
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
    CHECK(mode("link") == fs::perms{0600});
}

TEST_CASE("new file: what cannot be written leaves nothing behind") {
    const Folder folder;
    fs::create_directory(folder / "sub");
    REQUIRE(mkfifo((folder / "pipe").c_str(), 0600) == 0);
    put(folder / "file", "");
    fs::create_symlink("/dev/null", folder / "device");
    const auto write = [&](const std::string& path) {
        return failure_of(folder, [&] { write_file(path, "new", Overwrite::yes); });
    };
    CHECK(write(folder / "none/plan.txt") == "4 FOLDER/none/plan.txt cannot be written: No such file or directory | ");
    CHECK(write(folder / "file/plan.txt") == "4 FOLDER/file/plan.txt cannot be written: Not a directory | ");
    CHECK(write(folder / "sub") == "4 FOLDER/sub cannot be written: Is a directory | ");
    CHECK(write(folder / "sub/") == "4 FOLDER/sub/ cannot be written: Is a directory | ");
    CHECK(write(folder / "pipe") ==
          "4 FOLDER/pipe is not a regular file | name another file, or - for standard output");
    CHECK(write(folder / "device") ==
          "4 FOLDER/device is not a regular file | name another file, or - for standard output");
    CHECK(write(folder / std::string(300, 'x')).ends_with(" cannot be written: File name too long | "));
    CHECK(write("") == "4  the name of a file is empty | name the file");
    CHECK(folder.listing() == "device file pipe sub");
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

TEST_CASE("terminal: what is no terminal is 80 columns wide whatever the environment says") {
    std::array<int, 2> pipe_ends{};
    REQUIRE(pipe(pipe_ends.data()) == 0);
    const auto terminal = describe_terminal(pipe_ends[1], environment({{"COLUMNS", "40"}, {"LANG", "de_DE.UTF-8"}}));
    CHECK_FALSE(terminal.is_terminal);
    CHECK(terminal.width == 80);
    CHECK(terminal.utf8);
    close(pipe_ends[0]);
    close(pipe_ends[1]);
    CHECK_FALSE(describe_terminal(-1, environment({})).is_terminal);
}

TEST_CASE("terminal: COLUMNS and LINES, then the terminal's own size, then 80 by 24") {
    const int controller = posix_openpt(O_RDWR | O_NOCTTY);
    REQUIRE(controller >= 0);
    REQUIRE(grantpt(controller) == 0);
    REQUIRE(unlockpt(controller) == 0);
    const int screen = open(ptsname(controller), O_RDWR | O_NOCTTY);
    REQUIRE(screen >= 0);
    const auto width = [&](const Environment& variables) { return describe_terminal(screen, variables).width; };
    CHECK(describe_terminal(screen, environment({})).is_terminal);
    CHECK(width(environment({})) == 80);  // a new one has no size
    CHECK(width(environment({{"COLUMNS", "40"}})) == 40);
    for (const auto* nonsense : {"", "0", "-5", "40x", "99999999999"}) {
        CAPTURE(nonsense);
        CHECK(width(environment({{"COLUMNS", nonsense}})) == 80);
    }
    const auto height = [&](const Environment& variables) { return describe_terminal(screen, variables).height; };
    CHECK(height(environment({})) == 24);
    const winsize size{.ws_row = 50, .ws_col = 132, .ws_xpixel = 0, .ws_ypixel = 0};
    REQUIRE(ioctl(screen, TIOCSWINSZ, &size) == 0);
    CHECK(width(environment({})) == 132);
    CHECK(width(environment({{"COLUMNS", "40"}})) == 40);
    CHECK(height(environment({})) == 50);
    CHECK(height(environment({{"LINES", "30"}, {"COLUMNS", "40"}})) == 30);
    CHECK(height(environment({{"LINES", "no"}})) == 50);
    close(screen);
    close(controller);
}

TEST_CASE("terminal: UTF-8 as the first of LC_ALL, LC_CTYPE and LANG says") {
    const auto utf8 = [](std::map<std::string, std::string, std::less<>> variables) {
        return describe_terminal(-1, environment(std::move(variables))).utf8;
    };
    CHECK(utf8({{"LANG", "en_US.UTF-8"}}));
    CHECK(utf8({{"LANG", "C.utf8"}}));
    CHECK_FALSE(utf8({}));
    CHECK_FALSE(utf8({{"LANG", "de_DE"}}));
    CHECK_FALSE(utf8({{"LC_ALL", "C"}, {"LANG", "en_US.UTF-8"}}));
    CHECK(utf8({{"LC_ALL", ""}, {"LC_CTYPE", "en_US.UTF-8"}, {"LANG", "C"}}));
}

TEST_CASE("terminal: colour") {
    const Terminal screen{.is_terminal = true};
    const Terminal file{.is_terminal = false};
    const auto nothing = environment({});
    CHECK(wants_color("auto", screen, nothing));
    CHECK(wants_color("", screen, nothing));
    CHECK(wants_color("auto", screen, {}));
    CHECK_FALSE(wants_color("auto", file, nothing));
    CHECK_FALSE(wants_color("auto", screen, environment({{"TERM", "dumb"}})));
    CHECK_FALSE(wants_color("auto", screen, environment({{"NO_COLOR", "0"}})));
    CHECK(wants_color("auto", screen, environment({{"NO_COLOR", ""}})));
    CHECK(wants_color("auto", file, environment({{"CLICOLOR_FORCE", "1"}})));
    CHECK(wants_color("auto", file, environment({{"FORCE_COLOR", "1"}, {"TERM", "dumb"}})));
    CHECK_FALSE(wants_color("auto", file, environment({{"CLICOLOR_FORCE", "0"}, {"FORCE_COLOR", ""}})));
    CHECK_FALSE(wants_color("auto", screen, environment({{"FORCE_COLOR", "1"}, {"NO_COLOR", "1"}})));
    CHECK(wants_color("always", file, environment({{"NO_COLOR", "1"}})));
    CHECK_FALSE(wants_color("never", screen, environment({{"FORCE_COLOR", "1"}})));
}

namespace {

// How a process ends that does this: its exit code, or the signal that ended it, below 0.
template <class Do>
int end_of(Do act) {
    const auto child = fork();
    if (child == 0) {
        act();
        _exit(0);
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

}  // namespace

TEST_CASE("a held signal waits, and does in the end what it would have done at once") {
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) {
        CAPTURE(signal);
        const auto act = [&](bool holds, bool ignores) {
            std::signal(signal, ignores ? SIG_IGN : SIG_DFL);
            const rlimit no_core{0, 0};
            setrlimit(RLIMIT_CORE, &no_core);
            support::HeldSignals signals;
            if (holds) signals.hold();
            if (signals.comes_within(0ms)) _exit(1);
            std::raise(signal);
            if (signals.comes_within(0ms) == ignores) _exit(2);
            if (signals.comes_within(0ms) == ignores) _exit(3);  // still there
        };
        CHECK(end_of([&] { act(true, false); }) == -signal);
        CHECK(end_of([&] { act(false, false); }) == -signal);
        CHECK(end_of([&] { act(true, true); }) == 0);
        CHECK(end_of([&] {
                  support::HeldSignals signals;
                  signals.hold();
                  std::raise(signal);
                  _exit(signals.comes_within(0ms) ? 7 : 8);
              }) == 7);
    }
}

TEST_CASE("a held signal ends a pause as soon as it comes") {
    const auto sent = end_of([] {
        support::HeldSignals signals;
        signals.hold();
        const auto begin = std::chrono::steady_clock::now();
        const auto waiting = getpid();
        if (fork() == 0) _exit(kill(waiting, SIGINT));
        if (!signals.comes_within(20s)) _exit(1);
        _exit(std::chrono::steady_clock::now() - begin < 10s ? 7 : 8);
    });
    CHECK(sent == 7);
}

TEST_CASE("while all signals are held, one that would end the process is known, and others are not") {
    const auto child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        std::signal(SIGINT, SIG_IGN);
        std::signal(SIGTERM, SIG_DFL);
        const AllSignalsHeld held;
        bool right = !held.would_end();
        for (const int signal : {SIGINT, SIGTSTP, SIGWINCH}) raise(signal);
        right = right && !held.would_end();
        raise(SIGTERM);
        _exit(right && held.would_end() ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
}
