// Profiles, the configuration, and which of all that is said counts.
#include "cli/settings.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <map>

#include "testing.hpp"
#include "unmarked.hpp"

using testing::call;
using testing::Ran;
using testing::with_environment;
namespace fs = std::filesystem;

namespace {

// A home with files in it, gone at the end.
class Home {
public:
    Home() { fs::create_directories(path_ / ".config/valgus"); }
    ~Home() { fs::remove_all(path_); }
    Home(const Home&) = delete;
    Home& operator=(const Home&) = delete;

    std::string put(const std::string& name, const std::string& text) const {
        fs::create_directories((path_ / name).parent_path());
        std::ofstream(path_ / name) << text;
        return path(name);
    }
    void configure(const std::string& text) const { put(".config/valgus/config.yaml", text); }
    std::string path(const std::string& name) const { return (path_ / name).string(); }
    std::string configuration() const { return path(".config/valgus/config.yaml"); }

    Ran run(const std::vector<std::string>& args,
            std::vector<std::pair<std::string, std::string>> variables = {}) const {
        variables.emplace_back("HOME", path_.string());
        return call(args, with_environment(std::move(variables)));
    }

private:
    fs::path path_ = fs::temp_directory_path() / ("valgus-settings-test-" + std::to_string(::getpid()));
};

// What `config` says of a key: its value and, behind it or below it, who said it.
std::string told(const std::string& table, const std::string& key) {
    const auto at = ("\n" + table).find("\n" + key + " ");
    if (at == std::string::npos) return "not told";
    const auto next = [&](std::size_t from) {
        const auto begin = table.find_first_not_of(" \n", from);
        return std::pair(begin, std::min(table.find("  ", begin), table.find('\n', begin)));
    };
    const auto [value, value_end] = next(at + key.size());
    const auto [from, from_end] = next(value_end);
    return table.substr(value, value_end - value) + " | " + table.substr(from, from_end - from);
}

struct Sample {
    std::string key, one, other;
};

// Two right values for each key; what is left out is no wish of a kind that can be said twice.
const std::vector<Sample> samples{
    {"side", "left", "right"},
    {"focus", "hip", "ankle"},
    {"cause", "functional", "structural"},
    {"position", "squat", "stairs"},
    {"angle", "30", "60"},
    {"age", "30", "40"},
    {"conditions", "pain", "arthritis"},
    {"pain", "1", "2"},
    {"name", "Ann", "Bea"},
    {"days", "mon", "tue"},
    {"start", "2027-01-04", "2027-01-11"},
    {"week", "2", "3"},
    {"at", "07:30", "08:00"},
    {"protocol", "bell-2013", "willy-2012"},
    {"weeks", "8", "9"},
    {"minutes", "15", "25"},
    {"max-exercises", "5", "6"},
    {"equipment", "foam-roller", "resistance-band"},
    {"without", "chair", "step"},
    {"mastered", "short-foot", "hip-rotation"},
    {"learning", "short-foot", "hip-rotation"},
    {"stage", "clam-shell=2", "clam-shell=1"},
    {"include", "clam-shell", "short-foot"},
    {"exclude", "clam-shell", "short-foot"},
    {"only", "clam-shell", "short-foot"},
    {"dose", "clam-shell=2x8", "clam-shell=2x9"},
    {"note", "clam-shell=slowly", "clam-shell=quickly"},
    {"max-bytes", "3000000", "4000000"},
    {"max-nodes", "300000", "400000"},
    {"format", "json", "html"},
    {"csv", "plain", "excel"},
    {"width", "100", "120"},
    {"color", "never", "always"},
};

std::string option_name(const std::string& key) { return key == "conditions" ? "condition" : key; }

std::string variable(const std::string& key) {
    std::string name = "VALGUS_";
    for (const char c : option_name(key))
        name += c == '-' ? '_' : static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    return name;
}

enum Layer { flag, environment, profile, configuration, nowhere };
constexpr std::array names{"flag", "environment", "profile", "configuration", "nowhere"};

// `config` where the nearer says one value and the farther the other.
Ran told_by(const Home& home, const Sample& sample, Layer nearer, Layer farther) {
    std::vector<std::string> args{"config", "--width", "200"};
    if (sample.key == "width") args.resize(1);
    std::vector<std::pair<std::string, std::string>> variables;
    home.configure("");
    const auto say = [&](Layer layer, const std::string& value) {
        const auto line = "# settings\n" + sample.key + ": \"" + value + "\"\n";
        if (layer == flag) args.push_back("--" + option_name(sample.key) + "=" + value);
        if (layer == environment) variables.emplace_back(variable(sample.key), value);
        if (layer == profile) home.put("me.yaml", line);
        if (layer == configuration) home.configure(line);
    };
    say(nearer, sample.one);
    say(farther, sample.other);
    if (nearer == profile || farther == profile) args.push_back("--profile=" + home.path("me.yaml"));
    return home.run(args, variables);
}

std::string origin(const Sample& sample, Layer layer) {
    if (layer == flag) return "--" + option_name(sample.key);
    if (layer == environment) return variable(sample.key);
    return layer == profile ? "~/me.yaml:2" : "~/.config/valgus/config.yaml:2";
}

}  // namespace

