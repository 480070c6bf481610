// The hand-out: one HTML file without script or network, for a phone and for paper.
#pragma once

#include <optional>

#include "render/html/markup.hpp"
#include "render/html/style.hpp"
#include "valgus/render.hpp"

namespace valgus::render {

void plan_as_html(const Plan& plan, const Style& style, const Sink& sink);
void program_as_html(const Program& program, const Style& style, const Sink& sink);

// What a page has besides: looks, a script, the only one that the page's policy lets run, and what stands before and
// behind all else in its body.
struct Around {
    std::vector<Embedded> styles;
    std::optional<Embedded> script;
    Html first;
    Language language = {};                      // of the page
    std::function<void(const Sink& sink)> last;  // null: nothing
    std::string command = {};                    // that asked for the page; empty: nobody knows
};
void put_plan_page(const Plan& plan, const Style& style, const Sink& sink, const Around& around);
void put_program_page(const Program& program, const Style& style, const Sink& sink, const Around& around);

}  // namespace valgus::render
