// The sections of a library file, walked by the overlay, the decoder and the reference alike.
#pragma once

#include "valgus/library/library.hpp"

namespace valgus {

// Calls visit(records) for each section's list, in an order in which sections may refer to earlier or later ones
// freely.
template <class Visit>
void for_each_section(Shelf& library, Visit&& visit) {
    visit(library.joints);
    visit(library.positions);
    visit(library.equipment);
    visit(library.muscles);
    visit(library.faults);
    visit(library.skills);
    visit(library.ambiguous);
    visit(library.conditions);
    visit(library.exercises);
    visit(library.protocols);
    visit(library.notes);
    visit(library.tests);
    visit(library.habits);
    visit(library.safety);
    visit(library.activities);
    visit(library.topics);
    visit(library.blocks);
    visit(library.questions);
    visit(library.facts);
    visit(library.clues);
    visit(library.rules);
    visit(library.sources);
}

// The section that holds others: "assessment.rules" are the `rules` of `assessment`.
inline constexpr std::string_view holder = "assessment", held_by_it = "assessment.";

// The keys of a library file that hold lists of records.
inline std::vector<std::string_view> section_names() {
    Shelf library;
    std::vector<std::string_view> names;
    for_each_section(library, [&]<class T>(const List<T>&) { names.push_back(T::section); });
    return names;
}

}  // namespace valgus
