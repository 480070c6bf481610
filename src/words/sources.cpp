#include "words/sources.hpp"

#include <algorithm>

namespace valgus::words {

std::vector<CitedSource> cited(const Library& library, const Plan& plan) {
    std::vector<std::string_view> ids;
    const auto add = [&](const std::vector<std::string>& more) { ids.insert(ids.end(), more.begin(), more.end()); };
    for (const auto& exercise : plan.exercises) {
        add(exercise.sources);
        if (exercise.progression) ids.push_back(exercise.progression->source);
    }
    for (const auto* list : {&plan.activity, &plan.notes, &plan.tests, &plan.habits})
        for (const auto& entry : *list) add(entry.sources);
    for (const auto& entry : plan.safety) add(entry.sources);
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    std::vector<CitedSource> sources;
    for (const auto& source : library.sources)
        if (std::binary_search(ids.begin(), ids.end(), source.id))
            sources.push_back(
                {text(source.id), text(source.title), text(source.authors), text(source.address), source.year});
    return sources;
}

}  // namespace valgus::words
