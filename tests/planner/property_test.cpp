// Which exercises a plan holds and why, in any world: the rules (a) to (d) and R1 to R7. What is left out: R14, in
// property_block_test.cpp.
#include <algorithm>
#include <set>

#include "oracle/block.hpp"
#include "oracle/world.hpp"

using namespace valgus;
using testing::card_of;
using testing::has;
using testing::Index;
using testing::is_in;
using testing::Rules;

namespace {

Decision decision_of(const testing::Case& given, const Request& request) {
    auto decided = decide(given.library, request);
    RC_PRE(std::holds_alternative<Decision>(decided));
    return std::get<Decision>(std::move(decided));
}

bool is_room(LeftOut code) { return code == LeftOut::no_time || code == LeftOut::no_room || code == LeftOut::later; }

// What has this reason is called by it, and what is called by it and can come is in, or there is no room for it yet.
void check_reason(const Rules& rules, const Decision& decision, Included reason) {
    for (Index i = 0; i < rules.count(); ++i) {
        const bool expected = rules.called(i) == reason && rules.comes(i);
        const auto* card = testing::find_card(decision, testing::nth<Exercise>(i));
        RC_LOG() << rules.exercise(i).id << "\n";
        if (card != nullptr && !testing::is_reminder(*card)) RC_ASSERT((card->reason.code == reason) == expected);
        if (!expected || card != nullptr) continue;
        const auto left = std::find_if(decision.left_out.begin(), decision.left_out.end(),
                                       [&](const Omission& each) { return each.exercise.index == i; });
        RC_ASSERT(left != decision.left_out.end() && is_room(left->code));
    }
}

void check_reason(const testing::Case& given, Included reason) {
    check_reason(Rules(given.library, given.request), decision_of(given, given.request), reason);
}

void check_stand_ins(const Rules& rules, const Decision& decision) {
    for (const auto& card : decision.cards) {
        if (card.reason.code != Included::substitute) continue;
        const auto about = card.reason.instead_of->index;
        RC_ASSERT(rules.stand_in(about) == Index{card.exercise.index});
        RC_ASSERT(rules.exercise(about).phase == rules.exercise(card.exercise.index).phase);
        RC_ASSERT(!rules.comes(card.exercise.index));
    }
    for (const auto& left : decision.left_out)
        if (left.code == LeftOut::substituted)
            RC_ASSERT(rules.stand_in(left.exercise.index) == Index{left.substitute->index});
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
PROPERTY("(b), R17: a condition brings its own") { check_reason(given, Included::condition); }
PROPERTY("(b), R7: what was named is in for that reason") { check_reason(given, Included::included); }

PROPERTY("(c), R5: the first alternative that can come stands in, of the same phase") {
    check_stand_ins(Rules(given.library, given.request), decision_of(given, given.request));
}

PROPERTY("(c), R4, R5: with bare hands and every skill nothing that is mastered gives way to another") {
    auto request = given.request;
    request.at_hand.clear();
    request.learning.clear();
    request.mastered.clear();
    for (std::size_t k = 0; k < given.library.skills.size(); ++k) request.mastered.push_back(testing::nth<Skill>(k));
    check_stand_ins(Rules(given.library, request), decision_of(given, request));
}

PROPERTY("(d), R4, R12: what nobody called teaches a needed skill, as the first that can, or is a stepping stone") {
    const Rules rules(given.library, given.request);
    const auto decision = decision_of(given, given.request);
    for (const auto& card : decision.cards) {
        const Index i = card.exercise.index;
        if (card.reason.code != Included::prerequisite || rules.called(i) || card.exercise == decision.first_drill)
            continue;
        bool stands_in = false;  // and teaches what others need besides
        for (Index other = 0; other < rules.count(); ++other) stands_in = stands_in || rules.stand_in(other) == i;
        if (stands_in) continue;
        bool is_stone = false, is_teacher = false, teaches_needed = false;
        for (const auto& other : decision.cards)
            for (const auto& choice : rules.exercise(other.exercise.index).after)
                for (const auto stone : choice)
                    is_stone = is_stone || stone.index == i || rules.alternative(stone.index) == i;
        for (const auto skill : rules.exercise(i).teaches) {
            is_teacher = is_teacher || rules.first_teacher(skill) == i;
            for (Index other = 0; other < rules.count(); ++other)  // whether or not there is room for that
                teaches_needed = teaches_needed || has(rules.exercise(other).needs, skill);
        }
        const bool is_piece = decision.asked_drill && !decision.first_drill;  // of a drill that has no room
        RC_LOG() << rules.exercise(i).id << "\n";
        RC_ASSERT(is_stone || is_piece || (is_teacher && teaches_needed));
        if (card.reason.is_stone) RC_ASSERT(is_stone || is_piece);
    }
}

PROPERTY("R4, R6: every needed skill is taught or reminded of earlier in the plan, or learned and nothing is left to") {
    const Rules rules(given.library, given.request);
    std::vector<Ref<Skill>> taught;
    const auto& cards = given.plan().exercises;
    const bool reminds = std::any_of(cards.begin(), cards.end(), [](const auto& card) { return card.dose.reminder; });
    for (const auto& card : cards) {
        const auto i = *rules.find(card.id);
        for (const auto skill : rules.exercise(i).needs) {
            if (card.dose.reminder) break;
            RC_LOG() << card.id << " " << given.library[skill].id << "\n";
            // Where minutes reach for the drill alone, nothing reminds.
            if (!rules.is_learned(skill) || (reminds && rules.first_teacher(skill))) RC_ASSERT(has(taught, skill));
        }
        for (const auto skill : rules.exercise(i).teaches) taught.push_back(skill);
    }
}

PROPERTY("R4: while a skill is learned its teacher is whole or at half, and on no rung") {
    const Rules rules(given.library, given.request);
    for (const auto& card : decision_of(given, given.request).cards) {
        bool is_learned = true;
        for (const auto skill : rules.exercise(card.exercise.index).teaches)
            is_learned = is_learned && rules.is_learned(skill);
        if (!is_learned) RC_ASSERT(card.rung == 1);
    }
}

PROPERTY("R3: nothing comes before its part of the block has passed, unless it was included") {
    const Rules rules(given.library, given.request);
    for (Index i = 0; i < rules.count(); ++i) {
        const int week = rules.entry_week(i);
        if (week == 1 || rules.is_included(i)) continue;
        bool is_stone_of_included = false;  // those come with it, even before their week
        for (Index drill = 0; drill < rules.count(); ++drill)
            is_stone_of_included = is_stone_of_included ||
                                   ((rules.is_included(drill) || rules.is_only(drill)) && rules.is_stone_of(i, drill));
        if (is_stone_of_included) continue;
        auto request = given.request;
        request.week = std::min(week - 1, request.weeks);
        RC_LOG() << rules.exercise(i).id << " in week " << request.week << "\n";
        RC_ASSERT(!is_in(given.plan_for(request), rules.exercise(i).id));
    }
}

PROPERTY("R3, R7: what is included comes before its time too, and teaches others") {
    auto request = given.request;
    request.week = 1;
    request.minutes = request.max_exercises = std::nullopt;
    for (Index i = 0; i < given.library.exercises.size(); ++i) {
        const auto& exercise = given.library.exercises[i];
        if (!exercise.enters_after || exercise.teaches.empty()) continue;
        if (has(request.exclude, testing::nth<Exercise>(i))) continue;
        request.include = {testing::nth<Exercise>(i)};
        const Rules rules(given.library, request);
        RC_LOG() << "with " << exercise.id << "\n";
        const auto decided = decide(given.library, request);
        if (const auto* decision = std::get_if<Decision>(&decided))
            for (const auto reason : {Included::included, Included::focus, Included::integration})
                check_reason(rules, *decision, reason);
    }
}

PROPERTY("R7: what is excluded is never in; what is included is in") {
    for (const auto ref : given.request.exclude) RC_ASSERT(!is_in(given.plan(), given.library[ref].id));
    if (given.request.max_exercises) return;  // a number that was said may be too small for it
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
