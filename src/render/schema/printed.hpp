// What the JSON of a plan, a program and an assessment holds, field by field: the tables from which schemas and the
// documentation are made. Tests hold what is printed against them.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "valgus/stages/json.hpp"

namespace valgus::render {

enum class Printed {
    one,  // 1, the version
    text,
    text_or_null,
    number,
    number_or_null,
    seconds,
    seconds_or_null,
    truth,
    texts,
    word,
    word_or_null,
    words,
    day,
    paragraphs,       // id, title, text, sources
    records,          // whose fields are rows of their own
    record,           // the same
    record_or_null,   // the same
    numbers_by_name,  // names are keys that nobody knows before
    texts_by_name,
    anything_by_name,
    plans,
};

struct PrintedRow {
    std::string_view path;  // "exercises[].dose.sets"
    Printed kind = Printed::text;
    std::string_view value;                              // what is there, in words
    std::vector<std::string_view> (*words)() = nullptr;  // of Printed::word and its like
    bool is_always_there = true;
};

std::span<const PrintedRow> plan_rows();
std::span<const PrintedRow> program_rows();  // without what a plan has too
std::span<const PrintedRow> assessment_rows();

// An object with these fields. `below`: only those that stand below it, as "request."
Json::Object printed_schema(const std::vector<PrintedRow>& rows, std::string_view below = {});
// "paragraph", for the definitions of a schema.
Json::Object paragraph_schema();

}  // namespace valgus::render
