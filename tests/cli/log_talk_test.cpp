// `valgus log` on a terminal, through faked keys: whole screens, and what is in the file afterwards.
#include <doctest/doctest.h>

#include "cli/log_room.hpp"

using testing::LogRoom;
using testing::rows_in;

namespace {

// With a session on Monday 18 January, of which the morning after is not known.
struct Begun : LogRoom {
    Begun() { REQUIRE(run("--done all --date 2027-01-18").code == 0); }
    // What stands behind that session.
    std::vector<std::string> added() const {
        auto rows = rows_in(log());
        rows.erase(rows.begin(), rows.begin() + 6);
        return rows;
    }
    std::string screen(const std::string& keys) const { return talk(keys).screens[keys.size() == 0 ? 0 : count(keys)]; }
    static std::size_t count(std::string_view keys) {
        std::size_t count = 0;
        for (std::size_t i = 0; i < keys.size(); ++i, ++count)
            if (keys[i] == '<') i = keys.find('>', i);
        return count;
    }
};

const std::vector<std::string> normal_day{"2027-01-18,w01-mon,,,,,,,,,,,,,usual,,,,,,",
                                          "2027-01-20,w01-wed,full,roll,both,1,1,10,full,,,0,0,5,,,,,,,",
                                          "2027-01-20,w01-wed,full,calf,both,1,1,10,full,,,0,0,5,,,,,,,",
                                          "2027-01-20,w01-wed,full,circle,both,1,1,10,full,,,0,0,5,,,,,,,",
                                          "2027-01-20,w01-wed,full,push,both,1,1,10,full,,,0,0,5,,,,,,,",
                                          "2027-01-20,w01-wed,full,foot,both,1,1,10,full,,,0,0,5,,,,,,,",
                                          "2027-01-20,w01-wed,full,step,both,1,1,10,full,,,0,0,5,,,,,,,"};

}  // namespace

TEST_CASE("log talk: a day like others is three keys") {
    const Begun room;
    const auto it = room.talk("<enter><enter><enter>");
    CHECK(it.ran.code == 0);
    CHECK(it.ran.err == "");
    CHECK(it.left == 0);
    CHECK(it.rests == 1);
    REQUIRE(it.screens.size() == 4);
    CHECK(it.screens[0] ==
          "Wednesday 20 January · w01-wed\n\nThe morning after Monday 18 January\nHow was it?\n\n"
          "1  as on other days\n2  sorer than usual\n3  swollen\n\nEnter usual · ? not known · h why\n> ");
    CHECK(it.screens[1] ==
          "Wednesday 20 January · w01-wed\n\nAll done as printed, nothing hurt, nothing caved in?\n\n"
          "  roll    10 reps each side\n  calf    10 reps each side\n  circle  10 reps each side\n"
          "  push    10 reps each side\n  foot    10 reps each side\n  step    10 reps each side\n\n"
          "1  yes\n2  something was different\n3  nothing was done\n\nEnter yes · h why · b back\n> ");
    CHECK(
        it.screens[2] ==
        "Wednesday 20 January · w01-wed\n\nHow hard was it?\nFrom 0 (nothing) to 10 (all you have). 5 is moderate.\n\n"
        "0 to 10, then Enter · Enter alone: 5 · ? not known · h why ·\nb back\n> ");
    CHECK(it.screens[3] ==
          "6 exercises of w01-wed logged, Wednesday 20 January. Also\nthe morning after w01-mon, Monday 18 January. "
          "Next: "
          "`valgus\ntoday`.\n");
    CHECK(room.added() == normal_day);
}

TEST_CASE("log talk: the morning is asked for only where it is not known") {
    const LogRoom first;
    CHECK(first.talk("").screens[0].find("All done as printed") != std::string::npos);
    const Begun room;
    REQUIRE(room.run("--morning more --where muscle").code == 0);
    CHECK(room.added() == std::vector<std::string>{"2027-01-18,w01-mon,,,,,,,,,,,,,more,muscle,,,,,"});
    CHECK(room.talk("").screens[0].find("All done as printed") != std::string::npos);
}

TEST_CASE("log talk: of a day that is over, the morning after that day is asked for") {
    const Begun room;
    const auto it = room.talk("2m<enter><enter>", "--date yesterday");
    CHECK(it.screens[0].starts_with("Tuesday 19 January · w01-wed\n\nThe morning after Tuesday 19 January\n"));
    CHECK(it.screens[1].find("Where was it sorer?\n\n1  in the joint\n2  in the muscle") != std::string::npos);
    CHECK(room.added().front() == "2027-01-19,w01-wed,full,,,,,,,,,,,,more,muscle,,,,,");
    CHECK(room.added().size() == 7);
}

