// valgus progress: a log and what was measured before it -> what has changed, and what may be chance.
#include <array>

#include "cli/assess_files.hpp"
#include "cli/assess_form.hpp"
#include "cli/log_file.hpp"
#include "cli/style.hpp"
#include "support/wording.hpp"
#include "system/file_io.hpp"
#include "valgus/stages/log.hpp"
#include "valgus/stages/progress.hpp"

namespace valgus::cli {

namespace {

// A log is only read here, so it may come from elsewhere, too.
Log log_of(const Session& session) {
    const auto said = session.arguments.one("log");
    if (!said || said->word != "-") return log_in(log_path(session));
    const auto& standard_input = session.surroundings.standard_input;
    return sound_log({"<stdin>", standard_input ? standard_input(most_log_bytes) : std::string()});
}

// What is told of a line, as one reads it under a heading.
std::string told_line(const Finding& finding) {
    auto text = finding.line == 0 ? std::string() : "line " + std::to_string(finding.line) + ": ";
    return text + finding.what + (finding.remedy.empty() ? "" : "; " + finding.remedy);
}

Exit act_progress(Session& session) {
    const auto& arguments = session.arguments;
    const auto form =
        form_of(arguments, {ResultForm::text, ResultForm::json, ResultForm::csv, ResultForm::html}, "progress");
    const auto style = style_of(arguments, session.surroundings);
    const auto& library = session.library();
    const auto wishes = session.wishes();
    const auto asked = resolve_program(library, wishes);
    const auto start = wishes.start ? std::optional(asked.schedule.start) : std::nullopt;
    const auto profile = arguments.one("profile");
    const auto baseline = profile ? baseline_if_any(*profile, session) : std::nullopt;
    const auto log = log_of(session);
    auto told = log.told;
    const auto history = history_of(library, log, asked.request.side, arguments.today, told);
    auto progress = say(library, progress_of(library, history, baseline, {start, asked.schedule.days}));
    for (const auto& finding : told) progress.told.push_back(told_line(finding));
    if (!log.has_header && log.file != "<stdin>" && !system::is_there(log.file))
        progress.follows.insert(progress.follows.begin(), "There is no log " + support::quoted(log.file) + " yet.");
    switch (form) {
        case ResultForm::json:
            progress_as_json(progress, style, session.sink());
            break;
        case ResultForm::csv:
            progress_as_csv(progress, session.sink());
            session.told = told;  // a table has no room for it
            break;
        case ResultForm::html:
            progress_as_html(progress, style, session.sink());
            break;
        default:
            progress_as_text(progress, style, session.text_sink());
    }
    return Exit::done;
}

const std::array progress_groups{&log_options,     &side_options,     &training_options, &protocol_options,
                                 &library_options, &settings_options, &progress_options, &look_options,
                                 &pager_options,   &general_options};

}  // namespace

const Command progress_command{
    .name = "progress",
    .summary = "what has changed by a log, and what may be chance",
    .words = "",
    .most_words = 0,
    .surplus = "`valgus progress` takes options only",
    .examples = {"valgus progress --log log.csv --profile me.yaml",
                 "valgus progress --log log.csv --profile me.yaml -o progress.html"},
    .groups = progress_groups,
    .act = act_progress,
};

}  // namespace valgus::cli
