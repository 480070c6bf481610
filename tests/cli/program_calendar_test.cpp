// What a program's calendar is asked for: when it was made, in which zone, moved, brought up to date.
#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include "small_zones.hpp"
#include "testing.hpp"

using testing::call;

namespace {

namespace fs = std::filesystem;

valgus::Surroundings at_time(std::chrono::sys_seconds now) {
    valgus::Surroundings surroundings;
    surroundings.clock = [now] { return now; };
    return surroundings;
}

// What one event says, by the names of its lines; folds undone.
using Event = std::map<std::string, std::string>;

std::vector<std::string> unfolded(const std::string& calendar) {
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < calendar.size();) {
        const auto end = calendar.find("\r\n", begin);
        REQUIRE(end != std::string::npos);
        const auto line = calendar.substr(begin, end - begin);
        if (line.starts_with(' '))
            lines.back() += line.substr(1);
        else
            lines.push_back(line);
        begin = end + 2;
    }
    return lines;
}

// By session.
std::map<std::string, Event> events(const std::string& calendar) {
    std::map<std::string, Event> all;
    Event event;
    for (const auto& line : unfolded(calendar)) {
        const auto colon = line.find(':');
        const auto name = line.substr(0, colon), value = line.substr(colon + 1);
        if (line == "BEGIN:VEVENT") event.clear();
        if (line == "END:VEVENT") {
            const auto uid = event["UID"];
            const auto at = uid.rfind("-w0");
            REQUIRE(all.emplace(uid.substr(at + 1, 7), event).second);
        }
        event.emplace(name, value);
    }
    return all;
}

std::map<std::string, Event> written(const std::string& line, const valgus::Surroundings& surroundings = {}) {
    const auto ran = call("program --format ics " + line, surroundings);
    CHECK(ran.err == "");
    REQUIRE(ran.code == 0);
    return events(ran.out);
}

std::string wrong(const std::string& line, const valgus::Surroundings& surroundings = {}, int code = 2) {
    const auto ran = call(line, surroundings);
    CHECK(ran.code == code);
    CHECK(ran.out.empty());
    return ran.err;
}

std::string joined(const std::set<std::string>& words) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

// The sessions that are called off.
std::string called_off(const std::map<std::string, Event>& events) {
    std::set<std::string> ids;
    for (const auto& [id, event] : events)
        if (event.contains("STATUS")) {
            CHECK(event.at("STATUS") == "CANCELLED");
            ids.insert(id);
        }
    return joined(ids);
}

class OldCalendar {
public:
    explicit OldCalendar(const std::string& bytes) { std::ofstream(path_, std::ios::binary) << bytes; }
    ~OldCalendar() { fs::remove(path_); }
    OldCalendar(const OldCalendar&) = delete;
    OldCalendar& operator=(const OldCalendar&) = delete;

    std::string path() const { return path_.string(); }

private:
    fs::path path_ = fs::temp_directory_path() / ("valgus-old-" + std::to_string(::getpid()) + ".ics");
};

const std::chrono::sys_seconds noon = testing::today() + std::chrono::hours{12};

std::string old_calendar(const std::string& line, std::chrono::sys_seconds made = noon) {
    return call("program --format ics " + line, at_time(made)).out;
}

}  // namespace

TEST_CASE("calendar: stamps are those of the clock, in UTC, and grow from second to second") {
    const auto stamp = [](const valgus::Surroundings& surroundings) {
        const auto event = written("--week 1 --days mon", surroundings).at("w01-mon");
        CHECK(event.at("LAST-MODIFIED") == event.at("DTSTAMP"));
        return event.at("DTSTAMP") + " " + event.at("SEQUENCE");
    };
    using std::chrono::seconds;
    CHECK(stamp(at_time(noon + seconds{5})) == "20261116T120005Z 216993605");
    CHECK(stamp(at_time(noon + seconds{6})) == "20261116T120006Z 216993606");
    CHECK(stamp({}) == "20261116T000000Z 216950400");
    auto both = testing::with_environment({{"SOURCE_DATE_EPOCH", "1798761600"}});
    both.clock = at_time(noon).clock;
    CHECK(stamp(both) == "20270101T000000Z 220924800");
}