TEST_CASE("log talk: only what was different is asked for") {
    const Begun room;
    const auto it = room.talk(
        "<enter>d46<enter>"              // push and step
        "p8<enter>1<enter>4<enter>m"     // push: a part, 8 of 10, caved in once, pain 4 in the muscle
        "<enter><enter><enter>2<enter>"  // step: all of it, never, none, two more
        "7<enter>");
    CHECK(it.ran.code == 0);
    CHECK(it.left == 0);
    const auto rows = room.added();
    REQUIRE(rows.size() == 7);
    CHECK(rows[1] == "2027-01-20,w01-wed,full,roll,both,1,1,10,full,,,0,0,7,,,,,,,");
    CHECK(rows[4] == "2027-01-20,w01-wed,full,push,both,1,1,10,part,8,,1,4,7,,muscle,,,,,");
    CHECK(rows[6] == "2027-01-20,w01-wed,full,step,both,1,1,10,full,,2,0,0,7,,,,,,,");
    CHECK(Begun().screen("<enter>d46") ==
          "Wednesday 20 January · w01-wed\n\nWhat was different?\n\n[ ] 1  roll\n[ ] 2  calf\n[ ] 3  circle\n[x] 4  "
          "push\n"
          "[ ] 5  foot\n[x] 6  step\n\nnumbers tick · Enter that is all · h why · b back\n> ");
}

TEST_CASE("log talk: each question of an exercise") {
    const Begun room;
    const auto asks = [&](const std::string& keys) {
        auto it = room.screen("<enter>d4<enter>" + keys);
        const std::string head = "Wednesday 20 January · w01-wed\n\npush, 10 reps each side\n";
        REQUIRE(it.starts_with(head));
        return it.substr(head.size());
    };
    CHECK(asks("") ==
          "How much of it was done?\n\n1  all of it\n2  less than that\n3  left out\n\n"
          "Enter full · ? not known · h why · b back\n> ");
    CHECK(asks("p") == "How much in all, of 10?\n\n0 to 10, then Enter · ? not known · h why · b back\n> ");
    CHECK(asks("f") ==
          "How many of them caved in?\n\n0 to 10, then Enter · Enter alone: 0 · ? not known · h why ·\nb back\n> ");
    CHECK(asks("s") ==
          "The worst pain during it, from 0 (none) to 10 (the worst\nthere is)?\n\n"
          "0 to 10, then Enter · Enter alone: 0 · ? not known · h why ·\nb back\n> ");
    CHECK(asks("s3<enter>").starts_with("Where did it hurt?\n\n1  in the joint\n2  in the muscle that worked"));
    CHECK(asks("<enter><enter><enter>") ==
          "How many clean ones more could you do, beyond the number, in\nthe last set?\n\n"
          "0 to 99, then Enter · Enter alone: 0 · ? not known · h why ·\nb back\n> ");
    CHECK(asks("h").find("Why: Three quarters of the number count as enough.\n\n1  all of it") != std::string::npos);
    CHECK(asks("p12<enter>").find("it goes from 0 to 10\n> ") != std::string::npos);
    // What only loosens does not cave in.
    CHECK(room.screen("<enter>d1<enter><enter>").find("The worst pain") != std::string::npos);
}

TEST_CASE("log talk: nothing was done") {
    const Begun room;
    const auto it = room.talk("<enter>s");
    CHECK(it.ran.code == 0);
    CHECK(room.added().size() == 7);
    CHECK(room.added()[1] == "2027-01-20,w01-wed,full,roll,both,1,1,10,skip,,,,,,,,,,,,");
}

TEST_CASE("log talk: what was left out was not hard either") {
    const Begun room;
    CHECK(room.talk("<enter>d4<enter>s0<enter>8<enter>").ran.code == 0);
    CHECK(room.added()[4] == "2027-01-20,w01-wed,full,push,both,1,1,10,skip,,,,0,,,,,,,,");
    CHECK(room.added()[5] == "2027-01-20,w01-wed,full,foot,both,1,1,10,full,,,0,0,8,,,,,,,");
}

TEST_CASE("log talk: what is not known stays empty; all of it cannot be unknown") {
    const Begun room;
    const auto it = room.talk(
        "?"
        "?<enter>"
        "?");
    CHECK(it.screens[2].find("Why: Two sessions like that") != std::string::npos);
    const auto rows = room.added();
    REQUIRE(rows.size() == 6);
    CHECK(rows[0] == "2027-01-20,w01-wed,full,roll,both,1,1,10,full,,,0,0,,,,,,,,");
    REQUIRE(room.run("--undo").code == 0);
    room.talk(
        "?d4<enter>"
        "?"
        "?"
        "?"
        "6<enter>");
    CHECK(room.added()[3] == "2027-01-20,w01-wed,full,push,both,1,1,10,,,,,,6,,,,,,,");
}

