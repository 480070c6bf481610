#include "cli/topics.hpp"

#include <algorithm>
#include <array>

namespace valgus::cli {

namespace {

constexpr auto all_topics = std::to_array<HelpTopic>({
    {"exit-codes", "with what the program ends, for scripts", exit_chapters},
    {"environment", "the variables that are read", environment_chapters},
    {"formats", "which command prints what, and what stays the same", format_chapters},
    {"limits", "how much a library, a log and a dose may be", limit_chapters},
    {"rules", "how a plan is made, in a line each", rule_chapters},
    {"topics", "this list", topic_chapters},
});

constexpr auto exit_table = std::to_array<ExitRow>({
    {Exit::done, "done; everything is written", "valgus plan --side right"},
    {Exit::findings,
     "done, with findings: `check` found something wrong, or with --strict something to warn of, --repeat nothing to "
     "compare, or --import lines that it cannot take",
     "valgus check docs/examples/mistakes.yaml"},
    {Exit::usage, "a wrong word, option or value on the command line or in the environment",
     "valgus plan --focus ankel"},
    {Exit::data, "a library, a profile or a configuration with something wrong in it",
     "valgus plan --library docs/examples/mistakes.yaml"},
    {Exit::io,
     "a file is missing or cannot be read or written; standard output cannot be written; a file exists and there is no "
     "--force",
     "valgus plan --library nowhere.yaml"},
    {Exit::refused,
     "nothing fits or is found, the plan is refused, what is to be drawn has no picture, today is outside of the block "
     "that --start or `--week now` counts, or there is nothing to undo. A plan prints nothing on standard output then, "
     "and says why on standard error",
     "valgus plan --condition swollen"},
    {Exit::bug, "a bug in valgus, or too little memory", ""},
    {Exit::interrupted,
     "interrupted, as `assess`, `log`, `train` and --play are by Ctrl-C. Other signals end it likewise, with 128 and "
     "their number: 141 the reader of a pipe went away, 143 terminated",
     "valgus assess"},
});

}  // namespace

std::span<const HelpTopic> topics() { return all_topics; }

const HelpTopic* topic_named(std::string_view name) {
    const auto* const found =
        std::find_if(all_topics.begin(), all_topics.end(), [&](const auto& topic) { return topic.name == name; });
    return found == all_topics.end() ? nullptr : found;
}

std::span<const ExitRow> exit_rows() { return exit_table; }

std::vector<Chapter> exit_chapters() {
    Chapter chapter{"", "With what the program ends, each with a command that ends so:", {}};
    for (const auto& row : exit_table)
        chapter.entries.push_back(
            {std::to_string(static_cast<int>(row.code)), std::string(row.means), std::string(row.example)});
    return {chapter};
}

std::vector<Chapter> topic_chapters() {
    Chapter chapter{"", "`valgus help TOPIC` tells of", {}};
    for (const auto& topic : all_topics)
        chapter.entries.push_back({std::string(topic.name), std::string(topic.summary)});
    return {chapter};
}

}  // namespace valgus::cli
