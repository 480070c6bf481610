// How what is in a plan is done, in any world: the rules R9 to R11. Doses and times: property_block_test.cpp.
#include <algorithm>

#include "oracle/rules.hpp"
#include "oracle/world.hpp"
#include "valgus/stages/decision.hpp"

using namespace valgus;
using testing::Index;
using testing::Rules;

namespace {

int stage_of(const PlannedExercise& card) { return card.progression ? card.progression->stage : 1; }

}  // namespace

PROPERTY("R9: laterality and the asked side give the sides, the worse one first") {
    const auto asked = given.request.side;
    for (const auto& card : given.plan().exercises) {
        std::vector<Side> sides{asked};
        if (card.laterality == Laterality::bilateral) sides = {Side::both};
        if (asked == Side::both && card.laterality != Laterality::bilateral && card.laterality != Laterality::either)
            sides = {Side::left, Side::right};
        if (card.worse == Side::right) std::reverse(sides.begin(), sides.end());
        RC_ASSERT(card.sides == sides);
        RC_ASSERT((card.dose.brief.find("each side") != std::string::npos) == (sides.size() == 2));
        RC_ASSERT((card.dose.text.find("each side") != std::string::npos) == (sides.size() == 2));
    }
}

// Every cause and position, with all conditions, so that many layers meet.
PROPERTY("R10: fields overlay in the order base, side, cause, condition, position, stage, each replaced whole") {
    auto request = given.request;
    request.conditions.clear();
    for (std::size_t i = 0; i < given.library.conditions.size(); ++i)
        if (given.library.conditions[i].refuses.empty()) request.conditions.push_back(testing::nth<Condition>(i));
    for (const auto cause : {Cause::functional, Cause::structural, Cause::unknown}) {
        request.cause = cause;
        request.position = testing::nth<Position>(static_cast<std::size_t>(given.world.percent) % 3);
        const Rules rules(given.library, request);
        const auto decided = decide(given.library, request);
        const auto* decision = std::get_if<Decision>(&decided);
        for (Index k = 0; decision != nullptr && k < decision->cards.size(); ++k) {
            const auto& card = decision->cards[k];
            const auto i = card.exercise.index;
            RC_LOG() << rules.exercise(i).id << ", " << id(cause) << "\n";
            RC_ASSERT(card.how->purpose == rules.stated(i, card.stage, &Instruction::purpose));
            RC_ASSERT(card.how->setup == rules.stated(i, card.stage, &Instruction::setup));
            RC_ASSERT(card.how->posture == rules.stated(i, card.stage, &Instruction::posture));
            RC_ASSERT(card.setup_time ==
                      rules.stated(i, card.stage, &Instruction::setup_s).value_or(given.library.defaults.setup_s));
            RC_ASSERT(card.kit == rules.kit(i, card.stage));
            const auto dose = rules.dose(i, card.stage);
            RC_ASSERT(card.how->dose->sets == dose.sets);
            RC_ASSERT(card.how->dose->reps == dose.reps);
            RC_ASSERT(card.how->dose->hold == dose.hold);
            RC_ASSERT(card.how->dose->duration == dose.duration);
            RC_ASSERT(card.how->dose->distance == dose.distance);
            RC_ASSERT(card.how->dose->tempo == dose.tempo);
            RC_ASSERT(card.how->dose->rest == dose.rest);
        }
    }
}

PROPERTY("R10: a card tells its stage among those that can be done, and its rung among those of the stage") {
    const Rules rules(given.library, given.request);
    bool seen = false;
    for (const auto& card : given.plan().exercises) {
        if (card.dose.reminder) continue;
        const auto stages = rules.stages(*rules.find(card.id));
        RC_ASSERT(card.progression.has_value() == (stages.back() > 1));
        RC_ASSERT(card.ladder.rung >= 1 && card.ladder.rung <= card.ladder.of);
        if (!card.progression) continue;
        seen = true;
        RC_ASSERT(card.progression->of == stages.back());
        RC_ASSERT(card.progression->only_if.empty() == (card.progression->stage == 1));
        RC_ASSERT(card.progression->now.empty() == (card.progression->stage == 1));
        RC_ASSERT(!card.progression->text.empty());
    }
    RC_PRE(seen);
}

PROPERTY("R10: the week that a card names for its next stage brings it") {
    bool seen = false;
    for (const auto& card : given.plan().exercises) {
        if (!card.progression) continue;
        const auto at = card.progression->text.find(", from week ");
        if (at == std::string::npos) continue;
        seen = true;
        auto request = given.request;
        const int named = std::stoi(card.progression->text.substr(at + 12));
        RC_ASSERT(named > request.week && named <= request.weeks);
        for (request.week += 1; request.week <= named; ++request.week) {
            const auto plan = given.plan_for(request);
            const auto* then = testing::card_of(plan, card.id);
            RC_LOG() << card.id << " in week " << request.week << ": " << card.progression->text << "\n";
            if (request.week == named) RC_ASSERT(then != nullptr && stage_of(*then) > stage_of(card));
            if (request.week < named && then != nullptr) RC_ASSERT(stage_of(*then) == stage_of(card));
        }
    }
    RC_PRE(seen);
}

PROPERTY("R10: --stage holds an exercise at that stage, or at the last before it that can be done") {
    auto request = given.request;
    request.stages.clear();
    for (Index i = 0; i < given.library.exercises.size(); ++i)
        if (const int stages = given.library.exercises[i].stage_count(); stages > 1)
            request.stages.push_back({testing::nth<Exercise>(i), 1 + given.world.percent % stages});
    RC_PRE(!request.stages.empty());
    const Rules rules(given.library, request);
    for (const int week : {1, request.weeks}) {
        request.week = week;
        for (const auto& card : given.plan_for(request).exercises) {
            const auto i = *rules.find(card.id);
            RC_LOG() << card.id << " in week " << week << "\n";
            if (rules.pin(i) && !card.dose.reminder && rules.stages(i).front() <= *rules.pin(i))
                RC_ASSERT(stage_of(card) == rules.first_stage(i));
        }
    }
}

PROPERTY("R11: without --weeks the block is that of the cause") {
    for (const auto& option : given.options) RC_PRE(option.flag != "--weeks");
    const bool structural = given.request.cause == Cause::structural;
    const auto& defaults = given.library.defaults;
    RC_ASSERT(given.plan().request.weeks == (structural ? defaults.structural_weeks : defaults.weeks));
}
