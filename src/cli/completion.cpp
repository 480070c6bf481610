#include "cli/completion.hpp"

#include <algorithm>

#include "cli/help.hpp"
#include "cli/libraries.hpp"
#include "cli/parse.hpp"
#include "cli/settings.hpp"
#include "cli/typed_line.hpp"
#include "support/text.hpp"

namespace valgus::cli {

namespace {

// A word of the line as a shell would have passed it.
std::string without_tilde(const std::string& word, const Surroundings& surroundings) {
    const auto home =
        word.starts_with("~/") && surroundings.environment ? surroundings.environment("HOME") : std::nullopt;
    return home ? *home + word.substr(1) : word;
}

Arguments arguments_of(const TypedLine& line, const Surroundings& surroundings) {
    Arguments arguments;
    for (const auto& [option, values] : line.said) {
        std::vector<std::string> words;
        for (const auto& value : values) words.push_back(without_tilde(value, surroundings));
        arguments.options.emplace(option->key(), said(*option, words, {.by = "--" + std::string(option->name)}));
    }
    return arguments;
}

// The one that holds for the line; the shipped one where that cannot be read. Nothing is read from standard input.
Library library_of(const TypedLine& line, const Surroundings& surroundings) {
    const auto& command = line.command != nullptr ? *line.command : config_command;
    auto arguments = arguments_of(line, surroundings);
    const auto try_to = [](const auto& read) {
        try {
            read();
        } catch (const std::exception&) {  // which is told to whoever calls the command
        }
    };
    Findings ignored;
    try_to([&] { read_environment(command, surroundings, arguments); });
    try_to([&] { until_full([&] { read_settings(command, surroundings, arguments, ignored); }); });
    auto library = builtin_library();
    try_to([&] { library = load_library(arguments, surroundings).library; });
    return library;
}

class Completing {
public:
    Completing(const TypedLine& line, const Surroundings& surroundings)
        : line_(line), surroundings_(surroundings), library_(library_of(line, surroundings)) {}

    std::string text() {
        switch (line_.expected) {
            case Expected::nothing:
                break;
            case Expected::command:
                add_commands();
                break;
            case Expected::word:
                add_words();
                break;
            case Expected::option:
                add_options();
                break;
            case Expected::value:
                add_value();
                break;
        }
        // What is on more than one line is no word that somebody types.
        return support::has_controls(line_.before, support::Newlines::refused) ? std::string() : std::move(text_);
    }

private:
    // Of several lines only what begins with what was typed.
    void add(std::string_view word, std::string_view says) {
        if (!word.starts_with(line_.part)) return;
        text_.append(line_.before).append(word);
        if (!says.empty() && says != word) text_.append("\t").append(one_line(says));
        text_ += '\n';
    }

    std::string one_line(std::string_view says) const {
        auto line = support::escape_controls(says);
        return surroundings_.out.utf8 ? line : support::to_ascii(line);
    }

    // Those that have the options which were said before.
    void add_commands() {
        for (const auto* command : commands()) {
            const auto flags = flags_of(*command);
            const auto has = [&](const auto& said) {
                return std::any_of(flags.begin(), flags.end(),
                                   [&](const auto* flag) { return flag->name == said.first->name; });
            };
            if (std::all_of(line_.said.begin(), line_.said.end(), has))
                add(command->name, filled(command->summary, library_.body));
        }
    }

    bool may_be_said_again(const Option& option) const {
        const bool is_several = option.takes == Takes::list || option.takes == Takes::repeated ||
                                option.takes == Takes::paths ||
                                (option.name == "output" && line_.command && line_.command->may_write_several);
        return is_several || !line_.said.contains(&option);
    }

    // Letters only for who has typed no more than a hyphen, or one of them.
    void add_options() {
        for (const auto* option : flags_of(line_)) {
            if (!may_be_said_again(*option)) continue;
            const auto help = filled(option->help, library_.body);
            if (option->letter != '\0' && !line_.part.empty()) add(std::string{'-', option->letter}, help);
            add("--" + std::string(option->name), help);
        }
    }

    void add_words() {
        const auto& command = *line_.command;
        if (line_.words.size() < command.most_words && command.word.kind != Domain::Kind::nothing)
            return add_proposals(command.word, {}, line_.words);
        if (line_.part.empty() && !line_.options_end) add_options();
    }

    void add_value() {
        const auto& option = *line_.option;
        const auto found = line_.said.find(&option);
        auto taken = found == line_.said.end() ? std::vector<std::string>() : found->second;
        if (option.takes != Takes::list) return add_proposals(option.value, {}, taken);
        taken = items_of(taken);
        const auto comma = line_.part.rfind(',');
        if (comma != std::string::npos) {
            const auto begin = std::min(line_.part.find_first_not_of(' ', comma + 1), line_.part.size());
            for (auto& item : items_of({line_.part.substr(0, comma)})) taken.push_back(std::move(item));
            line_.before += line_.part.substr(0, begin);
            line_.part.erase(0, begin);
        }
        add_proposals(option.value, {}, taken);
    }

    std::vector<std::string> items_of(const std::vector<std::string>& lists) const {
        std::vector<std::string> items;
        for (const auto& each : said(*line_.option, lists, {})) items.push_back(each.word);
        return items;
    }

    // `taken`: what was said of it already, which nobody says twice; of KEY=VALUE the key counts.
    void add_proposals(const Domain& value, std::string_view key, const std::vector<std::string>& taken) {
        const auto equals = line_.part.find('=');
        if (key.empty() && value.behind != nullptr && equals != std::string::npos) {
            const auto named = line_.part.substr(0, equals);
            line_.before += line_.part.substr(0, equals + 1);
            line_.part.erase(0, equals + 1);
            return add_proposals(*value.behind, named, {});
        }
        const auto key_of = [](const std::string& word) { return word.substr(0, word.find('=')); };
        const auto is_taken = [&](const Proposal& proposal) {
            return (proposal.begins && !taken.empty()) ||
                   std::any_of(taken.begin(), taken.end(),
                               [&](const std::string& word) { return key_of(word) == key_of(proposal.word); });
        };
        const auto& command = line_.command != nullptr ? *line_.command : config_command;
        const auto all = proposals_for(value, {library_, command, surroundings_, key});
        for (const auto& proposal : all.words)
            if (!is_taken(proposal)) add(proposal.word, filled(proposal.says, library_.body));
        if (all.files) text_.append(":file\t").append(line_.before).append("\t").append(value.endings).append("\n");
        if (value.kind == Domain::Kind::folder) text_.append(":folder\t").append(line_.before).append("\t\n");
    }

    TypedLine line_;
    const Surroundings& surroundings_;
    const Library library_;
    std::string text_;
};

}  // namespace

std::string completed(std::span<const std::string_view> words, const Surroundings& surroundings) {
    auto around = surroundings;
    around.standard_input = {};  // nobody waits for it
    try {
        return Completing(read_typed(words), around).text();
    } catch (const std::exception&) {
        return {};
    }
}

}  // namespace valgus::cli
