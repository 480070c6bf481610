// R18 for one exercise: each rule, and each just missed. Two stages of three and two rungs.
#include <doctest/doctest.h>

#include "valgus/stages/verdict.hpp"

using namespace valgus;
using std::chrono::days;

namespace {

const LadderShape two_stages{.begins = {0, 3}, .end = 5};
constexpr std::chrono::sys_days monday = std::chrono::year{2027} / 1 / 4;

// How it went: "full 0 caved pain 0 effort 4", in the terms of the log.
struct Went {
    std::optional<int> caved = 0, pain = 0, effort = 4, did = {}, extra = {};
    std::optional<Done> done = Done::full;
    std::optional<Morning> morning = {};
    std::optional<Where> where = {};
    bool is_half = false, is_full = true;
    int days_after = 2;
};

struct Story {
    Nature nature = {};
    Situation situation = {.full_sessions = 3};
    std::size_t step = 0;
    LadderShape ladder = two_stages;
};

// The verdict in a word: "U1 up 1".
std::string follows(const std::vector<Went>& sessions, const Story& story = {}) {
    std::vector<Lived> lived;
    auto day = monday;
    for (const auto& went : sessions) {
        LoggedExercise said{.exercise = {}, .done = went.done, .did = went.did, .extra = went.extra};
        said.caved = went.caved;
        said.pain = went.pain;
        said.effort = went.effort;
        said.next_morning = went.morning;
        said.where = went.where;
        lived.push_back({.date = day,
                         .step = story.step,
                         .is_full = went.is_full,
                         .is_half = went.is_half,
                         .is_less = went.is_half,
                         .asked = 20,
                         .said = said});
        day += days{went.days_after};
    }
    auto situation = story.situation;
    situation.today = day;
    const auto verdict = next_state(story.ladder, story.nature, lived, situation);
    return std::string(id(verdict.rule)) + " " + std::string(id(verdict.movement)) + " " +
           std::to_string(verdict.step) + (verdict.is_half ? " half" : "");
}

const Went fine{}, sore{.pain = 4, .morning = Morning::more};
const std::vector<Went> twice_fine{fine, fine};

}  // namespace

TEST_CASE("two clean, quiet and easy sessions on the last rung: the next stage, from its first dose") {
    CHECK(follows(twice_fine, {.step = 2}) == "U3 harder 3");
    CHECK(follows({fine}, {.step = 2}) == "H2 stays 2");
    CHECK(follows({{.effort = 6}, fine}, {.step = 2}) == "H7 stays 2");
    CHECK(follows({{.effort = 6, .extra = 2}, fine}, {.step = 2}) == "U3 harder 3");
    CHECK(follows({{.effort = {}}, fine}, {.step = 2}) == "H1 stays 2");
    CHECK(follows({{.days_after = 1}, fine}, {.step = 2}) == "H2 stays 2");
    CHECK(follows({{.caved = 1}, fine}, {.step = 2}) == "H2 stays 2");
    CHECK(follows({{.pain = 4}, fine}, {.step = 2}) == "H2 stays 2");
    CHECK(follows({{.pain = 3}, {.pain = 3}}, {.step = 2}) == "U3 harder 3");
    CHECK(follows({{.morning = Morning::usual}, {.morning = Morning::more}}, {.step = 2}) == "H2 stays 2");
    CHECK(follows({{.is_full = false}, fine}, {.step = 2}) == "H2 stays 2");
    CHECK(follows({fine, {.is_full = false}, fine}, {.step = 2}) == "U3 harder 3");  // a mobility day is passed over
}

TEST_CASE("a stage waits in week 1, with few sessions lately, and for what a clinician said") {
    CHECK(follows(twice_fine, {.situation = {.full_sessions = 1}, .step = 2}) == "H3 stays 2");
    CHECK(follows(twice_fine, {.situation = {.full_sessions = 2}, .step = 2}) == "U3 harder 3");
    CHECK(follows(twice_fine, {.situation = {.full_sessions = 3, .is_first_week = true}, .step = 2}) == "H3 stays 2");
    CHECK(follows(twice_fine, {.nature = {.keeps_stage = true}, .step = 2}) == "U8 stays 2");
}

TEST_CASE("two clean sessions: one rung; too light: two, but not past the last") {
    CHECK(follows(twice_fine) == "U1 up 1");
    CHECK(follows({{.effort = 3}, {.effort = 3}}) == "U1 up 1");  // not a strengthening exercise
    CHECK(follows({{.effort = 3}, {.effort = 3}}, {.nature = {.strengthens = true}}) == "U6 up 2");
    CHECK(follows({{.effort = 3}, {.effort = 4}}, {.nature = {.strengthens = true}}) == "U1 up 1");
    CHECK(follows({{.effort = 3}, {.effort = 3}}, {.nature = {.strengthens = true}, .step = 1}) == "U1 up 2");
    CHECK(follows({{.effort = 8}, {.effort = 8}}) == "U1 up 1");  // a dose need not be easy
    CHECK(follows({fine, {.effort = 9}}) == "U7 stays 0");
    CHECK(follows({fine, {.pain = 5, .effort = 9}}) == "H2 stays 0");
    CHECK(follows({{.caved = 1}, {.caved = 1}}) == "U1 up 1");  // of more than ten
    CHECK(follows({{.caved = 2}, fine}) == "H2 stays 0");
    CHECK(follows({{.caved = 1, .did = 10}, fine}) == "H2 stays 0");
    CHECK(follows(twice_fine, {.nature = {.climbs = false}}) == "H2 stays 0");
    CHECK(follows(twice_fine, {.nature = {.is_teaching = true}}) == "H2 stays 0");
}

