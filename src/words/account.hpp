// R14: the whole decision in plain sentences: what was asked, what came in, what did not, what the minutes went to.
#pragma once

#include "words/words.hpp"

namespace valgus::words {

// `plan`: the decision in words, but for its account and sources.
std::vector<std::string> account_of(const Library& library, const Request& request, const Decision& decision,
                                    const Plan& plan);

// The same of a program; `whole` as above, for all of its sessions.
std::vector<std::string> account_of_program(const Library& library, const Request& request, const Schedule& schedule,
                                            const Decision& decision, const Plan& whole);

}  // namespace valgus::words
