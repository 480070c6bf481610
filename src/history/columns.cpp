#include "history/columns.hpp"

#include <algorithm>
#include <array>

#include "history/cells.hpp"
#include "valgus/stages/reference.hpp"

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

template <class T>
constexpr Cell cell_of(const T& /*member*/) {
    return Cell::text;
}
constexpr Cell cell_of(const std::chrono::sys_days& /*member*/) { return Cell::day; }
constexpr Cell cell_of(const std::optional<Decimal>& /*member*/) { return Cell::decimal; }
constexpr Cell cell_of(const std::optional<Side>& /*member*/) { return Cell::sides; }
template <Word E>
constexpr Cell cell_of(const std::optional<E>& /*member*/) {
    return Cell::word;
}

using Words = std::vector<std::string_view> (*)();
template <class T>
constexpr Words words_of(const T& /*member*/) {
    return nullptr;
}
template <Word E>
constexpr Words words_of(const std::optional<E>& /*member*/) {
    return &ids<E>;
}

template <auto Member>
constexpr LogColumn number(std::string_view name, Tells tells, Range<int> bounds, std::string_view holds,
                           std::string_view if_empty) {
    return {.name = name,
            .tells = tells,
            .bounds = bounds,
            .take = take_number<Member>,
            .give = give_number<Member>,
            .cell = Cell::number,
            .words = nullptr,
            .holds = holds,
            .if_empty = if_empty};
}

template <auto Member>
constexpr LogColumn column(std::string_view name, Tells tells, std::string_view holds, std::string_view if_empty = {}) {
    return {.name = name,
            .tells = tells,
            .bounds = {},
            .take = take<Member>,
            .give = give<Member>,
            .cell = cell_of(LogRow{}.*Member),
            .words = words_of(LogRow{}.*Member),
            .holds = holds,
            .if_empty = if_empty};
}

constexpr auto log_table = std::to_array<LogColumn>({
    column<&LogRow::date>(
        date_column, Tells::plan,
        "the day, as `2027-01-04`, or as a German spreadsheet makes of it, `04.01.2027`; 1900 to 2999"),
    column<&LogRow::session>("session", Tells::plan, "its id, as `w03-mon`",
                             "that of the day, the last if there are several"),
    column<&LogRow::kind>("kind", Tells::plan, "`full`, `mobility` or `test`", "`full`; with a measure `test`"),
    column<&LogRow::exercise>(exercise_column, Tells::plan, "its id or one of its other words",
                              "the line is about the session"),
    column<&LogRow::side>("sides", Tells::plan, "`left`, `right`, `both` (or `left right`)", "all that were asked for"),
    number<&LogRow::stage>("stage", Tells::plan, {1, highest_stage}, "1 is the exercise itself", "not known"),
    number<&LogRow::rung>("rung", Tells::plan, {0, highest_rung}, "of the stage's ladder, from 1; 0 is a reminder",
                          "not known"),
    number<&LogRow::asked>("asked", Tells::plan, any_number, "repetitions, seconds or metres, in all sets of a side",
                           "not known"),
    column<&LogRow::done>("done", Tells::event, "`full`, `part` or `skip`", "not known: neither up nor down"),
    number<&LogRow::did>("did", Tells::event, any_number, "as `asked`", "as much as was asked for, if `full`"),
    number<&LogRow::extra>("extra", Tells::event, any_number, "clean repetitions beyond the number, in the last set",
                           "none"),
    number<&LogRow::caved>("caved", Tells::event, any_number, "repetitions in which it caved in",
                           "not known: nothing gets harder"),
    number<&LogRow::pain>("pain", Tells::event, scale,
                          "the worst, 0 to 10, while doing it; of a session, since the one before",
                          "not known: nothing gets harder"),
    number<&LogRow::effort>("effort", Tells::event, scale, "0 (nothing) to 10 (all you have)", "not known"),
    column<&LogRow::next_morning>("next_morning", Tells::event, "`usual`, `more` (sorer) or `swollen`",
                                  "usual, if the next session went without more pain"),
    column<&LogRow::where>("where", Tells::event, "`joint` or `muscle`: where it hurt, or was sorer",
                           "the joint, which is the careful reading"),
    column<&LogRow::sign>("sign", Tells::event,
                          "a stop sign, as `valgus list conditions` names it, or `cleared`, once a clinician has",
                          "none"),
    column<&LogRow::measure>("measure", Tells::event, "what is measured again, by its name in a profile's `baseline`"),
    column<&LogRow::left>("left", Tells::event,
                          "its number, with a point or, in quotes or behind semicolons, a comma; of what has no sides "
                          "it stands here"),
    column<&LogRow::right>("right", Tells::event, "that of the right side"),
    column<&LogRow::note>("note", Tells::event, "your own words"),
    {.name = "clean_reps",
     .tells = Tells::event,
     .bounds = any_number,
     .take = take_number<&LogRow::clean_reps>,
     .give = nullptr,
     .cell = Cell::number,
     .words = nullptr,
     .holds = "only read: where `caved` is empty, what was done or asked for less these",
     .if_empty = {}},
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

ReferenceTable log_table_of_columns() {
    ReferenceTable table{"", {"column", "holds", "empty means"}, {}};
    for (const auto& column : log_table)
        table.rows.push_back({std::string(column.name), std::string(column.holds), std::string(column.if_empty)});
    return table;
}

std::span<const std::string_view> log_columns() { return new_log_columns; }

const LogColumn* find_log_column(std::string_view name) {
    const auto* const found =
        std::find_if(log_table.begin(), log_table.end(), [&](const auto& row) { return row.name == name; });
    return found == log_table.end() ? nullptr : found;
}

std::span<const std::string_view> passed_over_columns() { return planning_columns; }

bool is_passed_over(std::string_view column) {
    return std::find(planning_columns.begin(), planning_columns.end(), column) != planning_columns.end();
}

}  // namespace valgus
