#include "cli/named.hpp"

#include "support/nearest.hpp"
#include "support/shell.hpp"
#include "support/wording.hpp"
#include "valgus/stages/shown.hpp"

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
    const auto hint = did_you_mean(word, library.exercises, library.skills, library.tests, library.habits,
                                   library.conditions, library.joints, library.positions, library.equipment,
                                   library.muscles, library.faults, library.topics, library.protocols);
    return {.what = "nothing is called " + support::quoted(word), .remedy = hint + "`valgus list` names all exercises"};
}

// Calls visit(ref) for each record that the word names: what one does or is, or else a word of the library's.
template <class Visit>
void for_each_named(const Library& library, const std::string& word, Visit&& visit) {
    bool is_taken = false, is_id = false;
    const auto visit_if = [&](const auto& found) {
        if (!found) return;
        is_taken = true;
        is_id = is_id || library[*found].id == word;
        visit(*found);
    };
    visit_if(exercise_named(library, word));
    visit_if(find<Skill>(library, word));
    visit_if(test_named(library, word));
    visit_if(find<Habit>(library, word));
    visit_if(find<Condition>(library, word));
    visit_if(find<Protocol>(library, word));
    // Else, or where that is only also called so, a word of the library's with this id.
    const auto visit_word = [&](const auto& found) {
        if (found && (!is_taken || (!is_id && library[*found].id == word))) visit(*found);
    };
    visit_word(find<Joint>(library, word));
    visit_word(find<Position>(library, word));
    visit_word(find<Equipment>(library, word));
    visit_word(find<Muscle>(library, word));
    visit_word(find<Fault>(library, word));
    visit_word(find<Topic>(library, word));
    visit_word(find<Source>(library, word));
}

// How each is shown.
struct Showing {
    const Library& library;
    const Side side;
    const Style& style;

    void show(Ref<Exercise> ref, const Sink& sink) const { render_exercise(library, ref, side, style, sink); }
    void show(Ref<Skill> ref, const Sink& sink) const { render_skill(library, library[ref], style, sink); }
    void show(Ref<SelfTest> ref, const Sink& sink) const { render_test(library, library[ref], side, style, sink); }
    void show(Ref<Habit> ref, const Sink& sink) const { render_note(library, library[ref], style, sink); }
    void show(Ref<Condition> ref, const Sink& sink) const { render_condition(library, ref, style, sink); }
    void show(Ref<Protocol> ref, const Sink& sink) const { render_protocol(library, library[ref], style, sink); }
    void show(Ref<Topic> ref, const Sink& sink) const { render_topic(library, library[ref], style, sink); }
    template <class T>
    void show(Ref<T> ref, const Sink& sink) const {
        render_term(library, ref, style, sink);
    }
};

std::string how_to_ask(const Library& library, Ref<Exercise> ref) {
    return "--include " + std::string(library[ref].id);
}
std::string how_to_ask(const Library& library, Ref<Skill> ref) { return "--learning " + std::string(library[ref].id); }
std::string how_to_ask(const Library& library, Ref<Condition> ref) {
    return "--condition " + std::string(library[ref].id);
}
std::string how_to_ask(const Library& library, Ref<Protocol> ref) {
    return "--protocol " + std::string(library[ref].id);
}
template <class T>
std::string how_to_ask(const Library& library, Ref<T> ref) {
    if constexpr (requires { asked_by(library, ref); }) return asked_by(library, ref);
    return {};
}

// A word that exercises are found by.
template <class T>
constexpr bool is_term =
    std::is_same_v<T, Joint> || std::is_same_v<T, Position> || std::is_same_v<T, Equipment> ||
    std::is_same_v<T, Muscle> || std::is_same_v<T, Fault> || std::is_same_v<T, Skill> || std::is_same_v<T, Source>;

}  // namespace

std::vector<Show> shown_of_name(const Library& library, const std::string& word, Side side, const Style& style,
                                Findings& findings) {
    std::vector<Show> all;
    for_each_named(library, word, [&](auto ref) {
        all.emplace_back([showing = Showing{library, side, style}, ref](const Sink& sink) { showing.show(ref, sink); });
    });
    if (all.empty()) findings.push_back(unknown_name(library, word));
    return all;
}

std::vector<Named> named_in(const Library& library, const std::string& word, Findings& findings) {
    std::vector<Named> all;
    for_each_named(library, word, [&]<class T>(Ref<T> ref) {
        auto& named = all.emplace_back(Named{T::section, library[ref].id, {}, how_to_ask(library, ref)});
        if constexpr (is_term<T>)
            for (const auto each : exercises_having(library, ref)) named.exercises.push_back(library[each].id);
    });
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
