// Every way of doing an exercise, with the mapping that says it.
#pragma once

#include "library/overlay.hpp"
#include "valgus/document/record.hpp"

namespace valgus {

// Calls visit(item, mapping) for each item of a list-valued key. Where items were found wanting and dropped, the rest
// have lost their place, and nothing is visited.
template <class T, class Visit>
void for_each_item(const List<T>& items, std::span<const Value> mappings, std::string_view key, Visit&& visit) {
    const auto list = find(mappings, key);
    if (!list) return;
    std::vector<Value> places;
    if (list->kind() == Kind::sequence) {
        for (const auto child : list->children()) places.push_back(child);
    } else {
        places.push_back(*list);
    }
    if (places.size() != items.size()) return;
    for (std::size_t i = 0; i < items.size(); ++i) visit(items[i], places[i]);
}

// Calls visit(instruction, mappings) for the exercise's own, its variants' and its stages'.
template <class Visit>
void for_each_instruction(const Exercise& exercise, const Mappings& mappings, Visit&& visit) {
    visit(exercise.base, std::span<const Value>(mappings));
    const auto visit_changes = [&](const auto& change, const Value& place) {
        visit(change.changes, std::span<const Value>(&place, 1));
    };
    for_each_item(exercise.variants, mappings, "variants", visit_changes);
    for_each_item(exercise.stages, mappings, "progressions", visit_changes);
}

}  // namespace valgus
