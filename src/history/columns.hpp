// The columns of a log: what each holds, how it is read and written. Reading, writing and a new log's first line walk
// this table.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "valgus/stages/log.hpp"

namespace valgus {

// What a cell that is filled in says: what was planned, or that something was done, felt or measured.
enum class Tells { plan, event };

enum class Cell { text, number, decimal, day, sides, word };

struct LogColumn {
    std::string_view name;
    Tells tells = Tells::plan;
    Range<int> bounds;  // of whole numbers
    // Takes a cell that is not empty; if it holds nothing of the kind, what to write instead.
    std::optional<std::string> (*take)(const LogColumn& column, std::string_view cell, LogRow& row) = nullptr;
    // The cell of a row, in a log with this separator; empty: nothing was said. Null: it is only read.
    std::string (*give)(const LogRow& row, char separator) = nullptr;
    // For those who describe it: what a cell is, holds, and means if it is empty.
    Cell cell = Cell::text;
    std::vector<std::string_view> (*words)() = nullptr;  // of Cell::word
    std::string_view holds = {}, if_empty = {};
};

std::span<const LogColumn> all_log_columns();
// Null: there is none of this name.
const LogColumn* find_log_column(std::string_view name);

// What a spreadsheet of a program has besides, and a log passes over.
std::span<const std::string_view> passed_over_columns();
bool is_passed_over(std::string_view column);

// Where a program's spreadsheet has no column `exercise`, this one names it.
inline constexpr std::string_view exercise_column = "exercise", id_column = "id", date_column = "date";

}  // namespace valgus
