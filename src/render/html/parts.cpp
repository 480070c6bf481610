#include "render/html/parts.hpp"

#include <algorithm>

#include "render/words.hpp"
#include "support/wording.hpp"

namespace valgus::render {

namespace {

Html entries_of(const Section& section, const HandOut& hand_out) {
    Html unnamed;
    Html code;
    for (const auto& [label, said] : section.entries) {
        const auto text = for_reader(said, hand_out.style.detail);
        if (text.empty()) continue;
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
Html entry_of(const Paragraph& test, const HandOut& hand_out) {
    const auto picture = picture_of(test, hand_out);
    return group(
        "div", {{"class", picture.empty() ? "entry" : "entry pictured"}},
        line("h3", {}, test.title) + group("div", {}, prose(for_reader(test.text, hand_out.style.detail))) + picture);
}

// The headline's first part large, the rest below it.
Html headline_of(const Plan& plan) {
    constexpr std::string_view separator = " · ";
    const std::string_view headline = plan.headline;
    const auto end = std::min(headline.find(separator), headline.size());
    auto code = element("span", {{"class", "whose"}}, headline.substr(0, end));
    if (end < headline.size())
        code += element("span", {{"class", "unseen"}}, separator) +
                element("span", {{"class", "which"}}, together(headline.substr(end + separator.size())));
    return line("h1", {}, code);
}

// A name that is known stands in the title.
Html people_of(const Plan& plan) {
    const auto name = plan.request.name.empty() ? blank("Name") : Html();
    return group("div", {{"class", "people paper"}}, name + blank("Date") + blank("Next visit"));
}

// Who gives the plan, in a line of its own above all else.
Html clinic_of(const Clinic& clinic) {
    if (clinic.empty()) return {};
    Html content;
    if (!clinic.logo.empty()) content += embedded_image(clinic.logo, clinic.name.empty() ? "logo" : clinic.name);
    std::vector<std::string> rest;
    for (const auto* text : {&clinic.clinician, &clinic.phone})
        if (!text->empty()) rest.push_back(*text);
    auto words = clinic.name.empty() ? Html() : element("strong", {}, clinic.name) + Html::escaped(" ");
    words += Html::escaped(support::join(rest, " · "));
    return group("div", {{"class", "clinic"}}, content + line("p", {}, words));
}

// "Bell and others 2013; Selkowitz and others 2013": of those who can be looked up by it.
std::string short_sources(const Plan& plan) {
    std::vector<std::string> all;
    for (const auto& source : plan.sources)
        if (!source.authors.empty() && source.year)
            all.push_back(source.authors + " " + std::to_string(*source.year));
        else if (&source == &plan.sources.front())  // what most rests on, in the library's order
            all.push_back(source.title);
    return support::join(all, "; ");
}

Html sources_of(const Plan& plan, Detail detail) {
    Html items;
    for (const auto& source : plan.sources) {
        Html item;
        if (detail == Detail::explain) item += element("b", {}, source.id + ":") + Html::escaped(" ");
        item += Html::escaped(citation(source.title, source.authors, source.year, {}));
        if (!source.address.empty()) item += Html::constant(" ") + address(source.address);
        items += line("li", {}, item);
    }
    return items.empty() ? items : section(2, "sources", "Sources", group("ul", {}, items));
}

}  // namespace

namespace {

Html cover(const HandOut& hand_out, std::string_view days) {
    const auto& plan = hand_out.plan;
    auto content = clinic_of(plan.request.clinic);
    content += line("p", {{"class", "library"}}, plan.library_title) + headline_of(plan);
    if (!days.empty()) content += line("p", {{"class", "days"}}, days);
    content += people_of(plan);
    for (const auto& text : safety(plan, Placement::gate)) content += line("p", {{"class", "gate"}}, text);
    const auto add_fact = [&](std::string_view what, std::string_view fact) {
        if (fact.empty()) return;
        content += line("p", {{"class", "kit"}},
                        element("strong", {}, std::string(what) + ":") + Html::escaped(" " + std::string(fact)));
    };
    if (plan.protocol) add_fact("Protocol", plan.protocol->name);
    add_fact("Have ready", have_ready(plan).kit);
    const bool says_days = plan.protocol && !plan.protocol->how_often.empty();
    if (days.empty()) add_fact("How often", says_days ? plan.protocol->how_often : plan.body.how_often);
    return group("header", {}, content);
}

Part protocol_part(const HandOut& hand_out) {
    Html content;
    for (const auto& notice : hand_out.plan.notices)
        if (tells_of_protocol(notice)) content += line("p", {}, for_reader(notice.text, hand_out.style.detail));
    const std::string kind = hand_out.style.detail == Detail::explain ? "" : "screen";
    return {"protocol", "The protocol", [=](const Sink& sink) {
                put_section(
                    sink, 2, "protocol", "The protocol", [&] { put(sink, content); }, kind);
            }};
}

// Each with a box, since one goes on only where it holds.
Html checks_of(const Section& section, const HandOut& hand_out) {
    Html items;
    for (const auto& [label, text] : section.entries)
        items +=
            line("li", {},
                 element("strong", {}, label + ":") + Html::escaped(" " + for_reader(text, hand_out.style.detail)));
    return group("ul", {}, items);
}

Html links_to(const std::vector<Part>& parts, bool exercises) {
    Html links;
    for (const auto& part : parts)
        if (part.is_exercises == exercises)
            links += line("li", {}, element("a", {{"href", "#" + part.id}}, part.title));
    return links.empty() ? links : group("ul", {}, links);
}

}  // namespace

Html notices_of(const HandOut& hand_out) {
    Html content;
    for (const auto& notice : hand_out.plan.notices)
        if (!tells_of_protocol(notice))
            content += line("p", {{"class", "notice"}}, for_reader(notice.text, hand_out.style.detail));
    return content.empty() ? content : group("div", {{"class", "notices"}}, content);
}

Html front(const HandOut& hand_out, std::string_view days, std::string_view title, const Plan& session) {
    const auto sheet = section(2, "check-list", title, check_list(session, hand_out));
    return group("div", {{"class", "front"}}, cover(hand_out, days) + sheet);
}

Part part_of(const std::string& id, const std::string& title, const Html& content) {
    return {id, title, [whole = section(2, id, title, content)](const Sink& sink) { put(sink, whole); }};
}

// Stages of an exercise follow one another.
void put_cards(const Sink& sink, std::span<const PlannedExercise> exercises, const HandOut& hand_out) {
    const PlannedExercise* before = nullptr;
    for (const auto& exercise : exercises) {
        const bool is_later = before != nullptr && before->id == exercise.id;
        put(sink, is_later ? later_card(exercise, *before, hand_out) : card(exercise, hand_out));
        if (!is_later) before = &exercise;
    }
}

// Paper has what one does. What one reads once is on the screen, and on paper for those who ask for all.
bool is_for_paper(const Section& section, const HandOut& hand_out) {
    if (hand_out.style.detail == Detail::explain) return true;
    return section.kind == SectionKind::exercises || section.kind == SectionKind::checks ||
           (section.kind == SectionKind::tests && hand_out.tests_on_paper);
}

std::vector<Part> parts_of(const HandOut& hand_out, const std::vector<FigureColumn>& columns) {
    std::vector<Part> parts;
    for (const auto& part : sections(hand_out.plan, hand_out.style.detail)) {
        const bool is_elsewhere =
            part.kind == SectionKind::disclaimer || part.kind == SectionKind::sources || part.kind == SectionKind::pain;
        if (is_elsewhere) continue;
        const bool is_tests = part.kind == SectionKind::tests;
        const bool is_on_paper = is_for_paper(part, hand_out);
        const std::string kind = !is_on_paper ? "screen" : part.kind == SectionKind::checks ? "checks" : "";
        const auto id = is_tests ? std::string(tests_id) : "part-" + std::to_string(parts.size() + 1);
        auto begin = part.clause.empty() ? Html() : line("p", {{"class", "clause"}}, sentence(part.clause));
        if (part.kind == SectionKind::checks)
            begin += checks_of(part, hand_out);
        else if (!is_tests)
            begin += entries_of(part, hand_out);
        const auto end = is_tests ? figure_tables(hand_out.plan, columns) : Html();
        parts.push_back({id, part.title,
                         [=, &hand_out, title = part.title, cards = part.exercises](const Sink& sink) {
                             put_section(
                                 sink, 2, id, title,
                                 [&] {
                                     put(sink, begin);
                                     if (is_tests)
                                         for (const auto& test : hand_out.plan.tests)
                                             put(sink, entry_of(test, hand_out));
                                     put(sink, end);
                                     put_cards(sink, cards, hand_out);
                                 },
                                 kind);
                         },
                         part.kind == SectionKind::exercises});
    }
    if (hand_out.plan.protocol) parts.push_back(protocol_part(hand_out));
    return parts;
}

Html contents(const std::vector<Part>& parts) {
    if (parts.empty()) return {};
    const auto title = line("h2", {{"id", "go-to"}}, "Go to");
    return group("nav", {{"aria-labelledby", "go-to"}}, title + links_to(parts, true) + links_to(parts, false));
}

Html small_print(const HandOut& hand_out) {
    Html content;
    for (const auto& text : safety(hand_out.plan, Placement::disclaimer)) content += line("p", {}, text);
    const bool is_short = hand_out.has_cards() && hand_out.style.detail != Detail::explain;
    if (const auto sources = short_sources(hand_out.plan); is_short && !sources.empty())
        content +=
            line("p", {}, "Sources: " + sources + ". On a screen: why each exercise, how it goes on, all sources.");
    return content.empty() ? content : group("div", {{"class", "print paper"}}, content);
}

Html footer(const HandOut& hand_out) {
    Html content;
    for (const auto& text : safety(hand_out.plan, Placement::disclaimer)) content += line("p", {}, text);
    if (!hand_out.has_cards()) return group("footer", {}, content);
    return group("footer", {}, content + sources_of(hand_out.plan, hand_out.style.detail));
}

Html item_list(const std::vector<std::string>& texts) {
    Html items;
    for (const auto& text : texts) items += line("li", {}, text);
    return items.empty() ? items : group("ul", {}, items);
}

Html news_list(std::vector<std::string> news, const HandOut& hand_out) {
    for (auto& text : news) text = for_reader(text, hand_out.style.detail);
    return item_list(news);
}

}  // namespace valgus::render
