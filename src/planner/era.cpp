#include "planner/era.hpp"

#include <algorithm>

#include "planner/weeks.hpp"

namespace valgus {

namespace {

// R4: a skill is learned by the calendar if something could teach it in the learning time.
std::vector<bool> learned_by(const Library& library, const Request& request, const Candidates& candidates) {
    std::vector<bool> is_learned(library.skills.size(), false);
    if (request.week > last_learning_week(request.weeks)) {
        for (const auto ref : every<Exercise>(library))
            if (candidates[ref.index].possible)
                for (const auto skill : library[ref].teaches) is_learned[skill.index] = true;
        for (const auto skill : request.learning) is_learned[skill.index] = false;
    }
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

Era era_of(const Library& library, Request request, int week) {
    request.week = week;
    Era era{.request = std::move(request),
            .candidates = {},
            .is_learned = {},
            .selection = {},
            .lists = {},
            .choices = {},
            .teachers = {}};
    era.candidates = prepare(library, era.request);
    era.is_learned = learned_by(library, era.request, era.candidates);
    era.selection = select(library, era.request, era.candidates, era.is_learned);
    era.lists = lists_of(library, era.request, era.candidates, era.selection);
    era.teachers = teachers_of(library, era.selection);
    era.choices.resize(library.exercises.size());
    for (const auto& choice : era.selection.chosen) era.choices[choice.exercise.index] = choice;
    return era;
}

}  // namespace

Eras eras_of(const Library& library, const Request& request) {
    std::vector<int> begins{1, last_learning_week(request.weeks) + 1};
    for (const auto& exercise : library.exercises) begins.push_back(entry_week(exercise, request));
    std::sort(begins.begin(), begins.end());
    begins.erase(std::unique(begins.begin(), begins.end()), begins.end());
    Eras eras;
    for (const int week : begins) {
        if (week > request.weeks) break;
        eras.by_week.resize(static_cast<std::size_t>(week) - 1, eras.eras.empty() ? 0 : eras.eras.size() - 1);
        eras.eras.push_back(era_of(library, request, week));
        eras.by_week.push_back(eras.eras.size() - 1);
    }
    eras.by_week.resize(static_cast<std::size_t>(request.weeks), eras.eras.size() - 1);
    return eras;
}

}  // namespace valgus
