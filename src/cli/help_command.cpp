// valgus help [COMMAND|TOPIC], and the manual pages.
#include <array>

#include "cli/form.hpp"
#include "cli/help.hpp"
#include "cli/manual.hpp"
#include "cli/session.hpp"
#include "cli/topics.hpp"
#include "support/nearest.hpp"
#include "support/text.hpp"
#include "support/wording.hpp"

namespace valgus::cli {

namespace {

[[noreturn]] void unknown(const std::string& what, const std::string& word, std::span<const std::string_view> names,
                          const std::string& otherwise) {
    const auto near = support::nearest(word, names);
    throw Failure(Exit::usage, "unknown " + what + " " + support::quoted(word),
                  near ? "did you mean " + support::quoted(*near) + "?" : otherwise);
}

std::string help_on(const std::vector<std::string>& words, int width) {
    if (words.empty()) return help_text(width);
    const auto& word = words.front();
    if (const auto* command = command_named(word)) return help_text(*command, width);
    if (const auto* topic = topic_named(word)) return help_text(topic->chapters(), width);
    for (const auto& page : manuals())
        if (page.name == word)
            throw Failure(Exit::usage, support::quoted(word) + " is a manual page",
                          "`valgus help --format man " + word + "` writes it");
    std::vector<std::string_view> names;
    for (const auto* command : commands()) names.push_back(command->name);
    for (const auto& topic : topics()) names.push_back(topic.name);
    unknown("command or topic", word, names, "`valgus help` lists both");
}

std::string manual(const std::vector<std::string>& words) {
    if (words.empty()) return manuals().front().text();
    std::vector<std::string_view> names;
    for (const auto& page : manuals()) {
        if (page.name == words.front()) return page.text();
        names.push_back(page.name);
    }
    unknown("manual page", words.front(), names,
            "allowed: " + support::join(std::vector<std::string>(names.begin(), names.end()), ", "));
}

Exit act_help(Session& session) {
    const auto& screen = session.surroundings.out;
    const auto& words = session.arguments.words;
    const bool is_manual = form_of(session.arguments, help_forms) == "man";
    const auto text = is_manual ? manual(words) : help_on(words, screen.is_terminal ? screen.width : 80);
    session.write(screen.is_terminal && !screen.utf8 ? support::to_ascii(text) : text);
    return Exit::done;
}

const std::array help_groups{&help_options, &output_options, &pager_options, &general_options};

}  // namespace

const Command help_command{
    .name = "help",
    .summary = "help on a command or a topic; or a manual page: valgus, valgus-library or valgus-log",
    .words = "[COMMAND|TOPIC|PAGE]",
    .word = Domain::choice("COMMAND", propose::helps),
    .most_words = any_words,
    .surplus = "",
    .examples = {"valgus help plan", "valgus help --format man | man -l -"},
    .groups = help_groups,
    .act = act_help,
};

}  // namespace valgus::cli
