#include "library/check.hpp"

#include <algorithm>
#include <string>
#include <tuple>

#include "library/check_ambiguous.hpp"
#include "library/check_assessment.hpp"
#include "library/check_body.hpp"
#include "library/check_dose.hpp"
#include "library/check_exercise.hpp"
#include "library/check_figure.hpp"
#include "library/check_protocol.hpp"
#include "library/check_skills.hpp"
#include "library/check_stones.hpp"
#include "library/safety.hpp"
#include "support/wording.hpp"
#include "valgus/document/record.hpp"
#include "valgus/library/exercise_texts.hpp"

namespace valgus {

namespace {

using support::quoted;

void check_presence(const Library& library, const Layer& documents, const Overlaid& overlaid, Findings& findings) {
    if (documents.empty()) return;
    const auto& file = documents.back()->file;
    const auto miss = [&](std::string what, std::string remedy) {
        findings.push_back({.file = std::string(file), .what = std::move(what), .remedy = std::move(remedy)});
    };
    const std::string extend = "; to extend the shipped library, begin with --library builtin";
    // Where records were found wanting, theirs are the findings that matter.
    if (library.exercises.empty() && findings.empty()) miss("no exercises", "add a section 'exercises'" + extend);
    if (library.positions.empty()) miss("no positions", "add a section 'positions'" + extend);
    if (overlaid.library.empty()) miss("the library has no name", "add 'library: {id: …, title: …}'" + extend);
    if (overlaid.defaults.empty()) miss("no defaults", "add 'defaults: {source: …}'" + extend);
}

// Braces in a text: {side}, {other}, {angle} and {{ are all there is.
void check_placeholders(Value text, bool sided, Findings& findings) {
    const auto words = text.text();
    for (std::size_t at = words.find('{'); at != std::string_view::npos; at = words.find('{', at)) {
        if (words.substr(at).starts_with("{{")) {
            at += 2;
            continue;
        }
        const auto close = words.find('}', at);
        const auto name = words.substr(at, close == std::string_view::npos ? close : close + 1 - at);
        const bool names_side = name == "{side}" || name == "{other}";
        if (!names_side && name != "{angle}") {
            findings.push_back(text.finding("unknown placeholder " + quoted(name),
                                            "write {side}, {other} or {angle}; a brace of its own is written {{"));
        } else if (names_side && !sided) {
            findings.push_back(text.finding(quoted(name) + " in an exercise that works both sides at once",
                                            "speak of both sides, or change the laterality"));
        }
        ++at;
    }
}

bool is_prose(std::string_view key) {
    bool is_text = key == "name" || key == "move_on_when";
    for_each_text([&](const auto& row) { is_text = is_text || key == row.key; });
    return is_text;
}

void check_prose(Value value, bool sided, Findings& findings) {
    if (value.kind() == Kind::scalar) return check_placeholders(value, sided, findings);
    if (value.kind() == Kind::sequence)
        for (const auto item : value.children()) check_prose(item, sided, findings);
}

void check_texts(Value mapping, bool sided, Findings& findings) {
    if (mapping.kind() != Kind::mapping) return;
    for_each_pair(mapping, [&](Value key, Value value) {
        if (is_prose(key.text())) check_prose(value, sided, findings);
        if ((key.text() == "variants" || key.text() == "progressions") && value.kind() == Kind::sequence)
            for (const auto item : value.children()) check_texts(item, sided, findings);
    });
}

void check_alternatives(const Library& library, const Exercise& exercise, const Mappings& mappings,
                        const std::vector<bool>& sound, Findings& findings) {
    const auto place = find(mappings, "alternatives");
    for (const auto ref : exercise.alternatives) {
        const auto& other = library[ref];
        if (&other == &exercise) {
            findings.push_back(place->finding(quoted(exercise.id) + " is an alternative of itself", "remove it"));
        } else if (sound[ref.index] && other.phase != exercise.phase) {
            findings.push_back(place->finding("the alternative " + quoted(other.id) + " is of another phase (" +
                                                  std::string(id(other.phase)) + ", not " +
                                                  std::string(id(exercise.phase)) + ")",
                                              "name one of the same phase"));
        }
    }
}

// Notes are the same for every side, so a placeholder would be printed as it stands.
void check_notes(const Overlaid& overlaid, Findings& findings) {
    for (const auto section :
         {Remark::section, SelfTest::section, Habit::section, Safety::section, Activity::section, Topic::section}) {
        const auto found = overlaid.sections.find(section);
        if (found == overlaid.sections.end()) continue;
        for (const auto& mappings : found->second.records)
            for (const auto* key : {"text", "detail"}) {
                const auto text = find(mappings, key);
                if (!text || text->kind() != Kind::scalar) continue;
                for (const auto* placeholder : {"{side}", "{other}", "{angle}"})
                    if (text->text().find(placeholder) != std::string_view::npos)
                        findings.push_back(text->finding(quoted(placeholder) + " outside an exercise",
                                                         "only the texts of exercises speak of a side or an angle"));
            }
    }
}

void check_selectors(const Exercise& exercise, const Mappings& mappings, Findings& findings) {
    for (const auto& variant : exercise.variants)
        if (variant.causes.empty() && variant.sides.empty() && variant.positions.empty() && variant.conditions.empty())
            findings.push_back(find(mappings, "variants")
                                   ->finding("a variant of " + quoted(exercise.id) + " does not say when it holds",
                                             "give it causes, sides, positions or conditions"));
    for (const auto& occasion : exercise.brought_by)
        if (occasion.causes.empty() && occasion.positions.empty() && occasion.conditions.empty())
            findings.push_back(
                find(mappings, "brought_by")
                    ->finding("what brings " + quoted(exercise.id) + " in names no cause, position or condition",
                              "give it one of them; a focus alone brings core exercises"));
}

// Of both ages, what is between the two; and these say already whose it is.
void check_age(const Condition& condition, const Mappings& mappings, Findings& findings) {
    if (condition.ages && (condition.under_age || condition.over_age))
        findings.push_back(find(mappings, "ages")
                               ->finding(quoted(condition.id) + " holds by age, and has 'ages' too",
                                         "leave 'ages' out: no other age can have it"));
    if (!condition.under_age || !condition.over_age || *condition.under_age > *condition.over_age + 1) return;
    findings.push_back(find(mappings, "under_age")
                           ->finding(quoted(condition.id) + " holds at no age: nobody is under " +
                                         std::to_string(*condition.under_age) + " and over " +
                                         std::to_string(*condition.over_age),
                                     "with both ages it holds between the two: let 'under_age' be the greater"));
}

void check_tests(const Library& library, const Overlaid& overlaid, Findings& findings) {
    const auto section = overlaid.sections.find(SelfTest::section);
    for (std::size_t i = 0; i < library.tests.size(); ++i)
        check_figures(library, library.tests[i], section->second.records[i], findings);
}

void check_conditions(const Library& library, const Overlaid& overlaid, Findings& findings) {
    const auto section = overlaid.sections.find(Condition::section);
    if (section == overlaid.sections.end()) return;
    for (std::size_t i = 0; i < library.conditions.size(); ++i) {
        const auto& condition = library.conditions[i];
        const bool rules_out = !condition.rules_out.empty() || !condition.rules_out_phases.empty() ||
                               !condition.rules_out_positions.empty();
        if (rules_out && condition.because.empty())
            findings.push_back(section->second.records[i].front().finding(
                quoted(condition.id) + " does not say why it rules exercises out", "add 'because'"));
        check_age(condition, section->second.records[i], findings);
        if (condition.clearable && condition.refuses.empty())
            findings.push_back(find(section->second.records[i], "clearable")
                                   ->finding(quoted(condition.id) + " refuses nothing that could be cleared",
                                             "give it 'refuses', or leave 'clearable' out"));
    }
}

}  // namespace

void check_library(const Library& library, const Layer& documents, const Overlaid& overlaid,
                   const std::vector<bool>& sound, Findings& findings) {
    check_presence(library, documents, overlaid, findings);
    check_notes(overlaid, findings);
    check_conditions(library, overlaid, findings);
    check_ambiguous(library, overlaid, findings);
    check_tests(library, overlaid, findings);
    check_body(library, overlaid, findings);
    check_assessment(library, overlaid, findings);
    check_safety(library, documents, overlaid, findings);
    const auto section = overlaid.sections.find(Exercise::section);
    if (section == overlaid.sections.end()) return;
    const auto& records = section->second.records;
    for (std::size_t i = 0; i < library.exercises.size(); ++i) {
        const auto& exercise = library.exercises[i];
        for (const auto mapping : records[i])
            check_texts(mapping, exercise.laterality != Laterality::bilateral, findings);
        check_doses(library, exercise, records[i], findings);
        check_exercise(library, exercise, records[i], findings);
        check_figures(library, exercise, records[i], findings);
        if (sound[i]) check_alternatives(library, exercise, records[i], sound, findings);
        check_selectors(exercise, records[i], findings);
    }
    check_leaders(library, records, sound, findings);
    check_protocols(library, overlaid, findings);
    check_skills(library, records, findings);
    check_stones(library, records, findings);
}

void sort_by_place(Findings& findings) {
    std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
        return std::tie(a.file, a.line, a.column, a.what) < std::tie(b.file, b.line, b.column, b.what);
    });
}

}  // namespace valgus
