#include <algorithm>

#include "render/csv/csv.hpp"
#include "render/csv/writer.hpp"
#include "support/date.hpp"
#include "support/wording.hpp"
#include "valgus/stages/log.hpp"

namespace valgus::render {

namespace {

std::optional<std::int64_t> in_seconds(const std::optional<Seconds>& time) {
    return time ? std::optional<std::int64_t>(time->count()) : std::nullopt;
}

std::string ids_of(const std::vector<Labelled>& things) {
    std::vector<std::string> ids;
    for (const auto& thing : things) ids.push_back(thing.id);
    return support::join(ids, " ");
}

std::string ids_of(const std::vector<Side>& sides) {
    std::vector<std::string> ids;
    for (const auto side : sides) ids.emplace_back(id(side));
    return support::join(ids, " ");
}

void put_exercise_header(CsvWriter& csv) {
    csv.texts({"order", "id", "name", "phase", "joint", "sides", "dose"});
    csv.texts({"sets", "reps", "hold_s", "duration_s", "rest_s", "up_s", "down_s", "setup_s", "total_s"});
    csv.texts({"equipment", "stage", "stages", "because", "clinician_note"});
}

void put_dose(CsvWriter& csv, const PlannedDose& dose) {
    csv.number(dose.sets);
    csv.number(dose.reps);
    csv.number(in_seconds(dose.hold));
    csv.number(in_seconds(dose.duration));
    csv.number(in_seconds(dose.rest));
    csv.number(dose.tempo ? in_seconds(dose.tempo->up) : std::nullopt);
    csv.number(dose.tempo ? in_seconds(dose.tempo->down) : std::nullopt);
}

void put_exercise(CsvWriter& csv, const PlannedExercise& card) {
    csv.number(card.order);
    csv.texts({card.id, card.name, id(card.phase), card.joint.id, ids_of(card.sides), card.dose.text});
    put_dose(csv, card.dose);
    csv.number(in_seconds(card.setup_time));
    csv.number(in_seconds(card.duration));
    csv.text(ids_of(card.equipment));
    csv.number(card.progression ? std::optional(card.progression->stage) : std::nullopt);
    csv.number(card.progression ? std::optional(card.progression->of) : std::nullopt);
    csv.texts({card.because.text, card.clinician_note});
}

// What a log has besides: of this only what is asked for is known yet.
void put_log_columns(CsvWriter& csv, const LogRow& planned) {
    csv.text(planned.exercise);
    csv.number(planned.rung);
    csv.number(planned.asked);
    csv.texts({"", "", "", "", "", "", ""});
}

// R18: only where a log is followed, so that without one nothing is as it was or is not.
bool follows_log(const Plan& plan) {
    return std::any_of(plan.exercises.begin(), plan.exercises.end(),
                       [](const PlannedExercise& card) { return card.change.has_value(); });
}

void put_change(CsvWriter& csv, const PlannedExercise& card) { csv.text(card.change ? card.change->text : ""); }

void put_session(CsvWriter& csv, const Session& session, const Plan& plan, bool has_changes) {
    auto cards = plan.exercises;
    if (session.other) cards.push_back(session.other->exercise);
    for (const auto& card : cards) {
        csv.date(session.date);
        csv.text(support::weekday(session.date));
        csv.number(session.week);
        csv.texts({session.id, id(session.kind)});
        put_exercise(csv, card);
        csv.texts({"", "", "", ""});
        put_log_columns(csv, planned_row(card));
        if (has_changes) put_change(csv, card);
        csv.end_row();
    }
}

}  // namespace

void plan_as_csv(const Plan& plan, const Style& style, const Sink& sink) {
    CsvWriter csv(sink, style.excel);
    const bool has_changes = follows_log(plan);
    put_exercise_header(csv);
    if (has_changes) csv.text("change");
    csv.end_row();
    for (const auto& card : plan.exercises) {
        put_exercise(csv, card);
        if (has_changes) put_change(csv, card);
        csv.end_row();
    }
    csv.finish();
}

void program_as_csv(const Program& program, const Style& style, const Sink& sink) {
    CsvWriter csv(sink, style.excel);
    csv.texts({"date", "weekday", "week", "session", "kind"});
    put_exercise_header(csv);
    csv.texts({"done", "clean_reps", "pain", "next_morning"});
    csv.texts({"exercise", "rung", "asked", "did", "extra", "caved", "effort", "where", "sign", "note"});
    const bool has_changes = std::any_of(program.plans.begin(), program.plans.end(), follows_log);
    if (has_changes) csv.text("change");
    csv.end_row();
    for (const auto& session : program.sessions) put_session(csv, session, program.plans[session.plan], has_changes);
    csv.finish();
}

}  // namespace valgus::render
