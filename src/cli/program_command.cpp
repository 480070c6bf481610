// valgus program: load, resolve, make the sessions of a block, render.
#include <array>

#include "cli/format.hpp"
#include "cli/glance.hpp"
#include "cli/libraries.hpp"
#include "cli/logged.hpp"
#include "cli/planned.hpp"
#include "cli/stamp.hpp"
#include "valgus/program.hpp"
#include "valgus/stages/update.hpp"

namespace valgus::cli {

namespace {

// The calendar that this one takes the place of.
std::optional<Calendar> old_calendar(Session& session, const Format& format) {
    const auto named = session.arguments.one("update");
    if (!named) return std::nullopt;
    if (named->word.empty()) refuse(*named, "an empty value", "name a file");
    if (format.name != "ics")
        refuse(*named, "only a calendar can be brought up to date", "add --format ics, or -o program.ics");
    const auto most = limits_of(session.arguments).bytes;
    File file{named->word, {}};
    if (named->word != "-")
        file.bytes = system::read_file(named->word, most);
    else if (file.name = "<stdin>"; session.surroundings.standard_input)
        file.bytes = session.surroundings.standard_input(most);
    Findings findings;
    auto calendar = read_calendar(file, findings);
    if (!calendar) throw Failure(Exit::data, std::move(findings));
    return calendar;
}

std::shared_ptr<const Update> update_by(const Calendar& old, const Program& program, Session& session) {
    auto update = update_of(program, old, session.arguments.today);
    if (!update.knows_program)
        session.told.push_back({.file = session.arguments.one("update")->word,
                                .what = "has no session of this program",
                                .remedy = "say the --name, or the side and the focus, that it was made with"});
    return std::make_shared<const Update>(std::move(update));
}

Exit act_program(Session& session) {
    const auto& format = format_of(session.arguments, Product::program);
    auto style = glance_style_of(session.arguments, session.surroundings);
    style.stamp = stamp_of(session.arguments, session.surroundings);
    const auto old = old_calendar(session, format);
    const auto& library = session.library();
    const auto asked = requested_program(session);
    const auto made = make_program(library, asked.request, asked.schedule);
    if (const auto* refusal = std::get_if<Refusal>(&made)) throw Failure(Exit::refused, refusal->findings);
    const auto& program = std::get<Program>(made);
    if (old) style.update = update_by(*old, program, session);
    format.program(program, style, sink_of(format, session));
    tell_unused(program.whole, session);
    put_ways_on(session, style, program.whole.exercises, Shown::by_id);
    return Exit::done;
}

const std::array program_groups{&who_options,       &schedule_options,    &calendar_options, &choose_options,
                                &clinician_options, &log_options,         &library_options,  &settings_options,
                                &found_options,     &plan_format_options, &look_options,     &pager_options,
                                &general_options};

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
