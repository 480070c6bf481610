// Topics of help: each list is the one that the program goes by, and that its pages have.
#include "cli/topics.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <regex>
#include <set>

#include "checkout.hpp"
#include "cli/command.hpp"
#include "cli/help.hpp"
#include "pages.hpp"
#include "support/text.hpp"
#include "testing.hpp"
#include "valgus/render.hpp"

namespace {

using testing::call;

std::string on_terminal(const std::string& line, int width) {
    valgus::Surroundings around;
    around.out = {.is_terminal = true, .width = width, .height = 24, .utf8 = true};
    return call(line, around).out;
}

// The names at the beginning of a text's rows.
std::set<std::string> names_of(const std::string& text) {
    std::set<std::string> names;
    for (const auto& line : pages::lines_of(text)) {
        std::smatch found;
        if (std::regex_search(line, found, std::regex("^  ([A-Z][A-Z_0-9]*)( |$)"))) names.insert(found[1]);
    }
    return names;
}

}  // namespace

TEST_CASE("topics: the list of them, whole") {
    CHECK(call("help topics").out ==
          "`valgus help TOPIC` tells of\n"
          "  exit-codes   with what the program ends, for scripts\n"
          "  environment  the variables that are read\n"
          "  formats      which command prints what, and what stays the same\n"
          "  limits       how much a library, a log and a dose may be\n"
          "  rules        how a plan is made, in a line each\n"
          "  topics       this list\n");
    for (const auto& topic : valgus::cli::topics()) {
        CAPTURE(topic.name);
        CHECK(call("help").out.find("\n  " + std::string(topic.name) + " ") != std::string::npos);
        CHECK(call("help " + std::string(topic.name)).code == 0);
        CHECK(valgus::cli::command_named(topic.name) == nullptr);  // a name means one thing
    }
}

TEST_CASE("topics: a wrong word is answered with the nearest of both") {
    const auto error = [](const std::string& line) { return call(line).err; };
    CHECK(error("help exitcodes") ==
          "valgus: error: unknown command or topic 'exitcodes'; did you mean 'exit-codes'?\n");
    CHECK(error("help plam") == "valgus: error: unknown command or topic 'plam'; did you mean 'plan'?\n");
    CHECK(error("help zzz") == "valgus: error: unknown command or topic 'zzz'; `valgus help` lists both\n");
    CHECK(call("help zzz").code == 2);
    CHECK(error("exit-codes") ==
          "valgus: error: unknown command 'exit-codes'; did you mean `valgus help exit-codes`?\n");
    CHECK(error("limits --side left") ==
          "valgus: error: unknown command 'limits'; did you mean `valgus help limits`?\n");
}

TEST_CASE("topics: they keep to the width of the terminal, from 40 columns on") {
    for (const int width : {40, 60, 80, 120})
        for (const auto& topic : valgus::cli::topics()) {
            CAPTURE(width);
            CAPTURE(topic.name);
            for (const auto& line : pages::lines_of(on_terminal("help " + std::string(topic.name), width))) {
                CAPTURE(line);
                const bool is_path = line.find("docs/examples/") != std::string::npos;  // which cannot be parted
                CHECK((valgus::support::display_width(line) <= width || (width == 40 && is_path)));
                CHECK_FALSE(line.ends_with(' '));
            }
        }
}

TEST_CASE("exit codes: every code of the program is told, and no other") {
    const auto header = testing::read(testing::source_dir() + "/include/valgus/document/diagnostic.hpp");
    const auto begin = header.find("enum class Exit {");
    const auto codes = pages::all_matches(header.substr(begin, header.find("};", begin) - begin), "= ([0-9]+)", 1);
    std::set<std::string> told;
    for (const auto& row : valgus::cli::exit_rows()) told.insert(std::to_string(static_cast<int>(row.code)));
    CHECK(told == codes);
    CHECK(codes.size() == 8);
}

TEST_CASE("exit codes: every example ends so") {
    int examples = 0;
    for (const auto& row : valgus::cli::exit_rows()) {
        if (row.example.empty() || row.code == valgus::Exit::interrupted) continue;
        const std::string program = "valgus ";
        REQUIRE(row.example.starts_with(program));
        auto line = std::string(row.example.substr(program.size()));
        line = std::regex_replace(line, std::regex("docs/"), testing::source_dir() + "/docs/");
        CAPTURE(line);
        CHECK(call(line).code == static_cast<int>(row.code));
        ++examples;
    }
    CHECK(examples == 6);
}

TEST_CASE("environment: the variables of all options are told, and those that are read besides, and no other") {
    std::set<std::string> read;
    for (const auto* command : valgus::cli::commands())
        for (const auto* option : valgus::cli::options_of(*command))
            if (option->elsewhere == valgus::cli::Elsewhere::anywhere) read.insert(environment_name(*option));
    for (const auto& variable : valgus::cli::variables()) read.emplace(variable.name);
    CHECK(names_of(call("help environment").out) == read);
}

