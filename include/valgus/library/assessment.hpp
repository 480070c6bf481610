// What a library asks before it plans, and what follows from the answers: questions, facts, points and rules. The
// engine that goes through them (stages/assessed.hpp) knows of no complaint.
#pragma once

#include <optional>
#include <string>

#include "valgus/library/note.hpp"

namespace valgus {

// A number with at most one digit behind the point: "9.5".
struct Decimal {
    int tenths = 0;
    static constexpr int in_one = 10;
    static constexpr Decimal of(int whole) { return {whole * in_one}; }
    constexpr int whole() const { return tenths / in_one; }  // without what stands behind the point
    friend auto operator<=>(const Decimal&, const Decimal&) = default;
};

std::string written(Decimal number);  // "9.5", "9"

// One demand of a `when`: "knee-to-wall.difference: {above: 1.5}".
struct Criterion {
    // What is looked at: a question, with a part, an option or a view behind it; a fact; or `points`.
    Text subject;
    Texts is;  // words: one of these was said; of a fact, yes or no
    std::optional<Decimal> at_least, at_most, above, below;
    std::optional<bool> known;   // whether anything was said
    std::optional<int> repeats;  // it holds every time, and so often at least; else once is enough
    std::optional<int> repeats_at_most;
    friend bool operator==(const Criterion&, const Criterion&) = default;
};

using Demands = List<Criterion>;  // all of them hold
using Premise = List<Demands>;    // one of them holds; none: always

// How a question is answered.
enum class AnswerKind { yes_no, number, choice, choices, counts, conditions, words };
constexpr auto terms(std::type_identity<AnswerKind> /*tag*/) {
    return std::to_array<Term<AnswerKind>>({
        {AnswerKind::yes_no, "yes-no", "yes or no"},
        {AnswerKind::number, "number", "a number"},
        {AnswerKind::choice, "choice", "one of the options"},
        {AnswerKind::choices, "choices", "any number of the options"},
        {AnswerKind::counts, "counts", "any number of the options, each with a number"},
        {AnswerKind::conditions, "conditions", "any number of the options, which are conditions; or others of these"},
        {AnswerKind::words, "words", "a few words of one's own"},
    });
}

// The wish that an answer says by itself.
enum class Fills { nothing, side, worse, age, pain, cleared, minutes, days, angle, conditions, kit };
constexpr auto terms(std::type_identity<Fills> /*tag*/) {
    return std::to_array<Term<Fills>>({
        {Fills::nothing, "nothing", "none; the default"},
        {Fills::side, "side", "left, right or both"},
        {Fills::worse, "worse", "left or right"},
        {Fills::age, "age", "years"},
        {Fills::pain, "pain", "0 to 10"},
        {Fills::cleared, "cleared", "whether a clinician has cleared one for exercise"},
        {Fills::minutes, "minutes", "of a session; the rules may lower them"},
        {Fills::days, "days", "so many days a week"},
        {Fills::angle, "angle", "degrees, where the position that was found has one"},
        {Fills::conditions, "conditions", "what holds for one"},
        {Fills::kit, "kit", "gear and household things that are at hand"},
    });
}

enum class Worse { lower, higher };
constexpr auto terms(std::type_identity<Worse> /*tag*/) {
    return std::to_array<Term<Worse>>({
        {Worse::lower, "lower", "the lower number is the worse one"},
        {Worse::higher, "higher", "the higher number is the worse one"},
    });
}

enum class AskedBy { self, helper, clinician };
constexpr auto terms(std::type_identity<AskedBy> /*tag*/) {
    return std::to_array<Term<AskedBy>>({
        {AskedBy::self, "self", "one can find out alone"},
        {AskedBy::helper, "helper", "a second person is needed"},
        {AskedBy::clinician, "clinician", "a clinician measures it: never asked, but taken and compared"},
    });
}

struct AnswerOption {
    Text id, label;
    Texts aliases;
    friend bool operator==(const AnswerOption&, const AnswerOption&) = default;
};

// What is asked at once: all of a question, or one of its parts.
struct AnswerForm {
    AnswerKind kind = AnswerKind::yes_no;
    Text unit;                        // "cm"
    std::optional<Range<int>> range;  // of numbers
    bool decimals = false;            // "9.5" is one of them
    bool sides = false;               // left and right, each by itself
    std::optional<Worse> worse;       // of numbers that are compared
    List<AnswerOption> options;
    Text usual;  // what most people say
    Fills fills = Fills::nothing;
    friend bool operator==(const AnswerForm&, const AnswerForm&) = default;
};

struct QuestionPart {
    Text id, ask;
    Texts aliases;
    AnswerForm form;
    friend bool operator==(const QuestionPart&, const QuestionPart&) = default;
};

struct QuestionBlock {
    static constexpr std::string_view section = "assessment.blocks", noun = "block";
    Text id, title;
    Texts aliases;
    Text text;
    bool must_know = false;  // what is not known here refuses, unless a clinician has cleared one
    friend bool operator==(const QuestionBlock&, const QuestionBlock&) = default;
};

struct Question {
    static constexpr std::string_view section = "assessment.questions", noun = "question";
    Text id, title;  // title: a few words, for lists
    Texts aliases;
    Ref<QuestionBlock> block;
    Text ask, why;
    std::optional<Ref<SelfTest>> test;  // how it is done, with its figure
    AnswerForm form;
    List<QuestionPart> parts;  // empty: it is answered as a whole
    int repeats = 1;           // how often it is asked for
    Text again;                // what is said the second time: "On another day"
    Premise only_if, unless;   // else it is not asked, and what is said does not count
    Text because;              // why it is not asked then
    Premise skip_if;           // not asked, but what is said counts
    AskedBy by = AskedBy::self;
    bool quick = false;                    // asked where only the most telling questions are
    Text measure;                          // its name among what is measured again; empty: it is not
    std::optional<Decimal> change;         // what is more than chance
    std::optional<Decimal> change_of_one;  // the same of a single one, where the mean of several is compared
    Text error;                            // how far two measurements differ by chance
    RefList<Source> sources;
    bool opinion = false;
    friend bool operator==(const Question&, const Question&) = default;
};

struct Fact {
    static constexpr std::string_view section = "assessment.facts", noun = "fact";
    Text id;
    Texts aliases;
    Premise when;
    Text because;  // with {question.part} for what was said
    RefList<Source> sources;
    bool opinion = false;
    friend bool operator==(const Fact&, const Fact&) = default;
};

struct Clue {
    static constexpr std::string_view section = "assessment.points", noun = "finding that has points";
    Text id;
    Texts aliases;
    Premise when;
    int points = 0;
    Text because;
    RefList<Source> sources;
    bool opinion = false;
    friend bool operator==(const Clue&, const Clue&) = default;
};

// How many findings agree.
enum class Strength { weak, strong };
constexpr auto terms(std::type_identity<Strength> /*tag*/) {
    return std::to_array<Term<Strength>>({
        {Strength::weak, "weak", "one finding"},
        {Strength::strong, "strong", "two that agree"},
    });
}

// What follows. Each says one thing: a condition (all that hold count), a cause, a position, minutes, a number of
// exercises (of each the first that holds counts) or a joint to work on (the first two that hold).
struct Rule {
    static constexpr std::string_view section = "assessment.rules", noun = "rule";
    Text id;
    Texts aliases;
    Premise when;
    std::optional<Ref<Condition>> condition;
    std::optional<Cause> cause;
    std::optional<Ref<Position>> position;
    std::optional<Ref<Question>> position_of;  // the option of it that counts most …
    RefList<Question> ranked_by;               // … by these, the first that tells them apart
    RefList<Position> except;
    RefList<Position> no_angle_for;
    bool with_angle = false;  // the angle that was said goes with it
    std::optional<Ref<Joint>> focus;
    std::optional<Strength> strength;
    bool second = false;  // only beside another joint
    std::optional<int> most_minutes, max_exercises;
    Text because;
    Text note;  // what is said besides
    RefList<Source> sources;
    bool opinion = false;
    friend bool operator==(const Rule&, const Rule&) = default;
};

}  // namespace valgus
