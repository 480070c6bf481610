// A library for another complaint: what the program says of the body comes from the library, and from nowhere else.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <string>
#include <vector>

#include "checkout.hpp"
#include "testing.hpp"

namespace {

namespace fs = std::filesystem;
using testing::call;

const std::regex of_legs(R"(\b(legs?|knees?|thighs?|shins?|ankles?|foot|feet|toes?|squats?)\b)", std::regex::icase);

// Lines in which a leg is named, each with its place. (Ids of the shipped library stand in examples of its use.)
std::string naming_legs(const fs::path& file) {
    static const std::regex parts(R"(\b(legs?|knees?|thighs?|shins?)\b)", std::regex::icase);
    std::string found;
    std::ifstream in(file);
    std::string line;
    for (int number = 1; std::getline(in, line); ++number)
        if (std::regex_search(line, parts))
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
        // What a picture calls its parts is for no reader.
        const auto said = std::regex_replace(ran.out, std::regex(R"(<style>[^<]*</style>| class="[^"]*")"), "");
        std::smatch match;
        CHECK_MESSAGE(!std::regex_search(said, match, of_legs),
                      std::string(match.prefix()).substr(std::max<std::size_t>(match.prefix().length(), 60) - 60),
                      match.str());
    }
}

TEST_CASE("another library: its words stand in the sentences of the program") {
    const std::string library = " --library " + testing::source_dir() + "/docs/examples/shoulder.yaml";
    const auto printed = call("plan --side left --angle 45 --position overhead --explain" + library).out;
    const auto plan = std::regex_replace(printed, std::regex(R"(\s+)"), " ");
    for (const std::string said :
         {"Your left arm · all joints · reaching overhead at 45°", "45° of lift (the hand at the height of the waist)",
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
