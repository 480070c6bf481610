// Which exercises a plan holds and why, in any world: the rules (a) to (e) and R1 to R7.
#include <set>

#include "oracle/rules.hpp"
#include "oracle/world.hpp"

using namespace valgus;
using testing::card_of;
using testing::has;
using testing::Index;
using testing::is_in;
using testing::Rules;

namespace {

const LeftOutExercise* omission_of(const Plan& plan, Text id) {
    for (const auto& left : plan.left_out)
        if (left.id == id) return &left;
    return nullptr;
}

// What has this reason is called by it, and what is called by it and can come is in. Minutes may cut it.
void check_reason(const Rules& rules, const Plan& plan, Included reason) {
    for (Index i = 0; i < rules.count(); ++i) {
        const bool expected = rules.called(i) == reason && rules.comes(i);
        const auto* card = card_of(plan, rules.exercise(i).id);
        const auto* left = omission_of(plan, rules.exercise(i).id);
        const bool cut = left != nullptr && left->because.code == LeftOut::no_time && rules.request.minutes;
        RC_LOG() << rules.exercise(i).id << "\n";
        if (card != nullptr) RC_ASSERT((card->because.code == reason) == expected);
        if (expected) RC_ASSERT((card != nullptr) != cut);
    }
}

void check_reason(const testing::Case& given, Included reason) {
    check_reason(Rules(given.library, given.request), given.plan(), reason);
}

// The skill that the plan does not bring by itself, and somebody in it needs.
bool is_missing(const Rules& rules, const Plan& plan, Ref<Skill> skill) {
    if (has(rules.request.mastered, skill)) return false;
    bool needed = false;
    for (const auto& card : plan.exercises) {
        const auto i = *rules.find(card.id);
        needed = needed || has(rules.exercise(i).needs, skill);
        if (card.because.code != Included::prerequisite && rules.teaches(i, skill)) return false;
    }
    return needed;
}

void check_stand_ins(const Rules& rules, const Plan& plan) {
    std::set<std::string> stand_ins;
    for (Index i = 0; i < rules.count(); ++i)
        if (const auto other = rules.stand_in(i); other && !rules.comes(*other))
            stand_ins.insert(std::string(rules.exercise(*other).id));
    for (const auto& card : plan.exercises) {
        if (card.because.code != Included::substitute) continue;
        RC_ASSERT(stand_ins.erase(card.id) == 1U);
        const auto named = card.because.text.substr(0, card.because.text.find(':'));
        for (Index i = 0; i < rules.count(); ++i)
            if (named == "stands in for " + std::string(rules.exercise(i).name)) {
                RC_ASSERT(rules.exercise(*rules.stand_in(i)).id == card.id);
                RC_ASSERT(rules.exercise(i).phase == card.phase);
            }
    }
    RC_ASSERT(stand_ins.empty() || rules.request.minutes);
    for (const auto& id : stand_ins) RC_ASSERT(!is_in(plan, id));
}

void check_left_out(const Rules& rules, const Plan& plan) {
    std::set<std::string> ids;
    for (const auto& left : plan.left_out) {
        RC_ASSERT(ids.insert(left.id).second);
        RC_ASSERT(!is_in(plan, left.id));
        RC_ASSERT(rules.called(*rules.find(left.id)).has_value());
    }
    for (Index i = 0; i < rules.count(); ++i) {
        if (!rules.called(i) || is_in(plan, rules.exercise(i).id)) continue;
        const auto* left = omission_of(plan, rules.exercise(i).id);
        RC_ASSERT(left != nullptr);
        auto expected = rules.why_out(i).value_or(LeftOut::no_time);
        const auto other = rules.stand_in(i);
        if (other && !is_in(plan, rules.exercise(*other).id)) expected = LeftOut::no_time;
        RC_LOG() << left->id << ": " << id(left->because.code) << ", not " << id(expected) << "\n";
        RC_ASSERT(left->because.code == expected);
        if (expected == LeftOut::no_time) RC_ASSERT(rules.request.minutes.has_value());
    }
}

}  // namespace

PROPERTY("(a): everything in a plan is possible, and nothing is in it twice") {
    const Rules rules(given.library, given.request);
    std::set<std::string> ids;
    for (const auto& card : given.plan().exercises) {
        RC_ASSERT(rules.is_possible(*rules.find(card.id)));
        RC_ASSERT(ids.insert(card.id).second);
    }
}

PROPERTY("(b), R1: the focus calls its core exercises, and extra ones where it has no core") {
    check_reason(given, Included::focus);
}
PROPERTY("(b), R2: integration is in, an extra drill where it lists the position") {
    check_reason(given, Included::integration);
}
PROPERTY("(b), R3: a position brings its own") { check_reason(given, Included::position); }
PROPERTY("(b), R11: a cause brings its own") { check_reason(given, Included::cause); }
PROPERTY("(b), R7: what was named is in for that reason") { check_reason(given, Included::included); }

