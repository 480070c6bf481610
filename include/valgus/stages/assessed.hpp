// Answers, and what follows from them, in codes and references: what the stages of an assessment say to each other.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "valgus/library/subject.hpp"
#include "valgus/schedule.hpp"
#include "valgus/stages/datum.hpp"

namespace valgus {

// A number to an option of AnswerKind::counts; nothing: it was named without one.
struct Counted {
    Text option;  // its id
    std::optional<Decimal> number;
    friend bool operator==(const Counted&, const Counted&) = default;
};

// What was said to a question, or to one of its parts. Ids of options and conditions, never their aliases.
struct Given {
    std::vector<std::string> words;              // yes, no, options, conditions; or one's own
    std::optional<Decimal> number, left, right;  // with sides, `number` is that of whichever side is asked for
    std::vector<Counted> counts;
    bool is_empty_list = false;  // "none of them" is an answer, too

    bool is_known() const { return !words.empty() || number || left || right || !counts.empty() || is_empty_list; }
    friend bool operator==(const Given&, const Given&) = default;
};

// By part, the question's own form first.
using Reply = std::vector<Given>;

// By question, each time it was answered. A question without a reply is unknown.
struct Answers {
    std::vector<std::vector<Reply>> to;
    friend bool operator==(const Answers&, const Answers&) = default;
};

bool is_known(const Reply& reply);

// What the keys of a mapping of answers are: ids of questions, or the names under which they are measured again.
enum class AnswerKeys { questions, measures };

// Reads a mapping of answers; a finding for each that nothing asks for, or that is of a wrong kind or out of range.
// What is left out, null or "?" is unknown.
// A "?" by itself stands for null in YAML: in the text of a file, of which no place moves.
std::string unknown_as_null(std::string text);
Answers read_answers(const Library& library, Value mapping, AnswerKeys keys, Findings& findings);
// A single answer, as it is typed: "9.5 6.5", "stairs 5, squat 2", "y"; nothing and a finding if it is none.
std::optional<Given> parse_answer(const Library& library, const AnswerForm& form, std::string_view typed,
                                  Findings& findings);

// Why what was said cannot all be so: a condition that nobody of the age has. Without a place; none: it can.
std::optional<Finding> clash_with_age(const Library& library, const Answers& answers);

// Which questions come next, given what was said so far.
enum class Turn { ask, skip, never };  // skip: not asked, but an answer counts; never: an answer does not count
Turn turn_of(const Library& library, const Answers& answers, Ref<Question> question);

// What follows from answers. Where there is a stop or something that must be known, nothing else is decided.
struct Assessed {
    Refs<Rule> stops;              // whose condition refuses; those that no clearance opens alone, if there are any
    Refs<Condition> named_stops;   // the same, named by an answer
    Refs<Question> must_be_known;  // and is not
    bool cleared = false;

    std::optional<Side> side, worse;
    std::optional<int> age, pain, angle;
    std::optional<int> minutes, max_exercises;
    std::vector<Day> days;
    Refs<Condition> conditions;  // in library order
    Refs<Rule> condition_rules;  // that brought some of them
    bool knows_kit = false;
    Refs<Equipment> gear, missing;  // at hand; household things that are not
    std::optional<Cause> cause;
    int points = 0;
    Refs<Clue> clues;  // that the points are the sum of
    std::optional<Ref<Position>> position;
    Refs<Rule> focus;  // at most two, in the order in which they were found
    std::optional<Ref<Rule>> cause_rule, position_rule, minutes_rule, exercises_rule;

    bool is_refused() const { return !stops.empty() || !named_stops.empty() || !must_be_known.empty(); }
    friend bool operator==(const Assessed&, const Assessed&) = default;
};

// Pure, as decide() is.
Assessed assess(const Library& library, const Answers& answers);

// An answer that would lead elsewhere: the nearest to what was said.
struct Turning {
    Ref<Question> question;
    std::size_t part = 0;
    std::optional<Decimal> number;  // this, or beyond it …
    bool or_more = false;           // … upwards, else downwards
    std::string word;               // or this
    bool again = false;             // or the same a second time
    bool is_known = false;          // it was answered; else it is not known yet
    Assessed then;
};
std::vector<Turning> turnings(const Library& library, const Answers& answers);

// One measure, then and now.
struct Comparison {
    Ref<Question> question;
    std::optional<Side> side;
    std::string what;  // of a question that is asked several times, or of an option; else empty
    Decimal before, now;
    enum class Verdict { better, chance, worse } verdict = Verdict::chance;
    bool is_mean = false;
};

// The form that holds the number of what is measured again: the question's own, or that of a part.
const AnswerForm& measured_form(const Question& question);
// From here on a change is more than chance; a mean of several things is more exact than one of them. None: nobody
// knows.
std::optional<Decimal> real_change(const Question& question, bool is_mean);
// Only where real_change is known.
Comparison::Verdict verdict_of(const Question& question, Decimal before, Decimal now, bool is_mean);

std::vector<Comparison> compare_measures(const Library& library, const Answers& before, const Answers& now);

// Answers as a record, under the keys by which read_answers reads them.
Datum datum_of(const Library& library, const Answers& answers, AnswerKeys keys);

// What was said, as a clause has it: "5 of 5", "9.5 cm left, 6.5 cm right"; and a clause with its placeholders filled.
std::string said(const Library& library, const Answers& answers, const Subject& subject);
std::string fill(const Library& library, const Answers& answers, Text clause);

}  // namespace valgus
