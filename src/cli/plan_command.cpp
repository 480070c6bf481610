// valgus plan: load, resolve, plan, render.
#include <array>

#include "cli/format.hpp"
#include "cli/glance.hpp"
#include "cli/planned.hpp"

namespace valgus::cli {

namespace {

Exit act_plan(Session& session) {
    const auto& format = format_of(session.arguments, Product::plan);
    const auto style = glance_style_of(session.arguments, session.surroundings);
    const auto plan = planned(session);
    format.plan(plan, style, sink_of(format, session));
    tell_unused(plan, session);
    put_ways_on(session, style, plan.exercises, Shown::by_number);
    return Exit::done;
}

const std::array plan_groups{&who_options,         &week_options,    &choose_options,   &clinician_options,
                             &log_options,         &library_options, &settings_options, &found_options,
                             &plan_format_options, &look_options,    &pager_options,    &general_options};

}  // namespace

const Command plan_command{
    .name = "plan",
    .summary = "an ordered plan for one session",
    .words = "",
    .most_words = 0,
    .surplus = "`valgus plan` takes options only",
    .examples = {"valgus plan --side right --focus ankle", "valgus plan --minutes 20 --without foam-roller -o plan.md"},
    .groups = plan_groups,
    .act = act_plan,
    .may_write_several = true,
};

}  // namespace valgus::cli
