#include "planner/draft.hpp"

#include <algorithm>

#include "planner/card.hpp"
#include "planner/news.hpp"
#include "planner/reason.hpp"
#include "valgus/library/exercise_texts.hpp"

namespace valgus {

namespace {

// In library order: those that were asked for or, where none was, those that the plan works on.
Refs<Joint> joints_of(const Draft& draft) {
    if (draft.request.focus_asked) return draft.request.focus;
    std::vector<bool> worked_on(draft.library.joints.size(), false);
    for (const auto& choice : draft.chosen) worked_on[draft.library[choice.exercise].joint.index] = true;
    auto joints = every<Joint>(draft.library);
    std::erase_if(joints, [&](auto ref) { return !worked_on[ref.index]; });
    return joints;
}

bool is_meant(const Note& note, const Request& request, const Refs<Joint>& joints) {
    return selects_any(note.joints, joints) && selects(note.causes, request.cause) &&
           selects(note.sides, request.side) && selects(note.positions, request.position) &&
           selects_any(note.conditions, request.conditions);
}

template <class T>
Refs<T> meant(const Draft& draft, const Refs<Joint>& joints) {
    auto refs = every<T>(draft.library);
    std::erase_if(refs, [&](auto ref) { return !is_meant(draft.library[ref], draft.request, joints); });
    return refs;
}

template <class T>
Refs<T> marked(const Library& library, const std::vector<bool>& marks) {
    auto refs = every<T>(library);
    std::erase_if(refs, [&](auto ref) { return !marks[ref.index]; });
    return refs;
}

// R4: every skill that the plan builds on.
Refs<Skill> builds_on(const Draft& draft) {
    std::vector<bool> needed(draft.library.skills.size(), false);
    for (const auto& choice : draft.chosen)
        for (const auto skill : draft.library[choice.exercise].needs) needed[skill.index] = true;
    for (const auto skill : draft.request.mastered) needed[skill.index] = false;
    return marked<Skill>(draft.library, needed);
}

// What a clinician said of exercises that are not in the plan.
Refs<Exercise> unused(const Draft& draft) {
    std::vector<bool> is_said(draft.library.exercises.size(), false);
    for (const auto& item : draft.request.doses) is_said[item.exercise.index] = true;
    for (const auto& item : draft.request.clinician_notes) is_said[item.exercise.index] = true;
    for (const auto& choice : draft.chosen) is_said[choice.exercise.index] = false;
    return marked<Exercise>(draft.library, is_said);
}

bool speaks_of_angle(const Instruction& how) {
    const auto speaks = [](Text text) { return text.find("{angle}") != Text::npos; };
    bool any = false;
    for_each_text([&](const auto& row) {
        const auto texts = as_list(how.*row.stated);
        any = any || std::any_of(texts.begin(), texts.end(), speaks);
    });
    return any;
}

std::vector<PinnedStage> pins_of(const Draft& draft) {
    std::vector<bool> is_in(draft.library.exercises.size(), false);
    for (const auto& choice : draft.chosen) is_in[choice.exercise.index] = true;
    std::vector<PinnedStage> pins;
    for (const auto& pin : draft.request.stages) {
        const auto index = pin.exercise.index;
        pins.push_back({pin, is_in[index] ? std::optional(draft.candidates[index].stage) : std::nullopt});
    }
    return pins;
}

}  // namespace

void keep(Draft& draft, const std::vector<Choice>& chosen, const std::vector<std::optional<Size>>& sizes,
          const std::vector<bool>& is_done) {
    draft.chosen.clear();
    for (auto choice : chosen) {
        if (const auto size = sizes[choice.exercise.index]) {
            choice.size = *size;
            draft.chosen.push_back(choice);
        } else if (choice.code != Included::prerequisite && choice.code != Included::substitute) {
            draft.left_out.push_back({.exercise = choice.exercise, .code = LeftOut::no_time});
        }
    }
    // A stand-in that there is no room for stands in for nothing.
    for (auto& omission : draft.left_out)
        if (omission.code == LeftOut::substituted && !is_done[omission.substitute->index])
            omission.code = LeftOut::no_time;
    std::sort(draft.left_out.begin(), draft.left_out.end(),
              [](const auto& a, const auto& b) { return a.exercise < b.exercise; });
}

Decision finish(const Draft& draft) {
    Decision decision{.week = draft.request.week, .session = draft.session};
    std::vector<bool> used(draft.library.equipment.size(), false);
    const auto needs = first_needs(draft);
    for (const auto& choice : draft.chosen) {
        const auto& candidate = draft.candidates[choice.exercise.index];
        auto& card = decision.cards.emplace_back(card_of(draft.library, draft.request, candidate, choice));
        card.reason = reason_in(draft, needs, choice);
        decision.duration += card.duration;
        decision.angle_is_used = decision.angle_is_used || speaks_of_angle(*card.how);
        decision.has_late = decision.has_late || candidate.enters > 1;
        for (const auto ref : card.kit) used[ref.index] = true;
    }
    for (const auto& omission : draft.left_out) decision.left_out.push_back(reason_out(draft, omission));
    decision.kit = marked<Equipment>(draft.library, used);
    decision.builds_on = builds_on(draft);
    const auto joints = joints_of(draft);
    decision.activities = meant<Activity>(draft, joints);
    decision.notes = meant<Remark>(draft, joints);
    decision.tests = meant<SelfTest>(draft, joints);
    decision.habits = meant<Habit>(draft, joints);
    decision.safety = meant<Safety>(draft, joints);
    decision.news = news_of(draft);
    decision.unused = unused(draft);
    decision.pins = pins_of(draft);
    decision.budget = draft.budget;
    return decision;
}

}  // namespace valgus
