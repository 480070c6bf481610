// Everything the planner knows, decoded from documents. Texts are views into the documents, which the library keeps
// alive.
#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "valgus/document.hpp"
#include "valgus/exercise.hpp"
#include "valgus/note.hpp"
#include "valgus/picture.hpp"

namespace valgus {

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
    std::vector<Condition> conditions;
    std::vector<Exercise> exercises;
    std::vector<Remark> notes;
    std::vector<SelfTest> tests;
    std::vector<Habit> habits;
    std::vector<Safety> safety;
    bool safety_is_general = false;  // the documents have no safety texts; these hold for any exercise
    std::vector<Activity> activities;
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
inline const std::vector<Condition>& Library::section_of() const {
    return conditions;
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
inline const std::vector<Activity>& Library::section_of() const {
    return activities;
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

// What is wrong with the poses of a sound library's figures, sorted by place: an anchor that cannot be kept, a limb in
// the floor. Trying every pose takes its time, so only those ask who check a library, not those who use it.
Findings check_geometry(std::span<const Layer> layers, const Library& library,
                        std::vector<Flaw> (*flaws_of)(const Figure&) = flaws);

// Every key of every section as Markdown tables, from the same tables that decode them; those of figures by themselves.
std::string library_reference();
std::string figure_reference();

// R17: whether a condition leaves an exercise out: by its id, its phase, or because it serves only positions that the
// condition leaves out.
bool rules_out(const Library& library, Ref<Condition> condition, Ref<Exercise> exercise);
// Of each exercise, the first of some conditions that leaves it out.
std::vector<std::optional<Ref<Condition>>> ruled_out(const Library& library, const Refs<Condition>& conditions);

// An exercise's figure, base or of a stage, with what a picture needs of the library.
Picture picture_of(const Library& library, const Figure& figure);

// Every record of a kind, in library order.
template <class T>
Refs<T> every(const Library& library) {
    Refs<T> refs;
    for (std::size_t i = 0; i < library.section_of<T>().size(); ++i) refs.push_back({static_cast<std::uint32_t>(i)});
    return refs;
}

// A record by its id or one of its aliases.
template <class T>
std::optional<Ref<T>> find(const Library& library, std::string_view word) {
    for (const auto ref : every<T>(library)) {
        const auto& record = library[ref];
        const bool alias = std::find(record.aliases.begin(), record.aliases.end(), word) != record.aliases.end();
        if (record.id == word || alias) return ref;
    }
    return std::nullopt;
}

}  // namespace valgus
