// One word of an answer, as it stands in a file or is typed.
#pragma once

#include "valgus/stages/assessed.hpp"

namespace valgus {

// Among the parts of a question: the number of whichever side is asked for.
inline constexpr std::string_view whole_key = "number";

// Each fills in what is wrong, and what to do, where it gives back nothing.
std::optional<Decimal> answer_number(const AnswerForm& form, std::string_view word, std::string& wrong,
                                     std::string& remedy);
// The id of an option, or of a condition that is none of them.
std::optional<Text> answer_option(const Library& library, const AnswerForm& form, std::string_view word,
                                  std::string& wrong, std::string& remedy);
bool add_word(const Library& library, const AnswerForm& form, std::string_view word, Given& into, std::string& wrong,
              std::string& remedy);

}  // namespace valgus
