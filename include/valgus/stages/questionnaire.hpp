// All that a library asks, to be filled in: what `assess --sheet` asks of its renderers.
#pragma once

#include "valgus/stages/assessment.hpp"

namespace valgus {

struct Library;

struct QuestionnaireWishes {
    bool quick = false;  // only the most telling questions
    bool large = false;  // large print, where there is print
    NextSteps next;      // what one does with what was filled in, and the command for it
};

void questionnaire_as_text(const Library& library, const QuestionnaireWishes& wishes, const Style& style,
                           const Sink& sink);
void questionnaire_as_markdown(const Library& library, const QuestionnaireWishes& wishes, const Style& style,
                               const Sink& sink);
void questionnaire_as_html(const Library& library, const QuestionnaireWishes& wishes, const Style& style,
                           const Sink& sink);
// A file that read_answers takes: every key with ? as its value, and what is asked above it.
void questionnaire_as_answers(const Library& library, const QuestionnaireWishes& wishes, const Style& style,
                              const Sink& sink);

}  // namespace valgus
