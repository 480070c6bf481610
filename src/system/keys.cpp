#include "system/keys.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace valgus::system {

namespace {

using std::chrono::milliseconds;

// What a terminal sends for one key comes at once; this is for the way from another machine. Nobody types so fast.
constexpr milliseconds within_sequence{50};

milliseconds since(std::chrono::steady_clock::time_point time) {
    return std::chrono::duration_cast<milliseconds>(std::chrono::steady_clock::now() - time);
}

}  // namespace

// How long there may be nothing: until the time is up, or a sequence has not gone on.
std::optional<milliseconds> Keyboard::patience(std::optional<milliseconds> most, Clock::time_point began) const {
    auto time = most;
    if (time) *time -= since(began);
    if (decoder_.is_in_sequence()) {
        const auto rest_of_it = within_sequence - since(last_byte_);
        time = time ? std::min(*time, rest_of_it) : rest_of_it;
    }
    if (time) *time = std::max(*time, milliseconds(0));
    return time;
}

std::optional<Key> Keyboard::read_key() {
    unsigned char byte = 0;
    const auto count = read(descriptor_, &byte, 1);
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) return std::nullopt;
    if (count != 1) {
        terminal_->is_gone();
        return std::nullopt;
    }
    last_byte_ = Clock::now();
    return decoder_.take(byte);
}

Key Keyboard::next(std::optional<milliseconds> most) {
    using Came = HeldTerminal::Came;
    if (!terminal_) terminal_.emplace(descriptor_);
    const auto began = Clock::now();
    while (true) {
        if (const auto kind = terminal_->told())
            return {.kind = *kind, .was_stopped = *kind == Key::Kind::resumed && terminal_->was_stopped()};
        const auto came = terminal_->wait(patience(most, began));
        const bool ends_sequence = decoder_.is_in_sequence() && since(last_byte_) >= within_sequence;
        std::optional<Key> key;
        if (came == Came::input) key = read_key();
        if (came == Came::nothing && ends_sequence) key = decoder_.give_up();
        if (key) return *std::move(key);
        if (came == Came::nothing && most && since(began) >= *most) return {};
    }
}

void Keyboard::screen(bool is_own, int output) {
    if (!terminal_) terminal_.emplace(descriptor_);
    terminal_->screen(is_own, output);
}

void Keyboard::rest() {
    terminal_.reset();
    decoder_ = {};
}

}  // namespace valgus::system
