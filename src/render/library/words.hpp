// What `show` and `about` share: the records of a library in words, and the parts of a page that more than one of them
// has.
#pragma once

#include <functional>

#include "render/text/page.hpp"
#include "support/wording.hpp"
#include "valgus/library/library.hpp"
#include "valgus/render.hpp"

namespace valgus::render {

inline std::string text(std::string_view view) { return std::string(view); }

// "Calf release, Toe lift": a member of each record.
template <class Refs, class T>
std::string list_of(const Library& library, const Refs& refs, Text T::*member, std::string_view separator = ", ") {
    std::vector<std::string> words;
    for (const auto ref : refs) words.emplace_back(library[ref].*member);
    return support::join(words, separator);
}

// "Bell and others, 2013", or the title of what has no author and year.
std::string short_name(const Source& source);

std::string join_texts(const Texts& texts, std::string_view separator);

// For which requests something is meant: "cause structural; someone over 60"; empty: for all.
std::string meant_for(const Library& library, const Variant& variant);
std::string meant_for(const Library& library, const Note& note);

// "clam-shell; also clam, clamshell"
std::string called(Text id, const Texts& aliases);
// A name and the id and aliases that find it.
void put_title(Page& page, Text name, Text id, const Texts& aliases);
// One entry a source, each with what it supports and how far it carries; nothing if there is none.
void put_sources(Page& page, const Library& library, RefList<Source> sources);
// What `tell` puts, and the first and the last pose beside it or below it; nothing more where there is no figure.
void put_pictured(Page& page, const Library& library, const Kept<Figure>& figure, Side side, int indent,
                  const std::function<void(Page&)>& tell);
// Of how an exercise of this phase, or what changes in it, is done: how one starts, what it takes, how much, how long.
void put_demands(Page& page, const Library& library, const Instruction& how, Phase phase, int indent);
// The same in words: what to do, what it is good for, or both.
enum class Tell { all, what_to_do, purpose };
void put_texts(Page& page, const Library& library, const Instruction& how, Side side, int indent, Tell which);
// "wall, foam roller or ball"; empty: nothing is needed.
std::string kit_text(const Library& library, const Instruction& how);
// Which wishes bring an exercise in, from when on, and for whom it is left out.
void put_calls(Page& page, const Library& library, Ref<Exercise> ref);

}  // namespace valgus::render
