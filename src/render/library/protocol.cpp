// Everything that a library says of one protocol, for `valgus show`.
#include "render/library/words.hpp"
#include "render/words.hpp"
#include "valgus/plan.hpp"

namespace valgus {

namespace {

using namespace render;

// "3 weeks, 3 days a week; a session took about 20 min"
std::string block_of(const Protocol& protocol) {
    std::vector<std::string> parts;
    if (protocol.weeks) parts.push_back(support::plural(*protocol.weeks, "week"));
    if (protocol.days) parts.push_back(support::plural(*protocol.days, "day") + " a week");
    auto block = support::join(parts, ", ");
    if (protocol.minutes)
        block += std::string(block.empty() ? "" : "; ") + "a session took about " + std::to_string(*protocol.minutes) +
                 " min";
    return block;
}

// How much, and by whom; of what the protocol leaves open, what the exercise says.
std::string amount_of(const Library& library, const ProtocolPart& part) {
    const auto& exercise = library[part.exercise];
    const auto stage = part.stage.value_or(1);
    const auto dose = part.dose ? part.dose : way_at(exercise, stage).dose;
    return dose_as_stated(*dose) + " (" + short_name(library[dose->source]) + ")" +
           (stage > 1 ? "; " + text(exercise.stage(stage).name) : "");
}

}  // namespace

void render_protocol(const Library& library, const Protocol& protocol, const Style& style, const Sink& sink) {
    Page page(style, sink);
    put_title(page, text(protocol.name) + " (protocol)", protocol.id, protocol.aliases);
    page.gap();
    page.paragraph(sentence(protocol.did));
    page.gap();
    page.label("For whom", protocol.for_whom, 0);
    page.label("Block", block_of(protocol), 0);
    if (protocol.position) page.label("Position", library[*protocol.position].label, 0);
    page.label("Found", protocol.found, 0);
    page.label("Differs", protocol.differs, 0);
    page.heading("Exercises", "a plan brings what they need first with them");
    for (const auto& part : protocol.exercises)
        page.item({text(library[part.exercise].name) + ':', Look::strong}, {amount_of(library, part)}, 2, 2);
    page.gap();
    page.label("Plan", "valgus plan --protocol " + text(protocol.id), 0);
    put_sources(page, library, protocol.sources);
    page.finish();
}

}  // namespace valgus
