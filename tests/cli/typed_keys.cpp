#include "cli/typed_keys.hpp"

namespace testing {

using valgus::Key;

std::deque<std::string> keys_in(std::string_view text) {
    std::deque<std::string> keys;
    while (!text.empty()) {
        const auto end = text.front() == '<' ? text.find('>') + 1 : std::size_t{1};
        keys.emplace_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return keys;
}

Key key_of(const std::string& name) {
    using Kind = Key::Kind;
    if (name == "<enter>") return {.kind = Kind::enter};
    if (name == "<left>") return {.kind = Kind::left};
    if (name == "<back>") return {.kind = Kind::back};
    if (name == "<up>") return {.kind = Kind::up};
    if (name == "<ctrl-c>") return {.kind = Kind::interrupt};
    if (name == "<gone>") return {.kind = Kind::end};
    if (name == "<narrow>")
        return {.kind = Kind::resumed, .screen = {.is_terminal = true, .width = 30, .height = 20, .utf8 = true}};
    if (name == "<small>")
        return {.kind = Kind::resumed, .screen = {.is_terminal = true, .width = 30, .height = 12, .utf8 = true}};
    return {.kind = Kind::text, .text = name};
}

}  // namespace testing
