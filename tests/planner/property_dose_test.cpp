// How what is in a plan is ordered, dosed and timed, in any world: the rules R8 to R11 and R13.
#include <algorithm>
#include <tuple>

#include "oracle/rules.hpp"
#include "oracle/world.hpp"

using namespace valgus;
using testing::Index;
using testing::Rules;

namespace {

std::vector<Index> order_of(const Rules& rules, const Plan& plan) {
    std::vector<Index> order;
    for (const auto& card : plan.exercises) order.push_back(*rules.find(card.id));
    return order;
}

}  // namespace

PROPERTY("R8: whatever stands later than its phase, posture, joint and place say waits for a teacher in between") {
    const Rules rules(given.library, given.request);
    const auto order = order_of(rules, given.plan());
    const auto due = [&](Index i) {
        const auto& exercise = rules.exercise(i);
        return std::tuple(exercise.phase, *rules.stated(i, &Instruction::posture), exercise.joint, i);
    };
    for (std::size_t a = 0; a < order.size(); ++a) {
        RC_ASSERT(given.plan().exercises[a].order == static_cast<int>(a) + 1);
        for (std::size_t b = a + 1; b < order.size(); ++b) {
            RC_ASSERT(!rules.prepares(order[b], order[a]));
            if (due(order[a]) < due(order[b])) continue;
            const auto teaches = [&](Index i) { return rules.prepares(i, order[b]); };
            const auto from = order.begin() + static_cast<std::ptrdiff_t>(a);
            const auto to = order.begin() + static_cast<std::ptrdiff_t>(b);
            RC_LOG() << rules.exercise(order[a]).id << " before " << rules.exercise(order[b]).id << "\n";
            RC_ASSERT(std::any_of(from, to, teaches));
        }
    }
}

PROPERTY("R9: laterality and the asked side give the sides") {
    const auto asked = given.request.side;
    for (const auto& card : given.plan().exercises) {
        std::vector<Side> sides{asked};
        if (card.laterality == Laterality::bilateral) sides = {Side::both};
        if (asked == Side::both && card.laterality != Laterality::bilateral && card.laterality != Laterality::either)
            sides = {Side::left, Side::right};
        RC_ASSERT(card.sides == sides);
        RC_ASSERT((card.dose.brief.find("each side") != std::string::npos) == (sides.size() == 2));
        RC_ASSERT((card.dose.text.find("each side") != std::string::npos) == (sides.size() == 2));
    }
}

PROPERTY("R10: the dose is that of the topmost field, at its place between low and high, or the least") {
    const Rules rules(given.library, given.request);
    for (const auto& card : given.plan().exercises) {
        const auto i = *rules.find(card.id);
        const auto amount = card.dose.shortened ? rules.least_dose(i) : rules.weeks_dose(i);
        RC_LOG() << card.id << ": " << card.dose.text << "\n";
        RC_ASSERT(card.dose.sets == amount.sets);
        RC_ASSERT(card.dose.reps == amount.reps);
        RC_ASSERT(card.dose.hold == amount.hold);
        RC_ASSERT(card.dose.duration == amount.duration);
        if (card.dose.shortened) RC_ASSERT(given.request.minutes.has_value());
    }
}

// Every cause and position, with all conditions, so that many layers meet.
PROPERTY("R10: fields overlay in the order base, side, cause, condition, position, stage, each replaced whole") {
    auto request = given.request;
    request.minutes = std::nullopt;
    request.conditions.clear();
    for (std::size_t i = 0; i < given.library.conditions.size(); ++i)
        if (given.library.conditions[i].refuses.empty()) request.conditions.push_back(testing::nth<Condition>(i));
    for (const auto cause : {Cause::functional, Cause::structural, Cause::unknown}) {
        request.cause = cause;
        request.position = testing::nth<Position>(static_cast<std::size_t>(given.world.percent) % 3);
        const Rules rules(given.library, request);
        const auto made = make_plan(given.library, request);
        const auto* plan = std::get_if<Plan>(&made);
        for (Index k = 0; plan != nullptr && k < plan->exercises.size(); ++k) {
            const auto& card = plan->exercises[k];
            const auto i = *rules.find(card.id);
            RC_LOG() << card.id << ", " << id(cause) << "\n";
            RC_ASSERT(card.purpose == *rules.stated(i, &Instruction::purpose));
            RC_ASSERT(card.setup_time ==
                      rules.stated(i, &Instruction::setup_s).value_or(given.library.defaults.setup_s));
            RC_ASSERT(card.duration == rules.weeks_dose(i).time);
        }
    }
}

