#include "cli/train_view.hpp"

#include <algorithm>

#include "support/wording.hpp"

namespace valgus::cli {

namespace {

using Kind = Spell::Kind;
using support::duration_text;

std::string upper_first(std::string text) {
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

void add_safety(std::vector<std::string>& into, const Plan& plan, Placement placement) {
    for (const auto& paragraph : plan.safety)
        if (paragraph.placement == placement) into.push_back(paragraph.text);
}

constexpr std::string_view any_key = "any key goes back";

PageWords words_of_keys(const Plan& plan) {
    return {.heading = "Keys",
            .list = {{"space", "pause, and go on"},
                     {"n or →", "on to what comes"},
                     {"b or ←", "back"},
                     {"s", "the next exercise; the rest of this one is left out"},
                     {"Enter", "I am ready; of a set without a clock: it is done"},
                     {"+ and −", "count repetitions of a set without a clock"},
                     {"c", std::string(plan.body.not_clean) + ": press it each time"},
                     {"p", "and then 0 to 10: it hurts so much"},
                     {"h", "how it is done"},
                     {"q", "end; what was done counts"}},
            .keys = std::string(any_key)};
}

PageWords words_of_how(const PlannedExercise& card) {
    PageWords words{.heading = card.name, .paragraphs = {card.dose.text}, .keys = std::string(any_key)};
    if (!card.clinician_note.empty()) words.paragraphs.push_back("From your clinician: " + card.clinician_note);
    if (!card.setup.empty()) words.list.emplace_back("Set-up", card.setup);
    for (std::size_t i = 0; i < card.steps.size(); ++i) words.list.emplace_back(std::to_string(i + 1), card.steps[i]);
    if (!card.feel.empty()) words.list.emplace_back("Feel", card.feel);
    for (const auto& text : card.cautions) words.list.emplace_back("Careful", text);
    for (const auto& text : card.mistakes) words.list.emplace_back("Avoid", text);
    return words;
}

PageWords words_of_stop(const TrainView& view) {
    const auto subject = view.training.subject();
    const auto pain = view.training.trained().exercises[subject].pain.value_or(0);
    PageWords words{.heading = "Pain " + std::to_string(pain) + " of 10: stop",
                    .paragraphs = {view.plan.exercises[subject].name + " is over for today."},
                    .keys = "Enter goes on without it · b it was a slip · q end"};
    add_safety(words.paragraphs, view.plan, Placement::pain);
    return words;
}

PageWords words_before(const TrainView& view) {
    PageWords words{.heading = view.plan.headline, .keys = "Enter begins · ? keys · q end"};
    add_safety(words.paragraphs, view.plan, Placement::gate);
    std::vector<std::string> kit;
    for (const auto& piece : view.plan.kit)
        kit.push_back(piece.equipment.label + (piece.stand_in.empty() ? "" : " (or " + piece.stand_in + ")"));
    if (!kit.empty()) words.paragraphs.push_back("Have ready: " + support::join(kit, ", "));
    add_safety(words.paragraphs, view.plan, Placement::disclaimer);
    for (const auto& card : view.plan.exercises)
        words.list.emplace_back(std::to_string(card.order), card.name + " · " + card.dose.brief);
    return words;
}

std::string unit_words(TrainedExercise::Unit unit, int number) {
    if (unit == TrainedExercise::Unit::reps) return support::plural(number, "rep");
    return std::to_string(number) + (unit == TrainedExercise::Unit::metres ? " m" : " s");
}

// While one gets ready, or rests.
std::string words_before_work(const TrainView& view, const Spell& work) {
    const auto& spell = view.training.spell();
    const auto& card = view.plan.exercises[work.exercise];
    if (spell.kind == Kind::change && work.exercise == spell.exercise) return {};  // it is said large
    if (spell.kind != Kind::ready)
        return "Then " + (work.exercise == spell.exercise ? "" : card.name + ", ") + side_words(view.plan, work);
    const auto limb = limb_of(view.plan.body, work.side);
    if (card.sides.size() > 1) return "Begins with the " + limb;
    return (work.side == Side::both ? "With " : "With the ") + limb;
}

}  // namespace

const Spell* work_in_view(const TrainView& view) {
    const auto& training = view.training;
    if (training.spell().kind == Kind::work) return &training.spell();
    const auto coming = training.coming();
    return coming ? &training.spells()[*coming] : nullptr;
}

const PlannedExercise& card_in_view(const TrainView& view) {
    const auto* work = work_in_view(view);
    return view.plan.exercises[work != nullptr ? work->exercise : view.training.spell().exercise];
}

Side side_now(const Spell& work, std::chrono::milliseconds elapsed) {
    if (!work.in_turn || work.reps == 0) return work.side;
    const bool is_other = beat_of(work, elapsed, false).rep % 2 == 0;
    if (!is_other) return work.side;
    return work.side == Side::left ? Side::right : Side::left;
}

std::string amount_words(const PlannedExercise& card, const Spell& work) {
    if (card.dose.most_reps) return "as many reps as stay clean";
    if (work.metres > 0) return std::to_string(work.metres) + " m";
    if (work.reps == 0) return duration_text(work.time);
    auto words = support::plural(work.reps, "rep");
    if (work.hold > Seconds{0}) words += ", hold " + duration_text(work.hold);
    if (work.tempo.up != work.tempo.down)
        words += ", " + duration_text(work.tempo.up) + " up, " + duration_text(work.tempo.down) + " down";
    return words;
}

std::string side_words(const Plan& plan, const Spell& work) {
    auto words = work.in_turn ? "both " + std::string(plan.body.limbs) + " in turn" : limb_of(plan.body, work.side);
    if (work.sets > 1) words += ", set " + std::to_string(work.set) + " of " + std::to_string(work.sets);
    return words;
}

std::string kit_words(const Plan& plan, std::size_t exercise) {
    const std::vector<Labelled> none;
    const auto& at_hand = exercise > 0 ? plan.exercises[exercise - 1].equipment : none;
    std::vector<std::string> labels;
    for (const auto& piece : plan.exercises[exercise].equipment)
        if (std::find(at_hand.begin(), at_hand.end(), piece) == at_hand.end()) labels.push_back(piece.label);
    return support::join(labels, ", ");
}

std::string coming_words(const TrainView& view) {
    const auto& training = view.training;
    if (training.spell().kind == Kind::done) return {};
    const auto coming = training.coming();
    if (!coming) return training.spell().kind == Kind::work ? "Then you are done" : std::string();
    const auto& work = training.spells()[*coming];
    const auto& card = view.plan.exercises[work.exercise];
    if (training.spell().kind != Kind::work) return words_before_work(view, work);
    if (work.exercise == training.spell().exercise) {
        if (work.side == training.spell().side)
            return "Then set " + std::to_string(work.set) + " of " + std::to_string(work.sets);
        return "Then the " + limb_of(view.plan.body, work.side);
    }
    const auto kit = kit_words(view.plan, work.exercise);
    return "Next: " + card.name + (kit.empty() ? "" : " · have ready: " + kit);
}

std::string called_out(const TrainView& view) {
    const auto& spell = view.training.spell();
    const auto& card = card_in_view(view);
    const auto* work = work_in_view(view);
    switch (spell.kind) {
        case Kind::gather:
            return {};
        case Kind::ready: {
            const auto kit = kit_words(view.plan, spell.exercise);
            return "Next: " + card.name + "." + (kit.empty() ? "" : " Have ready: " + kit + ".");
        }
        case Kind::rest:
            return "Rest, " + duration_text(spell.time) + ".";
        case Kind::change:
            if (work == nullptr) return "Change.";
            return "Now " +
                   (work->exercise == spell.exercise ? "the " + limb_of(view.plan.body, work->side) : card.name) + ".";
        case Kind::work:
            return upper_first(side_words(view.plan, spell)) + ": " + amount_words(card, spell) + ".";
        case Kind::done:
            return "Done.";
    }
    return {};
}

std::string progress_words(const TrainView& view) {
    const auto& training = view.training;
    const auto count = static_cast<int>(view.plan.exercises.size());
    const auto time = support::minutes_text(training.left_in_all());
    if (training.spell().kind == Kind::gather) return support::plural(count, "exercise") + " · " + time;
    if (training.spell().kind == Kind::done) return support::plural(count, "exercise");
    return std::to_string(training.spell().exercise + 1) + " of " + std::to_string(count) + " · " + time + " left";
}

std::optional<PageWords> words_of_page(const TrainView& view) {
    if (view.page == Page::keys) return words_of_keys(view.plan);
    if (view.page == Page::how) return words_of_how(card_in_view(view));
    if (view.page == Page::stop) return words_of_stop(view);
    if (view.training.spell().kind == Kind::gather) return words_before(view);
    return std::nullopt;
}

bool has_anything(const Trained& trained) {
    return std::any_of(trained.exercises.begin(), trained.exercises.end(), [](const TrainedExercise& each) {
        return each.done != TrainedExercise::Done::skip || each.pain || each.caved > 0;
    });
}

std::vector<std::string> words_of_trained(const Plan& plan, const Trained& trained) {
    using Done = TrainedExercise::Done;
    std::vector<std::string> words;
    const auto count = std::count_if(trained.exercises.begin(), trained.exercises.end(),
                                     [](const TrainedExercise& each) { return each.done != Done::skip; });
    if (!has_anything(trained)) return {"Nothing was done."};
    words.push_back(std::to_string(count) + " of " +
                    support::plural(static_cast<int>(plan.exercises.size()), "exercise") + " in " +
                    support::minutes_text(trained.time));
    for (std::size_t i = 0; i < plan.exercises.size(); ++i) {
        const auto& each = trained.exercises[i];
        auto line = plan.exercises[i].name + ": ";
        if (each.done == Done::skip) line += "not done";
        if (each.done == Done::full) line += "all of it";
        if (each.done == Done::part) line += "a part of it";
        if (each.done != Done::skip && each.did.value_or(0) > 0)
            line += ", " + unit_words(each.unit, *each.did) + (plan.exercises[i].sides.size() > 1 ? " each side" : "");
        if (each.caved > 0)
            line += " · " + std::string(plan.body.not_clean) + ": " + support::plural(each.caved, "time");
        if (each.pain) line += " · pain " + std::to_string(*each.pain);
        words.push_back(std::move(line));
    }
    return words;
}

}  // namespace valgus::cli
