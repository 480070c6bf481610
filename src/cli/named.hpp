// What a library has under a name.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "valgus/document/diagnostic.hpp"
#include "valgus/figure/picture.hpp"
#include "valgus/library/library.hpp"
#include "valgus/render.hpp"

namespace valgus::cli {

// Writes a record.
using Show = std::function<void(const Sink& sink)>;

// What the word names, by an id, an alias or the whole name; an exercise and the skill that it teaches may share an id,
// then both are shown. What it does not know is a finding. The library and the style must live as long as these.
std::vector<Show> shown_of_name(const Library& library, const std::string& word, Side side, const Style& style,
                                Findings& findings);

struct Moving {
    std::string name;
    Picture picture;
};
// The picture of an exercise or a test. Throws Failure (refused) if there is none.
Moving moving_of_name(const Library& library, const std::string& word);

}  // namespace valgus::cli
