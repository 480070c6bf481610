// Pieces of what an assessment says.
#pragma once

#include <string>
#include <vector>

#include "valgus/stages/assessment.hpp"

namespace valgus::words {

// With a capital letter and a full stop.
std::string sentence(std::string words);

// Whom to see before all else, and why.
std::vector<Paragraph> stops(const Library& library, const Assessed& it);
// What answer would lead elsewhere, and where to.
std::vector<std::string> changes(const Library& library, const Answers& answers, const Assessed& now);
// What nobody said; what is not asked of this person; what was said and does not count.
std::vector<std::string> open_questions(const Library& library, const Answers& answers);

}  // namespace valgus::words
