// Where a log leaves somebody: which session is next and when, breaks, signs, skills.
#include <doctest/doctest.h>

#include "history/life.hpp"
#include "support/date.hpp"
#include "testing.hpp"

using namespace valgus;
using std::chrono::days;
#include "valgus/stages/logged.hpp"

namespace {

constexpr std::chrono::sys_days monday = std::chrono::year{2027} / 1 / 4;
const std::vector<Day> three{Day::mon, Day::wed, Day::fri};

const Library& small() {
    static const auto library = testing::library({testing::exercise("squat", "knee", "integrate"),
                                                  testing::exercise("foot", "ankle", "strengthen", "teaches: [foot]")});
    return library;
}

// Sessions so many days after the Monday, with what each says: "0 2 w01-fri@4".
History history(const std::vector<std::pair<int, std::string>>& sessions, int today,
                const std::function<void(std::size_t, LoggedSession&)>& change = {}) {
    History all{.today = monday + days{today}, .sessions = {}, .tests = {}};
    for (const auto& [day, id] : sessions) {
        LoggedSession session{.date = monday + days{day}, .id = id};
        session.exercises.push_back({.exercise = {0}, .done = Done::full, .caved = 0, .pain = 0, .effort = 4});
        if (change) change(all.sessions.size(), session);
        all.sessions.push_back(std::move(session));
    }
    return all;
}

// "w02-wed on 2027-01-13", and what else holds.
std::string next(const History& history, const std::vector<Day>& on = three,
                 std::optional<std::chrono::sys_days> start = {}) {
    const auto past = past_of(small(), history, on, start);
    auto text = session_id(past.next.week, on[past.next.slot]) + " on " + support::iso_date(past.due);
    if (past.next.away > 0) text += " away " + std::to_string(past.next.away);
    if (past.next.repeats) text += " once more";
    if (past.begins_anew) text += " anew";
    if (past.is_sparse) text += " sparse";
    if (past.is_swollen) text += " swollen";
    if (past.is_worse) text += " worse";
    if (!past.signs.empty()) text += " signs";
    return text;
}

}  // namespace

TEST_CASE("the next session follows the last, whenever that was; a missed one waits") {
    CHECK(next(history({}, 1)) == "w01-mon on 2027-01-05");
    CHECK(next(history({}, 1), three, monday + days{8}) == "w01-mon on 2027-01-13");
    CHECK(next(history({{0, "w01-mon"}}, 1)) == "w01-wed on 2027-01-06");
    CHECK(next(history({{0, "w01-mon"}, {2, "w01-wed"}, {4, "w01-fri"}}, 5)) == "w02-mon on 2027-01-11");
    CHECK(next(history({{0, "w01-mon"}}, 3)) == "w01-wed on 2027-01-06");    // it waits since Wednesday
    CHECK(next(history({{0, ""}, {2, ""}}, 3)) == "w01-fri on 2027-01-08");  // without names they are counted
    CHECK(next(history({{0, "w04-wed"}}, 1)) == "w04-fri on 2027-01-06");    // a log that begins late
    CHECK(next(history({{0, "w01-mon"}, {6, "w01-wed"}}, 6)) == "w01-fri on 2027-01-13");  // a day of rest between
    CHECK(next(history({{0, "w01-tue"}}, 1)) == "w01-wed on 2027-01-06");                  // other days than now
    CHECK(next(history({{0, "w01-mon"}}, 0), {Day::mon, Day::tue, Day::wed}) == "w01-tue on 2027-01-05");
}

TEST_CASE("days away") {
    CHECK(next(history({{0, "w01-mon"}}, 4)) == "w01-wed on 2027-01-06");  // a day late
    CHECK(next(history({{0, "w01-mon"}}, 5)) == "w01-mon on 2027-01-06 away 5 once more");
    CHECK(next(history({{0, "w01-mon"}}, 7)) == "w01-mon on 2027-01-06 away 7 once more");
    CHECK(next(history({{0, "w01-mon"}}, 8)) == "w01-wed on 2027-01-06 away 8");
    CHECK(next(history({{0, "w01-mon"}}, 3)) == "w01-wed on 2027-01-06");  // as long as from Friday to Monday
    // Once is enough, or whoever trains less often would never go on.
    CHECK(next(history({{0, ""}, {5, ""}}, 10)) == "w01-wed on 2027-01-11 away 5");
    CHECK(next(history({{0, "w01-mon"}}, 7), {Day::mon}) == "w02-mon on 2027-01-11");  // once a week is a week
    CHECK(next(history({{0, "w05-mon"}}, 27)).starts_with("w05-wed on 2027-01-06 away 27"));
    CHECK(next(history({{0, "w05-mon"}}, 28)) == "w01-mon on 2027-02-01 anew");
    CHECK(next(history({{0, "w05-mon"}, {30, "w01-mon"}}, 31)) == "w01-wed on 2027-02-05 anew");
}

TEST_CASE("fewer than half of the sessions of two weeks") {
    CHECK(next(history({{0, "w01-mon"}, {7, "w01-wed"}, {12, "w01-fri"}}, 14)) == "w02-mon on 2027-01-18");
    CHECK(next(history({{0, "w01-mon"}, {12, "w01-fri"}}, 14)) == "w02-mon on 2027-01-18 sparse");
    CHECK(next(history({{2, "w01-mon"}, {13, "w01-fri"}}, 15)) == "w02-mon on 2027-01-20");  // not two weeks yet
}