TEST_CASE("a flag beats the environment, that a profile, that the configuration, that what holds by default") {
    const Home home;
    for (const auto nearer : {flag, environment, profile, configuration})
        for (const auto farther : {environment, profile, configuration, nowhere}) {
            if (farther <= nearer) continue;
            CAPTURE(names[nearer]);
            CAPTURE(names[farther]);
            for (const auto& sample : samples) {
                CAPTURE(sample.key);
                const auto ran = told_by(home, sample, nearer, farther);
                CHECK(ran.err.empty());
                CHECK(told(ran.out, sample.key) == sample.one + " | " + origin(sample, nearer));
            }
        }
}

TEST_CASE("every option that may be a key has a row in the table of these tests, or a reason") {
    std::map<std::string, std::string> others{
        {"worse", "needs both sides"}, {"found", "no variable"},      {"assessed", "no variable"},
        {"remind", "needs a time"},    {"zone", "needs a time"},      {"cleared", "a switch"},
        {"all", "a switch"},           {"ascii", "a switch"},         {"library", "a path"},
        {"profile", "a path"},         {"clinic", "keys of its own"}, {"log", "a path"}};
    for (const auto& sample : samples) others.emplace(sample.key, "has a row");
    for (const auto* option : valgus::cli::file_options())
        CHECK(others.erase(std::string(valgus::cli::key_of(*option))) == 1);
    CHECK(others.empty());
}

TEST_CASE("a key is its option: plan, program and what they print are the same") {
    const Home home;
    const auto file =
        home.put("me.yaml",
                 "side: right\nfocus: [ankle, hip]\nconditions: [pain]\nminutes: 25\n"
                 "dose: {clam-shell: 2x9}\nnote: [\"clam-shell=a, b\"]\nstart: 2027-01-04\ndays: [tue, fri]\n");
    const std::vector<std::string> flags{"--side=right", "--focus=ankle,hip",     "--condition=pain",
                                         "--minutes=25", "--dose=clam-shell=2x9", "--note=clam-shell=a, b"};
    auto plan = flags, program = flags;
    plan.insert(plan.begin(), "plan");
    program.insert(program.begin(), {"program", "--start=2027-01-04", "--days=tue,fri"});
    CHECK(home.run({"plan", "--profile", file}).out == call(plan).out);
    program.emplace_back("--format=json");
    CHECK(testing::unmarked(home.run({"program", "--profile", file, "--format", "json"}).out) ==
          testing::unmarked(call(program).out));
    CHECK(home.run({"show", "clam-shell", "--profile", file}).out == call("show clam-shell --side right").out);
    CHECK(home.run({"list", "--profile", file}).out == call("list").out);  // its filters are no settings
}

TEST_CASE("switches: true and false, the nearer one holds; a list may be empty") {
    const Home home;
    home.configure("all: true\nascii: true\nconditions: [pain]\n");
    const auto file = home.put("me.yaml", "all: false\nascii: false\nconditions: []\n");
    CHECK(home.run({"plan"}).out == call("plan --all --ascii --condition pain").out);
    CHECK(home.run({"plan", "--profile", file}).out == call("plan").out);
    CHECK(home.run({"plan", "--profile", file, "--all"}).out == call("plan --all").out);
}

