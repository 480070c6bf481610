// The prose of a library: notes, self tests, habits, safety texts, activities and topics.
#pragma once

#include "valgus/figure/figure.hpp"
#include "valgus/library/condition.hpp"

namespace valgus {

// A piece of prose with an id: a note, test, habit, safety line or topic. The selectors say for which requests it is
// meant; an empty one means all. Joints: those asked for or, where none was, those of the plan.
struct Note {
    Text id, title;
    Texts aliases;
    Text text;    // may hold paragraphs, parted by a blank line, and lines that begin with "- "
    Text detail;  // more, for `show` and `about` only
    RefList<Source> sources;
    List<Cause> causes;
    List<Side> sides;
    RefList<Joint> joints;
    RefList<Position> positions;
    RefList<Condition> conditions;
    RefList<Condition> not_for;  // whoever has one of these does not get it
    friend bool operator==(const Note&, const Note&) = default;
};

struct Remark : Note {
    static constexpr std::string_view section = "notes", noun = "note";
    friend bool operator==(const Remark&, const Remark&) = default;
};
struct SelfTest : Note {
    static constexpr std::string_view section = "tests", noun = "test";
    Kept<Figure> figure;   // its moving picture; nothing: none
    bool in_plans = true;  // false: for `show` and an assessment only
    friend bool operator==(const SelfTest&, const SelfTest&) = default;
};
struct Habit : Note {
    static constexpr std::string_view section = "habits", noun = "habit";
    friend bool operator==(const Habit&, const Habit&) = default;
};

// A cue that belongs into a walk or a run itself, outside the minutes of a plan; its title is a heading.
struct Activity : Note {
    static constexpr std::string_view section = "activities", noun = "activity";
    friend bool operator==(const Activity&, const Activity&) = default;
};

struct Safety : Note {
    static constexpr std::string_view section = "safety", noun = "safety text";
    Placement placement = Placement::gate;
    friend bool operator==(const Safety&, const Safety&) = default;
};

// What a topic lists after its own text.
enum class Listing { tests, habits, safety, faults, protocols, sources };
constexpr auto terms(std::type_identity<Listing> /*tag*/) {
    return std::to_array<Term<Listing>>({
        {Listing::tests, "tests", "the self tests"},
        {Listing::habits, "habits", "the habits"},
        {Listing::safety, "safety", "the safety texts"},
        {Listing::faults, "faults", "what exercises work on"},
        {Listing::protocols, "protocols", "the protocols"},
        {Listing::sources, "sources", "the sources"},
    });
}
struct Topic : Note {
    static constexpr std::string_view section = "topics", noun = "topic";
    List<Listing> lists;
    friend bool operator==(const Topic&, const Topic&) = default;
};

}  // namespace valgus
