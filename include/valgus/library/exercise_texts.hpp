// The texts of an exercise, one row for each: where a library states it, where a plan says it, and what it is called.
// Reading, overlaying, checking, comparing, saying and printing walk this table.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "valgus/library/exercise.hpp"
#include "valgus/plan.hpp"

namespace valgus {

enum class TextPlace { before_steps, steps, after_steps };

// `Stated` is a member of Instruction, a text or several; `Planned` one of PlannedExercise, a string or several.
template <auto Stated, auto Planned>
struct TextRow {
    std::string_view key;    // in a library and in JSON
    std::string_view label;  // before it, for people
    TextPlace place = TextPlace::after_steps;
    bool is_needed = false;      // by every exercise
    bool is_background = false;  // not needed while one does it
    std::string_view help;       // one line, for the reference

    static constexpr auto stated = Stated;
    static constexpr auto planned = Planned;
};

namespace texts {

using I = Instruction;
using P = PlannedExercise;
template <auto Stated, auto Planned>
constexpr TextRow<Stated, Planned> before(std::string_view key, std::string_view label, bool is_needed,
                                          std::string_view help) {
    return {key, label, TextPlace::before_steps, is_needed, false, help};
}
template <auto Stated, auto Planned>
constexpr TextRow<Stated, Planned> after(std::string_view key, std::string_view label, std::string_view help) {
    return {key, label, TextPlace::after_steps, false, false, help};
}
template <auto Stated, auto Planned>
constexpr TextRow<Stated, Planned> steps(std::string_view key, std::string_view help) {
    return {key, {}, TextPlace::steps, true, false, help};
}
template <class Row>
constexpr Row background(Row row) {
    row.is_background = true;
    return row;
}

// In the order in which they are said.
inline constexpr std::tuple rows{
    background(before<&I::purpose, &P::purpose>("purpose", "Why", true, "one line: why it helps")),
    before<&I::setup, &P::setup>("setup", "Set-up", false, "how to get ready"),
    steps<&I::steps, &P::steps>("steps", "what to do, one action a step"),
    after<&I::feel, &P::feel>("feel", "Feel", "where to feel it"),
    after<&I::mistakes, &P::mistakes>("mistakes", "Avoid", "what spoils it"),
    after<&I::cautions, &P::cautions>("cautions", "Careful", "what to beware of"),
    background(after<&I::ready_when, &P::ready_when>("ready_when", "Ready when", "what must go well first")),
};

}  // namespace texts

template <class Visit>
constexpr void for_each_text(Visit&& visit) {
    std::apply([&](const auto&... rows) { (visit(rows), ...); }, texts::rows);
}

// One or several, as a list of them; none where nothing is stated.
inline Texts as_list(const std::optional<Text>& text) { return text ? Texts(&*text, 1) : Texts(); }
inline Texts as_list(const std::optional<Texts>& texts) { return texts.value_or(Texts{}); }
inline std::vector<std::string> as_list(const std::string& text) {
    return text.empty() ? std::vector<std::string>{} : std::vector{text};
}
inline const std::vector<std::string>& as_list(const std::vector<std::string>& texts) { return texts; }

}  // namespace valgus
