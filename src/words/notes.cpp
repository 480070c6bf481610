#include "words/notes.hpp"

#include "support/wording.hpp"

namespace valgus::words {

Paragraph paragraph(const Library& library, const Note& note) {
    return {text(note.id), text(note.title), text(note.text), ids_of(library, note.sources)};
}

void add_unused_wishes(const Library& library, const Request& request, const Decision& decision,
                       std::vector<Paragraph>& notes) {
    if (request.angle && !decision.angle_is_used)
        notes.push_back({"angle",
                         "The angle",
                         "No exercise of this plan goes by it. Name the --position in which " +
                             text(library.body.collapse) + " at " + std::to_string(*request.angle) + "°.",
                         {}});
    if (!decision.unused.empty())
        notes.push_back({"clinician",
                         "Your clinician's words",
                         "Said of what is not in this plan: " + support::join_and(names(library, decision.unused)) +
                             ". --include brings it in.",
                         {}});
}

void add_shortages(const Request& request, const ProgramDecision& decision, std::vector<Paragraph>& notes) {
    if (decision.has_few_days)
        notes.push_back({"days",
                         "Your days",
                         "There are weeks with fewer than two full sessions. That is little for strength: two or "
                         "three, with a day between them, are better.",
                         {}});
    if (!decision.is_shrunk && !decision.has_to_wait) return;
    auto says = support::plural(request.minutes.value_or(0), "minute") +
                " a session are too few for everything, every week, with its whole dose.";
    if (decision.is_shrunk) says += " Some doses are at the least that makes sense.";
    if (decision.has_to_wait)
        says += " Not every exercise has its turn every week; what had none comes first in the next.";
    notes.push_back({"minutes", "Your minutes", says + " With more --minutes or --days that changes.", {}});
}

}  // namespace valgus::words
