#include "cli/logged.hpp"

#include "cli/settings.hpp"
#include "support/wording.hpp"
#include "system/file_io.hpp"
#include "valgus/stages/logged.hpp"

namespace valgus::cli {

namespace {

File log_file(const Said& named, const Surroundings& surroundings) {
    if (named.word == "-")
        return {"<stdin>", surroundings.standard_input ? surroundings.standard_input(most_log_bytes) : std::string()};
    if (!system::is_there(named.word)) return {named.word, {}};
    return {named.word, system::read_file(named.word, most_log_bytes)};
}

// What was felt that day counts all the same.
void forget_exercises(History& history, std::chrono::sys_days day) {
    for (auto& session : history.sessions)
        if (session.date == day) session.exercises.clear();
    std::erase_if(history.sessions, [&](const LoggedSession& it) {
        return it == LoggedSession{.date = it.date, .id = it.id, .kind = it.kind};
    });
}

// Of a fault that was named where a joint is asked for, which joint that is.
void tell_faults(Session& session) {
    const auto& library = session.library();
    for (const auto& said : session.arguments.all("focus")) {
        if (find<Joint>(library, said.word)) continue;
        const auto fault = find<Fault>(library, said.word);
        if (!fault || !library[*fault].joint) continue;
        session.told.push_back({.what = support::quoted(said.word) + " (" + std::string(library[*fault].label) +
                                        ") is worked on at the " + std::string(library[*library[*fault].joint].label),
                                .remedy = "that is the focus"});
    }
}

}  // namespace

std::optional<Log> named_log(Session& session) {
    const auto named = session.arguments.one("log");
    if (!named) return std::nullopt;
    if (named->word.empty()) refuse(*named, "an empty value", "name a file");
    Findings findings;
    std::optional<Log> log;
    until_full([&] { log = read_log(log_file(*named, session.surroundings), findings); });
    if (!findings.empty()) throw Failure(Exit::data, std::move(findings));
    if (log && !log->has_header && named->word != "-" && !system::is_there(named->word))
        log->told.push_back({.file = named->word, .what = "is not there yet: nothing was logged", .remedy = {}});
    return log;
}

ProgramRequest requested_after(Session& session, const Log& log, std::chrono::sys_days day, That day_itself) {
    const auto& library = session.library();
    auto wishes = session.wishes();
    wishes.today = day;
    if (wishes.from_week)
        refuse(*wishes.from_week, "the log says where the block goes on",
               "leave it out: what was missed waits for you");
    auto asked = resolve_program(library, wishes);
    std::vector<Finding> told = log.told;
    auto history = history_of(library, log, asked.request.side, day, told);
    session.told = std::move(told);
    if (day_itself == That::is_to_come) forget_exercises(history, day);
    const auto start = wishes.start ? std::optional(asked.schedule.start) : std::nullopt;
    asked.request = after_log(library, std::move(asked.request), std::make_shared<const History>(std::move(history)),
                              asked.schedule.days, start, {});
    return asked;
}

Request requested(Session& session) {
    const auto log = named_log(session);
    if (!log) {
        auto request = resolve(session.library(), session.wishes());
        tell_faults(session);
        return request;
    }
    const auto asked = requested_after(session, *log, session.arguments.today, That::counts);
    if (!asked.schedule.week) return asked.request;
    const auto& logged = *asked.request.logged;
    return after_log(session.library(), asked.request, logged.history, logged.days, {}, asked.schedule.week);
}

ProgramRequest requested_program(Session& session) {
    const auto log = named_log(session);
    if (log) return requested_after(session, *log, session.arguments.today, That::counts);
    auto asked = resolve_program(session.library(), session.wishes());
    tell_faults(session);
    return asked;
}

}  // namespace valgus::cli
