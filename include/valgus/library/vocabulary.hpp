// The words that are fixed in the code, each enum beside the one table that holds its spelling.
// Parsing, printing, help, suggestions and completion all derive from these tables.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <type_traits>
#include <vector>

namespace valgus {

template <class E>
struct Term {
    E value;
    std::string_view id;     // in YAML, flags, JSON
    std::string_view label;  // for people
};

// The order of every plan.
enum class Phase { release, stretch, mobilize, strengthen, integrate };
constexpr auto terms(std::type_identity<Phase> /*tag*/) {
    return std::to_array<Term<Phase>>({
        {Phase::release, "release", "Release"},
        {Phase::stretch, "stretch", "Stretch"},
        {Phase::mobilize, "mobilize", "Mobilize"},
        {Phase::strengthen, "strengthen", "Strengthen"},
        {Phase::integrate, "integrate", "Integrate"},
    });
}

// R12: loosening, which stays at the low end of its doses; the others are work and grow with the weeks. P2: they belong
// to a mobility day.
constexpr bool is_loosening(Phase phase) { return phase < Phase::strengthen; }

enum class Side { left, right, both };
constexpr auto terms(std::type_identity<Side> /*tag*/) {
    return std::to_array<Term<Side>>({
        {Side::left, "left", "left"},
        {Side::right, "right", "right"},
        {Side::both, "both", "both"},
    });
}

enum class Cause { functional, structural, unknown };
constexpr auto terms(std::type_identity<Cause> /*tag*/) {
    return std::to_array<Term<Cause>>({
        {Cause::functional, "functional", "tight or weak muscles"},
        {Cause::structural, "structural", "the shape of bone or joint"},
        {Cause::unknown, "unknown", "not known"},
    });
}

// How an exercise treats two sides; docs/planning-rules.md, R9.
enum class Laterality { unilateral, bilateral, alternating, either };
constexpr auto terms(std::type_identity<Laterality> /*tag*/) {
    return std::to_array<Term<Laterality>>({
        {Laterality::unilateral, "unilateral", "one side, then the other"},
        {Laterality::bilateral, "bilateral", "both sides at once"},
        {Laterality::alternating, "alternating", "sides in turn"},
        {Laterality::either, "either", "one side, or both at once"},
    });
}

// Core exercises come unasked; extra ones wait until something calls them (R1).
enum class Rank { core, extra };
constexpr auto terms(std::type_identity<Rank> /*tag*/) {
    return std::to_array<Term<Rank>>({
        {Rank::core, "core", "core"},
        {Rank::extra, "extra", "extra"},
    });
}

// Starting postures, in the order in which a phase goes through them (R8).
enum class Posture { lying, sitting, kneeling, standing };
constexpr auto terms(std::type_identity<Posture> /*tag*/) {
    return std::to_array<Term<Posture>>({
        {Posture::lying, "lying", "lying"},
        {Posture::sitting, "sitting", "sitting"},
        {Posture::kneeling, "kneeling", "kneeling"},
        {Posture::standing, "standing", "standing"},
    });
}

// Household things count as at hand unless --without names them; gear is what --equipment speaks of (R5).
enum class Provision { gear, household };
constexpr auto terms(std::type_identity<Provision> /*tag*/) {
    return std::to_array<Term<Provision>>({
        {Provision::gear, "gear", "gear"},
        {Provision::household, "household", "every home has it"},
    });
}

// Where in a plan a safety text stands: `gate` before everything, `pain` after everything.
enum class Placement { gate, pain, disclaimer };
constexpr auto terms(std::type_identity<Placement> /*tag*/) {
    return std::to_array<Term<Placement>>({
        {Placement::gate, "gate", "before everything"},
        {Placement::pain, "pain", "after everything"},
        {Placement::disclaimer, "disclaimer", "the last line"},
    });
}

// Why an exercise is in a plan, in the order in which the first that holds is given (R14).
enum class Included { included, focus, integration, position, cause, condition, substitute, prerequisite };
constexpr auto terms(std::type_identity<Included> /*tag*/) {
    return std::to_array<Term<Included>>({
        {Included::included, "included", "you asked for it"},
        {Included::focus, "focus", "it works on a joint you asked for"},
        {Included::integration, "integration", "it belongs to every plan"},
        {Included::position, "position", "it trains the position of collapse"},
        {Included::cause, "cause", "it suits the cause"},
        {Included::condition, "condition", "it suits what you said of yourself"},
        {Included::substitute, "substitute", "it stands in for another"},
        {Included::prerequisite, "prerequisite", "another needs it first"},
    });
}

// Why a called exercise is not in a plan; the first that holds is given (R14).
enum class LeftOut { excluded, condition, later, substituted, no_equipment, lost_skill, no_time, no_room, log };
constexpr auto terms(std::type_identity<LeftOut> /*tag*/) {
    return std::to_array<Term<LeftOut>>({
        {LeftOut::excluded, "excluded", "you excluded it"},
        {LeftOut::condition, "condition", "what you said of yourself rules it out"},
        {LeftOut::later, "later", "its turn comes later in the block"},
        {LeftOut::substituted, "substituted", "another stands in for it"},
        {LeftOut::no_equipment, "no-equipment", "its kit is not at hand"},
        {LeftOut::lost_skill, "lost-skill", "nothing left teaches what it needs"},
        {LeftOut::no_time, "no-time", "the minutes do not reach"},
        {LeftOut::no_room, "no-room", "the number of exercises is reached"},
        {LeftOut::log, "log", "what was logged lets it rest"},
    });
}

template <class E>
concept Word = std::is_enum_v<E> && requires {
    terms(std::type_identity<E>{});
};

template <Word E>
inline constexpr auto term_table = terms(std::type_identity<E>{});

template <Word E>
constexpr const Term<E>& term(E value) {
    for (const auto& row : term_table<E>)
        if (row.value == value) return row;
    return term_table<E>.front();  // unreachable: a test walks every enumerator
}

template <Word E>
constexpr std::string_view id(E value) {
    return term(value).id;
}

template <Word E>
constexpr std::string_view label(E value) {
    return term(value).label;
}

template <Word E>
constexpr std::optional<E> parse(std::string_view word) {
    for (const auto& row : term_table<E>)
        if (row.id == word) return row.value;
    return std::nullopt;
}

template <Word E>
std::vector<std::string_view> ids() {
    std::vector<std::string_view> all;
    for (const auto& row : term_table<E>) all.push_back(row.id);
    return all;
}

// What they mean, in the same order.
template <Word E>
std::vector<std::string_view> labels() {
    std::vector<std::string_view> all;
    for (const auto& row : term_table<E>) all.push_back(row.label);
    return all;
}

}  // namespace valgus
