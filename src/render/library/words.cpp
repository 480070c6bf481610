#include "render/library/words.hpp"

#include "render/text/text.hpp"
#include "render/words.hpp"
#include "valgus/library/exercise_texts.hpp"

namespace valgus::render {

namespace {

// "foam roller (or a tightly rolled towel) or massage ball (or a tennis ball); wall"
std::string equipment_text(const Library& library, List<RefList<Equipment>> needed) {
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

template <class Number>
bool is_range(const std::optional<Range<Number>>& range) {
    return range && range->low != range->high;
}

// What the weeks make of ranges; docs/planning-rules.md, R10.
std::string range_text(const Dose& dose, Phase phase) {
    if (!is_range(dose.sets) && !is_range(dose.reps) && !is_range(dose.hold) && !is_range(dose.duration) &&
        !is_range(dose.distance))
        return {};
    return is_loosening(phase) ? " Plans take the low end; more, up to the high one, is up to you."
                               : " Begins at the low end and goes up a rung a week.";
}

// What the library says, where from, and what it leaves to its defaults.
std::string dose_text(const Library& library, const Dose& dose, Phase phase) {
    auto text = capitalized(dose_as_stated(dose)) + '.' + range_text(dose, phase);
    text += " Source: " + short_name(library[dose.source]);
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

// The selectors that variants and notes have in common.
template <class T>
std::string selectors_of(const Library& library, const T& selecting) {
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
    add("cause", ids_of(selecting.causes));
    add("side", ids_of(selecting.sides));
    if constexpr (std::is_same_v<T, Note>) add("joint", labels_of(selecting.joints));
    add("position", labels_of(selecting.positions));
    add("someone", labels_of(selecting.conditions));
    return support::join(parts, "; ");
}

}  // namespace

std::string short_name(const Source& source) {
    if (source.authors.empty() || !source.year) return std::string(source.title);
    return std::string(source.authors) + ", " + std::to_string(*source.year);
}

std::string join_texts(const Texts& texts, std::string_view separator) {
    return support::join(std::vector<std::string>(texts.begin(), texts.end()), separator);
}

std::string meant_for(const Library& library, const Variant& variant) { return selectors_of(library, variant); }

std::string meant_for(const Library& library, const Note& note) { return selectors_of(library, note); }

std::string called(Text id, const Texts& aliases) {
    return std::string(id) + (aliases.empty() ? "" : "; also " + join_texts(aliases, ", "));
}

void put_title(Page& page, Text name, Text id, const Texts& aliases) {
    page.paragraph(name, 0, Look::strong);
    page.paragraph(called(id, aliases), 0, Look::dim);
}

void put_sources(Page& page, const Library& library, RefList<Source> sources) {
    if (sources.empty()) return;
    page.heading("Sources");
    for (const auto ref : sources) {
        const auto& source = library[ref];
        page.item({std::string(source.id) + ':', Look::strong},
                  {citation(source.title, source.authors, source.year, source.address)}, 2, 2);
        page.label("Supports", source.supports, 4);
        page.label("Strength", source.strength, 4);
    }
}

void put_pictured(Page& page, const Library& library, const Kept<Figure>& figure, Side side, int indent,
                  const std::function<void(Page&)>& tell) {
    const auto picture = figure ? std::optional(picture_of(library, *figure)) : std::nullopt;
    put_with_picture(page, picture ? &*picture : nullptr, side, indent, tell);
}

void put_demands(Page& page, const Library& library, const Instruction& how, Phase phase, int indent) {
    if (how.posture) page.label("Start", label(*how.posture), indent);
    if (how.equipment) page.label("Needs", equipment_text(library, *how.equipment), indent);
    if (how.dose) page.label("Dose", dose_text(library, *how.dose, phase), indent);
    if (how.setup_s) page.label("Time", support::duration_text(*how.setup_s) + " to get ready", indent);
}

void put_texts(Page& page, const Library& library, const Instruction& how, Side side, int indent, Tell which) {
    for_each_text([&](const auto& row) {
        if (which != Tell::all && (row.key == "purpose") != (which == Tell::purpose)) return;
        std::vector<std::string> texts;
        for (const auto text : as_list(how.*row.stated)) texts.push_back(speak(library.body, text, side));
        if (row.place == TextPlace::steps && !texts.empty()) return put_steps(page, texts, indent);
        for (const auto& text : texts) page.label(row.label, text, indent, look_of_label(row.label));
    });
}

std::string kit_text(const Library& library, const Instruction& how) {
    std::vector<std::string> choices;
    for (const auto& choice : how.equipment.value_or(List<RefList<Equipment>>()))
        choices.push_back(list_of(library, choice, &Equipment::label, " or "));
    return support::join(choices, ", ");
}

}  // namespace valgus::render
