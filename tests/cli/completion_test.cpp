// What shells are told: what may come next on a line that is being typed. The shells themselves are asked by
// tests/readers/completion_shells.py.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "checkout.hpp"
#include "cli/command.hpp"
#include "testing.hpp"
#include "valgus/library/library.hpp"

using testing::call;
using valgus::cli::Domain;

namespace {

// What is said of a line: it ends at its last blank, which begins an empty word.
std::string told(const std::string& line, const valgus::Surroundings& surroundings = {}) {
    std::vector<std::string> words{"__complete"};
    std::string word;
    for (const char c : line + " ") {
        if (c == ' ')
            words.push_back(std::exchange(word, ""));
        else
            word += c == '_' ? ' ' : c;
    }
    const auto ran = call(words, surroundings);
    CHECK(ran.code == 0);
    CHECK(ran.err == "");
    return ran.out;
}

// The words alone, between blanks.
std::string proposed(const std::string& line, const valgus::Surroundings& surroundings = {}) {
    std::string words;
    std::istringstream in(told(line, surroundings));
    for (std::string row; std::getline(in, row);) words += (words.empty() ? "" : " ") + row.substr(0, row.find('\t'));
    return words;
}

std::string ids(const auto& records, const std::string& before = {}, const std::string& behind = {}) {
    std::string words;
    for (const auto& record : records) words += (words.empty() ? "" : " ") + before + std::string(record.id) + behind;
    return words;
}

const valgus::Library& shipped() {
    static const auto library = valgus::builtin_library();
    return library;
}

const std::string shoulder = testing::source_dir() + "/docs/examples/shoulder.yaml";

// A file that is there for one test.
struct TextFile {
    std::string path;
    TextFile(const std::string& name, const std::string& text)
        : path((std::filesystem::temp_directory_path() / ("valgus-completion-" + std::to_string(::getpid()) + name))
                   .string()) {
        std::ofstream(path) << text;
    }
    ~TextFile() { std::filesystem::remove(path); }
    TextFile(const TextFile&) = delete;
    TextFile& operator=(const TextFile&) = delete;
};

}  // namespace

TEST_CASE("completion: commands, and those that have the options which stand before them") {
    CHECK(proposed("") ==
          "assess plan program today log train progress list show figure about find init check schema config "
          "completion help");
    CHECK(told("comp") == "completion\tthe script by which bash, zsh or fish completes what you type\n");
    CHECK(proposed("--phase stretch ") == "list");
    CHECK(proposed("--at 07:30 -q ") == "program config");
    CHECK(proposed("help pr") == "program progress");
    CHECK(proposed("nonsense ") == "");
    CHECK(proposed("nonsense --si") == "");
}

TEST_CASE("completion: options of a command, each once unless it can be said again") {
    CHECK(proposed("plan --ex") == "--exclude --explain");
    CHECK(proposed("plan --explain --ex") == "--exclude");
    CHECK(proposed("plan --exclude clam-shell --ex") == "--exclude --explain");
    CHECK(proposed("plan --side left --si") == "");
    CHECK(proposed("plan -s left --si") == "");
    CHECK(proposed("plan -qs left --qui") == "");
    CHECK(proposed("plan --note clam-shell=x --not") == "--note");
    CHECK(proposed("plan --out") == "--output");
    CHECK(proposed("plan -o plan.html --out") == (valgus::cli::plan_command.may_write_several ? "--output" : ""));
    CHECK(proposed("list -o list.txt --out") == "");
    CHECK(proposed("completion -") == "-o --output --force -q --quiet -h --help -V --version --licenses");
    CHECK(proposed("completion --") == "--output --force --quiet --help --version --licenses");
    CHECK(proposed("completion bash ") == "--output --force --quiet --help --version --licenses");
    CHECK(proposed("completion -qs") == "");
    CHECK(told("figure --anim") == "--animated\tlet it move\n");
    // What no command of its own has yet may be said before any.
    CHECK(proposed("--zo") == "--zone");
    CHECK(proposed("--phase str") == "stretch strengthen");
}

