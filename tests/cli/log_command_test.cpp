// `valgus log` by options: what stands in the file afterwards, and what is said of it. How it asks: log_talk_test.cpp.
#include <doctest/doctest.h>

#include "cli/log_room.hpp"

using testing::LogRoom;
using testing::rows_in;

namespace {

constexpr std::string_view header =
    "date,session,kind,exercise,sides,stage,rung,asked,done,did,extra,caved,pain,effort,next_morning,where,sign,"
    "measure,left,right,note\n";

// The only line that an option line writes, without the parts that are always the same.
std::string line_of(const std::string& options) {
    const LogRoom room;
    const auto ran = room.run(options);
    CHECK(ran.err == "");
    CHECK(ran.code == 0);
    const auto rows = rows_in(room.log());
    REQUIRE(rows.size() == 1);
    return rows.front();
}

std::string error_of(const std::string& options) {
    const LogRoom room;
    const auto ran = room.run(options);
    CHECK(ran.code == 2);
    CHECK(ran.out == "");
    CHECK_FALSE(std::filesystem::exists(room.path()));
    return ran.err;
}

}  // namespace

TEST_CASE("log: a day in one line, for a new log") {
    const LogRoom room;
    const auto ran = room.run("--done all --pain 1 --caved step=2 --effort 6 --date yesterday");
    CHECK(ran.code == 0);
    CHECK(ran.err == "");
    CHECK(ran.out == "6 exercises of w01-mon logged, Tuesday 19 January. Next: `valgus today`.\n");
    CHECK(room.log() == std::string(header) +
                            "2027-01-19,w01-mon,full,roll,both,1,1,10,full,,,0,1,6,,,,,,,\n"
                            "2027-01-19,w01-mon,full,calf,both,1,1,10,full,,,0,1,6,,,,,,,\n"
                            "2027-01-19,w01-mon,full,circle,both,1,1,10,full,,,0,1,6,,,,,,,\n"
                            "2027-01-19,w01-mon,full,push,both,1,1,10,full,,,0,1,6,,,,,,,\n"
                            "2027-01-19,w01-mon,full,foot,both,1,1,10,full,,,0,1,6,,,,,,,\n"
                            "2027-01-19,w01-mon,full,step,both,1,1,10,full,,,2,1,6,,,,,,,\n");
    CHECK(room.run("--done all --pain 1 --caved step=2 --effort 6 --date yesterday").out ==
          "That is in the log already.\n");
    CHECK(rows_in(room.log()).size() == 6);
}

TEST_CASE("log: what was done of an exercise, and how much") {
    CHECK(line_of("--done step") == "2027-01-20,w01-mon,full,step,both,1,1,10,full,,,,,,,,,,,,");
    CHECK(line_of("--done step=skip") == "2027-01-20,w01-mon,full,step,both,1,1,10,skip,,,,,,,,,,,,");
    CHECK(line_of("--did step=8") == "2027-01-20,w01-mon,full,step,both,1,1,10,part,8,,,,,,,,,,,");
    CHECK(line_of("--did step=12") == "2027-01-20,w01-mon,full,step,both,1,1,10,full,12,,,,,,,,,,,");
    CHECK(line_of("--did step=0") == "2027-01-20,w01-mon,full,step,both,1,1,10,skip,0,,,,,,,,,,,");
    CHECK(line_of("--done step=full --did step=8") == "2027-01-20,w01-mon,full,step,both,1,1,10,full,8,,,,,,,,,,,");
    CHECK(line_of("--done step --extra step=2") == "2027-01-20,w01-mon,full,step,both,1,1,10,full,,2,,,,,,,,,,");
    CHECK(line_of("--done step --session w02-fri") == "2027-01-20,w02-fri,full,step,both,1,1,10,full,,,,,,,,,,,,");
    const LogRoom room;
    CHECK(room.run("--done all,push=part,step=skip --caved 0 --pain push=3,2").code == 0);
    const auto rows = rows_in(room.log());
    REQUIRE(rows.size() == 6);
    CHECK(rows[0] == "2027-01-20,w01-mon,full,roll,both,1,1,10,full,,,0,2,,,,,,,,");
    CHECK(rows[3] == "2027-01-20,w01-mon,full,push,both,1,1,10,part,,,0,3,,,,,,,,");
    CHECK(rows[5] == "2027-01-20,w01-mon,full,step,both,1,1,10,skip,,,,,,,,,,,,");
    const LogRoom none;
    CHECK(none.run("--done none,step").code == 0);
    CHECK(rows_in(none.log())[0].find(",roll,both,1,1,10,skip,") != std::string::npos);
    CHECK(rows_in(none.log())[5].find(",step,both,1,1,10,full,") != std::string::npos);
}

