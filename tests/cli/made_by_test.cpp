// What a file says of how it was made: which valgus, and the command line in one form, however it was typed.
#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "checkout.hpp"
#include "support/shell.hpp"
#include "support/version.hpp"
#include "testing.hpp"
#include "valgus/library/library.hpp"
#include "valgus/plan.hpp"
#include "valgus/render.hpp"

namespace {

using testing::call;

const std::string version(valgus::support::version());

// What stands between the two, the first time.
std::string between(const std::string& text, const std::string& begin, const std::string& end) {
    const auto from = text.find(begin);
    if (from == std::string::npos) return "nothing";
    return text.substr(from + begin.size(), text.find(end, from + begin.size()) - from - begin.size());
}

// As JSON has it; its own signs for text do not come in here.
std::string command_in(const testing::Ran& ran) { return between(ran.out, "\"command\": \"", "\"\n"); }

std::string line_of(const std::vector<std::string>& args) {
    auto all = args;
    all.insert(all.end(), {"--format", "json"});
    return command_in(call(all));
}

std::vector<std::string> with_format(std::vector<std::string> args, std::string_view format) {
    args.insert(args.end(), {"--format", std::string(format)});
    return args;
}

// Words that would end a comment, an attribute or a tag, and what a shell would act on.
const std::vector<std::string> hostile{
    "plan", "--only", "clam-shell", "--name", "--> --!> <b> \"&' $(id)", "--note=clam-shell=-x"};

}  // namespace

TEST_CASE("a line is in one form: long names in the order of their tables, lists in one, quoted for a shell") {
    CHECK(line_of({"plan", "-f", "hip", "--side=right", "-f", "ankle, knee"}) ==
          "valgus plan --side right --focus hip,ankle,knee");
    CHECK(line_of({"--focus", "hip", "plan", "-sright"}) == "valgus plan --side right --focus hip");
    CHECK(line_of({"plan", "--all", "--week", "3"}) == "valgus plan --week 3 --all");
    CHECK(line_of({"plan", "--name", "Ada L.", "--note", "clam-shell=a, b", "--note", "step-up=c"}) ==
          "valgus plan --name 'Ada L.' --note 'clam-shell=a, b' --note step-up=c");
    CHECK(line_of({"show", "step-up", "clam-shell", "--side", "left"}) == "valgus show step-up clam-shell --side left");
    CHECK(line_of({"find", "foot", "--", "--x"}) == "nothing");
    CHECK(command_in(call({"find", "--format", "json", "--", "-foot"})) == "valgus find -- -foot");
    CHECK(line_of({"plan", "--name=-x", "--note=clam-shell=--y"}) == "valgus plan --name=-x --note clam-shell=--y");
    CHECK(line_of({"plan", "--side", "default"}) == "valgus plan --side default");
}

TEST_CASE("a line says nothing of where its text goes and what it looks like") {
    const std::string plain = "valgus plan --side right";
    CHECK(line_of({"plan", "--side", "right", "--quiet", "--color", "always", "--width", "60", "--force", "--ascii",
                   "--no-pager", "--full"}) == plain);
    CHECK(line_of({"plan", "--side", "right", "--brief"}) == plain + " --brief");
    CHECK(call("plan --side right --format json --quiet --width 40").out ==
          call("plan --format json -s right --no-pager").out);
}

TEST_CASE("a line holds what was typed, and nothing of the environment and of files") {
    const auto folder = std::filesystem::temp_directory_path() / ("valgus made by " + std::to_string(::getpid()));
    std::filesystem::create_directories(folder);
    const auto profile = (folder / "me.yaml").string();
    std::ofstream(profile) << "side: right\nname: Secret\n";
    const auto around = testing::with_environment({{"VALGUS_FOCUS", "ankle"}});
    const auto ran = call({"plan", "--profile", profile, "--format", "json"}, around);
    CHECK(ran.out.find(R"("name": "Secret")") != std::string::npos);
    CHECK(command_in(ran) == "valgus plan --profile '" + profile + "'");
    for (const auto* format : {"csv", "html", "markdown"}) {
        CAPTURE(format);
        const auto out = call({"plan", "--profile", profile, "--format", format}, around).out;
        CHECK(between(out, "valgus plan --profile '", "'") ==
              (std::string_view(format) == "csv" ? "nothing" : profile));
    }
    std::filesystem::remove_all(folder);
}

