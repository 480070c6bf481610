// Zones of the clock: rules as POSIX writes them, and files of bytes made by hand.
#include "support/zone.hpp"

#include <doctest/doctest.h>

#include "small_zones.hpp"
#include "support/date.hpp"

using namespace valgus::support;
using namespace std::chrono_literals;

namespace {

using std::chrono::year;

std::string moment(std::chrono::sys_seconds at) {
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::hh_mm_ss clock{at - day};
    return iso_date(day) + " " + std::to_string(clock.hours().count()) + ":" + std::to_string(clock.minutes().count());
}

// "2027-03-28 1:0 CEST +7200, 2027-10-31 1:0 CET +3600"
std::string changes(std::string_view rule, year y) {
    const auto read = read_zone_rule(rule);
    REQUIRE(read.has_value());
    std::string text;
    for (const auto& onset : read->onsets(y))
        text += (text.empty() ? "" : ", ") + moment(onset.at) + " " + onset.after.name + " " +
                std::to_string(onset.after.ahead.count());
    return text;
}

}  // namespace

TEST_CASE("zone: what is a name, and no path that leads elsewhere") {
    for (const auto* name : {"Europe/Berlin", "UTC", "Etc/GMT+1", "America/Port-au-Prince", "America/Argentina/Salta",
                             "America/New_York", "EST5EDT"})
        CHECK(is_zone_name(name));
    for (const auto* name : {"", "/etc/passwd", "../../etc/passwd", "Europe/../../etc/passwd", "Europe/",
                             "Europe//Berlin", "posix/Europe/Berlin", "localtime", "zone.tab", "Europe/Berlin\n",
                             "Europe Berlin", "A/./B", "Europe/.hidden", "Europe\\Berlin"})
        CHECK_FALSE(is_zone_name(name));
    CHECK_FALSE(is_zone_name(std::string(65, 'A')));
}

TEST_CASE("zone: rules of the year") {
    CHECK(changes("CET-1CEST,M3.5.0,M10.5.0/3", year{2027}) == "2027-03-28 1:0 CEST 7200, 2027-10-31 1:0 CET 3600");
    CHECK(changes("EST5EDT,M3.2.0,M11.1.0", year{2027}) == "2027-03-14 7:0 EDT -14400, 2027-11-07 6:0 EST -18000");
    CHECK(changes("AEST-10AEDT,M10.1.0,M4.1.0/3", year{2027}) ==
          "2027-04-03 16:0 AEST 36000, 2027-10-02 16:0 AEDT 39600");
    CHECK(changes("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", year{2027}) ==
          "2027-03-28 1:0 -01 -3600, 2027-10-31 1:0 -02 -7200");
    CHECK(changes("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", year{2027}) ==
          "2027-04-03 15:0 +1030 37800, 2027-10-02 15:30 +11 39600");
    CHECK(changes("AAA0BBB,J60,J300/1:30", year{2028}) == "2028-03-01 2:0 BBB 3600, 2028-10-27 0:30 AAA 0");
    CHECK(changes("AAA0BBB,59,299", year{2028}) == "2028-02-29 2:0 BBB 3600, 2028-10-26 1:0 AAA 0");
    CHECK(changes("IST-5:30", year{2027}) == "");
}

TEST_CASE("zone: what is no rule") {
    for (const auto* text :
         {"", "C", "1", "CET", "CET-", "CET-1CEST", "CET-1CEST,M3.5.0", "CET-1CEST,M13.5.0,M10.5.0",
          "CET-1CEST,M3.6.0,M10.5.0", "CET-1CEST,M3.5.7,M10.5.0", "CET-1CEST,M3.5.0,M10.5.0/",
          "CET-1CEST,M3.5.0,M10.5.0 ", "CET-1CEST,M3.5.0,M10.5.0,M1.1.1", "<+01-1", "CET-1CEST,J366,J1", "CET-1:"}) {
        CAPTURE(text);
        CHECK_FALSE(read_zone_rule(text).has_value());
    }
}

TEST_CASE("zone: a file has its changes, and its rule afterwards") {
    const auto zone = read_zone(small_zones::berlin());
    REQUIRE(zone.has_value());
    CHECK(zone->first.name == "LMT");
    const std::chrono::sys_seconds begin = std::chrono::sys_days{year{2026} / 1 / 1}, end = begin + 24h * 730;
    std::string text;
    for (const auto& onset : zone->onsets(begin, end)) text += moment(onset.at) + " " + onset.after.name + "\n";
    CHECK(text == "2026-03-29 1:0 CEST\n2026-10-25 1:0 CET\n2027-03-28 1:0 CEST\n2027-10-31 1:0 CET\n");
    CHECK(zone->last_onset(begin)->after.name == "CET");
    CHECK(moment(zone->last_onset(zone->onsets(begin, end)[0].at)->at) == "2026-03-29 1:0");
    CHECK_FALSE(zone->last_onset(std::chrono::sys_days{year{1800} / 1 / 1}).has_value());
}

TEST_CASE("zone: a file that is cut anywhere, or has one byte wrong, is none or another and never breaks") {
    const auto whole = small_zones::berlin();
    for (std::size_t size = 0; size < whole.size(); ++size) CHECK_FALSE(read_zone(whole.substr(0, size)).has_value());
    for (std::size_t i = 0; i < whole.size(); ++i)
        for (const char c : {'\0', '\x7F', '\xFF'}) {
            auto other = whole;
            other[i] = c;
            if (const auto zone = read_zone(other))
                zone->onsets(std::chrono::sys_days{year{2026} / 1 / 1}, std::chrono::sys_days{year{2028} / 1 / 1});
        }
    CHECK_FALSE(read_zone("").has_value());
}
