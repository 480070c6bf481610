// The files of `valgus assess`: answers, and profiles that are written and measured again.
#pragma once

#include <string>

#include "cli/session.hpp"
#include "valgus/stages/assessment.hpp"
#include "valgus/stages/progress.hpp"

namespace valgus::cli {

// The answers in a file, or none yet where it may be missing. Throws Failure (data, io).
Answers answers_in(const Said& file, bool may_be_missing, Session& session);
void keep_answers(const std::string& path, const Library& library, const Answers& answers);

// What a profile measured. Throws Failure (data, io) if there is none.
Answers baseline_in(const Said& file, Session& session);

// The same with its day, where a profile has both; nothing of one on standard input, which was read for its settings.
// Throws Failure (data, io).
std::optional<Baseline> baseline_if_any(const Said& file, Session& session);

// A profile with what was found, and with those lines of the file in its place that say something else.
std::string profile_with(const Assessment& assessment, const std::string& path);

}  // namespace valgus::cli
