// The pages of the documentation are true: every command on them runs, every sample is what the program prints, and the
// options, fields and keys that they list are those of the program. `bless` writes samples and the reference anew.
#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <regex>
#include <set>

#include "checkout.hpp"
#include "history/columns.hpp"
#include "library/check_figure_size.hpp"
#include "library/text_limits.hpp"
#include "pages.hpp"
#include "testing.hpp"
#include "valgus/figure/drawing.hpp"
#include "valgus/stages/schema.hpp"

namespace {

namespace fs = std::filesystem;
using namespace pages;

const fs::path root = testing::source_dir();

std::vector<fs::path> pages_of_docs() {
    std::vector<fs::path> all{root / "README.md", root / "CHANGELOG.md", root / "CONTRIBUTING.md"};
    for (const auto& entry : fs::directory_iterator(root / "docs"))
        if (entry.path().extension() == ".md") all.push_back(entry.path());
    std::sort(all.begin(), all.end());
    return all;
}

// The tutorial is a story with files of its own: recipes_test.cpp goes through it.
bool is_story(const fs::path& page) { return page.filename() == "tutorial.md"; }

// A folder that looks like a checkout to the commands of a page, which may leave files in it.
class Checkout {
public:
    Checkout() {
        fs::remove_all(path_);
        fs::create_directories(path_);
        fs::copy(root / "docs", path_ / "docs", fs::copy_options::recursive);
        fs::copy(root / "routines", path_ / "routines", fs::copy_options::recursive);
        fs::current_path(path_);
    }
    ~Checkout() {
        fs::current_path(before_);
        fs::remove_all(path_);
    }
    Checkout(const Checkout&) = delete;
    Checkout& operator=(const Checkout&) = delete;

private:
    fs::path before_ = fs::current_path();
    fs::path path_ = fs::temp_directory_path() / ("valgus-docs-test-" + std::to_string(::getpid()));
};

// A line of a `sh` block: its words without quotes, whether it is more than words, and how it says that it ends.
struct Command {
    std::string line;
    std::vector<std::string> words;
    bool needs_shell = false;
    int exit = 0;
};

Command read_command(const std::string& line) {
    Command command{.line = line, .words = {}, .needs_shell = false, .exit = 0};
    std::smatch found;
    if (std::regex_search(line, found, std::regex("# exits ([0-9]+)"))) command.exit = std::stoi(found[1]);
    char quote = '\0';
    bool in_word = false;
    for (const char c : line) {
        if (quote == '\0' && c == '#' && !in_word) break;
        if (quote == '\0' && c == ' ') {
            in_word = false;
            continue;
        }
        if (!in_word) command.words.emplace_back();
        in_word = true;
        if (quote == '\0' ? c == '\'' || c == '"' : c == quote)
            quote = quote == '\0' ? c : '\0';
        else
            command.words.back() += c;
        if (quote == '\0' && std::string_view("|<>&;$`*").find(c) != std::string_view::npos) command.needs_shell = true;
    }
    if (std::regex_search(line, std::regex("^[A-Z_]+="))) command.needs_shell = true;
    return command;
}

testing::Ran run_in_shell(const std::string& line) {
    const auto folder = fs::path(testing::program_path()).parent_path().string();
    write("command.sh", line + '\n');
    const auto script = "env -i PATH='" + folder +
                        "':\"$PATH\" HOME=\"$PWD\" bash -o pipefail command.sh "
                        "</dev/null >command.out 2>command.err";
    const int status = std::system(script.c_str());
    return {WEXITSTATUS(status), testing::read("command.out"), testing::read("command.err")};
}

testing::Ran run(const std::string& line) {
    auto command = read_command(line);
    constexpr std::string_view bootstrap = "./bootstrap.sh run ";
    REQUIRE_MESSAGE(std::regex_search(line, std::regex("^(\\./bootstrap\\.sh run|([A-Z_]+=[^ ]* )*valgus) ")),
                    "a sh block holds commands of ours only; others belong into a console block: " << line);
    if (line.starts_with(bootstrap)) {
        command.line = "valgus " + line.substr(bootstrap.size());
        command.words.erase(command.words.begin());
    }
    if (line.find("| jq ") != std::string::npos)
        REQUIRE_MESSAGE(std::system("command -v jq >/dev/null") == 0, "jq is missing; on Debian: apt-get install jq");
    const auto ran = command.needs_shell
                         ? run_in_shell(command.line)
                         : testing::call(std::vector<std::string>(command.words.begin() + 1, command.words.end()));
    CHECK_MESSAGE(ran.code == command.exit, line << "\n" << ran.err);
    return ran;
}

// A body with a prop of this kind, of sizes as given.
std::string drawn_with_prop(const std::string& kind, const std::string& height, const std::string& distance) {
    const auto size = [](const std::string& text) {
        return text.empty() ? std::nullopt : std::optional(std::stoi(text));
    };
    valgus::Figure figure;
    const valgus::Spot foot[] = {{valgus::Place::foot, valgus::Whose::working}};
    const valgus::Prop props[] = {{.kind = valgus::parse<valgus::PropKind>(kind).value(),
                                   .direction = valgus::Direction::front,
                                   .distance = size(distance),
                                   .height = size(height),
                                   .at = foot}};
    const valgus::Pose poses[2] = {};
    figure.props = props;
    figure.poses = poses;
    return valgus::draw_svg({figure, {}, {}}, {.name = "a prop"});
}

}  // namespace