TEST_CASE("completion: what a value may be, behind a blank, an equals sign or a letter") {
    CHECK(proposed("plan --side ") == "left right both");
    CHECK(proposed("--side r") == "right");
    CHECK(proposed("plan --side=") == "--side=left --side=right --side=both");
    CHECK(proposed("plan -s ") == "left right both");
    CHECK(proposed("plan -sl") == "-sleft");
    CHECK(proposed("plan -qsl") == "-qsleft");
    CHECK(proposed("plan --worse ") == "left right");
    CHECK(told("plan --cause f") == "functional\ttight or weak muscles\n");
    CHECK(proposed("plan --position ") == ids(shipped().positions));
    CHECK(proposed("plan --protocol ") == ids(shipped().protocols));
    CHECK(proposed("plan --format ") == "text markdown json csv html guide");
    CHECK(proposed("program --format ") == "text markdown json csv html guide ics");
    CHECK(proposed("list --format ") == "text json");
    CHECK(proposed("show --format ") == "text json yaml");
    CHECK(proposed("progress --format ") == "text json csv html");
    CHECK(proposed("assess --format ") == "text markdown json html yaml");
    CHECK(proposed("plan --color ") == "auto always never");
    CHECK(proposed("plan --csv ") == "plain excel");
    CHECK(proposed("init x --for ") == "shoulder");
    CHECK(proposed("plan --pain ") == "0 1 2 3 4 5 6 7 8 9 10");
    CHECK(proposed("plan --week 5") == "5 50 51 52");
    CHECK(proposed("plan --week n") == "now");
    CHECK(proposed("plan --minutes ") == "5 10 15 20 30 45 60 none");
    CHECK(proposed("log --date ") == "today yesterday");
    CHECK(proposed("log --morning ") == "usual more swollen");
    CHECK(proposed("log --where ") == "joint muscle");
    // A switch takes none, and what is no option has none.
    CHECK(proposed("plan --explain=") == "");
    CHECK(proposed("plan --nonsense=") == "");
    CHECK(proposed("plan --name ") == "");
}

TEST_CASE("completion: lists go on behind a comma, without what they have already") {
    CHECK(proposed("plan --focus ") == ids(shipped().joints) + " all");
    CHECK(told("plan --focus to") == "toe\tbig toe\n");
    CHECK(proposed("plan --focus hip,") == "hip,pelvis hip,knee hip,ankle hip,toe hip,leg");
    CHECK(proposed("plan --focus hip,pelvis,leg,") == "hip,pelvis,leg,knee hip,pelvis,leg,ankle hip,pelvis,leg,toe");
    CHECK(proposed("plan --focus=hip,kn") == "--focus=hip,knee");
    CHECK(proposed("plan --focus hip,knee --focus ") == "pelvis ankle toe leg");
    CHECK(proposed("plan --focus hip,_k") == "hip, knee");
    CHECK(proposed("program --days mon,wed,") == "mon,wed,tue mon,wed,thu mon,wed,fri mon,wed,sat mon,wed,sun");
    CHECK(proposed("plan --equipment n") == "none");
    CHECK(proposed("plan --equipment band,n") == "");
    CHECK(proposed("plan --condition ") == ids(shipped().conditions));
    CHECK(proposed("plan --learning ") == ids(shipped().skills));
    CHECK(proposed("plan --mastered ") == ids(shipped().skills) + " " + ids(shipped().exercises) + " all");
    for (const auto* option : {"--only ", "--include ", "--exclude "})
        CHECK(proposed("plan " + std::string(option)) == ids(shipped().exercises));
    CHECK(proposed("list --phase stretch,") == "stretch,release stretch,mobilize stretch,strengthen stretch,integrate");
}

TEST_CASE("completion: keys end with an equals sign, behind which their values come") {
    CHECK(proposed("plan --dose ") == ids(shipped().exercises, "", "="));
    CHECK(proposed("plan --dose clam-shell=2x12,clam") == "");
    CHECK(proposed("plan --dose clam-shell=2x12,step-u") == "clam-shell=2x12,step-up=");
    CHECK(proposed("plan --dose clam-shell=") == "");
    CHECK(proposed("plan --note clam-") == "clam-shell=");
    CHECK(told("plan --stage step-up=") == "step-up=1\tStep up\nstep-up=2\ta higher step\n");
    CHECK(proposed("plan --stage=step-up=") == "--stage=step-up=1 --stage=step-up=2");
    CHECK(proposed("plan --stage nobody=") == "");
    CHECK(proposed("plan --clinic ") == "name= clinician= phone= logo=");
    CHECK(told("plan --clinic logo=my") == ":file\tlogo=\t\n");
    CHECK(told("plan --clinic name=my") == "");
    CHECK(proposed("log --done a").starts_with("all "));
    CHECK(proposed("log --done all,step-u") == "all,step-up");
    CHECK(proposed("log --done step-up=") == "step-up=full step-up=part step-up=skip");
    CHECK(proposed("log --pain 1") == "1 10");
    CHECK(proposed("log --pain step-up=1") == "step-up=1 step-up=10");
    CHECK(proposed("log --effort step-up=3,1") == "");
    CHECK(proposed("log --measure ").find('=') != std::string::npos);
}

