// valgus program: load, resolve, make the sessions of a block, render.
#include <array>

#include "cli/format.hpp"
#include "cli/glance.hpp"
#include "cli/logged.hpp"
#include "cli/stamp.hpp"
#include "valgus/program.hpp"

namespace valgus::cli {

namespace {

Exit act_program(Session& session) {
    const auto& format = format_of(session.arguments, Product::program);
    auto style = glance_style_of(session.arguments, session.surroundings);
    style.stamp = stamp_of(session.arguments, session.surroundings);
    const auto& library = session.library();
    const auto asked = requested_program(session);
    const auto made = make_program(library, asked.request, asked.schedule);
    if (const auto* refusal = std::get_if<Refusal>(&made)) throw Failure(Exit::refused, refusal->findings);
    const auto& program = std::get<Program>(made);
    format.program(program, style, sink_of(format, session));
    put_ways_on(session, style, program.whole.exercises, Shown::by_id);
    return Exit::done;
}

const std::array program_groups{&who_options,         &schedule_options, &choose_options,   &clinician_options,
                                &log_options,         &library_options,  &settings_options, &found_options,
                                &plan_format_options, &look_options,     &pager_options,    &general_options};

}  // namespace

const Command program_command{
    .name = "program",
    .summary = "the sessions of several weeks, on dates",
    .words = "",
    .most_words = 0,
    .surplus = "`valgus program` takes options only",
    .examples = {"valgus program --side right --days mon,wed,fri -o exercises.ics",
                 "valgus program --start 2027-01-04 --week now"},
    .groups = program_groups,
    .act = act_program,
    .may_write_several = true,
};

}  // namespace valgus::cli
