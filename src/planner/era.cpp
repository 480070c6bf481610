#include "planner/era.hpp"

#include <algorithm>

#include "planner/weeks.hpp"

namespace valgus {

namespace {

// R4: a skill is learned by the calendar when something could have taught it for as long as the learning time is, or
// by the log (R18).
std::vector<bool> learned_by(const Library& library, const Request& request, const Candidates& candidates) {
    std::vector<bool> is_learned(library.skills.size(), false);
    for (const auto ref : every<Exercise>(library)) {
        const auto& candidate = candidates[ref.index];
        if (candidate.possible && request.week >= candidate.enters + last_learning_week(request.weeks))
            for (const auto skill : library[ref].teaches) is_learned[skill.index] = true;
    }
    if (request.logged) {
        for (const auto skill : request.logged->past.not_learned) is_learned[skill.index] = false;
        for (const auto skill : request.logged->past.learned) is_learned[skill.index] = true;
    }
    for (const auto skill : request.learning) is_learned[skill.index] = false;
    for (const auto skill : request.mastered) is_learned[skill.index] = true;
    return is_learned;
}

// What was chosen anyway comes before what else could teach.
std::vector<std::optional<Ref<Exercise>>> teachers_of(const Library& library, const Selection& selection) {
    auto teachers = selection.teachers;
    std::vector<bool> is_found(library.skills.size(), false);
    for (const auto rank : {Rank::core, Rank::extra})
        for (const auto& choice : selection.chosen)
            if (const auto& exercise = library[choice.exercise]; exercise.rank == rank)
                for (const auto skill : exercise.teaches)
                    if (!is_found[skill.index]) {
                        is_found[skill.index] = true;
                        teachers[skill.index] = choice.exercise;
                    }
    return teachers;
}

// Which exercises the request could come to hold: what is called, its stones and what stands in for them, and whatever
// teaches.
std::vector<bool> within_reach(const Library& library, const Era& first) {
    std::vector<bool> is_reached(library.exercises.size(), false);
    Refs<Exercise> reached;
    const auto reach = [&](Ref<Exercise> ref) {
        if (is_reached[ref.index]) return;
        is_reached[ref.index] = true;
        reached.push_back(ref);
    };
    for (const auto& choice : first.selection.chosen) reach(choice.exercise);
    for (const auto& omission : first.selection.left_out) reach(omission.exercise);
    for (const auto ref : every<Exercise>(library))
        if (!library[ref].teaches.empty()) reach(ref);
    while (!reached.empty()) {
        const auto& exercise = library[reached.back()];
        reached.pop_back();
        for (const auto& choice : exercise.after)
            for (const auto ref : choice) reach(ref);
        for (const auto ref : exercise.alternatives) reach(ref);
    }
    return is_reached;
}

// Whether nothing more may come in than in the era before.
bool is_still_so(const Era& before, const std::vector<bool>& is_reached, const Request& request) {
    for (std::size_t i = 0; i < is_reached.size(); ++i) {
        const auto& candidate = before.candidates()[i];
        if (is_reached[i] && candidate.is_later && candidate.enters <= request.week) return false;
    }
    return true;
}

Era era_of(const Library& library, Request request, std::shared_ptr<const Candidates> prepared,
           std::vector<bool> is_learned) {
    Era era{.request = std::move(request),
            .prepared = std::move(prepared),
            .is_learned = std::move(is_learned),
            .selection = {},
            .lists = {},
            .choices = {},
            .teachers = {}};
    era.selection = select(library, era.request, era.candidates(), era.is_learned);
    era.lists = lists_of(library, era.request, era.candidates(), era.selection);
    era.teachers = teachers_of(library, era.selection);
    era.choices.resize(library.exercises.size());
    for (const auto& choice : era.selection.chosen) era.choices[choice.exercise.index] = choice;
    return era;
}

}  // namespace

Eras eras_of(const Library& library, const Request& request) {
    Eras eras;
    auto then = request;
    then.week = 1;
    auto first = std::make_shared<const Candidates>(prepare(library, then));
    auto learned_first = learned_by(library, then, *first);
    eras.eras.push_back(era_of(library, then, std::move(first), std::move(learned_first)));
    const auto is_reached = within_reach(library, eras.eras.front());
    std::vector<int> begins{last_learning_week(request.weeks) + 1};
    for (std::size_t i = 0; i < is_reached.size(); ++i)
        if (is_reached[i]) {
            const int enters = eras.eras.front().candidates()[i].enters;
            begins.push_back(enters);
            if (!library.exercises[i].teaches.empty()) begins.push_back(enters + last_learning_week(request.weeks));
        }
    std::sort(begins.begin(), begins.end());
    begins.erase(std::unique(begins.begin(), begins.end()), begins.end());
    for (const int week : begins) {
        if (week == 1 || week > request.weeks) continue;
        then.week = week;
        const auto& before = eras.eras.back();
        auto prepared = is_still_so(before, is_reached, then)
                            ? before.prepared
                            : std::make_shared<const Candidates>(prepare(library, then));
        auto is_learned = learned_by(library, then, *prepared);
        if (prepared == before.prepared && is_learned == before.is_learned) continue;
        eras.by_week.resize(static_cast<std::size_t>(week) - 1, eras.eras.size() - 1);
        eras.eras.push_back(era_of(library, then, std::move(prepared), std::move(is_learned)));
    }
    eras.by_week.resize(static_cast<std::size_t>(request.weeks), eras.eras.size() - 1);
    return eras;
}

}  // namespace valgus
