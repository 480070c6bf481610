#include "cli/command_line.hpp"

#include <algorithm>
#include <array>

#include "cli/settings.hpp"
#include "support/shell.hpp"
#include "support/wording.hpp"

namespace valgus::cli {

namespace {

// What is written is the same with and without them, but for its form.
bool is_of_form(const Option& option) {
    constexpr std::array<std::string_view, 13> names{"output",    "force",     "format", "csv",   "full",
                                                     "width",     "color",     "ascii",  "quiet", "no-pager",
                                                     "max-bytes", "max-nodes", "play"};
    return std::find(names.begin(), names.end(), option.name) != names.end();
}

bool is_like_option(std::string_view word) { return word.size() > 1 && word.front() == '-'; }

std::string said_by(const Option& option, const std::vector<Said>& values) {
    if (option.takes == Takes::nothing) return " --" + std::string(option.name);
    std::vector<std::string> words;
    for (const auto& value : values) words.push_back(value.word);
    if (words.empty()) words.emplace_back(by_default);
    if (option.takes == Takes::list) words = {support::join(words, ",")};
    std::string text;
    for (const auto& word : words) text += support::shell_option("--" + std::string(option.name), word);
    return text;
}

}  // namespace

std::string command_line(const Command& command, const Arguments& arguments) {
    std::string words;
    for (const auto& word : arguments.words) words += " " + support::shell_word(word);
    std::string options;
    for (const auto* option : flags_of(command))
        if (const auto said = arguments.options.find(option->key()); said != arguments.options.end())
            options += is_of_form(*option) ? std::string() : said_by(*option, said->second);
    const auto line = "valgus " + std::string(command.name);
    const bool is_behind = std::any_of(arguments.words.begin(), arguments.words.end(), is_like_option);
    return is_behind ? line + options + " --" + words : line + words + options;
}

}  // namespace valgus::cli
