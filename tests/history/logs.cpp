#include "history/logs.hpp"

#include <doctest/doctest.h>

#include "support/date.hpp"

namespace testing {

using namespace valgus;

namespace {

template <class T>
std::string field(std::string_view name, const std::optional<T>& value) {
    if (!value) return {};
    std::string text;
    if constexpr (std::is_same_v<T, int>)
        text = std::to_string(*value);
    else if constexpr (std::is_same_v<T, Decimal>)
        text = written(*value);
    else
        text = id(*value);
    return " " + std::string(name) + "=" + text;
}

std::string field(std::string_view name, std::string_view text) {
    return text.empty() ? "" : " " + std::string(name) + "=" + std::string(text);
}

std::string word(std::string_view text) { return text.empty() ? "" : " " + std::string(text); }

}  // namespace

Log log_of(std::string text) {
    Findings findings;
    auto log = read_log({.name = "log.csv", .bytes = std::move(text)}, findings);
    for (const auto& finding : findings) FAIL_CHECK(finding.what);
    return log;
}

std::string findings_of(std::string text) {
    Findings findings;
    read_log({.name = "log.csv", .bytes = std::move(text)}, findings);
    std::string all;
    for (const auto& it : findings)
        all += std::to_string(it.line) + ":" + std::to_string(it.column) + " " + it.what + " | " + it.remedy + "\n";
    return all;
}

std::string told_lines(const std::vector<Finding>& told) {
    std::string all;
    for (const auto& it : told) {
        CHECK(it.file == "log.csv");
        all += std::to_string(it.line) + " " + it.what + (it.remedy.empty() ? "" : " | " + it.remedy) + "\n";
    }
    return all;
}

std::string told_of(std::string text) { return told_lines(log_of(std::move(text)).told); }

std::string dump(const std::vector<LogRow>& rows) {
    std::string all;
    for (const auto& row : rows) {
        all += std::to_string(row.line) + ": " + support::iso_date(row.date) + word(row.session);
        if (row.kind) all += word(id(*row.kind));
        all += word(row.exercise);
        if (row.side) all += word(id(*row.side));
        all += field("stage", row.stage) + field("rung", row.rung) + field("asked", row.asked);
        all += field("done", row.done) + field("did", row.did) + field("extra", row.extra) + field("caved", row.caved);
        all += field("clean_reps", row.clean_reps) + field("pain", row.pain) + field("effort", row.effort);
        all += field("next_morning", row.next_morning) + field("where", row.where) + field("sign", row.sign);
        all += field("measure", row.measure) + field("left", row.left) + field("right", row.right);
        all += field("note", row.note) + "\n";
    }
    return all;
}

std::string rows_of(std::string text) { return dump(log_of(std::move(text)).rows); }

std::string dump(const Library& library, const History& history) {
    std::string all;
    for (const auto& session : history.sessions) {
        all += support::iso_date(session.date) + word(session.id) +
               (session.kind == SessionKind::mobility ? " mobility:" : ":");
        for (const auto& it : session.exercises) {
            all += " " + std::string(library[it.exercise].id) + field("stage", it.stage) + field("rung", it.rung) +
                   field("asked", it.asked) + field("done", it.done) + field("did", it.did) + field("extra", it.extra) +
                   field("caved", it.caved) + field("pain", it.pain) + field("effort", it.effort) +
                   field("next_morning", it.next_morning) + field("where", it.where) + ";";
        }
        all +=
            field("pain", session.pain) + field("next_morning", session.next_morning) + field("where", session.where);
        for (const auto sign : session.signs) all += " sign=" + std::string(library[sign].id);
        all += session.cleared ? " cleared\n" : "\n";
    }
    for (const auto& test : history.tests)
        all += support::iso_date(test.date) + " " + test.measure + field("left", test.left) +
               field("right", test.right) + "\n";
    return all;
}

}  // namespace testing