TEST_CASE("calendar: a zone stands beside each time, and once in the file") {
    const small_zones::Folder folder;
    const auto here = testing::with_environment({{"TZDIR", folder.path()}, {"TZ", "Asia/Kolkata"}});
    const auto ran = call("program --start 2027-03-22 --weeks 2 --at 07:30 --zone Europe/Berlin --format ics", here);
    REQUIRE(ran.code == 0);
    const auto all = events(ran.out);
    CHECK(all.size() == 6);
    for (const auto& [id, event] : all) {
        CHECK(event.contains("DTSTART;TZID=Europe/Berlin"));
        CHECK(event.contains("DTEND;TZID=Europe/Berlin"));
    }
    CHECK(all.at("w02-mon").at("DTSTART;TZID=Europe/Berlin") == "20270329T073000");
    CHECK(ran.out.find("BEGIN:VTIMEZONE") == ran.out.rfind("BEGIN:VTIMEZONE"));
    CHECK(ran.out.find("\r\nTZID:Europe/Berlin\r\n") < ran.out.find("BEGIN:VEVENT"));
    CHECK(call("program --weeks 1 --at 07:30 --zone local --format ics", here).out.find("\r\nTZID:Asia/Kolkata\r\n") !=
          std::string::npos);
    const auto named = [&](const std::string& format, std::vector<std::pair<std::string, std::string>> more) {
        more.emplace_back("TZDIR", folder.path());
        return call("program --weeks 1 --format " + format, testing::with_environment(std::move(more))).out;
    };
    CHECK(named("ics", {{"VALGUS_ZONE", "Asia/Kolkata"}}).find("VTIMEZONE") == std::string::npos);  // all day
    CHECK(named("json", {{"VALGUS_ZONE", "Asia/Kolkata"}, {"VALGUS_AT", "07:30"}}).find("\"zone\": \"Asia/Kolkata\"") !=
          std::string::npos);
}

TEST_CASE("calendar: a zone that is none, or that nothing is known of, is told") {
    const small_zones::Folder folder;
    const auto here = testing::with_environment({{"TZDIR", folder.path()}, {"TZ", "XXX-14"}});
    const auto told = [&](const std::string& zone) { return wrong("program --at 07:30 --zone " + zone, here); };
    const auto near = [](const std::string& zone, const std::string& other) {
        return "valgus: error: --zone: unknown zone '" + zone + "'; did you mean '" + other + "'?\n";
    };
    CHECK(told("europe/berlin") == near("europe/berlin", "Europe/Berlin"));
    CHECK(told("Berlin") == near("Berlin", "Europe/Berlin"));
    CHECK(told("Asia/Kolkatta") == near("Asia/Kolkatta", "Asia/Kolkata"));
    CHECK(told("new_york") == near("new_york", "America/New_York"));
    for (const auto* zone : {"../../etc/passwd", "/etc/passwd", "Europe", "zone.tab", "Mars/Olympus"})
        CHECK(told(zone) == "valgus: error: --zone: unknown zone '" + std::string(zone) +
                                "'; name a continent and a city, as Europe/Berlin\n");
    CHECK(told("local") ==
          "valgus: error: --zone: this machine does not say what its zone is called; name it, as Europe/Berlin\n");
    CHECK(wrong("program --zone Europe/Berlin", here) ==
          "valgus: error: --zone: there is no time that it is the zone of; add --at HH:MM\n");
    CHECK(wrong("program --at 07:30 --zone Europe/Broken", here, 3) ==
          folder.path() +
              "/Europe/Broken: error: is no zone data that can be read; install the package tzdata afresh, "
              "or leave --zone out\n");
    CHECK(
        wrong("program --at 07:30 --zone Europe/Berlin", testing::with_environment({{"TZDIR", "/nowhere"}}), 4) ==
        "valgus: error: --zone: there is no zone data in /nowhere; install the package tzdata, or leave --zone out\n");
}

