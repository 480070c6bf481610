#include "cli/fitting.hpp"

#include <algorithm>
#include <tuple>

#include "support/nearest.hpp"
#include "support/wording.hpp"
#include "valgus/stages/decision.hpp"

namespace valgus::cli {

namespace {

Finding unknown_phase(const Said& said) {
    const auto known = ids<Phase>();
    const auto near = support::nearest(said.word, known);
    return {.what = said.by + ": unknown phase " + support::quoted(said.word),
            .remedy = (near ? "did you mean " + support::quoted(*near) + "? " : std::string()) +
                      "allowed: " + support::join(std::vector<std::string>(known.begin(), known.end()), ", ")};
}

std::vector<Phase> phases_of(const Arguments& arguments) {
    std::vector<Phase> phases;
    Findings findings;
    until_full([&] {
        for (const auto& said : arguments.all("phase")) {
            if (const auto phase = parse<Phase>(said.word)) {
                phases.push_back(*phase);
            } else {
                findings.push_back(unknown_phase(said));
            }
        }
    });
    if (!findings.empty()) throw Failure(Exit::usage, std::move(findings));
    return phases;
}

}  // namespace

std::vector<const Exercise*> fitting_exercises(Session& session) {
    const auto& library = session.library();
    const auto request = resolve(library, session.wishes());
    const auto phases = phases_of(session.arguments);
    const auto is_wanted = [&](Phase phase) {
        return phases.empty() || std::find(phases.begin(), phases.end(), phase) != phases.end();
    };
    std::vector<const Exercise*> fitting;
    for (const auto& exercise : library.exercises)
        if (is_among(request.focus, exercise.joint) && is_wanted(exercise.phase) && has_kit(exercise.base, request))
            fitting.push_back(&exercise);
    std::stable_sort(fitting.begin(), fitting.end(), [](const Exercise* a, const Exercise* b) {
        return std::tie(a->joint, a->phase) < std::tie(b->joint, b->phase);
    });
    return fitting;
}

}  // namespace valgus::cli
