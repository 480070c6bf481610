#include "cli/glance.hpp"

#include <algorithm>
#include <array>

#include "cli/assess_form.hpp"
#include "cli/planned.hpp"
#include "cli/style.hpp"
#include "support/shell.hpp"
#include "valgus/stages/shown.hpp"

namespace valgus::cli {

namespace {

// The option that a word of the command line names; null: it names none.
const Option* named_option(std::string_view word, const Command& command) {
    if (word.size() < 2 || word.front() != '-') return nullptr;
    const auto name = word.starts_with("--") ? word.substr(2, word.find('=') - 2) : std::string_view();
    for (const auto* option : flags_of(command))
        if (name.empty() ? option->letter == word[1] : option->name == name) return option;
    return nullptr;
}

// Whether the word behind it is its value.
bool takes_next(const Option& option, std::string_view word) {
    const bool is_alone = word.starts_with("--") ? word.find('=') == std::string_view::npos : word.size() == 2;
    return option.takes != Takes::nothing && is_alone;
}

// The options as they were typed; of those only what `keeps` says.
template <class Keeps>
std::string typed_options(const Session& session, Keeps keeps) {
    std::string text;
    const Option* taker = nullptr;  // of the word that comes, as its value
    for (const auto& word : session.arguments.typed) {
        const auto* option = taker != nullptr ? taker : named_option(word, session.command());
        const bool is_value = taker != nullptr;
        taker = !is_value && option != nullptr && takes_next(*option, word) ? option : nullptr;
        if (option != nullptr && keeps(*option)) text += " " + support::shell_word(word);
    }
    return text;
}

// What `show` needs to find an exercise by its id, and to say it as it is said here.
bool is_of_library(const Option& option) {
    constexpr std::array<std::string_view, 6> names{"side", "library", "max-bytes", "max-nodes", "profile", "ascii"};
    return std::find(names.begin(), names.end(), option.name) != names.end();
}

}  // namespace

Style glance_style_of(const Arguments& arguments, const Surroundings& surroundings) {
    auto style = style_of(arguments, surroundings);
    constexpr std::array<std::string_view, 5> choices{"output", "format", "full", "brief", "explain"};
    const bool is_chosen =
        std::any_of(choices.begin(), choices.end(), [&](std::string_view name) { return arguments.has(name); });
    if (surroundings.out.is_terminal && !is_chosen) style.detail = Detail::glance;
    return style;
}

std::string typed_for_log(const Session& session) {
    return typed_options(session,
                         [](const Option& option) { return option.name == "profile" || option.name == "log"; });
}

void put_ways_on(Session& session, const Style& style, const std::vector<PlannedExercise>& exercises, Shown by) {
    constexpr std::size_t fourth = 4;  // for example
    if (style.detail != Detail::glance || exercises.empty()) return;
    const auto name = std::string(session.command().name);
    const auto all = typed_options(session, [](const Option&) { return true; });
    const auto& one = exercises[std::min(fourth, exercises.size()) - 1];
    const auto number = std::to_string(one.order);
    auto shows = " " + one.id + typed_options(session, is_of_library);
    if (by == Shown::by_number) {
        const bool is_asked = asks_for_plan(session.arguments);
        shows = " " + number + all + (is_asked ? "" : " --side both");
    }
    const auto sink = session.text_sink();
    sink("\n");
    render_ways_on({{"how each is done", "valgus " + name + all + " --full"},
                    {by == Shown::by_number ? "only number " + number : "only one", "valgus show" + shows},
                    {"for paper", "valgus " + name + all + " -o " + name + ".html"},
                    {"for the phone", "valgus " + name + all + " --format guide -o guide.html"}},
                   style, sink);
}

}  // namespace valgus::cli
