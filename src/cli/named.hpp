// What a library has under a name.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "support/nearest.hpp"
#include "support/wording.hpp"
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

// What the word names, for programs.
struct Named {
    std::string_view section, id;
    std::vector<std::string_view> exercises;  // ids of those that have it
    std::string asked_by;                     // "--focus hip"; empty: nothing asks for it
};
// What the word does not name is a finding.
std::vector<Named> named_in(const Library& library, const std::string& word, Findings& findings);

// "did you mean 'clam-shell'? ", by ids and aliases of these sections of a library; empty: nothing is near.
template <class... Sections>
std::string did_you_mean(const std::string& word, const Sections&... sections) {
    std::vector<std::string_view> words;
    const auto add = [&](const auto& section) {
        for (const auto& record : section) {
            words.push_back(record.id);
            words.insert(words.end(), record.aliases.begin(), record.aliases.end());
        }
    };
    (add(sections), ...);
    const auto near = support::nearest(word, words);
    return near ? "did you mean " + support::quoted(*near) + "? " : std::string();
}

struct Moving {
    std::string name;
    Picture picture;
};
// The picture of an exercise or a test. Throws Failure (refused) if there is none.
Moving moving_of_name(const Library& library, const std::string& word);

}  // namespace valgus::cli
