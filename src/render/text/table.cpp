#include <algorithm>
#include <span>

#include "render/text/page.hpp"
#include "support/text.hpp"
#include "valgus/stages/shown.hpp"

namespace valgus {

namespace {

using render::column_gap;
using render::Look;
using render::Page;
using support::display_width;

constexpr int least_last = 20;  // a narrower last column is hard to read

std::string_view cell(const std::vector<std::string>& row, std::size_t column) {
    return column < row.size() ? std::string_view(row[column]) : std::string_view();
}

// As it will be read, since columns are as wide as that.
Table spelled(Table table, const Page& page) {
    for (auto& row : table.rows)
        for (auto& cell : row) cell = page.spelled(cell);
    return table;
}

std::vector<int> natural_widths(const Table& table) {
    std::vector<int> widths;
    for (const auto& title : table.header) widths.push_back(display_width(title));
    for (const auto& row : table.rows)
        for (std::size_t i = 0; i < widths.size(); ++i) widths[i] = std::max(widths[i], display_width(cell(row, i)));
    return widths;
}

void put_row(Page& page, const std::vector<std::string>& row, const std::vector<int>& widths, Look look) {
    std::string before;
    for (std::size_t i = 0; i + 1 < widths.size(); ++i)
        before += support::pad_right(cell(row, i), widths[i] + column_gap);
    auto lines = render::fill(cell(row, widths.size() - 1), widths.back());
    if (lines.empty()) lines.emplace_back();
    page.line({{before, look}, {lines.front(), look}});
    const auto margin = support::pad_right({}, display_width(before));
    for (std::size_t i = 1; i < lines.size(); ++i) page.line({{margin}, {lines[i], look}});
}

// Where the columns do not fit beside each other: a record of lines, each with its column's title.
void put_record(Page& page, const Table& table, const std::vector<std::string>& row) {
    page.gap();
    page.paragraph(cell(row, 0), 0, Look::strong);
    for (std::size_t i = 1; i < table.header.size(); ++i)
        if (!cell(row, i).empty()) page.item({table.header[i] + ':', Look::dim}, {cell(row, i)}, 2, 2);
}

}  // namespace

void render_table(const Table& table, const Style& style, const Sink& sink) {
    Page page(style, sink);
    const auto shown = spelled(table, page);
    auto widths = natural_widths(shown);
    if (widths.empty()) return;
    int before_last = 0;
    for (std::size_t i = 0; i + 1 < widths.size(); ++i) before_last += widths[i] + column_gap;
    const int room = page.width() - before_last;
    if (room < std::min(widths.back(), least_last)) {
        for (const auto& row : shown.rows) put_record(page, shown, row);
    } else {
        widths.back() = std::min(widths.back(), room);
        put_row(page, shown.header, widths, Look::heading);
        for (const auto& row : shown.rows) put_row(page, row, widths, Look::plain);
    }
    page.finish();
}

}  // namespace valgus
