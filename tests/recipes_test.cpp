// The recipes of docs/recipes are true. Every block runs in a home folder of its own, page by page from top to bottom,
// with the program, a stub `mail` and no other commands than those named here. What stands behind a fence says how:
//
//   ```sh                      a script for /bin/sh; what it prints is what the next ```text block shows, or nothing
//   ```sh exits=5              it ends with that code instead of 0
//   ```sh needs=khal,git       it needs commands that a machine may lack: run by tests/readers/recipes.sh only
//   ```crontab                 a table of cron
//   ```text today=2027-01-18   the mails that arrive on that day because of the last table of cron
//   ```make file=a/Makefile    a file to be saved; one that docs/recipes holds too is the same there
//
// `bless` (VALGUS_BLESS=1) writes the samples, and the files that docs/recipes holds, anew.
#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <sstream>

#include "crontab.hpp"
#include "pages.hpp"
#include "testing.hpp"

namespace {

namespace fs = std::filesystem;
using namespace pages;

const fs::path recipes = fs::path(VALGUS_SOURCE_DIR) / "docs/recipes";

// What every Linux and macOS has, and two that `bootstrap.sh test` installs.
constexpr std::string_view usual_commands =
    "awk basename cat cmp cp cut diff env grep head ls mkdir mv rm sed sh sort tail touch tr wc xargs jq make";

std::vector<fs::path> pages_of_recipes() {
    std::vector<fs::path> all;
    for (const auto& entry : fs::directory_iterator(recipes))
        if (entry.path().extension() == ".md") all.push_back(entry.path());
    std::sort(all.begin(), all.end());
    REQUIRE_FALSE(all.empty());
    return all;
}

std::set<std::string> split(const std::string& text, char separator) {
    std::set<std::string> words;
    std::istringstream in(text);
    for (std::string word; std::getline(in, word, separator);)
        if (!word.empty()) words.insert(word);
    return words;
}

// "sh needs=git,mlr exits=1" is of the kind "sh"; the rest are settings.
struct Fence {
    std::string kind;
    std::map<std::string, std::string> settings;

    explicit Fence(const std::string& language) {
        std::istringstream in(language);
        in >> kind;
        for (std::string word; in >> word;) settings[word.substr(0, word.find('='))] = word.substr(word.find('=') + 1);
    }
    std::string operator[](const std::string& name) const {
        const auto found = settings.find(name);
        return found == settings.end() ? std::string() : found->second;
    }
};

std::string path_of(const std::string& command) {
    for (const auto& folder : split(std::getenv("PATH"), ':'))
        if (::access((fs::path(folder) / command).c_str(), X_OK) == 0) return fs::path(folder) / command;
    FAIL(command << " is missing; on Debian: apt-get install " << command);
    return {};
}

// The mail of the house: it puts what it is given into the letter box.
constexpr auto mail = R"(#!/bin/sh
[ "$#" = 3 ] && [ "$1" = -s ] || { echo "mail: called with: $*" >&2; exit 64; }
{ printf 'To: %s\nSubject: %s\n\n' "$3" "$2"; cat; } >>"$HOME/../letters"
)";

struct Ended {
    int code = 0;
    std::string output;  // of both streams
};

// A home folder, and beside it the commands that may be used in it.
class Desk {
public:
    explicit Desk(const std::set<std::string>& more_commands) {
        fs::remove_all(folder_);
        fs::create_directories(folder_ / "bin");
        fs::create_directories(home());
        for (const auto& entry :
             fs::directory_iterator(recipes))  // without folders in them, which `make` may have left
            if (entry.is_directory()) fs::copy(entry, home() / entry.path().filename());
        fs::create_symlink(VALGUS_PROGRAM, folder_ / "bin/valgus");
        for (const auto& command : split(std::string(usual_commands), ' '))
            fs::create_symlink(path_of(command), folder_ / "bin" / command);
        add_command("mail", mail);
        // These may be scripts that use what they like. Chromium has no sandbox where everything runs as root.
        for (const auto& command : more_commands)
            add_command(command, "#!/bin/sh\nPATH=$PATH:'" + std::string(std::getenv("PATH")) + "' exec '" +
                                     path_of(command) + (command == "chromium" ? "' --no-sandbox" : "'") + " \"$@\"\n");
    }
    ~Desk() { fs::remove_all(folder_); }
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    fs::path home() const { return folder_ / "home"; }

    // As typed into a terminal at home.
    Ended run(const std::string& script) { return execute(script, {}, (folder_ / "bin").string(), "2027-01-18"); }

