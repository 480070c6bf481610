// What valgus reads and writes as JSON Schemas, draft 2020-12. Each is made from the tables that read or write it.
#pragma once

#include "valgus/library/library.hpp"
#include "valgus/stages/json.hpp"

namespace valgus {

// The head of a schema: its dialect, its name as urn:valgus:schema:NAME:1, its title.
Json::Object schema_head(std::string_view name, std::string_view title, std::string_view description);

// A file that is laid over `base`: a record of it may be changed in parts, a new one is whole. Editors propose its ids.
Json library_schema(const Library& base);
// A line of a log, each cell a text by the name of its column, as readers of CSV give it.
Json log_schema();
// What `--format json` prints. Fields may be added to it, so others are let pass.
Json plan_schema();
Json program_schema();
Json assessment_schema();
// The same of a command that tells of a library: list, show, about, find or check.
Json data_schema(std::string_view command);

// A field of what is printed: where it stands, "exercises[].dose.sets", and what is there.
struct PrintedField {
    std::string_view path, value;
};
// For the tables of the documentation; of a program those that only a program has.
std::vector<PrintedField> plan_fields();
std::vector<PrintedField> program_fields();
std::vector<PrintedField> assessment_fields();
std::vector<PrintedField> data_fields(std::string_view command);

}  // namespace valgus
