// What the script of a guide is told, in JSON. Fields that hold nothing are left out: a phone reads it, and nobody
// else.
#include <cmath>

#include "render/guide/guide.hpp"
#include "render/html/parts.hpp"
#include "render/outline/outline.hpp"
#include "render/words.hpp"
#include "support/date.hpp"
#include "support/wording.hpp"
#include "valgus/figure/scene.hpp"
#include "valgus/library/assessment.hpp"
#include "valgus/stages/log.hpp"
#include "valgus/stages/training.hpp"

namespace valgus::render {

namespace {

void put_text(JsonWriter& json, std::string_view key, std::string_view text) {
    if (!text.empty()) json.key(key).value(text);
}

void put_number(JsonWriter& json, std::string_view key, std::int64_t number) {
    if (number != 0) json.key(key).value(number);
}

void put_truth(JsonWriter& json, std::string_view key, bool truth) {
    if (truth) json.key(key).value(true);
}

void put_texts(JsonWriter& json, std::string_view key, const std::vector<std::string>& texts) {
    if (texts.empty()) return;
    json.key(key).array([&] {
        for (const auto& text : texts) json.value(text);
    });
}

void put_body(JsonWriter& json, const Complaint& body) {
    json.key("body").object([&] {
        json.key("limb").value(body.limb);
        json.key("limbs").value(body.limbs);
        json.key("collapse").value(body.not_clean);
        json.key("in_line").value(body.in_line);
    });
}

constexpr int unhurried = 65;  // years of age from which a page waits for a tap, unless one tells it not to

Decimal tenths(double value) { return {static_cast<int>(std::lround(value * Decimal::in_one))}; }

void put_film(JsonWriter& json, const PlannedExercise& card) {
    if (!card.picture) return;
    const auto scene = figure::scene_of(*card.picture, drawn_side(card));
    json.key("film").object([&] {
        json.key("seconds").value(tenths(scene.seconds));
        json.key("leaves").value(tenths(scene.leaves));
        json.key("arrives").value(tenths(scene.arrives));
        json.key("returns").value(tenths(scene.returns));
        json.key("rise").value(tenths(scene.rise));
    });
}

// R18 lets nothing get harder of which pain and line are not known; what is only pressed or stretched is asked about
// where pain is part of the matter.
bool asks_about(const PlannedExercise& card, const Plan& whole) {
    return card.phase >= Phase::mobilize || whole.request.pain.value_or(0) > 0 || card.dose.halved;
}

// When to change sides the guide says by itself.
std::vector<std::string> steps_without_change(const PlannedExercise& card) {
    return {card.steps.begin(), card.steps.end() - (card.ends_in_change ? 1 : 0)};
}

void put_card(JsonWriter& json, const PlannedExercise& card, const Plan& whole) {
    json.object([&] {
        json.key("name").value(name_and_stage(card));
        put_text(json, "picture", picture_on_page(card, whole));
        json.key("drawn").value(id(drawn_side(card)));
        put_film(json, card);
        put_truth(json, "keeps_still", keeps_still(card));
        json.key("article").value(card_id(card.order));
        put_text(json, "setup", card.setup);
        put_texts(json, "steps", steps_without_change(card));
        put_text(json, "feel", card.feel);
        put_texts(json, "avoid", card.mistakes);
        put_texts(json, "careful", card.cautions);
        put_text(json, "clinician", card.clinician_note);
        put_truth(json, "lies", card.posture == Posture::lying);
        put_truth(json, "bears", asks_about(card, whole) && card.posture == Posture::standing);
        put_truth(json, "asks", asks_about(card, whole));
    });
}

std::string_view unit_of(const PlannedDose& dose) {
    if (dose.reps) return "reps";
    return dose.distance ? "metres" : "seconds";
}

void put_exercise(JsonWriter& json, const PlannedExercise& exercise) {
    const auto row = planned_row(exercise);
    json.object([&] {
        json.key("id").value(exercise.id);
        json.key("card").value(exercise.card - 1);
        json.key("dose").value(exercise.dose.brief);
        std::vector<std::string> kit;
        for (const auto& piece : exercise.equipment) kit.push_back(piece.label);
        put_texts(json, "kit", kit);
        json.key("unit").value(unit_of(exercise.dose));
        json.key("sides").value(id(row.side.value_or(Side::both)));
        put_number(json, "stage", row.stage.value_or(0));
        if (row.rung) json.key("rung").value(*row.rung);
        put_number(json, "asked", row.asked.value_or(0));
        put_truth(json, "reminder", exercise.dose.reminder);
        put_truth(json, "most", exercise.dose.most_reps);
    });
}

std::string_view name_of(Spell::Kind kind) {
    switch (kind) {
        case Spell::Kind::gather:
            return "gather";
        case Spell::Kind::ready:
            return "ready";
        case Spell::Kind::work:
            return "work";
        case Spell::Kind::rest:
            return "rest";
        case Spell::Kind::change:
            return "change";
        case Spell::Kind::done:
            return "done";
    }
    return {};
}

void put_spell(JsonWriter& json, const Spell& spell) {
    json.object([&] {
        json.key("kind").value(name_of(spell.kind));
        put_number(json, "exercise", static_cast<std::int64_t>(spell.exercise));
        put_number(json, "time", spell.time.count());
        put_truth(json, "waits", spell.waits);
        if (spell.side != Side::both) json.key("side").value(id(spell.side));
        put_truth(json, "in_turn", spell.in_turn);
        if (spell.set > 1) json.key("set").value(spell.set);
        if (spell.sets > 1) json.key("sets").value(spell.sets);
        put_number(json, "metres", spell.metres);
        if (spell.reps == 0) return;
        json.key("reps").value(spell.reps);
        put_number(json, "up", spell.tempo.up.count());
        put_number(json, "hold", spell.hold.count());
        put_number(json, "down", spell.tempo.down.count());
    });
}

void put_plan(JsonWriter& json, const Plan& plan) {
    json.object([&] {
        json.key("minutes").value(
            static_cast<std::int64_t>(std::chrono::ceil<std::chrono::minutes>(plan.duration).count()));
        std::vector<std::string> kit;
        for (const auto& piece : plan.kit) kit.push_back(kit_words(piece));
        put_texts(json, "kit", kit);
        json.key("exercises").array([&] {
            for (const auto& exercise : plan.exercises) put_exercise(json, exercise);
        });
        json.key("spells").array([&] {
            for (const auto& spell : spells_of(plan)) put_spell(json, spell);
        });
    });
}

std::string whom_to_ask(const Clinic& clinic) {
    std::vector<std::string> known;
    for (const auto* text : {&clinic.clinician, &clinic.name, &clinic.phone})
        if (!text->empty()) known.push_back(*text);
    return support::join(known, ", ");
}

std::vector<std::string> for_patients(const std::vector<std::string>& texts) {
    std::vector<std::string> plain;
    for (const auto& text : texts) plain.push_back(without_commands(text));
    return plain;
}

std::vector<std::string> titles_of(const std::vector<Paragraph>& tests) {
    std::vector<std::string> titles;
    for (const auto& test : tests) titles.push_back(test.title);
    return titles;
}

void put_session(JsonWriter& json, const Session& session) {
    json.object([&] {
        json.key("id").value(session.id);
        json.key("date").value(support::iso_date(session.date));
        json.key("kind").value(id(session.kind));
        put_number(json, "plan", static_cast<std::int64_t>(session.plan));
        json.key("title").value(session.title);
        put_texts(json, "tests", titles_of(session.tests));
        put_texts(json, "news", for_patients(session.news));
        if (session.other) put_text(json, "other", session.other->text);
        put_text(json, "next", session.next);
    });
}

// Of a plan by itself it is the session of the day on which it is done.
void put_one_session(JsonWriter& json, const Plan& plan) {
    json.object([&] {
        json.key("id").value(plan.session);
        json.key("date").null();
        json.key("kind").value(id(plan.kind));
        std::vector<std::string> notices;
        for (const auto& notice : plan.notices)
            if (!tells_of_protocol(notice)) notices.push_back(notice.text);
        put_texts(json, "notices", for_patients(notices));
        put_texts(json, "news", for_patients(plan.news));
    });
}

}  // namespace

void put_guide_data(JsonWriter& json, const Plan& whole, std::span<const Plan* const> plans,
                    std::span<const Session> sessions, const std::string& key) {
    json.object([&] {
        json.key("version").value(1);
        json.key("key").value(key);
        json.key("headline").value(whole.headline);
        put_text(json, "whose", whole.request.name);
        put_text(json, "clinic", whom_to_ask(whole.request.clinic));
        put_texts(json, "signs", safety(whole, Placement::gate));
        put_texts(json, "pain", safety(whole, Placement::pain));
        put_texts(json, "disclaimer", safety(whole, Placement::disclaimer));
        put_body(json, whole.body);
        put_truth(json, "waits", whole.request.age.value_or(0) >= unhurried);
        json.key("cards").array([&] {
            for (const auto& card : whole.exercises) put_card(json, card, whole);
        });
        json.key("plans").array([&] {
            for (const auto* plan : plans) put_plan(json, *plan);
        });
        json.key("sessions").array([&] {
            if (sessions.empty()) put_one_session(json, whole);
            for (const auto& session : sessions) put_session(json, session);
        });
    });
}

}  // namespace valgus::render