TEST_CASE("docs: every command of the pages runs, and every sample is what it prints") {
    for (const auto& page : pages_of_docs()) {
        if (is_story(page)) continue;
        CAPTURE(page.filename());
        auto parts = parts_of(testing::read(page));
        const Checkout checkout;
        testing::Ran last;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            auto& part = parts[i];
            if (part.language == "sh")
                for (const auto& line : part.lines)
                    if (!line.empty() && line.front() != '#') last = run(line);
            const bool is_sample =
                part.language == "text" && i >= 2 && parts[i - 2].language == "sh" && is_blank(parts[i - 1]);
            if (!is_sample) continue;
            const auto expected = sample(part.lines, last.out + last.err);
            if (blessing()) part.lines = expected;
            CHECK(join(part.lines) == join(expected));
        }
        if (blessing()) write(page, text_of(parts));
    }
}

TEST_CASE("docs: every library on the pages is without findings on top of the shipped one, every profile too") {
    for (const auto& page : pages_of_docs()) {
        const auto parts = parts_of(testing::read(page));
        const Checkout checkout;
        for (const auto& part : parts) {
            if (part.language != "yaml") continue;
            const bool is_profile = part.lines.front() == "# me.yaml";
            const auto input = testing::with_input(join(part.lines));
            CHECK(testing::call(is_profile ? "config --profile -" : "check --library builtin -", input).code == 0);
        }
    }
    for (const auto& [page, example] :
         {std::pair("library-format.md", "my-exercises.yaml"), {"figure-format.md", "clam-shell-figure.yaml"}})
        CHECK(testing::read(root / "docs" / page)
                  .find("```yaml\n" + testing::read(root / "docs/examples" / example) + "```\n") != std::string::npos);
}

TEST_CASE("docs: the references of the library's and the figures' format come from the field tables") {
    check_made(root / "docs/library-format.md", "reference", '\n' + valgus::library_reference());
    check_made(root / "docs/figure-format.md", "reference", '\n' + valgus::figure_reference());
}

TEST_CASE("docs: figure-format.md names the sizes that props have by themselves") {
    const auto page = testing::read(root / "docs/figure-format.md");
    std::set<std::string> kinds;
    for (const auto& row : lines_of(page)) {
        std::smatch cells;
        if (!std::regex_match(row, cells, std::regex("\\| ([a-z]+) \\| ?([0-9]*) \\| ?([0-9]*) \\|"))) continue;
        kinds.insert(cells[1]);
        CHECK(drawn_with_prop(cells[1], {}, {}) == drawn_with_prop(cells[1], cells[2], cells[3]));
    }
    CHECK(kinds.size() == 7);
}

TEST_CASE("docs: figure-format.md tells how much fits into a figure") {
    const auto page = testing::read(root / "docs/figure-format.md");
    const auto& most = valgus::most_of_figure;
    const auto tells = [&](const std::string& what, std::size_t count, const std::string& more = "") {
        CHECK_MESSAGE(page.find("\n| " + what + " | " + std::to_string(count) + more + " |\n") != std::string::npos,
                      what);
    };
    tells("`poses`", most.poses);
    tells("`props`", most.props);
    tells("seconds until the motion begins again: all `seconds` and `hold` together",
          static_cast<std::size_t>(most.seconds));
    tells("places in the `at` of all props together", most.at);
    tells("places of `arrow`, `press`, `knead`, of a pose's `slides`", most.arrows, " in each");
    CHECK(most.slides == most.arrows);
    tells("places under a pose's `anchors`, on all surfaces together", most.anchors);
    tells("pairs of a pose's `together`", most.pairs);
}

