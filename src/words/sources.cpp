#include "words/sources.hpp"

#include <algorithm>

namespace valgus::words {

std::vector<CitedSource> cited(const Library& library, const Plan& plan) {
    constexpr std::size_t usual = 256;
    std::vector<std::string_view> ids;
    ids.reserve(usual);
    const auto add = [&](const std::vector<std::string>& more) { ids.insert(ids.end(), more.begin(), more.end()); };
    for (const auto& exercise : plan.exercises) {
        add(exercise.sources);
        if (exercise.progression) ids.push_back(exercise.progression->source);
    }
    for (const auto* list : {&plan.notices, &plan.activity, &plan.notes, &plan.tests, &plan.habits})
        for (const auto& entry : *list) add(entry.sources);
    for (const auto& entry : plan.safety) add(entry.sources);
    // In whatever order: most differ in length already, which is cheaper to see.
    const auto is_before = [](std::string_view a, std::string_view b) {
        return a.size() != b.size() ? a.size() < b.size() : a < b;
    };
    std::sort(ids.begin(), ids.end(), is_before);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    std::vector<CitedSource> sources;
    sources.reserve(ids.size());
    for (const auto& source : library.sources)
        if (std::binary_search(ids.begin(), ids.end(), std::string_view(source.id), is_before))
            sources.push_back(
                {text(source.id), text(source.title), text(source.authors), text(source.address), source.year});
    return sources;
}

}  // namespace valgus::words
