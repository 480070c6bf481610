// The recipes of docs/recipes and the tutorial are true. Every block runs in a home folder of its own, page by page
// from top to bottom, with the program, a stub `mail` and no other commands than those named here. What stands behind a
// fence says how:
//
//   ```sh                      a script for /bin/sh; what it prints is what the next ```text block shows, or nothing
//   ```sh exits=5              it ends with that code instead of 0
//   ```sh needs=khal,git       it needs commands that a machine may lack: run by tests/readers/recipes.sh only
//   ```crontab                 a table of cron, with jobs of one time a week
//   ```text today=2027-01-18   the mails that arrive on that day because of the last table of cron
//   <!-- cron: 2027-01-18 -->  the same, and nothing arrives
//   ```make file=a/Makefile    a file to be saved; one that docs/recipes holds too is the same there;
//                              of a unit of systemd, what it starts is run
//   ```console                 not run: it would change the machine
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
#include <regex>
#include <set>
#include <sstream>

#include "checkout.hpp"
#include "pages.hpp"
#include "support/date.hpp"
#include "testing.hpp"

namespace {

namespace fs = std::filesystem;
using namespace pages;

const fs::path recipes = fs::path(testing::source_dir()) / "docs/recipes";

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

// A job of cron that runs on one day a week or on all, which is all that the recipes need of crontab(5).
struct CronJob {
    std::optional<unsigned> weekday;  // 0 is Sunday; none: every day
    std::string command, mail_to = "you";
};

std::vector<CronJob> read_crontab(const std::vector<std::string>& lines) {
    std::vector<CronJob> jobs;
    CronJob next;
    for (const auto& line : lines) {
        std::smatch found;
        if (std::regex_match(line, found, std::regex("MAILTO=([^$~]+)"))) {
            next.mail_to = found[1];
            continue;
        }
        REQUIRE_MESSAGE(std::regex_match(line, found, std::regex(R"([0-5]?[0-9] [12]?[0-9] \* \* ([0-6*]) +(\S.*))")),
                        "the tests do not know this line of cron: " << line);
        next.weekday.reset();
        if (found[1] != "*") next.weekday = static_cast<unsigned>(std::stoi(found[1]));
        // A bare % would end the command.
        REQUIRE_FALSE(std::regex_search(line, std::regex(R"((^|[^\\])%)")));
        next.command = std::regex_replace(found[2].str(), std::regex(R"(\\%)"), "%");
        jobs.push_back(next);
    }
    REQUIRE_FALSE(jobs.empty());
    return jobs;
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

// A mail program that puts what it is given into the letter box, and a clock that stands still.
constexpr auto mail = R"(#!/bin/sh
[ "$#" = 3 ] && [ "$1" = -s ] || { echo "mail: called with: $*" >&2; exit 64; }
{ printf 'To: %s\nSubject: %s\n\n' "$3" "$2"; cat; } >>"$HOME/../letters"
)";
constexpr auto date = R"(#!/bin/sh
[ "$*" = +%F ] || { echo "date: called with: $*" >&2; exit 64; }
echo "$VALGUS_TODAY"
)";

struct Ended {
    int code = 0;
    std::string output;  // of both streams
};

// A home folder with the program in ~/.local/bin, and beside it, in `bin`, the commands that may be used there.
class Desk {
public:
    explicit Desk(const std::set<std::string>& more_commands) {
        fs::remove_all(folder_);
        fs::create_directories(home() / ".local/bin");
        fs::create_directories(folder_ / "run");
        fs::create_directories(folder_ / "bin");
        fs::create_symlink(testing::program_path(), home() / ".local/bin/valgus");
        for (const auto& entry :
             fs::directory_iterator(recipes))  // without folders in them, which `make` may have left
            if (entry.is_directory()) fs::copy(entry, home() / entry.path().filename());
        for (const auto& command : split(std::string(usual_commands), ' '))
            fs::create_symlink(path_of(command), folder_ / "bin" / command);
        add_command("mail", mail);
        add_command("date", date);
        for (const auto& command : more_commands) add_command(command, wrapper(command));
    }
    ~Desk() { fs::remove_all(folder_); }
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    fs::path home() const { return folder_ / "home"; }

    // As typed into a terminal, which begins at home and stays where `cd` leads.
    Ended run(const std::string& script) {
        write(folder_ / "script", "trap 'pwd >\"" + (folder_ / "place").string() + "\"' EXIT\n" + script);
        const auto ended = execute(place_, "LC_ALL=C.UTF-8 XDG_RUNTIME_DIR='" + (folder_ / "run").string() +
                                               "' VALGUS_TODAY=2027-01-18 PATH='" + (home() / ".local/bin").string() +
                                               ':' + (folder_ / "bin").string() + "' /bin/sh -e '" +
                                               (folder_ / "script").string() + "' </dev/null");
        place_ = lines_of(testing::read(folder_ / "place")).at(0);
        return ended;
    }