TEST_CASE("a stop sign and a swollen morning hold until somebody has cleared them") {
    const auto swells = [](std::size_t i, LoggedSession& session) {
        if (i == 0) session.next_morning = Morning::swollen;
    };
    CHECK(next(history({{0, "w01-mon"}, {2, "w01-wed"}}, 3, swells)) == "w01-fri on 2027-01-08 swollen");
    const auto cleared_next = [&](std::size_t i, LoggedSession& session) {
        swells(i, session);
        session.cleared = i == 1;
    };
    CHECK(next(history({{0, "w01-mon"}, {2, "w01-wed"}}, 3, cleared_next)) == "w01-fri on 2027-01-08");
    const auto swells_after_clearance = [&](std::size_t i, LoggedSession& session) {
        if (i == 1) session.next_morning = Morning::swollen;
        session.cleared = i == 1;
    };
    CHECK(next(history({{0, "w01-mon"}, {2, "w01-wed"}}, 3, swells_after_clearance)) ==
          "w01-fri on 2027-01-08 swollen");
    const auto in_one = [](std::size_t i, LoggedSession& session) {
        if (i == 0) session.exercises[0].next_morning = Morning::swollen;
    };
    CHECK(next(history({{0, "w01-mon"}}, 1, in_one)) == "w01-wed on 2027-01-06 swollen");
    const auto sign = [](std::size_t i, LoggedSession& session) {
        if (i == 0) session.signs = {Ref<Condition>{0}};
    };
    CHECK(next(history({{0, "w01-mon"}}, 1, sign)) == "w01-wed on 2027-01-06 signs");
    CHECK(next(history({{0, "w01-mon"}}, 40, sign)).ends_with("signs"));  // however long ago
}

TEST_CASE("sorer and sorer") {
    const auto sore = [](std::size_t, LoggedSession& session) {
        session.exercises[0].pain = 4;
        session.exercises[0].next_morning = Morning::more;
    };
    CHECK(next(history({{0, ""}, {2, ""}}, 3, sore)) == "w01-fri on 2027-01-08");
    CHECK(next(history({{0, ""}, {2, ""}, {4, ""}}, 5, sore)) == "w02-mon on 2027-01-11 worse");
    const auto in_muscle = [&](std::size_t i, LoggedSession& session) {
        sore(i, session);
        session.exercises[0].where = Where::muscle;
    };
    CHECK(next(history({{0, ""}, {2, ""}, {4, ""}}, 5, in_muscle)) == "w02-mon on 2027-01-11");
    const auto then_cleared = [&](std::size_t i, LoggedSession& session) {
        sore(i, session);
        session.cleared = i == 2;
    };
    CHECK(next(history({{0, ""}, {2, ""}, {4, ""}}, 5, then_cleared)) == "w02-mon on 2027-01-11");
    // The worst of the week, two weeks later.
    const auto rising = [](int now) {
        return [now](std::size_t i, LoggedSession& session) { session.pain = i == 0 ? 2 : i < 6 ? 3 : now; };
    };
    // Beyond all doubt, or bad days between.
    const auto once = [](int pain) {
        return [pain](std::size_t i, LoggedSession& session) {
            if (i == 0) session.exercises[0].pain = pain;
        };
    };
    CHECK(next(history({{0, ""}}, 1, once(8))).ends_with(" worse"));
    CHECK_FALSE(next(history({{0, ""}}, 1, once(7))).ends_with(" worse"));
    const auto hurts = [](std::size_t, LoggedSession& session) { session.exercises[0].pain = 6; };
    CHECK_FALSE(next(history({{0, ""}, {2, ""}}, 3, hurts)).ends_with(" worse"));
    CHECK(next(history({{0, ""}, {2, ""}, {4, ""}}, 5, hurts)).ends_with(" worse"));
    const auto between = [](std::size_t, LoggedSession& session) { session.pain = 6; };
    CHECK_FALSE(next(history({{0, ""}}, 1, between)).ends_with(" worse"));
    CHECK(next(history({{0, ""}, {7, ""}}, 8, between)).ends_with(" worse"));
    const std::vector<std::pair<int, std::string>> weeks{{0, ""}, {2, ""},  {5, ""}, {7, ""},
                                                         {9, ""}, {12, ""}, {14, ""}};
    CHECK(next(history(weeks, 15, rising(4))).ends_with(" worse"));
    CHECK_FALSE(next(history(weeks, 15, rising(3))).ends_with(" worse"));
}

TEST_CASE("a skill is learned by two easy and clean sessions, and stays unlearned while it caves in") {
    const auto foot = [](int caved, int effort) {
        return [caved, effort](std::size_t, LoggedSession& session) {
            session.exercises = {
                {.exercise = {1}, .asked = 20, .done = Done::full, .caved = caved, .pain = 1, .effort = effort}};
        };
    };
    const auto learned = [](const History& history) {
        const auto past = past_of(small(), history, three, {});
        return std::tuple(past.learned.size(), past.just_learned.size(), past.not_learned.size());
    };
    CHECK(learned(history({{0, ""}}, 1, foot(0, 4))) == std::tuple(0U, 0U, 0U));
    CHECK(learned(history({{0, ""}, {2, ""}}, 3, foot(0, 4))) == std::tuple(1U, 1U, 0U));
    CHECK(learned(history({{0, ""}, {2, ""}, {4, ""}}, 5, foot(0, 4))) == std::tuple(1U, 0U, 0U));
    CHECK(learned(history({{0, ""}, {1, ""}}, 3, foot(0, 4))) == std::tuple(0U, 0U, 0U));  // a day apart
    CHECK(learned(history({{0, ""}, {2, ""}}, 3, foot(0, 6))) == std::tuple(0U, 0U, 0U));  // not easy
    CHECK(learned(history({{0, ""}, {2, ""}}, 3, foot(6, 4))) == std::tuple(0U, 0U, 1U));
}