TEST_CASE("log: who names what hurt or caved in, says that nothing else did; of effort nothing follows") {
    const LogRoom room;
    CHECK(room.run("--done all --pain step=4 --caved push=1 --effort foot=8 --where muscle").code == 0);
    const auto rows = rows_in(room.log());
    CHECK(rows[0] == "2027-01-20,w01-mon,full,roll,both,1,1,10,full,,,0,0,,,,,,,,");
    CHECK(rows[3] == "2027-01-20,w01-mon,full,push,both,1,1,10,full,,,1,0,,,,,,,,");
    CHECK(rows[4] == "2027-01-20,w01-mon,full,foot,both,1,1,10,full,,,0,0,8,,,,,,,");
    CHECK(rows[5] == "2027-01-20,w01-mon,full,step,both,1,1,10,full,,,0,4,,,muscle,,,,,");
}

TEST_CASE("log: what was felt on a day without a session belongs to none") {
    CHECK(line_of("--pain 4 --where joint") == "2027-01-20,,,,,,,,,,,,4,,,joint,,,,,");
    CHECK(line_of("--sign warm") == "2027-01-20,,,,,,,,,,,,,,,,hot,,,,");
    CHECK(line_of("--cleared") == "2027-01-20,,,,,,,,,,,,,,,,cleared,,,,");
    CHECK(line_of("--measure bend=9.5/6") == "2027-01-20,,test,,,,,,,,,,,,,,,bend,9.5,6,");
    CHECK(line_of("--measure bend=/6") == "2027-01-20,,test,,,,,,,,,,,,,,,bend,,6,");
    CHECK(line_of("--measure worst=3") == "2027-01-20,,test,,,,,,,,,,,,,,,worst,3,,");
    const LogRoom room;
    CHECK(room.run(std::vector<std::string>{"--words", "=slowly, \"as told\""}).out ==
          "Logged on Wednesday 20 January: your note. Next: `valgus today`.\n");
    CHECK(rows_in(room.log()).front() == "2027-01-20,,,,,,,,,,,,,,,,,,,,\"'=slowly, \"\"as told\"\"\"");
}

TEST_CASE("log: the morning is that after the last session, which on a later day may be the one that is logged") {
    LogRoom room;
    CHECK(room.run("--morning usual").err ==
          "valgus: error: --morning: no session is logged that this morning could follow; leave it out\n");
    CHECK(room.run("--done step --date 2027-01-18").code == 0);
    CHECK(
        room.run("--done step --morning more --where muscle").out ==
        "1 exercise of w01-wed logged, Wednesday 20 January. Also the morning after\nw01-mon, Monday 18 January. Next: "
        "`valgus today`.\n");
    CHECK(rows_in(room.log())[1] == "2027-01-18,w01-mon,,,,,,,,,,,,,more,muscle,,,,,");
    CHECK(room.run("--done step --morning usual --date yesterday").code == 0);
    CHECK(rows_in(room.log())[3] == "2027-01-19,w01-wed,full,,,,,,,,,,,,usual,,,,,,");
}

TEST_CASE("log: what was logged may mean that somebody should look first") {
    const LogRoom room;
    CHECK(room.run("--sign hot").out == "Logged on Wednesday 20 January: 1 stop sign.\nSee a doctor today.\n");
    // What is refused may have been done all the same.
    CHECK(room.run("--done step").out ==
          "1 exercise of a session logged, Wednesday 20 January. Next: `valgus today`.\n");
    CHECK(rows_in(room.log())[1] == "2027-01-20,,,step,,,,,full,,,,,,,,,,,,");
    CHECK(room.run("--done all").err ==
          "valgus: error: --done: nothing is due that day; name the exercises that were done\n");
    CHECK(room.run("--cleared").out ==
          "Logged on Wednesday 20 January: that a clinician has cleared you. Next: `valgus\ntoday`.\n");
    CHECK(LogRoom().run("--done step --pain 6").out ==
          "1 exercise of w01-mon logged, Wednesday 20 January. Next: `valgus today`.\nAbove 5 stop.\n");
    CHECK(LogRoom().run("--done step --pain 5").out ==
          "1 exercise of w01-mon logged, Wednesday 20 January. Next: `valgus today`.\n");
}

