// A session as it was filled, with what is known of those around it: what it takes to finish it.
#pragma once

#include "planner/block.hpp"

namespace valgus {

// What later sessions of the block hold, by exercise; 0: nothing of the kind.
struct Ahead {
    std::vector<int> in;      // the first later week in which it is in
    std::vector<int> harder;  // the first later week in which it is at a later stage than now
};

struct Draft {
    Course& course;
    std::vector<Slot> slots;  // in the order of the plan
    const Filled* filled = nullptr;
    int week = 1;
    std::optional<SessionKind> session = {};  // one of a program; none: a plan by itself
    Ahead ahead = {};
    std::vector<bool> this_week = {};  // by exercise, whether a session of this week holds it

    const Library& library() const { return course.library; }
    const Request& request() const { return course.request; }
    const Era& era() const { return course.eras.of(week); }
};

// Of the session at `index`.
Draft draft_of(Course& course, std::span<const Filled> sessions, std::size_t index, std::optional<SessionKind> kind);

Decision finish(const Draft& draft);

}  // namespace valgus
