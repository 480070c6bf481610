#include <algorithm>

#include "history/columns.hpp"
#include "history/told.hpp"
#include "support/csv.hpp"
#include "support/nearest.hpp"
#include "support/wording.hpp"
#include "valgus/document/csv.hpp"

namespace valgus {

namespace {

// Most cells are empty, or have no blanks around them.
std::string_view trimmed_cell(std::string_view cell) {
    const auto is_blank = [](char c) { return c == ' ' || c == '\t'; };
    while (!cell.empty() && is_blank(cell.front())) cell.remove_prefix(1);
    while (!cell.empty() && is_blank(cell.back())) cell.remove_suffix(1);
    return cell;
}

std::string cells_in_words(std::size_t count) { return support::plural(static_cast<int>(count), "cell"); }

class LogReading {
public:
    LogReading(File file, Findings& findings)
        : file_(file.name), findings_(findings), csv_(std::move(file), findings), told_(log_.told) {}

    Log log() {
        until_full([&] {
            if (csv_.next())
                read_header();
            else if (findings_.empty())
                log_.columns.assign(log_columns().begin(), log_columns().end());
            if (findings_.empty()) read_rows();
        });
        told_.finish(file_);
        log_.file = std::move(file_);
        log_.source = csv_.source();
        log_.separator = csv_.separator();
        log_.is_torn = csv_.is_torn();
        return std::move(log_);
    }

private:
    void report(const CsvCell& at, std::string what, std::string remedy) {
        findings_.push_back(csv_.finding(at, std::move(what), std::move(remedy)));
    }

    // --- the first line

    void read_header() {
        log_.has_header = true;
        for (const auto& cell : csv_.cells()) log_.columns.emplace_back(trimmed_cell(cell.text));
        const bool has_exercise = has_column(exercise_column);
        for (const auto& cell : csv_.cells()) {
            const auto name = trimmed_cell(cell.text);
            columns_.push_back(find_log_column(name == id_column && !has_exercise ? exercise_column : name));
            check_name(cell, name, columns_.size() - 1);
        }
        if (!has_column(date_column))
            report(csv_.cells().front(), "the first line names no column 'date'",
                   "begin with a line of names, as `date,session,exercise,done,pain`");
    }

    bool has_column(std::string_view name) const {
        return std::find(log_.columns.begin(), log_.columns.end(), name) != log_.columns.end();
    }

    void check_name(const CsvCell& cell, std::string_view name, std::size_t at) {
        if (name.empty()) return;  // a spreadsheet may keep a column that is empty
        const auto column = log_.columns.begin() + static_cast<std::ptrdiff_t>(at);
        if (std::find(log_.columns.begin(), column, name) != column)
            report(cell, "the column " + support::quoted(name) + " is there twice", "keep one of them");
        else if (columns_[at] == nullptr && !is_passed_over(name))
            report(cell, "unknown column " + support::quoted(name), nearest_column(name));
    }

    static std::string nearest_column(std::string_view name) {
        std::vector<std::string_view> known;
        for (const auto& column : all_log_columns()) known.push_back(column.name);
        const auto near = support::nearest(name, known);
        return near ? "did you mean " + support::quoted(*near) + "?" : "docs/log-format.md names them all";
    }

    // --- the other lines

    void read_rows() {
        while (csv_.next()) {
            const auto cells = csv_.cells();
            // A quote that nothing ends may be in the last cell that was written before the file was torn off.
            const bool is_torn = cells.size() < columns_.size() || (csv_.is_cut() && csv_.is_torn());
            if (is_torn)
                tell_torn(cells);
            else if (csv_.is_cut())
                report(cells.back(), "this quote has no end", "end it, or write it twice if it belongs to the text");
            else if (cells.size() > columns_.size())
                report(cells[columns_.size()],
                       "this line has " + cells_in_words(cells.size()) + ", and the first one has " +
                           std::to_string(columns_.size()),
                       "put what holds a comma or a semicolon between quotes");
            else
                read_row(cells);
        }
    }

    void tell_torn(std::span<const CsvCell> cells) {
        told_.add(csv_.finding(cells.front(),
                               csv_.is_cut()
                                   ? "this line ends within a quote: it was torn off, and does not count"
                                   : "this line has " + cells_in_words(cells.size()) + " of " +
                                         std::to_string(columns_.size()) + ": it was torn off, and does not count",
                               "write the rest of it, or take it out"));
    }

    void read_row(std::span<const CsvCell> cells) {
        LogRow row{.line = csv_.line()};
        bool has_date = false, tells_event = false;
        const auto before = findings_.size();
        for (std::size_t i = 0; i < cells.size(); ++i) {
            auto text = trimmed_cell(cells[i].text);
            if (auto plain = support::without_apostrophes(text)) text = csv_.keep(std::move(*plain));
            if (text.empty()) continue;
            if (columns_[i] == nullptr) {
                check_unnamed(cells[i], i);
                continue;
            }
            const auto& column = *columns_[i];
            if (auto remedy = column.take(column, text, row))
                report(cells[i], support::quoted(text) + " is nothing for " + support::quoted(log_.columns[i]),
                       std::move(*remedy));
            has_date = has_date || &column == date_;
            tells_event = tells_event || column.tells == Tells::event;
        }
        if (!tells_event || findings_.size() != before) return;  // it only plans, or is wrong
        if (!has_date)
            report(cells.front(), "this line does not say on what day it was", "write the day as 2027-01-04");
        else if (check_row(row, cells.front()))
            log_.rows.push_back(row);
    }

    void check_unnamed(const CsvCell& cell, std::size_t at) {
        if (log_.columns[at].empty())
            report(cell, "this cell stands in a column without a name", "give the column a name, or empty it");
    }

    bool check_row(const LogRow& row, const CsvCell& at) {
        const auto before = findings_.size();
        if (!row.measure.empty() && !row.exercise.empty())
            report(at, "this line names an exercise and a measure", "give each a line of its own");
        if (row.measure.empty() && (row.left || row.right))
            report(at, "this line has a number, and does not say of what", "name it under 'measure'");
        if (row.measure.empty() && row.kind == RowKind::test)
            report(at, "this line is a test, and does not say of what", "name it under 'measure'");
        if (!row.measure.empty() && !row.left && !row.right)
            report(at, "this line names a measure without a number", "write it under 'left' or 'right'");
        return findings_.size() == before;
    }

    std::string file_;
    Findings& findings_;
    CsvReader csv_;
    Log log_;
    Told told_;
    const LogColumn* const date_ = find_log_column(date_column);
    std::vector<const LogColumn*> columns_;  // of the file, in its order; null: passed over
};

}  // namespace

Log read_log(File file, Findings& findings) {
    if (file.bytes.size() > most_log_bytes) {
        until_full([&] {
            findings.push_back({.file = file.name,
                                .what = "has more than " + std::to_string(most_log_bytes) + " bytes",
                                .remedy = "begin a new log, and keep this one"});
        });
        return Log{.file = std::move(file.name)};
    }
    return LogReading(std::move(file), findings).log();
}

}  // namespace valgus
