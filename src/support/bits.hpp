// Sets of small numbers, sixty-four to a word: where every two of many sets must be compared, that is sixty-four times
// fewer steps.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace valgus::support {

class Bits {
public:
    void add(std::size_t number) {
        if (number / width >= words_.size()) words_.resize(number / width + 1, 0);
        words_[number / width] |= std::uint64_t{1} << (number % width);
    }
    // What is in either.
    Bits& operator|=(const Bits& other) {
        if (words_.size() < other.words_.size()) words_.resize(other.words_.size(), 0);
        for (std::size_t i = 0; i < other.words_.size(); ++i) words_[i] |= other.words_[i];
        return *this;
    }
    // What is in both.
    Bits& operator&=(const Bits& other) {
        words_.resize(std::min(words_.size(), other.words_.size()));
        for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= other.words_[i];
        return *this;
    }
    // Calls visit(number) for each, the smallest first.
    template <class Visit>
    void each(Visit&& visit) const {
        for (std::size_t i = 0; i < words_.size(); ++i)
            for (auto word = words_[i]; word != 0; word &= word - 1)
                visit(i * width + static_cast<std::size_t>(std::countr_zero(word)));
    }
    // The smallest.
    std::optional<std::size_t> first() const {
        for (std::size_t i = 0; i < words_.size(); ++i)
            if (words_[i] != 0) return i * width + static_cast<std::size_t>(std::countr_zero(words_[i]));
        return std::nullopt;
    }

private:
    static constexpr std::size_t width = 64;
    std::vector<std::uint64_t> words_;
};

}  // namespace valgus::support
