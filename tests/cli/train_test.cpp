// `valgus train` on a terminal, through faked keys at exact times of a faked clock.
#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <deque>
#include <filesystem>
#include <fstream>
#include <iomanip>
#include <sstream>

#include "cli/faked_terminal.hpp"
#include "support/text.hpp"
#include "testing.hpp"

namespace {

using testing::Event;
using testing::Events;
using testing::Room;
using Session = testing::Watched;

// Times count from the beginning of the program.
Session train(const std::string& line, Events events, const Room& room = {}) {
    for (auto& event : events) event.second += 1000;
    auto session = testing::watch("train " + line, events, room);
    for (auto& [second, phrase] : session.said) second -= 1000;
    session.ended -= 1000;
    return session;
}

// Small enough to be gone through whole: repetitions on each side, then two sets by the clock.
const std::string library = R"(
library: {id: small, title: Small}
defaults: {source: practice, tempo: 1-1, setup_s: 5}
joints: [{id: hip, label: hip}]
positions: [{id: standing, label: standing}]
equipment: [{id: band, label: band}]
sources: [{id: practice, title: Practice}]
body: {limb: wing, limbs: wings, collapse: the wing drops}
safety:
  - {id: gate, title: Gate, placement: gate, text: Ask first., sources: practice}
  - {id: rule, title: Pain, placement: pain, text: "Above 5, stop.", sources: practice}
  - {id: no-advice, title: Disclaimer, placement: disclaimer, text: No advice., sources: practice}
exercises:
  - {id: lift, name: Lift, joint: hip, phase: strengthen, laterality: unilateral, posture: standing,
     dose: {reps: 2, hold: 2, source: practice}, purpose: Works., setup: Stand tall., steps: Lift., feel: Work.,
     sources: practice}
  - {id: lean, name: Long lean, joint: hip, phase: strengthen, laterality: bilateral, posture: standing,
     equipment: [band], dose: {sets: 2, duration: 20, rest: 10, source: practice}, purpose: Works., setup: Lean.,
     steps: Lean., sources: practice}
)";

struct Library {
    std::string path =
        std::filesystem::temp_directory_path() / ("valgus_train_" + std::to_string(::getpid()) + ".yaml");
    Library() { std::ofstream(path) << library; }
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;
    ~Library() { std::filesystem::remove(path); }
};

Session train_small(const std::string& more, const Events& events, const Room& room = {}) {
    const Library kept;
    return train("--library " + kept.path + " " + more, events, room);
}

// All that was looked at.
std::string seen(const Session& session) {
    std::string text;
    for (const auto& look : session.looks) text += (text.empty() ? "" : "\n====\n\n") + look;
    return text;
}

// All of it, where nobody presses a key but to begin and to end.
const Events alone{{1, "enter"}, {90, "enter"}};

}  // namespace

TEST_CASE("train: a whole session in lines, by the clock") {
    const auto it = train_small("", alone, {.term = "dumb"});
    CHECK(it.ran.err == "");
    CHECK(it.ran.code == 0);
    CHECK(it.rests == 1);
    CHECK(it.screens.empty());
    CHECK(it.ran.out ==
          "Both wings · all joints · week 1 of 8 · 2 exercises · 2 min\n"
          "Ask first.\n"
          "Have ready: band\n"
          "No advice.\n"
          "1  Lift · 2 reps each side, hold 2 s\n"
          "2  Long lean · 2 × 20 s\n"
          "Enter begins · ? keys · q end\n"
          "Next: Lift.\n"
          "Stand tall.\n"
          "5 s to get ready, Enter begins at once.\n"
          "\aLift, left wing: 2 reps, hold 2 s\n"
          "\aNow the right wing.\n"
          "\aLift, right wing: 2 reps, hold 2 s\n"
          "\aNext: Long lean. Have ready: band.\n"
          "Lean.\n"
          "5 s to get ready, Enter begins at once.\n"
          "\aLong lean, both wings, set 1 of 2: 20 s\n"
          "10 s left\n"
          "\aRest, 10 s.\n"
          "\aLong lean, both wings, set 2 of 2: 20 s\n"
          "10 s left\n"
          "\a2 of 2 exercises in 2 min\n"
          "Lift: all of it, 2 reps each side\n"
          "Long lean: all of it, 40 s\n"
          "Enter ends it.\n"
          "2 of 2 exercises in 2 min\n"
          "Lift: all of it, 2 reps each side\n"
          "Long lean: all of it, 40 s\n"
          "To log it, with --log or a profile that names one:\n"
          "  valgus log --done all --caved 0 --pain 0\n");
    const auto quiet = train_small("--quiet", alone, {.term = "dumb"});
    CHECK(quiet.ran.out.find('\a') == std::string::npos);
}

