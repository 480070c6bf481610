// A library for another complaint: what the program says of the body comes from the library, and from nowhere else.
#include <doctest/doctest.h>
#include <unistd.h>

#include <cctype>
#include <filesystem>
#include <fstream>
#include <functional>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "checkout.hpp"
#include "cli/faked_terminal.hpp"
#include "testing.hpp"

namespace {

namespace fs = std::filesystem;
using testing::call;

// The first of the words that a text has, in whatever case; empty: none. By hand, since std::regex recurses once a
// character.
std::string first_of(std::string_view text, const std::set<std::string, std::less<>>& words) {
    std::string word;
    for (const char c : text) {
        if (std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_') {
            word += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        } else {
            if (words.contains(word)) return word;
            word.clear();
        }
    }
    return words.contains(word) ? word : std::string();
}

const std::set<std::string, std::less<>> limb{"leg", "legs", "knee", "knees", "thigh", "thighs", "shin", "shins"};
const std::set<std::string, std::less<>> of_legs{
    "leg",    "legs", "knee", "knees", "kneecap", "thigh",  "thighs", "shin",    "shins",    "ankle", "ankles",
    "foot",   "feet", "toe",  "toes",  "heel",    "heels",  "calf",   "calves",  "hip",      "hips",  "squat",
    "squats", "hop",  "hops", "cave",  "caves",   "caving", "stairs", "landing", "barefoot", "shoe",  "shoes"};

// What a page calls its parts is for no reader.
std::string without_style(std::string page) {
    const auto begin = page.find("<style>"), end = page.find("</style>");
    if (begin != std::string::npos && end != std::string::npos) page.erase(begin, end - begin);
    return page;
}

// The first word that only a library for legs would say; empty: none. (`caved` alone is a column of every log.)
std::string leak_in(const std::string& printed) {
    std::string line = " ";
    for (const char c : without_style(printed))
        if (c != ' ' && c != '\n')
            line += c;
        else if (line.back() != ' ')
            line += ' ';
    for (const std::string phrase : {" caved in", " stand on "})
        if (line.find(phrase) != std::string::npos) return phrase;
    return first_of(line, of_legs);
}

const std::string shoulder = testing::source_dir() + "/docs/examples/shoulder.yaml";

// A folder with a profile for the shoulder and what else is written there.
struct Bench {
    fs::path folder = fs::temp_directory_path() / ("valgus_shoulder_" + std::to_string(::getpid()));
    Bench() { fs::create_directories(folder); }
    Bench(const Bench&) = delete;
    Bench& operator=(const Bench&) = delete;
    ~Bench() { fs::remove_all(folder); }
    std::string path(const std::string& name) const { return (folder / name).string(); }
    void put(const std::string& name, const std::string& text) const { std::ofstream(folder / name) << text; }
};

const std::string sound_answers =
    "s-today: no\ns-before: no\nside: right\npain: 5\nwhere: {overhead: 4}\nfirst-hurt: 60\n"
    "up-the-back: {left: 20, right: 10}\nblade: {hitches: yes, helps: yes}\n";

// All that it says, and no word of legs in it.
testing::Ran searched(const std::string& line, int code = 0, const valgus::Surroundings& around = {}) {
    CAPTURE(line);
    auto ran = call(line, around);
    CHECK_MESSAGE(ran.code == code, ran.err);
    CHECK(leak_in(ran.out) == "");
    CHECK(leak_in(ran.err) == "");
    return ran;
}

valgus::Surroundings on_day(const std::string& day) { return testing::with_environment({{"VALGUS_TODAY", day}}); }

// Lines in which a leg is named, each with its place. (Ids of the shipped library stand in examples of its use.)
std::string naming_legs(const fs::path& file) {
    std::string found;
    std::ifstream in(file);
    std::string line;
    for (int number = 1; std::getline(in, line); ++number)
        if (!first_of(line, limb).empty())
            found += file.filename().string() + ':' + std::to_string(number) + ": " + line + '\n';
    return found;
}

}  // namespace

