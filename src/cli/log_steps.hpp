// What is asked of a session, one thing after the other: as little as what was said so far lets be.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "cli/log_entry.hpp"
#include "valgus/stages/assessed.hpp"

namespace valgus::cli {

enum class LogStep { morning, morning_where, all, which, done, did, caved, pain, where, extra, effort };

struct LogQuestion {
    LogStep step = LogStep::all;
    std::size_t exercise = 0;  // of those that something was different with
    friend bool operator==(const LogQuestion&, const LogQuestion&) = default;
};

// Whether all of it was done as printed, nothing hurt and nothing caved in.
enum class AsPrinted { yes, different, skipped };
constexpr auto terms(std::type_identity<AsPrinted> /*tag*/) {
    return std::to_array<Term<AsPrinted>>({
        {AsPrinted::yes, "yes", "yes"},
        {AsPrinted::different, "different", "something was different"},
        {AsPrinted::skipped, "skipped", "nothing was done"},
    });
}

struct LogAnswers {
    std::optional<Morning> morning;
    std::optional<Where> morning_where;
    std::optional<AsPrinted> all;
    std::set<std::size_t> different;
    std::vector<LogRow> exercises;    // all that are due; what is said of those that were different
    std::set<std::size_t> loosening;  // of these nothing caves in
    std::optional<int> effort;
};

// Every question by now, in order.
std::vector<LogQuestion> questions_of(const LogAnswers& answers, bool asks_morning);

// What was said to a question so far, and what is said to it now; an answer without anything: it is not known.
Given given_to(const LogAnswers& answers, const LogQuestion& question);
void put(LogAnswers& answers, const LogQuestion& question, const Given& given);
bool can_be_unknown(LogStep step);

// Into the rows.
void put_answers(LogEntry& entry, const LogAnswers& answers, std::chrono::sys_days today);

}  // namespace valgus::cli
