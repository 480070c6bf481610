// Everything the planner knows, decoded from documents. Texts are views into the documents, which the library keeps
// alive.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "valgus/document.hpp"
#include "valgus/vocabulary.hpp"

namespace valgus {

using Text =
    std::string_view;  // one paragraph, unless said otherwise; may hold {side} and {other} where exercises speak
using Texts = std::vector<Text>;
using Seconds = std::chrono::seconds;

// A record of the library, by its place in its section.
template <class T>
struct Ref {
    std::uint16_t index = 0;
    friend auto operator<=>(const Ref&, const Ref&) = default;
};

template <class T>
using Refs = std::vector<Ref<T>>;

template <class T>
struct Range {
    T low{};
    T high{};
    friend bool operator==(const Range&, const Range&) = default;
};

struct Source {
    static constexpr std::string_view section = "sources", noun = "source";
    Text id, title;
    Texts aliases;
    Text authors, address, supports, strength;
    std::optional<int> year;
};

struct Joint {
    static constexpr std::string_view section = "joints", noun = "joint";
    Text id, label;
    Texts aliases;
};

struct Position {
    static constexpr std::string_view section = "positions", noun = "position";
    Text id, label;
    Texts aliases;
};

struct Equipment {
    static constexpr std::string_view section = "equipment", noun = "piece of equipment";
    Text id, label;
    Texts aliases;
    Provision provision = Provision::gear;
    Text stand_in;  // what a home has instead, "a tennis ball"; may be empty
};

struct Muscle {
    static constexpr std::string_view section = "muscles", noun = "muscle";
    Text id, label;  // Terminologia Anatomica; everyday name
    Texts aliases;
};

struct Fault {
    static constexpr std::string_view section = "faults", noun = "fault";
    Text id, label;
    Texts aliases;
};

struct Skill {
    static constexpr std::string_view section = "skills", noun = "skill";
    Text id, label;
    Texts aliases;
    Text ability;  // completes "you must be able to …"
    Text check;    // "You have it when …"
};

// A piece of prose with an id: a note, test, habit, safety line or topic. The selectors say for which requests it is
// meant; an empty one means all.
struct Note {
    Text id, title;
    Texts aliases;
    Text text;    // may hold paragraphs, parted by a blank line, and lines that begin with "- "
    Text detail;  // more, for `show` and `about` only
    Refs<Source> sources;
    std::vector<Cause> causes;
    std::vector<Side> sides;
    Refs<Joint> joints;
    Refs<Position> positions;
};

struct Remark : Note {
    static constexpr std::string_view section = "notes", noun = "note";
};
struct SelfTest : Note {
    static constexpr std::string_view section = "tests", noun = "test";
};
struct Habit : Note {
    static constexpr std::string_view section = "habits", noun = "habit";
};

// Where in a plan a safety text stands: `gate` before everything, `pain` after everything.
enum class Placement { gate, pain, disclaimer };
constexpr auto terms(std::type_identity<Placement> /*tag*/) {
    return std::to_array<Term<Placement>>({
        {Placement::gate, "gate", "before everything"},
        {Placement::pain, "pain", "after everything"},
        {Placement::disclaimer, "disclaimer", "the last line"},
    });
}
struct Safety : Note {
    static constexpr std::string_view section = "safety", noun = "safety text";
    Placement placement = Placement::gate;
};

// What a topic lists after its own text.
enum class Listing { tests, habits, safety, faults, sources };
constexpr auto terms(std::type_identity<Listing> /*tag*/) {
    return std::to_array<Term<Listing>>({
        {Listing::tests, "tests", "the self tests"},
        {Listing::habits, "habits", "the habits"},
        {Listing::safety, "safety", "the safety texts"},
        {Listing::faults, "faults", "what exercises work on"},
        {Listing::sources, "sources", "the sources"},
    });
}
struct Topic : Note {
    static constexpr std::string_view section = "topics", noun = "topic";
    std::vector<Listing> lists;
};

// Seconds up and down without the hold, for one repetition.
struct Tempo {
    Seconds up{}, down{};
    friend bool operator==(const Tempo&, const Tempo&) = default;
};

// Either reps, with an optional hold, or a duration; per side for unilateral and alternating work. What is silent comes
// from Defaults.
struct Dose {
    std::optional<Range<int>> sets;
    std::optional<Range<int>> reps;
    std::optional<Range<Seconds>> hold;  // at the end of each repetition
    std::optional<Range<Seconds>> duration;
    std::optional<Seconds> rest;  // between sets
    std::optional<Tempo> tempo;
    Ref<Source> source;  // of every field that `assumed` does not name
    Texts assumed;       // keys of this dose that are the library's own choice
};

// How an exercise is done. Variants and stages carry the same fields and overlay them, each replaced whole.
struct Instruction {
    std::optional<Posture> posture;
    std::optional<std::vector<Refs<Equipment>>> equipment;  // each entry a choice: the first at hand serves
    std::optional<Dose> dose;
    std::optional<Seconds> setup_s;
    std::optional<Text> purpose, setup, feel, ready_when;
    std::optional<Texts> steps, mistakes, cautions;
};

Instruction overlay(Instruction base, const Instruction& over);

// Replaces parts of the instruction where every selector that is given holds.
struct Variant {
    std::vector<Cause> causes;
    std::vector<Side> sides;
    Refs<Position> positions;
    Instruction changes;
};

// A harder way of doing the exercise; stage 1 is the exercise itself.
struct Stage {
    Text name;          // "standing"
    Text move_on_when;  // what the stage before must look like first
    Instruction changes;
};

struct Exercise {
    static constexpr std::string_view section = "exercises", noun = "exercise";
    Text id, name;
    Texts aliases;
    Ref<Joint> joint;
    Phase phase = Phase::release;
    Rank rank = Rank::core;
    Laterality laterality = Laterality::unilateral;
    Refs<Fault> faults;
    Refs<Muscle> muscles;
    Refs<Position> positions;  // where it applies; empty: everywhere
    Refs<Skill> teaches, needs;
    Refs<Exercise> alternatives;  // of the same phase, the preferred first
    Refs<Source> sources;
    Instruction base;
    std::vector<Variant> variants;
    std::vector<Stage> stages;  // YAML key: progressions
};

// What a dose leaves open, and the length of a block.
struct Defaults {
    Ref<Source> source;
    int sets = 1;
    Seconds rest{30};
    Tempo tempo{Seconds{1}, Seconds{1}};
    Seconds setup_s{15};
    int weeks = 8;              // a block
    int structural_weeks = 12;  // a block where the cause is structural
};

struct Library {
    Text id, title;
    Defaults defaults;
    std::vector<Source> sources;
    std::vector<Joint> joints;        // from the trunk down
    std::vector<Position> positions;  // from easy to demanding; the first is the default
    std::vector<Equipment> equipment;
    std::vector<Muscle> muscles;
    std::vector<Fault> faults;
    std::vector<Skill> skills;
    std::vector<Exercise> exercises;
    std::vector<Remark> notes;
    std::vector<SelfTest> tests;
    std::vector<Habit> habits;
    std::vector<Safety> safety;
    std::vector<Topic> topics;
    std::vector<std::shared_ptr<const Document>> documents;  // own the texts