TEST_CASE("calendar: a moved block goes on with its week, under the same ids") {
    const auto before = written("--name R --start 2027-01-04");
    const auto after = written("--name R --start 2027-01-25 --from-week 3");
    CHECK(before.size() == 24);
    CHECK(after.size() == 18);
    CHECK(after.begin()->first == "w03-fri");
    const std::string day = "DTSTART;VALUE=DATE";
    CHECK(before.at("w03-mon").at(day) == "20270118");
    CHECK(after.at("w03-mon").at(day) == "20270125");
    CHECK(after.at("w08-fri").at(day) == "20270305");
    CHECK(after.at("w03-mon").at("UID") == before.at("w03-mon").at("UID"));
    const auto said = after.at("w03-mon").at("DESCRIPTION"), was = before.at("w03-mon").at("DESCRIPTION");
    CHECK(said.substr(said.find("\\n")) == was.substr(was.find("\\n")));  // all but the date
    CHECK(written("--name R --from-week 2 --start 2027-01-07 --weeks 2").at("w02-mon").at(day) == "20270111");
    CHECK(written("--name R --from-week 8").at("w08-mon").at(day) == "20261116");
}

TEST_CASE("calendar: one week of a moved block, and the one that today is in") {
    const auto ids = [](const std::string& line, const std::string& today) {
        std::set<std::string> all;
        for (const auto& [id, event] :
             written("--days mon " + line, testing::with_environment({{"VALGUS_TODAY", today}})))
            all.insert(id);
        return joined(all);
    };
    const std::string moved = "--from-week 3 --start 2027-01-25 ";
    CHECK(ids(moved + "--week 4", "2027-01-25") == "w04-mon");
    CHECK(ids(moved + "--week now", "2027-01-25") == "w03-mon");
    CHECK(ids(moved + "--week now", "2027-02-01") == "w04-mon");
    CHECK(ids(moved + "--week now", "2027-03-07") == "w08-mon");
    const auto out = [&](const std::string& today) {
        return wrong("program --week now " + moved, testing::with_environment({{"VALGUS_TODAY", today}}), 5);
    };
    CHECK(out("2027-01-24") ==
          "valgus: error: week 3 has not begun: its first day is Monday 25 January 2027; name a week by its number\n");
    CHECK(out("2027-03-08").starts_with("valgus: error: the block is over: its last day was Sunday 7 March 2027;"));
    CHECK(wrong("program --from-week 3 --week 2") ==
          "valgus: error: --week: week 2 comes before week 3, with which the block goes on; name that one or a later "
          "one\n");
    CHECK(wrong("program --from-week 9") ==
          "valgus: error: --from-week: week 9 comes after the block, which has 8 weeks; make the block longer with "
          "--weeks 9, or name an earlier week\n");
    CHECK(wrong("program --from-week now") ==
          "valgus: error: --from-week: 'now' is no week; write a whole number from 1 to 52\n");
    CHECK(wrong("program --week 3-8") ==
          "valgus: error: --week: '3-8' is more than one week; name one; `valgus program --from-week 3 --start DATE` "
          "goes on with that week, to the end of the block\n");
    CHECK(wrong("program --from-week 3 --log /nowhere/log.csv") ==
          "valgus: error: --from-week: the log says where the block goes on; leave it out: what was missed waits for "
          "you\n");
}

TEST_CASE("calendar: brought up to date, what is no more is called off, and all of it is newer") {
    const OldCalendar old(old_calendar("--name R --start 2027-01-04 --weeks 2 --days mon,wed --at 07:30"));
    const auto was = events(testing::read(old.path()));
    const auto line = "--name R --start 2027-01-04 --weeks 2 --days tue,wed --at 18:00 --update " + old.path();
    const auto is = written(line, at_time(noon));
    CHECK(called_off(is) == "w01-mon w02-mon");
    CHECK(is.size() == 6);
    for (const auto& [id, event] : is) {
        CHECK(std::stol(event.at("SEQUENCE")) > std::stol(was.at("w01-mon").at("SEQUENCE")));
        if (!event.contains("STATUS")) continue;
        for (const auto* same : {"UID", "DTSTART", "DTEND", "SUMMARY"}) CHECK(event.at(same) == was.at(id).at(same));
        CHECK(event.at("TRANSP") == "TRANSPARENT");
    }
    // A clock that was put back makes nothing older; nor does it matter how the file's lines end.
    auto text = testing::read(old.path());
    text.erase(std::remove(text.begin(), text.end(), '\r'), text.end());
    auto earlier = testing::with_input(text);
    earlier.clock = at_time(noon - std::chrono::days{400}).clock;
    const auto again = written("--name R --start 2027-01-04 --weeks 2 --days tue,wed --update -", earlier);
    CHECK(called_off(again) == "w01-mon w02-mon");
    CHECK(std::stol(again.at("w01-tue").at("SEQUENCE")) == std::stol(was.at("w01-mon").at("SEQUENCE")) + 1);
    // What is called off stays so in the next one, and comes back where the program has it again.
    const OldCalendar next(call("program --format ics " + line, at_time(noon)).out);
    CHECK(called_off(written("--name R --start 2027-01-04 --weeks 2 --days wed --update " + next.path())) ==
          "w01-mon w01-tue w02-mon w02-tue");
    CHECK(called_off(written("--name R --start 2027-01-04 --weeks 2 --days mon,wed --update " + next.path())) ==
          "w01-tue w02-tue");
}

