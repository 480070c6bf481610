// The fields of what --format json prints. docs/command-line.md repeats them.
#include <array>

#include "render/schema/printed.hpp"
#include "valgus/library/exercise_texts.hpp"
#include "valgus/program.hpp"
#include "valgus/schedule.hpp"
#include "valgus/stages/assessed.hpp"
#include "valgus/stages/verdict.hpp"

namespace valgus::render {

namespace {

using P = Printed;
using Names = std::vector<std::string_view>;

Names left_or_right() { return {"left", "right"}; }
Names plan_word() { return {"plan"}; }
Names program_word() { return {"program"}; }
Names assessment_word() { return {"assessment"}; }

// NOLINTBEGIN(modernize-use-designated-initializers): rows of a table
constexpr auto plan_table = std::to_array<PrintedRow>({
    {"schema_version", P::one, "1"},
    {"kind", P::word, "`\"plan\"`", plan_word},
    {"valgus.version", P::text, "of the program that made it"},
    {"valgus.command", P::text_or_null, "the command line that asked for it, for a shell; `null`: nobody knows"},
    {"library.id", P::text, "the library; a later one may rename it"},
    {"library.title", P::text, "what it is about"},
    {"request.name", P::text_or_null, "text or `null`"},
    {"request.side", P::word, "`left`, `right`, `both`", valgus::ids<Side>},
    {"request.worse", P::word_or_null, "`left`, `right` or `null`", left_or_right},
    {"request.focus", P::texts, "ids of joints; all of them if none was asked"},
    {"request.cause", P::word, "`functional`, `structural`, `unknown`", valgus::ids<Cause>},
    {"request.position", P::text, "id"},
    {"request.angle_deg", P::number_or_null, "degrees of bend or `null`"},
    {"request.week", P::number, "which week"},
    {"request.weeks", P::number, "of how many"},
    {"request.minutes", P::number_or_null, "of a session at most; `null` without a limit"},
    {"request.max_exercises", P::number_or_null, "of a session at most; `null` without a limit"},
    {"request.equipment", P::texts, "ids of what is at hand"},
    {"request.mastered", P::texts, "ids of skills"},
    {"request.mastered_exercises", P::texts, "ids of exercises that count as held stepping stones"},
    {"request.learning", P::texts, "ids of skills"},
    {"request.stages", P::numbers_by_name, "ids of exercises, each with the stage that it is held at; `{}` if none is"},
    {"request.doses", P::texts_by_name, "ids of exercises, each with what a clinician said; `{}` if nothing"},
    {"request.clinician_notes", P::texts_by_name, "ids of exercises, each with a clinician's words; `{}` if none"},
    {"request.age", P::number_or_null, "years or `null`"},
    {"request.pain", P::number_or_null, "0 to 10 or `null`"},
    {"request.cleared", P::truth, "true or false"},
    {"request.conditions", P::texts, "ids; those that hold by age or pain too"},
    {"request.include", P::texts, "ids of exercises"},
    {"request.exclude", P::texts, "ids of exercises"},
    {"request.only", P::texts, "ids of exercises"},
    {"request.all", P::truth, "true or false"},
    {"request.assessed", P::text_or_null, "the day on which it was found what to ask for, or `null`"},
    {"request.found", P::texts, "what was found then, a text each"},
    {"summary.exercises", P::number, "how many, reminders among them"},
    {"summary.duration_s", P::seconds, "seconds in all"},
    {"summary.equipment", P::texts, "ids of what this plan uses"},
    {"exercises[].order", P::number, "1, 2, …"},
    {"exercises[].id", P::text, "id"},
    {"exercises[].name", P::text, "what people call it"},
    {"exercises[].phase", P::word, "`release`, `stretch`, `mobilize`, `strengthen`, `integrate`", valgus::ids<Phase>},
    {"exercises[].joint", P::text, "id"},
    {"exercises[].laterality", P::word, "`unilateral`, `bilateral`, `alternating`, `either`", valgus::ids<Laterality>},
    {"exercises[].sides", P::words,
     R"(`["left"]`, `["right"]`, `["left", "right"]`, or `["both"]` where both sides work at once)", valgus::ids<Side>},
    {"exercises[].equipment", P::texts, "ids; of a choice, the first at hand"},
    {"exercises[].muscles", P::texts, "ids"},
    {"exercises[].faults", P::texts, "ids"},
    {"exercises[].reminder", P::truth, "true where it reminds of a skill that is learned"},
    {"exercises[].leads", P::truth, "true where it leads a joint that was asked for"},
    {"exercises[].worse", P::word_or_null, "`left` or `right`, the side that does one set more; else `null`",
     left_or_right},
    {"exercises[].dose.sets", P::number_or_null,
     "number; like all of the dose, for this week; without the set more of `worse`"},
    {"exercises[].dose.reps", P::number_or_null, "number or `null`, each side"},
    {"exercises[].dose.hold_s", P::seconds_or_null, "seconds or `null`, at the end of each repetition"},
    {"exercises[].dose.duration_s", P::seconds_or_null, "seconds or `null`, instead of repetitions"},
    {"exercises[].dose.distance_m", P::number_or_null, "metres or `null`, instead of repetitions"},
    {"exercises[].dose.rest_s", P::seconds_or_null, "seconds or `null`, between sets"},
    {"exercises[].dose.tempo", P::record_or_null, "`null` without repetitions; else the fields below"},
    {"exercises[].dose.tempo.up_s", P::seconds, "seconds"},
    {"exercises[].dose.tempo.down_s", P::seconds, "seconds"},
    {"exercises[].dose.load", P::text_or_null, "text or `null`"},
    {"exercises[].dose.times_a_day", P::text_or_null, "text or `null`"},
    {"exercises[].dose.effort", P::text_or_null, "text or `null`"},
    {"exercises[].dose.most_reps", P::truth,
     "true where as many repetitions count as stay clean; `reps` is then what the minutes reckon with"},
    {"exercises[].dose.shortened", P::truth, "true where a teacher is half, to leave room for what the plan is for"},
    {"exercises[].dose.halved", P::truth, "true where the numbers are half because of a condition"},
    {"exercises[].dose.reminder", P::truth, "true where it is a reminder"},
    {"exercises[].dose.by_clinician", P::truth, "true where `--dose` set it"},
    {"exercises[].dose.text", P::text, "the dose in words"},
    {"exercises[].ladder.rung", P::number, "which rung of its stage"},
    {"exercises[].ladder.of", P::number, "of how many; 1 of 1 where nothing grows"},
    {"exercises[].ladder.text", P::text_or_null, "the dose of the next rung; `null` at the last"},
    {"exercises[].setup_s", P::seconds, "seconds to get ready"},
    {"exercises[].duration_s", P::seconds, "seconds in all, set-up, sides and rests counted"},
    {"exercises[].clinician_note", P::text_or_null, "the text of `--note` or `null`"},
    {"exercises[].purpose", P::text_or_null, "text"},
    {"exercises[].setup", P::text_or_null, "text or `null`"},
    {"exercises[].steps", P::texts, "texts"},
    {"exercises[].feel", P::text_or_null, "text or `null`"},
    {"exercises[].mistakes", P::texts, "texts"},
    {"exercises[].cautions", P::texts, "texts"},
    {"exercises[].ready_when", P::text_or_null, "text or `null`"},
    {"exercises[].needs", P::texts, "ids of skills"},
    {"exercises[].teaches", P::texts, "ids of skills"},
    {"exercises[].progression", P::record_or_null, "`null` without stages; else the fields below"},
    {"exercises[].progression.stage", P::number, "1 is the exercise itself"},
    {"exercises[].progression.of", P::number, "how many there are"},
    {"exercises[].progression.now", P::text_or_null, "the name of this stage; `null` for the exercise itself"},
    {"exercises[].progression.only_if", P::text_or_null,
     "what must hold before this stage; `null` for the exercise itself"},
    {"exercises[].progression.text", P::text, "what comes next and when; at the last stage its name"},
    {"exercises[].progression.source", P::text, "id: who proposes the stage that `text` names"},
    {"exercises[].superset", P::text_or_null,
     "the name of the exercise with which it takes turns, set by set, or `null`"},
    {"exercises[].link", P::text_or_null, "an address or `null`"},
    {"exercises[].because.code", P::word, "why it is in", valgus::ids<Included>},
    {"exercises[].because.text", P::text, "the same in words"},
    {"exercises[].change", P::record, "only with `--log`, and only of what the log tells of (R18); else not there",
     nullptr, false},
    {"exercises[].change.code", P::text, "the rule's name"},
    {"exercises[].change.movement", P::word,
     "what became of it: `stays`, `up`, `harder`, `back`, `half`, `least` or `easier`", valgus::ids<Movement>},
    {"exercises[].change.text", P::text, "the reason"},
    {"exercises[].change.source", P::text, "who says so, or `our choice`"},
    {"exercises[].sources", P::texts, "ids"},
    {"left_out[].id", P::text, "id"},
    {"left_out[].name", P::text, "what people call it"},
    {"left_out[].because.code", P::word, "why it is not in", valgus::ids<LeftOut>},
    {"left_out[].because.text", P::text, "the same in words"},
    {"new[]", P::texts,
     "what this week brings that the block had not before, a paragraph each: what is counted on as learned, what comes "
     "in, what gets harder, what gets more"},
    {"activity[]", P::paragraphs, "`id`, `title`, `text`, `sources`"},
    {"notes[]", P::paragraphs, "the same"},
    {"tests[]", P::paragraphs, "the same"},
    {"habits[]", P::paragraphs, "the same"},
    {"safety[]", P::paragraphs, "the same"},
    {"sources[].id", P::text, "id"},
    {"sources[].title", P::text, "of the work"},
    {"sources[].authors", P::text_or_null, "text or `null`"},
    {"sources[].year", P::number_or_null, "number or `null`"},
    {"sources[].address", P::text_or_null, "text or `null`"},
});

constexpr auto program_table = std::to_array<PrintedRow>({
    {"schema_version", P::one, "1"},
    {"kind", P::word, "`\"program\"`", program_word},
    {"request.days", P::words, "`mon` to `sun`, as they come in a week of the block", valgus::ids<Day>},
    {"request.start", P::day, "the first day of the block, `2027-01-04`"},
    {"request.at", P::text_or_null, "`07:30` or `null`"},
    {"request.remind_min", P::number_or_null, "minutes or `null`"},
    {"request.zone", P::text_or_null, "`Europe/Berlin` or `null`"},
    {"request.from_week", P::number_or_null,
     "the first week that is shown of a block that moved, or `null`; `request.start` is then as if those before had "
     "been "
     "right before it"},
    {"plans", P::plans, "`p1`, `p2`, …, each a plan"},
    {"weeks[].week", P::number, "1, 2, …"},
    {"weeks[].begins", P::day, "its first day"},
    {"weeks[].new", P::texts, "as in a plan"},
    {"sessions[].id", P::text, "`w03-mon`"},
    {"sessions[].date", P::day, "its day"},
    {"sessions[].week", P::number, "1, 2, …"},
    {"sessions[].kind", P::word, "`full` or `mobility`", valgus::ids<SessionKind>},
    {"sessions[].duration_s", P::seconds, "seconds of its plan"},
    {"sessions[].plan", P::text, "`p1`, …"},
    {"sessions[].tests", P::paragraphs, "what is to be measured before it; as in a plan"},
    {"sessions[].new", P::texts, "what is new in this session"},
    {"sessions[].other_side", P::record_or_null, "`null`, or what the other side does behind it, the fields below"},
    {"sessions[].other_side.side", P::word, "`left` or `right`", left_or_right},
    {"sessions[].other_side.exercise", P::text, "id"},
    {"sessions[].other_side.dose", P::text, "in words"},
    {"sessions[].other_side.duration_s", P::seconds, "seconds"},
    {"sessions[].other_side.tests", P::paragraphs, "as in a plan"},
    {"sessions[].other_side.text", P::text, "all of it in words"},
    {"sessions[].next", P::text_or_null, "what to do after the last session; `null` before"},
});

constexpr auto assessment_table = std::to_array<PrintedRow>({
    {"schema_version", P::one, "1"},
    {"kind", P::word, "`\"assessment\"`", assessment_word},
    {"valgus.version", P::text, "of the program that made it"},
    {"valgus.command", P::text_or_null, "the command line that asked for it, for a shell; `null`: nobody knows"},
    {"refused", P::truth, "true or false; if true there is nothing else but `refusal`"},
    {"refusal[]", P::paragraphs, "`id`, `title`, `text`, `sources`: the condition, or `not-known`, and whom to see"},
    {"focus[].joint", P::text, "id of a joint that was found"},
    {"focus[].strength", P::word, "`strong` or `weak`", valgus::ids<Strength>},
    {"focus[].because", P::text, "why"},
    {"points", P::number, "for a structural cause, or, below nought, against it"},
    {"clues[].points", P::number, "that they are the sum of"},
    {"clues[].because", P::text, "why"},
    {"profile", P::anything_by_name,
     "the profile by its keys, with `baseline`; what was not found is not there. `jq .profile` makes a file for "
     "`--profile` of it"},
    {"reasons", P::texts_by_name, "by key of the profile, why"},
    {"means", P::texts, "sentences: what that means", nullptr, false},
    {"sure", P::texts, "how sure it is", nullptr, false},
    {"changes", P::texts, "what would change it", nullptr, false},
    {"open", P::texts, "what is not known", nullptr, false},
    {"sources", P::texts, "ids"},
    {"command", P::text, "the plan that was found, for a shell"},
});
// NOLINTEND(modernize-use-designated-initializers)

}  // namespace

std::span<const PrintedRow> plan_rows() { return plan_table; }
std::span<const PrintedRow> program_rows() { return program_table; }
std::span<const PrintedRow> assessment_rows() { return assessment_table; }

}  // namespace valgus::render
