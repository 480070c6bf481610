// P5: the ids of sessions in a calendar.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "valgus/program.hpp"

namespace valgus::render {

// "Runner-w03-mon@valgus"
std::string session_uid(const Program& program, std::string_view session);

// The session that it is of, "w03-mon", and its week; none: it is not of this program.
struct NamedSession {
    std::string id;
    int week = 1;
};
std::optional<NamedSession> session_of_uid(const Program& program, std::string_view uid);

}  // namespace valgus::render
