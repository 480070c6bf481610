#include "cli/log_steps.hpp"

namespace valgus::cli {

namespace {

void add_details(std::vector<LogQuestion>& all, const LogRow& said, std::size_t exercise, bool is_loosening) {
    const auto add = [&](LogStep step) { all.push_back({step, exercise}); };
    add(LogStep::done);
    if (said.done == Done::part) add(LogStep::did);
    if (said.done != Done::skip && !is_loosening) add(LogStep::caved);
    add(LogStep::pain);
    if (said.pain > safe_pain) add(LogStep::where);
    if (said.done == Done::full && said.caved == 0 && !is_loosening) add(LogStep::extra);
}

// Whoever went back may have said what is not asked for any more.
LogRow without_leftovers(LogRow row, bool is_loosening) {
    if (!(row.pain > safe_pain)) row.where.reset();
    if (row.done != Done::part) row.did.reset();
    if (row.done == Done::skip) row.caved.reset();
    if (row.done != Done::skip && is_loosening) row.caved = 0;
    if (row.done != Done::full || row.caved != 0 || is_loosening) row.extra.reset();
    return row;
}

}  // namespace

std::vector<LogQuestion> questions_of(const LogAnswers& answers, bool asks_morning) {
    std::vector<LogQuestion> all;
    if (asks_morning) all.push_back({LogStep::morning});
    if (asks_morning && answers.morning == Morning::more) all.push_back({LogStep::morning_where});
    all.push_back({LogStep::all});
    if (answers.all == AsPrinted::different) {
        all.push_back({LogStep::which});
        for (const auto exercise : answers.different)
            add_details(all, answers.exercises[exercise], exercise, answers.loosening.contains(exercise));
    }
    if (answers.all != AsPrinted::skipped) all.push_back({LogStep::effort});
    return all;
}

void put_answers(LogEntry& entry, const LogAnswers& answers, std::chrono::sys_days today) {
    for (std::size_t i = 0; i < answers.exercises.size(); ++i) {
        auto& row = entry.exercises[i];
        if (answers.all == AsPrinted::skipped) {
            row.done = Done::skip;
            continue;
        }
        if (answers.all == AsPrinted::different && answers.different.contains(i)) {
            row = without_leftovers(answers.exercises[i], answers.loosening.contains(i));
        } else {
            row.done = Done::full;
            row.pain = row.caved = 0;
        }
        if (row.done != Done::skip) row.effort = answers.effort;
    }
    if (answers.morning) put_morning(entry, *answers.morning, answers.morning_where, today);
}

}  // namespace valgus::cli
