// How it goes, by a log and what was measured before it: measures first and last, the weeks, and what follows from
// both. In codes and numbers, then in words, then in its forms.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "valgus/render.hpp"
#include "valgus/stages/assessed.hpp"
#include "valgus/stages/decision.hpp"
#include "valgus/stages/history.hpp"

namespace valgus {

// What a profile holds of the day on which its plan was found.
struct Baseline {
    Answers answers;
    std::chrono::sys_days assessed;
};

// When sessions are planned.
struct TrainingDays {
    std::optional<std::chrono::sys_days> start;  // of the first week; none: the day of the first session
    std::vector<Day> days;                       // of every week, each once; at least one
};

struct MeasuredValue {
    std::chrono::sys_days date;
    Decimal value;
    friend bool operator==(const MeasuredValue&, const MeasuredValue&) = default;
};

// A measure of one side, each time that it was taken.
struct MeasureCourse {
    Ref<Question> question;
    std::optional<Side> side;
    std::string what;  // as in Comparison
    bool is_mean = false;
    std::vector<MeasuredValue> taken;  // by date, of each day one; at least one
    std::optional<Comparison> change;  // of the last from the first; none: taken once, or nobody knows what chance does
};

// Repetitions in which it caved in. Of some it is not known how many were done, and these are not among `counted`.
struct CavedIn {
    int noted = 0;                 // of all
    int counted = 0, of_reps = 0;  // of those of which it is known how many were done
    friend bool operator==(const CavedIn&, const CavedIn&) = default;
};

struct LoggedWeek {
    std::chrono::sys_days begins;
    int planned = 0, noted = 0;     // sessions; what is planned for a day to come does not count yet
    std::optional<int> pain;        // 0..10, the worst of the week
    std::optional<Decimal> effort;  // 0..10, the mean of what was noted
    std::optional<CavedIn> caved;
    friend bool operator==(const LoggedWeek&, const LoggedWeek&) = default;
};

// What the measures and the weeks come to. "Better" and "worse" are by more than chance does; the aim is pain, and what
// one wants to do oneself; all others are tests.
enum class Outcome {
    nothing,
    stopped,
    once,
    worse,
    better,
    aim,
    aim_alone,
    wrong_task,
    tests_alone,
    no_help,
    too_much,
    chance
};
constexpr auto terms(std::type_identity<Outcome> /*tag*/) {
    return std::to_array<Term<Outcome>>({
        {Outcome::nothing, "nothing", "nothing was noted"},
        {Outcome::stopped, "stopped", "the log tells to stop"},
        {Outcome::once, "once", "nothing can be compared yet"},
        {Outcome::worse, "worse", "a measure is worse"},
        {Outcome::better, "better", "the aim and the tests are better"},
        {Outcome::aim, "aim", "the aim is better, no test can be compared"},
        {Outcome::aim_alone, "aim-alone", "the aim is better, the tests are not"},
        {Outcome::wrong_task, "wrong-task", "the tests are better, what one wants to do is not"},
        {Outcome::tests_alone, "tests-alone", "the tests are better, the rest was not measured twice"},
        {Outcome::no_help, "no-help", "nothing is better after eight weeks in which most was done"},
        {Outcome::too_much, "too-much", "nothing is better, and less than half was done"},
        {Outcome::chance, "chance", "nothing is better yet"},
    });
}

struct Progressed {
    std::chrono::sys_days today;
    std::vector<MeasureCourse> measures;  // in library order, left before right
    std::vector<LoggedWeek> weeks;        // up to today, and no more than four without a session at the end
    int before_start = 0;                 // sessions that are in no week
    bool is_pain_up = false;  // the last week's is worse than that of two weeks before, by more than chance does
    std::optional<std::chrono::sys_days> last_session;
    Refused stops;  // R18: why there is no next session, by the log; mostly nothing
    Outcome outcome = Outcome::nothing;

    int planned() const;
    int noted() const;
};

// Pure. What is dated after `history.today` does not count.
Progressed progress_of(const Library& library, const History& history, const std::optional<Baseline>& baseline,
                       const TrainingDays& days);

// A measure in words.
struct ProgressMeasure {
    std::string id, measure;  // "knee-to-wall"; "knee to wall, right", as a comparison says it
    std::string title, unit;  // without the side; "cm", may be empty
    std::optional<Side> side;
    std::vector<MeasuredValue> taken;
    std::string first, last, change;   // "6.5 cm", "8.5 cm", "+2"; `change` is empty where it was taken once
    std::string course;                // "6.5 to 8.5 cm (+2)", "6.5 cm"
    std::optional<Decimal> real_from;  // a change that is more than chance; none: nobody knows
    std::optional<Worse> worse;
    std::optional<Range<int>> range;  // of the values
    std::optional<Comparison::Verdict> verdict;
    std::string says;   // "real: better by 2"
    std::string error;  // how exact it is, in the library's words; may be empty
};

struct Progress {
    std::string library_id, library_title;
    Language language;          // of the library, which keeps it
    std::string title, clause;  // "Progress", "4 January to 1 March 2027, 18 of 24 sessions noted"
    std::string gave_way;       // what repetitions did that are not clean
    std::chrono::sys_days today;
    std::vector<ProgressMeasure> measures;
    std::vector<LoggedWeek> weeks;
    int planned = 0, noted = 0;
    std::optional<std::chrono::sys_days> last_session;
    Outcome outcome = Outcome::nothing;
    std::vector<std::string> follows;  // what to do; never empty
    std::vector<std::string> hints;    // how to read it
    std::vector<std::string> told;     // what of the log does not count, and why
    std::vector<std::string> disclaimer;
};

// Pure, as say() of a plan is.
Progress say(const Library& library, const Progressed& progressed);

void progress_as_text(const Progress& progress, const Style& style, const Sink& sink);
void progress_as_json(const Progress& progress, const Style& style, const Sink& sink);
void progress_as_csv(const Progress& progress, const Sink& sink);
void progress_as_html(const Progress& progress, const Style& style, const Sink& sink);

}  // namespace valgus
