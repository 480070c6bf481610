// A library for another complaint: what the program says of the body comes from the library, and from nowhere else.
#include <doctest/doctest.h>

#include <cctype>
#include <filesystem>
#include <fstream>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "checkout.hpp"
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
const std::set<std::string, std::less<>> of_legs{"leg",  "legs",  "knee",  "knees",  "thigh", "thighs",
                                                 "shin", "shins", "ankle", "ankles", "foot",  "feet",
                                                 "toe",  "toes",  "squat", "squats"};

// What a page calls its parts is for no reader.
std::string without_style(std::string page) {
    const auto begin = page.find("<style>"), end = page.find("</style>");
    if (begin != std::string::npos && end != std::string::npos) page.erase(begin, end - begin);
    return page;
}

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
    CHECK(call("check" + library).code == 0);
    std::vector<std::string> lines{
        "figure band-turn-out", "figure --sheet", "list",          "show raise-in-line --side left",
        "show blade-glide",     "list joints",    "list positions"};
    for (const auto* format : {"text", "markdown", "json", "csv", "html", "ics"}) {
        for (const auto* wishes : {"", " --side right --angle 80", " --side left --position overhead --explain",
                                   " --cause structural --week 3 --minutes 10", " --name Anna --focus shoulder"}) {
            if (format != std::string("ics")) lines.push_back("plan --format " + std::string(format) + wishes);
            lines.push_back("program --format " + std::string(format) + wishes);
        }
    }
    for (const auto& line : lines) {
        CAPTURE(line);
        const auto ran = call(line + library);
        CHECK(ran.code == 0);
        CHECK(ran.out.size() > 30);
        CHECK(first_of(without_style(ran.out), of_legs) == "");
    }
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
