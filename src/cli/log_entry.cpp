#include "cli/log_entry.hpp"

#include <algorithm>

#include "support/date.hpp"
#include "support/wording.hpp"

namespace valgus::cli {

namespace {

std::chrono::sys_days day_of(const std::optional<Said>& said, std::chrono::sys_days today) {
    if (!said || said->word == "today") return today;
    if (said->word == "yesterday") return today - std::chrono::days(1);
    const auto date = support::parse_date(said->word);
    if (!date) refuse(*said, support::quoted(said->word) + " is no day", "write today, yesterday or 2027-01-04");
    if (*date > today) refuse(*said, support::quoted(said->word) + " is a day to come", "log it once it is done");
    return *date;
}

bool has_morning(const LoggedSession& session) {
    return session.next_morning || std::any_of(session.exercises.begin(), session.exercises.end(),
                                               [](const auto& it) { return it.next_morning.has_value(); });
}

std::optional<EarlierSession> last_before(const History& history, std::chrono::sys_days date) {
    const auto& all = history.sessions;
    const auto found = std::find_if(all.rbegin(), all.rend(), [&](const LoggedSession& it) { return it.date < date; });
    if (found == all.rend()) return std::nullopt;
    return EarlierSession{found->date, found->id, has_morning(*found)};
}

// What the log refuses may have been done all the same.
void find_due(LogEntry& entry, Session& session, const Log& log) {
    try {
        entry.due = due_session(session, log, entry.date);
    } catch (const Failure& failure) {
        if (failure.code != Exit::refused) throw;
        entry.refusal = failure.findings;
    }
}

LogRow bare(const LogEntry& entry) {
    LogRow row{.date = entry.date, .session = entry.id};
    if (entry.due) row.kind = entry.due->kind == SessionKind::full ? RowKind::full : RowKind::mobility;
    return row;
}

std::string name_of(std::string_view id) { return id.empty() ? "a session" : std::string(id); }

// What is logged beside exercises, a few words each.
std::vector<std::string> other_things(const LogEntry& entry) {
    std::vector<std::string> things;
    const auto count = [&](auto is_so) {
        return static_cast<int>(std::count_if(entry.more.begin(), entry.more.end(), is_so));
    };
    const auto measures = count([](const LogRow& row) { return !row.measure.empty(); });
    const auto signs = count([](const LogRow& row) { return !row.sign.empty() && row.sign != cleared_sign; });
    if (entry.morning)
        things.push_back("the morning after " + name_of(entry.morning->session) + ", " +
                         support::day_and_month(entry.morning->date));
    if (entry.whole.next_morning) things.emplace_back("the morning after");
    if (entry.whole.pain) things.emplace_back("the worst pain");
    if (signs > 0) things.push_back(support::plural(signs, "stop sign"));
    if (count([](const LogRow& row) { return row.sign == cleared_sign; }) > 0)
        things.emplace_back("that a clinician has cleared you");
    if (measures > 0) things.push_back(support::plural(measures, "measure"));
    if (!entry.whole.note.empty()) things.emplace_back("your note");
    return things;
}

bool is_swollen(const LogRow& row) { return row.next_morning == Morning::swollen; }

}  // namespace

bool says_something(const LogRow& row) {
    return row.done || row.did || row.extra || row.caved || row.pain || row.effort || row.next_morning || row.where ||
           !row.sign.empty() || !row.measure.empty() || !row.note.empty();
}

void begin_entry(LogEntry& entry, Session& session, const Log& log) {
    const auto& arguments = session.arguments;
    entry.date = day_of(arguments.one("date"), arguments.today);
    const auto side = resolve(session.library(), session.wishes()).side;
    auto told = log.told;
    entry.before = last_before(history_of(session.library(), log, side, arguments.today, told), entry.date);
    find_due(entry, session, log);
    session.told = std::move(told);  // by today, not by the day that is logged
    const auto named = arguments.one("session");
    if (named && named->word.empty()) refuse(*named, "an empty value", "name the session, as w03-mon");
    entry.is_named = named.has_value();
    entry.id = named ? named->word : entry.due ? entry.due->id : std::string();
    entry.whole = bare(entry);
    if (!entry.due) return;
    for (const auto& card : entry.due->plan.exercises) {
        auto& row = entry.exercises.emplace_back(planned_row(card));
        row.date = entry.date;
        row.session = entry.id;
        row.kind = entry.whole.kind;
    }
}

LogRow& row_of(LogEntry& entry, const Library& library, Ref<Exercise> exercise) {
    const auto id = library[exercise].id;
    const auto found = std::find_if(entry.exercises.begin(), entry.exercises.end(),
                                    [&](const LogRow& row) { return row.exercise == id; });
    if (found != entry.exercises.end()) return *found;
    auto& row = entry.exercises.emplace_back(bare(entry));
    row.exercise = id;
    return row;
}

bool put_morning(LogEntry& entry, Morning morning, std::optional<Where> where, std::chrono::sys_days today) {
    const bool is_own =
        entry.date < today && std::any_of(entry.exercises.begin(), entry.exercises.end(), says_something);
    if (!is_own && !entry.before) return false;
    auto& row =
        is_own ? entry.whole : entry.morning.emplace(LogRow{.date = entry.before->date, .session = entry.before->id});
    row.next_morning = morning;
    if (morning != Morning::usual) row.where = where;
    return true;
}

std::vector<LogRow> rows_of(const LogEntry& entry) {
    std::vector<LogRow> rows;
    const auto add = [&](const LogRow& row) {
        if (says_something(row)) rows.push_back(row);
    };
    add(entry.whole);
    for (const auto& row : entry.exercises) add(row);
    for (const auto& row : entry.more) add(row);
    // What was felt on a day without a session belongs to none.
    const bool is_of_session = std::any_of(entry.exercises.begin(), entry.exercises.end(), says_something);
    if (!is_of_session && !entry.is_named)
        for (auto& row : rows) {
            row.session = {};
            if (row.kind != RowKind::test) row.kind.reset();
        }
    if (entry.morning) rows.insert(rows.begin(), *entry.morning);
    return rows;
}

std::vector<std::string> words_on(const LogEntry& entry, const Library& library) {
    std::vector<std::string> all;
    const auto exercises =
        static_cast<int>(std::count_if(entry.exercises.begin(), entry.exercises.end(), says_something));
    const auto day = support::day_and_month(entry.date);
    const auto others = other_things(entry);
    if (exercises > 0)
        all.push_back(support::plural(exercises, "exercise") + " of " + name_of(entry.id) + " logged, " + day + ".");
    else
        all.push_back("Logged on " + day + ": " + support::join_and(others) + ".");
    if (exercises > 0 && !others.empty()) all.back() += " Also " + support::join_and(others) + ".";

    const auto rows = rows_of(entry);
    for (const auto& row : rows) {
        const auto sign = find<Condition>(library, row.sign);
        if (sign && !library[*sign].refuses.empty()) all.emplace_back(library[*sign].refuses);
    }
    const bool is_stopped = all.size() > 1 || std::any_of(rows.begin(), rows.end(), is_swollen);
    const bool hurts =
        std::any_of(rows.begin(), rows.end(), [](const LogRow& row) { return row.pain > most_bearable_pain; });
    if (hurts || std::any_of(rows.begin(), rows.end(), is_swollen))
        for (const auto& text : library.safety)
            if (text.placement == Placement::pain) all.emplace_back(text.text);
    if (!is_stopped) all.front() += " Next: `valgus today`.";
    return all;
}

}  // namespace valgus::cli
