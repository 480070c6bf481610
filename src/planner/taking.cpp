#include "planner/taking.hpp"

#include <functional>
#include <queue>
#include <utility>

namespace valgus {

// Who waits for teachers: for each needed skill the place of one that may be its next; of all, the first comes first.
struct Taking::Learner {
    using Next = std::pair<std::size_t, Ref<Skill>>;
    Ref<Exercise> exercise;
    std::priority_queue<Next, std::vector<Next>, std::greater<>> next = {};
};

Taking::Taking(const Library& library, Refs<Exercise> list)
    : library_(library), is_taken_(library.exercises.size(), false), first_(library.skills.size(), 0) {
    Teachers teachers{std::move(list), std::vector<std::vector<std::size_t>>(library.skills.size())};
    for (std::size_t place = 0; place < teachers.list.size(); ++place)
        for (const auto skill : library[teachers.list[place]].teaches) teachers.places[skill.index].push_back(place);
    teachers_ = std::make_shared<const Teachers>(std::move(teachers));
}

// A list without circles, as the library's checks see to it, never comes back to what it has begun.
Taking::Learner Taking::begin(Ref<Exercise> exercise) {
    is_taken_[exercise.index] = true;
    Learner learner{exercise};
    for (const auto skill : library_[exercise].needs)
        if (const auto place = next_place(skill)) learner.next.emplace(*place, skill);
    return learner;
}

std::optional<std::size_t> Taking::next_place(Ref<Skill> skill) {
    const auto& places = teachers_->places[skill.index];
    auto& first = first_[skill.index];
    while (first < places.size() && has(teachers_->list[places[first]])) ++first;
    if (first == places.size()) return std::nullopt;
    return places[first];
}

// Others may have been taken since a place was noted; it then goes on to the next of its skill.
std::optional<Ref<Exercise>> Taking::next_teacher(Learner& learner) {
    while (!learner.next.empty()) {
        const auto [noted, skill] = learner.next.top();
        const auto place = next_place(skill);
        if (place == noted) return teachers_->list[noted];
        learner.next.pop();
        if (place) learner.next.emplace(*place, skill);
    }
    return std::nullopt;
}

// Not by recursion: what builds on one another may be as long as the library.
Refs<Exercise> Taking::take(Ref<Exercise> exercise) {
    Refs<Exercise> group;
    if (has(exercise)) return group;
    std::vector<Learner> path;
    path.push_back(begin(exercise));
    while (!path.empty()) {
        if (const auto teacher = next_teacher(path.back())) {
            path.push_back(begin(*teacher));
        } else {
            group.push_back(path.back().exercise);
            path.pop_back();
        }
    }
    return group;
}

void Taking::put_back(const Refs<Exercise>& group) {
    for (const auto exercise : group) {
        is_taken_[exercise.index] = false;
        for (const auto skill : library_[exercise].teaches) first_[skill.index] = 0;
    }
}

}  // namespace valgus