TEST_CASE("another library: a shoulder is planned, printed and drawn without a word of legs") {
    const std::string library = " --library " + testing::source_dir() + "/docs/examples/shoulder.yaml";
    std::vector<std::string> lines{"figure band-turn-out",
                                   "figure band-turn-out --animated --side left",
                                   "figure --sheet",
                                   "check",
                                   "config",
                                   "list",
                                   "list --focus shoulder --format json",
                                   "find shoulder",
                                   "find arm --format json",
                                   "show raise-in-line --side left",
                                   "show blade-glide still-blade look-first",
                                   "show raise-in-line --format json",
                                   "show 2 --side right",
                                   "schema profile",
                                   "today",
                                   "today --bad-day --explain"};
    for (const auto* section :
         {"joints", "positions", "equipment", "skills", "conditions", "muscles", "faults", "sources"})
        lines.push_back("list " + std::string(section));
    for (const auto* format : {"text", "markdown", "json", "csv", "html", "guide", "ics"}) {
        for (const auto* wishes : {"", " --side right --angle 80", " --side left --position overhead --explain",
                                   " --cause structural --week 3 --minutes 10", " --name Anna --focus shoulder",
                                   " --age 12", " --age 80 --pain 6 --brief", " --worse left --week 4",
                                   " --equipment none --week 12 --minutes none --max-exercises none",
                                   " --mastered still-blade --dose raise-in-line=2x8 --note blade-glide=slowly"}) {
            if (format != std::string("ics")) lines.push_back("plan --format " + std::string(format) + wishes);
            lines.push_back("program --format " + std::string(format) + wishes);
        }
    }
    for (const auto& line : lines) CHECK(searched(line + library).out.size() > 30);
    // What refuses, what is not there and what is not said rightly.
    for (const auto* line : {"plan --condition doctor-today", "about", "list tests", "list habits", "find nosuchword"})
        searched(line + library, 5);
    for (const auto* line : {"plan --position squat", "plan --focus elbow", "plan --angle 181", "show nosuch"})
        CHECK(call(line + library).code == 2);
    searched("check --strict" + library, 1);
}

TEST_CASE("another library: a shoulder is asked, trained, logged and looked back on without a word of legs") {
    const Bench bench;
    const std::string library = " --library " + shoulder;
    bench.put("answers.yaml", sound_answers);
    const auto answers = " --answers " + bench.path("answers.yaml");
    for (const auto* form : {"text", "markdown", "json", "yaml"})
        searched("assess --format " + std::string(form) + answers + library);
    for (const auto* form : {"text", "markdown", "html", "yaml"}) {
        searched("assess --sheet --format " + std::string(form) + library);
        searched("assess --sheet --quick --format " + std::string(form) + library);
    }
    searched("assess --quick" + answers + library);
    bench.put("stop.yaml", "s-today: yes\n");
    searched("assess --answers " + bench.path("stop.yaml") + library, 5);
    searched("assess -o " + bench.path("me.yaml") + answers + library);
    searched("assess --repeat " + bench.path("me.yaml") + answers + library);
    searched("assess --format json --repeat " + bench.path("me.yaml") + answers + library);

    const auto mine = " --profile " + bench.path("me.yaml") + " --log " + bench.path("log.csv");
    const std::vector<std::string> felt{"--pain 0 --caved 0 --effort 3",
                                        "--pain 0 --caved 0 --morning usual --effort 3",
                                        "--pain raise-in-line=6 --caved raise-in-line=9 --morning more",
                                        "--pain 1 --caved 0 --morning usual --measure up-the-back=20/16"};
    const std::vector<std::string> days{"2027-01-04", "2027-01-06", "2027-01-08", "2027-01-15"};
    for (std::size_t i = 0; i < days.size(); ++i) {
        searched("log --done all " + felt[i] + mine, 0, on_day(days[i]));
        for (const auto* command : {"today --explain", "today --week", "today --format json", "program --explain",
                                    "plan --format guide --side right", "program --format html"})
            searched(command + mine, 0, on_day(days[i]));
    }
    const auto later = on_day("2027-02-01");
    for (const auto* form : {"text", "json", "csv", "html"})
        searched("progress --format " + std::string(form) + mine, 0, later);
    CHECK(searched("progress" + mine, 0, later).out.find("  Hitched up\n") != std::string::npos);
    searched("log --done all --sign look-first" + mine, 0, later);
    CHECK(call("today" + mine, later).code == 5);
    searched("init --for shoulder " + bench.path("new"));
    std::istringstream written(testing::read(bench.path("new/library.yaml")));
    for (std::string line; std::getline(written, line);)
        if (line.find("anchors:") == line.npos) CHECK_MESSAGE(leak_in(line) == "", line);  // keys of pictures are fixed
}

