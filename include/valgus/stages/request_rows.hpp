// What a plan repeats of its request, one row for each: where the request has it, where the plan says it, and its key
// in JSON. Saying and writing walk this table.
#pragma once

#include <string_view>
#include <tuple>

#include "valgus/plan.hpp"
#include "valgus/request.hpp"

namespace valgus {

template <auto Asked, auto Echoed>
struct RequestRow {
    std::string_view key;

    static constexpr auto asked = Asked;    // a member of Request
    static constexpr auto echoed = Echoed;  // of RequestEcho
};

inline constexpr std::tuple request_rows{
    RequestRow<&Request::name, &RequestEcho::name>{"name"},
    RequestRow<&Request::side, &RequestEcho::side>{"side"},
    RequestRow<&Request::worse, &RequestEcho::worse>{"worse"},
    RequestRow<&Request::focus, &RequestEcho::focus>{"focus"},
    RequestRow<&Request::cause, &RequestEcho::cause>{"cause"},
    RequestRow<&Request::position, &RequestEcho::position>{"position"},
    RequestRow<&Request::angle, &RequestEcho::angle>{"angle_deg"},
    RequestRow<&Request::protocol, &RequestEcho::protocol>{"protocol"},
    RequestRow<&Request::week, &RequestEcho::week>{"week"},
    RequestRow<&Request::weeks, &RequestEcho::weeks>{"weeks"},
    RequestRow<&Request::minutes, &RequestEcho::minutes>{"minutes"},
    RequestRow<&Request::max_exercises, &RequestEcho::max_exercises>{"max_exercises"},
    RequestRow<&Request::at_hand, &RequestEcho::equipment>{"equipment"},
    RequestRow<&Request::mastered, &RequestEcho::mastered>{"mastered"},
    RequestRow<&Request::mastered_stones, &RequestEcho::mastered_stones>{"mastered_exercises"},
    RequestRow<&Request::learning, &RequestEcho::learning>{"learning"},
    RequestRow<&Request::stages, &RequestEcho::stages>{"stages"},
    RequestRow<&Request::doses, &RequestEcho::doses>{"doses"},
    RequestRow<&Request::clinician_notes, &RequestEcho::clinician_notes>{"clinician_notes"},
    RequestRow<&Request::age, &RequestEcho::age>{"age"},
    RequestRow<&Request::pain, &RequestEcho::pain>{"pain"},
    RequestRow<&Request::cleared, &RequestEcho::cleared>{"cleared"},
    RequestRow<&Request::conditions, &RequestEcho::conditions>{"conditions"},
    RequestRow<&Request::include, &RequestEcho::include>{"include"},
    RequestRow<&Request::exclude, &RequestEcho::exclude>{"exclude"},
    RequestRow<&Request::only, &RequestEcho::only>{"only"},
    RequestRow<&Request::all, &RequestEcho::all>{"all"},
    RequestRow<&Request::assessed, &RequestEcho::assessed>{"assessed"},
    RequestRow<&Request::found, &RequestEcho::found>{"found"},
};

template <class Visit>
constexpr void for_each_request_row(Visit&& visit) {
    std::apply([&](const auto&... rows) { (visit(rows), ...); }, request_rows);
}

}  // namespace valgus