TEST_CASE("completion: words behind a command") {
    CHECK(proposed("about ") == ids(shipped().topics));
    CHECK(proposed("about causes cau") == "");
    CHECK(proposed("list ") ==
          "exercises joints positions equipment skills conditions protocols muscles faults tests habits topics "
          "sources");
    CHECK(proposed("list joints --format=j") == "--format=json");
    CHECK(proposed("schema pr") == "profile program");
    CHECK(proposed("completion ") == "bash zsh fish");
    CHECK(told("show clam") == "clam-shell\tClam shell\n");
    CHECK(proposed("show -- clam") == "clam-shell");
    CHECK(proposed("show clam-shell clam") == "");
    CHECK(proposed("figure clam") == "clam-shell");
    CHECK(proposed("find ") == "");
    CHECK(proposed("completion -- ") == "bash zsh fish");
    // Of what takes no word, options.
    CHECK(proposed("plan ").starts_with("--side --worse --focus "));
    CHECK(proposed("plan -- ") == "");
    CHECK(proposed("plan -- --si") == "");
}

TEST_CASE("completion: files are the shell's") {
    CHECK(told("plan -o ") == ":file\t\t\n");
    CHECK(told("plan -oplan") == ":file\t-o\t\n");
    CHECK(told("plan --output=plan.") == ":file\t--output=\t\n");
    CHECK(told("plan --library ") == "builtin\tthe built-in one\n:file\t\tyaml yml json\n");
    CHECK(told("plan --library=m") == ":file\t--library=\tyaml yml json\n");
    CHECK(told("plan --profile ") == ":file\t\tyaml yml json\n");
    CHECK(told("plan --log ") == ":file\t\tcsv\n");
    CHECK(told("program --update ") == ":file\t\tics\n");
    CHECK(told("check a.yaml m") == ":file\t\tyaml yml json\n");
    CHECK(told("init ") == ":folder\t\t\n");
}

TEST_CASE("completion: the library is that of the line, the profile or the environment") {
    const std::string joints = "shoulder-blade shoulder arm all";
    CHECK(proposed("plan --library " + shoulder + " --focus ") == joints);
    CHECK(proposed("--library=" + shoulder + " plan --focus=s") == "--focus=shoulder-blade --focus=shoulder");
    CHECK(proposed("--library " + shoulder + " --focus ") == joints);
    CHECK(told("plan --library " + shoulder + " --sid") == "--side\tthe arm to treat: left, right or both\n");
    const TextFile profile(".yaml", "library: " + shoulder + "\n");
    CHECK(proposed("plan --profile " + profile.path + " --focus ") == joints);
    CHECK(proposed("plan --focus ", testing::with_environment({{"VALGUS_LIBRARY", shoulder}})) == joints);
    CHECK(proposed("plan --focus ", testing::with_environment({{"VALGUS_PROFILE", profile.path}})) == joints);
    CHECK(proposed("plan --library ~/shoulder.yaml --focus ",
                   testing::with_environment({{"HOME", testing::source_dir() + "/docs/examples"}})) == joints);
}

TEST_CASE("completion: whatever is wrong, it says what can still be known") {
    const auto built_in = ids(shipped().joints) + " all";
    const TextFile broken(".yaml", "exercises: [[[\n");
    const TextFile nonsense("-profile.yaml", "library: " + shoulder + "\nnonsense: 1\nside: [\n");
    CHECK(proposed("plan --library nowhere.yaml --focus ") == built_in);
    CHECK(proposed("plan --library " + broken.path + " --focus ") == built_in);
    CHECK(proposed("plan --library /dev/zero --focus ") == built_in);
    CHECK(proposed("plan --profile nowhere.yaml --focus ") == built_in);
    CHECK(proposed("plan --profile " + nonsense.path + " --focus ") == built_in);
    // A profile that cannot be read does not hide the library that the line names.
    CHECK(proposed("plan --profile nowhere.yaml --library " + shoulder + " --focus ") ==
          "shoulder-blade shoulder arm all");
    CHECK(proposed("plan --max-bytes no --focus ") == built_in);
    CHECK(proposed("plan one two --nonsense --side=left=right -xyz --focus ") == built_in);
    CHECK(call(std::vector<std::string>{"__complete"}).out == told(""));
    // A line of a proposal is one line.
    CHECK(call(std::vector<std::string>{"__complete", "plan", "--focus", "hip\n,"}).out == "");
}

