// valgus today: due, missed, next, stopped; a bad day; the week.
#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "testing.hpp"
#include "unmarked.hpp"

namespace {

namespace fs = std::filesystem;

constexpr std::string_view header = "date,session,exercise,stage,rung,done,caved,pain,effort,next_morning,sign\n";

// A log of these rows, on a day.
class Room {
public:
    explicit Room(const std::string& rows) { std::ofstream(path_) << header << rows; }
    ~Room() { fs::remove(path_); }
    Room(const Room&) = delete;
    Room& operator=(const Room&) = delete;

    testing::Ran today(const std::string& day, const std::string& more = "") const {
        return testing::call("today --side right --focus ankle --position squat --log " + path_.string() + " " + more,
                             testing::with_environment({{"VALGUS_TODAY", day}}));
    }
    const fs::path& path() const { return path_; }
    std::string first_line(const std::string& day, const std::string& more = "") const {
        const auto ran = today(day, more);
        CHECK(ran.code == 0);
        return ran.out.substr(0, ran.out.find('\n'));
    }

private:
    fs::path path_ = fs::temp_directory_path() / ("valgus-today-" + std::to_string(::getpid()) + ".csv");
};

const std::string monday = "2027-01-04,w01-mon,squat-in-line,1,1,full,0,0,4,,\n";

bool says(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("today: what is due says so in its first line") {
    CHECK(Room("").first_line("2027-01-04") == "Due today (w01-mon).");
    const auto unlogged =
        testing::call("today --side right", testing::with_environment({{"VALGUS_TODAY", "2027-01-05"}}));
    CHECK(says(unlogged.out, "The first session (w01-mon): no log says what was done. `--log FILE` names one.\n"));
    const Room room(monday);
    CHECK(room.first_line("2027-01-04") == "Done for today. Next: Wednesday 6 January 2027 (w01-wed).");
    CHECK(room.first_line("2027-01-05") == "Nothing is due today. Next: Wednesday 6 January 2027 (w01-wed).");
    CHECK(room.first_line("2027-01-06") == "Due today (w01-wed).");
    CHECK(room.first_line("2027-01-07") == "Due today (w01-wed): it has waited since Wednesday 6 January 2027.");
    CHECK(room.first_line("2027-01-10") == "Due today (w01-mon), once more, after some days away.");
}

TEST_CASE("today: for programs") {
    const Room room(monday);
    CHECK(testing::unmarked(room.today("2027-01-05", "--format json").out) ==
          "{\n  \"schema_version\": 1,\n  \"kind\": \"nothing-due\",\n  \"done_today\": false,\n"
          "  \"next\": {\n    \"session\": \"w01-wed\",\n    \"date\": \"2027-01-06\",\n    \"week\": 1\n  }\n}\n");
    CHECK(says(room.today("2027-01-06", "--format json").out, "\"kind\": \"plan\""));
    CHECK(says(room.today("2027-01-06", "--format json").out, "\"text\": \"Due today (w01-wed).\""));
    const Room stopped(monday + "2027-01-05,,,,,,,,,,giving-way\n");
    for (const auto* day : {"2027-01-05", "2027-01-06"}) {
        const auto ran = stopped.today(day, "--format json");
        CHECK(ran.code == 5);
        CHECK(says(testing::unmarked(ran.out),
                   "{\n  \"schema_version\": 1,\n  \"kind\": \"no-session\",\n"
                   "  \"reasons\": [\n    \"there is no session"));
        CHECK(says(ran.err, "once a clinician has cleared you: `valgus log --cleared`"));
    }
    CHECK(stopped.today("2027-01-06").out == "");
}

TEST_CASE(
    "today: where it hurt, and nobody knows of the morning, that is asked for; in brief, too, what changed is told") {
    const Room hurt("2027-01-04,w01-mon,squat-in-line,1,1,full,0,4,4,,\n");
    auto out = hurt.today("2027-01-06", "--brief").out;
    std::replace(out.begin(), out.end(), '\n', ' ');
    CHECK(says(
        out,
        "It hurt on Monday 4 January 2027, and the morning after is not noted. If the joint was sorer, say so, and ask "
        "again:   valgus log --log " +
            hurt.path().string() + " --morning more "));
    const Room sore("2027-01-04,w01-mon,squat-in-line,1,1,full,0,4,4,more,\n");
    const auto half = sore.today("2027-01-06", "--brief").out;
    CHECK_FALSE(says(half, "is not noted"));
    CHECK(says(half, "• Half: Squat before a mirror, 5 reps (pain 4, sorer the next morning).\n"));
}

TEST_CASE("today: a bad day is half of what it would be, and nothing of it is new") {
    const Room room(monday + "2027-01-04,w01-mon,calf-stretch,1,1,full,,0,4,,\n");
    const auto bad = room.today("2027-01-06", "--bad-day --brief").out;
    CHECK(says(bad, "A bad day: the drill that this is for, what loosens, and half of the time.\n"));
    CHECK(says(bad,
               "☐ 1  Calf release           1 min    1:15\n"
               "☐ 2  Calf stretch           1 min    1:15\n"
               "☐ 3  Squat before a mirror  10 reps  1:10\n\n"));
    CHECK(says(room.today("2027-01-05", "--bad-day --brief").out, "A bad day"));  // due or not
}

TEST_CASE("today: what a session that was broken off did not come to is in the next, and what hurt rests") {
    const Room room("2027-01-04,w01-mon,calf-release,1,1,part,,7,,,\n");
    CHECK(room.first_line("2027-01-04") == "Done for today. Next: Wednesday 6 January 2027 (w01-wed).");
    const auto next = room.today("2027-01-06", "--brief").out;
    CHECK(says(next, "• Not today: Calf release (rests: pain 7, which is too much;"));
    CHECK_FALSE(says(next, " Calf release  "));
    for (const auto* unreached : {"Clam shell", "Wall slide", "Short foot", "Squat before a mirror"}) {
        CAPTURE(unreached);
        CHECK(says(next, std::string("  ") + unreached + " "));
    }
    CHECK_FALSE(says(next, "There is no room"));
}

TEST_CASE("today: where nothing is due, a page that is there stays: it asks for the morning after") {
    const Room room(monday);
    const auto page = fs::temp_directory_path() / ("valgus-today-" + std::to_string(::getpid()) + ".html");
    std::ofstream(page) << "yesterday";
    for (const std::string form : {"guide", "html", "text"}) {
        CAPTURE(form);
        const auto ran = room.today("2027-01-05", "--force --format " + form + " -o " + page.string());
        CHECK(ran.out == "Nothing is due today. Next: Wednesday 6 January 2027 (w01-wed).\n" + page.string() +
                             " is left as it is.\n");
        CHECK(ran.code == 0);
        CHECK(testing::read(page) == "yesterday");
    }
    CHECK(room.today("2027-01-05", "--force -o " + page.string() + " --format json").out.empty());
    CHECK(says(testing::read(page), "nothing-due"));
    fs::remove(page);
    CHECK(room.today("2027-01-05", "-o " + page.string()).code == 0);
    CHECK_FALSE(fs::exists(page));
}

TEST_CASE("today: the week, as it went and as it comes") {
    CHECK(Room(monday).today("2027-01-06", "--week").out ==
          "Week 1 of 8\n\n"
          "day                       session\n"
          "Monday 4 January 2027     w01-mon  done\n"
          "Wednesday 6 January 2027  w01-wed  due today, 13 min\n"
          "Friday 8 January 2027     w01-fri  to come, 13 min\n");
}
