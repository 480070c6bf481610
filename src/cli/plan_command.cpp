// valgus plan: load, resolve, plan, render.
#include <array>

#include "cli/command.hpp"
#include "cli/format.hpp"
#include "cli/libraries.hpp"
#include "cli/style.hpp"
#include "cli/wishes.hpp"
#include "support/wording.hpp"
#include "valgus/plan.hpp"

namespace valgus::cli {

namespace {

Outcome act_plan(const Arguments& arguments, const Surroundings& surroundings) {
    if (!arguments.words.empty())
        throw Failure(Exit::usage, "unexpected word " + support::quoted(arguments.words.front()),
                      "`valgus plan` takes options only");
    const auto& format = format_of(arguments, Product::plan);
    const auto style = style_of(arguments, surroundings);
    const auto library = load_library(arguments, surroundings);
    const auto request = resolve(library, wishes_of(plan_command, arguments));
    const auto made = make_plan(library, request);
    if (const auto* refusal = std::get_if<Refusal>(&made)) throw Failure(Exit::refused, refusal->findings);
    return {finish(format.plan(std::get<Plan>(made), style), format, arguments, surroundings)};
}

const std::array plan_groups{&who_options,     &week_options,        &choose_options, &clinician_options,
                             &library_options, &plan_format_options, &look_options,   &general_options};

}  // namespace

const Command plan_command{
    .name = "plan",
    .summary = "an ordered plan for one session",
    .words = "",
    .examples = {"valgus plan --side right --focus ankle", "valgus plan --minutes 20 --without foam-roller -o plan.md"},
    .groups = plan_groups,
    .act = act_plan,
};

}  // namespace valgus::cli
