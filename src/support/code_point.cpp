#include "support/code_point.hpp"

#include <utf8proc.h>

#include <algorithm>

#include "support/text.hpp"

namespace valgus::support {

CodePoint first_code_point(std::string_view text) {
    const auto byte = static_cast<unsigned char>(text.front());
    if (byte < 0x80) return {byte, 1};
    utf8proc_int32_t value = 0;
    const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                       static_cast<utf8proc_ssize_t>(std::min<std::size_t>(text.size(), 4)), &value);
    if (size < 1) return {invalid, 1};
    return {value, static_cast<std::size_t>(size)};
}

std::size_t code_point_size(std::string_view text) {
    const auto first = first_code_point(text);
    return first.value == invalid ? 0 : first.size;
}

std::optional<std::size_t> first_bad_utf8(std::string_view text) {
    for (std::size_t position = 0; position < text.size();) {
        const bool is_ascii = static_cast<unsigned char>(text[position]) < 0x80;
        const auto next = is_ascii ? CodePoint{0, 1} : first_code_point(text.substr(position));
        if (next.value == invalid) return position;
        position += next.size;
    }
    return std::nullopt;
}

}  // namespace valgus::support
