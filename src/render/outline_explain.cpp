// How a plan was made, in plain sentences.
#include "render/outline.hpp"
#include "render/words.hpp"
#include "support/wording.hpp"

namespace valgus::render {

namespace {

std::string list_in_words(const std::vector<Labelled>& things) {
    std::vector<std::string> words;
    for (const auto& thing : things) words.push_back(thing.label);
    return support::join_and(words);
}

std::string asked_for(const RequestEcho& request) {
    std::string text = request.side == Side::both ? "You asked for both legs" : "You asked for the ";
    if (request.side != Side::both) text.append(label(request.side)).append(" leg");
    std::vector<std::string> joints;
    for (const auto& joint : request.focus) joints.push_back(joint.label);
    text += request.focus_asked ? ", with work for: " + support::join_and(joints) + '.'
                                : " and named no joint, so all count.";
    text += " The cause is ";
    text += request.cause == Cause::unknown ? std::string(label(request.cause))
                                            : std::string(id(request.cause)) + ", " + std::string(label(request.cause));
    text += "; the position is " + request.position.label + ". It is week " + std::to_string(request.week) + " of " +
            std::to_string(request.weeks) + ", ";
    text += request.minutes ? "with " + support::plural(*request.minutes, "minute") + " to spend."
                            : "with no limit of time.";
    return text;
}

void add_wishes(const RequestEcho& request, Entries& entries) {
    const auto add = [&](std::string_view begin, const std::vector<Labelled>& things, std::string_view end) {
        if (!things.empty()) entries.push_back({{}, std::string(begin) + list_in_words(things) + std::string(end)});
    };
    add("At hand: ", request.equipment, ".");
    add("You can do already: ", request.mastered, ".");
    add("Only these were asked for, with what they need first: ", request.only, ".");
    add("Asked for by name: ", request.include, ".");
    add("Not wanted: ", request.exclude, ".");
    if (request.all) entries.push_back({{}, "The extra exercises were asked for too."});
}

// "2 left out: Calf release and Toe lift – you excluded it."
void add_groups(const std::vector<Group>& groups, std::string_view what, Entries& entries) {
    for (const auto& group : groups)
        entries.push_back({{},
                           std::to_string(group.names.size()) + std::string(what) + support::join_and(group.names) +
                               " – " + group.reason + '.'});
}

}  // namespace

Section how_it_was_made(const Plan& plan) {
    Section section{.title = "How this plan was made", .clause = {}, .entries = {}, .exercises = {}};
    section.entries.push_back({{}, asked_for(plan.request)});
    add_wishes(plan.request, section.entries);
    add_groups(by_reason(plan.exercises), " in: ", section.entries);
    add_groups(by_reason(plan.left_out), " left out: ", section.entries);
    if (plan.left_out.empty()) section.entries.push_back({{}, "Nothing that belongs here was left out."});
    return section;
}

Section full_sources(const Plan& plan) {
    Section section{.title = "Sources", .clause = {}, .entries = {}, .exercises = {}};
    for (const auto& source : plan.sources)
        section.entries.push_back({source.id, citation(source.title, source.authors, source.year, source.address)});
    return section;
}

}  // namespace valgus::render
