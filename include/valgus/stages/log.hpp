// A log as its file has it: rows of what was done, felt and measured (docs/log-format.md).
#pragma once

#include <memory>
#include <span>

#include "valgus/document/document.hpp"
#include "valgus/plan.hpp"
#include "valgus/stages/history.hpp"

namespace valgus {

enum class RowKind { full, mobility, test };
constexpr auto terms(std::type_identity<RowKind> /*tag*/) {
    return std::to_array<Term<RowKind>>({
        {RowKind::full, "full", "a full session"},
        {RowKind::mobility, "mobility", "a mobility day"},
        {RowKind::test, "test", "a measure"},
    });
}

inline constexpr std::string_view cleared_sign = "cleared";

// Texts are views into the log's source, or of whoever made the row.
struct LogRow {
    std::uint32_t line = 0;  // in the file; 0: it stands in none yet
    std::chrono::sys_days date;
    std::string_view session;     // "w03-mon"
    std::optional<RowKind> kind;  // empty: a full session, or, with a measure, a test
    std::string_view exercise;    // its id; empty: the row is about the session
    std::optional<Side> side;     // left or right: this side alone; both or empty: all that were asked for
    std::optional<int> stage, rung, asked, did, extra, caved, clean_reps, pain, effort;
    std::optional<Done> done;
    std::optional<Morning> next_morning;
    std::optional<Where> where;
    std::string_view sign;     // a stop sign, as `valgus list conditions` names it, or cleared_sign
    std::string_view measure;  // of a test
    std::optional<Decimal> left, right;
    std::string_view note;
};

struct Log {
    std::string file;                           // as the user named it
    std::shared_ptr<const std::string> source;  // what the rows' texts are views of
    char separator = ',';
    bool has_header = false;           // nothing stands in a new log yet, not even that
    std::vector<std::string> columns;  // as the header names them; a new log has log_columns()
    std::vector<LogRow> rows;          // in the file's order; rows that only plan are not among them
    bool is_torn = false;              // the last line has no end
    std::vector<Finding> told;         // what does not count, and why; nothing of it is an error
};

// The columns of a log that `valgus log` begins.
std::span<const std::string_view> log_columns();

inline constexpr std::size_t most_log_bytes = std::size_t{16} << 20;

// Reads comma- or semicolon-separated rows; a finding for each cell that is not what its column holds. A file without
// a byte, and one that is not there yet, is a log without rows. The log counts only if `findings` stays empty.
Log read_log(File file, Findings& findings);

// An exercise as a plan prints it, before anything is done of it: exercise, side, stage, rung and what is asked for.
// Views into the card.
LogRow planned_row(const PlannedExercise& card);

// Rows as lines of this log: its columns, its separator, its line ends; before them the header if it has none. A cell
// that the log has no column for is a Failure (data) if it holds something.
std::string log_lines(const Log& log, std::span<const LogRow> rows);

// What of these rows the log does not say yet, so that to take the same twice is to take it once.
std::vector<LogRow> new_rows(const Log& log, std::span<const LogRow> rows);

// The bytes of a log's file without these of its rows, which come in its order; all else stays as it is.
std::string without_rows(std::string_view file, std::span<const LogRow> rows);

// How often it caved in: as it says, or by the clean repetitions, of those that were done or asked for.
std::optional<int> caved_in(const LogRow& row);

// The rows as sessions, the careful reading of two that differ first: the worse pain, the less done. Rows in another
// order give the same. `told`: exercises, measures and signs that the library does not know, days to come.
History history_of(const Library& library, const Log& log, Side asked, std::chrono::sys_days today,
                   std::vector<Finding>& told);

}  // namespace valgus
