// What each writer of a format does at the end of a line, a row or a block.
#pragma once

#include <cstddef>
#include <string>

#include "valgus/sink.hpp"

namespace valgus::render {

// A comma is not worth the call of a sink; nor is a piece worth more room than small things take, which a program has
// at once.
inline constexpr std::size_t piece_size = 512;
inline constexpr std::size_t piece_room = 1000;  // a piece, and the line that is one too many

inline void pass_rest(std::string& text, const Sink& sink) {
    if (!text.empty()) sink(text);
    text.clear();
}

// What has been collected goes on its way, once it is worth a call.
inline void pass_piece(std::string& text, const Sink& sink) {
    if (text.size() >= piece_size) pass_rest(text, sink);
}

}  // namespace valgus::render
