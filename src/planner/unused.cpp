// Wishes that change nothing.
#include <algorithm>

#include "planner/present.hpp"
#include "support/wording.hpp"

namespace valgus {

namespace {

// What a clinician said of exercises that are not in the plan.
std::vector<std::string> unused_words(const Decision& decision) {
    std::vector<bool> is_said(decision.library.exercises.size(), false);
    for (const auto& item : decision.request.doses) is_said[item.exercise.index] = true;
    for (const auto& item : decision.request.clinician_notes) is_said[item.exercise.index] = true;
    for (const auto& choice : decision.chosen) is_said[choice.exercise.index] = false;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < is_said.size(); ++i)
        if (is_said[i]) names.emplace_back(decision.library.exercises[i].name);
    return names;
}

}  // namespace

bool is_angle_used(const Decision& decision) {
    const auto speaks = [](const std::optional<Text>& text) { return text && text->find("{angle}") != Text::npos; };
    const auto speak = [&](const std::optional<Texts>& texts) {
        return texts && std::any_of(texts->begin(), texts->end(), speaks);
    };
    return std::any_of(decision.chosen.begin(), decision.chosen.end(), [&](const Choice& choice) {
        const auto& how = *decision.candidates[choice.exercise.index].instruction;
        return speaks(how.setup) || speaks(how.feel) || speaks(how.purpose) || speaks(how.ready_when) ||
               speak(how.steps) || speak(how.mistakes) || speak(how.cautions);
    });
}

std::vector<Paragraph> unused_wishes(const Decision& decision) {
    std::vector<Paragraph> notes;
    if (decision.session) return notes;  // another session may use them
    if (decision.request.angle && !is_angle_used(decision))
        notes.push_back({"angle",
                         "The angle",
                         "No exercise of this plan goes by it. Name the --position in which the knee caves in at " +
                             std::to_string(*decision.request.angle) + "°.",
                         {}});
    if (const auto names = unused_words(decision); !names.empty())
        notes.push_back({"clinician",
                         "Your clinician's words",
                         "Said of what is not in this plan: " + support::join_and(names) + ". --include brings it in.",
                         {}});
    return notes;
}

}  // namespace valgus
