// Manual pages: all that help has is in them, and nothing else; no sign of a text is taken for one of the language.
#include "cli/manual.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <regex>
#include <set>

#include "checkout.hpp"
#include "cli/command.hpp"
#include "cli/mdoc.hpp"
#include "cli/topics.hpp"
#include "pages.hpp"
#include "support/version.hpp"
#include "testing.hpp"
#include "valgus/stages/reference.hpp"

namespace {

using testing::call;

std::string page(const std::string& name) { return call("help --format man " + name).out; }

// What stands between two lines of a page; to its end if the second is not there.
std::string part(const std::string& text, const std::string& from, const std::string& to) {
    const auto begin = text.find("\n" + from + "\n");
    REQUIRE_MESSAGE(begin != std::string::npos, from);
    return text.substr(begin, text.find("\n" + to, begin + 1) - begin);
}

// Without escapes, as a reader sees it.
std::string as_read(std::string text) {
    text = std::regex_replace(text, std::regex(R"(\\\(aq)"), "'");
    text = std::regex_replace(text, std::regex(R"(\\&)"), "");
    return std::regex_replace(text, std::regex(R"(\\-)"), "-");
}

std::set<std::string> options_in(const std::string& text) {
    return pages::all_matches(text, R"(Fl \\-([a-z][a-z\\-]*))", 1);
}

std::string escaped_name(std::string_view name) {
    return std::regex_replace(std::string(name), std::regex("-"), "\\-");
}

std::string example_of(const std::string& text) {
    const std::string begin = ".Bd -literal\n";
    const auto at = text.find(begin) + begin.size();
    return as_read(text.substr(at, text.find(".Ed\n", at) - at));
}

// The text as a page has it, without its head.
std::string written(const std::function<void(valgus::cli::Mdoc&)>& write) {
    valgus::cli::Mdoc page("t", "1", "");
    page.section("S");
    write(page);
    const auto text = page.take();
    return text.substr(text.find(".Sh S\n") + 6);
}

std::string text_as_mdoc(std::string_view text) {
    return written([&](auto& page) { page.text(text); });
}

}  // namespace

TEST_CASE("manual: each command has its options, each of them once more with what it says") {
    const auto text = page("valgus");
    const auto below = options_in(part(text, ".Sh OPTIONS", ".Sh "));
    std::set<std::string> all;
    auto commands = part(text, ".Sh COMMANDS", ".Sh ") + "\n.It Cm ";
    for (const auto* command : valgus::cli::commands()) {
        CAPTURE(command->name);
        const auto begin = commands.find("\n.It Cm " + std::string(command->name));
        REQUIRE(begin != std::string::npos);
        const auto named = options_in(commands.substr(begin, commands.find("\n.It Cm ", begin + 1) - begin));
        std::set<std::string> flags;
        for (const auto* option : valgus::cli::flags_of(*command)) {
            all.insert(escaped_name(option->name));
            const auto& general = valgus::cli::general_options.options;
            if (option < &general.front() || option > &general.back()) flags.insert(escaped_name(option->name));
        }
        CHECK(named == flags);
    }
    for (const auto& name : all)
        CHECK_MESSAGE(
            std::regex_search(text, std::regex("\n\\.It (Fl .( Ar [^\n]*)? , )?Fl \\\\-" +
                                               std::regex_replace(name, std::regex(R"(\\)"), "\\\\") + "( |\n)")),
            name);
    for (const auto& name : below) CHECK_MESSAGE(all.contains(name), name);
}

