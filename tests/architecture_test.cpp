// The rules of docs/architecture.md that a compiler does not see: who may include whom, how long a file may be, which
// names it borrows, and what lies at the top of the repository.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "checkout.hpp"

namespace {

namespace fs = std::filesystem;

const fs::path root = testing::source_dir();

struct SourceFile {
    std::string path;    // "src/planner/order.cpp"
    std::string folder;  // "planner"; empty: main.cpp or a contract in include/valgus
    std::size_t lines = 0;
    std::vector<std::string> includes;  // as written, without quotes or brackets
};

SourceFile read_source(const fs::path& file) {
    const fs::path path = fs::relative(file, root);
    SourceFile source{.path = path.generic_string(), .folder = {}, .lines = 0, .includes = {}};
    if (*path.begin() == "src" && std::distance(path.begin(), path.end()) > 2)
        source.folder = std::next(path.begin())->generic_string();
    std::ifstream in(file);
    for (std::string line; std::getline(in, line); ++source.lines) {
        if (!line.starts_with("#include")) continue;
        const auto begin = line.find_first_of("\"<") + 1;
        source.includes.push_back(line.substr(begin, line.find_first_of("\">", begin) - begin));
    }
    return source;
}

std::vector<SourceFile> sources(std::initializer_list<std::string_view> folders) {
    std::vector<SourceFile> all;
    for (const auto folder : folders)
        for (const auto& entry : fs::recursive_directory_iterator(root / folder))
            if (entry.path().extension() == ".cpp" || entry.path().extension() == ".hpp")
                all.push_back(read_source(entry.path()));
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    REQUIRE_FALSE(all.empty());
    return all;
}

// The folder of src/ that an include names, or nothing: "support" for "support/text.hpp".
std::string stage_of(std::string_view include) {
    const auto slash = include.find('/');
    if (slash == std::string_view::npos) return {};
    std::string folder(include.substr(0, slash));
    return fs::is_directory(root / "src" / folder) ? folder : std::string();
}

// Every include for which `allowed` is false, one a line, so that a failure says what to change.
template <class Allowed>
std::string offences(std::initializer_list<std::string_view> folders, Allowed allowed) {
    std::string found;
    for (const auto& source : sources(folders))
        for (const auto& include : source.includes)
            if (!allowed(source, include)) found += source.path + " includes " + include + '\n';
    return found;
}

// The first part of every path that git tracks; empty outside a git checkout. Not a listing of the folder: a plan saved
// there is the user's own business.
std::set<std::string> tracked_entries() {
    const std::string command = "git -C '" + root.string() + "' ls-files 2>/dev/null";
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    REQUIRE(pipe != nullptr);
    std::string output;
    for (int c = std::fgetc(pipe.get()); c != EOF; c = std::fgetc(pipe.get())) output += static_cast<char>(c);
    std::set<std::string> entries;
    for (std::size_t begin = 0, end = 0; begin < output.size(); begin = end + 1) {
        end = output.find('\n', begin);
        const std::string path = output.substr(begin, end - begin);
        entries.insert(path.substr(0, path.find('/')));
    }
    return entries;
}

}  // namespace

TEST_CASE("architecture: a stage includes the contracts, its own folder and support") {
    CHECK(offences({"src", "include"}, [](const SourceFile& source, const std::string& include) {
              const std::string stage = stage_of(include);
              const bool asks_the_system = stage == "system" && (source.folder == "cli" || source.folder.empty());
              return stage.empty() || stage == source.folder || stage == "support" || asks_the_system;
          }) == "");
}

TEST_CASE("architecture: only src/system asks the system, and main.cpp for its streams") {
    const std::set<std::string> headers{"csignal", "ctime",  "fcntl.h",   "filesystem",
                                        "fstream", "poll.h", "termios.h", "unistd.h"};
    CHECK(offences({"src", "include"}, [&](const SourceFile& source, const std::string& include) {
              return source.folder == "system" || source.path == "src/main.cpp" ||
                     (!headers.contains(include) && !include.starts_with("sys/"));
          }) == "");
}

// Ring by ring: the verbs, which a program of others calls; the records of a library; figures; how documents are read;
// what only stages say to each other.
TEST_CASE("architecture: the first ring of contracts is read in ten minutes") {
    std::size_t lines = 0;
    for (const auto& source : sources({"include"}))
        if (std::count(source.path.begin(), source.path.end(), '/') == 2) lines += source.lines;
    CHECK(lines > 200);
    CHECK(lines <= 600);
}

TEST_CASE("architecture: support knows nothing of exercises") {
    CHECK(offences({"src/support"}, [](const SourceFile&, const std::string& include) {
              return !include.starts_with("valgus/") || include == "valgus/document/diagnostic.hpp";
          }) == "");
}

