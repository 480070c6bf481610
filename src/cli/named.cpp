#include "cli/named.hpp"

#include "support/nearest.hpp"
#include "support/shell.hpp"
#include "support/wording.hpp"

namespace valgus::cli {

namespace {

std::string as_id(std::string_view name) {
    std::string id(name);
    for (auto& c : id) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        if (c == ' ') c = '-';
    }
    return id;
}

// By its id or an alias, else by its name, as plans print it.
std::optional<Ref<Exercise>> exercise_named(const Library& library, const std::string& word) {
    if (const auto found = find<Exercise>(library, word)) return found;
    for (const auto ref : every<Exercise>(library))
        if (as_id(library[ref].name) == as_id(word)) return ref;
    return std::nullopt;
}

std::optional<Ref<SelfTest>> test_named(const Library& library, const std::string& word) {
    if (const auto found = find<SelfTest>(library, word)) return found;
    for (const auto ref : every<SelfTest>(library))
        if (as_id(library[ref].title) == as_id(word)) return ref;
    return std::nullopt;
}

Finding unknown_name(const Library& library, const std::string& word) {
    const auto what = "nothing is called " + support::quoted(word);
    if (find<Topic>(library, word))
        return {.what = what, .remedy = "it is a topic: `valgus about " + support::shell_operand(word) + "`"};
    const auto hint = did_you_mean(word, library.exercises, library.skills, library.tests, library.habits,
                                   library.conditions, library.protocols);
    return {.what = what, .remedy = hint + "`valgus list` names all exercises"};
}

}  // namespace

std::vector<Show> shown_of_name(const Library& library, const std::string& word, Side side, const Style& style,
                                Findings& findings) {
    std::vector<Show> all;
    const auto add_note = [&](const Note& note) {
        all.emplace_back([&library, &style, &note](const Sink& sink) { render_note(library, note, style, sink); });
    };
    if (const auto found = exercise_named(library, word))
        all.emplace_back(
            [&, ref = *found, side](const Sink& sink) { render_exercise(library, ref, side, style, sink); });
    if (const auto found = find<Skill>(library, word))
        all.emplace_back([&, ref = *found](const Sink& sink) { render_skill(library, library[ref], style, sink); });
    if (const auto found = test_named(library, word))
        all.emplace_back(
            [&, ref = *found, side](const Sink& sink) { render_test(library, library[ref], side, style, sink); });
    if (const auto found = find<Habit>(library, word)) add_note(library[*found]);
    if (const auto found = find<Condition>(library, word))
        all.emplace_back([&, ref = *found](const Sink& sink) { render_condition(library, ref, style, sink); });
    if (const auto found = find<Protocol>(library, word))
        all.emplace_back([&, ref = *found](const Sink& sink) { render_protocol(library, library[ref], style, sink); });
    if (all.empty()) findings.push_back(unknown_name(library, word));
    return all;
}

std::vector<std::pair<std::string_view, std::string_view>> named_in(const Library& library, const std::string& word,
                                                                    Findings& findings) {
    std::vector<std::pair<std::string_view, std::string_view>> all;
    const auto add = [&]<class T>(std::optional<Ref<T>> found) {
        if (found) all.emplace_back(T::section, library[*found].id);
    };
    add(exercise_named(library, word));
    add(find<Skill>(library, word));
    add(test_named(library, word));
    add(find<Habit>(library, word));
    add(find<Condition>(library, word));
    add(find<Protocol>(library, word));
    if (all.empty()) findings.push_back(unknown_name(library, word));
    return all;
}

Moving moving_of_name(const Library& library, const std::string& word) {
    if (const auto exercise = exercise_named(library, word); exercise && library[*exercise].base.figure)
        return {std::string(library[*exercise].name), picture_of(library, *library[*exercise].base.figure)};
    if (const auto test = test_named(library, word); test && library[*test].figure)
        return {std::string(library[*test].title), picture_of(library, *library[*test].figure)};
    throw Failure(Exit::refused, support::quoted(word) + " has no picture that could move", "leave --play out");
}

}  // namespace valgus::cli