    // The section of a kind of record: section_of<Joint>() is joints.
    template <class T>
    const std::vector<T>& section_of() const;
    template <class T>
    const T& operator[](Ref<T> ref) const {
        return section_of<T>()[ref.index];
    }
};

template <>
inline const std::vector<Source>& Library::section_of() const {
    return sources;
}
template <>
inline const std::vector<Joint>& Library::section_of() const {
    return joints;
}
template <>
inline const std::vector<Position>& Library::section_of() const {
    return positions;
}
template <>
inline const std::vector<Equipment>& Library::section_of() const {
    return equipment;
}
template <>
inline const std::vector<Muscle>& Library::section_of() const {
    return muscles;
}
template <>
inline const std::vector<Fault>& Library::section_of() const {
    return faults;
}
template <>
inline const std::vector<Skill>& Library::section_of() const {
    return skills;
}
template <>
inline const std::vector<Exercise>& Library::section_of() const {
    return exercises;
}
template <>
inline const std::vector<Remark>& Library::section_of() const {
    return notes;
}
template <>
inline const std::vector<SelfTest>& Library::section_of() const {
    return tests;
}
template <>
inline const std::vector<Habit>& Library::section_of() const {
    return habits;
}
template <>
inline const std::vector<Safety>& Library::section_of() const {
    return safety;
}
template <>
inline const std::vector<Topic>& Library::section_of() const {
    return topics;
}

// The documents of one file or folder. A later layer overlays an earlier one: records with the same id merge key by
// key, lists whole; `replace: true` starts afresh. The same id twice within a layer is a finding.
using Layer = std::vector<std::shared_ptr<const Document>>;

Layer builtin_layer();

// Decodes and cross-checks. Every finding of every layer, sorted by file, line and column; the library is whole only if
// `findings` stays empty.
Library decode_library(std::span<const Layer> layers, Findings& findings);

// Every key of every section as Markdown tables, from the same tables that decode them.
std::string library_reference();

// A record by its id or one of its aliases.
template <class T>
std::optional<Ref<T>> find(const Library& library, std::string_view word) {
    const auto& section = library.section_of<T>();
    for (std::uint16_t i = 0; i < section.size(); ++i) {
        if (section[i].id == word) return Ref<T>{i};
        for (const auto& alias : section[i].aliases)
            if (alias == word) return Ref<T>{i};
    }
    return std::nullopt;
}

}  // namespace valgus