TEST_CASE("train: with a log it ends there; asked is only what nobody can see") {
    const auto path =
        (std::filesystem::temp_directory_path() / ("valgus-train-" + std::to_string(::getpid()))).string();
    std::filesystem::remove(path);
    const auto it =
        train_small("--log " + path, {{1, "enter"}, {6, "c"}, {90, "enter"}, {91, "enter"}}, {.term = "dumb"});
    CHECK(it.ran.err == path + ": note: is not there yet: nothing was logged\n");
    CHECK(it.ran.code == 0);
    CHECK(it.ran.out.find("How hard was it?") != std::string::npos);
    CHECK(it.ran.out.find("All of it as printed") == std::string::npos);
    CHECK(testing::read(path) ==
          "date,session,kind,exercise,sides,stage,rung,asked,done,did,extra,caved,pain,effort,next_morning,where,sign,"
          "measure,left,right,note\n"
          "2026-11-16,w01-mon,full,lift,both,1,1,2,full,,,1,0,5,,,,,,,\n"
          "2026-11-16,w01-mon,full,lean,both,1,1,40,full,,,0,0,5,,,,,,,\n");
    // What was not come to is not skipped.
    std::filesystem::remove(path);
    const auto ended = train_small("--log " + path, {{1, "enter"}, {30, "q"}, {31, "enter"}}, {.term = "dumb"});
    CHECK(ended.ran.code == 0);
    CHECK(testing::read(path).ends_with("note\n2026-11-16,w01-mon,full,lift,both,1,1,2,full,,,0,0,5,,,,,,,\n"));
    // Nobody is asked where it was interrupted: the line for later says all of it.
    std::filesystem::remove(path);
    const auto lost = train_small("--log " + path, {{1, "enter"}, {9, "c"}, {40, "ctrl-c"}}, {.term = "dumb"});
    CHECK(lost.ran.code == 130);
    CHECK(lost.ran.out.ends_with("To log it:\n  valgus log --log " + std::string(path) +
                                 " --done all,lean=part --did lean=8 --caved lift=1 --pain 0\n"));
    CHECK_FALSE(std::filesystem::exists(path));
}

TEST_CASE("train: what is seen of it, on the whole of the screen") {
    const auto it = train_small("--color never",
                                {{0.5, "look"},
                                 {1, "enter"},
                                 {3.5, "look"},
                                 {8.2, "look"},
                                 {17, "look"},
                                 {27.5, "look"},
                                 {36, "look"},
                                 {55, "look"},
                                 {82, "look"},
                                 {84, "look"},
                                 {90, "enter"}},
                                {.columns = 60, .rows = 20});
    CHECK(it.ran.code == 0);
    CHECK(it.screens == std::vector<std::string>{"own", "old"});
    CHECK(it.bells == 8);
    testing::golden("train/whole.txt", seen(it));
}

