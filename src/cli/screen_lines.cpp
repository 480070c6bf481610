#include "cli/screen_lines.hpp"

#include <algorithm>

#include "support/text.hpp"

namespace valgus::cli {

namespace {

constexpr int widest_screen = 80;

std::string parted(std::string text) {
    for (auto at = text.find(no_break); at != std::string::npos; at = text.find(no_break, at))
        text.replace(at, no_break.size(), " ");
    return text;
}

}  // namespace

ScreenLines::ScreenLines(const Style& style) : style_(style), width_(std::min(style.width, widest_screen)) {}

void ScreenLines::gap() {
    if (!lines_.empty() && !lines_.back().empty()) lines_.emplace_back();
}

void ScreenLines::add(std::string_view text, std::string_view look) {
    while (true) {
        const auto line = support::take_line(text);
        for (const auto& part : support::wrap(line, width_)) lines_.push_back(looking(parted(part), look));
        if (line.empty() && !text.empty()) gap();
        if (text.empty()) return;
    }
}

void ScreenLines::key(std::string_view key, std::string_view says, bool is_picked) {
    const auto room = support::display_width(key) + 2;
    bool is_first = true;
    for (const auto& part : support::wrap(says, width_ - room)) {
        lines_.push_back(support::pad_right(is_first ? key : std::string_view(), room) +
                         looking(part, is_picked ? strong : std::string_view()));
        is_first = false;
    }
}

void ScreenLines::rows(const std::vector<std::string>& rows) { lines_.insert(lines_.end(), rows.begin(), rows.end()); }

void ScreenLines::cut(int most, std::string_view more) {
    if (static_cast<int>(lines_.size()) <= most || most < 1) return;
    lines_.resize(static_cast<std::size_t>(most - 1));
    add(more, dim);
}

std::string ScreenLines::looking(const std::string& text, std::string_view look) const {
    if (!style_.color || look.empty() || text.empty()) return text;
    return "\033[" + std::string(look) + "m" + text + "\033[0m";
}

}  // namespace valgus::cli
