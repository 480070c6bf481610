// What a terminal shows beside whole plans.
#pragma once

#include <string>
#include <vector>

#include "valgus/plan.hpp"
#include "valgus/render.hpp"

namespace valgus {

// One exercise of a plan as the plan has it, with its picture; `order` as in its check-list.
void render_card(const Plan& plan, std::size_t order, const Style& style, const Sink& sink);

// How to see more than a check-list: what for, and the command.
struct WayOn {
    std::string what, command;
};
void render_ways_on(const std::vector<WayOn>& ways, const Style& style, const Sink& sink);

// What a library says of its smaller words: joints, positions, equipment, muscles, faults and sources.
template <class T>
void render_term(const Library& library, Ref<T> ref, const Style& style, const Sink& sink);

// The exercises that have such a word, or teach or need a skill; in library order.
template <class T>
Refs<Exercise> exercises_having(const Library& library, Ref<T> ref);

// What to write behind a plan to ask for it: "--focus hip"; empty: a fault that is worked on at no single joint.
std::string asked_by(const Library& library, Ref<Joint> ref);
std::string asked_by(const Library& library, Ref<Position> ref);
std::string asked_by(const Library& library, Ref<Fault> ref);

// A table whose last column wraps at the style's width; no trailing blanks.
struct Table {
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows;
};
void render_table(const Table& table, const Style& style, const Sink& sink);

}  // namespace valgus
