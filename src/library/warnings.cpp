#include "valgus/library/warnings.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "library/check.hpp"
#include "library/instructions.hpp"
#include "library/sections.hpp"
#include "library/text_limits.hpp"
#include "library/warn_of_losses.hpp"
#include "support/readability.hpp"
#include "support/wording.hpp"

namespace valgus {

namespace {

using support::quoted;

// Fewer words say little of how somebody writes.
constexpr int words_that_tell = 60;
constexpr int plain_english = 60;  // Flesch's "standard"; what is below is "fairly difficult"

int characters_of(std::string_view text) {
    return static_cast<int>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;  // no byte that goes on with one
    }));
}

// The items of a list, or the one thing that stands there instead.
template <class Visit>
void for_each_said(const std::optional<Value>& value, Visit&& visit) {
    if (!value) return;
    if (value->kind() != Kind::sequence) return visit(*value);
    for (const auto item : value->children()) visit(item);
}

void warn_of_length(const TextLimit& limit, const std::optional<Value>& value, Findings& warnings) {
    for_each_said(value, [&](Value text) {
        if (text.kind() != Kind::scalar || characters_of(text.text()) <= limit.most) return;
        warnings.push_back(text.finding(quoted(limit.key) + " has " + std::to_string(characters_of(text.text())) +
                                            " characters, and " + std::to_string(limit.most) + " are many",
                                        "say it in fewer words, or part it"));
    });
}

// A record's own texts, and those of its variants and stages.
void warn_of_lengths(std::string_view section, const Mappings& mappings, Findings& warnings) {
    for (const auto& limit : text_limits) {
        if (limit.section != section) continue;
        warn_of_length(limit, find(mappings, limit.key), warnings);
        for (const auto* changed : {"variants", "progressions"})
            for_each_said(find(mappings, changed),
                          [&](Value each) { warn_of_length(limit, each.find(limit.key), warnings); });
    }
}

void warn_of_reading(std::string_view section, const Mappings& mappings, Findings& warnings) {
    support::Reading all;
    for (const auto& limit : text_limits)
        if (limit.section == section)
            for_each_said(find(mappings, limit.key), [&](Value text) {
                if (text.kind() == Kind::scalar) all.add(text.text());
            });
    if (all.words < words_that_tell || all.ease() >= plain_english) return;
    const auto id = mappings.front().find("id");
    warnings.push_back(mappings.front().finding(quoted(id->text()) + " is hard to read: its reading ease is " +
                                                    std::to_string(static_cast<int>(std::floor(all.ease()))) +
                                                    ", and plain English has " + std::to_string(plain_english) +
                                                    " or more",
                                                "write shorter sentences and everyday words"));
}

bool is_english(const Library& library) {
    const auto tag = library.language.tag.substr(0, library.language.tag.find('-'));
    return tag == "en" || tag == "EN" || tag == "En";
}

bool wants_gear(const Library& library, const Exercise& exercise) {
    const auto is_gear = [&](Ref<Equipment> ref) { return library[ref].provision == Provision::gear; };
    const auto choices = exercise.base.equipment.value_or(List<RefList<Equipment>>());
    return std::any_of(choices.begin(), choices.end(), [&](const RefList<Equipment>& choice) {
        return std::all_of(choice.begin(), choice.end(), is_gear);
    });
}

// A release is pressure by a tool, and what loosening does without first (R12).
bool lacks_stand_in(const Library& library, const Exercise& exercise) {
    return exercise.phase != Phase::release && wants_gear(library, exercise) &&
           std::all_of(exercise.alternatives.begin(), exercise.alternatives.end(),
                       [&](Ref<Exercise> ref) { return wants_gear(library, library[ref]); });
}

// Where a library has conditions that leave exercises out, one that none of them knows was most likely forgotten.
bool is_for_everybody(const Library& library, Ref<Exercise> exercise) {
    bool leaves_out = false;
    for (const auto condition : every<Condition>(library)) {
        if (rules_out(library, condition, exercise)) return false;
        leaves_out = leaves_out || !library[condition].rules_out.empty();
    }
    return leaves_out;
}

void warn_of_exercise(const Library& library, Ref<Exercise> ref, const Mappings& mappings, Findings& warnings) {
    const auto& exercise = library[ref];
    const auto warn = [&](std::string what, std::string remedy) {
        warnings.push_back(mappings.front().finding(quoted(exercise.id) + std::move(what), std::move(remedy)));
    };
    if (exercise.sources.empty()) warn(" has no source", "add 'sources', were it only who does it so");
    if (exercise.base.mistakes.value_or(Texts()).empty())
        warn(" names no mistake to avoid", "add 'mistakes': what spoils it");
    if (!exercise.base.figure && exercise.image.empty()) warn(" has no picture", "add 'figure' or 'image'");
    if (!find(mappings, "not_for") && is_for_everybody(library, ref))
        warn(" is for everybody, whatever their conditions", "add 'not_for', were it an empty list");
    if (lacks_stand_in(library, exercise))
        warn(" needs what not everybody has, and nothing can stand in", "add 'alternatives' that do without it");
}

}  // namespace

Findings library_warnings(std::span<const Layer> layers, const Library& library,
                          std::vector<Flaw> (*unclear_in)(const Figure&)) {
    Findings warnings;
    until_full([&] {
        Findings none;  // the library is sound
        const auto overlaid = overlay_layers(layers, section_names(), none);
        if (library.safety_is_general && !overlaid.library.empty())
            warnings.push_back(overlaid.library.front().finding(
                "the library has no safety texts of its own, so plans carry general ones",
                "add 'safety': who should not begin, what pain means"));
        for (const auto& [name, section] : overlaid.sections)
            for (const auto& mappings : section.records) {
                warn_of_lengths(name, mappings, warnings);
                if (is_english(library)) warn_of_reading(name, mappings, warnings);
                warn_of_losses(name, mappings, warnings);
            }
        const auto exercises = overlaid.sections.find(Exercise::section);
        for (const auto ref : every<Exercise>(library))
            warn_of_exercise(library, ref, exercises->second.records[ref.index], warnings);
        for (const auto& finding : check_geometry(layers, library, unclear_in)) warnings.push_back(finding);
    });
    sort_by_place(warnings);
    return warnings;
}

}  // namespace valgus
