// A terminal: what may be known of one that is written to, and what comes from one that somebody sits at.
#pragma once

#include <string>

namespace valgus {

// What the program may know of a stream it writes to.
struct Terminal {
    bool is_terminal = false;
    int width = 80;    // columns
    int height = 24;   // rows
    bool utf8 = true;  // of the locale; matters for a terminal only
};

// A key, or what else a conversation has to answer. Keys that have no kind here do nothing.
struct Key {
    // text: a character. back: Backspace or Delete. interrupt: Ctrl-C; save what there is, rest, and end with
    // Exit::interrupted. end: Ctrl-D, or nobody is there any more. resumed: after a stop, or with another size of the
    // window; draw all of it again. nothing: the time is up.
    enum class Kind { text, enter, back, up, down, left, right, escape, interrupt, end, resumed, nothing };

    Kind kind = Kind::nothing;
    std::string text{};  // of Kind::text: a code point in UTF-8, never a control character
    Terminal screen{};   // of Kind::resumed: what `Surroundings::out` is by now
    bool was_stopped{};  // of Kind::resumed: the process stood still, until somebody continued it

    bool operator==(const Key& other) const { return kind == other.kind && text == other.text; }
};

}  // namespace valgus
