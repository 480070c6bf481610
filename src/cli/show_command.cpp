// valgus show: everything the library says of an exercise, test, skill, habit or condition.
#include <array>
#include <functional>

#include "cli/ending.hpp"
#include "cli/play.hpp"
#include "cli/session.hpp"
#include "cli/style.hpp"
#include "support/nearest.hpp"
#include "support/wording.hpp"
#include "valgus/render.hpp"

namespace valgus::cli {

namespace {

// Writes a record.
using Show = std::function<void(const Sink& sink)>;

// What the word names; an exercise and the skill that it teaches may share an id, then both are shown.
std::vector<Show> shown(const Library& library, const std::string& word, Side side, const Style& style) {
    std::vector<Show> all;
    const auto add_note = [&](const Note& note) {
        all.emplace_back([&library, &style, &note](const Sink& sink) { render_note(library, note, style, sink); });
    };
    if (const auto found = find<Exercise>(library, word))
        all.emplace_back(
            [&, ref = *found, side](const Sink& sink) { render_exercise(library, ref, side, style, sink); });
    if (const auto found = find<Skill>(library, word))
        all.emplace_back([&, ref = *found](const Sink& sink) { render_skill(library, library[ref], style, sink); });
    if (const auto found = find<SelfTest>(library, word))
        all.emplace_back(
            [&, ref = *found, side](const Sink& sink) { render_test(library, library[ref], side, style, sink); });
    if (const auto found = find<Habit>(library, word)) add_note(library[*found]);
    if (const auto found = find<Condition>(library, word))
        all.emplace_back([&, ref = *found](const Sink& sink) { render_condition(library, ref, style, sink); });
    return all;
}

// With an empty line between them.
void show_all(const std::vector<Show>& all, const Sink& sink) {
    for (const auto& show : all) {
        if (&show != &all.front()) sink("\n");
        show(sink);
    }
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
    if (const auto exercise = find<Exercise>(library, word); exercise && library[*exercise].base.figure)
        return picture_of(library, *library[*exercise].base.figure);
    if (const auto test = find<SelfTest>(library, word); test && library[*test].figure)
        return picture_of(library, *library[*test].figure);
    throw Failure(Exit::refused, support::quoted(word) + " has no picture that could move", "leave --play out");
}

Exit act_show(Session& session) {
    const auto& arguments = session.arguments;
    if (arguments.words.empty()) throw Failure(Exit::usage, "what is to be shown?", "write `valgus show ID`");
    const bool plays = arguments.has("play");
    if (plays && arguments.words.size() > 1)
        throw Failure(Exit::usage, "--play: one picture moves at a time", "name one exercise or test");
    check_ending(arguments, text_form);
    const auto style = style_of(arguments, session.surroundings);
    const auto& library = session.library();
    const auto side = resolve(library, session.wishes()).side;
    std::vector<Show> all;
    Findings findings;
    until_full([&] {
        for (const auto& word : arguments.words) {
            const auto some = shown(library, word, side, style);
            if (some.empty()) findings.push_back(unknown(library, word));
            all.insert(all.end(), some.begin(), some.end());
        }
    });
    if (!findings.empty()) throw Failure(Exit::usage, std::move(findings));
    const auto picture = plays ? std::optional(moving_picture(library, arguments.words.front())) : std::nullopt;
    show_all(all, session.text_sink());
    return picture ? play(film_of(*picture, side), style, session) : Exit::done;
}

const std::array show_groups{&show_options,     &play_options, &library_options,
                             &settings_options, &look_options, &general_options};

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