TEST_CASE("the configuration is where XDG_CONFIG_HOME says, else in .config; it may name a profile") {
    const Home home;
    home.configure("side: left\nprofile: ~/mine/me.yaml\n");
    home.put("mine/me.yaml", "focus: ankle\n");
    home.put("elsewhere/valgus/config.yaml", "side: right\n");
    CHECK(home.run({"plan"}).out == call("plan --side left --focus ankle").out);
    CHECK(home.run({"plan"}, {{"XDG_CONFIG_HOME", home.path("elsewhere")}}).out == call("plan --side right").out);
    CHECK(home.run({"plan"}, {{"XDG_CONFIG_HOME", "not/absolute"}}).out == call("plan --side left --focus ankle").out);
    CHECK(home.run({"plan"}, {{"XDG_CONFIG_HOME", home.path("nothing")}}).out == call("plan").out);
    CHECK(call("plan", with_environment({})).out == call("plan").out);
    home.put("other.yaml", "focus: hip\n");
    CHECK(home.run({"plan", "--profile", home.path("other.yaml")}).out == call("plan --side left --focus hip").out);
    CHECK(home.run({"help"}).code == 0);
}

TEST_CASE("paths in a profile are relative to it; several libraries, in the environment between colons") {
    const Home home;
    const auto clam = home.put("a/clam.yaml", "exercises:\n  - {id: clam-shell, name: My clam}\n");
    const auto foot = home.put("b/foot.yaml", "exercises:\n  - {id: short-foot, name: My foot}\n");
    const auto file = home.put("a/me.yaml", "library: [clam.yaml, ../b/foot.yaml]\n");
    const auto both =
        call({"show", "clam-shell", "short-foot", "--library", "builtin", "--library", clam, "--library", foot});
    CHECK(both.out.starts_with("My clam\n"));
    CHECK(both.out.find("\nMy foot\n") != std::string::npos);
    CHECK(home.run({"show", "clam-shell", "short-foot", "--profile", file}).out == both.out);
    CHECK(home.run({"show", "clam-shell", "short-foot"}, {{"VALGUS_LIBRARY", clam + ":" + foot}}).out == both.out);
    CHECK(home.run({"list"}, {{"VALGUS_LIBRARY", clam + ":"}}).err ==
          "valgus: error: VALGUS_LIBRARY: an empty value; name a file or folder\n");
    auto piped = with_environment({});
    piped.standard_input = [&](std::size_t /*most*/) { return "library: " + clam + "\n"; };
    CHECK(call("show clam-shell --profile -", piped).out.starts_with("My clam\n"));
    CHECK(call("show clam-shell --profile - --library -", piped).err ==
          "valgus: error: --profile: standard input is named twice; name it once\n");
}

