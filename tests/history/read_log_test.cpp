// How a log is read and written: rows, findings with their place, what is told and does not count.
#include <doctest/doctest.h>

#include "history/logs.hpp"

using namespace valgus;
using testing::findings_of;
using testing::log_of;
using testing::rows_of;
using testing::told_of;

namespace {

std::string repeated(std::string_view text, int count) {
    std::string all;
    for (int i = 0; i < count; ++i) all += text;
    return all;
}

constexpr std::string_view header =
    "date,session,kind,exercise,sides,stage,rung,asked,done,did,extra,caved,pain,effort,next_morning,where,sign,"
    "measure,left,right,note\n";

}  // namespace

TEST_CASE("log: every column") {
    CHECK(rows_of(std::string(header) +
                  "2027-01-04,w01-mon,full,step-up,right,2,3,20,part,16,2,1,3,6,more,muscle,,,,,\"slow, but fine\"\n"
                  "2027-01-05,w01-mon,,,,,,,,,,,2,,usual,,swollen,,,,\n"
                  "2027-01-06,,test,,,,,,,,,,,,,,,knee-to-wall,9.5,6,\n") ==
          "2: 2027-01-04 w01-mon full step-up right stage=2 rung=3 asked=20 done=part did=16 extra=2 caved=1 pain=3 "
          "effort=6 next_morning=more where=muscle note=slow, but fine\n"
          "3: 2027-01-05 w01-mon pain=2 next_morning=usual sign=swollen\n"
          "4: 2027-01-06 test measure=knee-to-wall left=9.5 right=6\n");
}

TEST_CASE("log: columns stand in any order, and only the date must be there") {
    CHECK(rows_of("pain,exercise,date\n1,step-up,2027-01-04\n") == "2: 2027-01-04 step-up pain=1\n");
    CHECK(rows_of("date,pain\n2027-01-04,1\n") == "2: 2027-01-04 pain=1\n");
    CHECK(rows_of(" date , pain \n 2027-01-04 , 1 \n") == "2: 2027-01-04 pain=1\n");
}

TEST_CASE("log: a program's spreadsheet that was filled in is a log, and its other rows are plans") {
    CHECK(rows_of("date,weekday,week,session,kind,order,id,name,phase,joint,sides,dose,sets,reps,hold_s,duration_s,"
                  "rest_s,up_s,down_s,setup_s,total_s,equipment,stage,stages,because,clinician_note,done,clean_reps,"
                  "pain,next_morning\r\n"
                  "2027-01-04,Mon,1,w01-mon,full,1,clam-shell,Clam shell,strengthen,hip,left right,10 reps,1,10,,,,1,1,"
                  "15,55,,1,3,it works,,full,9,1,\r\n"
                  "2027-01-04,Mon,1,w01-mon,full,2,step-up,Step up,integrate,leg,right,10 reps,1,10,,,,1,1,15,55,,1,3,"
                  "it works,,,,,\r\n") ==
          "2: 2027-01-04 w01-mon full clam-shell both stage=1 done=full clean_reps=9 pain=1\n");
    // Where both columns are, `exercise` counts.
    CHECK(rows_of("date,id,exercise,done\n2027-01-04,a,b,full\n") == "2: 2027-01-04 b done=full\n");
}

TEST_CASE("log: a spreadsheet of other parts of the world") {
    const std::string german =
        "\xEF\xBB\xBF"
        "date;exercise;sides;done;measure;left;right;note\r\n"
        "04.01.2027;step-up;left right;full;;;;gut; \r\n"
        "4.1.2027;;;;knee-to-wall;9,5;6;\r\n";
    CHECK(findings_of(german).find("this line has 9 cells, and the first one has 8") != std::string::npos);
    CHECK(rows_of("\xEF\xBB\xBF"
                  "date;exercise;sides;done;measure;left;right;note\r\n"
                  "04.01.2027;step-up;left right;full;;;;\"gut; sehr\"\r\n"
                  "4.1.2027;;;;knee-to-wall;9,5;6;\r\n") ==
          "2: 2027-01-04 step-up both done=full note=gut; sehr\n"
          "3: 2027-01-04 measure=knee-to-wall left=9.5 right=6\n");
    CHECK(rows_of("date,measure,left\n2027-01-04,own,\"3,5\"\n") == "2: 2027-01-04 measure=own left=3.5\n");
}

TEST_CASE("log: an apostrophe before what a spreadsheet would run is none of the text") {
    CHECK(rows_of("date,note\n2027-01-04,'=1+1\n2027-01-05,'quoted'\n2027-01-06,''-x\n") ==
          "2: 2027-01-04 note==1+1\n3: 2027-01-05 note='quoted'\n4: 2027-01-06 note='-x\n");
}