TEST_CASE("train: a picture that moves in step with the dose, at every size; letters, digits and colours") {
    const Events events{{1, "enter"}, {2, "look"}, {2.1, "enter"}, {3.6, "look"}, {5.9, "look"}, {7.9, "look"}};
    const auto at = [&](int columns, int rows, const std::string& more = "") {
        const std::string line = "--side right --only clam-shell --dose clam-shell=2x3@3s --mastered clam-shell ";
        return train(line + more, events, {.columns = columns, .rows = rows});
    };
    const auto name = [](int columns, int rows) { return std::to_string(columns) + "x" + std::to_string(rows); };
    for (const auto& [columns, rows] : {std::pair(110, 34), {80, 24}, {60, 24}, {40, 24}, {40, 16}}) {
        const auto it = at(columns, rows);
        CHECK(it.ran.code == 130);  // in the end nobody is there
        testing::golden("train/" + name(columns, rows) + ".txt", seen(it));
    }
    const auto ascii = at(80, 24, "--ascii");
    testing::golden("train/ascii.txt", seen(ascii));
    CHECK(std::all_of(ascii.ran.out.begin(), ascii.ran.out.end(),
                      [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
    const auto plain = at(80, 24, "--color never");
    CHECK(plain.ran.out.find("\033[1m") == std::string::npos);
    CHECK(plain.looks[1].find("──────────── R I G H T   L E G") != std::string::npos);  // never by its colour alone
}

// On a line of its own a slow terminal has some 10 kB a second.
TEST_CASE("train: only what changes is sent, ten times a second at most") {
    for (const auto* exercise : {"clam-shell", "wall-slide", "calf-release", "chair-squat"}) {
        CAPTURE(exercise);
        Events events{{1, "enter"}, {1.5, "enter"}};
        const std::string line = "--side both --color always --mastered short-foot,clam-shell --only ";
        const auto it = train(line + exercise, events, {.columns = 80, .rows = 24});
        const auto second = static_cast<double>(it.sent) / it.ended;
        CHECK(static_cast<double>(it.frames) / it.ended < 10.5);
        CHECK(second < 4000);
        CHECK(it.sent / it.frames < 500);
    }
}

TEST_CASE("train: space pauses to the second, and goes on") {
    const auto it = train_small(
        "",
        {{1, "enter"}, {6.5, "look"}, {7, " "}, {7.2, "look"}, {600, "look"}, {601, " "}, {601.4, "look"}, {603, "q"}});
    CHECK(it.looks[1].find("PAUSED · space goes on") != std::string::npos);
    CHECK(it.looks[1] == it.looks[2]);
    CHECK(it.looks[0].find("PAUSED") == std::string::npos);
    CHECK(it.looks[3].find("of 2") != std::string::npos);
    CHECK(it.ran.out.find("1 of 2 exercises in 1 min") == std::string::npos);  // 3 s of a repetition are none
    CHECK(it.ended == 603);
    CHECK(it.ran.code == 0);
}

TEST_CASE("train: on, back, and out of it") {
    const auto it = train_small("", {{1, "enter"},
                                     {2, "right"},
                                     {7, "n"},
                                     {8, "b"},
                                     {8.5, "look"},
                                     {8.8, "left"},
                                     {9, "look"},
                                     {10, "s"},
                                     {10.5, "look"},
                                     {11, "q"},
                                     {12, "q"}});
    CHECK(it.looks[0].find("N O W   T H E   R I G H T   W I N G") == std::string::npos);
    CHECK(it.looks[0].find("L E F T   W I N G") != std::string::npos);
    CHECK(it.looks[1].find("G E T   R E A D Y") != std::string::npos);
    CHECK(it.looks[2].find("have ready: band") == std::string::npos);
    CHECK(it.looks[2].find("Have ready: band.") != std::string::npos);
    CHECK(it.ended == 11);
    CHECK(
        it.ran.out.ends_with("1 of 2 exercises in 1 min\n"
                             "Lift: a part of it\n"
                             "Long lean: not done\n"
                             "To log it, with --log or a profile that names one:\n"
                             "  valgus log --done all,lift=part,lean=skip --caved 0 --pain 0\n"));
    const auto nothing = train_small("", {{1, "q"}});
    CHECK(nothing.ran.out.ends_with("Nothing was done.\n"));
    CHECK(nothing.ran.code == 0);
}

TEST_CASE("train: what gives way is counted in the library's words, pain is noted with a digit or two") {
    const auto it = train_small("", {{1, "enter"},
                                     {2, "enter"},
                                     {3, "c"},
                                     {4, "c"},
                                     {4.1, "look"},
                                     {9, "look"},
                                     {10, "p"},
                                     {10.2, "look"},
                                     {30, "3"},
                                     {30.1, "look"},
                                     {31, "p"},
                                     {31.2, "1"},
                                     {31.5, "look"},
                                     {33, "look"},
                                     {34, "p"},
                                     {34.5, "escape"},
                                     {35, "q"}});
    CHECK(it.looks[0].find("Noted: the wing drops, 2 times in Lift") != std::string::npos);
    CHECK(it.looks[1].find("Noted") == std::string::npos);
    CHECK(it.looks[2].find("Pain in Lift, 0 to 10: _") != std::string::npos);
    CHECK(it.looks[3].find("Noted: pain 3 in Lift") != std::string::npos);
    CHECK(it.looks[4].find("Pain in Lift, 0 to 10: 1_") != std::string::npos);
    CHECK(it.looks[5].find("Noted: pain 1 in Lift") != std::string::npos);
    CHECK(it.ran.out.find("Lift: a part of it, 2 reps each side · the wing drops: 2 times · pain 3\n") ==
          std::string::npos);
    CHECK(it.ran.out.find("Lift: a part of it · the wing drops: 2 times · pain 3\n") != std::string::npos);
}

TEST_CASE("train: pain above 5 ends an exercise, once it is no slip") {
    const auto it = train_small("", {{1, "enter"},
                                     {2, "enter"},
                                     {3, "p"},
                                     {3.1, "6"},
                                     {3.5, "look"},
                                     {4, "b"},
                                     {4.5, "look"},
                                     {5, "p"},
                                     {5.1, "1"},
                                     {5.2, "0"},
                                     {5.3, "look"},
                                     {6, "x"},
                                     {7, "enter"},
                                     {7.5, "look"},
                                     {8, "q"}});
    CHECK(it.looks[0].find("Pain 6 of 10: stop\n\nLift is over for today.\n\nAbove 5, stop.\n") != std::string::npos);
    CHECK(it.looks[1].find("L E F T   W I N G") != std::string::npos);
    CHECK(it.looks[2].find("Pain 10 of 10: stop") != std::string::npos);
    CHECK(it.looks[3].find("Lift is over for today.") != std::string::npos);
    CHECK(it.looks[3].find("G E T   R E A D Y") != std::string::npos);
    CHECK(it.looks[3].find("2 of 2") != std::string::npos);
    CHECK(it.ran.out.find("Lift: not done · pain 10\n") != std::string::npos);
    const auto ended = train_small("", {{1, "enter"}, {2, "enter"}, {3, "p"}, {3.1, "x"}, {3.5, "q"}});
    CHECK(ended.ran.code == 0);
    CHECK(ended.ran.out.find("pain 10\n") != std::string::npos);
}

TEST_CASE("train: a window that becomes small gets lines, and one that becomes large its screen again") {
    const auto it = train_small("", {{1, "enter"},
                                     {7, "resize 39x24"},
                                     {9, "resize 80x15"},
                                     {30, "resize 80x24"},
                                     {31, "look"},
                                     {32, "resize 44x18"},
                                     {33, "look"},
                                     {34, "q"}});
    CHECK(it.screens == std::vector<std::string>{"own", "old", "own", "old"});
    CHECK(it.ran.out.find("Lift, left wing: 2 reps, hold 2 s\n") != std::string::npos);
    CHECK(it.ran.out.find("\aNow the right wing.\n") != std::string::npos);
    CHECK(it.looks[0].find("With both wings") != std::string::npos);
    CHECK(it.looks[1] != it.looks[0]);
    CHECK(it.ended == 34);  // nothing of that pauses
}

TEST_CASE("train: what was stopped and continued waits for who stopped it") {
    const auto it =
        train_small("", {{1, "enter"}, {7.5, "stopped"}, {8, "look"}, {20, " "}, {20.2, "look"}, {21, "q"}});
    CHECK(it.looks[0].find("PAUSED") != std::string::npos);
    CHECK(it.looks[1].find("PAUSED") == std::string::npos);
    CHECK(it.looks[1].find("HOLD") == std::string::npos);
    const auto paused = train_small("", {{1, "enter"}, {7.5, " "}, {9, "stopped"}, {10, "look"}, {20, "q"}});
    CHECK(paused.looks[0].find("PAUSED") != std::string::npos);
}

TEST_CASE("train: an interrupt and a terminal that is gone end it, with what was done") {
    for (const auto* how : {"ctrl-c", "gone"}) {
        const auto it = train_small("", {{1, "enter"}, {20, how}});
        CHECK(it.ran.code == 130);
        CHECK(it.ran.err == "");
        CHECK(it.rests == 1);
        CHECK(it.screens == std::vector<std::string>{"own", "old"});
        CHECK(it.ran.out.find("Lift: a part of it\n") != std::string::npos);
    }
}

TEST_CASE("train: --say calls out what begins, by a program and its words") {
    const auto it = train_small("--say \"espeak -s 140\"", alone);
    std::string all;
    for (const auto& [second, phrase] : it.said) all += std::to_string(static_cast<int>(second)) + " " + phrase + "\n";
    CHECK(all ==
          "1 Next: Lift.\n"
          "6 Left wing: 2 reps, hold 2 s.\n"
          "10 Last one.\n"
          "14 Now the right wing.\n"
          "19 Right wing: 2 reps, hold 2 s.\n"
          "23 Last one.\n"
          "27 Next: Long lean. Have ready: band.\n"
          "32 Both wings, set 1 of 2: 20 s.\n"
          "52 Rest, 10 s.\n"
          "62 Both wings, set 2 of 2: 20 s.\n"
          "82 Done.\n");
    CHECK(it.ran.out.find("--say") == std::string::npos);
    const auto mute = train_small("--say \"espeak -s 140\"", alone, {.can_speak = false});
    CHECK(mute.ran.out.find("The program of --say could not be run, or ended with an error.\n") != std::string::npos);
    CHECK(mute.ran.code == 0);
}

TEST_CASE("train: the keys and how it is done are pages, during which nothing goes on") {
    const auto it = train_small("", {{0.5, "?"},
                                     {0.6, "look"},
                                     {0.7, "x"},
                                     {1, "enter"},
                                     {2, "h"},
                                     {2.5, "look"},
                                     {50, " "},
                                     {50.1, "look"},
                                     {51, "q"}});
    CHECK(it.looks[0].find("c        the wing drops: press it each time\n") != std::string::npos);
    CHECK(it.looks[1].find(
              "Set-up  Stand tall.\n1       Lift.\n2       Change sides and do the same again.\nFeel    Work.\n") !=
          std::string::npos);
    CHECK(it.looks[2].find("G E T   R E A D Y") != std::string::npos);
}

TEST_CASE("train: a page that is longer than the screen is turned, and nobody misses its end") {
    const auto it = train_small("", {{0.5, "look"}, {1, "enter"}, {1.5, "look"}, {2, "enter"}, {2.5, "look"}, {3, "q"}},
                                {.columns = 40, .rows = 16});
    CHECK(it.looks[0].ends_with("Enter tells more\n") == false);
    const auto whole = train("", {{0.5, "look"}, {1, "enter"}, {1.5, "look"}, {2, "enter"}, {2.5, "look"}, {3, "q"}},
                             {.columns = 40, .rows = 16});
    CHECK(whole.looks[0].ends_with("Enter tells more\n"));
    CHECK(whole.looks[1] != whole.looks[0]);
    CHECK(whole.ran.out.find("Nothing was done.\n") != std::string::npos);
}

TEST_CASE("train: without a terminal nobody trains, and without a plan neither") {
    const auto ran = testing::call("train");
    CHECK(ran.code == 2);
    CHECK(ran.err == "valgus: error: nobody can train here: this is no terminal; `valgus plan` prints the session\n");
    const auto refused = train("--condition swollen", {});
    CHECK(refused.ran.code == 5);
    CHECK(refused.ran.out == "");
    CHECK(refused.rests == 0);
}