TEST_CASE("what is wrong in a profile or the configuration is told with its place; exit 3, nothing printed") {
    const Home home;
    const auto file = home.path("me.yaml");
    const std::vector<std::pair<std::string, std::string>> table{
        {"side: rigth\n", ":1:7: error: side: unknown side 'rigth'; did you mean 'right'? allowed: left, right, both"},
        {"\nsied: right\n", ":2:1: error: unknown key 'sied'; did you mean 'side'?"},
        {"output: a.md\n", ":1:1: error: unknown key 'output'; `valgus config` names them all"},
        {"minutes: 0\n",
         ":1:10: error: minutes: '0' is no number of minutes; write a whole number from 1 to 240, or none"},
        {"focus: [ankle, hpi]\n",
         ":1:16: error: focus: unknown joint 'hpi'; did you mean 'hip'? "
         "allowed: pelvis, hip, knee, ankle, toe, leg"},
        {"side: [left, right]\n", ":1:7: error: 'side' takes one value; keep one"},
        {"side:\n", ":1:1: error: 'side' has no value; give it one or remove the line"},
        {"side: {left: 1}\n", ":1:7: error: 'side' takes no keys of its own; give it a value"},
        {"focus: {hip: 1}\n", ":1:8: error: 'focus' takes no keys of its own; give it a list"},
        {"focus: [[hip]]\n", ":1:9: error: this is no word; write one word an item"},
        {"dose: {clam-shell: [1]}\n", ":1:8: error: 'clam-shell' has no value; give it one or remove the line"},
        {"dose: {clam-shell: many}\n",
         ":1:20: error: dose: 'many' is no dose; write for example clam-shell=2x12@3s, "
         "wall-slide=8-12 or calf-stretch=3x30s"},
        {"all: perhaps\n", ":1:6: error: 'perhaps' is neither true nor false; write one of them"},
        {"condition: pain\nconditions: pain\n", ":2:1: error: 'conditions' is there twice; keep one of them"},
        {"profile: other.yaml\n", ":1:1: error: a profile names no other; name it in the configuration"},
        {"- side\n", ":1:1: error: settings are keys with values; write a line as `side: right`"},
        {"width: 5\n", ":1:8: error: width: '5' is no whole number in range; write one from 20 to 500"},
        {"color: red\n", ":1:8: error: color: unknown choice 'red'; allowed: auto, always, never"},
        {"format: htlm\n",
         ":1:9: error: format: unknown format 'htlm'; did you mean 'html'? allowed: text, markdown, "
         "json, csv, html, guide"},
    };
    for (const auto& row : table) {  // clang 14 takes no names of a pair where doctest wants them
        CAPTURE(row.first);
        home.put("me.yaml", row.first);
        const auto ran = home.run({"plan", "--profile", file});
        CHECK(ran.err == file + row.second + "\n");
        CHECK(ran.out.empty());
        CHECK(ran.code == 3);
    }
    home.put("me.yaml", "side: rigth\n");
    const auto both = home.run({"plan", "--profile", file, "--focus", "hpi"});  // one of them is on the command line
    CHECK(both.code == 2);
    CHECK(home.run({"plan", "--profile", home.path("none.yaml")}).code == 4);
    CHECK(home.run({"plan", "--profile", ""}).err == "valgus: error: --profile: an empty value; name a file\n");
    home.put("me.yaml", "");
    home.configure("sied: left\n");
    CHECK(home.run({"plan"}).err == home.configuration() + ":1:1: error: unknown key 'sied'; did you mean 'side'?\n");
}

TEST_CASE("of two wishes that exclude each other the nearer holds; said in one place they are a mistake") {
    const Home home;
    const auto file = home.put("me.yaml",
                               "side: both\nworse: left\nexclude: [clam-shell]\nequipment: [foam-roller]\n"
                               "learning: [short-foot]\n");
    CHECK(home.run({"plan", "--profile", file, "--side", "right", "--include", "clam-shell", "--without", "foam-roller",
                    "--mastered", "short-foot"})
              .out == call("plan --side right --include clam-shell --equipment none --mastered short-foot").out);
    CHECK(home.run({"plan", "--profile", file, "--only", "clam-shell"}).code == 0);
    home.put("me.yaml", "side: right\nworse: left\n");
    CHECK(home.run({"plan", "--profile", file}).err ==
          file + ":2:8: error: worse: only one side was asked for; ask for --side both\n");
}

TEST_CASE("a format that a file says gives way to a file's ending, and where the product has none such") {
    const Home home;
    home.configure("format: ics\n");
    CHECK(home.run({"plan"}).out == call("plan").out);
    CHECK(home.run({"program"}).out == call("program --format ics").out);
    CHECK(home.run({"program", "-o", home.path("x.json")}).code == 0);
    CHECK(testing::read(home.path("x.json")) == call("program --format json").out);
    CHECK(home.run({"plan"}, {{"VALGUS_FORMAT", "ics"}}).code == 2);
    const auto page = home.path("nearer.html");
    CHECK(home.run({"plan", "-o", page}, {{"VALGUS_FORMAT", "json"}}).code == 0);
    CHECK(testing::read(page).starts_with("<!DOCTYPE html>"));
}

