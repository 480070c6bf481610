#include <algorithm>

#include "valgus/document/csv.hpp"
#include "valgus/stages/log.hpp"

namespace valgus {

std::string without_rows(std::string_view file, std::span<const LogRow> rows) {
    Findings none;
    CsvReader csv({.name = {}, .bytes = std::string(file)}, none);
    std::string rest(file.substr(0, file.size() - csv.source()->size()));  // its byte order mark
    const std::string_view bytes = *csv.source();
    auto next = rows.begin();  // in the file's order, too
    std::size_t kept = 0;
    while (csv.next()) {
        next = std::find_if(next, rows.end(), [&](const LogRow& row) { return row.line >= csv.line(); });
        if (next == rows.end()) break;
        if (next->line != csv.line()) continue;
        rest += bytes.substr(kept, csv.begin() - kept);
        kept = csv.end();
    }
    return rest.append(bytes.substr(kept));
}

}  // namespace valgus
