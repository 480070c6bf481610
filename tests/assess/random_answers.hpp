// Answers that anybody might give to the questions of a library.
#pragma once

#include "valgus/stages/assessed.hpp"

namespace testing {

// Something to about every second question; nothing refuses unless `may_stop`.
valgus::Answers random_answers(const valgus::Library& library, bool may_stop);
// One answer to one part of one question.
valgus::Given random_given(const valgus::Library& library, const valgus::AnswerForm& form);

// The same with left and right swapped, in every answer.
valgus::Answers mirrored(const valgus::Library& library, valgus::Answers answers);

std::string written(const valgus::Library& library, const valgus::Answers& answers);

}  // namespace testing
