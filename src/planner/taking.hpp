// R12, P6: exercises of a list one after the other, each behind those that teach what it needs.
#pragma once

#include <memory>

#include "planner/candidate.hpp"

namespace valgus {

// What is taken of a list, and what must come with the rest. However it is taken, all of it is as many steps as the
// list has needs and lessons. Copies share the list.
class Taking {
public:
    Taking(const Library& library, Refs<Exercise> list);

    bool has(Ref<Exercise> exercise) const { return is_taken_[exercise.index]; }
    // Takes an exercise and before it all of the list that it builds on: its teachers in the order of the list, each
    // behind its own. Gives what was not taken before; the exercise itself is the last.
    Refs<Exercise> take(Ref<Exercise> exercise);
    // Undoes the last take(), which gave this group.
    void put_back(const Refs<Exercise>& group);

private:
    struct Teachers {
        Refs<Exercise> list;
        std::vector<std::vector<std::size_t>> places;  // in the list, by skill
    };
    struct Learner;

    Learner begin(Ref<Exercise> exercise);
    std::optional<std::size_t> next_place(Ref<Skill> skill);
    std::optional<Ref<Exercise>> next_teacher(Learner& learner);

    const Library& library_;
    std::shared_ptr<const Teachers> teachers_;
    std::vector<bool> is_taken_;      // by exercise of the library
    std::vector<std::size_t> first_;  // by skill: the first of its teachers that may not be taken yet
};

}  // namespace valgus
