// valgus plan: load, resolve, plan, render.
#include <array>

#include "cli/command.hpp"
#include "cli/libraries.hpp"
#include "cli/style.hpp"
#include "cli/wishes.hpp"
#include "support/nearest.hpp"
#include "support/wording.hpp"
#include "valgus/plan.hpp"
#include "valgus/render.hpp"

namespace valgus::cli {

namespace {

const Format& format_of(const Arguments& arguments) {
    if (const auto said = arguments.one("format")) {
        if (const auto* format = find_format(said->word)) return *format;
        std::vector<std::string_view> names;
        for (const auto& format : formats()) names.push_back(format.name);
        const auto near = support::nearest(said->word, names);
        throw Failure(Exit::usage, said->by + ": unknown format '" + said->word + "'",
                      (near ? "did you mean '" + std::string(*near) + "'? " : std::string()) +
                          "allowed: " + support::join(std::vector<std::string>(names.begin(), names.end()), ", "));
    }
    const auto output = arguments.one("output");
    const auto* by_ending = output ? format_of_file(output->word) : nullptr;
    return by_ending ? *by_ending : *find_format("text");
}

// Data keeps its letters; only what people read is spelled in ASCII.
bool is_for_people(const Format& format) { return format.name != "json"; }

Outcome act(const Arguments& arguments, const Surroundings& surroundings) {
    if (!arguments.words.empty())
        throw Failure(Exit::usage, "unexpected word '" + arguments.words.front() + "'",
                      "`valgus plan` takes options only");
    const auto& format = format_of(arguments);
    const auto style = style_of(arguments, surroundings);
    const auto library = load_library(arguments, surroundings);
    const auto request = resolve(library, wishes_of(arguments));
    const auto made = make_plan(library, request);
    if (const auto* refusal = std::get_if<Refusal>(&made)) throw Failure(Exit::refused, refusal->findings);
    auto text = format.plan(std::get<Plan>(made), style);
    return {is_for_people(format) ? finish(std::move(text), arguments, surroundings) : std::move(text)};
}

const std::array option_groups{&who_options,         &choose_options, &library_options,
                               &plan_format_options, &look_options,   &general_options};

}  // namespace

const Command plan_command{
    .name = "plan",
    .summary = "an ordered plan for one session",
    .words = "",
    .examples = {"valgus plan --side right --focus ankle", "valgus plan --minutes 20 --without foam-roller -o plan.md"},
    .groups = option_groups,
    .act = act,
};

}  // namespace valgus::cli