TEST_CASE("log talk: b goes back, and what was said stands") {
    const Begun room;
    const auto it = room.talk(
        "mj"
        "b"
        "<enter>"
        "d4<enter>"
        "b"
        "<enter>"
        "bbbb"
        "u"
        "y"
        "9<enter>");
    CHECK(it.ran.code == 0);
    CHECK(it.screens[3].find("Where was it sorer?") != std::string::npos);
    const auto rows = room.added();
    REQUIRE(rows.size() == 7);
    CHECK(rows[0] == "2027-01-18,w01-mon,,,,,,,,,,,,,usual,,,,,,");
    CHECK(rows[4] == "2027-01-20,w01-wed,full,push,both,1,1,10,full,,,0,0,9,,,,,,,");
    CHECK(room.talk("b<left>").screens.back().find("The morning") == std::string::npos);
}

TEST_CASE("log talk: pain above 5 and a swelling show at once what that means, and one may go back") {
    const Begun room;
    CHECK(room.screen("s") == "Pain\nAbove 5 stop.\n\nEnter goes on · b back to what you said\n> ");
    CHECK(room.screen("sb").find("How was it?") != std::string::npos);
    CHECK(room.screen("<enter>d4<enter><enter>0<enter>6<enter>").starts_with("Pain\nAbove 5 stop.\n"));
    CHECK(room.screen("<enter>d4<enter><enter>0<enter>5<enter>").find("Where did it hurt?") != std::string::npos);
    const auto it = room.talk("s<enter><enter><enter>");
    CHECK(it.ran.code == 0);
    CHECK(it.screens.back().find("Above 5 stop.") != std::string::npos);
    CHECK(it.screens.back().find("valgus today") == std::string::npos);
    CHECK(room.added().front() == "2027-01-18,w01-mon,,,,,,,,,,,,,swollen,,,,,,");
}

TEST_CASE("log talk: an interrupt keeps nothing, and says so") {
    const Begun room;
    const auto before = room.log();
    for (const std::string end : {"<ctrl-c>", "<gone>"})
        for (const std::string keys : {"", "<enter>", "<enter><enter>", "s", "<enter>d4<enter>"}) {
            CAPTURE(keys);
            const auto it = room.talk(keys + end);
            CHECK(it.ran.code == 130);
            CHECK(it.ran.err == "");
            CHECK(it.ran.out.ends_with("\nNothing is kept.\n"));
            CHECK(it.rests == 1);
            CHECK(room.log() == before);
        }
    const LogRoom empty;
    empty.talk("<ctrl-c>");
    CHECK_FALSE(std::filesystem::exists(empty.path()));
}

TEST_CASE("log talk: a small window shows as much as fits, and turns pages") {
    const Begun room;
    const auto it = room.talk("<enter><small>d<enter>5<enter><enter><enter><enter>");
    CHECK(it.screens[2] ==
          "Wednesday 20 January · w01-wed\n\nAll done as printed, nothing\nhurt, nothing caved in?\n\n… and more\n\n"
          "1  yes\n2  something was different\n3  nothing was done\n\nEnter yes · h why · b back\n> ");
    for (const auto& screen : it.screens) CHECK(std::count(screen.begin(), screen.end(), '\n') <= 29);
}

TEST_CASE("log talk: lines one after the other, for those who listen") {
    Begun room;
    room.term = "dumb";
    const auto it = room.talk("<enter>d4<enter>p7<back>8<enter><enter>?<enter>");
    CHECK(it.ran.code == 0);
    CHECK(it.ran.out.find('\033') == std::string::npos);
    CHECK(it.ran.out.find("> usual\n\nWednesday") != std::string::npos);
    CHECK(it.ran.out.find("\nTicked: push\n> ") != std::string::npos);
    CHECK(it.ran.out.find("of 10?\n\n0 to 10, then Enter · ? not known · h why · b back\n> 7\n> 8\n") !=
          std::string::npos);
    CHECK(it.ran.out.find("Enter alone: 0 · ? not known · h why ·\nb back\n> 0\n") != std::string::npos);
}

TEST_CASE("log talk: what a log has no column for is told before anything is asked") {
    const LogRoom room;
    room.put("date,exercise,done\n");
    const auto it = room.talk("<enter><enter>");
    CHECK(it.ran.code == 3);
    CHECK(it.left == 2);
    CHECK(it.ran.err.find("the log has no column 'session'; begin a new log, and take this one in with --import") !=
          std::string::npos);
}

TEST_CASE("log talk: where nothing may be done, nobody asks") {
    const LogRoom room;
    REQUIRE(room.run("--sign hot --date yesterday").code == 0);
    const auto it = room.talk("<enter>");
    CHECK(it.ran.code == 5);
    CHECK(it.left == 1);
    CHECK(it.ran.err.find("See a doctor today; once a doctor has seen it") != std::string::npos);
}