TEST_CASE("manual: variables, codes and rules are those of help, in this order") {
    const auto text = page("valgus");
    std::set<std::string> variables;
    for (const auto& chapter : valgus::cli::environment_chapters())
        for (const auto& entry : chapter.entries) variables.insert(entry.name);
    CHECK(pages::all_matches(as_read(part(text, ".Sh ENVIRONMENT", ".Sh ")), "\\.It Ev ([A-Z_]+)", 1) == variables);
    std::set<std::string> codes;
    for (const auto& row : valgus::cli::exit_rows()) codes.insert(std::to_string(static_cast<int>(row.code)));
    CHECK(pages::all_matches(as_read(part(text, ".Sh EXIT STATUS", ".Sh ")), "\\.It ([0-9]+)", 1) == codes);
    std::set<std::string> rules;
    for (const auto& rule : valgus::cli::rules()) rules.emplace(rule.number);
    CHECK(pages::all_matches(as_read(part(text, ".Sh RULES", ".Sh ")), "\\.It ([RP][0-9]+)", 1) == rules);
    std::size_t before = 0;
    for (const auto* title :
         {"NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "OPTIONS", "FORMATS", "RULES", "LIMITS", "ENVIRONMENT",
          "FILES", "EXIT STATUS", "EXAMPLES", "SEE ALSO", "STANDARDS", "CAVEATS", "BUGS"}) {
        const auto at = text.find("\n.Sh " + std::string(title) + "\n");
        CHECK_MESSAGE((at != std::string::npos && at > before), title);
        before = at;
    }
}

TEST_CASE("manual: it is honest about what it is") {
    const auto text = part(page("valgus"), ".Sh CAVEATS", ".Sh ");
    CHECK(text.find("This is not medical advice, and no promise") != std::string::npos);
}

TEST_CASE("manual: the page of the library has every key of every record, with what it takes") {
    const auto text = as_read(page("valgus-library"));
    std::size_t rows = 0;
    for (const auto& tables : {valgus::library_tables(), valgus::figure_tables()})
        for (const auto& table : tables) {
            CAPTURE(table.heading);
            auto title = std::regex_replace(table.heading, std::regex("`|:(?=`)"), "");
            const auto begin = text.find("\n.Ss " + title + "\n");
            REQUIRE(begin != std::string::npos);
            const auto section = text.substr(begin, text.find("\n.S", begin + 1) - begin) + "\n";
            for (const auto& row : table.rows) {
                auto term = std::regex_replace(row.front(), std::regex("`"), "");
                term = std::regex_replace(term, std::regex(" \\(required\\)"), " Pq required");
                CHECK_MESSAGE(section.find("\n.It Cm " + term + "\n") != std::string::npos, term);
                ++rows;
            }
        }
    CHECK(rows > 300);
    CHECK(part(text, ".Ss dose of an exercise, variant or stage", ".Ss ").find("\nNumber or range, 1 to 10.\n") !=
          std::string::npos);
}

TEST_CASE("manual: the examples are taken by the program") {
    const auto library = example_of(page("valgus-library"));
    CHECK(library == testing::read(testing::source_dir() + "/docs/examples/short.yaml"));
    CHECK(call("check -", testing::with_input(library)).code == 0);
    const auto plan = call("plan --library - --include towel-curl --brief", testing::with_input(library));
    CHECK(plan.code == 0);
    CHECK(plan.out.find("Towel curl") != std::string::npos);
    const auto log = example_of(page("valgus-log"));
    CHECK(log == testing::read(testing::source_dir() + "/docs/examples/short.csv"));
    const auto next = call("plan --log - --brief", testing::with_input(log));
    CHECK(next.code == 0);
    CHECK(next.err.empty());
}

TEST_CASE("manual: the page of the log has its columns, and what an empty cell means") {
    const auto text = part(page("valgus-log"), ".Sh COLUMNS", ".Sh ");
    for (const auto& row : valgus::log_table_of_columns().rows) {
        const auto begin = text.find("\n.It Cm " + row.front() + "\n");
        CHECK_MESSAGE(begin != std::string::npos, row.front());
        const auto item = text.substr(begin, text.find("\n.It ", begin + 1) - begin);
        CHECK_MESSAGE((item.find("Empty means:") != std::string::npos) == !row[2].empty(), row.front());
    }
}