TEST_CASE("config --save writes what was said here and in the profile; it says the same where it is read") {
    const Home home;
    home.configure("minutes: 25\n");
    home.put("lib/own.yaml", "exercises:\n  - {id: clam-shell, name: My clam}\n");
    const auto old = home.put("old.yaml", "side: left\nfocus: [hip]\nlibrary: lib/own.yaml\n");
    const auto saved = home.path("sub/new.yaml");
    fs::create_directories(home.path("sub"));
    const auto ran = home.run({"config", "--profile", old, "--side", "right", "--cleared", "--name", "null", "--note",
                               "clam-shell=Say \"two\", then \\", "--save", saved},
                              {{"VALGUS_WEEKS", "6"}});
    CHECK(ran.err.empty());
    CHECK(ran.out.empty());
    CHECK(testing::read(saved) ==
          "# A profile of valgus; `valgus config` names the keys.\n"
          "side: right\n"
          "focus: [hip]\n"
          "cleared: true\n"
          "name: \"null\"\n"
          "note: [\"clam-shell=Say \\\"two\\\", then \\\\\"]\n"
          "library: [" +
              home.path("lib/own.yaml") + "]\n");
    CHECK(home.run({"plan", "--profile", saved}).out ==
          call({"plan", "--side", "right", "--focus", "hip", "--cleared", "--name", "null", "--note",
                "clam-shell=Say \"two\", then \\", "--library", home.path("lib/own.yaml"), "--minutes", "25"})
              .out);
    const auto again = home.run({"config", "--side", "left", "--save", saved});
    CHECK(again.code == 4);
    CHECK(again.err.find("--force") != std::string::npos);
    CHECK(home.run({"config", "--side", "left", "--save", saved, "--force"}).code == 0);
    CHECK(testing::read(saved) == "# A profile of valgus; `valgus config` names the keys.\nside: left\n");
    CHECK(home.run({"config", "--side", "lfet", "--save", home.path("never.yaml")}).code == 2);
    CHECK(!fs::exists(home.path("never.yaml")));
}

TEST_CASE("a file of settings that is too large says that it is none") {
    const Home home;
    const auto file = home.put("me.yaml", "# " + std::string(std::size_t{1} << 20, '#'));
    const auto ran = home.run({"plan", "--profile", file});
    CHECK(ran.err == file + ": error: has more than 1048576 bytes; settings are a few lines: name another file\n");
    CHECK(ran.code == 3);
}

TEST_CASE("config --save - writes to standard output; there must be something to save, in one place") {
    const Home home;
    CHECK(home.run({"config", "--side", "left", "--save", "-"}).out ==
          "# A profile of valgus; `valgus config` names the keys.\nside: left\n");
    CHECK(home.run({"config", "--save", "-"}).err ==
          "valgus: error: --save: there is nothing to save; name the options that the profile shall hold\n");
    CHECK(home.run({"config", "--side", "left", "--save", ""}).code == 2);
    CHECK(home.run({"config", "--side", "left", "--save", "a", "-o", "b"}).err ==
          "valgus: error: --save: and --output at once; choose one of them\n");
}

TEST_CASE("`default` is as if nobody had said anything, wherever that was") {
    const Home home;
    home.configure("equipment: [foam-roller]\ncolor: always\n");
    const auto file =
        home.put("me.yaml", "age: 70\nconditions: [pain]\nfocus: [hip]\nminutes: 10\nequipment: default\nwidth: 60\n");
    CHECK(home.run({"plan", "--profile", file, "--age", "default", "--condition", "default", "--focus=default",
                    "--minutes", "default", "--color", "default"},
                   {{"VALGUS_WIDTH", "default"}})
              .out == call("plan").out);
    CHECK(told(home.run({"config", "--profile", file, "--age=default"}).out, "age") == "not set | asked for");
    CHECK(told(home.run({"config", "--profile", file, "--age=default"}).out, "equipment") == "all | asked for");
    CHECK(home.run({"config", "--profile", file, "--age=default", "--condition=default", "--save", "-"}).out ==
          "# A profile of valgus; `valgus config` names the keys.\nfocus: [hip]\nage: default\nconditions: default\n"
          "minutes: 10\nequipment: default\nwidth: 60\n");
}

