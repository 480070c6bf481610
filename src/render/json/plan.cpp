#include "render/json/json.hpp"
#include "render/json/values.hpp"
#include "valgus/library/exercise_texts.hpp"

namespace valgus::render {

namespace {

template <class Code>
void because(JsonWriter& json, const Because<Code>& because) {
    json.key("because").object([&] {
        json.key("code").value(id(because.code));
        json.key("text").value(because.text);
    });
}

void write_dose(JsonWriter& json, const PlannedDose& dose) {
    number(json, "sets", dose.sets);
    number(json, "reps", dose.reps);
    seconds(json, "hold_s", dose.hold);
    seconds(json, "duration_s", dose.duration);
    number(json, "distance_m", dose.distance);
    seconds(json, "rest_s", dose.rest);
    json.key("tempo");
    if (dose.tempo) {
        json.object([&] {
            seconds(json, "up_s", dose.tempo->up);
            seconds(json, "down_s", dose.tempo->down);
        });
    } else {
        json.null();
    }
    text(json, "load", dose.load);
    text(json, "times_a_day", dose.times_a_day);
    text(json, "effort", dose.effort);
    json.key("most_reps").value(dose.most_reps);
    json.key("shortened").value(dose.shortened);
    json.key("halved").value(dose.halved);
    json.key("reminder").value(dose.reminder);
    json.key("by_clinician").value(dose.by_clinician);
    json.key("text").value(dose.text);
}

void write_progression(JsonWriter& json, const std::optional<Progression>& progression) {
    json.key("progression");
    if (!progression) return json.null();
    json.object([&] {
        json.key("stage").value(progression->stage);
        json.key("of").value(progression->of);
        text(json, "now", progression->now);
        text(json, "only_if", progression->only_if);
        json.key("text").value(progression->text);
        json.key("source").value(progression->source);
    });
}

// Only after a log: without one nothing is as it was or is not.
void write_change(JsonWriter& json, const PlannedChange& change) {
    json.key("change").object([&] {
        json.key("code").value(change.code);
        json.key("movement").value(change.movement);
        json.key("text").value(change.text);
        json.key("source").value(change.source);
    });
}

void write_ladder(JsonWriter& json, const Rung& ladder) {
    json.key("ladder").object([&] {
        json.key("rung").value(ladder.rung);
        json.key("of").value(ladder.of);
        text(json, "text", ladder.text);
    });
}

void write_text(JsonWriter& json, std::string_view key, const std::string& one) { text(json, key, one); }
void write_text(JsonWriter& json, std::string_view key, const std::vector<std::string>& several) {
    strings(json, key, several);
}

void write_exercise(JsonWriter& json, const PlannedExercise& card) {
    json.key("order").value(card.order);
    json.key("id").value(card.id);
    json.key("name").value(card.name);
    json.key("phase").value(id(card.phase));
    json.key("joint").value(card.joint.id);
    json.key("laterality").value(id(card.laterality));
    json.key("sides").array([&] {
        for (const auto side : card.sides) json.value(id(side));
    });
    ids(json, "equipment", card.equipment);
    ids(json, "muscles", card.muscles);
    ids(json, "faults", card.faults);
    json.key("reminder").value(card.dose.reminder);
    json.key("leads").value(card.leads);
    text(json, "worse", card.worse ? std::string(id(*card.worse)) : std::string());
    json.key("dose").object([&] { write_dose(json, card.dose); });
    write_ladder(json, card.ladder);
    seconds(json, "setup_s", card.setup_time);
    seconds(json, "duration_s", card.duration);
    text(json, "clinician_note", card.clinician_note);
    for_each_text([&](const auto& row) { write_text(json, row.key, card.*row.planned); });
    ids(json, "needs", card.needs);
    ids(json, "teaches", card.teaches);
    write_progression(json, card.progression);
    text(json, "superset", card.partner);
    text(json, "link", card.link);
    because(json, card.because);
    if (card.change) write_change(json, *card.change);
    strings(json, "sources", card.sources);
}

// What must be known before all else and the skill checks are notes like those of the library.
std::vector<Paragraph> notes_of(const Plan& plan) {
    auto notes = plan.notices;
    notes.insert(notes.end(), plan.notes.begin(), plan.notes.end());
    for (const auto& check : plan.skill_checks)
        notes.push_back({"skill-" + check.skill.id, check.skill.label, check.text, {}});
    return notes;
}

void write_source(JsonWriter& json, const CitedSource& source) {
    json.object([&] {
        json.key("id").value(source.id);
        json.key("title").value(source.title);
        text(json, "authors", source.authors);
        number(json, "year", source.year);
        text(json, "address", source.address);
    });
}

void write_protocol(JsonWriter& json, const std::optional<FollowedProtocol>& protocol) {
    json.key("protocol");
    if (!protocol) return json.null();
    json.object([&] {
        json.key("id").value(protocol->id);
        json.key("name").value(protocol->name);
        text(json, "did", protocol->did);
        text(json, "for_whom", protocol->for_whom);
        json.key("found").value(protocol->found);
        strings(json, "strength", protocol->strength);
        text(json, "differs", protocol->differs);
        strings(json, "sources", protocol->sources);
    });
}

// All of it but its beginning.
void write_body(JsonWriter& json, const Plan& plan) {
    json.key("library").object([&] {
        json.key("id").value(plan.library_id);
        json.key("title").value(plan.library_title);
    });
    json.key("request").object([&] { request_fields(json, plan.request); });
    write_protocol(json, plan.protocol);
    json.key("summary").object([&] {
        json.key("exercises").value(static_cast<std::int64_t>(plan.exercises.size()));
        seconds(json, "duration_s", plan.duration);
        json.key("equipment").array([&] {
            for (const auto& kit : plan.kit) json.value(kit.equipment.id);
        });
    });
    json.key("exercises").array([&] {
        for (const auto& card : plan.exercises) json.object([&] { write_exercise(json, card); });
    });
    json.key("left_out").array([&] {
        for (const auto& item : plan.left_out)
            json.object([&] {
                json.key("id").value(item.id);
                json.key("name").value(item.name);
                because(json, item.because);
            });
    });
    strings(json, "new", plan.news);
    paragraphs(json, "activity", plan.activity);
    paragraphs(json, "notes", notes_of(plan));
    paragraphs(json, "tests", plan.tests);
    paragraphs(json, "habits", plan.habits);
    paragraphs(json, "safety", plan.safety);
    json.key("sources").array([&] {
        for (const auto& source : plan.sources) write_source(json, source);
    });
}

}  // namespace

void write_plan(JsonWriter& json, const Plan& plan) {
    json.object([&] {
        json.key("schema_version").value(1);
        json.key("kind").value("plan");
        write_body(json, plan);
    });
}

void plan_as_json(const Plan& plan, const Style& style, const Sink& sink) {
    JsonWriter json(JsonLayout::indented, sink);
    json.object([&] {
        head(json, "plan", style);
        write_body(json, plan);
    });
    json.finish();
}

}  // namespace valgus::render
