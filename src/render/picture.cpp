// From a library's figure to what is drawn, and where.
#include <algorithm>

#include "render/page.hpp"

namespace valgus {

Picture picture_of(const Library& library, const Figure& figure) {
    return {figure, figure.muscle ? std::string(library[*figure.muscle].id) : std::string()};
}

Canvas canvas_of(const Style& style, int indent) {
    const int columns = render::Page(style).measure() - indent;
    return {.columns = std::max(1, columns), .dots = style.dots, .color = style.color};
}

}  // namespace valgus
