// What the rooms of this folder share: the library's own words for a record.
#pragma once

#include <string>
#include <vector>

#include "valgus/plan.hpp"
#include "valgus/stages/decision.hpp"

namespace valgus::words {

inline std::string text(std::string_view view) { return std::string(view); }

// Records of the library by id and everyday word.
template <class Refs>
std::vector<Labelled> labelled(const Library& library, const Refs& refs) {
    std::vector<Labelled> list;
    for (const auto ref : refs) list.push_back({text(library[ref].id), text(library[ref].label)});
    return list;
}

template <class Refs>
std::vector<std::string> labels(const Library& library, const Refs& refs) {
    std::vector<std::string> list;
    for (const auto ref : refs) list.push_back(text(library[ref].label));
    return list;
}

inline std::vector<std::string> names(const Library& library, const Refs<Exercise>& refs) {
    std::vector<std::string> list;
    for (const auto ref : refs) list.push_back(text(library[ref].name));
    return list;
}

template <class Refs>
std::vector<std::string> ids_of(const Library& library, const Refs& refs) {
    std::vector<std::string> list;
    for (const auto ref : refs) list.push_back(text(library[ref].id));
    return list;
}

}  // namespace valgus::words