    // As cron does it on that day: what arrives by mail.
    std::string letters(const testing::Crontab& table, const std::string& today) {
        fs::remove(folder_ / "letters");
        std::string all;
        for (const auto& job : table.jobs) {
            if (!testing::runs_on(job, testing::read_date(today))) continue;
            // /usr/local/bin is where the pages put valgus, and /usr/bin where mail is.
            const bool finds_all = (':' + job.path + ':').find(":/usr/local/bin:") != std::string::npos;
            const auto ended =
                execute(job.command, job.input, finds_all ? (folder_ / "bin").string() : job.path, today);
            if (fs::exists(folder_ / "letters")) all += testing::read(folder_ / "letters");
            fs::remove(folder_ / "letters");
            if (!ended.output.empty())
                all += "To: " + job.mail_to + "\nSubject: Cron <you@computer> " + job.command + "\n\n" + ended.output;
        }
        return all;
    }

private:
    Ended execute(const std::string& script, const std::string& input, const std::string& path,
                  const std::string& today) {
        write(folder_ / "script", script);
        write(folder_ / "input", input);
        const auto line = "cd '" + home().string() +
                          "' && env -i HOME=\"$PWD\" LC_ALL=C.UTF-8 TZ=UTC VALGUS_TODAY=" + today + " PATH='" + path +
                          "' /bin/sh -e ../script <../input >../output 2>&1";
        const int status = std::system(line.c_str());
        let_an_hour_pass();
        return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, testing::read(folder_ / "output")};
    }

    // Otherwise what two commands write may be equally old, and make would not see which came first.
    void let_an_hour_pass() {
        for (const auto& entry : fs::recursive_directory_iterator(home()))
            if (entry.is_regular_file()) fs::last_write_time(entry, fs::last_write_time(entry) - std::chrono::hours(1));
    }

    void add_command(const std::string& name, const std::string& script) {
        write(folder_ / "bin" / name, script);
        fs::permissions(folder_ / "bin" / name, fs::perms::owner_all);
    }

    fs::path folder_ = fs::temp_directory_path() / ("valgus-recipes-test-" + std::to_string(::getpid()));
};

// Runs one page. A block that needs a command which is not among `have` is left alone, and so is its sample.
class Reading {
public:
    Reading(const fs::path& page, const std::set<std::string>& have)
        : page_(page), have_(have), desk_(have), parts_(parts_of(testing::read(page))) {}

    void run() {
        for (std::size_t i = 0; i < parts_.size(); ++i) {
            auto& part = parts_[i];
            if (!part.fenced) {
                if (!is_blank(part)) expect_nothing_more();
                continue;
            }
            const Fence fence(part.language);
            CAPTURE(part.language);
            if (fence.kind != "text") expect_nothing_more();
            if (!fence["file"].empty())
                save(part, fence["file"]);
            else if (fence.kind == "sh")
                run_script(part, fence);
            else if (fence.kind == "crontab")
                table_ = testing::read_crontab(part.lines);
            else if (fence.kind == "text")
                compare(part, fence["today"]);
            else
                FAIL("what is to be done with ```" << part.language << "?");
        }
        expect_nothing_more();
        if (blessing()) write(page_, text_of(parts_));
    }

private:
    void save(Part& part, const std::string& name) {
        if (fs::exists(recipes / name)) {
            if (blessing()) part.lines = lines_of(testing::read(recipes / name));
            CHECK(join(part.lines) == testing::read(recipes / name));
        }
        fs::create_directories((desk_.home() / name).parent_path());
        write(desk_.home() / name, join(part.lines));
    }

    void run_script(const Part& part, const Fence& fence) {
        const auto needs = split(fence["needs"], ',');
        printed_.reset();
        left_alone_ = !std::includes(have_.begin(), have_.end(), needs.begin(), needs.end());
        if (left_alone_) return;
        const auto ended = desk_.run(join(part.lines));
        CHECK_MESSAGE(ended.code == (fence["exits"].empty() ? 0 : std::stoi(fence["exits"])), join(part.lines)
                                                                                                  << ended.output);
        printed_ = ended.output;
    }

    void compare(Part& part, const std::string& today) {
        if (!today.empty()) printed_ = desk_.letters(table_, today);
        REQUIRE_MESSAGE((printed_ || left_alone_), "nothing was run before this sample: " << join(part.lines));
        if (!printed_) return;
        const auto expected = sample(part.lines, *printed_);
        if (blessing()) part.lines = expected;
        CHECK(join(part.lines) == join(expected));
        printed_.reset();
    }

    // What was printed and not shown: a page shows all that its lines print.
    void expect_nothing_more() {
        if (printed_) CHECK_MESSAGE(*printed_ == "", "this is printed, and the page does not show it");
        printed_.reset();
        left_alone_ = false;
    }

    fs::path page_;
    std::set<std::string> have_;
    Desk desk_;
    std::vector<Part> parts_;
    testing::Crontab table_;
    std::optional<std::string> printed_;  // by the last script, and not yet shown
    bool left_alone_ = false;             // the last script needs what is missing
};

}  // namespace

TEST_CASE("recipes: every block of the pages runs, and every sample is what it prints") {
    for (const auto& page : pages_of_recipes()) {
        CAPTURE(page.filename());
        Reading(page, {}).run();
    }
}

// tests/readers/recipes.sh says which of the commands that a machine may lack are there.
TEST_CASE("recipes: with the commands of others" * doctest::skip()) {
    const char* have = std::getenv("VALGUS_RECIPES_HAVE");
    REQUIRE(have != nullptr);
    for (const auto& page : pages_of_recipes()) {
        CAPTURE(page.filename());
        Reading(page, split(have, ' ')).run();
    }
}

TEST_CASE("recipes: links lead somewhere, and lines are at most 120 columns wide") {
    for (const auto& page : pages_of_recipes()) check_links_and_width(page);
}

TEST_CASE("recipes: the index names every page") {
    const auto targets = all_matches(testing::read(recipes / "README.md"), "\\]\\(([^)#/]+\\.md)", 1);
    for (const auto& page : pages_of_recipes())
        if (page.filename() != "README.md") CHECK_MESSAGE(targets.contains(page.filename()), page.filename());
}
