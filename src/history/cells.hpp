// Cells of a log, read strictly and written so that they are read again.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "support/nearest.hpp"
#include "valgus/stages/log.hpp"

namespace valgus {

// Each takes a cell that is not empty; if it holds nothing of the kind, what to write instead.
std::optional<std::string> read_cell(std::string_view cell, Range<int> bounds, std::optional<int>& into);
std::optional<std::string> read_cell(std::string_view cell, std::chrono::sys_days& into);
std::optional<std::string> read_cell(std::string_view cell, std::optional<Side>& into);
std::optional<std::string> read_cell(std::string_view cell, std::optional<Decimal>& into);
std::optional<std::string> read_cell(std::string_view cell, std::string_view& into);

// "write full, part or skip"; with the one that is near: "did you mean 'full'?"
std::string word_remedy(std::string_view cell, const std::vector<std::string_view>& words);

template <Word E>
std::optional<std::string> read_cell(std::string_view cell, std::optional<E>& into) {
    into = parse<E>(cell);
    return into ? std::nullopt : std::optional(word_remedy(cell, ids<E>()));
}

std::string written_cell(std::chrono::sys_days date, char separator);
std::string written_cell(std::optional<Side> side, char separator);
std::string written_cell(std::optional<Decimal> number, char separator);  // "9.5"; behind semicolons "9,5"
std::string written_cell(std::string_view text, char separator);

template <Word E>
std::string written_cell(std::optional<E> word, char /*separator*/) {
    return word ? std::string(id(*word)) : std::string();
}

}  // namespace valgus
