// Small turns of phrase that several formats share.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "valgus/render.hpp"

namespace valgus::render {

std::string in_words(std::string_view id);       // "biceps-femoris": "biceps femoris"
std::string capitalized(std::string_view text);  // where it begins with an ASCII letter
std::string sentence(std::string_view text);     // with a capital letter and a full stop; empty stays empty

// "Title. Authors, year. Address": what is empty is left out.
std::string citation(std::string_view title, std::string_view authors, std::optional<int> year,
                     std::string_view address);

// Without what only those need who type: "(`--stage step-up=1`)", and sentences that hold a command, as "See `valgus
// about pain`." For pages that a patient holds in the hands.
std::string without_commands(std::string_view text);
// The same, unless all is asked for.
std::string for_reader(std::string_view text, Detail detail);

// A text as in Note: paragraphs, parted by empty lines, and items, which begin with "- ".
struct ProsePart {
    enum Kind { paragraph, item, gap } kind;
    std::string_view text;  // of an item without its dash
};
std::vector<ProsePart> prose_parts(std::string_view text);

}  // namespace valgus::render
