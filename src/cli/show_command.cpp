// valgus show: everything the library says of an exercise, test, skill, habit or condition.
#include <array>

#include "cli/ending.hpp"
#include "cli/play.hpp"
#include "cli/session.hpp"
#include "cli/style.hpp"
#include "support/nearest.hpp"
#include "support/wording.hpp"
#include "valgus/render.hpp"

namespace valgus::cli {

namespace {

// What the word names; an exercise and the skill that it teaches may share an id, then both are shown.
std::string shown(const Library& library, const std::string& word, Side side, const Style& style) {
    std::string text;
    const auto add = [&](const std::string& more) { text += (text.empty() ? "" : "\n") + more; };
    if (const auto exercise = find<Exercise>(library, word)) add(render_exercise(library, *exercise, side, style));
    if (const auto skill = find<Skill>(library, word)) add(render_skill(library, library[*skill], style));
    if (const auto test = find<SelfTest>(library, word)) add(render_note(library, library[*test], style));
    if (const auto habit = find<Habit>(library, word)) add(render_note(library, library[*habit], style));
    if (const auto condition = find<Condition>(library, word)) add(render_condition(library, *condition, style));
    return text;
}

Finding unknown(const Library& library, const std::string& word) {
    std::vector<std::string_view> words;
    const auto add = [&](const auto& section) {
        for (const auto& record : section) {
            words.push_back(record.id);
            words.insert(words.end(), record.aliases.begin(), record.aliases.end());
        }
    };
    add(library.exercises);
    add(library.skills);
    add(library.tests);
    add(library.habits);
    add(library.conditions);
    const auto what = "nothing is called " + support::quoted(word);
    if (find<Topic>(library, word)) return {.what = what, .remedy = "it is a topic: `valgus about " + word + "`"};
    const auto near = support::nearest(word, words);
    const std::string hint = near ? "did you mean " + support::quoted(*near) + "? " : "";
    return {.what = what, .remedy = hint + "`valgus list` names all exercises"};
}

// What --play lets move.
Picture moving_picture(const Library& library, const std::string& word) {
    const auto exercise = find<Exercise>(library, word);
    if (!exercise || !library[*exercise].base.figure)
        throw Failure(Exit::refused, support::quoted(word) + " has no picture that could move", "leave --play out");
    return picture_of(library, *library[*exercise].base.figure);
}

Exit act_show(Session& session) {
    const auto& arguments = session.arguments;
    if (arguments.words.empty()) throw Failure(Exit::usage, "what is to be shown?", "write `valgus show ID`");
    const bool plays = arguments.has("play");
    if (plays && arguments.words.size() > 1)
        throw Failure(Exit::usage, "--play: one picture moves at a time", "name one exercise");
    check_ending(arguments, text_form);
    const auto style = style_of(arguments, session.surroundings);
    const auto& library = session.library();
    const auto side = resolve(library, session.wishes()).side;
    std::string text;
    Findings findings;
    until_full([&] {
        for (const auto& word : arguments.words) {
            const auto one = shown(library, word, side, style);
            if (one.empty()) findings.push_back(unknown(library, word));
            text += (text.empty() ? "" : "\n") + one;
        }
    });
    if (!findings.empty()) throw Failure(Exit::usage, std::move(findings));
    const auto picture = plays ? std::optional(moving_picture(library, arguments.words.front())) : std::nullopt;
    session.write(finish(std::move(text), arguments, session.surroundings));
    return picture ? play(film_of(*picture, side), style, session) : Exit::done;
}

const std::array show_groups{&show_options, &play_options, &library_options, &look_options, &general_options};

}  // namespace

const Command show_command{
    .name = "show",
    .summary = "everything about an exercise, test, skill, habit or condition",
    .words = "ID …",
    .most_words = any_words,
    .surplus = "",
    .examples = {"valgus show clam-shell --side left", "valgus show short-foot --play"},
    .groups = show_groups,
    .act = act_show,
};

}  // namespace valgus::cli
