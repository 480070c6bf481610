// R18: a request after a log.
#pragma once

#include "valgus/request.hpp"
#include "valgus/stages/verdict.hpp"

namespace valgus {

// What a log says of an exercise in the next session.
struct JudgedExercise {
    Ref<Exercise> exercise;
    Verdict verdict;
};

// A log, and where in the block it leaves one.
struct Logged {
    std::shared_ptr<const History> history;
    std::vector<Day> days;  // on which there are sessions, as they come in a week of the block
    Past past;
    std::vector<JudgedExercise> resting;  // what is not in the next session; decide() finds them
};

// The same for the session that follows a log: its week is the next, which may lie behind the block's end, and after
// many missed sessions it holds fewer exercises. `start`: of the block, where that is known. `week`: as it was said, if
// it was.
Request after_log(const Library& library, Request request, std::shared_ptr<const History> history,
                  const std::vector<Day>& days, std::optional<std::chrono::sys_days> start, std::optional<int> week);

}  // namespace valgus
