// What stands below a check-list that a terminal shows by itself.
#include <algorithm>

#include "render/text/page.hpp"
#include "support/text.hpp"
#include "valgus/stages/shown.hpp"

namespace valgus {

namespace {

using namespace render;

constexpr int ways_indent = 2;

}  // namespace

// In columns, if each fits there.
void render_ways_on(const std::vector<WayOn>& ways, const Style& style, const Sink& sink) {
    Page page(style, sink);
    int what = 0, command = 0;
    for (const auto& way : ways) {
        what = std::max(what, support::display_width(way.what));
        command = std::max(command, support::display_width(way.command));
    }
    const bool in_columns = ways_indent + what + column_gap + command <= page.measure();
    const std::string margin(ways_indent, ' ');
    page.heading("More");
    for (const auto& way : ways) {
        if (in_columns) {
            page.line({{margin}, {support::pad_right(way.what, what + column_gap)}, {way.command, Look::accent}});
        } else {
            page.paragraph(way.what, ways_indent);
            page.command(way.command, 2 * ways_indent);
        }
    }
    page.finish();
}

}  // namespace valgus
