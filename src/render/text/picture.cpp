// Where a figure is drawn on a page.
#include <algorithm>

#include "render/text/page.hpp"

namespace valgus {

Canvas canvas_of(const Style& style, int indent) {
    const int columns = render::measure_of(style) - indent;
    return {.columns = std::max(1, columns), .dots = style.dots, .color = style.color};
}

}  // namespace valgus
