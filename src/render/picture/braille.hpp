// The eight dots of a character in braille.
#pragma once

#include <array>
#include <cstddef>
#include <string>

namespace valgus::render::picture {

constexpr int dots_across = 2, dots_down = 4;  // dots of a character

// The bit of a dot as Unicode numbers them; x and y count from the left and the top.
constexpr unsigned braille_bit(int x, int y) {
    constexpr std::array<std::array<unsigned, dots_across>, dots_down> bits{
        {{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}}};
    return bits[static_cast<std::size_t>(y)][static_cast<std::size_t>(x)];
}

inline std::string braille(unsigned set) {
    if (set == 0) return " ";
    return {'\xe2', static_cast<char>(0xa0 | set >> 6U), static_cast<char>(0x80 | (set & 0x3fU))};
}

}  // namespace valgus::render::picture