TEST_CASE("every object of JSON says what made it, a program once for all of its plans") {
    const auto answers = testing::source_dir() + "/docs/examples/answers.yaml";
    const std::vector<std::vector<std::string>> lines{{"plan", "--side", "right"},
                                                      {"program", "--side", "right", "--start", "2027-01-04"},
                                                      {"today", "--side", "right"},
                                                      {"list", "joints"},
                                                      {"show", "clam-shell"},
                                                      {"about", "pain"},
                                                      {"find", "foot"},
                                                      {"check"},
                                                      {"assess", "--answers", answers}};
    for (const auto& line : lines) {
        std::string words;
        for (const auto& word : line) words += " " + valgus::support::shell_word(word);
        CAPTURE(words);
        const auto out = call(with_format(line, "json")).out;
        CHECK(out.find("  \"valgus\": {\n    \"version\": \"" + version + "\",\n    \"command\": \"valgus" + words +
                       "\"\n  },\n") != std::string::npos);
        CHECK(out.find("\"valgus\": {", out.find("\"valgus\": {") + 1) == std::string::npos);
    }
}

TEST_CASE("who has no command line has none in the file") {
    const auto& library = valgus::builtin_library();
    const auto made = valgus::make_plan(library, valgus::resolve(library, {}));
    const auto& plan = std::get<valgus::Plan>(made);
    const auto as = [&](std::string_view format) {
        return testing::rendered(valgus::find_format(format)->plan, plan, valgus::Style{});
    };
    CHECK(as("json").find("\"version\": \"" + version + "\",\n    \"command\": null") != std::string::npos);
    CHECK(as("html").find("<meta name=\"generator\" content=\"valgus " + version + "\">") != std::string::npos);
    CHECK(as("markdown").ends_with("\n\n<!-- valgus " + version + " -->\n"));
}

TEST_CASE("no word of a line ends what holds it") {
    REQUIRE(call(hostile).code == 0);
    CHECK(
        between(call(with_format(hostile, "html")).out, "<meta name=\"generator\"", "\n") ==
        " content=\"valgus " + version +
            "\" data-command=\"valgus plan --name='--&gt; --!&gt; &lt;b&gt; &quot;&amp;'\\'' $(id)' --only clam-shell "
            "--note clam-shell=-x\">");
    // A shell reads it as the same: the word leaves its quotes for each of these signs.
    const auto markdown = call(with_format(hostile, "markdown")).out;
    const std::string comment =
        "<!-- valgus " + version +
        R"(: valgus plan --name='--'\>' --!'\>' <b'\>' "&'\'' $(id)' --only clam-shell --note clam-shell=-x -->)";
    CHECK(markdown.ends_with("\n\n" + comment + "\n"));
    CHECK(comment.find("-->") == comment.size() - 3);
    CHECK(comment.find("--!>") == std::string::npos);
    CHECK(call(with_format(hostile, "json"))
              .out.find(R"(--> --!> <b> \"&'\\'' $(id)' --only clam-shell --note clam-shell=-x")") !=
          std::string::npos);
}

TEST_CASE("a picture says in words that nobody sees what made it") {
    const auto out = call("figure clam-shell --side left").out;
    CHECK(between(out, "<metadata>", "</metadata>") == "valgus " + version + ": valgus figure clam-shell --side left");
    CHECK(between(call("figure --sheet").out, "data-command=\"", "\"") == "valgus figure --sheet");
}

TEST_CASE("a calendar says what made it, and its events stay the same") {
    const auto around = testing::with_environment({{"SOURCE_DATE_EPOCH", "1798761600"}});
    const auto one = call("program --side right --start 2027-01-04 --week 1 --format ics", around).out;
    const auto other =
        call("program --side right --start 2027-01-04 --week 1 --max-exercises 8 --format ics", around).out;
    CHECK(one.find("PRODID:-//valgus//valgus " + version + "//EN\r\n") != std::string::npos);
    CHECK(between(one, "X-VALGUS-COMMAND:", "\r\n") == "valgus program --side right --start 2027-01-04 --week 1");
    const auto events = [](const std::string& text) { return text.substr(text.find("X-WR-CALNAME")); };
    CHECK(one != other);
    CHECK(events(one) == events(other));
}

TEST_CASE("text and tables have no room for what made them") {
    for (const auto* format : {"text", "csv"}) {
        CAPTURE(format);
        const auto out = call({"plan", "--name", "Ada", "--format", format}).out;
        CHECK(out.find("valgus plan") == std::string::npos);
        CHECK(out.find("valgus " + version) == std::string::npos);
    }
}
