// What several manual pages have.
#pragma once

#include <string>

#include "cli/help_lines.hpp"
#include "cli/mdoc.hpp"
#include "valgus/stages/reference.hpp"

namespace valgus::cli {

// As a sentence: with a capital, and a full stop behind it.
std::string sentence(std::string_view text);
// The same of the help of an option, where a list of words that may be said stays as these are written.
std::string help_sentence(std::string_view help);

// The entries as a list of terms; `macro` says what these are: "Ev " of variables.
void put_entries(Mdoc& page, std::span<const Entry> entries, std::string_view macro);
// Its text and entries, below a title of its own.
void put_chapter(Mdoc& page, const Chapter& chapter, std::string_view macro);
// A table of keys or words, below its heading.
void put_table(Mdoc& page, const ReferenceTable& table);

}  // namespace valgus::cli
