// valgus program: load, resolve, make the sessions of a block, render.
#include <array>

#include "cli/command.hpp"
#include "cli/format.hpp"
#include "cli/libraries.hpp"
#include "cli/stamp.hpp"
#include "cli/style.hpp"
#include "cli/wishes.hpp"
#include "support/wording.hpp"
#include "valgus/program.hpp"

namespace valgus::cli {

namespace {

Outcome act_program(const Arguments& arguments, const Surroundings& surroundings) {
    if (!arguments.words.empty())
        throw Failure(Exit::usage, "unexpected word " + support::quoted(arguments.words.front()),
                      "`valgus program` takes options only");
    const auto& format = format_of(arguments, Product::program);
    auto style = style_of(arguments, surroundings);
    style.stamp = stamp_of(arguments, surroundings);
    const auto library = load_library(arguments, surroundings);
    const auto asked = resolve_program(library, wishes_of(program_command, arguments));
    const auto made = make_program(library, asked.request, asked.schedule);
    if (const auto* refusal = std::get_if<Refusal>(&made)) throw Failure(Exit::refused, refusal->findings);
    return {finish(format.program(std::get<Program>(made), style), format, arguments, surroundings)};
}

const std::array program_groups{&who_options,     &schedule_options,    &choose_options, &clinician_options,
                                &library_options, &plan_format_options, &look_options,   &general_options};

}  // namespace

const Command program_command{
    .name = "program",
    .summary = "the sessions of several weeks, on dates",
    .words = "",
    .examples = {"valgus program --side right --days mon,wed,fri -o knees.ics",
                 "valgus program --start 2027-01-04 --week now"},
    .groups = program_groups,
    .act = act_program,
};

}  // namespace valgus::cli
