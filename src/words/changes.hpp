// R18: what the log made of an exercise, and why.
#pragma once

#include "words/words.hpp"

namespace valgus::words {

// "up: two sessions clean, pain 1 and 0"; `of`: what was asked for, in repetitions or seconds.
std::string why_changed(const Library& library, const Change& change);

// Who says so, or that it is our choice.
std::string source_of(LogRule rule);

PlannedChange change_of(const Library& library, const Change& change);

// What holds for the whole of the session because of the log; empty: nothing.
std::vector<std::string> by_log(const Request& request, const Decision& decision);

// For --explain: where every exercise stands, and why.
std::vector<std::string> standings(const Library& library, const Decision& decision);

}  // namespace valgus::words