TEST_CASE("blanks around the words of a list do not count; no equipment is none") {
    const Home home;
    const auto file = home.put("me.yaml", "focus: hip, ankle\nequipment: []\n");
    CHECK(home.run({"plan", "--profile", file}).out == call("plan --focus hip,ankle --equipment none").out);
    CHECK(call({"plan", "--focus", "hip , ankle"}).out == call("plan --focus hip,ankle").out);
    CHECK(told(home.run({"config", "--profile", file}).out, "equipment") == "none | ~/me.yaml:2");
}

TEST_CASE("what would be lost in silence is refused") {
    const Home home;
    const auto file = home.put("me.yaml", "# nobody yet\n");
    CHECK(home.run({"plan", "--profile", file}).err ==
          file + ": error: nothing is in it; write a line as `side: right`, or leave the profile out\n");
    CHECK(home.run({"plan", "--profile", file}).code == 3);
    auto empty = with_environment({});
    empty.standard_input = [](std::size_t /*most*/) { return std::string(); };
    CHECK(call("plan --profile -", empty).err ==
          "<stdin>: error: nothing is in it; write a line as `side: right`, or leave the profile out\n");
    home.put("me.yaml", "side: right\nlibrary: [none.yaml]\n");
    const auto lost = home.run({"plan", "--profile", file});
    CHECK(lost.err == file + ":2:11: error: library: '" + home.path("none.yaml") +
                          "' is not there; mend the path, which is relative to this file\n");
    CHECK(lost.code == 4);
    home.put("me.yaml", "exercises: []\n");
    CHECK(home.run({"plan", "--profile", file}).err ==
          file + ":1:1: error: 'exercises' is a key of a library; name the file with --library\n");
    home.put("me.yaml", "conditions: [pain]\nside: right\nfocus: [hip]\n");
    CHECK(home.run({"plan", "--library", file}).err ==
          file + ":2:1: error: 'side' is a key of a profile; name the file with --profile\n");
    CHECK(home.run({"check", file}).out ==
          file + ":2:1: error: 'side' is a key of a profile; name the file with --profile\n1 finding in 1 file\n");
    home.configure("cleared: true\n");
    CHECK(home.run({"plan"}).err == home.configuration() +
                                        ":1:1: error: nobody is cleared for everything, once and for all; say it in a "
                                        "person's profile\n");
    home.configure("profile: gone.yaml\n");
    CHECK(home.run({"plan"}).code == 4);
}

TEST_CASE("config tells what holds by default for whom it is") {
    const Home home;
    const auto table = home.run({"config"}).out;
    CHECK(told(table, "minutes") == "20 | default");
    CHECK(told(table, "max-exercises") == "8 | default");
    CHECK(told(table, "weeks") == "8 | default");
    CHECK(told(table, "position") == "standing | default");
    CHECK(told(table, "start") == "2026-11-16 | default");
    CHECK(told(table, "angle") == "not set | default");
    CHECK(told(table, "all") == "false | default");
    CHECK(told(table, "format") == "by the ending of --output, else text | default");
    CHECK(told(home.run({"config", "--age", "67"}).out, "max-exercises") == "5 | default");
    CHECK(told(home.run({"config", "--age", "15"}).out, "minutes") == "15 | default");
    CHECK(told(home.run({"config", "--cause", "structural"}).out, "weeks") == "12 | default");
    CHECK(told(home.run({"config", "--max-exercises", "none"}).out, "max-exercises") == "none | --max-exercises");
    CHECK(told(home.run({"config", "--all"}).out, "max-exercises") == "none | default");
}

TEST_CASE("config fits the page: what does not fit beside its value stands below it") {
    const Home home;
    const auto file = home.put("me.yaml", "side: right\n");
    for (const int width : {20, 40, 60, 80, 100}) {
        const auto ran = home.run({"config", "--profile", file, "--width", std::to_string(width)});
        CHECK(ran.code == 0);
        CHECK(ran.out.find("side           right") == 0);
    }
    const auto piped = home.run({"config", "--profile", file, "--name", std::string(200, 'n')}).out;  // a row a key
    CHECK(static_cast<std::size_t>(std::count(piped.begin(), piped.end(), '\n')) == valgus::cli::file_options().size());
}