TEST_CASE("what nobody noted keeps the stage; the dose may grow") {
    CHECK(follows({{.caved = {}}, {.caved = {}}}) == "U1 up 1");
    CHECK(follows({{.caved = {}}, {.caved = {}}}, {.step = 2}) == "H1 stays 2");
    CHECK(follows({{.pain = {}}, {.pain = {}}}) == "U1 up 1");
    CHECK(follows({{.pain = {}}, {.pain = {}}}, {.step = 2}) == "H1 stays 2");
    CHECK(follows({{.done = {}}, {.done = {}}}) == "H2 stays 0");
    CHECK(follows({{.done = Done::part}, fine}) == "H2 stays 0");
}

TEST_CASE("pain above 5: out until a morning was usual, then a stage back at its first dose, even if it was clean") {
    const Went hurt{.pain = 6, .morning = Morning::usual};
    CHECK(follows({fine, {.pain = 6}}, {.step = 4}) == "S2 rests 4");  // nothing is known of the morning
    CHECK(follows({fine, {.pain = 6}}, {.situation = {.calm = monday + days{4}}, .step = 4}) == "S2 easier 0");
    CHECK(follows({fine, hurt}, {.step = 4}) == "S2 easier 0");
    CHECK(follows({fine, hurt}, {.step = 1}) == "S2 least 0");
    CHECK(follows({fine, hurt}) == "S2 half 0 half");
    const Went and_sore{.pain = 6, .morning = Morning::more};
    CHECK(follows({fine, and_sore}, {.step = 4}) == "S2 rests 4");
    CHECK(follows({fine, and_sore}, {.situation = {.calm = monday + days{2}}, .step = 4}) == "S2 rests 4");
    CHECK(follows({fine, and_sore}, {.situation = {.calm = monday + days{4}}, .step = 4}) == "S2 easier 0");
    CHECK(follows({fine, {.pain = 5}}, {.step = 4}) == "H2 stays 4");
}

TEST_CASE("sorer the next morning: half, twice running a stage back; in the muscle alone nothing") {
    CHECK(follows({fine, {.pain = 4}}, {.step = 4}) == "H2 stays 4");  // a usual morning: no step back
    CHECK(follows({fine, sore}, {.step = 4}) == "S3 half 4 half");
    CHECK(follows({fine, {.pain = 3, .morning = Morning::more}}, {.step = 4}) == "S3 half 4 half");
    CHECK(follows({fine, {.pain = 1, .morning = Morning::more}}, {.step = 4}) == "S3 half 4 half");
    CHECK(follows({fine, {.pain = {}, .morning = Morning::more}}, {.step = 4}) == "S3 half 4 half");
    CHECK(follows({fine, {.pain = 0, .morning = Morning::more}}, {.step = 4}) == "H2 stays 4");
    // Told with the next session: that was done whole, so it counts now, but only once.
    CHECK(follows({sore, {.pain = 1}}, {.step = 4}) == "S3 half 4 half");
    CHECK(follows({sore, {.pain = 1, .is_half = true}}, {.step = 4}) == "S3 back 4");
    CHECK(follows({sore, {.pain = 1, .morning = Morning::usual}}, {.step = 4}) == "H2 stays 4");
    CHECK(follows({sore, fine, fine}, {.step = 4}) == "U8 stays 4");
    CHECK(follows({sore, sore}, {.step = 4}) == "S4 easier 0");
    CHECK(follows({sore, sore}, {.step = 2}) == "S4 least 0");
    CHECK(follows({sore, sore}) == "S4 half 0 half");
    CHECK(follows({fine, {.pain = 3, .morning = Morning::more, .where = Where::muscle}}, {.step = 0}) == "U1 up 1");
    CHECK(follows({sore, {.is_half = true}}, {.step = 4}) == "S3 back 4");
    CHECK(follows({sore, {.done = Done::part, .is_half = true}}, {.step = 4}) == "H2 stays 4 half");
    CHECK(follows({{.is_half = true}, {.is_half = true}, fine}) == "H2 stays 0");  // halves do not count as two
}