TEST_CASE("another library: on a terminal, too, a shoulder is spoken to as one") {
    const Bench bench;
    const std::string library = " --library " + shoulder;
    const auto typed = [&](const std::string& line, const std::vector<std::string>& keys, const std::string& term) {
        testing::Events events;
        double second = 1000;
        for (const auto& key : keys) {
            events.push_back({second += 1, key});
            events.push_back({second += 0.5, "look"});
        }
        const auto seen = testing::watch(line, events, {.columns = 90, .rows = 40, .term = term});
        auto all = seen.ran.out + seen.ran.err;
        for (const auto& look : seen.looks) all += look + "\n";
        for (const auto& [when, phrase] : seen.said) all += phrase + "\n";
        CAPTURE(line);
        CAPTURE(all);
        CHECK(leak_in(all) == "");
        return all;
    };
    for (const std::string term : {"dumb", "xterm"}) {
        typed("assess" + library,
              {"h", "n", "h", "n",     "h", "2", "h", "5",     "enter", "h", "2",     "enter", "4", "enter",
               "h", "6", "0", "enter", "h", "2", "0", "enter", "1",     "0", "enter", "h",     "y", "y"},
              term);
        const auto trained = typed(
            "train --side right --say \"espeak -s 140\"" + library,
            {"?", "enter", "enter", "h", "enter", "c", "p", "4", "enter", "n", "n", "c", "n", "n", "q", "enter"}, term);
        CHECK(trained.find("the shoulder hitches up") != std::string::npos);
        const auto asked = typed("log --side right --log " + bench.path(term + ".csv") + library,
                                 {"h",     "2", "h", "2",     "3", "enter", "h",     "2",     "h",    "1",     "0",
                                  "enter", "h", "2", "enter", "h", "6",     "enter", "h",     "1",    "enter", "h",
                                  "enter", "h", "3", "enter", "0", "enter", "5",     "enter", "enter"},
                                 term);
        CHECK(asked.find("nothing hurt, nothing hitched up?") != std::string::npos);
        CHECK(asked.find("How many of them hitched up?") != std::string::npos);
    }
}

TEST_CASE("another library: without safety texts of its own it has general ones, and they speak of its joint") {
    auto text = testing::read(shoulder);
    text.erase(text.find("\nsafety:"));
    for (const auto* form : {"text", "markdown", "json", "html", "guide"}) {
        const auto ran = searched("plan --library - --format " + std::string(form), 0, testing::with_input(text));
        CHECK_MESSAGE(ran.out.find("if the shoulder is hot") != std::string::npos, form);
        CHECK_MESSAGE(ran.out.find("0 to 3 is fine") != std::string::npos, form);
        CHECK_MESSAGE(ran.out.find("Not medical advice.") != std::string::npos, form);
    }
    CHECK(call("check --strict -", testing::with_input(text)).out.find("no safety texts of its own") !=
          std::string::npos);
}

