// valgus help formats: from the table of formats, and the --format of each command.
#include "cli/command.hpp"
#include "cli/topics.hpp"
#include "support/wording.hpp"
#include "valgus/render.hpp"

namespace valgus::cli {

namespace {

std::string endings_of(const Format& format) {
    std::vector<std::string> endings;
    if (!format.ending.empty()) endings.emplace_back(format.ending);
    for (const auto ending : format.other_endings)
        if (!ending.empty()) endings.emplace_back(ending);
    return endings.empty() ? "" : "; files that end in " + support::join(endings, ", ");
}

Chapter of_plans() {
    Chapter chapter{"Of a plan and of a program",
                    "--format says it, else the ending of --output, else it is text. What is called as a file of "
                    "another program, .pdf or .docx, is refused, with what there is instead.",
                    {}};
    for (const auto& format : formats())
        chapter.entries.push_back(
            {std::string(format.name),
             std::string(format.summary) + endings_of(format) + (format.plan == nullptr ? "; of a program only" : "")});
    return chapter;
}

Chapter of_commands() {
    Chapter chapter{"Which command prints what",
                    "`valgus schema` prints JSON, `valgus figure` pictures as SVG and with --sheet a page of HTML; "
                    "what has no --format is text.",
                    {}};
    for (const auto* command : commands())
        for (const auto* option : flags_of(*command))
            if (option->name == "format" && command != &config_command)
                chapter.entries.push_back({std::string(command->name), std::string(option->help)});
    return chapter;
}

}  // namespace

std::vector<Chapter> format_chapters() {
    Chapter promises{
        "What stays the same",
        "The same words, library and version give the same bytes, on any machine.",
        {{"JSON",
          "version 1: fields may be added, none removed or changed, as long as `schema_version` is 1. "
          "`valgus schema plan` describes it"},
         {"CSV", "by RFC 4180. Find columns by their names: others may be added"},
         {"calendars", "by RFC 5545. A session keeps its id, so that a later import brings it up to date"},
         {"exit codes", "each keeps its meaning: `valgus help exit-codes`"},
         {"the rest",
          "text, Markdown, HTML and pictures are for people: words and looks may change with any version"}}};
    return {of_plans(), of_commands(), std::move(promises)};
}

}  // namespace valgus::cli
