// Plan -> text. A format is one row of the registry; its functions write into a sink a line, a row or a card at a time.
#pragma once

#include <array>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "valgus/figure/drawing.hpp"
#include "valgus/program.hpp"
#include "valgus/sink.hpp"

namespace valgus {

struct Update;
struct Exercise;
struct Condition;
struct Protocol;
struct Note;
struct SelfTest;
struct Topic;

enum class Detail { full, brief, glance, explain };  // glance: of text, as brief for who did not ask for it

struct Style {                  // where the text goes; part of what makes the same bytes come out
    int width = 80;             // columns, at least 20
    bool color = false;         // ANSI escapes
    Dots dots = Dots::braille;  // what pictures are made of
    bool pictures = true;       // of what `show` prints
    Detail detail = Detail::full;
    bool large = false;                    // large print, of what is printed: HTML
    std::chrono::sys_seconds stamp{};      // when this is made, for calendars
    std::shared_ptr<const Update> update;  // of a calendar, what the one before it asks for; null: there was none
    bool excel = false;                    // of CSV: as Excel takes it by a double click
    std::string command;                   // the line that asked for it, to be kept with it; empty: nobody knows
};

struct Format {
    std::string_view name, ending;                               // "markdown", ".md"; that may be empty
    std::string_view summary;                                    // one line for the help
    void (*plan)(const Plan&, const Style&, const Sink&);        // null: it has no form for plans
    void (*program)(const Program&, const Style&, const Sink&);  // null: none for programs
    std::array<std::string_view, 2> other_endings{};             // what else its files are called, and
    std::string_view next{};                                     // what may be done with one
};

std::span<const Format> formats();
const Format* find_format(std::string_view name);
const Format* format_of_file(std::string_view path);  // by its ending; null if it has none of ours

// What `show` and `about` print of one record. Texts speak of `side`.
void render_exercise(const Library& library, Ref<Exercise> ref, Side side, const Style& style, const Sink& sink);
void render_skill(const Library& library, const Skill& skill, const Style& style, const Sink& sink);
void render_condition(const Library& library, Ref<Condition> ref, const Style& style, const Sink& sink);
void render_protocol(const Library& library, const Protocol& protocol, const Style& style, const Sink& sink);
void render_test(const Library& library, const SelfTest& test, Side side, const Style& style, const Sink& sink);
void render_note(const Library& library, const Note& note, const Style& style, const Sink& sink);  // habits, too
void render_topic(const Library& library, const Topic& topic, const Style& style, const Sink& sink);

// One page of HTML with the moving picture of every exercise, by phase, and those of the tests.
void render_sheet(const Library& library, Side side, const Style& style, const Sink& sink);

}  // namespace valgus
