#include "history/columns.hpp"

#include <algorithm>
#include <array>

#include "history/cells.hpp"

namespace valgus {

namespace {

constexpr int highest_number = 99'999, highest_rung = 999, highest_stage = 99, highest_scale = 10;
constexpr Range<int> any_number{0, highest_number}, scale{0, highest_scale};

using Wrong = std::optional<std::string>;

template <auto Member>
Wrong take_number(const LogColumn& column, std::string_view cell, LogRow& row) {
    return read_cell(cell, column.bounds, row.*Member);
}

template <auto Member>
std::string give_number(const LogRow& row, char /*separator*/) {
    return row.*Member ? std::to_string(*(row.*Member)) : std::string();
}

template <auto Member>
Wrong take(const LogColumn& /*column*/, std::string_view cell, LogRow& row) {
    return read_cell(cell, row.*Member);
}

template <auto Member>
std::string give(const LogRow& row, char separator) {
    return written_cell(row.*Member, separator);
}

template <auto Member>
constexpr LogColumn number(std::string_view name, Tells tells, Range<int> bounds) {
    return {.name = name, .tells = tells, .bounds = bounds, .take = take_number<Member>, .give = give_number<Member>};
}

template <auto Member>
constexpr LogColumn column(std::string_view name, Tells tells) {
    return {.name = name, .tells = tells, .bounds = {}, .take = take<Member>, .give = give<Member>};
}

constexpr auto log_table = std::to_array<LogColumn>({
    column<&LogRow::date>(date_column, Tells::plan),
    column<&LogRow::session>("session", Tells::plan),
    column<&LogRow::kind>("kind", Tells::plan),
    column<&LogRow::exercise>(exercise_column, Tells::plan),
    column<&LogRow::side>("sides", Tells::plan),
    number<&LogRow::stage>("stage", Tells::plan, {1, highest_stage}),
    number<&LogRow::rung>("rung", Tells::plan, {0, highest_rung}),
    number<&LogRow::asked>("asked", Tells::plan, any_number),
    column<&LogRow::done>("done", Tells::event),
    number<&LogRow::did>("did", Tells::event, any_number),
    number<&LogRow::extra>("extra", Tells::event, any_number),
    number<&LogRow::caved>("caved", Tells::event, any_number),
    number<&LogRow::pain>("pain", Tells::event, scale),
    number<&LogRow::effort>("effort", Tells::event, scale),
    column<&LogRow::next_morning>("next_morning", Tells::event),
    column<&LogRow::where>("where", Tells::event),
    column<&LogRow::sign>("sign", Tells::event),
    column<&LogRow::measure>("measure", Tells::event),
    column<&LogRow::left>("left", Tells::event),
    column<&LogRow::right>("right", Tells::event),
    column<&LogRow::note>("note", Tells::event),
    {.name = "clean_reps",
     .tells = Tells::event,
     .bounds = any_number,
     .take = take_number<&LogRow::clean_reps>,
     .give = nullptr},
});

constexpr auto new_log_columns = [] {
    std::array<std::string_view, log_table.size() - 1> names;  // without clean_reps, which stands for `caved`
    std::transform(log_table.begin(), log_table.end() - 1, names.begin(), [](const auto& row) { return row.name; });
    return names;
}();

constexpr auto planning_columns = std::to_array<std::string_view>(
    {"change",  "weekday", "week",      "order",  "id",         "name",          "phase", "joint",
     "dose",    "sets",    "reps",      "hold_s", "duration_s", "rest_s",        "up_s",  "down_s",
     "setup_s", "total_s", "equipment", "stages", "because",    "clinician_note"});

}  // namespace

std::span<const LogColumn> all_log_columns() { return log_table; }

std::span<const std::string_view> log_columns() { return new_log_columns; }

const LogColumn* find_log_column(std::string_view name) {
    const auto* const found =
        std::find_if(log_table.begin(), log_table.end(), [&](const auto& row) { return row.name == name; });
    return found == log_table.end() ? nullptr : found;
}

bool is_passed_over(std::string_view column) {
    return std::find(planning_columns.begin(), planning_columns.end(), column) != planning_columns.end();
}

}  // namespace valgus
