// What `show` and `about` share: the records of a library in words, and the parts of a page that more than one of them
// has.
#pragma once

#include "render/page.hpp"
#include "support/wording.hpp"
#include "valgus/render.hpp"

namespace valgus::render {

// "Calf release, Toe lift": a member of each record.
template <class T>
std::string list_of(const Library& library, const Refs<T>& refs, Text T::*member, std::string_view separator = ", ") {
    std::vector<std::string> words;
    for (const auto ref : refs) words.emplace_back(library[ref].*member);
    return support::join(words, separator);
}

std::string join_texts(const Texts& texts, std::string_view separator);

// For which requests something is meant: "cause structural; position squat"; empty: for all.
std::string selectors(const Library& library, const std::vector<Cause>& causes, const std::vector<Side>& sides,
                      const Refs<Joint>& joints, const Refs<Position>& positions);

// A name and the id and aliases that find it.
void put_title(Page& page, Text name, Text id, const Texts& aliases);
// One entry a source, each with what it carries; nothing if there is none.
void put_sources(Page& page, const Library& library, const Refs<Source>& sources);
// How an exercise, or what changes in it, is done: whatever fields it has.
void put_instruction(Page& page, const Library& library, const Instruction& how, Side side, int indent);

}  // namespace valgus::render
