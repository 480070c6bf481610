// What was said in options of a session -> what is logged of it.
#pragma once

#include "cli/log_entry.hpp"

namespace valgus::cli {

// Whether an option says what is to be logged.
bool says_what_was_done(const Arguments& arguments);

// Throws Failure (usage) with a finding for each word that is wrong.
void put_words(LogEntry& entry, Session& session);

// Of these, what is not about exercises: stop signs, measures, a note. Adds a finding for each word that is wrong.
void put_other_words(LogEntry& entry, const Library& library, const Arguments& arguments, Findings& findings);

}  // namespace valgus::cli