TEST_CASE("log: what is wrong is told with its place, all at once") {
    CHECK(findings_of("date,pian\n2027-01-04,1\n") == "1:6 unknown column 'pian' | did you mean 'pain'?\n");
    CHECK(findings_of("date,weather\n") == "1:6 unknown column 'weather' | docs/log-format.md names them all\n");
    CHECK(findings_of("date,pain,pain\n") == "1:11 the column 'pain' is there twice | keep one of them\n");
    CHECK(findings_of("2027-01-04,step-up,full\n").starts_with("1:1 unknown column '2027-01-04' | "));
    CHECK(findings_of("pain\n1\n") ==
          "1:1 the first line names no column 'date' | begin with a line of names, as "
          "`date,session,exercise,done,pain`\n");
    CHECK(findings_of("date,pain,effort,stage,rung,did\n2027-01-04,11,-1,0,1.5,010\n") ==
          "2:12 '11' is nothing for 'pain' | write a whole number from 0 to 10\n"
          "2:15 '-1' is nothing for 'effort' | write a whole number from 0 to 10\n"
          "2:18 '0' is nothing for 'stage' | write a whole number from 1 to 99\n"
          "2:20 '1.5' is nothing for 'rung' | write a whole number from 0 to 999\n"
          "2:24 '010' is nothing for 'did' | write a whole number from 0 to 99999\n");
    CHECK(findings_of("date,done,next_morning,where,sides,kind\n2027-01-04,ful,worse,bone,links,x\n") ==
          "2:12 'ful' is nothing for 'done' | did you mean 'full'?\n"
          "2:16 'worse' is nothing for 'next_morning' | write usual, more or swollen\n"
          "2:22 'bone' is nothing for 'where' | write joint or muscle\n"
          "2:27 'links' is nothing for 'sides' | write left, right or both\n"
          "2:33 'x' is nothing for 'kind' | write full, mobility or test\n");
    CHECK(
        findings_of("date,pain\n04/01/2027,1\n4. 1. 2027,1\n2027-02-29,1\n1899-12-31,1\n04.01.27,1\n29.02.2028,1\n") ==
        "2:1 '04/01/2027' is nothing for 'date' | write it as 2027-01-04: with slashes, nobody knows which is the "
        "month\n"
        "3:1 '4. 1. 2027' is nothing for 'date' | write a day of 1900 to 2999 as 2027-01-04\n"
        "4:1 '2027-02-29' is nothing for 'date' | write a day of 1900 to 2999 as 2027-01-04\n"
        "5:1 '1899-12-31' is nothing for 'date' | write a day of 1900 to 2999 as 2027-01-04\n"
        "6:1 '04.01.27' is nothing for 'date' | write a day of 1900 to 2999 as 2027-01-04\n");
    CHECK(findings_of("date,measure,left\n2027-01-04,own,9.55\n") ==
          "2:16 '9.55' is nothing for 'left' | write a number, with one digit behind the point at most: 9.5\n");
    CHECK(findings_of("date,pain\n,1\n") ==
          "2:1 this line does not say on what day it was | write the day as 2027-01-04\n");
    CHECK(findings_of("date,pain\n2027-01-04,1,2\n") ==
          "2:14 this line has 3 cells, and the first one has 2 | put what holds a comma or a semicolon between "
          "quotes\n");
    CHECK(findings_of("date,pain,\n2027-01-04,1,\n2027-01-05,1,x\n") ==
          "3:14 this cell stands in a column without a name | give the column a name, or empty it\n");
    CHECK(findings_of("date,note\n2027-01-04,\"open\n2027-01-05,fine\n") ==
          "2:12 this quote has no end | end it, or write it twice if it belongs to the text\n");
}

TEST_CASE("log: a line is of an exercise, of a session or of a measure") {
    CHECK(findings_of("date,exercise,measure,left,right,kind\n"
                      "2027-01-04,step-up,own,1,,\n"
                      "2027-01-04,,,1,,\n"
                      "2027-01-04,,own,,,\n"
                      "2027-01-04,,,,2,test\n") ==
          "2:1 this line names an exercise and a measure | give each a line of its own\n"
          "3:1 this line has a number, and does not say of what | name it under 'measure'\n"
          "4:1 this line names a measure without a number | write it under 'left' or 'right'\n"
          "5:1 this line has a number, and does not say of what | name it under 'measure'\n"
          "5:1 this line is a test, and does not say of what | name it under 'measure'\n");
}

TEST_CASE("log: a torn line is told and does not count, whatever follows it") {
    const std::string text = "date,exercise,done,note\n2027-01-04,step-up,full,\n2027-01-04,clam-sh";
    const auto log = log_of(text);
    CHECK(log.is_torn);
    CHECK(testing::dump(log.rows) == "2: 2027-01-04 step-up done=full\n");
    CHECK(told_of(text) ==
          "3 this line has 2 cells of 4: it was torn off, and does not count | write the rest of it, or take it out\n");
    CHECK(rows_of(text + "\n2027-01-05,bridge,full,\"a, b\"\n") ==
          "2: 2027-01-04 step-up done=full\n4: 2027-01-05 bridge done=full note=a, b\n");
    // Torn within quotes, and written on.
    CHECK(rows_of("date,note,done\n2027-01-04,\"a fi\n2027-01-05,\"b\",full\n") == "3: 2027-01-05 done=full note=b\n");
}