TEST_CASE("log: wrong words are told, all at once, and nothing is written") {
    CHECK(error_of("--done stp,push=ful --did 3 --caved step=x --pain 11 --effort roll=1 --sign cold --measure "
                   "bent=1,bend=3,worst=11,worst=1/2 --where bone") ==
          "valgus: error: --done: unknown exercise 'stp'; did you mean 'step'?\n"
          "valgus: error: --done: unknown word 'ful'; did you mean 'full'?\n"
          "valgus: error: --did: '3' names no exercise; write it as step-up=3\n"
          "valgus: error: --caved: 'x' is no whole number in range; write one from 0 to 99999\n"
          "valgus: error: --pain: '11' is no whole number in range; write one from 0 to 10\n"
          "valgus: error: --where: unknown word 'bone'; write joint, muscle\n"
          "valgus: error: --sign: 'cold' is no stop sign; write hot\n"
          "valgus: error: --measure: 'bent' is nothing that is measured again; did you mean 'bend'?\n"
          "valgus: error: --measure: '3' is no measure of this kind; write it as bend=9.5/6, left and right\n"
          "valgus: error: --measure: '11' is no number in range; write one from 0 to 10\n"
          "valgus: error: --measure: '1/2' is no measure of this kind; write it as worst=3\n");
    CHECK(error_of("--done all --where joint") ==
          "valgus: error: --where: nothing is said to have hurt; say --pain or --morning, too\n");
    CHECK(error_of("--done all --date 2027-01-21") ==
          "valgus: error: --date: '2027-01-21' is a day to come; log it once it is done\n");
    CHECK(error_of("--done all --date mon") ==
          "valgus: error: --date: 'mon' is no day; write today, yesterday or 2027-01-04\n");
    CHECK(error_of("--sign sore").find("'sore' is no stop sign") != std::string::npos);  // it refuses nothing
    CHECK(error_of("--done all --undo") == "valgus: error: --undo and what was done at once; choose one of them\n");
    CHECK(error_of("--edit --import x") == "valgus: error: --import and --edit at once; choose one of them\n");
}

TEST_CASE("log: without a word and without a terminal, the line is told that a script would use") {
    CHECK(error_of("") ==
          "valgus: error: nobody says what was done, and there is nobody to ask: this is no terminal; say it: `valgus "
          "log --done all --pain 0 --caved 0 --morning usual`\n");
    CHECK(testing::call("log --done all").err ==
          "valgus: error: nobody says which file is the log; name it with --log FILE, or with a line `log: FILE` in a "
          "profile\n");
    CHECK(testing::call("log --done all --log -").err.find("--log: a log is a file that stays") != std::string::npos);
}

TEST_CASE("log: the profile names the log, and its own pain and clearance are no part of what is logged") {
    const LogRoom room;
    room.put("log: log.csv\nlibrary: library.yaml\nstart: 2027-01-04\npain: 4\ncleared: true\nside: right\n",
             "me.yaml");
    const auto around = testing::with_environment({{"VALGUS_TODAY", "2027-01-20"}});
    const auto ran = testing::call({"log", "--profile", room.path("me.yaml"), "--done", "step", "--pain", "1"}, around);
    CHECK(ran.err == "");
    const auto rows = rows_in(room.log());
    REQUIRE(rows.size() == 1);
    CHECK(rows[0] == "2027-01-20,w01-mon,full,step,right,1,1,5,full,,,,1,,,,,,,,");  // half of ten, because of the 4
    CHECK(testing::call("log --help").out.find("the worst pain of the last days") == std::string::npos);
}

// --- rows of another file

TEST_CASE("log --import: rows that are not there yet; twice is once") {
    LogRoom room;
    room.put(
        "date;id;asked;done;clean_reps;pain;next_morning\r\n"
        "04.01.2027;step;10;full;8;1;\r\n"
        "04.01.2027;push;10;;;;\r\n"
        "05.01.2027;;;;;2;usual\r\n",
        "sheet.csv");
    const auto import = std::vector<std::string>{"--import", room.path("sheet.csv")};
    CHECK(room.run(import).out == "2 rows, 2 of them new.\n");
    CHECK(rows_in(room.log()) == std::vector<std::string>{"2027-01-04,,,step,,,,10,full,,,2,1,,,,,,,,",
                                                          "2027-01-05,,,,,,,,,,,,2,,usual,,,,,,"});
    CHECK(room.run(import).out == "2 rows, 0 of them new.\n");
    room.input = "date,exercise,done\n2027-01-06,step,full\n2027-01-04,step,full\n";
    CHECK(room.run("--import -").out == "2 rows, 2 of them new.\n");
    CHECK(rows_in(room.log()).size() == 4);
}

TEST_CASE("log --import: what cannot be taken is told, the rest is; what the library does not know is kept") {
    LogRoom room;
    room.input =
        "date,exercise,done,pain\n2027-01-06,step,full,1\n2027-01-07,step,full,11\n2027-01-08,step\n"
        "2027-01-09,hop,full,1\n";
    const auto ran = room.run("--import -");
    CHECK(ran.code == 1);
    CHECK(ran.out == "2 rows, 2 of them new.\n");
    CHECK(
        ran.err ==
        "<stdin>:3:22: error: '11' is nothing for 'pain'; write a whole number from 0 to 10\n"
        "<stdin>:4:1: error: this line has 2 cells of 4: it was torn off, and does not count; write the rest of it, or "
        "take it out\n");
    CHECK(rows_in(room.log()).size() == 2);
    room.input = "date,exercise,done\n2027-01-10,hop,full\n";
    const auto unknown = room.run("--import -");
    CHECK(unknown.code == 0);
    CHECK(
        unknown.err ==
        "<stdin>:2: note: 'hop' is no exercise of this library: 1 line does not count; `valgus list` names them all\n");
    room.input = "exercise,done\nstep,full\n";
    CHECK(room.run("--import -").code == 3);
    CHECK(room.run("--import " + room.path("nowhere.csv")).code == 4);
    CHECK(rows_in(room.log()).size() == 3);
}

