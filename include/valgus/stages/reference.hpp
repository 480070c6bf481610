// What valgus reads, as tables for those who describe it: Markdown pages and manual pages are made from them. In cells
// `code` stands between backticks.
#pragma once

#include <string>
#include <vector>

namespace valgus {

struct ReferenceTable {
    std::string heading;
    std::vector<std::string> columns;  // what stands above each; may be empty
    std::vector<std::vector<std::string>> rows;
};

// The keys of a library's records and what they take, section by section, then those of figures.
std::vector<ReferenceTable> library_tables();
std::vector<ReferenceTable> figure_tables();

// The columns of a log: name, what it holds, what it means if it is empty.
ReferenceTable log_table_of_columns();

// What a library may hold at most: what it is, and how much.
std::vector<ReferenceTable> library_limits();

}  // namespace valgus
