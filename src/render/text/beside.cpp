// A text with its picture.
#include <algorithm>

#include "render/text/text.hpp"
#include "support/text.hpp"

namespace valgus::render {

namespace {

constexpr int columns_for_both = 100;  // from here on they stand side by side
constexpr int widest_picture = 60;

int widest_text(const Style& style) { return std::min(style.width * 5 / 8 - column_gap, measure_of(style)); }

// The columns of a line whose looks take none.
int shown_width(std::string_view line) {
    std::string shown;
    while (!line.empty()) {
        const auto escape = std::min(line.find('\033'), line.size());
        shown += line.substr(0, escape);
        line.remove_prefix(escape);
        line.remove_prefix(std::min(line.size(), line.find('m') + 1));
    }
    return support::display_width(shown);
}

std::vector<std::string> drawn(const Picture& picture, Side side, const Style& style, int columns) {
    return draw_text(picture, {.view = View::pair, .side = side},
                     {.columns = std::max(1, columns), .dots = style.dots, .color = style.color});
}

std::vector<std::string> lines_told(const Style& style, const std::function<void(Page&)>& tell) {
    std::string text;
    Page column(style, [&](std::string_view piece) { text += piece; });
    tell(column);
    column.finish();
    std::vector<std::string> lines;
    for (std::string_view rest = text; !rest.empty();) lines.emplace_back(support::take_line(rest));
    return lines;
}

}  // namespace

void put_with_picture(Page& page, const Picture* picture, Side side, int indent,
                      const std::function<void(Page&)>& tell) {
    const auto& style = page.style();
    if (picture == nullptr || !style.pictures) return tell(page);
    if (style.width < columns_for_both) {
        tell(page);
        page.gap();
        const std::string margin(static_cast<std::size_t>(indent), ' ');
        for (const auto& line : drawn(*picture, side, style, page.measure() - indent)) page.line({{margin}, {line}});
        return page.gap();
    }
    auto narrow = style;
    narrow.width = widest_text(style);
    const int left = narrow.width + column_gap;
    const auto lines = lines_told(narrow, tell);
    const auto dots = drawn(*picture, side, style, std::min(style.width - left, widest_picture));
    for (std::size_t i = 0; i < std::max(lines.size(), dots.size()); ++i) {
        const auto& line = i < lines.size() ? lines[i] : std::string();
        const std::string between(static_cast<std::size_t>(left - shown_width(line)), ' ');
        page.line({{line}, {between}, {i < dots.size() ? std::string_view(dots[i]) : std::string_view()}});
    }
    page.gap();
}

}  // namespace valgus::render
