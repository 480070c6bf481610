// The rule at the end of a TZif file: what POSIX calls TZ, with the hours that RFC 9636 adds.
#include <algorithm>

#include "support/numbers.hpp"
#include "support/zone.hpp"

namespace valgus::support {

namespace {

using std::chrono::seconds;

class RuleText {
public:
    explicit RuleText(std::string_view text) : rest_(text) {}

    std::optional<ZoneRule> rule() {
        ZoneRule rule;
        rule.standard.name = name();
        const auto behind = offset();
        if (rule.standard.name.empty() || !behind) return std::nullopt;
        rule.standard.ahead = -*behind;
        if (rest_.empty()) return rule;
        ZoneRule::Daylight daylight{
            .time = {.ahead = rule.standard.ahead + std::chrono::hours{1}, .is_daylight = true, .name = name()},
            .begin = {},
            .end = {}};
        if (daylight.time.name.empty()) return std::nullopt;
        if (!rest_.starts_with(',')) {
            const auto own = offset();
            if (!own) return std::nullopt;
            daylight.time.ahead = -*own;
        }
        const auto begin = day(), end = day();
        if (!begin || !end || !rest_.empty()) return std::nullopt;
        daylight.begin = *begin;
        daylight.end = *end;
        rule.daylight = std::move(daylight);
        return rule;
    }

private:
    bool skip(char c) {
        if (!rest_.starts_with(c)) return false;
        rest_.remove_prefix(1);
        return true;
    }

    // "CET", "<+0330>"; empty: none.
    std::string name() {
        const bool is_quoted = skip('<');
        const auto is_part = [is_quoted](char c) {
            const bool is_letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            return is_letter || (is_quoted && (is_digit(c) || c == '+' || c == '-'));
        };
        const auto end = std::find_if_not(rest_.begin(), rest_.end(), is_part);
        const std::string found(rest_.begin(), end);
        rest_.remove_prefix(found.size());
        return is_quoted && !skip('>') ? std::string() : found;
    }

    std::optional<int> number() {
        const auto size = std::min(std::min(rest_.find_first_not_of("0123456789"), rest_.size()), std::size_t{4});
        if (size == 0) return std::nullopt;
        int value = 0;
        for (const char c : rest_.substr(0, size)) value = 10 * value + (c - '0');
        rest_.remove_prefix(size);
        return value;
    }

    // "-3:30", in hours, minutes and seconds.
    std::optional<seconds> offset() {
        const bool is_below = skip('-');
        if (!is_below) skip('+');
        seconds sum{0};
        int unit = 3600;
        do {
            const auto part = number();
            if (!part) return std::nullopt;
            sum += seconds{*part * unit};
            unit /= 60;
        } while (unit > 0 && skip(':'));
        return is_below ? -sum : sum;
    }

    // ",M3.5.0/2", ",J60", ",59"
    std::optional<YearDay> day() {
        if (!skip(',')) return std::nullopt;
        YearDay day;
        if (skip('M')) {
            const auto month = number();
            const auto week = skip('.') ? number() : std::nullopt;
            const auto weekday = skip('.') ? number() : std::nullopt;
            if (!month || !week || !weekday) return std::nullopt;
            if (*month < 1 || *month > 12 || *week < 1 || *week > 5 || *weekday > 6) return std::nullopt;
            day.month = static_cast<unsigned>(*month);
            day.week = static_cast<unsigned>(*week);
            day.weekday = static_cast<unsigned>(*weekday);
        } else {
            day.kind = skip('J') ? YearDay::Kind::without_leap_day : YearDay::Kind::with_leap_day;
            const auto count = number();
            if (!count || *count > 365) return std::nullopt;
            day.number = *count;
        }
        if (skip('/')) {
            const auto time = offset();
            if (!time) return std::nullopt;
            day.time = *time;
        }
        return day;
    }

    std::string_view rest_;
};

}  // namespace

seconds YearDay::after_epoch(std::chrono::year year) const {
    namespace chrono = std::chrono;
    constexpr int before_march = 59;
    chrono::sys_days day = year / chrono::January / 1;
    switch (kind) {
        case Kind::of_month: {
            const auto in_month = year / chrono::month{month};
            day = week == 5 ? chrono::sys_days{in_month / chrono::weekday{weekday}[chrono::last]}
                            : chrono::sys_days{in_month / chrono::weekday{weekday}[week]};
            break;
        }
        case Kind::without_leap_day:
            day += chrono::days{number - 1 + (year.is_leap() && number > before_march ? 1 : 0)};
            break;
        case Kind::with_leap_day:
            day += chrono::days{number};
            break;
    }
    return day.time_since_epoch() + time;
}

std::vector<Onset> ZoneRule::onsets(std::chrono::year year) const {
    if (!daylight) return {};
    const auto& summer = *daylight;
    std::vector<Onset> both{
        {std::chrono::sys_seconds{summer.begin.after_epoch(year) - standard.ahead}, standard, summer.time},
        {std::chrono::sys_seconds{summer.end.after_epoch(year) - summer.time.ahead}, summer.time, standard}};
    if (both[1].at < both[0].at) std::swap(both[0], both[1]);
    return both;
}

std::optional<ZoneRule> read_zone_rule(std::string_view text) { return RuleText(text).rule(); }

}  // namespace valgus::support
