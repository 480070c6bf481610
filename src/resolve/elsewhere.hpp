// Where a word leads that is not of the kind that was asked for.
#pragma once

#include <string>
#include <string_view>

#include "valgus/library/library.hpp"

namespace valgus {

// With which option it is said, or the topic of that name. Empty: it is unknown.
std::string led_elsewhere(const Library& library, std::string_view word);

template <class T>
inline constexpr RefList<T> Ambiguity::*meant_by = nullptr;
template <>
inline constexpr auto meant_by<Joint> = &Ambiguity::joints;
template <>
inline constexpr auto meant_by<Position> = &Ambiguity::positions;
template <>
inline constexpr auto meant_by<Condition> = &Ambiguity::conditions;

// The word as one that may be several of this kind: "bending" is a squat, or stairs.
template <class T>
const Ambiguity* ambiguity_of(const Library& library, std::string_view word) {
    if constexpr (meant_by<T> == nullptr)
        return nullptr;
    else {
        const auto found = find<Ambiguity>(library, word);
        return found && !(library[*found].*meant_by<T>).empty() ? &library[*found] : nullptr;
    }
}

}  // namespace valgus
