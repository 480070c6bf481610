// The words that a library declares: joints, positions, equipment, faults, skills, sources, and those with two
// meanings.
#pragma once

#include <algorithm>
#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "valgus/library/list.hpp"
#include "valgus/library/vocabulary.hpp"

namespace valgus {

// One paragraph, unless said otherwise; where exercises speak it may hold {side} and {other}.
using Text = std::string_view;
using Texts = List<Text>;
using Seconds = std::chrono::seconds;

// A record of the library, by its place in its section.
template <class T>
struct Ref {
    std::uint32_t index = 0;
    friend auto operator<=>(const Ref&, const Ref&) = default;
};

template <class T>
using RefList = List<Ref<T>>;  // what a library lists
template <class T>
using Refs = std::vector<Ref<T>>;  // what somebody gathers

template <class List, class T>
bool contains(const List& refs, Ref<T> ref) {
    return std::find(refs.begin(), refs.end(), ref) != refs.end();
}

// Whether a list in library order holds it, as all lists of a request are; they may be as long as the library's.
template <class T>
bool is_among(const Refs<T>& sorted, Ref<T> ref) {
    return std::binary_search(sorted.begin(), sorted.end(), ref);
}

template <class T>
struct Range {
    T low{};
    T high{};
    friend bool operator==(const Range&, const Range&) = default;
};

// Seconds up and down without the hold, for one repetition.
struct Tempo {
    Seconds up{}, down{};
    friend bool operator==(const Tempo&, const Tempo&) = default;
};

// How much of an exercise is done on one day; per side where sides are done one after the other.
struct Amount {
    int sets = 1;
    std::optional<int> reps;
    bool is_slower = false;                       // the last rung: it goes down more slowly than the first
    bool most_reps = false;                       // as many as stay clean; `reps` is what the time counts then
    std::optional<Seconds> hold, duration, rest;  // rest only with more than one set
    std::optional<int> distance;                  // metres, in place of reps and duration
    std::optional<Tempo> tempo;                   // only with reps
    friend bool operator==(const Amount&, const Amount&) = default;
};

struct Condition;

struct Source {
    static constexpr std::string_view section = "sources", noun = "source";
    Text id, title;
    Texts aliases;
    Text authors, address, supports, strength;
    std::optional<int> year;
    friend bool operator==(const Source&, const Source&) = default;
};

struct Joint {
    static constexpr std::string_view section = "joints", noun = "joint";
    Text id, label;
    Texts aliases;
    friend bool operator==(const Joint&, const Joint&) = default;
};

struct Position {
    static constexpr std::string_view section = "positions", noun = "position";
    Text id, label;
    Texts aliases;
    friend bool operator==(const Position&, const Position&) = default;
};

struct Equipment {
    static constexpr std::string_view section = "equipment", noun = "piece of equipment";
    Text id, label;
    Texts aliases;
    Provision provision = Provision::gear;
    Text stand_in;               // what a home has instead, "a tennis ball"; may be empty
    RefList<Condition> not_for;  // not at hand for whoever has one of these, nor its stand-in
    friend bool operator==(const Equipment&, const Equipment&) = default;
};

struct Fault {
    static constexpr std::string_view section = "faults", noun = "fault";
    Text id, label;
    Texts aliases;
    std::optional<Ref<Joint>> joint;  // where it is worked on; nothing: no single one
    friend bool operator==(const Fault&, const Fault&) = default;
};

struct Skill {
    static constexpr std::string_view section = "skills", noun = "skill";
    Text id, label;
    Texts aliases;
    Text ability;  // completes "you must be able to …"
    Text check;    // "You have it when …"
    friend bool operator==(const Skill&, const Skill&) = default;
};

// A word that people say for several things, and what to ask oneself to know which: "bending" is a squat, or stairs.
struct Ambiguity {
    static constexpr std::string_view section = "ambiguous", noun = "ambiguous word";
    Text id;
    Texts aliases;
    RefList<Joint> joints;
    RefList<Position> positions;
    RefList<Condition> conditions;
    Text ask;  // one sentence
    friend bool operator==(const Ambiguity&, const Ambiguity&) = default;
};

}  // namespace valgus
