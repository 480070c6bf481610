// The field tables as Markdown, for docs/library-format.md.
#include "library/reference.hpp"

#include <string>

#include "library/sections.hpp"
#include "support/wording.hpp"

namespace valgus {

namespace {

std::string code(std::string_view word) { return "`" + std::string(word) + "`"; }

// What to write, in one cell: the shape, then where its words come from or its bounds.
std::string value_of(const FieldInfo& field) {
    std::string text(field.shape);
    if (!field.vocabulary.empty()) text += " of " + code(field.vocabulary);
    if (field.words != nullptr) {
        std::vector<std::string> words;
        for (const auto word : field.words()) words.push_back(code(word));
        text += ": " + support::join(words, " ");
    }
    if (field.bounds.high > 0)
        text += ", " + std::to_string(field.bounds.low) + " to " + std::to_string(field.bounds.high);
    return text;
}

template <class T>
std::string table(std::string_view heading) {
    std::string text = "### " + std::string(heading) + "\n\n| key | value | |\n|---|---|---|\n";
    for (const auto& info : field_infos<T>()) {
        text += "| " + code(info.key) + (info.presence == Presence::required ? " (required)" : "") + " | " +
                value_of(info) + " | " + std::string(info.help) + " |\n";
    }
    return text + "\n";
}

}  // namespace

std::string library_reference() {
    std::string text = table<Identity>("`library:` (one record)") + table<Defaults>("`defaults:` (one record)");
    Library library;
    for_each_section(library, [&]<class T>(const std::vector<T>&) {
        text += table<T>(code(std::string(T::section) + ":"));
        if constexpr (std::is_same_v<T, Exercise>)
            text += table<Dose>("`dose:` of an exercise, variant or stage") + table<Least>("`least:` of a dose") +
                    table<Occasion>("`brought_by:` of an exercise") + table<Variant>("`variants:` of an exercise") +
                    table<Stage>("`progressions:` of an exercise");
    });
    return text;
}

}  // namespace valgus
