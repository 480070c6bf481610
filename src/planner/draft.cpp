#include "planner/draft.hpp"

#include <algorithm>

#include "planner/card.hpp"
#include "planner/change.hpp"
#include "planner/news.hpp"
#include "planner/order.hpp"
#include "planner/reason.hpp"
#include "valgus/library/exercise_texts.hpp"

namespace valgus {

namespace {

constexpr Seconds long_session{30 * 60};  // R16

// In library order: those that were asked for or, where none was, those that the plan works on.
Refs<Joint> joints_of(const Draft& draft) {
    if (draft.request().focus_asked) return draft.request().focus;
    std::vector<bool> worked_on(draft.library().joints.size(), false);
    for (const auto& slot : draft.slots) worked_on[draft.library()[slot.choice.exercise].joint.index] = true;
    auto joints = list_of(every<Joint>(draft.library()));
    std::erase_if(joints, [&](auto ref) { return !worked_on[ref.index]; });
    return joints;
}

bool is_meant(const Note& note, const Request& request, const Refs<Joint>& joints) {
    return selects_any(note.joints, joints) && selects(note.causes, request.cause) &&
           selects(note.sides, request.side) && selects(note.positions, request.position) &&
           selects_any(note.conditions, request.conditions) &&
           (note.not_for.empty() || !selects_any(note.not_for, request.conditions));
}

bool is_for_plans(const Note& /*note*/) { return true; }
bool is_for_plans(const SelfTest& test) { return test.in_plans; }

template <class T>
Refs<T> meant(const Draft& draft, const Refs<Joint>& joints) {
    Refs<T> refs;
    const auto& all = draft.library().all<T>();
    for (std::size_t i = 0; i < all.size(); ++i)
        if (is_for_plans(all[i]) && is_meant(all[i], draft.request(), joints))
            refs.push_back({static_cast<std::uint32_t>(i)});
    return refs;
}

template <class T>
Refs<T> marked(const std::vector<bool>& marks) {
    Refs<T> refs;
    for (std::size_t i = 0; i < marks.size(); ++i)
        if (marks[i]) refs.push_back({static_cast<std::uint32_t>(i)});
    return refs;
}

// R4: every skill that the plan builds on.
Refs<Skill> builds_on(const Draft& draft) {
    std::vector<bool> needed(draft.library().skills.size(), false);
    for (const auto& slot : draft.slots)
        for (const auto skill : draft.library()[slot.choice.exercise].needs) needed[skill.index] = true;
    for (const auto skill : draft.request().mastered) needed[skill.index] = false;
    return marked<Skill>(needed);
}

// What a clinician said of exercises that are not in the plan.
Refs<Exercise> unused(const Draft& draft) {
    std::vector<bool> is_said(draft.library().exercises.size(), false);
    for (const auto& item : draft.request().doses)
        if (item.by_clinician) is_said[item.exercise.index] = true;
    for (const auto& item : draft.request().clinician_notes) is_said[item.exercise.index] = true;
    for (const auto& slot : draft.slots) is_said[slot.choice.exercise.index] = false;
    return marked<Exercise>(is_said);
}

// R18: what is in this session as it became there, all else as the log leaves it.
std::vector<ExerciseState> states_of(const Draft& draft) {
    std::vector<ExerciseState> states;
    if (draft.filled == nullptr) return states;
    for (const auto& [exercise, verdict] : draft.filled->by_log) {
        const auto ref = exercise;
        const auto slot = std::find_if(draft.slots.begin(), draft.slots.end(), [&](const Slot& each) {
            return each.choice.exercise == ref && each.portion != Portion::reminder;
        });
        const bool is_in = slot != draft.slots.end() && slot->change;
        const auto& ladder = draft.course.ladder(ref);
        if (ladder.steps.size() == 1 && verdict.movement == Movement::stays) continue;  // it has no ladder
        const bool goes_up = verdict.movement == Movement::up || verdict.movement == Movement::harder;
        const auto step = is_in ? slot->step : goes_up ? draft.course.standing(ref).step : verdict.step;
        const auto& level = ladder.level_of(step);
        states.push_back({.exercise = ref,
                          .stage = level.stage,
                          .rung = static_cast<int>(step - level.begin) + 1,
                          .rungs = static_cast<int>(level.end - level.begin),
                          .change = is_in ? *slot->change : change_of(verdict),
                          .is_in = is_in});
    }
    return states;
}

// R18 (U8)
bool is_at_end(const Draft& draft) {
    bool any = false;
    for (const auto& slot : draft.slots) {
        if (!slot.is_work || slot.portion == Portion::reminder) continue;
        const bool is_done = slot.change && (slot.change->rule == LogRule::u8 || slot.change->rule == LogRule::u5);
        if (!is_done) return false;
        any = true;
    }
    return any;
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

std::vector<PinnedStage> pins_of(const Draft& draft, const Decision& decision) {
    std::vector<PinnedStage> pins;
    for (const auto& pin : draft.request().stages) {
        const auto card = std::find_if(decision.cards.begin(), decision.cards.end(),
                                       [&](const Card& each) { return each.exercise == pin.exercise; });
        pins.push_back({pin, card != decision.cards.end() ? std::optional(card->stage) : std::nullopt});
    }
    return pins;
}

// R12: what the plan is for, and what became of it.
void tell_of_drill(const Draft& draft, Decision& decision) {
    decision.asked_drill = draft.filled->goal;
    decision.misses_drill = draft.era().lists.misses_drill;
    decision.first_drill = draft.filled->first_drill;
    decision.has_asked_drill = std::any_of(draft.slots.begin(), draft.slots.end(), [&](const Slot& slot) {
        return slot.choice.exercise == decision.asked_drill;
    });
    if (!decision.asked_drill || decision.first_drill == decision.asked_drill) return;
    if (const int week = draft.ahead.in[decision.asked_drill->index]; week > 0) decision.drill_week = week;
    if (decision.first_drill) return;
    for (const auto& dose : draft.request().doses)
        if (dose.by_clinician && draft.era().choices[dose.exercise.index]) decision.crowding.push_back(dose.exercise);
}

}  // namespace

Draft draft_of(Course& course, std::span<const Filled> sessions, std::size_t index, std::optional<SessionKind> kind) {
    const auto& filled = sessions[index];
    const auto exercises = course.library.exercises.size();
    Draft draft{.course = course,
                .slots = in_order(course, filled.slots),
                .filled = &filled,
                .week = filled.date.week,
                .session = kind};
    draft.ahead = {std::vector(exercises, 0), std::vector(exercises, 0)};
    draft.this_week.resize(exercises, false);
    std::vector<int> stages(exercises, 0);
    const auto stage = [&](const Slot& slot) { return course.ladder(slot.choice.exercise).level_of(slot.step).stage; };
    for (const auto& slot : filled.slots) stages[slot.choice.exercise.index] = stage(slot);
    for (auto i = index; i-- > 0 && sessions[i].date.week == draft.week;)
        for (const auto& slot : sessions[i].slots) draft.this_week[slot.choice.exercise.index] = true;
    for (auto i = index + 1; i < sessions.size(); ++i) {
        const int week = sessions[i].date.week;
        for (const auto& slot : sessions[i].slots) {
            const auto at = slot.choice.exercise.index;
            if (week == draft.week) draft.this_week[at] = true;
            if (slot.portion == Portion::reminder) continue;
            if (draft.ahead.in[at] == 0) draft.ahead.in[at] = week;
            if (draft.ahead.harder[at] == 0 && stages[at] > 0 && stage(slot) > stages[at])
                draft.ahead.harder[at] = week;
        }
    }
    return draft;
}

Decision finish(const Draft& draft) {
    Decision decision{.week = draft.week, .session = draft.session};
    std::vector<bool> used(draft.library().equipment.size(), false);
    const auto needs = first_needs(draft);
    for (const auto& slot : draft.slots) {
        auto& card = decision.cards.emplace_back(card_of(draft, slot));
        card.reason = reason_in(draft, needs, slot);
        decision.duration += card.duration;
        decision.angle_is_used = decision.angle_is_used || speaks_of_angle(*card.how);
        for (const auto ref : card.kit) used[ref.index] = true;
    }
    if (draft.filled != nullptr) decision.left_out = omissions(draft);
    decision.kit = marked<Equipment>(used);
    decision.builds_on = builds_on(draft);
    const auto joints = joints_of(draft);
    decision.activities = meant<Activity>(draft, joints);
    decision.notes = meant<Remark>(draft, joints);
    decision.tests = meant<SelfTest>(draft, joints);
    decision.habits = meant<Habit>(draft, joints);
    decision.safety = meant<Safety>(draft, joints);
    decision.news = news_of(draft);
    decision.unused = unused(draft);
    decision.pins = pins_of(draft, decision);
    decision.is_long = decision.duration > long_session;
    decision.states = states_of(draft);
    decision.is_at_end = is_at_end(draft);
    if (draft.filled == nullptr) return decision;
    decision.budget = draft.filled->budget;
    tell_of_drill(draft, decision);
    return decision;
}

}  // namespace valgus