TEST_CASE("calendar: what is done, of other weeks or of others, is not called off") {
    const OldCalendar old(old_calendar("--name R --start 2027-01-04 --weeks 4 --days mon"));
    const auto off = [&](const std::string& line, const std::string& today = "2026-11-16") {
        return called_off(
            written(line + " --weeks 4 --update " + old.path(), testing::with_environment({{"VALGUS_TODAY", today}})));
    };
    CHECK(off("--name R --days tue --start 2027-01-04") == "w01-mon w02-mon w03-mon w04-mon");
    CHECK(off("--name R --days tue --start 2027-01-04", "2027-01-18") == "w03-mon w04-mon");
    CHECK(off("--name R --days tue --start 2027-01-04", "2027-01-19") == "w04-mon");
    CHECK(off("--name R --days tue --start 2027-01-18 --from-week 3") == "w03-mon w04-mon");
    CHECK(off("--name R --days mon --start 2027-01-25 --from-week 3") == "");
    CHECK(off("--name R --days tue --start 2027-01-04 --from-week 3") == "w03-mon w04-mon");  // brought forward
    CHECK(off("--name R --days tue --start 2027-01-04 --week 3") == "w03-mon");
    CHECK(called_off(written("--name R --start 2027-01-04 --weeks 2 --days mon --update " + old.path())) ==
          "w03-mon w04-mon");
    const auto other = call("program --name Ro --days tue --start 2027-01-04 --format ics --update " + old.path());
    CHECK(other.code == 0);
    CHECK(called_off(events(other.out)) == "");
    CHECK(other.err == old.path() +
                           ": note: has no session of this program; say the --name, or the side and the focus, that it "
                           "was made with\n");
}

TEST_CASE("calendar: after a log, what is called off is what the rest of the block no longer has") {
    const OldCalendar old(old_calendar("--name R --start 2027-01-04 --weeks 2 --days mon,wed,fri"));
    auto logged = testing::with_environment({{"VALGUS_TODAY", "2027-01-06"}});
    logged.standard_input = [](std::size_t) {
        return "date,session,exercise,done\n2027-01-04,w01-mon,clam-shell,full\n";
    };
    const auto is = written("--name R --weeks 2 --days mon,thu --log - --update " + old.path(), logged);
    CHECK(called_off(is) == "w01-fri w01-wed w02-fri w02-wed");
}

TEST_CASE("calendar: a session that is called off keeps its zone, and the file has each once") {
    const small_zones::Folder folder;
    const auto here = testing::with_environment({{"TZDIR", folder.path()}});
    const std::string block = "program --format ics --name R --start 2027-01-04 --weeks 1 --at 07:30 ";
    const OldCalendar old(call(block + "--days mon --zone Europe/Berlin", here).out);
    const auto count = [](const std::string& text, const std::string& part) {
        int times = 0;
        for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++times;
        return times;
    };
    const auto same = call(block + "--days tue --zone Europe/Berlin --update " + old.path(), here).out;
    CHECK(count(same, "BEGIN:VTIMEZONE") == 1);
    const auto another = call(block + "--days tue --zone Asia/Kolkata --update " + old.path(), here).out;
    CHECK(count(another, "BEGIN:VTIMEZONE") == 2);
    CHECK(events(another).at("w01-mon").at("DTSTART;TZID=Europe/Berlin") == "20270104T073000");
    CHECK(events(another).at("w01-tue").at("DTSTART;TZID=Asia/Kolkata") == "20270105T073000");
    const auto floating = call(block + "--days tue --update " + old.path(), here).out;
    CHECK(count(floating, "BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\n") == 1);
    const auto zone = [](const std::string& text) {
        return text.substr(text.find("BEGIN:VTIMEZONE"), text.find("END:VTIMEZONE") - text.find("BEGIN:VTIMEZONE"));
    };
    CHECK(zone(floating) == zone(testing::read(old.path())));
}

