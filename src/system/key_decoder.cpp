#include "system/key_decoder.hpp"

#include <cstddef>
#include <utility>

#include "support/text.hpp"

namespace valgus::system {

namespace {

using Kind = Key::Kind;

using Byte = unsigned char;  // char may have a sign

constexpr Byte escape_byte = '\033';
constexpr std::size_t most_parameters = 16;  // longer ones mean nothing, and need not be kept

bool is_continuation(Byte byte) { return (byte & 0xC0U) == 0x80U; }
bool is_control_byte(Byte byte) { return byte < ' ' || byte == 0x7F; }

// By the first byte; whether it is right is seen when all are there.
std::size_t bytes_of_character(char first) {
    const auto byte = static_cast<Byte>(first);
    if (byte >= 0xF0) return 4;
    return byte >= 0xE0 ? 3 : 2;
}

std::optional<Key> key_of_control(Byte byte) {
    switch (byte) {
        case '\003':
            return Key{.kind = Kind::interrupt};  // a terminal may be set to send it instead of a signal
        case '\004':
            return Key{.kind = Kind::end};
        case '\b':
        case '\177':
            return Key{.kind = Kind::back};
        case '\n':
        case '\r':
            return Key{.kind = Kind::enter};
        default:
            return std::nullopt;
    }
}

// With parameters it is the key together with Shift or its like, which is another.
std::optional<Key> key_of_sequence(bool is_shifted, const std::string& parameters, Byte final) {
    if (!is_shifted && parameters == "3" && final == '~') return Key{.kind = Kind::back};
    if (!parameters.empty()) return std::nullopt;
    switch (final) {
        case 'A':
            return Key{.kind = Kind::up};
        case 'B':
            return Key{.kind = Kind::down};
        case 'C':
            return Key{.kind = Kind::right};
        case 'D':
            return Key{.kind = Kind::left};
        case 'M':  // of the keypad
            return is_shifted ? std::optional(Key{.kind = Kind::enter}) : std::nullopt;
        default:
            return std::nullopt;
    }
}

}  // namespace

std::optional<Key> KeyDecoder::take(unsigned char byte) {
    switch (at_) {
        case At::escape:
            return take_after_escape(byte);
        case At::control:
        case At::shifted:
            return take_in_sequence(byte);
        case At::string:
            if (byte == '\a') at_ = At::outside;
            if (byte == escape_byte) at_ = At::escape;  // of ESC \, which ends it
            return std::nullopt;
        case At::last:
            at_ = At::outside;
            return std::nullopt;
        case At::outside:
            break;
    }
    return take_outside(byte);
}

std::optional<Key> KeyDecoder::take_outside(unsigned char byte) {
    if (is_continuation(byte)) {
        if (pending_.empty()) return std::nullopt;
        pending_ += static_cast<char>(byte);
        if (pending_.size() < bytes_of_character(pending_.front())) return std::nullopt;
        auto text = std::exchange(pending_, {});
        if (support::has_controls(text, support::Newlines::refused)) return std::nullopt;  // or what is not UTF-8
        return Key{.kind = Kind::text, .text = std::move(text)};
    }
    pending_.clear();
    if (byte >= 0xC0) {
        pending_ = static_cast<char>(byte);
        return std::nullopt;
    }
    if (byte == escape_byte) {
        at_ = At::escape;
        return std::nullopt;
    }
    if (is_control_byte(byte)) return key_of_control(byte);
    return Key{.kind = Kind::text, .text = std::string(1, static_cast<char>(byte))};
}

std::optional<Key> KeyDecoder::take_after_escape(unsigned char byte) {
    switch (byte) {
        case escape_byte:  // two of them: the second may begin a sequence
            return Key{.kind = Kind::escape};
        case '[':
            at_ = At::control;
            return std::nullopt;
        case 'O':
            at_ = At::shifted;
            return std::nullopt;
        case ']':
        case 'P':
        case 'X':
        case '^':
        case '_':
            at_ = At::string;
            return std::nullopt;
        default:
            at_ = At::outside;
            if (is_control_byte(byte)) return key_of_control(byte);
            return std::nullopt;  // a character typed with Alt; the rest of its bytes begin none
    }
}

std::optional<Key> KeyDecoder::take_in_sequence(unsigned char byte) {
    if (byte >= ' ' && byte < '@') {
        if (pending_.size() < most_parameters) pending_ += static_cast<char>(byte);
        return std::nullopt;
    }
    const auto parameters = std::exchange(pending_, {});
    const bool is_shifted = std::exchange(at_, At::outside) == At::shifted;
    if (byte >= 0x80 || is_control_byte(byte)) return take_outside(byte);  // cut short, by what is a key again
    if (byte == '[' && parameters.empty()) at_ = At::last;                 // a function key of the console: ESC [ [ A
    return key_of_sequence(is_shifted, parameters, byte);
}

std::optional<Key> KeyDecoder::give_up() {
    if (at_ == At::outside) return std::nullopt;
    pending_.clear();
    if (std::exchange(at_, At::outside) == At::escape) return Key{.kind = Kind::escape};
    return std::nullopt;
}

}  // namespace valgus::system
