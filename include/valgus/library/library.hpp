// Everything the planner knows, decoded from documents. Texts are views into the documents, which the library keeps
// alive.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <iterator>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "valgus/document/document.hpp"
#include "valgus/figure/picture.hpp"
#include "valgus/library/assessment.hpp"
#include "valgus/library/clinic.hpp"
#include "valgus/library/complaint.hpp"
#include "valgus/library/exercise.hpp"
#include "valgus/library/image.hpp"
#include "valgus/library/language.hpp"
#include "valgus/library/note.hpp"
#include "valgus/library/protocol.hpp"

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
    friend bool operator==(const Defaults&, const Defaults&) = default;
};

// All that a library says. Trivially copyable, so that the shipped one can be a constant of the program.
struct Shelf {
    Text id, title;
    Language language;
    Defaults defaults;
    Complaint body;
    List<Source> sources;
    List<Joint> joints;        // from the trunk down
    List<Position> positions;  // from easy to demanding; the first is the default
    List<Equipment> equipment;
    List<Muscle> muscles;
    List<Fault> faults;
    List<Skill> skills;
    List<Ambiguity> ambiguous;
    List<Condition> conditions;
    List<Exercise> exercises;
    List<Protocol> protocols;
    List<Remark> notes;
    List<SelfTest> tests;
    List<Habit> habits;
    List<Safety> safety;
    bool safety_is_general = false;  // the documents have no safety texts; these hold for any exercise
    List<Activity> activities;
    List<Topic> topics;
    List<QuestionBlock> blocks;  // what is asked before a plan is made
    List<Question> questions;
    List<Fact> facts;
    List<Clue> clues;
    List<Rule> rules;
    friend bool operator==(const Shelf&, const Shelf&) = default;
};

// The section of a kind of record: section_of<Joint> is &Shelf::joints.
template <class T>
inline constexpr List<T> Shelf::*section_of = nullptr;
template <>
inline constexpr auto section_of<Source> = &Shelf::sources;
template <>
inline constexpr auto section_of<Joint> = &Shelf::joints;
template <>
inline constexpr auto section_of<Position> = &Shelf::positions;
template <>
inline constexpr auto section_of<Equipment> = &Shelf::equipment;
template <>
inline constexpr auto section_of<Muscle> = &Shelf::muscles;
template <>
inline constexpr auto section_of<Fault> = &Shelf::faults;
template <>
inline constexpr auto section_of<Skill> = &Shelf::skills;
template <>
inline constexpr auto section_of<Ambiguity> = &Shelf::ambiguous;
template <>
inline constexpr auto section_of<Condition> = &Shelf::conditions;
template <>
inline constexpr auto section_of<Exercise> = &Shelf::exercises;
template <>
inline constexpr auto section_of<Protocol> = &Shelf::protocols;
template <>
inline constexpr auto section_of<Remark> = &Shelf::notes;
template <>
inline constexpr auto section_of<SelfTest> = &Shelf::tests;
template <>
inline constexpr auto section_of<Habit> = &Shelf::habits;
template <>
inline constexpr auto section_of<Safety> = &Shelf::safety;
template <>
inline constexpr auto section_of<Activity> = &Shelf::activities;
template <>
inline constexpr auto section_of<Topic> = &Shelf::topics;
template <>
inline constexpr auto section_of<QuestionBlock> = &Shelf::blocks;
template <>
inline constexpr auto section_of<Question> = &Shelf::questions;
template <>
inline constexpr auto section_of<Fact> = &Shelf::facts;
template <>
inline constexpr auto section_of<Clue> = &Shelf::clues;
template <>
inline constexpr auto section_of<Rule> = &Shelf::rules;

struct Library : Shelf {
    std::shared_ptr<const void> kept;  // owns the texts and lists; null: they are constants of the program

    template <class T>
    const List<T>& all() const {
        return this->*section_of<T>;
    }
    template <class T>
    const T& operator[](Ref<T> ref) const {
        return all<T>()[ref.index];
    }
};

// The documents of one file or folder. A later layer overlays an earlier one: records with the same id merge key by
// key, lists whole; `replace: true` starts afresh. The same id twice within a layer is a finding.
using Layer = std::vector<std::shared_ptr<const Document>>;

