// Sessions and blocks of any world, plans and programs alike: R4, R8, R10, R12 to R14, R17 and P6.
#include "oracle/block.hpp"
#include "oracle/world.hpp"

using namespace valgus;
using testing::Block;
using testing::Wrongs;

namespace {

constexpr int longest_block = 9;  // weeks; more take long and tell nothing new

void must(const testing::Case& given, const Block& block, Wrongs (*find)(const Block&)) {
    const auto wrongs = find(block);
    RC_LOG() << (block.is_program ? "program " : "plan ") << testing::command_line(given.options) << "\n"
             << testing::lines(wrongs);
    RC_ASSERT(wrongs.empty());
}

Block plans(const testing::Case& given) {
    auto request = given.request;
    request.weeks = std::min(request.weeks, longest_block);
    return Block::of_plans(given.library, request);
}

// One for each library, since a program takes as long as many plans.
Block program(const testing::Case& given) {
    auto asked = resolve_program(given.library, testing::wishes_of(given.options));
    asked.schedule.week = std::nullopt;
    asked.request.weeks = std::min(asked.request.weeks, longest_block);
    return Block::of_program(given.library, asked.request, asked.schedule);
}

void must(const testing::Case& given, Wrongs (*find)(const Block&)) {
    const auto block = plans(given);
    RC_PRE(!block.sessions.empty());
    must(given, block, find);
    if (&given.options == &given.world.wishes.front()) must(given, program(given), find);
}

}  // namespace

PROPERTY("R12: no session has more minutes or exercises than it may") { must(given, testing::too_long); }
PROPERTY("R13, R21: the time is set-up, sides, sets and the rests between, and a set more of the worse side") {
    must(given, testing::wrong_times);
}
PROPERTY("R12, R17: no dose is below the first of its stage, but where a condition halves it") {
    must(given, testing::wrong_doses);
}
PROPERTY("R12: halves are of teachers in the learning time, never below 8 repetitions, and made whole where they fit") {
    must(given, testing::wrong_halves);
}
PROPERTY("R4: reminders are short, and of learned skills that the session uses") {
    must(given, testing::wrong_reminders);
}
PROPERTY("R12: work takes its share, or its list ends, or the next of it does not fit") {
    must(given, testing::wrong_shares);
}
PROPERTY("R8: phases, postures and joints in order, teachers before learners, stones before drills") {
    must(given, testing::wrong_order);
}
PROPERTY("R17: nothing that a condition forbids is anywhere") { must(given, testing::ruled_out_ones); }
PROPERTY("R14: what is called and not in is told once, for the first reason that holds") {
    must(given, testing::wrong_omissions);
}
PROPERTY("R12: no drill comes before its stones") { must(given, testing::early_drills); }
PROPERTY("R10: at most one new stage a session and two a week, none while something else is new or tested") {
    must(given, testing::wrong_stages);
}
PROPERTY("R10: an exercise goes up at most one rung a week") { must(given, testing::wrong_rungs); }
PROPERTY("R12: a session of a quarter of an hour has four exercises, where there are more and they fit") {
    must(given, testing::few_exercises);
}
PROPERTY("R10: news tell what is new against the last week in which it was held, and nothing else") {
    must(given, testing::wrong_news);
}
