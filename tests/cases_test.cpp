// Golden cases: whole outputs of whole commands, as tests/cases names them. `bless` writes them anew; git shows what
// changed.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "checkout.hpp"
#include "testing.hpp"

namespace {

namespace fs = std::filesystem;

struct Case {
    std::string file;  // below tests/cases
    std::string line;  // without the program's name
};

// Each folder says in its `commands` what is typed for its files. `--week {1,3}` is typed once for each, into one file.
std::vector<Case> read_cases() {
    std::vector<Case> cases;
    const fs::path root = testing::source_dir() + "/tests/cases";
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
        if (entry.path().filename() != "commands") continue;
        const auto folder = fs::relative(entry.path().parent_path(), root);
        std::istringstream lines(testing::read(entry.path()));
        for (std::string line; std::getline(lines, line);) {
            std::smatch found;
            if (line.empty() || line.starts_with('#')) continue;
            REQUIRE_MESSAGE(std::regex_match(line, found, std::regex("(\\S+) +valgus (.+)")), line);
            cases.push_back({(folder / found[1].str()).lexically_normal().generic_string(), found[2]});
        }
    }
    std::sort(cases.begin(), cases.end(), [](const Case& a, const Case& b) { return a.file < b.file; });
    return cases;
}

}  // namespace

std::string output_of(const std::string& line) {
    CAPTURE(line);
    const auto ran = testing::call(line);
    CHECK(ran.code == 0);
    CHECK(ran.err.empty());
    return ran.out;
}

// All that is typed for a file, each behind its command where there are several.
std::string outputs_of(const std::string& line) {
    std::smatch found;
    if (!std::regex_match(line, found, std::regex("(.*)\\{(.*)\\}(.*)"))) return output_of(line);
    std::string all;
    std::istringstream values(found[2]);
    for (std::string value; std::getline(values, value, ',');) {
        const auto one = found[1].str() + value + found[3].str();
        all += (all.empty() ? "$ valgus " : "\n$ valgus ") + one + "\n" + output_of(one);
    }
    return all;
}

TEST_CASE("golden cases") {
    const auto cases = read_cases();
    REQUIRE(cases.size() > 35);
    for (const auto& one : cases) testing::golden(one.file, outputs_of(one.line));
}

TEST_CASE("golden cases: each file of a person or a program has its command") {
    std::set<std::string> named;
    for (const auto& one : read_cases()) named.insert(one.file);
    const fs::path root = testing::source_dir() + "/tests/cases";
    for (const std::string folder : {"people", "program"})
        for (const auto& entry : fs::directory_iterator(root / folder)) {
            const auto name = folder + "/" + entry.path().filename().string();
            CHECK_MESSAGE((name.ends_with("/commands") || named.contains(name)), name);
        }
}

TEST_CASE("left and right differ only in the words for the sides") {
    for (const auto* line :
         {"plan --focus ankle --side ", "plan --side ", "plan --format json --side ", "plan --explain --side "}) {
        CAPTURE(line);
        // Whitespace is folded, since a longer word may break a line elsewhere.
        auto left = testing::call(std::string(line) + "left --width 500").out;
        auto right = testing::call(std::string(line) + "right --width 500").out;
        CHECK(left != right);
        const auto mirror = [](std::string text) {
            text = std::regex_replace(text, std::regex("\\bare left\\b"), "remain");  // minutes
            text = std::regex_replace(text, std::regex("\\bleft\\b(?! out)"), "\1");
            text = std::regex_replace(text, std::regex("\\bright\\b(?! angle)"), "left");
            text = std::regex_replace(text, std::regex("\1"), "right");
            return std::regex_replace(text, std::regex("\\s+"), " ");
        };
        const auto mirrored = mirror(left);
        right = std::regex_replace(right, std::regex("\\bare left\\b"), "remain");
        right = std::regex_replace(right, std::regex("\\s+"), " ");
        const auto differ = std::mismatch(mirrored.begin(), mirrored.end(), right.begin(), right.end());
        const auto at = static_cast<std::size_t>(differ.first - mirrored.begin());
        CHECK(mirrored.substr(at, 80) == right.substr(at, 80));
    }
}

TEST_CASE("a plan for everything has the 23 exercises of the article") {
    const auto text = testing::call("plan --minutes none --max-exercises none --format json").out;
    std::size_t count = 0;
    for (auto at = text.find("\"order\":"); at != std::string::npos; at = text.find("\"order\":", at + 1)) ++count;
    CHECK(count == 23);
    CHECK(text.find("\"exercises\": 23") != std::string::npos);
}
