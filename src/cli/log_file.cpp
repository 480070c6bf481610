#include "cli/log_file.hpp"

#include <algorithm>

#include "system/append_file.hpp"
#include "system/file_io.hpp"

namespace valgus::cli {

namespace {

// What the limit of a log is for: not as reading any file says it.
template <class Act>
void with_own_limit(const std::string& path, Act act) {
    try {
        act();
    } catch (const Failure& failure) {
        if (failure.code != Exit::data || failure.findings.empty() ||
            failure.findings.front().remedy.find("--max-bytes") == std::string::npos)
            throw;
        throw Failure(Exit::data, {{.file = path,
                                    .what = "has more than " + std::to_string(most_log_bytes) + " bytes",
                                    .remedy = "begin a new log, and keep this one"}});
    }
}

bool is_of_same_session(const LogRow& a, const LogRow& b) { return a.date == b.date && a.session == b.session; }

}  // namespace

std::string log_path(const Session& session) {
    const auto named = session.arguments.one("log");
    if (!named)
        throw Failure(Exit::usage, "nobody says which file is the log",
                      "name it with --log FILE, or with a line `log: FILE` in a profile");
    if (named->word.empty()) refuse(*named, "an empty value", "name a file");
    if (named->word == "-") refuse(*named, "a log is a file that stays", "name a file");
    return named->word;
}

Log sound_log(File file) {
    Findings findings;
    auto log = valgus::read_log(std::move(file), findings);
    if (!findings.empty()) throw Failure(Exit::data, std::move(findings));
    return log;
}

Log log_in(const std::string& path) {
    Log log;
    with_own_limit(path, [&] {
        log = sound_log({path, system::is_there(path) ? system::read_file(path, most_log_bytes) : std::string()});
    });
    return log;
}

void begin_log(const std::string& path) {
    system::append_to_file(path, most_log_bytes, [&](const std::string& bytes) {
        return bytes.empty() ? log_lines(sound_log({path, {}}), {}) : std::string();
    });
}

std::size_t add_to_log(const std::string& path, std::span<const LogRow> rows) {
    std::size_t count = 0;
    with_own_limit(path, [&] {
        system::append_to_file(path, most_log_bytes, [&](std::string bytes) {
            const auto log = sound_log({path, std::move(bytes)});
            const auto wanted = new_rows(log, rows);
            count = wanted.size();
            return wanted.empty() ? std::string() : log_lines(log, wanted);
        });
    });
    return count;
}

namespace {

// Written with the session that it stands before: how the morning after an earlier one was, and nothing else.
bool is_about_morning(const LogRow& row) {
    return row.next_morning && row.exercise.empty() && row.measure.empty() && row.sign.empty() && row.note.empty() &&
           !row.pain;
}
bool is_morning_before(const LogRow& row, const LogRow& last) {
    return row.date < last.date && is_about_morning(row) && !last.exercise.empty();
}

}  // namespace

void take_back(const std::string& path, const std::function<void(std::span<const LogRow> rows)>& told) {
    with_own_limit(path, [&] {
        system::rewrite_file(path, most_log_bytes, [&](const std::string& bytes) -> std::optional<std::string> {
            const auto log = sound_log({path, bytes});
            if (log.rows.empty())
                throw Failure(Exit::refused, {{.file = path, .what = "nothing is logged here", .remedy = {}}});
            std::size_t first = log.rows.size() - 1;
            const bool is_morning = is_about_morning(log.rows.back());  // told by itself
            while (first > 0 && is_of_same_session(log.rows[first - 1], log.rows.back()) &&
                   is_about_morning(log.rows[first - 1]) == is_morning)
                --first;
            while (first > 0 && is_morning_before(log.rows[first - 1], log.rows.back())) --first;
            const auto last = std::span(log.rows).subspan(first);
            told(last);
            return without_rows(bytes, last);
        });
    });
}

}  // namespace valgus::cli