TEST_CASE("environment: whatever a command asks of it is told") {
    const auto told = names_of(call("help environment").out);
    std::set<std::string> asked;
    auto around = testing::with_environment({});
    around.environment = [&](std::string_view name) -> std::optional<std::string> {
        asked.emplace(name);
        return std::nullopt;
    };
    around.out = around.err = {.is_terminal = true, .width = 80, .height = 2, .utf8 = true};
    around.page = [](const std::string&, std::string_view) { return true; };
    around.edit = [](const std::string&, const std::string&) { return true; };
    around.now = [] { return std::chrono::milliseconds(0); };
    around.key = [](std::optional<std::chrono::milliseconds>) { return valgus::Key{.kind = valgus::Key::Kind::end}; };
    const auto log = testing::source_dir() + "/docs/examples/log.csv";
    for (const std::string line :
         {"plan", "program --at 07:30 --zone local --format ics", "today", "assess", "log", "show clam-shell --play",
          "config", "list", "about", "find hip", "check", "figure clam-shell", "progress", "train", "help"})
        call(line + (line == "progress" ? " --log " + log : ""), around);
    call("log --edit --log " + log, around);
    for (const auto& name : asked) CHECK_MESSAGE(told.contains(name), name);
    for (const auto* name :
         {"VALGUS_SIDE", "VALGUS_TODAY", "VALGUS_PAGER", "TERM", "TZ", "SOURCE_DATE_EPOCH", "VISUAL"})
        CHECK_MESSAGE(asked.contains(name), name);
}

TEST_CASE("environment: what the folder that asks the system knows of is told") {
    const auto told = names_of(call("help environment").out);
    std::set<std::string> read;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(testing::source_dir() + "/src/system")) {
        if (!entry.is_regular_file()) continue;
        for (const auto& name : pages::all_matches(testing::read(entry.path()), "\"([A-Z][A-Z_]{3,})=?\"", 1))
            read.insert(name);
    }
    for (const auto& name : read) CHECK_MESSAGE(told.contains(name), name);
    CHECK(read.contains("NO_COLOR"));
}

TEST_CASE("formats: each one, and each command that has several, as its own help has it") {
    const auto text = on_terminal("help formats", 500);
    for (const auto& format : valgus::formats())
        CHECK(text.find("\n  " + std::string(format.name) + " ") != std::string::npos);
    for (const auto* command : valgus::cli::commands())
        for (const auto* option : valgus::cli::flags_of(*command))
            if (option->name == "format" && command->name != "config")
                CHECK(text.find("\n  " + std::string(command->name) + " ") != std::string::npos);
    const std::string promise = "ields may be added, none removed or changed, as long as";
    CHECK(call("help formats").out.find("none removed or changed") != std::string::npos);
    CHECK(testing::read(testing::source_dir() + "/docs/command-line.md").find(promise) != std::string::npos);
}

TEST_CASE("rules: those of docs/planning-rules.md, by number and title") {
    std::set<std::string> on_page, told;
    for (const auto& line : pages::lines_of(testing::read(testing::source_dir() + "/docs/planning-rules.md"))) {
        std::smatch found;
        if (std::regex_match(line, found, std::regex("###? ([RP][0-9]+) · (.*)")))
            on_page.insert(found[1].str() + " " + found[2].str());
    }
    for (const auto& rule : valgus::cli::rules())
        told.insert(std::string(rule.number) + " " + valgus::cli::filled(rule.title));
    CHECK(told == on_page);
    CHECK(told.size() > 25);
    const auto text = on_terminal("help rules", 500);
    for (const auto& rule : valgus::cli::rules())
        CHECK(text.find("\n  " + std::string(rule.number) + " ") != std::string::npos);
}

TEST_CASE("limits: what is said is where reading ends") {
    const auto text = on_terminal("help limits", 500);
    const auto has = [&](std::string_view row) { CHECK_MESSAGE(text.find(row) != std::string::npos, row); };
    has("a library file   1 MiB, 200,000 values and 32 levels; --max-bytes and --max-nodes say otherwise\n");
    has("a whole library  8 times as many bytes and values, in 10,000 files\n");
    has("a log            16 MiB\n");
    has("a word typed     4,096 bytes\n");
    has("problems told    100 at once\n");
    has("characters of a longer text   20000\n");
    has("demands of a case             50\n");
    const auto page = testing::read(testing::source_dir() + "/docs/library-format.md");
    for (const auto* words : {"At most 1 MiB, 200,000 values and 32 levels a file", "are at most 10,000;",
                              "other texts have at most 20,000 characters"})
        CHECK_MESSAGE(page.find(words) != std::string::npos, words);
    CHECK(call({"plan", "--name", std::string(4096, 'a')}).code == 0);
    CHECK(call({"plan", "--name", std::string(4097, 'a')}).err ==
          "valgus: error: --name: the value is longer than 4096 bytes; write plain text on one line\n");
    using Dose = std::pair<std::string, int>;
    for (const auto& one :
         {Dose("10x200", 0), Dose("11x200", 2), Dose("10x201", 2), Dose("1800s", 0), Dose("1801s", 2)})
        CHECK_MESSAGE(call("plan --minutes none --dose clam-shell=" + one.first).code == one.second, one.first);
}
