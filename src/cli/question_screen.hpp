// What one sees while one is asked.
#pragma once

#include <string>
#include <vector>

#include "cli/typing.hpp"
#include "valgus/render.hpp"

namespace valgus::cli {

struct QuestionScreen {
    const Library& library;
    Step step;
    std::pair<int, int> progress;  // the how-manieth of how many
    bool begins_block = false;     // the block's own text goes before
    bool shows_why = false;
    bool is_plain = false;  // lines one after the other, without a picture: for those who listen
    bool can_go_back = false;
    std::string message = {};  // what was wrong with what was typed
};

// The lines above the one that is typed in, at most so many; and the beginning of that one.
std::vector<std::string> lines_of(const QuestionScreen& screen, const Typing& typing, const Style& style,
                                  int most_lines);
std::string prompt_of(const Typing& typing, std::chrono::milliseconds now);

}  // namespace valgus::cli
