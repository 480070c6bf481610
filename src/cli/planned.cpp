#include "cli/planned.hpp"

#include <array>

#include "cli/logged.hpp"

namespace valgus::cli {

namespace {

// What is said of a plan, an option each.
std::vector<Said> said_of_plan(const Arguments& arguments) {
    const std::array groups{&who_options,       &week_options, &choose_options,
                            &clinician_options, &log_options,  &found_options};
    std::vector<Said> all;
    for (const auto* group : groups)
        for (const auto& option : group->options)
            if (const auto said = arguments.one(option.name)) all.push_back(*said);
    return all;
}

}  // namespace

Plan planned(Session& session) {
    auto made = make_plan(session.library(), requested(session));
    if (const auto* refusal = std::get_if<Refusal>(&made)) throw Failure(Exit::refused, refusal->findings);
    return std::get<Plan>(std::move(made));
}

void tell_unused(const Plan& plan, Session& session) {
    for (const auto& note : plan.notes) {
        if (note.id != "clinician") continue;
        auto what = note.text;
        if (what.ends_with('.')) what.pop_back();
        session.told.push_back({.what = std::move(what), .remedy = "what it leaves out says why"});
    }
}

bool asks_for_plan(const Arguments& arguments) { return !said_of_plan(arguments).empty(); }

std::optional<Said> only_of_plan(const Arguments& arguments) {
    for (const auto& said : said_of_plan(arguments))
        if (said.in == SaidIn::flag && said.by != "--side") return said;
    return std::nullopt;
}

}  // namespace valgus::cli
