#include "words/news.hpp"

#include <algorithm>

#include "support/wording.hpp"
#include "words/changes.hpp"
#include "words/dose.hpp"

namespace valgus::words {

namespace {

// "Clam shell, Wall slide, Step up and 4 others"
std::string few(std::vector<std::string> names) {
    constexpr std::size_t most_named = 3;
    if (names.size() <= most_named + 1) return support::join_and(names);
    const auto others = static_cast<int>(names.size() - most_named);
    names.resize(most_named);
    names.push_back(support::plural(others, "other"));
    return support::join_and(names);
}

std::string told(const Library& library, const Request& request, const News::Harder& harder) {
    const auto& exercise = library[harder.exercise];
    return text(exercise.name) + " (" +
           speak(library.body, exercise.stage(harder.stage).name, request.side, request.angle) + ")";
}

std::string told(const Library& library, const News::More& more) {
    return text(library[more.exercise].name) + " " + in_brief(more.now, more.sides, more.by_clinician) +
           (more.was_last_week ? " (last week " : " (last time ") +
           in_brief(more.before, more.sides, more.by_clinician) + ")";
}

std::string dose_after_log(const Library& library, const Request& request, const News::Changed& item) {
    auto dose = text(library[item.exercise].name) + ", " + in_brief(item.now, item.sides, item.by_clinician);
    if (item.change.movement == Movement::harder)
        dose += ", " + speak(library.body, library[item.exercise].stage(item.stage).name, request.side, request.angle);
    return dose;
}

// R18: what moved for the same reason, in one sentence.
std::vector<std::string> told_by_log(const Library& library, const Request& request,
                                     const std::vector<News::Changed>& changed) {
    std::vector<std::pair<std::string, std::vector<std::string>>> groups;
    for (const auto& item : changed) {
        const auto why = why_changed(library, item.change);
        auto group = std::find_if(groups.begin(), groups.end(), [&](const auto& each) { return each.first == why; });
        if (group == groups.end()) group = groups.insert(group, {why, {}});
        group->second.push_back(dose_after_log(library, request, item));
    }
    std::vector<std::string> sentences;
    for (const auto& [why, doses] : groups) {
        const auto colon = why.find(": ");
        auto begin = why.substr(0, colon);
        begin.front() = static_cast<char>(begin.front() - 'a' + 'A');
        sentences.push_back(begin + ": " + support::join(doses, "; ") + " (" + why.substr(colon + 2) + ").");
    }
    return sentences;
}

}  // namespace

std::vector<std::string> news(const Library& library, const Request& request, const News& news) {
    std::vector<std::string> sentences, harder, more, less;
    for (const auto& item : news.harder) harder.push_back(told(library, request, item));
    for (const auto& item : news.more) more.push_back(told(library, item));
    for (const auto& item : news.less) less.push_back(told(library, item));
    if (!news.counts_on.empty())
        sentences.push_back(
            text(request.logged ? "From here on" : "From this week on") + " it counts on what you have learned: " +
            support::join_and(labels(library, news.counts_on)) + ". Not there yet? Keep its exercise (`--learning " +
            text(library[news.counts_on.front()].id) + (news.counts_on.size() > 1 ? "` and the like)." : "`)."));
    if (!news.entered.empty())
        sentences.push_back("For the first time: " + support::join_and(names(library, news.entered)) + ".");
    for (auto& told : told_by_log(library, request, news.changed)) sentences.push_back(std::move(told));
    if (!harder.empty()) {
        const auto& first = news.harder.front();
        sentences.push_back("Harder: " + support::join(harder, ", ") + ". Only if " + text(library.body.harder_if) +
                            "; else stay as you were (`--stage " + text(library[first.exercise].id) + "=" +
                            std::to_string(first.before) + (harder.size() > 1 ? "` and the like)." : "`)."));
    }
    if (!more.empty()) sentences.push_back("More: " + support::join(more, "; ") + ".");
    if (!less.empty()) sentences.push_back("Less, to leave room: " + support::join(less, "; ") + ".");
    return sentences;
}

std::string news_in_brief(const Library& library, const News& news) {
    std::vector<std::string> parts;
    const auto add = [&](std::string_view lead, const auto& exercises) {
        std::vector<std::string> names;
        for (const auto ref : exercises) names.push_back(text(library[ref].name));
        if (!names.empty()) parts.push_back(text(lead) + few(std::move(names)));
    };
    Refs<Exercise> harder, more, less;
    for (const auto& item : news.changed) {
        if (item.change.movement == Movement::harder) harder.push_back(item.exercise);
        if (item.change.movement == Movement::up || item.change.movement == Movement::back)
            more.push_back(item.exercise);
        if (item.change.movement == Movement::half || item.change.movement == Movement::least ||
            item.change.movement == Movement::easier)
            less.push_back(item.exercise);
    }
    for (const auto& item : news.harder) harder.push_back(item.exercise);
    for (const auto& item : news.more) more.push_back(item.exercise);
    add("new: ", news.entered);
    add("harder: ", harder);
    add("more: ", more);
    add("less: ", less);
    return support::join(parts, "; ");
}

}  // namespace valgus::words
