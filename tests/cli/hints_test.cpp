// Commands that valgus suggests: a shell takes them as they stand, whatever the words in them are.
#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>

#include "checkout.hpp"
#include "support/shell.hpp"
#include "testing.hpp"

namespace {

namespace fs = std::filesystem;
using testing::call;
using testing::Ran;
using valgus::support::shell_operand;
using valgus::support::shell_option;
using valgus::support::shell_word;

// What a shell makes of a line: its words.
std::vector<std::string> words_of(const std::string& line) {
    const auto command = "for word in " + line + "; do printf '%s\\0' \"$word\"; done";
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    REQUIRE(pipe != nullptr);
    std::vector<std::string> words(1);
    for (int c = std::fgetc(pipe.get()); c != EOF; c = std::fgetc(pipe.get()))
        if (c == '\0')
            words.emplace_back();
        else
            words.back() += static_cast<char>(c);
    words.pop_back();
    REQUIRE_FALSE(words.empty());
    return words;
}

// All commands of a text, each to its end, over lines that go on.
std::vector<std::string> commands_in(const std::string& text, const std::string& begin = "valgus ") {
    std::vector<std::string> all;
    for (auto at = text.find(begin); at != std::string::npos; at = text.find(begin, at + 1)) {
        auto end = text.find('\n', at + 1);
        REQUIRE(end != std::string::npos);
        while (text[end - 1] == '\\') end = text.find('\n', end + 1);
        all.push_back(text.substr(at + begin.size(), end - at - begin.size()));
    }
    return all;
}

// As a person would type it into that shell.
Ran typed(const std::string& line, const valgus::Surroundings& around = {}) { return call(words_of(line), around); }

// A folder whose files have names of the worst kind that a name may be.
class Room {
public:
    Room() {
        fs::remove_all(folder_);
        fs::create_directories(folder_);
    }
    ~Room() { fs::remove_all(folder_); }
    Room(const Room&) = delete;
    Room& operator=(const Room&) = delete;
    std::string operator/(const std::string& name) const { return (folder_ / name).string(); }
    std::string file(const std::string& name, const std::string& text) const {
        std::ofstream(folder_ / name) << text;
        return *this / name;
    }

private:
    fs::path folder_ = fs::temp_directory_path() / ("hints of it " + std::to_string(::getpid()));
};

const std::string hostile = "Zoë's --full $(touch x) `id` \"me\" &;";

valgus::Surroundings terminal(int width) {
    auto around = testing::with_environment({{"NO_COLOR", "1"}, {"VALGUS_TODAY", "2027-01-06"}});
    around.out = {.is_terminal = true, .width = width, .height = 24, .utf8 = true};
    return around;
}

}  // namespace

TEST_CASE("hints: words for a shell, as options, and behind all options") {
    CHECK(shell_word("me.yaml") == "me.yaml");
    CHECK(shell_word("my me") == "'my me'");
    CHECK(shell_option("--profile", "my me") == " --profile 'my me'");
    CHECK(shell_option("--profile", "-x y") == " --profile='-x y'");
    CHECK(shell_option("-o", "me") == " -o me");
    CHECK(shell_option("-o", "-me") == " -o-me");
    CHECK(shell_option("--profile", "-") == " --profile -");
    CHECK(shell_operand("foot") == "foot");
    CHECK(shell_operand("-f x") == "-- '-f x'");
    for (const auto& word :
         {hostile, std::string("~"), std::string("é"), std::string("a\\"), std::string("*?[x]{a,b}!")})
        CHECK(words_of(shell_word(word)) == std::vector{word});
    CHECK(call("plan --name=-x --only clam-shell --brief").out.starts_with("-x · "));
}

TEST_CASE("hints: what a terminal shows below a check-list is one plan, however the profile is called") {
    const Room room;
    const auto profile = room.file(hostile + ".yaml", "side: right\nfocus: [ankle]\n");
    for (const int width : {30, 60, 100, 400}) {
        CAPTURE(width);
        const auto ran = call({"plan", "--profile", profile}, terminal(width));
        REQUIRE(ran.code == 0);
        const auto commands = commands_in(ran.out.substr(ran.out.find("\nMORE\n")));
        REQUIRE(commands.size() == 4);
        CHECK(typed(commands[0]).out == call({"plan", "--profile", profile, "--full"}).out);
        CHECK(typed(commands[1]).code == 0);
        CHECK(words_of(commands[2]) == std::vector<std::string>{"plan", "--profile", profile, "-o", "plan.html"});
    }
}

TEST_CASE("hints: an assessment goes on with the library that it asked") {
    const Room room;
    const auto library = room.file(hostile + ".yaml", "exercises:\n  - {id: clam-shell, purpose: It is for you.}\n");
    const auto ran = call({"assess", "--answers", testing::source_dir() + "/docs/examples/answers.yaml", "--library",
                           library, "--brief"});
    REQUIRE(ran.code == 0);
    const auto commands = commands_in(ran.out, "\n    valgus ");
    REQUIRE(commands.size() == 4);
    const auto words = words_of(commands.front());
    REQUIRE(words.size() > 2);
    CHECK(words[2] == library);
    CHECK(typed(commands.front()).code == 0);
    auto next = commands_in(call({"assess", "--sheet", "--library", library}).out, "  valgus assess");
    for (auto& line :
         commands_in(call({"assess", "--sheet", "--format", "yaml", "--library", library}).out, "  valgus assess"))
        next.push_back(std::move(line));
    REQUIRE(next.size() == 3);
    for (const auto& line : next) CHECK(words_of(line).front() + words_of(line).at(1) == "--library" + library);
}

TEST_CASE("hints: the morning that is asked for goes into the log that was named") {
    const Room room;
    const auto log = room.file(hostile + ".csv",
                               "date,session,exercise,stage,rung,done,caved,pain,effort,next_morning,sign\n"
                               "2027-01-04,w01-mon,squat-in-line,1,1,full,0,4,4,,\n");
    const auto ran = call({"today", "--side", "right", "--focus", "ankle", "--position", "squat", "--log", log},
                          testing::with_environment({{"VALGUS_TODAY", "2027-01-06"}}));
    const auto commands = commands_in(ran.out, "\n  valgus ");
    REQUIRE(commands.size() == 1);
    CHECK(words_of(commands.front()) == std::vector<std::string>{"log", "--log", log, "--morning", "more"});
}

TEST_CASE("hints: a library that was begun is checked and used by what is told") {
    const Room room;
    const auto folder = room / hostile;
    const auto ran = call(std::vector<std::string>{"init", folder});
    REQUIRE(ran.code == 0);
    const auto at = ran.err.find("next: `valgus ") + 14, then = ran.err.find("`, then `valgus "),
               end = ran.err.rfind("`");
    CHECK(typed(ran.err.substr(at, then - at)).code == 0);
    CHECK(typed(ran.err.substr(then + 16, end - then - 16)).code == 0);
}

TEST_CASE("hints: what else a word may be shown by is asked for with that word") {
    CHECK(call(std::vector<std::string>{"about", "short foot"}).err ==
          "valgus: error: 'short foot' is no topic; `valgus show 'short foot'` tells of it\n");
    CHECK(call(std::vector<std::string>{"figure", "red flags"}).err ==
          "valgus: error: 'red flags' is a topic: only exercises and tests have pictures; `valgus about 'red flags'` "
          "tells of it\n");
    CHECK(call(std::vector<std::string>{"figure", "over 60"}).err ==
          "valgus: error: 'over 60' is a condition: only exercises and tests have pictures; `valgus show 'over 60'` "
          "tells of it\n");
}
