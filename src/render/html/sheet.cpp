// The contact sheet: the moving pictures of a whole library, by phase, and those of its tests.
#include <algorithm>

#include "render/html/parts.hpp"
#include "support/wording.hpp"
#include "valgus/library/library.hpp"

namespace valgus {

namespace {

using namespace render;

// Ids of a library have no underscore, so a stage's picture cannot have that of another exercise.
std::string picture_id(const Exercise& exercise, int stage) {
    return "picture-" + std::string(exercise.id) + (stage == 1 ? "" : "_" + std::to_string(stage));
}

// A stage is named as --stage takes it: "step-up=2".
Html caption_of(const Exercise& exercise, int stage, const std::string& name) {
    const auto word = std::string(exercise.id) + (stage == 1 ? "" : "=" + std::to_string(stage));
    return line("figcaption", {}, element("strong", {}, name) + Html::escaped(" ") + element("code", {}, word));
}

Html entry(const Library& library, const Exercise& exercise, int stage, const std::string& name, const Figure& figure,
           Side side) {
    const auto drawn = moving_picture(picture_of(library, figure), side, name, picture_id(exercise, stage));
    return group("li", {}, group("figure", {}, drawn + caption_of(exercise, stage, name)));
}

// The exercise itself, then those of its stages that look different.
Html entries_of(const Library& library, const Exercise& exercise, Side side) {
    const std::string name(exercise.name);
    Html entries;
    if (exercise.base.figure)
        entries += entry(library, exercise, 1, name, *exercise.base.figure, side);
    else
        entries += group(
            "li", {},
            group("figure", {}, line("p", {{"class", "none"}}, "no picture yet") + caption_of(exercise, 1, name)));
    int number = 1;
    for (const auto& stage : exercise.stages) {
        ++number;
        if (stage.changes.figure)
            entries += entry(library, exercise, number, name + ", " + speak(library.body, stage.name, side),
                             *stage.changes.figure, side);
    }
    return entries;
}

bool has_picture(const Exercise& exercise) {
    return exercise.base.figure || std::any_of(exercise.stages.begin(), exercise.stages.end(),
                                               [](const auto& stage) { return bool(stage.changes.figure); });
}

bool has_figure(const SelfTest& test) { return bool(test.figure); }

std::vector<Part> phases_of(const Library& library, Side side) {
    std::vector<Part> parts;
    for (const auto& [phase, id, title] : term_table<Phase>) {
        std::vector<const Exercise*> exercises;
        for (const auto& exercise : library.exercises)
            if (exercise.phase == phase) exercises.push_back(&exercise);
        if (exercises.empty()) continue;
        const auto anchor = "phase-" + std::string(id);
        const std::string heading(title);
        parts.push_back({anchor, heading, [=, &library](const Sink& sink) {
                             put_section(sink, 2, anchor, heading, [&] {
                                 put_group(sink, "ul", {{"class", "sheet"}}, [&] {
                                     for (const auto* exercise : exercises)
                                         put(sink, entries_of(library, *exercise, side));
                                 });
                             });
                         }});
    }
    return parts;
}

Html entry(const Library& library, const SelfTest& test, Side side) {
    const auto drawn = moving_picture(picture_of(library, *test.figure), side, std::string(test.title),
                                      "test-" + std::string(test.id));
    const auto caption = element("strong", {}, test.title) + Html::escaped(" ") + element("code", {}, test.id);
    return group("li", {}, group("figure", {}, drawn + line("figcaption", {}, caption)));
}

// Not all tests are a movement.
void add_tests(const Library& library, Side side, std::vector<Part>& parts) {
    if (std::none_of(library.tests.begin(), library.tests.end(), has_figure)) return;
    const std::string id(tests_id), heading = "Tests";
    parts.push_back({id, heading, [=, &library](const Sink& sink) {
                         put_section(sink, 2, id, heading, [&] {
                             put_group(sink, "ul", {{"class", "sheet"}}, [&] {
                                 for (const auto& test : library.tests)
                                     if (test.figure) put(sink, entry(library, test, side));
                             });
                         });
                     }});
}

}  // namespace

void render_sheet(const Library& library, Side side, const Style& style, const Sink& sink) {
    auto parts = phases_of(library, side);
    add_tests(library, side, parts);
    const auto tests = static_cast<int>(std::count_if(library.tests.begin(), library.tests.end(), has_figure));
    auto count = support::plural(static_cast<int>(library.exercises.size()), "exercise");
    if (tests > 0) count += ", " + support::plural(tests, "test");
    const auto limb = limb_of(library.body, side == Side::left ? side : Side::right);
    auto heading = element("span", {{"class", "whose"}}, library.title);
    heading += element("span", {{"class", "which"}}, count + ", drawn for the " + limb);
    put_document(sink, library.title,
                 [&] {
                     put(sink, group("header", {}, line("h1", {}, heading)) + contents(parts));
                     put_group(sink, "main", {}, [&] {
                         if (tests > 0 || std::any_of(library.exercises.begin(), library.exercises.end(), has_picture))
                             put(sink, picture_words(library.body) + still_box());
                         for (const auto& part : parts) part.put(sink);
                     });
                 },
                 {.styles = {contact_sheet_style},
                  .script = {},
                  .first = {},
                  .language = library.language,
                  .last = {},
                  .command = style.command});
}

}  // namespace valgus
