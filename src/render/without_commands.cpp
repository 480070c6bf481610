// Texts for those who hold a page in their hands, and type nothing.
#include "render/words.hpp"

namespace valgus::render {

namespace {

bool has_command(std::string_view text) {
    return text.find("`valgus") != std::string_view::npos || text.find("`--") != std::string_view::npos;
}

// Behind the bracket that closes the one at `begin`; the end where none does.
std::size_t end_of_aside(std::string_view text, std::size_t begin) {
    int depth = 0;
    for (auto i = begin; i < text.size(); ++i) {
        if (text[i] == '(') ++depth;
        if (text[i] == ')' && --depth == 0) return i + 1;
    }
    return text.size();
}

// " (…)" with a command in it, each.
std::string without_asides(std::string_view text) {
    std::string rest;
    for (auto begin = text.find(" ("); begin != std::string_view::npos; begin = text.find(" (")) {
        const auto end = end_of_aside(text, begin);
        const auto aside = text.substr(begin, end - begin);
        rest += text.substr(0, begin);
        if (!has_command(aside)) rest += aside;
        text.remove_prefix(end);
    }
    return rest.append(text);
}

// A sentence up to the blank or line's end behind it; what stands between backticks ends none.
std::size_t end_of_sentence(std::string_view text) {
    bool in_code = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '`') in_code = !in_code;
        if (text[i] == '\n' && i + 1 < text.size() && (text[i + 1] == '\n' || text[i + 1] == '-')) return i + 1;
        const bool ends = text[i] == '.' || text[i] == '?' || text[i] == '!';
        if (ends && !in_code && i + 1 < text.size() && (text[i + 1] == ' ' || text[i + 1] == '\n')) return i + 2;
    }
    return text.size();
}

// "… hip and pelvis: `valgus about one-side`." says enough without what stands behind the colon.
std::string said_without(std::string_view sentence) {
    if (!has_command(sentence)) return std::string(sentence);
    const auto colon = sentence.find(": `valgus");
    if (colon == std::string_view::npos) return {};
    const auto end = sentence.find('`', colon + 3);
    if (end == std::string_view::npos) return {};
    const auto rest = sentence.substr(end + 1);
    return has_command(rest) ? std::string() : std::string(sentence.substr(0, colon)).append(rest);
}

}  // namespace

std::string without_commands(std::string_view text) {
    if (!has_command(text)) return std::string(text);
    const auto plain = without_asides(text);
    std::string rest;
    for (std::string_view left = plain; !left.empty();) {
        const auto end = end_of_sentence(left);
        rest += said_without(left.substr(0, end));
        left.remove_prefix(end);
    }
    while (rest.ends_with(' ') || rest.ends_with('\n')) rest.pop_back();
    return rest;
}

std::string for_reader(std::string_view text, Detail detail) {
    return detail == Detail::explain ? std::string(text) : without_commands(text);
}

}  // namespace valgus::render