Layer builtin_layer();
// The same, decoded and checked when the program was built.
Library builtin_library();

// The bytes of a file by its path from the folder of a document; throws a Failure if it cannot be read.
using ReadBeside = std::function<std::string(std::string_view document, std::string_view path)>;

// Decodes and cross-checks; a document that could not be parsed (null) is passed over. Every finding of every layer,
// sorted by file, line and column; the library is whole only if `findings` stays empty. Without `read_beside` no image
// is read.
Library decode_library(std::span<const Layer> layers, Findings& findings, const ReadBeside& read_beside = {});

// What is wrong with the poses of a sound library's figures, sorted by place: an anchor that cannot be kept, a limb in
// the floor. Trying every pose takes its time, so only those ask who check a library, not those who use it.
Findings check_geometry(std::span<const Layer> layers, const Library& library,
                        std::vector<Flaw> (*flaws_of)(const Figure&) = flaws);

// Every key of every section as Markdown tables, from the same tables that decode them; those of figures by themselves.
std::string library_reference();
std::string figure_reference();

// R17: whether a condition leaves an exercise out: by its id, its phase, or because it serves only positions that the
// condition leaves out; or the exercise says itself that it is not for them.
bool leaves_out(const Library& library, Ref<Condition> condition, Ref<Exercise> exercise);  // by the condition alone
bool rules_out(const Library& library, Ref<Condition> condition, Ref<Exercise> exercise);
// Of each exercise, the first of some conditions that leaves it out.
std::vector<std::optional<Ref<Condition>>> ruled_out(const Library& library, const Refs<Condition>& conditions);

// Where a muscle is drawn; without flesh if it cannot be.
MusclePlace place_of(const Library& library, Ref<Muscle> muscle);
// An exercise's figure, base or of a stage, with what a picture needs of the library.
Picture picture_of(const Library& library, const Figure& figure);

// Every record of a kind, in library order: what a loop goes through, without a list of its own.
template <class T>
class Every {
public:
    class Iterator {
    public:
        using iterator_category = std::input_iterator_tag;
        using value_type = Ref<T>;
        using difference_type = std::ptrdiff_t;
        using pointer = const Ref<T>*;
        using reference = Ref<T>;

        explicit Iterator(std::uint32_t index) : index_(index) {}
        Ref<T> operator*() const { return {index_}; }
        Iterator& operator++() {
            ++index_;
            return *this;
        }
        bool operator==(const Iterator&) const = default;

    private:
        std::uint32_t index_;
    };

    explicit Every(std::size_t count) : count_(static_cast<std::uint32_t>(count)) {}
    Iterator begin() const { return Iterator(0); }
    Iterator end() const { return Iterator(count_); }

private:
    std::uint32_t count_;
};

template <class T>
Every<T> every(const Library& library) {
    return Every<T>(library.all<T>().size());
}

template <class T>
Refs<T> list_of(const Every<T>& all) {
    return {all.begin(), all.end()};
}

// Whether a word that somebody typed is a known one, whatever its capitals, blanks, hyphens and underscores.
bool same_words(std::string_view said, std::string_view known);

// A record by its id or else by one of its aliases: a later layer may have an id that an earlier one has for an alias.
// Then by its name too, and by whatever is typed for one of these.
template <class T>
std::optional<Ref<T>> find(const Library& library, std::string_view word) {
    for (const auto ref : every<T>(library))
        if (library[ref].id == word) return ref;
    for (const auto ref : every<T>(library)) {
        const auto& aliases = library[ref].aliases;
        if (std::find(aliases.begin(), aliases.end(), word) != aliases.end()) return ref;
    }
    const auto is_said = [&](std::string_view known) { return same_words(word, known); };
    for (const auto ref : every<T>(library)) {
        const auto& record = library[ref];
        if (is_said(record.id) || std::any_of(record.aliases.begin(), record.aliases.end(), is_said)) return ref;
        if constexpr (requires { record.name; })
            if (is_said(record.name)) return ref;
        if constexpr (requires { record.label; })
            if (is_said(record.label)) return ref;
    }
    return std::nullopt;
}

}  // namespace valgus
