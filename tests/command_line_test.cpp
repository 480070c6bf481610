// The tables of docs/command-line.md are made from the rows of the program: commands, options with their variables,
// formats. `bless` writes them anew.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "checkout.hpp"
#include "cli/command.hpp"
#include "cli/help.hpp"
#include "cli/option_tables.hpp"
#include "cli/topics.hpp"
#include "pages.hpp"
#include "support/text.hpp"
#include "support/wording.hpp"
#include "testing.hpp"
#include "valgus/render.hpp"

using namespace valgus::cli;
using valgus::support::join_and;

namespace {

const std::filesystem::path page = testing::source_dir() + "/docs/command-line.md";

std::string code(std::string_view text) { return '`' + std::string(text) + '`'; }

// A text of the program as Markdown: what is not code yet, but an option, becomes it.
std::string marked(std::string_view text) {
    std::string result;
    bool is_code = false;
    while (!text.empty()) {
        const auto is_option = !is_code && text.starts_with("--");
        const auto end = is_option ? std::min(text.find_first_not_of("-abcdefghijklmnopqrstuvwxyz"), text.size()) : 1;
        if (text.front() == '`') is_code = !is_code;
        result += is_option ? code(text.substr(0, end)) : std::string(text.substr(0, end));
        text.remove_prefix(end);
    }
    return result;
}

// Columns that are empty in every row are left out.
std::string table_of(std::vector<std::vector<std::string>> rows) {
    const auto columns = rows.front().size();
    rows.insert(rows.begin() + 1, std::vector<std::string>(columns, "---"));
    std::string text;
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < columns; ++i) {
            const bool is_empty =
                std::all_of(rows.begin() + 2, rows.end(), [&](const auto& other) { return other[i].empty(); });
            if (!is_empty) text += (row[i] == "---" ? "|---" : "| " + row[i] + (row[i].empty() ? "" : " "));
        }
        text += "|\n";
    }
    return text;
}

std::vector<std::string> row_of(const Option& option) {
    auto names = option.letter == '\0' ? std::string() : code(std::string("-") + option.letter) + ", ";
    names += code("--" + std::string(option.name) + (option.value.empty() ? "" : " " + std::string(option.value)));
    auto does = marked(valgus::cli::filled(option.help));
    if (!option.detail.empty()) does += ". " + marked(option.detail);
    std::string variable;
    if (option.elsewhere == Elsewhere::anywhere)
        variable = code(environment_name(option)) + (option.takes == Takes::repeated ? " (one)" : "");
    return {names, does, marked(option.otherwise), variable};
}

// As lines of a page.
std::string owners(const OptionGroup& group) {
    std::string lines;
    for (const auto& line : valgus::support::wrap(whose(group), 120)) lines += line + "\n";
    return lines + "\n";
}

std::string command_table() {
    std::vector<std::vector<std::string>> rows{{"command", "does"}};
    for (const auto* command : commands()) {
        auto line = std::string(command->name) + (command->words.empty() ? "" : " " + std::string(command->words));
        for (auto at = line.find('|'); at != std::string::npos; at = line.find('|', at + 2)) line.insert(at, "\\");
        rows.push_back({code(line), marked(valgus::cli::filled(command->summary))});
    }
    return table_of(rows);
}

std::string format_table() {
    std::vector<std::vector<std::string>> rows{{"format", "ending", "of a", "is"}};
    for (const auto& format : valgus::formats()) {
        std::vector<std::string> products;
        if (format.plan != nullptr) products.emplace_back("plan");
        if (format.program != nullptr) products.emplace_back("program");
        rows.push_back({code(format.name), code(format.ending), join_and(products), marked(format.summary)});
    }
    return table_of(rows);
}

std::string exit_table() {
    std::vector<std::vector<std::string>> rows{{"code", "", "for example"}};
    for (const auto& row : exit_rows())
        rows.push_back({std::to_string(static_cast<int>(row.code)), marked(row.means),
                        row.example.empty() ? "" : code(row.example)});
    return table_of(rows);
}

std::string topic_table() {
    std::vector<std::vector<std::string>> rows{{"topic", "tells"}};
    for (const auto& topic : topics()) rows.push_back({code(topic.name), marked(topic.summary)});
    return table_of(rows);
}

std::string variable_table() {
    std::vector<std::vector<std::string>> rows{{"variable", "says"}};
    for (const auto& variable : valgus::cli::variables()) rows.push_back({code(variable.name), marked(variable.says)});
    return table_of(rows);
}

// What only one of the two has, for a message that says what to change.
std::string difference(const std::set<std::string>& program, const std::set<std::string>& words) {
    std::string text;
    for (const auto& word : program) text += words.contains(word) ? "" : "not on the page: " + word + '\n';
    for (const auto& word : words) text += program.contains(word) ? "" : "not in the program: " + word + '\n';
    return text;
}

}  // namespace

TEST_CASE(
    "docs: the tables of command-line.md come from the commands, options, formats, codes, topics and variables of the "
    "program") {
    pages::check_made(page, "commands", command_table());
    pages::check_made(page, "formats", format_table());
    pages::check_made(page, "exit codes", exit_table());
    pages::check_made(page, "topics", topic_table());
    pages::check_made(page, "variables", variable_table());
    each_group([](const Command& command, const OptionGroup& group) {
        std::vector<std::vector<std::string>> rows{{"option", "says", "default", "variable"}};
        for (const auto& option : group.options) rows.push_back(row_of(option));
        const auto name = "options of " + std::string(command.name) + ", " + std::string(group.title);
        pages::check_made(page, name, owners(group) + table_of(rows));
    });
}

TEST_CASE("docs: command-line.md names every option and variable, and no other") {
    const auto text = testing::read(page);
    std::set<std::string> options, variables;
    for (const auto& variable : valgus::cli::variables())  // which stand for no option
        if (variable.is_own) variables.emplace(variable.name);
    for (const auto* command : commands())
        for (const auto* option : options_of(*command)) {
            options.insert("--" + std::string(option->name));
            if (option->elsewhere == Elsewhere::anywhere) variables.insert(environment_name(*option));
        }
    CHECK(difference(options, pages::all_matches(text, "--[a-z][a-z-]+")) == "");
    CHECK(difference(variables, pages::all_matches(text, "VALGUS_[A-Z_]+")) == "");
}
