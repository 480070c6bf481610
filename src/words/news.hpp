// R10: what a week brings that was not before.
#pragma once

#include "words/words.hpp"

namespace valgus::words {

// A sentence each: exercises that entered, stages that began, doses that grew.
std::vector<std::string> news(const Library& library, const Request& request, const News& news);

// The same in a few words: "new: Step up; harder: Short foot; more: Clam shell, Wall slide"; empty: none.
std::string news_in_brief(const Library& library, const News& news);

}  // namespace valgus::words
