#include "support/direction.hpp"

#include <utf8proc.h>

#include "support/code_point.hpp"

namespace valgus::support {

namespace {

constexpr std::string_view open = "\u2068", close = "\u2069";

enum class Strong { none, left_to_right, right_to_left };

Strong strong(std::int32_t value) {
    if (value < 0x80) return (value | 0x20) >= 'a' && (value | 0x20) <= 'z' ? Strong::left_to_right : Strong::none;
    switch (utf8proc_get_property(value)->bidi_class) {
        case UTF8PROC_BIDI_CLASS_L:
            return Strong::left_to_right;
        case UTF8PROC_BIDI_CLASS_R:
        case UTF8PROC_BIDI_CLASS_AL:
            return Strong::right_to_left;
        default:
            return Strong::none;
    }
}

// Of one isolate and nothing around it, what it holds.
std::string_view without_isolate(std::string_view text) {
    const bool is_one = text.starts_with(open) && text.find(close) + close.size() == text.size();
    return is_one ? text.substr(open.size(), text.size() - open.size() - close.size()) : text;
}

}  // namespace

bool has_right_to_left(std::string_view text) {
    while (!text.empty()) {
        const auto next = first_code_point(text);
        if (strong(next.value) == Strong::right_to_left) return true;
        text.remove_prefix(next.size);
    }
    return false;
}

bool begins_right_to_left(std::string_view text) {
    int depth = 0;
    for (text = without_isolate(text); !text.empty();) {
        if (text.starts_with(open)) ++depth;
        if (text.starts_with(close)) --depth;
        const auto next = first_code_point(text);
        if (depth == 0)
            if (const auto found = strong(next.value); found != Strong::none) return found == Strong::right_to_left;
        text.remove_prefix(next.size);
    }
    return false;
}

std::string isolated(std::string_view text) { return std::string(open).append(text).append(close); }

}  // namespace valgus::support
