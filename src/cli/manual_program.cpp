// valgus(1), from the commands, their options, and what the topics of help tell.
#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "cli/help.hpp"
#include "cli/manual.hpp"
#include "cli/manual_parts.hpp"
#include "cli/option_tables.hpp"
#include "cli/topics.hpp"
#include "valgus/library/library.hpp"

namespace valgus::cli {

namespace {

// "[FILE|FOLDER …]" → " Op Ar FILE | FOLDER ..."
std::string words_as_macros(std::string_view words) {
    if (words.empty()) return {};
    const bool is_optional = words.starts_with('[');
    if (is_optional) words = words.substr(1, words.size() - 2);
    std::string macros = is_optional ? " Op Ar" : " Ar";
    while (!words.empty()) {
        const auto end = std::min(words.find_first_of(" |"), words.size());
        const auto word = words.substr(0, end);
        macros.append(" ").append(word == "…" ? "..." : std::string(word));
        if (end < words.size() && words[end] == '|') macros += " |";
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return macros;
}

std::string names_as_macros(const Option& option) {
    const auto value = option.value.empty() ? "" : " Ar " + mdoc_argument(option.value);
    const auto name = "Fl " + mdoc_argument("-" + std::string(option.name)) + value;
    return option.letter == '\0' ? name : "Fl " + std::string(1, option.letter) + value + " , " + name;
}

// The options of a command by name, a line a group; not those that every command has.
void put_names(Mdoc& page, const Command& command) {
    const auto flags = flags_of(command);
    page.line("Bl -item -compact");
    for (const auto* group : command.groups) {
        std::string names;
        for (const auto& option : group->options)
            if (std::find(flags.begin(), flags.end(), &option) != flags.end())
                names.append(names.empty() ? "" : ", ").append("--").append(option.name);
        if (names.empty() || group == &general_options) continue;
        page.item("");
        page.text(std::string(group->title) + ": " + names);
    }
    page.line("El");
}

void put_commands(Mdoc& page) {
    page.section("COMMANDS");
    page.paragraph(
        "Each with its options by name; what these do stands below. Every command takes --quiet, --help and --version "
        "too.");
    page.begin_items();
    for (const auto* command : commands()) {
        page.item("Cm " + std::string(command->name) + words_as_macros(command->words));
        page.text(sentence(filled(command->summary)));
        put_names(page, *command);
    }
    page.end_items();
}

void put_option(Mdoc& page, const Option& option) {
    page.item(names_as_macros(option));
    page.text(help_sentence(filled(option.help)));
    if (!option.detail.empty()) page.text(sentence(option.detail));
    if (!option.otherwise.empty()) page.text("By default: " + std::string(option.otherwise) + ".");
    if (option.elsewhere == Elsewhere::anywhere) page.text("Variable: `" + environment_name(option) + "`.");
}

void put_options(Mdoc& page) {
    page.section("OPTIONS");
    page.paragraph(
        "They stand before or after the command and its words. --side `right` is the same as `--side=right`, `-s "
        "right` "
        "and `-sright`. After `--` everything is a word. Lists are separated by commas or repeated. Numbers are "
        "decimal "
        "and whole. All that is wrong on a line is told at once, each with what is allowed and the nearest right "
        "word.");
    std::map<std::string_view, int> titles;
    each_group([&](const Command&, const OptionGroup& group) { ++titles[group.title]; });
    each_group([&](const Command& command, const OptionGroup& group) {
        const bool is_one_of_several = titles[group.title] > 1;
        page.subsection(std::string(group.title) + (is_one_of_several ? ", of " + std::string(command.name) : ""));
        page.paragraph(whose(group));
        page.begin_items();
        for (const auto& option : group.options) put_option(page, option);
        page.end_items();
    });
}

void put_topic(Mdoc& page, std::string_view title, const std::vector<Chapter>& chapters, std::string_view macro) {
    page.section(title);
    for (const auto& chapter : chapters) {
        if (!chapter.title.empty()) {
            put_chapter(page, chapter, macro);
            continue;
        }
        page.paragraph(chapter.text);
        put_entries(page, chapter.entries, macro);
    }
}

void put_files(Mdoc& page) {
    page.section("FILES");
    const std::vector<Entry> files{
        {"~/.config/valgus/config.yaml",
         "the configuration, which always counts: long options by their names, as `side: right`. It may name a "
         "profile"},
        {"me.yaml",
         "a profile, named with --profile: the same for one person. `valgus assess` and `valgus config` with "
         "--save write one"},
        {"library.yaml",
         "a library of your own, named with --library; `valgus init` begins one. See valgus-library(5)"},
        {"log.csv", "what was done and felt, named with --log. See valgus-log(5)"},
        {"share/doc/valgus", "the whole documentation, below the folder where valgus is installed"}};
    put_entries(page, files, "Pa ");
}

void put_examples(Mdoc& page) {
    page.section("EXAMPLES");
    const std::vector<std::pair<std::string_view, std::string_view>> lines{
        {"To be asked which plan is right, for four minutes, and to keep the answer:",
         "valgus assess --quick --resume answers.yaml -o me.yaml"},
        {"The plan that was found:", "valgus plan --profile me.yaml"},
        {"A page to print, of eight weeks on dates, and the same for a calendar:",
         "valgus program --profile me.yaml -o weeks.html -o weeks.ics"},
        {"The session on the terminal, and what was done and felt in the log:",
         "valgus train --profile me.yaml --log log.csv"},
        {"What is due by that log:", "valgus today --profile me.yaml --log log.csv"},
        {"For a program, each exercise and its seconds:",
         "valgus plan --format json | jq '.exercises[] | [.id, .duration_s]'"},
        {"This page without an installed one:", "valgus help --format man | man -l -"}};
    for (const auto& [what, line] : lines) {
        page.paragraph(what);
        page.line("Dl " + mdoc_argument(line));
    }
}

void put_references(Mdoc& page) {
    page.section("SEE ALSO");
    for (const auto& manual : manuals().subspan(1))
        page.line("Xr " + std::string(manual.name) + " " + std::string(manual.section) +
                  (&manual == &manuals().back() ? "" : " ,"));
    page.section("STANDARDS");
    page.paragraph(
        "Libraries and profiles are a strict part of YAML 1.2, or JSON (RFC 8259). Tables go by RFC 4180, calendars by "
        "RFC 5545, JSON Schemas by draft 2020-12, Markdown by CommonMark. NO_COLOR, CLICOLOR_FORCE and the XDG Base "
        "Directory Specification are kept to.");
}

}  // namespace

std::string manual_of_program() {
    Mdoc page("valgus", "1", filled("ordered exercise plans for {complaint}"));
    page.section("SYNOPSIS");
    page.line("Nm");
    page.line("Ar COMMAND");
    page.line("Op Ar WORD ...");
    page.line("Op Ar OPTIONS");
    page.section("DESCRIPTION");
    page.line("Nm");
    page.text(filled(
        "turns a library of exercises, written in plain text, and a few options into an ordered exercise plan for "
        "{complaint}. It chooses for your side, joint, cause, position, week, time and gear, puts the exercises in an "
        "order that makes sense, makes them harder one at a time, and says why each is in and why another was left "
        "out."));
    page.paragraph(
        "You need not know any of these: `valgus assess` asks, has you try a few simple tests, and ends in the plan, "
        "with "
        "the reasons and how sure they are. It stops where a doctor comes first.");
    page.paragraph(
        "A plan goes to standard output, everything else to standard error. There is no network, and "
        "nothing is kept but in the files that you name.");
    put_commands(page);
    put_options(page);
    put_topic(page, "FORMATS", format_chapters(), "Cm ");
    put_topic(page, "RULES", rule_chapters(), "");
    put_topic(page, "LIMITS", limit_chapters(), "");
    put_topic(page, "ENVIRONMENT", environment_chapters(), "Ev ");
    put_files(page);
    put_topic(page, "EXIT STATUS", exit_chapters(), "");
    put_examples(page);
    put_references(page);
    page.section("CAVEATS");
    page.paragraph(filled(
        "This is not medical advice, and no promise: whether {collapse} less, and whether that helps, is not certain "
        "for anybody, and no exercise changes the shape of a bone. The second line of every plan says who is to see a "
        "clinician first. Where something hurts, do less, or stop. The sources of each exercise, and how far they "
        "carry, are printed with --explain."));
    page.section("BUGS");
    page.paragraph(
        "There is no address for reports yet; README.md in the documentation says what helps those who gave "
        "you valgus to find a mistake.");
    return page.take();
}

}  // namespace valgus::cli
