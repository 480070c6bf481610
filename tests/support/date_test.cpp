// Days of the calendar, whole numbers and durations, as people write them and as they are printed.
#include "support/date.hpp"

#include <doctest/doctest.h>

#include "support/numbers.hpp"
#include "valgus/program.hpp"

using namespace valgus;
using namespace valgus::support;
using std::chrono::sys_days;
using std::chrono::year;

TEST_CASE("a date is read as four, two and two digits and nothing else") {
    CHECK(parse_date("2026-11-16") == sys_days{year{2026} / 11 / 16});
    CHECK(parse_date("1900-01-01") == sys_days{year{1900} / 1 / 1});
    CHECK(parse_date("2999-12-31") == sys_days{year{2999} / 12 / 31});
    CHECK(parse_date("2028-02-29") == sys_days{year{2028} / 2 / 29});
    CHECK(parse_date("2000-02-29") == sys_days{year{2000} / 2 / 29});
    for (const auto* text :
         {"",           "2026",        "26-11-16",    "2026-1-16",  "2026-11-6",   "2026-11-160", "2026/11/16",
          "20261116",   "2026-11",     "16-11-2026",  "2026-13-01", "2026-00-01",  "2026-01-00",  "2026-01-32",
          "2026-02-29", "2026-02-30",  "1900-02-29",  "2100-02-29", "2026-04-31",  "1899-12-31",  "3000-01-01",
          "0000-01-01", " 2026-11-16", "2026-11-16 ", "2026-11- 1", "2026-+1-01",  "2026--1-01",  "-026-11-16",
          "+026-11-16", "2026-11-1x",  "x026-11-16",  "2026-1x-16", "2026-11-16T", "2026_11_16",  "２026-1-1"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_date(text));
    }
}

TEST_CASE("a date is printed for machines and for people") {
    const sys_days monday = year{2026} / 11 / 23, sunday = year{2027} / 1 / 3;
    CHECK(iso_date(monday) == "2026-11-23");
    CHECK(iso_date(sunday) == "2027-01-03");
    CHECK(basic_date(monday) == "20261123");
    CHECK(basic_date(sunday) == "20270103");
    CHECK(short_date(monday) == "23 Nov");
    CHECK(short_date(sunday) == "3 Jan");
    CHECK(day_and_month(monday) == "Monday 23 November");
    CHECK(day_and_month(sunday) == "Sunday 3 January");
    CHECK(long_date(monday) == "Monday 23 November 2026");
    CHECK(weekday(monday) == "Mon");
    CHECK(weekday(sunday) == "Sun");
    CHECK(iso_date(year{999} / 1 / 1) == "0999-01-01");
}

TEST_CASE("every day of four years is read as it is printed, and follows the one before") {
    constexpr std::string_view names[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    std::string before;
    int number = 3;  // 1 January 2026 is a Thursday
    for (sys_days day = year{2026} / 1 / 1; day < sys_days{year{2030} / 1 / 1}; day += std::chrono::days{1}, ++number) {
        const auto text = iso_date(day);
        CHECK(parse_date(text) == day);
        CHECK(before < text);
        before = text;
        CHECK(weekday(day) == names[number % 7]);
        CHECK(id(day_of(day)) == terms(std::type_identity<Day>{})[static_cast<std::size_t>(number % 7)].id);
        CHECK(long_date(day).starts_with(weekday(day)));
        CHECK(day_and_month(day).substr(day_and_month(day).find(' ') + 1).starts_with(short_date(day)));
    }
    CHECK(before == "2029-12-31");
}

TEST_CASE("the months by name") {
    std::string months;
    for (unsigned month = 1; month <= 12; ++month) months += short_date(year{2026} / static_cast<int>(month) / 1) + " ";
    CHECK(months == "1 Jan 1 Feb 1 Mar 1 Apr 1 May 1 Jun 1 Jul 1 Aug 1 Sep 1 Oct 1 Nov 1 Dec ");
    CHECK(day_and_month(year{2026} / 9 / 30) == "Wednesday 30 September");
}

TEST_CASE("a whole number has no sign, no leading zero, no unit and at most nine digits") {
    CHECK(whole_number("0") == 0);
    CHECK(whole_number("10") == 10);
    CHECK(whole_number("999999999") == 999999999);
    for (const auto* text :
         {"", "-1", "+1", "01", "00", "1.0", "1e3", "0x5", "1 ", " 1", "12abc", "1000000000", "-", "٣"})
        CHECK_MESSAGE(!whole_number(text), text);
}

TEST_CASE("a range is two numbers with a hyphen, or one for both") {
    const auto range = [](std::string_view text) {
        const auto found = number_range(text);
        return found ? std::to_string(found->low) + ".." + std::to_string(found->high) : "none";
    };
    CHECK(range("8") == "8..8");
    CHECK(range("8-12") == "8..12");
    CHECK(range("8 - 12") == "8..12");
    CHECK(range("12-8") == "12..8");
    for (const auto* text : {"", "-", "8-", "-8", "8-12-16", "8–12", "8..12", "a-b", "8-012"})
        CHECK(range(text) == "none");
}

TEST_CASE("a time is in seconds unless it says minutes") {
    const auto time = [](std::string_view text) {
        const auto found = seconds_range(text);
        return found ? std::to_string(found->low) + ".." + std::to_string(found->high) : "none";
    };
    CHECK(time("30") == "30..30");
    CHECK(time("30s") == "30..30");
    CHECK(time("30 s") == "30..30");
    CHECK(time("30-60 s") == "30..60");
    CHECK(time("1min") == "60..60");
    CHECK(time("1-2 min") == "60..120");
    CHECK(time("999999999 min") == "60000000..60000000");
    for (const auto* text : {"", "s", "min", "30 sec", "30m", "1h", "s30", "30ss", "1 min 30 s", "-30s", "30s-60s"})
        CHECK_MESSAGE(time(text) == "none", text);
}
