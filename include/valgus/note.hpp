// The prose of a library: notes, self tests, habits, safety texts, activities and topics.
#pragma once

#include "valgus/condition.hpp"

namespace valgus {

// A piece of prose with an id: a note, test, habit, safety line or topic. The selectors say for which requests it is
// meant; an empty one means all. Joints: those asked for or, where none was, those of the plan.
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
    Refs<Condition> conditions;
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

// A cue that belongs into a walk or a run itself, outside the minutes of a plan; its title is a heading.
struct Activity : Note {
    static constexpr std::string_view section = "activities", noun = "activity";
};

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

}  // namespace valgus