TEST_CASE("log: wherever a file is torn off, it is read, and holds the rows that are whole") {
    const std::string text =
        std::string(header) +
        "2027-01-04,w01-mon,full,step-up,right,2,3,20,part,16,2,1,3,6,more,,,,,,\"slow, \"\"and\"\" "
        "fine\nindeed\"\n"
        "2027-01-05,w01-mon,,,,,,,,,,,2,,usual,,,,,,\n";
    const auto first = rows_of(text);
    const auto second = first.find("4: ");
    for (std::size_t size = header.size(); size < text.size(); ++size) {
        CAPTURE(size);
        Findings findings;
        const auto log = read_log({.name = "log.csv", .bytes = text.substr(0, size)}, findings);
        // Torn behind a line end within quotes it looks like a slip, and is told as one.
        CHECK(findings.empty() == (size != text.find("indeed")));
        CHECK(log.rows.size() <= 2);
        if (size > text.find("indeed\"\n") + 7) CHECK(testing::dump(log.rows).starts_with(first.substr(0, second)));
    }
}

TEST_CASE("log: no more is told than anybody reads") {
    const auto log = log_of("date,exercise,done\n" + repeated("2027-01-04,x\n", 1000));
    CHECK(log.told.size() == 21);
    CHECK(log.told.back().what == "there are 980 more like these");
}

TEST_CASE("log: a hundred findings, whatever the size; too large a file is told unread") {
    Findings findings;
    read_log({.name = "log.csv", .bytes = "date,pain\n" + repeated("x,y\n", 1000)}, findings);
    CHECK(findings.size() == most_findings);
    Findings too_large;
    const auto log = read_log({.name = "log.csv", .bytes = std::string(most_log_bytes + 1, '\n')}, too_large);
    REQUIRE(too_large.size() == 1);
    CHECK(too_large.front().what == "has more than 16777216 bytes");
    CHECK(log.rows.empty());
}

TEST_CASE("log: a new one has all columns, and writes them before its first rows") {
    const auto log = log_of("");
    CHECK_FALSE(log.has_header);
    CHECK(log.columns == std::vector<std::string>(log_columns().begin(), log_columns().end()));
    LogRow row{.date = std::chrono::sys_days{std::chrono::year{2027} / 1 / 4}, .exercise = "step-up"};
    row.done = Done::full;
    row.note = "a, \"b\"\nc";
    CHECK(log_lines(log, {&row, 1}) ==
          std::string(header) + "2027-01-04,,,step-up,,,,,full,,,,,,,,,,,,\"a, \"\"b\"\"\nc\"\n");
}

TEST_CASE("log: rows are written in the log's columns, with its separator and line ends, and read again") {
    const auto all = log_of(std::string(header) +
                            "2027-01-04,w01-mon,full,step-up,right,2,3,20,part,16,2,1,3,6,more,muscle,,,,,'=x\n"
                            "2027-01-06,,test,,,,,,,,,,,,,,,knee-to-wall,9.5,-6,\n"
                            "2027-01-06,,mobility,,left,,,,,,,,,,swollen,joint,cleared,,,,''+1\n");
    for (const std::string_view columns :
         {"note,right,left,measure,sign,where,next_morning,effort,pain,caved,extra,did,done,asked,rung,stage,sides,"
          "exercise,kind,session,date\n",
          "date;session;kind;id;sides;stage;rung;asked;done;did;extra;caved;pain;effort;next_morning;where;sign;"
          "measure;left;right;note;name\r\n"}) {
        CAPTURE(columns);
        const auto lines = log_lines(log_of(std::string(columns)), all.rows);
        CHECK(rows_of(std::string(columns) + lines) == testing::dump(all.rows));
        CHECK((lines.find("\r\n") != std::string::npos) == columns.ends_with("\r\n"));
        CHECK((lines.find("9,5") != std::string::npos) == (columns.find(';') != std::string::npos));
    }
    CHECK_THROWS_AS(log_lines(log_of("date,pain\n"), all.rows), Failure);
    try {
        log_lines(log_of("date,exercise,done,pain\n"), all.rows);
    } catch (const Failure& failure) {
        CHECK(failure.code == Exit::data);
        CHECK(failure.findings.front().what == "the log has no column 'session'");
    }
}

TEST_CASE("log: to take the same rows twice is to take them once") {
    const auto log = log_of("date,exercise,done,pain\n2027-01-04,step-up,full,1\n2027-01-05,bridge,full,\n");
    const auto more = log_of(
        "pain,date,done,exercise\n1,2027-01-04,full,step-up\n2,2027-01-04,full,step-up\n"
        ",2027-01-06,part,bridge\n2,2027-01-04,full,step-up\n");
    CHECK(testing::dump(new_rows(log, more.rows)) ==
          "3: 2027-01-04 step-up done=full pain=2\n4: 2027-01-06 bridge done=part\n");
    CHECK(new_rows(more, more.rows).empty());
    CHECK(new_rows(log_of(""), log.rows).size() == 2);
}