TEST_CASE("another library: its words stand in the sentences of the program") {
    const std::string library = " --library " + testing::source_dir() + "/docs/examples/shoulder.yaml";
    const auto printed = call("plan --side left --angle 45 --position overhead --explain" + library).out;
    std::string plan;  // as one line
    for (const char c : printed)
        if (c != '\n' && (c != ' ' || !plan.ends_with(' ')))
            plan += c;
        else if (c == '\n' && !plan.ends_with(' '))
            plan += ' ';
    for (const std::string said :
         {"Your left arm · all joints · reaching overhead at 45°", "45° of lift (waist height)",
          "You asked for the left arm", "where the shoulder begins to hurt at 45°",
          "STRETCH · room at the back of the shoulder"})
        CHECK_MESSAGE(plan.find(said) != std::string::npos, said);
    CHECK(call("show blade-glide" + library).out.find("Arms:       one hand, or both at once") != std::string::npos);
    CHECK(call("plan" + library).out.find("“Working” is the arm whose turn it is") != std::string::npos);
}

// The figure is a whole human body, with joints that have names (src/figure, and the keys by which its poses are
// written); everything else speaks of what the library is about.
TEST_CASE("another library: no leg in the sources, but where the body of the figure is built and posed") {
    std::string found;
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(testing::source_dir()) / "src")) {
        const auto path = fs::relative(entry.path(), testing::source_dir()).generic_string();
        const bool poses = path.starts_with("src/figure/") || path == "src/library/figure_fields.hpp" ||
                           path == "src/library/check_figure.cpp" || path == "src/library/spot.cpp";
        if (entry.is_regular_file() && !poses) found += naming_legs(entry.path());
    }
    CHECK(found == "");
}

TEST_CASE("another library: words for degrees of bend that no angle gets, or that leave angles without words") {
    const auto findings_of = [](const std::string& bends) {
        auto text = std::string(testing::vocabulary);
        const auto begin = text.find("bends: [");
        text.replace(begin, text.find("]}", begin) - begin, "bends: [" + bends);
        return call("check -",
                    testing::with_input(text + "exercises:\n" + testing::exercise("a", "hip", "stretch") + "\n"))
            .out;
    };
    const auto has = [&](const std::string& bends, const std::string& finding) {
        CHECK_MESSAGE(findings_of(bends).find(": error: " + finding + "\n") != std::string::npos, findings_of(bends));
    };
    CHECK(findings_of("{to: 14, looks: a, at: 14}, {looks: b, at: 15}").starts_with("No findings"));
    CHECK(findings_of("{to: 14, looks: a}, {to: 140, looks: b}").starts_with("No findings"));
    has("{to: 20, looks: a}, {to: 20, looks: b}, {looks: c}",
        "'b' is never said: those before it reach further; order 'bends' by 'to', from straight on");
    has("{looks: a}, {looks: b}",
        "'b' is never said: those before it reach further; order 'bends' by 'to', from straight on");
    has("{to: 20, looks: a, at: 21}, {looks: b}",
        "'a' is exact at 21°, but said of 0° to 20°; give it an 'at' between them");
    has("{to: 20, looks: a}, {looks: b, at: 20}",
        "'b' is exact at 20°, but said of 21° to 180°; give it an 'at' between them");
    has("{to: 20, looks: a}, {to: 139, looks: b}",
        "above 139° nothing is said of how it looks; leave 'to' out in the last of 'bends'");
}

TEST_CASE("another library: an angle goes as far as its joint does") {
    const std::string library = " --library " + testing::source_dir() + "/docs/examples/shoulder.yaml";
    CHECK(call("plan --angle 160" + library).out.find("160° of lift (above the shoulder)") != std::string::npos);
    CHECK(call("plan --angle 181" + library).err ==
          "valgus: error: --angle: '181' is no number of degrees; write a whole number from 0 to 180\n");
}
