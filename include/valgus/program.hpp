// The sessions of a block on dates (P1 to P7), presentation-ready like a Plan.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "valgus/plan.hpp"
#include "valgus/schedule.hpp"

namespace valgus {

// R21: what the other side does behind a session, once a week, where one side was asked for: the tests and the first
// drill.
struct OtherSide {
    Side side = Side::left;
    PlannedExercise exercise;
    std::vector<Paragraph> tests;
    std::string text;  // "Then the left leg, as once a week: the tests, and Single-leg balance, 45 s."
};

struct Session {
    std::string id;  // P5: "w03-mon"
    std::chrono::sys_days date;
    int week = 1;
    bool is_first = false;  // of the block, not only of those shown
    SessionKind kind = SessionKind::full;
    std::string title;              // "Week 3, Monday 7 December 2026"
    Seconds duration{};             // of its plan
    std::size_t plan = 0;           // index into Program::plans
    std::size_t first = 0;          // index of the first session with the same plan; its own if it is the first
    std::vector<Paragraph> tests;   // P4: to be done before the session
    std::vector<std::string> news;  // what is new in this session, a sentence each
    std::optional<OtherSide> other;
    std::string next;  // P7: what to do after the last session; empty: there are more
};

struct ProgramWeek {
    int number = 1;
    std::chrono::sys_days begins;
    std::string title;              // "Week 3 of 8, from Monday 7 December 2026"
    std::string summary;            // its news in a few words: "harder: Step up; more: Clam shell"; empty: none
    std::vector<std::string> news;  // a sentence each, as in a Plan
    std::size_t sessions_begin = 0, sessions_end = 0;  // its part of Program::sessions
};

struct Program {
    // What holds for all sessions: headline, kit, notes, habits, safety, sources; `exercises` holds each way of doing
    // an exercise once, with the weeks it is for. Its week is 1, its duration 0, and it has no news.
    Plan whole;
    Schedule schedule;
    std::string calendar;     // P5: NAME of the calendar's ids, of the signs that an id may hold
    std::vector<Plan> plans;  // each distinct session once; request and news as in the first week that it is for
    std::vector<ProgramWeek> weeks;
    std::vector<Session> sessions;  // by date
};

struct ProgramDecision;

// A program as decided, in words; pure, like say() of a plan.
Program say(const Library& library, const Request& request, const Schedule& schedule, const ProgramDecision& decision);

// decide() and say() in one.
std::variant<Program, Refusal> make_program(const Library& library, const Request& request, const Schedule& schedule);

}  // namespace valgus