TEST_CASE("manual: the head has the version and its day, and not the clock's") {
    CHECK(page("valgus").starts_with(
        ".\\\" Made by `valgus help --format man valgus`.\n.Dd November 30, 2026\n.Dt VALGUS 1\n"
        ".Os\n.Sh NAME\n.Nm valgus\n.Nd ordered exercise plans for knees that cave inwards\n"));
    CHECK(valgus::support::released() == "2026-11-30");
    CHECK(call("help --format man", testing::with_environment({{"VALGUS_TODAY", "2030-01-01"}})).out == page("valgus"));
    CHECK(page("valgus-log").find("\n.Dt VALGUS-LOG 5\n") != std::string::npos);
}

TEST_CASE("manual: a page that there is not") {
    CHECK(call("help --format man plan").err ==
          "valgus: error: unknown manual page 'plan'; allowed: valgus, valgus-library, valgus-log\n");
    CHECK(call("help --format man valgus-lag").err ==
          "valgus: error: unknown manual page 'valgus-lag'; did you mean 'valgus-log'?\n");
    CHECK(call("help --format html").err == "valgus: error: --format: unknown format 'html'; allowed: text, man\n");
    CHECK(call("help valgus-log").err ==
          "valgus: error: 'valgus-log' is a manual page; `valgus help --format man valgus-log` writes it\n");
}

TEST_CASE("manual: pages are plain ASCII, and every line is a text or a macro that there is") {
    const std::set<std::string> macros{"Dd", "Dt", "Os", "Sh", "Ss", "Nm", "Nd", "Pp", "Bl", "It", "El", "Bd",
                                       "Ed", "Dl", "Fl", "Ar", "Op", "Cm", "Ql", "Ev", "Em", "Xr", "Pa"};
    for (const auto& manual : valgus::cli::manuals()) {
        CAPTURE(manual.name);
        for (const auto& line : pages::lines_of(manual.text())) {
            CAPTURE(line);
            CHECK(std::all_of(line.begin(), line.end(), [](char c) { return c >= ' ' && c <= '~'; }));
            CHECK_FALSE(line.starts_with('\''));
            CHECK(line.find("](") == std::string::npos);
            CHECK_FALSE(line.ends_with(' '));
            if (line.starts_with('.') && !line.starts_with(".\\\""))
                CHECK(macros.contains(line.substr(1, line.find(' ') - 1)));
        }
    }
}

TEST_CASE("manual: signs of the language within texts are escaped") {
    CHECK(text_as_mdoc(".profile is") == "\\&.profile is\n");
    CHECK(text_as_mdoc("'tis a \"word\"") == "\\(aqtis a \"word\"\n");
    CHECK(text_as_mdoc("a\\b ^ ~ x") == "a\\eb \\(ha \\(ti x\n");
    CHECK(text_as_mdoc("check-list of 2027-01-04, - is input") == "check-list of 2027\\-01\\-04, \\- is input\n");
    CHECK(text_as_mdoc("80° … 🦵") == "80\\[u00B0] \\&... \\[u1F9B5]\n");
    CHECK(text_as_mdoc("One. Two? Three ? four") == "One.\nTwo?\nThree ?\\& four\n");
    CHECK(text_as_mdoc("say --side, or -s (by `plan`).") == "say\n.Fl \\-side ,\nor\n.Fl s\n(by\n.Cm plan ) .\n");
    CHECK(text_as_mdoc("(`a b`) and `x`s *of yours*!") == ".Ql ( \"a b\" )\nand\n.Ql x Ns s\n.Em \"of yours\" !\n");
    CHECK(text_as_mdoc("`PAGER` `--only` `.x` `\"No\"` `No` `-`") ==
          ".Ev PAGER\n.Fl \\-only\n.Ql \\&.x\n.Ql \\(dqNo\\(dq\n.Ql \\&No\n.Ql \\&\\-\n");
    CHECK(text_as_mdoc("See [the log](log.md), [it](a.md#b) too](") == "See the log, it too](\n");
    CHECK(text_as_mdoc("") == "");
    CHECK(written([](auto& page) { page.subsection("In `place:` of `x:`"); }) == ".Ss \\&In place: of x\n");
    CHECK(written([](auto& page) { page.as_it_stands(".a\n'b\n\\c -d\n"); }) ==
          ".Bd -literal\n\\&.a\n\\&\\(aqb\n\\ec \\-d\n.Ed\n");
}
