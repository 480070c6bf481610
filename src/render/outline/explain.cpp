// How a plan was made, in plain sentences.
#include "render/outline/outline.hpp"
#include "render/words.hpp"

namespace valgus::render {

Section how_it_was_made(const Plan& plan) {
    Section section{
        .kind = SectionKind::other, .title = "How this plan was made", .clause = {}, .entries = {}, .exercises = {}};
    for (const auto& sentence : plan.account) section.entries.push_back({{}, sentence});
    return section;
}

Section full_sources(const Plan& plan) {
    Section section{.kind = SectionKind::sources, .title = "Sources", .clause = {}, .entries = {}, .exercises = {}};
    for (const auto& source : plan.sources)
        section.entries.push_back({source.id, citation(source.title, source.authors, source.year, source.address)});
    return section;
}

}  // namespace valgus::render
