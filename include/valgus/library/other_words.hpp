// What people say for the words of the closed vocabularies, beside their ids.
#pragma once

#include <array>

#include "valgus/library/library.hpp"

namespace valgus {

template <class E>
struct OtherWord {
    std::string_view said;
    E is;
};
template <class E>
inline constexpr std::array<OtherWord<E>, 0> other_words{};

template <>
inline constexpr auto other_words<Side> = std::to_array<OtherWord<Side>>({
    {"l", Side::left},
    {"left leg", Side::left},
    {"left side", Side::left},
    {"r", Side::right},
    {"right leg", Side::right},
    {"right side", Side::right},
    {"b", Side::both},
    {"both legs", Side::both},
    {"both sides", Side::both},
    {"left and right", Side::both},
});

// What the help and the questions explain the causes with.
template <>
inline constexpr auto other_words<Cause> = std::to_array<OtherWord<Cause>>({
    {"muscle", Cause::functional},
    {"muscles", Cause::functional},
    {"muscular", Cause::functional},
    {"weakness", Cause::functional},
    {"tightness", Cause::functional},
    {"bone", Cause::structural},
    {"bones", Cause::structural},
    {"bone shape", Cause::structural},
    {"joint shape", Cause::structural},
    {"shape", Cause::structural},
    {"genetic", Cause::structural},
    {"inherited", Cause::structural},
    {"born with", Cause::structural},
    {"not known", Cause::unknown},
    {"not sure", Cause::unknown},
    {"unsure", Cause::unknown},
    {"?", Cause::unknown},
});

template <class E>
std::optional<E> parse_said(std::string_view word) {
    if (const auto found = parse<E>(word)) return found;
    for (const auto& row : term_table<E>)
        if (same_words(word, row.id)) return parse<E>(row.id);
    for (const auto& other : other_words<E>)
        if (same_words(word, other.said)) return other.is;
    return std::nullopt;
}

}  // namespace valgus