PROPERTY("(c), R5: the first alternative that can come stands in, of the same phase") {
    check_stand_ins(Rules(given.library, given.request), given.plan());
}

PROPERTY("(c), R4, R5: with bare hands and every skill nothing that is mastered gives way to another") {
    auto request = given.request;
    request.minutes = std::nullopt;
    request.at_hand.clear();
    request.mastered.clear();
    for (std::size_t k = 0; k < given.library.skills.size(); ++k) request.mastered.push_back(testing::nth<Skill>(k));
    const auto plan = given.plan_for(request);
    check_stand_ins(Rules(given.library, request), plan);
    check_left_out(Rules(given.library, request), plan);
}

PROPERTY("(d), R4: a prerequisite is the first teacher of a skill that nothing else in the plan teaches") {
    const Rules rules(given.library, given.request);
    RC_PRE(!given.request.minutes);  // minutes may cut the one for whom it came
    const auto& plan = given.plan();
    for (const auto& card : plan.exercises) {
        if (card.because.code != Included::prerequisite) continue;
        bool is_first = false;
        for (const auto skill : rules.exercise(*rules.find(card.id)).teaches)
            is_first =
                is_first || (is_missing(rules, plan, skill) && rules.first_teacher(skill) == rules.find(card.id));
        RC_LOG() << card.id << "\n";
        RC_ASSERT(is_first);
    }
}

PROPERTY("R4, R6: every needed skill is mastered, or taught earlier in the plan") {
    const Rules rules(given.library, given.request);
    std::vector<Ref<Skill>> learned = given.request.mastered;
    for (const auto& card : given.plan().exercises) {
        const auto i = *rules.find(card.id);
        for (const auto skill : rules.exercise(i).needs) RC_ASSERT(has(learned, skill));
        for (const auto skill : rules.exercise(i).teaches) learned.push_back(skill);
    }
}

PROPERTY("(e): what is called and not in is told, with the first reason that holds, and nothing else") {
    check_left_out(Rules(given.library, given.request), given.plan());
}

PROPERTY("R3: nothing comes before its part of the block has passed, unless it was included") {
    const Rules rules(given.library, given.request);
    for (Index i = 0; i < rules.count(); ++i) {
        const auto& exercise = rules.exercise(i);
        if (!exercise.enters_after || rules.is_included(i)) continue;
        for (auto request = given.request; request.week >= 1; --request.week) {
            if ((request.week - 1) * 100 >= *exercise.enters_after * request.weeks) continue;
            RC_LOG() << exercise.id << " in week " << request.week << "\n";
            RC_ASSERT(!is_in(given.plan_for(request), exercise.id));
            break;
        }
    }
}

PROPERTY("R3, R7: what is included comes before its time too, and teaches others") {
    auto request = given.request;
    request.week = 1;
    request.minutes = std::nullopt;
    for (Index i = 0; i < given.library.exercises.size(); ++i) {
        const auto& exercise = given.library.exercises[i];
        if (!exercise.enters_after || exercise.teaches.empty()) continue;
        if (has(request.exclude, testing::nth<Exercise>(i))) continue;
        request.include = {testing::nth<Exercise>(i)};
        const Rules rules(given.library, request);
        RC_LOG() << "with " << exercise.id << "\n";
        const auto made = make_plan(given.library, request);
        if (const auto* plan = std::get_if<Plan>(&made))
            for (const auto reason : {Included::included, Included::focus, Included::integration})
                check_reason(rules, *plan, reason);
    }
}

PROPERTY("R4: who has mastered all that an exercise teaches goes on with its next stage, or is done with it") {
    const Rules rules(given.library, given.request);
    RC_PRE(!given.request.mastered.empty());
    for (const auto& card : given.plan().exercises) {
        const auto i = *rules.find(card.id);
        RC_ASSERT((card.progression ? card.progression->stage : 1) == rules.stage(i));
        RC_ASSERT(!rules.is_done_with(i) || rules.is_included(i));
    }
}

PROPERTY("R7: what is excluded is never in; what is included is in") {
    for (const auto ref : given.request.exclude) RC_ASSERT(!is_in(given.plan(), given.library[ref].id));
    for (const auto ref : given.request.include) RC_ASSERT(is_in(given.plan(), given.library[ref].id));
}

PROPERTY("R7: --only brings nothing but these, their stand-ins and what they need first") {
    auto request = given.request;
    if (request.only.empty())
        for (std::uint16_t i = 0; i < given.library.exercises.size(); i = static_cast<std::uint16_t>(i + 2))
            if (!has(request.exclude, Ref<Exercise>{i})) request.only.push_back({i});
    RC_PRE(!request.only.empty());
    for (const auto& card : given.plan_for(request).exercises) {
        const auto code = card.because.code;
        RC_ASSERT(code == Included::included || code == Included::substitute || code == Included::prerequisite);
    }
}