TEST_CASE("completion: it neither reads standard input, nor asks for keys or the time") {
    int asked = 0;
    valgus::Surroundings around;
    around.standard_input = [&](std::size_t) { return ++asked, "joints: [{id: hip, label: Hip}]"; };
    around.clock = [&] { return ++asked, std::chrono::sys_seconds{}; };
    around.key = [&](auto) { return ++asked, valgus::Key{}; };
    const auto built_in = ids(shipped().joints) + " all";
    for (const auto* line : {"plan --library - --focus ", "plan --profile - --focus ", "today --log - --focus ",
                             "assess --answers - --profile - --library "})
        CHECK(!told(line, around).empty());
    CHECK(proposed("plan --library - --focus ", around) == built_in);
    CHECK(proposed("plan --library=- --library builtin --focus ", around) == built_in);
    CHECK(asked == 0);
}

TEST_CASE("completion: what something means is one line, in signs that the terminal shows") {
    const TextFile library(".yaml", "joints: [{id: hip, label: Hüfte}]\n");
    CHECK(told("plan --library " + library.path + " --focus hi") == "hip\tHüfte\n");
    valgus::Surroundings ascii;
    ascii.out.utf8 = false;
    CHECK(told("plan --library " + library.path + " --focus hi", ascii) == "hip\tHufte\n");
}

// A row of a table says what its option takes, or it would not compile; here that is what one is told.
TEST_CASE("completion: every option and every word of every command offers what it may be") {
    std::size_t offering = 0, free = 0;
    const auto check = [&](const std::string& line, const Domain& domain) {
        CAPTURE(line);
        const bool is_free = domain.kind == Domain::Kind::text || domain.kind == Domain::Kind::number;
        const auto says = told(line);
        CHECK((is_free || !says.empty()));
        ++(says.empty() ? free : offering);
    };
    for (const auto* command : valgus::cli::commands()) {
        const std::string name(command->name);
        CAPTURE(name);
        CHECK((command->most_words == 0) == (command->word.kind == Domain::Kind::nothing));
        CHECK(command->words.empty() == (command->most_words == 0));
        if (command->most_words > 0) check(name + " ", command->word);
        for (const auto* option : flags_of(*command)) {
            CHECK((option->takes == valgus::cli::Takes::nothing) == (option->value.kind == Domain::Kind::nothing));
            CHECK((option->takes == valgus::cli::Takes::path || option->takes == valgus::cli::Takes::paths ||
                   option->name == "output") == (option->value.kind == Domain::Kind::file));
            CHECK(told(name + " --" + std::string(option->name)).find("--" + std::string(option->name)) == 0);
            if (option->takes == valgus::cli::Takes::nothing) continue;
            check(name + " --" + std::string(option->name) + " ", option->value);
            check(name + " --" + std::string(option->name) + "=", option->value);
        }
    }
    CHECK(offering > 3 * free);
}

TEST_CASE("completion: every format that is proposed is taken") {
    for (const auto* line : {"list", "about", "find hip", "check", "show clam-shell", "plan --side left",
                             "program --side left --weeks 1 --start 2026-11-16"}) {
        const std::string command(line, std::string_view(line).find(' ') == std::string_view::npos
                                            ? std::string_view(line).size()
                                            : std::string_view(line).find(' '));
        std::istringstream in(proposed(command + " --format "));
        int count = 0;
        for (std::string format; in >> format; ++count)
            CHECK_MESSAGE(call(std::string(line) + " --format " + format).code == 0, line << " " << format);
        CHECK(count > 1);
    }
}

TEST_CASE("completion: the scripts are the files, and a shell without one is told of") {
    for (const auto& [shell, file] : {std::pair{"bash", "valgus.bash"}, {"zsh", "_valgus"}, {"fish", "valgus.fish"}}) {
        const auto ran = call("completion " + std::string(shell));
        CHECK(ran.code == 0);
        CHECK(ran.err == "");
        CHECK(ran.out == testing::read(testing::source_dir() + "/completions/" + file));
    }
    CHECK(call("completion").err == "valgus: error: for which shell?; allowed: bash, zsh, fish\n");
    CHECK(call("completion").code == 2);
    CHECK(call("completion zhs").err ==
          "valgus: error: there is no completion for 'zhs'; did you mean 'zsh'? allowed: bash, zsh, fish\n");
    CHECK(call("completion powershell").err ==
          "valgus: error: there is no completion for 'powershell'; allowed: bash, zsh, fish\n");
    CHECK(call("completion bash zsh").err == "valgus: error: unexpected word 'zsh'; name one shell\n");
    // What scripts call is nothing to type.
    CHECK(call("help").out.find("__complete") == std::string::npos);
    CHECK(call("help __complete").code == 2);
}