// --- the file itself

TEST_CASE("log: what is wrong in the log is told with its place, and nothing is added to it") {
    const LogRoom room;
    const std::string wrong = "date,pian\n2027-01-04,1\n";
    room.put(wrong);
    const auto ran = room.run("--done step");
    CHECK(ran.code == 3);
    CHECK(ran.err.ends_with("log.csv:1:6: error: unknown column 'pian'; did you mean 'pain'?\n"));
    CHECK(room.log() == wrong);
}

TEST_CASE("log: behind a line that was torn off, a new one begins") {
    const LogRoom room;
    room.put(std::string(header) + "2027-01-19,w01-mon,full,push,both,1,1,10,full,,,0,1,6,,,,,,,\n2027-01-1");
    const auto ran = room.run("--done step");
    CHECK(ran.code == 0);
    CHECK(ran.err.find(":3:1: note: this line has 1 cell of 21: it was torn off, and does not count") !=
          std::string::npos);
    CHECK(room.log().ends_with("\n2027-01-1\n2027-01-20,w01-wed,full,step,both,1,1,10,full,,,,,,,,,,,,\n"));
}

TEST_CASE("log --undo: takes out what was logged last, and nothing else of the file changes") {
    const LogRoom room;
    const std::string before = "\xEF\xBB\xBF" + std::string(header) +
                               "2027-01-18,w01-mon,full,\"step\",both,1,1,10,full,,,,,,,,,,,,\"two\nlines\"\r\n\n"
                               "2027-01-18,w01-mon,full,push,both,1,1,10,,,,,,,,,,,,,\n";  // only planned
    room.put(before);
    REQUIRE(room.run("--done all --morning usual").code == 0);
    const auto ran = room.run("--undo");
    CHECK(ran.code == 0);
    CHECK(ran.out == "Taken out again: 7 lines of w01-wed, Wednesday 20 January.\n");  // the morning before it, too
    CHECK(room.log() == before);
    REQUIRE(room.run("--morning more").code == 0);
    CHECK(room.run("--undo").out == "Taken out again: 1 line of w01-mon, Monday 18 January.\n");  // that alone
    CHECK(room.log() == before);
    CHECK(room.run("--undo").out == "Taken out again: 1 line of w01-mon, Monday 18 January.\n");
    CHECK(room.log() ==
          "\xEF\xBB\xBF" + std::string(header) + "\n2027-01-18,w01-mon,full,push,both,1,1,10,,,,,,,,,,,,,\n");
    const auto nothing = room.run("--undo");
    CHECK(nothing.code == 5);
    CHECK(nothing.err.ends_with("log.csv: error: nothing is logged here\n"));
    CHECK(LogRoom().run("--undo").code == 4);
}

TEST_CASE("log --edit: the editor of one's own, and a look at what it left") {
    LogRoom room;
    std::string called;
    room.editor = [&](const std::string& command, const std::string& path) {
        called = command + " " + path;
        CHECK(room.log() == header);  // a new log has its first line
        room.put(std::string(header) + "2027-01-19,,,step,,,,,ful,,,,,,,,,,,,\n");
        return true;
    };
    const auto ran = room.run("--edit");
    CHECK(called == "vi " + room.path());
    CHECK(ran.code == 3);
    CHECK(ran.err.ends_with("log.csv:2:23: error: 'ful' is nothing for 'done'; did you mean 'full'?\n"));
    room.environment = {{"EDITOR", "nano"}};
    room.editor = [&](const std::string& command, const std::string&) {
        called = command;
        room.put(std::string(header) + "2027-01-19,,,step,,,,,full,,,,,,,,,,,,\n");
        return true;
    };
    CHECK(room.run("--edit").out == "1 line that counts.\n");
    CHECK(called == "nano");
    room.environment = {{"EDITOR", "nano"}, {"VISUAL", "code --wait"}};
    room.editor = [&](const std::string& command, const std::string&) {
        called = command;
        return false;
    };
    CHECK(
        room.run("--edit").err ==
        "valgus: error: 'code --wait' did not end well; name your editor in VISUAL or EDITOR; the log is as that left "
        "it\n");
    CHECK(called == "code --wait");
    room.editor = nullptr;
    CHECK(room.run("--edit").code == 2);
}