// Deciding is one thing, saying it another: src/planner/ holds codes, references and numbers. A text there is an id
// that it looks for in a library's text, never a clause.
TEST_CASE("architecture: there is no sentence and no option in src/planner") {
    const std::regex text(R"re("((?:[^"\\]|\\.)*)")re");
    std::size_t files = 0;
    for (const auto& source : sources({"src/planner"})) {
        ++files;
        std::ifstream in(root / source.path);
        for (std::string line; std::getline(in, line);) {
            line.resize(std::min(line.size(), line.find("//")));
            if (line.starts_with("#include")) continue;
            for (std::sregex_iterator it(line.begin(), line.end(), text), end; it != end; ++it)
                CHECK_MESSAGE(it->str(1) == "{angle}", source.path << " says " << it->str());
        }
    }
    CHECK(files > 10);
}

TEST_CASE("architecture: reading documents and records knows nothing of exercises") {
    const std::set<std::string> known{
        "valgus/document/arena.hpp",      "valgus/document/calendar.hpp", "valgus/document/csv.hpp",
        "valgus/document/diagnostic.hpp", "valgus/document/document.hpp", "valgus/document/record.hpp",
        "valgus/document/shape.hpp",      "valgus/document/symbols.hpp",  "valgus/figure/spot.hpp",
        "valgus/library/list.hpp",        "valgus/library/terms.hpp",     "valgus/library/vocabulary.hpp"};
    CHECK(offences({"src/document"}, [&](const SourceFile&, const std::string& include) {
              return !include.starts_with("valgus/") || known.contains(include);
          }) == "");
    CHECK(offences({"include"}, [&](const SourceFile& source, const std::string& include) {
              return !known.contains(source.path.substr(source.path.find('/') + 1)) ||
                     !include.starts_with("valgus/") || known.contains(include);
          }) == "");
}

TEST_CASE("architecture: only src/document/yaml.cpp knows yaml-cpp") {
    CHECK(offences({"src", "include", "tests"}, [](const SourceFile& source, const std::string& include) {
              return !include.starts_with("yaml-cpp/") || source.path == "src/document/yaml.cpp";
          }) == "");
}

TEST_CASE("architecture: only src/cli knows CLI11") {
    CHECK(offences({"src", "include", "tests"}, [](const SourceFile& source, const std::string& include) {
              return !include.starts_with("CLI/") || source.folder == "cli";
          }) == "");
}

TEST_CASE("architecture: the contracts include each other and the standard library only") {
    CHECK(offences({"include"}, [](const SourceFile&, const std::string& include) {
              return include.starts_with("valgus/") || include.find_first_of("/.") == std::string::npos;
          }) == "");
}

// clang-tidy sees a folder as one source, where another file may use the name.
TEST_CASE("architecture: a file that borrows a name uses it") {
    const std::regex borrows(R"(using (?:\w+::)+(\w+);)");
    std::size_t borrowed = 0;
    for (const auto& source : sources({"src"})) {
        if (!source.path.ends_with(".cpp")) continue;
        std::ifstream in(root / source.path);
        const std::string text(std::istreambuf_iterator<char>(in), {});
        for (std::sregex_iterator it(text.begin(), text.end(), borrows), end; it != end; ++it) {
            const std::regex word("\\b" + it->str(1) + "\\b");
            const auto uses = std::distance(std::sregex_iterator(text.begin(), text.end(), word), end);
            CHECK_MESSAGE(uses > 1, source.path << " borrows " << it->str(1) << " and does not use it");
            ++borrowed;
        }
    }
    CHECK(borrowed > 10);
}

TEST_CASE("architecture: no source file is longer than 250 lines") {
    std::string too_long;
    for (const auto& source : sources({"src", "include"}))
        if (source.lines > 250) too_long += source.path + " has " + std::to_string(source.lines) + " lines\n";
    CHECK(too_long == "");
}

TEST_CASE("architecture: the top of the repository holds these and dot-files") {
    const std::set<std::string> expected{"bootstrap.sh",      "CHANGELOG.md", "cmake",           "CMakeLists.txt",
                                         "CMakePresets.json", "completions",  "CONTRIBUTING.md", "docs",
                                         "include",           "LICENSE",      "licenses",        "README.md",
                                         "routines",          "src",          "tests",           "tools"};
    for (const auto& entry : expected) CHECK_MESSAGE(fs::exists(root / entry), entry);
    for (const auto& entry : tracked_entries())
        CHECK_MESSAGE((entry.starts_with('.') || expected.contains(entry)), entry);
}
