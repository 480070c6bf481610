// What is being logged, as rows to be.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/due_session.hpp"
#include "cli/session.hpp"
#include "valgus/stages/log.hpp"

namespace valgus::cli {

inline constexpr int safe_pain = 2;           // up to it nobody needs to know where it hurts
inline constexpr int most_bearable_pain = 5;  // above it, an exercise is stopped

// A session that has been logged before.
struct EarlierSession {
    std::chrono::sys_days date;
    std::string id;
    bool has_morning = false;  // it is known how the morning after it was
};

struct LogEntry {
    std::chrono::sys_days date;
    std::string id;                        // of the session; empty: none is known
    bool is_named = false;                 // by the user
    std::optional<DueSession> due;         // none: the log lets nothing be done,
    Findings refusal;                      // because of this
    std::vector<LogRow> exercises;         // first those that are due; what nobody says anything of is not written
    LogRow whole;                          // about the session
    std::vector<LogRow> more;              // stop signs, measures
    std::optional<EarlierSession> before;  // the last one on an earlier day
    std::optional<LogRow> morning;         // after that

    LogEntry() = default;
    LogEntry(const LogEntry&) = delete;  // rows are views into it
    LogEntry& operator=(const LogEntry&) = delete;
};

bool says_something(const LogRow& row);

// Begins one for the day of --date and the session of --session: what is due then by the log, which did not say
// anything of it yet. Throws Failure (usage).
void begin_entry(LogEntry& entry, Session& session, const Log& log);

// An exercise's row; one that is not due is added.
LogRow& row_of(LogEntry& entry, const Library& library, Ref<Exercise> exercise);

// How the morning was after the last session that a morning has followed; that may be the session itself. False: there
// is none.
bool put_morning(LogEntry& entry, Morning morning, std::optional<Where> where, std::chrono::sys_days today);

// All that says something, in the order in which it is written.
std::vector<LogRow> rows_of(const LogEntry& entry);

// What was logged, and what that means: a paragraph each.
std::vector<std::string> words_on(const LogEntry& entry, const Library& library);

}  // namespace valgus::cli
