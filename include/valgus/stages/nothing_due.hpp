// What `valgus today` says where no session is to be done, for programs that ask.
#pragma once

#include <chrono>
#include <span>
#include <string>

#include "valgus/render.hpp"

namespace valgus {

struct NothingDue {
    bool is_done = false;        // today's session is in the log
    std::string next;            // the id of the next session: "w03-mon"
    std::chrono::sys_days date;  // and its day
    int week = 1;                // from 1
};
void nothing_due_as_json(const NothingDue& nothing, const Style& style, const Sink& sink);

// A refusal, which is told as an error, too. reasons: one sentence each.
void no_session_as_json(std::span<const std::string> reasons, const Style& style, const Sink& sink);

}  // namespace valgus