TEST_CASE("calendar: what cannot be brought up to date is told") {
    const auto ics = [](const std::string& text) { return testing::with_input(text); };
    CHECK(wrong("program --update - --format ics", ics("side: right\n"), 3) ==
          "<stdin>: error: this is no calendar; name an .ics file that `valgus program` wrote\n");
    CHECK(wrong("program --update -", ics("")) ==
          "valgus: error: --update: only a calendar can be brought up to date; add --format ics, or -o program.ics\n");
    CHECK(wrong("program --format ics --update /nowhere.ics", {}, 4) ==
          "/nowhere.ics: error: cannot be read: No such file or directory\n");
    const OldCalendar old(old_calendar("--name R --start 2027-01-04"));
    CHECK(wrong("program --format ics --max-bytes 1000 --update " + old.path(), {}, 3) ==
          old.path() + ": error: has more than 1000 bytes; split it, or raise the limit with --max-bytes\n");
    CHECK(wrong("program --format ics --name R --update -",
                ics("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:R-w01-mon@valgus\nSEQUENCE:2147483647\nEND:VEVENT\n"
                    "END:VCALENDAR\n"),
                3) ==
          "valgus: error: the calendar to update has the last SEQUENCE that there is; import the new one "
          "into an empty calendar, without --update\n");
}

TEST_CASE("calendar: foreign events, and times that we do not write, are passed over") {
    std::string text = "BEGIN:VCALENDAR\n";
    for (const auto* of :
         {"UID:R-w01-mon@valgus\nDTSTART:tomorrow", "UID:R-w02-mon@valgus\nDTSTART;TZID=No/Where:20270111T073000",
          "UID:R-w9-mon@valgus\nDTSTART:20270111", "UID:R-w03-sun\nDTSTART:20270111",
          "UID:x@example.org\nDTSTART:20270111", "UID:Rx-w03-sun@valgus\nDTSTART:20270111", "DTSTART:20270111",
          "UID:R-w04-mon@valgus", "UID:R-w05-sun@valgus\nDTSTART:20270111T0730"})
        text += std::string("BEGIN:VEVENT\n") + of + "\nEND:VEVENT\n";
    text += "BEGIN:VEVENT\nUID:R-w06-sun@valgus\nDTSTART;VALUE=DATE:20270214\nEND:VEVENT\nEND:VCALENDAR\n";
    CHECK(called_off(written("--name R --start 2027-01-04 --days tue --update -", testing::with_input(text))) ==
          "w06-sun");
}

TEST_CASE("calendar: an id has 255 octets at most, whatever the name, and names that differ keep apart") {
    const auto uid = [](const std::string& name) {
        const auto ran = call({"program", "--name", name, "--week", "1", "--days", "mon", "--format", "ics"});
        return events(ran.out).at("w01-mon").at("UID");
    };
    const auto times = [](int count, const std::string& text) {
        std::string all;
        for (int i = 0; i < count; ++i) all += text;
        return all;
    };
    CHECK(uid(times(240, "a")) == times(240, "a") + "-w01-mon@valgus");
    CHECK(uid(times(40, "Я")) == times(40, "%D0%AF") + "-w01-mon@valgus");
    std::set<std::string> all;
    for (const auto& name :
         {times(241, "a"), times(242, "a"), times(241, "a") + "b", times(41, "Я"), times(42, "Я"), times(27, "腿"),
          times(35, "e\u0301"), times(36, "e\u0301"), times(40, "👨‍👩‍👧‍👦")}) {
        const auto id = uid(name);
        CHECK(id.size() <= 255);
        CHECK(id.size() > 150);
        CHECK(all.insert(id).second);
        const auto readable = id.substr(0, id.find('~'));
        CHECK(id.substr(readable.size() + 17) == "-w01-mon@valgus");
    }
    CHECK(uid(times(241, "a")).starts_with(times(223, "a") + "~"));
    // On the boundary of a character: no accent is left behind.
    CHECK(uid(times(40, "e\u0301")).starts_with(times(31, "e%CC%81") + "~"));
}