TEST_CASE("docs: the tables of the JSON and of the log's columns come from those that write and read") {
    const auto fields = [](const std::string& name, const std::vector<valgus::PrintedField>& rows) {
        std::string table = "| field | value |\n|---|---|\n";
        for (const auto& row : rows) table += "| `" + std::string(row.path) + "` | " + std::string(row.value) + " |\n";
        check_made(root / "docs/command-line.md", name, table);
    };
    fields("json", valgus::plan_fields());
    fields("program json", valgus::program_fields());
    fields("assessment json", valgus::assessment_fields());
    for (const std::string command : {"list", "show", "about", "find", "check"})
        fields(command + " json", valgus::data_fields(command));
    std::string limits = "| section | key | characters |\n|---|---|---|\n";
    for (const auto& limit : valgus::text_limits)
        limits += "| `" + std::string(limit.section) + "` | `" + std::string(limit.key) + "` | " +
                  std::to_string(limit.most) + " |\n";
    check_made(root / "docs/library-format.md", "text limits", limits);
    std::string columns = "| column | holds | empty means |\n|---|---|---|\n";
    for (const auto& column : valgus::all_log_columns())
        columns += "| `" + std::string(column.name) + "` | " + std::string(column.holds) + " | " +
                   std::string(column.if_empty) + (column.if_empty.empty() ? "|\n" : " |\n");
    check_made(root / "docs/log-format.md", "columns", columns);
}

TEST_CASE("docs: command-line.md names every field of the JSON, and no other") {
    constexpr auto part_of_path = "[`.]([a-z_]+)(\\[\\])?(?=[.`])";  // each part of `exercises[].dose.sets`
    const auto table = between(testing::read(root / "docs/command-line.md"), "json");
    const auto log = (root / "docs/examples/measured.csv").string();
    const auto json =
        testing::call("plan --minutes 20 --format json").out +
        testing::call("plan --protocol bell-2013 --format json").out +
        testing::call("plan --format json --log " + log, testing::with_environment({{"VALGUS_TODAY", "2027-02-02"}}))
            .out;
    const auto fields = all_matches(json, "\"([a-z_]+)\": ", 1);
    const auto words = all_matches(table, part_of_path, 1);
    for (const auto& field : fields) CHECK_MESSAGE(words.contains(field), "not on the page: " << field);
    std::string paths;
    for (const auto& line : lines_of(table)) paths += line.substr(0, line.find(" | ")) + '\n';
    for (const auto& path : all_matches(paths, part_of_path, 1))
        CHECK_MESSAGE(fields.contains(path), "not in the program: " << path);
}

TEST_CASE("docs: command-line.md names every field that only a program's JSON has, and no other") {
    const auto table = between(testing::read(root / "docs/command-line.md"), "program json");
    auto json = testing::call("program --weeks 1 --side right --at 07:30 --format json").out;
    const auto plans = json.find("\n  \"plans\": ");
    json.erase(plans + 14, json.find("\n  \"weeks\": ") - plans - 14);
    const auto plan_fields = all_matches(testing::call("plan --format json").out, "\"([a-z_]+)\": ", 1);
    const auto fields = all_matches(json, "\"([a-z_]+)\": ", 1);
    const auto words = all_matches(table, "[`.]([a-z_]+)(\\[\\])?(?=[.`])", 1);
    for (const auto& field : fields)
        CHECK_MESSAGE((plan_fields.contains(field) || words.contains(field)), "not on the page: " << field);
    std::string paths;
    for (const auto& line : lines_of(table)) paths += line.substr(0, line.find(" | ")) + '\n';
    for (const auto& path : all_matches(paths, "[`.]([a-z_]+)(\\[\\])?(?=[.`])", 1))
        CHECK_MESSAGE(fields.contains(path), "not in the program: " << path);
}

TEST_CASE("docs: command-line.md names every field of the JSON of progress, and no other") {
    constexpr auto part_of_path = "[`.]([a-z_0-9]+)(\\[\\])?(?=[.`])";
    const auto table = between(testing::read(root / "docs/command-line.md"), "progress json");
    const auto log = (root / "docs/examples/measured.csv").string();
    const auto later = testing::with_environment({{"VALGUS_TODAY", "2027-02-01"}});
    const auto json = testing::call("progress --format json --log " + log, later).out;
    const auto fields = all_matches(json, "\"([a-z_0-9]+)\": ", 1);
    std::string paths;
    for (const auto& line : lines_of(table)) paths += line.substr(0, line.find(" | ")) + '\n';
    const auto words = all_matches(paths, part_of_path, 1);
    for (const auto& field : fields) CHECK_MESSAGE(words.contains(field), "not on the page: " << field);
    for (const auto& word : words) CHECK_MESSAGE(fields.contains(word), "not in the program: " << word);
}

TEST_CASE("docs: links lead somewhere, and lines are at most 120 columns wide") {
    for (const auto& page : pages_of_docs()) check_links_and_width(page);
}
