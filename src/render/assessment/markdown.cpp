#include "render/markdown/text.hpp"
#include "valgus/stages/assessment.hpp"

namespace valgus {

void assessment_as_markdown(const Assessment& assessment, const NextSteps& next, const Style& style, const Sink& sink) {
    using namespace render;
    MarkdownWriter page(style, sink);
    page.heading(1, "What was found");
    for (const auto& part : assessment.parts) {
        if (&part != &assessment.parts.front()) page.heading(2, part.title);
        for (const auto& item : part.items) page.item("-", escape_inline(item));
    }
    page.heading(2, "How it goes on");
    for (const auto& [what, command] : next) page.item("-", escape_inline(what) + " " + code(command));
    page.finish();
}

}  // namespace valgus