TEST_CASE("a jump stops sooner, until what comes before it was clean") {
    const Nature stopped{.jumps = true, .may_go_on = false}, again{.jumps = true};
    CHECK(follows({fine, {.pain = 4}}, {.nature = stopped}) == "S7 rests 0");
    CHECK(follows({fine, {.caved = 2}}, {.nature = stopped}) == "S7 rests 0");
    CHECK(follows({fine, {.caved = 1, .pain = 3}}, {.nature = stopped}) == "H2 stays 0");
    CHECK(follows({fine, {.pain = 4}}, {.nature = again}) == "S7 stays 0");
    CHECK(follows({fine, {.pain = 4}}, {.nature = again, .step = 2}) == "S7 least 0");
    CHECK(follows({{.pain = 3}, {.pain = 3}}, {.nature = again}) == "H2 stays 0");  // quiet is 2 there
    CHECK(follows({{.pain = 2}, {.pain = 2}}, {.nature = again}) == "U1 up 1");
}

TEST_CASE("caves in three of ten, twice running: a stage back") {
    const Went caved{.caved = 6};
    CHECK(follows({caved, caved}, {.step = 4}) == "D1 easier 0");
    CHECK(follows({caved, caved}, {.step = 1}) == "D1 least 0");
    CHECK(follows({caved, caved}) == "D1 half 0 half");
    CHECK(follows({caved, fine}, {.step = 4}) == "H2 stays 4");
    CHECK(follows({{.caved = 5}, {.caved = 5}}, {.step = 4}) == "H2 stays 4");
}

TEST_CASE("not enough three times running: the first dose, then a stage back, then another in its place") {
    const Went part{.done = Done::part};
    CHECK(follows({part, part, part}, {.step = 4}) == "D2 least 3");
    CHECK(follows({part, part, part}, {.step = 3}) == "D2 easier 0");
    CHECK(follows({part, part, part}) == "D2 swaps 0");
    CHECK(follows({part, part, part}, {.nature = {.may_return = true}}) == "D2 stays 0");
    CHECK(follows({part, part}, {.step = 4}) == "H2 stays 4");
    CHECK(follows({part, fine, part}, {.step = 4}) == "H2 stays 4");
    CHECK(follows({{.did = 14}, {.did = 14}, {.did = 14}}, {.step = 4}) == "D2 least 3");
    CHECK(follows({{.did = 15, .done = Done::part}, {.did = 15, .done = Done::part}, {.did = 15, .done = Done::part}},
                  {.step = 4}) == "H2 stays 4");
}

TEST_CASE("away") {
    CHECK(follows(twice_fine, {.situation = {.away = 5, .repeats = true, .full_sessions = 3}}) == "D3 stays 0");
    CHECK(follows(twice_fine, {.situation = {.away = 5, .full_sessions = 3}}) == "U1 up 1");  // it was repeated already
    CHECK(follows(twice_fine, {.situation = {.away = 8}, .step = 4}) == "D4 easier 0");
    CHECK(follows(twice_fine, {.situation = {.away = 27}, .step = 2}) == "D4 least 0");
    CHECK(follows(twice_fine, {.situation = {.away = 8}}) == "D4 stays 0");
}

TEST_CASE("skipped three times running is out; fewer times say nothing") {
    const Went skipped{.caved = {}, .pain = {}, .effort = {}, .done = Done::skip};
    CHECK(follows({fine, skipped, skipped, skipped}) == "A2 swaps 0");
    CHECK(follows({fine, skipped, skipped}) == "H2 stays 0");
    CHECK(follows({fine, skipped, fine}) == "U1 up 1");
    CHECK(follows({skipped}) == "H2 stays 0");
}

TEST_CASE("at the end of its ladder: kept, or more load") {
    CHECK(follows(twice_fine, {.step = 4}) == "U8 stays 4");
    CHECK(follows({{.extra = 2}, {.extra = 2}}, {.step = 4}) == "U5 stays 4");
    CHECK(follows({{.extra = 2}, {.extra = 1}}, {.step = 4}) == "U8 stays 4");
}

TEST_CASE("clean twice: both of them known, running, and after the day") {
    const auto lived = [](const Went& went, int day) {
        LoggedExercise said{.exercise = {}, .done = went.done};
        said.caved = went.caved;
        said.pain = went.pain;
        return Lived{.date = monday + days{day}, .asked = 20, .said = said};
    };
    const std::vector two{lived(fine, 0), lived(fine, 2)};
    CHECK(is_clean_twice({}, two));
    CHECK_FALSE(is_clean_twice({}, std::vector{lived(fine, 0)}));
    CHECK_FALSE(is_clean_twice({}, two, monday));
    CHECK_FALSE(is_clean_twice({}, std::vector{lived(fine, 0), lived({.caved = {}}, 2)}));
    CHECK_FALSE(is_clean_twice({}, std::vector{lived(fine, 0), lived({.caved = 1}, 2)}));
    CHECK(is_clean_twice({}, std::vector{lived({.pain = 3}, 0), lived({.pain = 3}, 2)}));
    CHECK_FALSE(is_clean_twice({.jumps = true}, std::vector{lived({.pain = 3}, 0), lived({.pain = 3}, 2)}));
}