    // What arrives by mail because cron runs the jobs of that day.
    std::string letters(const std::vector<CronJob>& jobs, const std::string& today) {
        fs::remove(folder_ / "letters");
        const auto weekday = std::chrono::weekday(valgus::support::parse_date(today).value()).c_encoding();
        std::string all;
        for (const auto& job : jobs) {
            if (job.weekday && *job.weekday != weekday) continue;
            write(folder_ / "script", job.command);
            // Cron's path is that of the system's own folders, for which `bin` stands.
            const auto ended =
                execute(home(), "LOGNAME=you SHELL=/bin/sh VALGUS_TODAY=" + today + " PATH='" +
                                    (folder_ / "bin").string() + "' /bin/sh -c \"$(cat ../script)\" </dev/null");
            if (!ended.output.empty())
                all += "To: " + job.mail_to + "\nSubject: Cron <you@computer> " + job.command + "\n\n" + ended.output;
            if (fs::exists(folder_ / "letters")) all += testing::read(folder_ / "letters");
            fs::remove(folder_ / "letters");
        }
        return all;
    }

private:
    Ended execute(const fs::path& place, const std::string& line) {
        const auto whole = "cd '" + place.string() + "' && env -i HOME='" + home().string() + "' TZ=UTC " + line +
                           " >'" + (folder_ / "output").string() + "' 2>&1";
        const int status = std::system(whole.c_str());
        let_an_hour_pass();
        return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, testing::read(folder_ / "output")};
    }

    // Otherwise what two commands write may be equally old, and make would not see which came first.
    void let_an_hour_pass() {
        for (const auto& entry : fs::recursive_directory_iterator(home()))
            if (entry.is_regular_file() && !entry.is_symlink())
                fs::last_write_time(entry, fs::last_write_time(entry) - std::chrono::hours(1));
    }

    // Commands of others may be scripts that use what they like. Chromium has no sandbox where everything runs as root,
    // and git keeps nothing of somebody without a name.
    static std::string wrapper(const std::string& command) {
        const std::map<std::string, std::string> more{{"chromium", "--no-sandbox"},
                                                      {"git", "-c user.name=You -c user.email=you@example.org"}};
        return "#!/bin/sh\nPATH=\"$PATH:" + std::string(std::getenv("PATH")) + "\" exec '" + path_of(command) + "' " +
               (more.contains(command) ? more.at(command) : "") + " \"$@\"\n";
    }

    void add_command(const std::string& name, const std::string& script) {
        write(folder_ / "bin" / name, script);
        fs::permissions(folder_ / "bin" / name, fs::perms::owner_all);
    }

    fs::path folder_ = fs::temp_directory_path() / ("valgus-recipes-test-" + std::to_string(::getpid()));
    fs::path place_ = home();
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
                read_prose(part);
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
                jobs_ = read_crontab(part.lines);
            else if (fence.kind == "text")
                compare(part, fence["today"]);
            else if (fence.kind != "console")
                FAIL("what is to be done with ```" << part.language << "?");
        }
        expect_nothing_more();
        if (blessing()) write(page_, text_of(parts_));
    }

private:
    void read_prose(const Part& part) {
        if (!is_blank(part)) expect_nothing_more();
        for (const auto& today : all_matches(join(part.lines), "<!-- cron: ([0-9-]+) -->", 1))
            CHECK(desk_.letters(jobs_, today) == "");
    }

    void save(Part& part, const std::string& name) {
        if (fs::exists(recipes / name)) {
            if (blessing()) part.lines = lines_of(testing::read(recipes / name));
            CHECK(join(part.lines) == testing::read(recipes / name));
        }
        fs::create_directories((desk_.home() / name).parent_path());
        write(desk_.home() / name, join(part.lines));
        for (auto line : all_matches(join(part.lines), "\\nExecStart=([^\\n]+)", 1)) {
            const auto ended = desk_.run(std::regex_replace(line, std::regex("%h"), "$$HOME"));
            CHECK_MESSAGE((ended.code == 0 && ended.output.empty()), line << '\n' << ended.output);
        }
    }

    void run_script(const Part& part, const Fence& fence) {
        const auto needs = split(fence["needs"], ',');
        printed_.reset();
        left_alone_ = !std::includes(have_.begin(), have_.end(), needs.begin(), needs.end());
        if (left_alone_) return;
        const auto ended = desk_.run(join(part.lines));
        CHECK_MESSAGE(ended.code == (fence["exits"].empty() ? 0 : std::stoi(fence["exits"])), join(part.lines)
                                                                                                  << ended.output);
        // What every -o tells says nothing that the page is about.
        printed_ = std::regex_replace(ended.output, std::regex("(^|\n)wrote [^\n]*(?=\n)"), "");
        if (printed_->starts_with('\n')) printed_->erase(0, 1);
    }

    void compare(Part& part, const std::string& today) {
        if (!today.empty()) printed_ = desk_.letters(jobs_, today);
        REQUIRE_MESSAGE((printed_ || left_alone_), "nothing was run before this sample: " << join(part.lines));
        if (!printed_) return;
        CHECK_MESSAGE(printed_->find('\r') == std::string::npos, "git would not keep this as it is");
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
    std::vector<CronJob> jobs_;
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

TEST_CASE("docs: the tutorial goes as it says, from the first evening on") {
    Reading(fs::path(testing::source_dir()) / "docs/tutorial.md", {}).run();
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
