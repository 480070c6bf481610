#include <algorithm>
#include <tuple>

#include "history/columns.hpp"
#include "support/csv.hpp"
#include "support/wording.hpp"

namespace valgus {

namespace {

// All of a row but where it stands.
auto content(const LogRow& row) {
    return std::tie(row.date, row.session, row.kind, row.exercise, row.side, row.stage, row.rung, row.asked, row.did,
                    row.extra, row.caved, row.clean_reps, row.pain, row.effort, row.done, row.next_morning, row.where,
                    row.sign, row.measure, row.left, row.right, row.note);
}

class RowLines {
public:
    explicit RowLines(const Log& log) : log_(log) {
        const bool has_exercise =
            std::find(log.columns.begin(), log.columns.end(), exercise_column) != log.columns.end();
        for (const auto& name : log.columns) {
            const auto* column = find_log_column(name == id_column && !has_exercise ? exercise_column : name);
            columns_.push_back(column != nullptr && column->give != nullptr ? column : nullptr);
        }
        if (log.has_header) {
            const auto end = log.source->find('\n');
            const bool is_windows = end != std::string::npos && end > 0 && (*log.source)[end - 1] == '\r';
            line_end_ = is_windows ? "\r\n" : "\n";
        } else {
            for (const auto& name : log.columns) add(name);
            end_line();
        }
    }

    void add_row(const LogRow& row) {
        check_room(row);
        for (const auto* column : columns_) add(column == nullptr ? std::string() : column->give(row, log_.separator));
        end_line();
    }

    std::string taken() { return std::move(text_); }

private:
    void add(std::string_view cell) {
        if (!begins_line_) text_ += log_.separator;
        begins_line_ = false;
        support::append_cell(text_, cell, log_.separator);
    }

    void end_line() {
        text_ += line_end_;
        begins_line_ = true;
    }

    void check_room(const LogRow& row) const {
        for (const auto& column : all_log_columns()) {
            const bool is_there = std::find(columns_.begin(), columns_.end(), &column) != columns_.end();
            if (is_there || column.give == nullptr || column.give(row, log_.separator).empty()) continue;
            throw Failure(Exit::data, {{.file = log_.file,
                                        .line = 1,
                                        .what = "the log has no column " + support::quoted(column.name),
                                        .remedy = "begin a new log, and take this one in with --import"}});
        }
    }

    const Log& log_;
    std::vector<const LogColumn*> columns_;  // null: nothing is written there
    std::string text_;
    std::string_view line_end_ = "\n";
    bool begins_line_ = true;
};

}  // namespace

std::string log_lines(const Log& log, std::span<const LogRow> rows) {
    RowLines lines(log);
    for (const auto& row : rows) lines.add_row(row);
    return lines.taken();
}

std::vector<LogRow> new_rows(const Log& log, std::span<const LogRow> rows) {
    const auto comes_before = [](const LogRow* a, const LogRow* b) { return content(*a) < content(*b); };
    std::vector<const LogRow*> known;
    for (const auto& row : log.rows) known.push_back(&row);
    std::sort(known.begin(), known.end(), comes_before);
    // Of rows that are alike the first stays.
    std::vector<const LogRow*> wanted;
    for (const auto& row : rows)
        if (!std::binary_search(known.begin(), known.end(), &row, comes_before)) wanted.push_back(&row);
    std::stable_sort(wanted.begin(), wanted.end(), comes_before);
    wanted.erase(std::unique(wanted.begin(), wanted.end(),
                             [](const LogRow* a, const LogRow* b) { return content(*a) == content(*b); }),
                 wanted.end());
    std::sort(wanted.begin(), wanted.end());  // they lie in one row of memory: as they came
    std::vector<LogRow> result;
    for (const auto* row : wanted) result.push_back(*row);
    return result;
}

}  // namespace valgus
