// Plan -> text. A format is one row of the registry: name, file ending, summary and a function.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "valgus/drawing.hpp"
#include "valgus/program.hpp"

namespace valgus {

struct Exercise;
struct Condition;
struct Note;
struct Topic;

enum class Detail { full, brief, explain };

// Where the text goes; part of what makes the same bytes come out.
struct Style {
    int width = 80;             // columns, at least 20
    bool color = false;         // ANSI escapes
    Dots dots = Dots::braille;  // what pictures are made of
    Detail detail = Detail::full;
    std::chrono::sys_seconds stamp{};  // when this is made, for calendars
};

struct Format {
    std::string_view name;                                 // "markdown"
    std::string_view ending;                               // ".md"
    std::string_view summary;                              // one line for the help
    std::string (*plan)(const Plan&, const Style&);        // null: it has no form for plans
    std::string (*program)(const Program&, const Style&);  // null: none for programs
};

std::span<const Format> formats();
const Format* find_format(std::string_view name);
const Format* format_of_file(std::string_view path);  // by its ending; null if it has none of ours

// What `show` and `about` print: everything the library says of one record. Texts speak of `side`.
std::string render_exercise(const Library& library, Ref<Exercise> ref, Side side, const Style& style);
std::string render_skill(const Library& library, const Skill& skill, const Style& style);
std::string render_condition(const Library& library, Ref<Condition> ref, const Style& style);
std::string render_note(const Library& library, const Note& note, const Style& style);  // tests, habits, notes
std::string render_topic(const Library& library, const Topic& topic, const Style& style);

// The room that a picture has on a page of this style, `indent` columns further in.
Canvas canvas_of(const Style& style, int indent = 0);

// One page of HTML with the moving picture of every exercise, by phase.
std::string render_sheet(const Library& library, Side side);

// A table whose last column wraps at the style's width; no trailing blanks.
struct Table {
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows;
};
std::string render_table(const Table& table, const Style& style);

}  // namespace valgus
