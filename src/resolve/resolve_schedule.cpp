// P1, P2: when the sessions are.
#include <algorithm>

#include "resolve/resolver.hpp"
#include "resolve/settle.hpp"
#include "support/date.hpp"
#include "support/numbers.hpp"
#include "support/wording.hpp"
#include "support/zone.hpp"

namespace valgus {

namespace {

constexpr Range<int> remind_range{0, 10080};  // up to a week
constexpr int usual_days = 3;                 // a week (P1)

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

void Resolver::weeks(const Wishes& wishes, Request& request) {
    int usual = request.cause == Cause::structural ? library_.defaults.structural_weeks : library_.defaults.weeks;
    if (protocol_) usual = library_[*protocol_].weeks.value_or(usual);
    request.weeks = number(wishes.weeks, "number of weeks", weeks_bounds).value_or(usual);
    const auto of_block = [&](const Said& said, std::optional<int> week) {
        if (week && *week > request.weeks)
            wrong(said,
                  "week " + std::to_string(*week) + " comes after the block, which has " +
                      support::plural(request.weeks, "week"),
                  "make the block longer with --weeks " + std::to_string(*week) + ", or name an earlier week");
    };
    from_week_ = number(wishes.from_week, "week", weeks_bounds);
    if (wishes.from_week) of_block(*wishes.from_week, from_week_);
    if (!wishes.week) return;
    if (same_words(wishes.week->word, "now")) {
        request.week = week_now(wishes, request.weeks);
        request.counted_from = start_;
        return;
    }
    if (const auto range = support::number_range(wishes.week->word); range && range->low != range->high) {
        wrong(*wishes.week, quoted(wishes.week->word) + " is more than one week",
              "name one; `valgus program --from-week " + std::to_string(range->low) +
                  " --start DATE` goes on with that week, to the end of the block");
        return;
    }
    request.week = number(wishes.week, "week", weeks_bounds).value_or(1);
    of_block(*wishes.week, request.week);
    if (from_week_ && request.week < *from_week_)
        wrong(*wishes.week,
              "week " + std::to_string(request.week) + " comes before week " + std::to_string(*from_week_) +
                  ", with which the block goes on",
              "name that one or a later one");
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
    const int first = from_week_.value_or(1);
    const int left = weeks - first + 1;
    if (days < 0)
        outside_.push_back({.what = (from_week_ ? "week " + std::to_string(first) : std::string("the block")) +
                                    " has not begun: its first day is " + support::long_date(*start_),
                            .remedy = "name a week by its number"});
    if (days >= 7 * left)
        outside_.push_back({.what = "the block is over: its last day was " +
                                    support::long_date(*start_ + std::chrono::days{7 * left - 1}),
                            .remedy = "`valgus progress` tells what has changed; better: keep it up twice a week; no "
                                      "better: see a physio; another block: name its --start"});
    if (!outside_.empty()) return 1;
    return days / 7 + first;
}

std::vector<Day> Resolver::days(const std::vector<Said>& words) {
    std::vector<Day> days;
    for (const auto& said : words)
        if (const auto day = word<Day>({in_short(said.word), said.by, said.in, said.at}, "day")) days.push_back(*day);
    if (words.empty()) days = spread(protocol_ ? library_[*protocol_].days.value_or(usual_days) : usual_days);
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

// "07:30", on a clock of 24 hours.
std::optional<std::chrono::minutes> Resolver::time_of_day(const std::optional<Said>& said) {
    if (!said || empty(*said)) return std::nullopt;
    constexpr int hours_of_day = 24, minutes_of_hour = 60;
    const auto two_digits = [](const std::string& text) -> std::optional<int> {
        if (text.size() != 2 || !support::is_digit(text[0]) || !support::is_digit(text[1])) return std::nullopt;
        return 10 * (text[0] - '0') + (text[1] - '0');
    };
    const std::string_view text = said->word;
    const auto colon = std::min(text.find(':'), text.size());
    const auto hour = two_digits((colon == 1 ? "0" : "") + std::string(text.substr(0, colon)));
    const auto minute = colon < text.size() ? two_digits(std::string(text.substr(colon + 1))) : std::nullopt;
    if (hour && minute && *hour < hours_of_day && *minute < minutes_of_hour)
        return std::chrono::hours{*hour} + std::chrono::minutes{*minute};
    wrong(*said, quoted(said->word) + " is no time of day", "write hours and minutes, for example 07:30");
    return std::nullopt;
}

// Said for all programs, it waits for one that has a time.
void Resolver::zone(const Wishes& wishes, Schedule& schedule) {
    if (!wishes.zone || empty(*wishes.zone)) return;
    if (!wishes.at && wishes.zone->in == SaidIn::flag)
        wrong(*wishes.zone, "there is no time that it is the zone of", "add --at HH:MM");
    if (!support::read_zone(wishes.zone_data))
        wrong(*wishes.zone, quoted(wishes.zone->word) + " has no zone data", "name a zone as Europe/Berlin");
    if (!wishes.at) return;
    schedule.zone = wishes.zone->word;
    schedule.zone_data = wishes.zone_data;
}

Schedule Resolver::schedule(const Wishes& wishes) {
    Schedule schedule;
    if (!wishes.start && !wishes.today)
        findings_.push_back(
            {.what = "nobody says when the block begins", .remedy = "name its start, or what day it is"});
    schedule.start = start_.value_or(next_monday(wishes.today.value_or(std::chrono::sys_days{}))) -
                     std::chrono::days{7 * (from_week_.value_or(1) - 1)};
    schedule.from_week = from_week_;
    schedule.days = days(wishes.days);
    const auto first = std::lower_bound(schedule.days.begin(), schedule.days.end(), day_of(schedule.start));
    std::rotate(schedule.days.begin(), first, schedule.days.end());
    schedule.at = time_of_day(wishes.at);
    if (const auto minutes = number(wishes.remind, "number of minutes", remind_range))
        schedule.remind = std::chrono::minutes{*minutes};
    if (wishes.remind && !wishes.at) wrong(*wishes.remind, "there is no time to remind before", "add --at HH:MM");
    zone(wishes, schedule);
    return schedule;
}

std::vector<Day> spread(int count) {
    constexpr int days_in_week = static_cast<int>(term_table<Day>.size());
    std::vector<Day> days;
    for (int i = 0; i < std::min(count, days_in_week); ++i)
        days.push_back(term_table<Day>[static_cast<std::size_t>(i * days_in_week / count)].value);
    return days;
}

std::string session_id(int week, Day day) {
    auto number = std::to_string(week);
    if (number.size() < 2) number.insert(0, 1, '0');
    return "w" + number + "-" + std::string(id(day));
}

ProgramRequest resolve_program(const Library& library, const Wishes& wishes) {
    Resolver resolver(library);
    ProgramRequest asked;
    bool is_one_week = false;
    until_full([&] {
        auto all = settled(wishes);
        if (all.week && same_words(all.week->word, "all")) all.week.reset();
        is_one_week = all.week.has_value();
        asked.request = resolver.request(all);
        asked.schedule = resolver.schedule(all);
    });
    resolver.check();
    // A program counts its own weeks; the one that was named is the only one that is shown.
    if (is_one_week) asked.schedule.week = asked.request.week;
    asked.request.week = 1;
    asked.request.counted_from.reset();
    return asked;
}

}  // namespace valgus
