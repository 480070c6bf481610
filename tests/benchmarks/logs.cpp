// How long a log takes: 100,000 rows, which is more than ten people fill in for ten years, in less than 100 ms.
#include <benchmark/benchmark.h>

#include <chrono>

#include "valgus/library/library.hpp"
#include "valgus/stages/log.hpp"

namespace {

using namespace valgus;

constexpr int rows = 100'000, exercises_a_session = 8;
constexpr std::chrono::sys_days first{std::chrono::year{1990} / 1 / 1};

std::string large_log(const Library& library) {
    const Log empty = [] {
        Findings findings;
        return read_log({.name = "log.csv", .bytes = {}}, findings);
    }();
    std::vector<LogRow> all;
    for (int i = 0; i < rows; ++i) {
        const auto session = i / exercises_a_session;
        LogRow row{.date = first + std::chrono::days(session),
                   .session = "w03-mon",
                   .kind = RowKind::full,
                   .exercise = library.exercises[static_cast<std::size_t>(i) % library.exercises.size()].id};
        row.stage = 1, row.rung = 2, row.asked = 30, row.done = Done::full, row.did = 30, row.caved = 0, row.pain = 1;
        row.effort = 5, row.next_morning = Morning::usual;
        if (i % exercises_a_session == 0) row.note = "as \"usual\", nothing to say";
        all.push_back(row);
    }
    return log_lines(empty, all);
}

void read_rows(benchmark::State& state) {
    const auto library = builtin_library();
    const auto bytes = large_log(library);
    for (auto _ : state) {
        Findings findings;
        std::vector<Finding> told;
        const auto log = read_log({.name = "log.csv", .bytes = bytes}, findings);
        const auto history = history_of(library, log, Side::both, first + std::chrono::days(rows), told);
        if (history.sessions.size() != rows / exercises_a_session || !told.empty() || !findings.empty())
            state.SkipWithError("the log was not read");
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(bytes.size() * state.iterations()));
}

void find_new_rows(benchmark::State& state) {
    const auto bytes = large_log(builtin_library());
    Findings findings;
    const auto log = read_log({.name = "log.csv", .bytes = bytes}, findings);
    for (auto _ : state)
        if (!new_rows(log, log.rows).empty()) state.SkipWithError("the same rows are new");
}

BENCHMARK(read_rows)->Unit(benchmark::kMillisecond);
BENCHMARK(find_new_rows)->Unit(benchmark::kMillisecond);

}  // namespace
