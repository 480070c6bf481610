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
    std::size_t first = 0;     // of the options that are shown
    std::string before = {};   // what was measured before; empty: nothing
    std::string name = {};     // of what is asked about, in one's own words; empty: none
};

// How many of the options there is room for, from the first that is shown.
std::size_t room_for_options(const QuestionScreen& screen, const Typing& typing, const Style& style, int most_lines);
// The lines above the one that is typed in, at most so many; and the beginning of that one.
std::vector<std::string> lines_of(const QuestionScreen& screen, const Typing& typing, const Style& style,
                                  int most_lines);
std::string prompt_of(const Typing& typing, std::chrono::milliseconds now);

}  // namespace valgus::cli
