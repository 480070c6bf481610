// The keys of a protocol.
#pragma once

#include "library/exercise_fields.hpp"
#include "valgus/library/protocol.hpp"

namespace valgus {

namespace fields {

constexpr Bounds days_a_week{1, 7}, stage_number{1, 20}, clause{1, 300};

}  // namespace fields

template <>
struct Fields<ProtocolPart> {
    using P = ProtocolPart;
    static constexpr auto table =
        std::tuple(field<P, &P::exercise>("exercise", fields::required, "what is done"),
                   field<P, &P::dose>("dose", fields::optional,
                                      "how much the protocol asked for; if not said, what the exercise says"),
                   field<P, &P::stage>("stage", fields::optional, "hold it at this stage; 1 is the exercise itself",
                                       fields::stage_number));
};

template <>
struct Fields<Protocol> {
    using P = Protocol;
    static constexpr auto table = std::tuple(
        field<P, &P::id>("id", fields::required, "lower-case words joined by hyphens; unique in its section"),
        field<P, &P::name>("name", fields::required, "what people call it", fields::name),
        field<P, &P::aliases>("aliases", fields::optional, "other words that find it", fields::name),
        field<P, &P::did>("did", fields::optional, "a clause: what was done, how often, for how long", fields::clause),
        field<P, &P::for_whom>("for_whom", fields::optional, "with whom it was tried, or for whom it is meant",
                               fields::line),
        field<P, &P::exercises>("exercises", fields::required, "what is in it, in its order"),
        field<P, &P::position>("position", fields::optional, "where the trouble shows, for --position"),
        field<P, &P::weeks>("weeks", fields::optional, "length of its block", fields::weeks),
        field<P, &P::days>("days", fields::optional, "how many days a week", fields::days_a_week),
        field<P, &P::minutes>("minutes", fields::optional, "that a session took; it limits no plan", fields::minutes),
        field<P, &P::found>("found", fields::required, "what came of it, and what was not found"),
        field<P, &P::differs>("differs", fields::optional, "what it had that this has not, and what is done otherwise"),
        field<P, &P::sources>("sources", fields::required, "where it comes from"), fields::Replace());
};

}  // namespace valgus
