// Keys out of the bytes that a terminal sends for them.
#pragma once

#include <optional>
#include <string>

#include "valgus/stages/terminal.hpp"

namespace valgus::system {

// Bytes may come one by one, with any time between them. A sequence that means no Key is swallowed as a whole: a key
// nobody asked for must not be taken for the letters that it is sent as.
class KeyDecoder {
public:
    // The key that is complete with this byte, if any is.
    std::optional<Key> take(unsigned char byte);

    // Whether an Escape came that may begin the sequence of another key: that follows at once, or never.
    bool is_in_sequence() const { return at_ != At::outside; }
    // Nothing followed: the Escape was a key of its own, or the rest of a sequence is lost.
    std::optional<Key> give_up();

private:
    // After ESC, ESC [, ESC O; in a text for the program, as ESC ] begins; before the last byte, whatever it is.
    enum class At { outside, escape, control, shifted, string, last };

    std::optional<Key> take_outside(unsigned char byte);
    std::optional<Key> take_after_escape(unsigned char byte);
    std::optional<Key> take_in_sequence(unsigned char byte);

    At at_ = At::outside;
    std::string pending_;  // what has come of a character or of a sequence's parameters
};

}  // namespace valgus::system
