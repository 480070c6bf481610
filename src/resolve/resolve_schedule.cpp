// P1, P2: when the sessions are.
#include <algorithm>

#include "resolve/resolver.hpp"
#include "resolve/settle.hpp"
#include "support/date.hpp"
#include "support/numbers.hpp"
#include "support/wording.hpp"

namespace valgus {

namespace {

constexpr Range<int> remind_range{0, 10080};  // up to a week

using support::quoted;

// P1: today if it is a Monday, else the next one.
std::chrono::sys_days next_monday(std::chrono::sys_days today) {
    return today + (std::chrono::Monday - std::chrono::weekday{today});
}

// "Monday" and "monday" are "mon"; anything else is left as it is.
std::string in_short(const std::string& word) {
    auto lower = word;
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    for (const auto& row : term_table<Day>) {
        std::string name(row.label);
        name.front() = row.id.front();
        if (lower == name) return std::string(row.id);
    }
    return word;
}

}  // namespace

std::optional<std::chrono::sys_days> Resolver::date(const std::optional<Said>& said) {
    if (!said || empty(*said)) return std::nullopt;
    const auto date = support::parse_date(said->word);
    if (!date) wrong(*said, quoted(said->word) + " is no date", "write year, month and day, for example 2027-01-04");
    return date;
}

int Resolver::week_now(const Wishes& wishes, int weeks) {
    if (!wishes.start) {
        wrong(*wishes.week, "'now' needs to know when the block began", "add --start DATE");
        return 1;
    }
    if (!start_) return 1;
    if (!wishes.today) {
        wrong(*wishes.week, "nobody says what day it is", "name the week by its number");
        return 1;
    }
    const int days = static_cast<int>((*wishes.today - *start_).count());
    if (days < 0)
        outside_.push_back({.what = "the block has not begun: its first day is " + support::long_date(*start_),
                            .remedy = "name a week by its number"});
    if (days >= 7 * weeks)
        outside_.push_back({.what = "the block is over: its last day was " +
                                    support::long_date(*start_ + std::chrono::days{7 * weeks - 1}),
                            .remedy = "better: keep it up twice a week; no better: see a physio; another block: name "
                                      "its --start"});
    if (!outside_.empty()) return 1;
    return days / 7 + 1;
}

std::vector<Day> Resolver::days(const std::vector<Said>& words) {
    std::vector<Day> days;
    for (const auto& said : words)
        if (const auto day = word<Day>({in_short(said.word), said.by, said.in, said.at}, "day")) days.push_back(*day);
    if (words.empty()) days = {Day::mon, Day::wed, Day::fri};
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

// "07:30", on a clock of 24 hours.
std::optional<std::chrono::minutes> Resolver::time_of_day(const std::optional<Said>& said) {
    if (!said || empty(*said)) return std::nullopt;
    constexpr int hours_of_day = 24, minutes_of_hour = 60;
    const auto two_digits = [](std::string_view text) -> std::optional<int> {
        if (text.size() != 2 || !support::is_digit(text[0]) || !support::is_digit(text[1])) return std::nullopt;
        return 10 * (text[0] - '0') + (text[1] - '0');
    };
    const std::string_view text = said->word;
    const auto colon = std::min(text.find(':'), text.size());
    const auto hour = two_digits(text.substr(0, colon));
    const auto minute = colon < text.size() ? two_digits(text.substr(colon + 1)) : std::nullopt;
    if (hour && minute && *hour < hours_of_day && *minute < minutes_of_hour)
        return std::chrono::hours{*hour} + std::chrono::minutes{*minute};
    wrong(*said, quoted(said->word) + " is no time of day", "write hours and minutes, for example 07:30");
    return std::nullopt;
}

Schedule Resolver::schedule(const Wishes& wishes) {
    Schedule schedule;
    if (!wishes.start && !wishes.today)
        findings_.push_back(
            {.what = "nobody says when the block begins", .remedy = "name its start, or what day it is"});
    schedule.start = start_.value_or(next_monday(wishes.today.value_or(std::chrono::sys_days{})));
    schedule.days = days(wishes.days);
    const auto first = std::lower_bound(schedule.days.begin(), schedule.days.end(), day_of(schedule.start));
    std::rotate(schedule.days.begin(), first, schedule.days.end());
    schedule.at = time_of_day(wishes.at);
    if (const auto minutes = number(wishes.remind, "number of minutes", remind_range))
        schedule.remind = std::chrono::minutes{*minutes};
    if (wishes.remind && !wishes.at) wrong(*wishes.remind, "there is no time to remind before", "add --at HH:MM");
    return schedule;
}

std::string session_id(int week, Day day) {
    auto number = std::to_string(week);
    if (number.size() < 2) number.insert(0, 1, '0');
    return "w" + number + "-" + std::string(id(day));
}

ProgramRequest resolve_program(const Library& library, const Wishes& wishes) {
    Resolver resolver(library);
    ProgramRequest asked;
    until_full([&] {
        const auto all = settled(wishes);
        asked.request = resolver.request(all);
        asked.schedule = resolver.schedule(all);
    });
    resolver.check();
    // A program counts its own weeks; the one that was named is the only one that is shown.
    if (wishes.week) asked.schedule.week = asked.request.week;
    asked.request.week = 1;
    return asked;
}

}  // namespace valgus
