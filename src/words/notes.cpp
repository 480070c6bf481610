#include "words/notes.hpp"

#include "support/wording.hpp"

namespace valgus::words {

Paragraph paragraph(const Library& library, const Note& note) {
    return {text(note.id), text(note.title), text(note.text), ids_of(library, note.sources), {}};
}

Paragraph paragraph(const Library& library, const SelfTest& test) {
    const Note& note = test;
    auto told = paragraph(library, note);
    if (test.figure) told.picture = picture_of(library, *test.figure);
    return told;
}

void add_unused_wishes(const Library& library, const Request& request, const Decision& decision,
                       std::vector<Paragraph>& notes) {
    if (request.angle && !decision.angle_is_used)
        notes.push_back({"angle",
                         "The angle",
                         "No exercise of this plan goes by it. Name the position (`--position`) in which " +
                             text(library.body.collapse) + " at " + std::to_string(*request.angle) + "°.",
                         {},
                         {}});
    if (!decision.unused.empty())
        notes.push_back({"clinician",
                         "Your clinician's words",
                         "Said of what is not in this plan: " + support::join_and(names(library, decision.unused)) +
                             " (`--include` brings it in).",
                         {},
                         {}});
}

void add_shortages(const ProgramDecision& decision, std::vector<Paragraph>& notes) {
    if (decision.has_few_days)
        notes.push_back({"days",
                         "Your days",
                         "There are weeks with fewer than two full sessions. That is little for strength: two or "
                         "three, with a day between them, are better.",
                         {},
                         {}});
}

}  // namespace valgus::words
