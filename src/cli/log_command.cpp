// valgus log: what was done and felt -> rows of a file.
#include <array>

#include "cli/conversation.hpp"
#include "cli/log_file.hpp"
#include "cli/log_talk.hpp"
#include "cli/log_words.hpp"
#include "cli/style.hpp"
#include "support/date.hpp"
#include "support/text.hpp"
#include "support/wording.hpp"
#include "system/file_io.hpp"

namespace valgus::cli {

namespace {

constexpr std::array<std::string_view, 3> other_ways{"import", "undo", "edit"};

// Of the options that stand for something else than logging a session, the one that was said; empty: none.
std::string_view way_of(const Arguments& arguments) {
    std::string_view way;
    const auto at_once = [](std::string_view a, std::string_view b) {
        throw Failure(Exit::usage, "--" + std::string(a) + " and " + std::string(b) + " at once", "choose one of them");
    };
    for (const auto option : other_ways) {
        if (!arguments.has(option)) continue;
        if (!way.empty()) at_once(way, "--" + std::string(option));
        way = option;
    }
    if (!way.empty() && says_what_was_done(arguments)) at_once(way, "what was done");
    return way;
}

void say(Session& session, std::string_view text) {
    const auto style = style_of(session.arguments, session.surroundings);
    const auto sink = session.text_sink();
    for (const auto& line : support::wrap(text, style.width)) sink(line + "\n");
}

// --- a session

// What somebody has answered must find its place.
void check_columns(const Log& log, const LogEntry& entry) {
    LogRow row = entry.whole;
    row.side = Side::both;
    row.exercise = row.note = "-";
    row.stage = row.rung = row.asked = row.did = row.extra = row.caved = row.pain = row.effort = 1;
    row.done = Done::full;
    row.next_morning = Morning::usual;
    row.where = Where::joint;
    log_lines(log, {&row, 1});
}

Exit log_session(Session& session) {
    const auto path = log_path(session);
    const auto log = log_in(path);
    const bool is_said = says_what_was_done(session.arguments);
    if (!is_said && !can_converse(session))
        throw Failure(Exit::usage, "nobody says what was done, and there is nobody to ask: this is no terminal",
                      "say it: `valgus log --done all --pain 0 --caved 0 --morning usual`");
    LogEntry entry;
    begin_entry(entry, session, log);
    if (is_said)
        put_words(entry, session);
    else
        check_columns(log, entry);
    if (!is_said && !ask_what_was_done(entry, session)) throw Failure(Exit::interrupted, Findings{});
    const auto rows = rows_of(entry);
    const auto count = add_to_log(path, rows);
    if (count == 0) return say(session, "That is in the log already."), Exit::done;
    for (const auto& words : words_on(entry, session.library())) say(session, words);
    return Exit::done;
}

// --- rows of another file

// Clean repetitions are of no column that a log begins with: as how often it caved in.
std::vector<LogRow> rows_to_take(const Log& from) {
    auto rows = from.rows;
    for (auto& row : rows) {
        row.caved = caved_in(row);
        row.clean_reps.reset();
    }
    return rows;
}

File file_to_import(const Said& named, const Surroundings& surroundings) {
    if (named.word.empty()) refuse(named, "an empty value", "name a file, or -");
    if (named.word != "-") return {named.word, system::read_file(named.word, most_log_bytes)};
    return {"<stdin>", surroundings.standard_input ? surroundings.standard_input(most_log_bytes) : std::string()};
}

Exit import_rows(Session& session) {
    const auto path = log_path(session);
    auto file = file_to_import(*session.arguments.one("import"), session.surroundings);
    Findings findings;
    const auto from = read_log(std::move(file), findings);
    if (from.rows.empty() && !findings.empty()) throw Failure(Exit::data, std::move(findings));
    const auto rows = rows_to_take(from);
    const auto count = add_to_log(path, rows);
    say(session,
        support::plural(static_cast<int>(rows.size()), "row") + ", " + std::to_string(count) + " of them new.");
    until_full([&] {
        for (const auto& torn : from.told) findings.push_back(torn);
    });
    std::vector<Finding> told;
    const auto side = resolve(session.library(), session.wishes()).side;
    history_of(session.library(), from, side, session.arguments.today, told);
    session.told = std::move(told);
    if (findings.empty()) return Exit::done;
    session.flush();
    throw Failure(Exit::findings, std::move(findings));
}

// --- the file itself

Exit undo(Session& session) {
    take_back(log_path(session), [&](std::span<const LogRow> rows) {
        const auto& last = rows.back();
        const auto of = last.session.empty() ? std::string() : " of " + std::string(last.session);
        say(session, "Taken out again: " + support::plural(static_cast<int>(rows.size()), "line") + of + ", " +
                         support::day_and_month(last.date) + ".");
    });
    return Exit::done;
}

std::string editor_of(const Surroundings& surroundings) {
    for (const std::string_view name : {"VISUAL", "EDITOR"})
        if (const auto named = surroundings.environment ? surroundings.environment(name) : std::nullopt;
            named && !named->empty())
            return *named;
    return "vi";
}

Exit edit(Session& session) {
    const auto path = log_path(session);
    const auto& around = session.surroundings;
    if (!around.edit)
        throw Failure(Exit::usage, "there is nobody to edit: this is no terminal", "change the file as you like");
    const auto editor = editor_of(around);
    if (!system::is_there(path)) begin_log(path);
    if (!around.edit(editor, path))
        throw Failure(Exit::io, support::quoted(editor) + " did not end well",
                      "name your editor in VISUAL or EDITOR; the log is as that left it");
    const auto log = log_in(path);
    say(session, support::plural(static_cast<int>(log.rows.size()), "line that counts", "lines that count") + ".");
    session.told = log.told;
    return Exit::done;
}

Exit act_log(Session& session) {
    const auto way = way_of(session.arguments);
    if (way == "import") return import_rows(session);
    if (way == "undo") return undo(session);
    if (way == "edit") return edit(session);
    return log_session(session);
}

const std::array log_groups{&logged_options,    &log_options,     &who_options,      &days_options, &choose_options,
                            &clinician_options, &library_options, &settings_options, &look_options, &general_options};

}  // namespace

const Command log_command{
    .name = "log",
    .summary = "write down what was done and felt; without options, you are asked",
    .words = "",
    .most_words = 0,
    .surplus = "`valgus log` takes options only",
    .examples = {"valgus log --log log.csv --done all --pain 1 --caved step-up=2 --morning usual --date yesterday",
                 "valgus log --profile me.yaml --import phone.csv"},
    .groups = log_groups,
    .act = act_log,
};

}  // namespace valgus::cli
