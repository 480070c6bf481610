#include "cli/typed_line.hpp"

#include <algorithm>

#include "cli/parse.hpp"

namespace valgus::cli {

namespace {

const Option* option_named(const std::vector<const Option*>& flags, std::string_view name) {
    const auto found = std::find_if(flags.begin(), flags.end(), [&](const auto* it) { return it->name == name; });
    return found == flags.end() ? nullptr : *found;
}

const Option* option_of_letter(const std::vector<const Option*>& flags, char letter) {
    const auto found = std::find_if(flags.begin(), flags.end(), [&](const auto* it) { return it->letter == letter; });
    return found == flags.end() ? nullptr : *found;
}

bool is_option(std::string_view word) { return word.size() > 1 && word.front() == '-'; }

// An option as it is written: "--side=left", "--side", "-sleft", "-qs".
struct Written {
    const Option* option = nullptr;         // the last one; null: it is unknown
    std::optional<std::string_view> value;  // behind it in the same word
    std::vector<const Option*> switches;    // the letters before it
};

Written read_option(std::string_view word, const std::vector<const Option*>& flags) {
    if (word.starts_with("--")) {
        const auto equals = word.find('=');
        const auto value = equals == std::string_view::npos ? std::nullopt : std::optional(word.substr(equals + 1));
        return {option_named(flags, word.substr(2, equals - std::min<std::size_t>(equals, 2))), value, {}};
    }
    Written written;
    for (std::size_t i = 1; i < word.size(); ++i) {
        if (written.option != nullptr) written.switches.push_back(written.option);
        written.option = option_of_letter(flags, word[i]);
        if (written.option == nullptr) return written;
        if (written.option->takes == Takes::nothing) continue;
        if (i + 1 < word.size()) written.value = word.substr(i + 1);
        return written;
    }
    return written;
}

bool wants_value(const Written& written) {
    return written.option != nullptr && written.option->takes != Takes::nothing && !written.value;
}

// Of the words before the cursor: the option that still waits for its value; null: none does.
const Option* read_before(std::span<const std::string> words, const std::vector<const Option*>& flags,
                          TypedLine& line) {
    const Option* waiting = nullptr;
    for (const auto& word : words) {
        if (waiting != nullptr) {
            line.said[std::exchange(waiting, nullptr)].push_back(word);
        } else if (line.options_end || !is_option(word)) {
            line.words.push_back(word);
        } else if (word == "--") {
            line.options_end = true;
        } else {
            const auto written = read_option(word, flags);
            for (const auto* each : written.switches) line.said[each];
            if (written.option == nullptr) continue;
            auto& values = line.said[written.option];
            if (written.value) values.emplace_back(*written.value);
            if (wants_value(written)) waiting = written.option;
        }
    }
    return waiting;
}

void read_cursor(std::string_view word, const Option* waiting, const std::vector<const Option*>& flags,
                 TypedLine& line) {
    line.part = word;
    if (waiting != nullptr) {
        line.expected = Expected::value;
        line.option = waiting;
        return;
    }
    if (line.options_end || !word.starts_with('-')) {
        line.expected = line.command == nullptr ? Expected::command : Expected::word;
        return;
    }
    const auto written = read_option(word, flags);
    if (!written.value || written.option == nullptr) {
        line.expected = Expected::option;
        return;
    }
    line.expected = written.option->takes == Takes::nothing ? Expected::nothing : Expected::value;
    line.option = written.option;
    line.before = word.substr(0, word.size() - written.value->size());
    line.part = *written.value;
}

}  // namespace

std::vector<const Option*> flags_of(const TypedLine& line) {
    if (line.command != nullptr) return flags_of(*line.command);
    std::vector<const Option*> all;
    for (const auto* command : commands())
        for (const auto* option : flags_of(*command))
            if (option_named(all, option->name) == nullptr) all.push_back(option);
    return all;
}

TypedLine read_typed(std::span<const std::string_view> words) {
    TypedLine line;
    const auto cursor = words.empty() ? std::string_view() : words.back();
    Invocation invocation;
    try {
        invocation = find_invocation(words.first(words.empty() ? 0 : words.size() - 1));
    } catch (const Failure&) {
        return line;  // there is no such command, and nothing is known of it
    }
    line.command = invocation.command;
    const auto flags = flags_of(line);
    const auto* waiting = read_before(invocation.rest, flags, line);
    // Whoever asked for help has words before which nothing is a command.
    if (line.command == nullptr && !line.words.empty()) return line;
    read_cursor(cursor, waiting, flags, line);
    return line;
}

}  // namespace valgus::cli
