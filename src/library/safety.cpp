#include "library/safety.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <memory>
#include <string>

#include "support/wording.hpp"

namespace valgus {

namespace {

bool holds_for_everybody(const Safety& text) {
    return text.causes.empty() && text.sides.empty() && text.joints.empty() && text.positions.empty() &&
           text.conditions.empty() && text.not_for.empty();
}

// The record that was written last: what is missing now was there before it, if ever.
Value last_written(const Layer& documents, const Section& section) {
    std::map<const Document*, std::size_t> places;
    for (const auto& document : documents) places.emplace(document.get(), places.size());
    const auto place_of = [&](const Mappings& mappings) { return places.at(&mappings.front().document()); };
    const auto last = std::max_element(section.records.begin(), section.records.end(),
                                       [&](const auto& a, const auto& b) { return place_of(a) < place_of(b); });
    return last->front();
}

// With the library's own word for the joint.
Text in_words_of(const Complaint& body, Text text, Reader& reader) {
    constexpr std::string_view name = "{joint}";
    const auto at = text.find(name);
    if (at == Text::npos) return text;
    const auto size = text.size() - name.size() + body.joint.size();
    auto* const words = reader.room<char>(size);
    auto* end = std::copy_n(text.begin(), at, words);
    end = std::copy(body.joint.begin(), body.joint.end(), end);
    std::copy(text.begin() + static_cast<std::ptrdiff_t>(at + name.size()), text.end(), end);
    return {words, size};
}

constexpr Safety general(Placement placement, std::string_view id, std::string_view title, std::string_view text) {
    Safety safety;
    safety.id = id;
    safety.title = title;
    safety.text = text;
    safety.placement = placement;
    return safety;
}

}  // namespace

void check_safety(const Library& library, const Layer& documents, const Overlaid& overlaid, Findings& findings) {
    const auto section = overlaid.sections.find(Safety::section);
    if (section == overlaid.sections.end() || section->second.records.empty()) return;
    for (const auto placement : {Placement::gate, Placement::pain, Placement::disclaimer}) {
        const bool is_there = std::any_of(library.safety.begin(), library.safety.end(), [&](const Safety& text) {
            return text.placement == placement && holds_for_everybody(text);
        });
        if (is_there) continue;
        findings.push_back(last_written(documents, section->second)
                               .finding("no safety text with the placement " + support::quoted(id(placement)) +
                                            " is left that holds for everybody",
                                        "keep one without causes, sides, joints, positions, conditions or not_for"));
    }
}

void add_general_safety(Reader& reader, Library& library) {
    static constexpr Safety texts[] = {
        general(Placement::gate, "general-gate", "Not yet",
                "See a doctor or physio first if {joint} is hot or swollen, locks, gives way or was hurt lately; with "
                "fever, numbness, weakness or pain at night; after an operation that nobody has cleared."),
        general(Placement::pain, "general-pain-rule", "Pain",
                "Pain out of 10: 0 to 3 is fine; 4 or 5 only if it is gone by the next morning; above 5, stop. It is "
                "sorer next morning? Do half of it; if that happens twice in a row, have it looked at. Something "
                "tingles? Take the pressure off it."),
        general(Placement::disclaimer, "general-disclaimer", "Disclaimer",
                "Not medical advice. This plan informs; it has not examined you, and you follow it at your own risk."),
    };
    constexpr auto count = std::size(texts);
    auto* const own = reader.room<Safety>(count);
    std::uninitialized_copy_n(texts, count, own);
    for (auto& safety : std::span(own, count)) safety.text = in_words_of(library.body, safety.text, reader);
    library.safety = {own, count};
    library.safety_is_general = true;
}

}  // namespace valgus
