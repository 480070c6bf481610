#include "render/library_words.hpp"

#include "render/text.hpp"
#include "render/words.hpp"

namespace valgus::render {

namespace {

// "foam roller (or a tightly rolled towel) or massage ball (or a tennis ball); wall"
std::string equipment_text(const Library& library, const std::vector<Refs<Equipment>>& needed) {
    std::vector<std::string> entries;
    for (const auto& choice : needed) {
        std::vector<std::string> things;
        for (const auto ref : choice) {
            const auto& item = library[ref];
            things.emplace_back(item.label);
            if (!item.stand_in.empty()) things.back().append(" (or ").append(item.stand_in).append(")");
        }
        entries.push_back(support::join(things, " or "));
    }
    return entries.empty() ? "nothing" : support::join(entries, "; ");
}

// What the library says, where from, and what it leaves to its defaults.
std::string dose_text(const Library& library, const Dose& dose) {
    auto text = capitalized(dose_as_stated(dose)) + "." + " Source: " + std::string(library[dose.source].title);
    text += dose.assumed.empty() ? "." : ", but for " + join_texts(dose.assumed, ", ") + ", which this library chose.";
    const auto& defaults = library.defaults;
    std::vector<std::string> silent;
    if (!dose.sets) silent.push_back(support::plural(defaults.sets, "set"));
    if (dose.sets && dose.sets->high > 1 && !dose.rest)
        silent.push_back(support::duration_text(defaults.rest) + " of rest between sets");
    if (dose.reps && !dose.tempo)
        silent.push_back(support::duration_text(defaults.tempo.up) + " up, " +
                         support::duration_text(defaults.tempo.down) + " down");
    if (!silent.empty()) text += " From the library's defaults: " + support::join(silent, "; ") + '.';
    return text;
}

void put_texts(Page& page, std::string_view label, const std::optional<Texts>& texts, Side side, int indent) {
    for (const auto text : texts.value_or(Texts{})) page.label(label, speak(text, side), indent);
}

}  // namespace

std::string join_texts(const Texts& texts, std::string_view separator) {
    return support::join(std::vector<std::string>(texts.begin(), texts.end()), separator);
}

std::string selectors(const Library& library, const std::vector<Cause>& causes, const std::vector<Side>& sides,
                      const Refs<Joint>& joints, const Refs<Position>& positions) {
    std::vector<std::string> parts;
    const auto add = [&](std::string_view what, const std::vector<std::string>& words) {
        if (!words.empty()) parts.push_back(std::string(what) + " " + support::join(words, " or "));
    };
    const auto ids_of = [](const auto& values) {
        std::vector<std::string> words;
        for (const auto value : values) words.emplace_back(id(value));
        return words;
    };
    const auto labels_of = [&](const auto& refs) {
        std::vector<std::string> words;
        for (const auto ref : refs) words.emplace_back(library[ref].label);
        return words;
    };
    add("cause", ids_of(causes));
    add("side", ids_of(sides));
    add("joint", labels_of(joints));
    add("position", labels_of(positions));
    return support::join(parts, "; ");
}

void put_title(Page& page, Text name, Text id, const Texts& aliases) {
    page.paragraph(name, 0, Look::strong);
    page.paragraph(std::string(id) + (aliases.empty() ? "" : "; also " + join_texts(aliases, ", ")), 0, Look::dim);
}

void put_sources(Page& page, const Library& library, const Refs<Source>& sources) {
    if (sources.empty()) return;
    page.heading("Sources");
    for (const auto ref : sources) {
        const auto& source = library[ref];
        page.item({std::string(source.id) + ':', Look::strong},
                  {citation(source.title, source.authors, source.year, source.address)}, 2, 2);
        page.paragraph(source.strength, 4, Look::dim);
    }
}

void put_instruction(Page& page, const Library& library, const Instruction& how, Side side, int indent) {
    const auto put = [&](std::string_view label, const std::optional<Text>& text) {
        if (text) page.label(label, speak(*text, side), indent);
    };
    if (how.posture) page.label("Start", label(*how.posture), indent);
    if (how.equipment) page.label("Needs", equipment_text(library, *how.equipment), indent);
    if (how.dose) page.label("Dose", dose_text(library, *how.dose), indent);
    if (how.setup_s) page.label("Time", support::duration_text(*how.setup_s) + " to get ready", indent);
    put("Why", how.purpose);
    put("Set-up", how.setup);
    if (how.steps) {
        std::vector<std::string> steps;
        for (const auto step : *how.steps) steps.push_back(speak(step, side));
        put_steps(page, steps, indent);
    }
    put("Feel", how.feel);
    put_texts(page, "Avoid", how.mistakes, side, indent);
    put_texts(page, "Careful", how.cautions, side, indent);
    put("Ready when", how.ready_when);
}

}  // namespace valgus::render
