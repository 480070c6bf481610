#include "render/html/parts.hpp"

#include <algorithm>

#include "render/words.hpp"
#include "support/wording.hpp"

namespace valgus::render {

namespace {

Html entries_of(const Section& section) {
    Html unnamed;
    Html code;
    for (const auto& [label, text] : section.entries) {
        if (!label.empty())
            code += group("div", {{"class", "entry"}}, line("h3", {}, label) + group("div", {}, prose(text)));
        else if (section.entries.size() > 1)
            unnamed += line("li", {}, text);
        else
            code += prose(text);
    }
    if (!unnamed.empty()) code += group("ul", {}, unnamed);
    return code;
}

// With its picture beside its text.
Html entry_of(const Paragraph& test, const Plan& plan) {
    const auto picture = picture_of(test, plan);
    return group("div", {{"class", picture.empty() ? "entry" : "entry pictured"}},
                 line("h3", {}, test.title) + group("div", {}, prose(test.text)) + picture);
}

// The headline's first part large, the rest below it.
Html headline_of(const Plan& plan) {
    constexpr std::string_view separator = " · ";
    const std::string_view headline = plan.headline;
    const auto end = std::min(headline.find(separator), headline.size());
    auto code = element("span", {{"class", "whose"}}, headline.substr(0, end));
    if (end < headline.size())
        code += element("span", {{"class", "unseen"}}, separator) +
                element("span", {{"class", "which"}}, headline.substr(end + separator.size()));
    return line("h1", {}, code);
}

Html fact_list(const std::vector<Fact>& facts) {
    Html rows;
    for (const auto& [label, value] : facts)
        if (!value.empty()) rows += group("div", {}, line("dt", {}, label) + line("dd", {}, value));
    return group("dl", {{"class", "facts"}}, rows);
}

Html people_of(const Plan& plan) {
    const auto& name = plan.request.name;
    auto lines = name.empty() ? blank("Name")
                              : line("p", {{"class", "blank"}}, Html::escaped("Name ") + element("strong", {}, name));
    lines += blank("Clinician") + blank("Next visit");
    return group("div", {{"class", "people"}}, lines);
}

Html sources_of(const Plan& plan, Detail detail) {
    Html items;
    for (const auto& source : plan.sources) {
        Html item;
        if (detail == Detail::explain) item += element("b", {}, source.id + ":") + Html::escaped(" ");
        item += Html::escaped(citation(source.title, source.authors, source.year, {}));
        if (!source.address.empty()) item += Html::escaped(" ") + address(source.address);
        items += line("li", {}, item);
    }
    return items.empty() ? items : section(2, "sources", "Sources", group("ul", {}, items));
}

}  // namespace

std::string joints_of(const Plan& plan) {
    if (!plan.request.focus_asked) return "all joints";
    std::vector<std::string> joints;
    for (const auto& joint : plan.request.focus) joints.push_back(joint.label);
    return support::join(joints, ", ");
}

Html cover(const Plan& plan, const std::vector<Fact>& facts) {
    auto content = line("p", {{"class", "library"}}, plan.library_title) + headline_of(plan);
    content += fact_list(facts) + people_of(plan);
    for (const auto& text : safety(plan, Placement::gate)) content += line("p", {{"class", "gate"}}, text);
    return group("header", {}, content);
}

Part part_of(const std::string& id, const std::string& title, const Html& content) {
    return {id, title, [whole = section(2, id, title, content)](const Sink& sink) { put(sink, whole); }};
}

std::vector<Part> parts_of(const Plan& plan, Detail detail, const std::vector<FigureColumn>& columns) {
    std::vector<Part> parts;
    for (const auto& part : sections(plan, detail)) {
        const bool is_in_footer = part.kind == SectionKind::disclaimer || part.kind == SectionKind::sources;
        if (is_in_footer) continue;
        const bool is_tests = part.kind == SectionKind::tests;
        const auto id = is_tests ? std::string(tests_id) : "part-" + std::to_string(parts.size() + 1);
        auto begin = part.clause.empty() ? Html() : line("p", {{"class", "clause"}}, sentence(part.clause));
        if (!is_tests) begin += entries_of(part);
        const auto end = is_tests ? figure_tables(plan, columns) : Html();
        parts.push_back({id, part.title, [=, &plan, title = part.title, cards = part.exercises](const Sink& sink) {
                             put_section(sink, 2, id, title, [&] {
                                 put(sink, begin);
                                 if (is_tests)
                                     for (const auto& test : plan.tests) put(sink, entry_of(test, plan));
                                 put(sink, end);
                                 for (const auto& exercise : cards) put(sink, card(exercise, plan, detail));
                             });
                         }});
    }
    return parts;
}

Html contents(const std::vector<Part>& parts) {
    Html links;
    for (const auto& part : parts) links += line("li", {}, element("a", {{"href", "#" + part.id}}, part.title));
    return group("nav", {{"aria-label", "Contents"}}, group("ul", {}, links));
}

Html footer(const Plan& plan, Detail detail) {
    if (detail == Detail::brief) return {};
    Html content;
    for (const auto& text : safety(plan, Placement::disclaimer)) content += line("p", {}, text);
    return group("footer", {}, content + sources_of(plan, detail));
}

Html item_list(const std::vector<std::string>& texts) {
    Html items;
    for (const auto& text : texts) items += line("li", {}, text);
    return items.empty() ? items : group("ul", {}, items);
}

}  // namespace valgus::render