PROPERTY("R10: week 1 is exactly low, the last week exactly high; other phases stay low") {
    const Rules rules(given.library, given.request);
    auto request = given.request;
    request.minutes = std::nullopt;
    for (const int week : {1, request.weeks}) {
        request.week = week;
        const Rules then(given.library, request);
        for (const auto& card : given.plan_for(request).exercises) {
            const auto dose = then.dose(*then.find(card.id));
            const bool rises = card.phase == Phase::strengthen || card.phase == Phase::integrate;
            const bool one_week = then.entry_week(*then.find(card.id)) >= request.weeks;
            const auto end = [&](const auto& range) { return week > 1 && rises && !one_week ? range.high : range.low; };
            RC_LOG() << card.id << " in week " << week << ": " << card.dose.text << "\n";
            if (dose.sets) RC_ASSERT(card.dose.sets == end(*dose.sets));
            if (dose.reps) RC_ASSERT(*card.dose.reps == end(*dose.reps));
            if (dose.hold) RC_ASSERT(*card.dose.hold == end(*dose.hold));
            if (dose.duration) RC_ASSERT(*card.dose.duration == end(*dose.duration));
        }
    }
}

PROPERTY("R10: the stage is the last whose week has come and whose kit is at hand; --stage pins it") {
    const Rules rules(given.library, given.request);
    bool seen = false;
    for (const auto& card : given.plan().exercises) {
        const auto i = *rules.find(card.id);
        const auto doable = rules.doable(i);
        RC_ASSERT(card.progression.has_value() == !doable.empty());
        if (!card.progression) continue;
        seen = true;
        RC_ASSERT(card.progression->stage == rules.stage(i));
        RC_ASSERT(card.progression->of == doable.back());
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
        request.minutes = std::nullopt;
        const int named = std::stoi(card.progression->text.substr(at + 12));
        RC_ASSERT(named > request.week && named <= request.weeks);
        const auto stage_in = [&](int week) {
            request.week = week;
            return Rules(given.library, request).stage(*Rules(given.library, request).find(card.id));
        };
        RC_LOG() << card.id << ": " << card.progression->text << "\n";
        RC_ASSERT(stage_in(named - 1) == card.progression->stage);
        RC_ASSERT(stage_in(named) > card.progression->stage);
    }
    RC_PRE(seen);
}

PROPERTY("R11: without --weeks the block is that of the cause") {
    for (const auto& option : given.options) RC_PRE(option.flag != "--weeks");
    const bool structural = given.request.cause == Cause::structural;
    const auto& defaults = given.library.defaults;
    RC_ASSERT(given.plan().request.weeks == (structural ? defaults.structural_weeks : defaults.weeks));
}

PROPERTY("R13: the time is set-up, sides, sets of work and the rests between; the total is the sum") {
    const Rules rules(given.library, given.request);
    Seconds total{0};
    for (const auto& card : given.plan().exercises) {
        const auto dose = rules.dose(*rules.find(card.id));
        const auto tempo = dose.tempo.value_or(given.library.defaults.tempo);
        const auto rest = dose.rest ? dose.rest->low : given.library.defaults.rest;
        const auto hold = card.dose.hold.value_or(Seconds{0});
        const auto work =
            card.dose.reps ? *card.dose.reps * (tempo.up + tempo.down + hold) : card.dose.duration.value_or(Seconds{0});
        const auto one_side = card.dose.sets * work + (card.dose.sets - 1) * rest;
        RC_ASSERT(card.duration == card.setup_time + static_cast<int>(card.sides.size()) * one_side);
        RC_ASSERT(card.dose.rest.has_value() == (card.dose.sets > 1));
        if (card.dose.rest) RC_ASSERT(*card.dose.rest == rest);
        RC_ASSERT(card.dose.tempo.has_value() == card.dose.reps.has_value());
        RC_ASSERT(card.dose.reps.has_value() != card.dose.duration.has_value());
        total += card.duration;
    }
    RC_ASSERT(given.plan().duration == total);
}

// Asks for everything, so that there is more than half an hour of it.
