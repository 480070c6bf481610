// Plans and programs as comma-separated values: whole outputs, and what RFC 4180 and spreadsheets ask of every cell.
#include "render/csv/csv.hpp"

#include <doctest/doctest.h>

#include "render/csv/writer.hpp"
#include "testing.hpp"
#include "valgus/stages/log.hpp"

using namespace valgus;
using namespace std::chrono_literals;

namespace {

const std::string header =
    "order,id,name,phase,joint,sides,dose,sets,reps,hold_s,duration_s,rest_s,up_s,down_s,setup_s,total_s,equipment,"
    "stage,stages,because,clinician_note";

PlannedExercise release() {
    PlannedExercise card;
    card.order = 1;
    card.id = "calf-release";
    card.name = "Calf release";
    card.phase = Phase::release;
    card.joint = {"ankle", "ankle joint"};
    card.sides = {Side::left, Side::right};
    card.equipment = {{"foam-roller", "foam roller"}, {"floor", "floor space"}};
    card.dose = {{.duration = 30s}};
    card.dose.brief = "30 s";
    card.dose.text = "30 s, up to 1 min";
    card.setup_time = 15s;
    card.duration = 75s;
    card.because = {Included::focus, "works on the ankle, which you asked for"};
    return card;
}

PlannedExercise step_up() {
    PlannedExercise card;
    card.order = 2;
    card.id = "step-up";
    card.name = "Step up";
    card.phase = Phase::integrate;
    card.joint = {"leg", "whole leg"};
    card.sides = {Side::both};
    card.dose = {{.sets = 2, .reps = 10, .hold = 3s, .rest = 30s, .tempo = Tempo{1s, 4s}}};
    card.dose.text = "2 × 10 reps";
    card.setup_time = 0s;
    card.duration = 190s;
    card.progression =
        Progression{.stage = 1, .of = 3, .now = {}, .only_if = {}, .text = "a \"high\" step", .source = {}};
    card.because = {Included::position, "trains your squat"};
    card.clinician_note = "=Slowly, \"please\"";
    return card;
}

constexpr std::string_view release_row =
    "1,calf-release,Calf release,release,ankle,left right,\"30 s, up to 1 min\",1,,,30,,,,15,75,foam-roller floor,,,"
    "\"works on the ankle, which you asked for\",";
constexpr std::string_view step_up_row =
    "2,step-up,Step up,integrate,leg,both,2 × 10 reps,2,10,3,,30,1,4,0,190,,1,3,trains your squat,"
    "\"'=Slowly, \"\"please\"\"\"";

std::string written(std::string_view text) {
    std::string row;
    render::CsvWriter csv(testing::into(row));
    csv.text(text);
    csv.end_row();
    csv.finish();
    return row;
}

}  // namespace

TEST_CASE("csv: a whole plan") {
    Plan plan;
    plan.exercises = {release(), step_up()};
    CHECK(testing::rendered(render::plan_as_csv, plan, Style{}) ==
          header + "\r\n" + std::string(release_row) + "\r\n" + std::string(step_up_row) + "\r\n");
}

TEST_CASE("csv: a whole program: a row an exercise a session, and columns to fill in") {
    Program program;
    program.plans.resize(2);
    program.plans[0].exercises = {release(), step_up()};
    program.plans[1].exercises = {release()};
    const std::chrono::sys_days monday{std::chrono::year{2026} / 12 / 7};
    program.sessions = {
        {.id = "w03-mon", .date = monday, .week = 3, .plan = 0},
        {.id = "w03-tue", .date = monday + std::chrono::days{1}, .week = 3, .kind = SessionKind::mobility, .plan = 1}};
    program.plans[1].exercises[0].dose.reminder = true;
    const auto row = [](std::string_view session, std::string_view card, std::string_view logged) {
        return std::string(session).append(",").append(card).append(",,,,,").append(logged).append(",,,,,,,\r\n");
    };
    CHECK(testing::rendered(render::program_as_csv, program, Style{}) ==
          "date,weekday,week,session,kind," + header +
              ",done,clean_reps,pain,next_morning,exercise,rung,asked,did,extra,caved,effort,where,sign,note\r\n" +
              row("2026-12-07,Mon,3,w03-mon,full", release_row, "calf-release,1,30") +
              row("2026-12-07,Mon,3,w03-mon,full", step_up_row, "step-up,1,20") +
              row("2026-12-08,Tue,3,w03-tue,mobility", release_row, "calf-release,0,30"));
}

TEST_CASE("csv: what is asked for is that of all sets of a side: repetitions, seconds or metres") {
    const auto asked = [](PlannedDose dose) {
        PlannedExercise card;
        card.dose = std::move(dose);
        return planned_row(card).asked;
    };
    CHECK(asked({{.sets = 3, .reps = 12, .hold = 5s}}) == 36);
    CHECK(asked({{.sets = 3, .duration = 40s}}) == 120);
    CHECK(asked({{.sets = 2, .distance = 20}}) == 40);
    CHECK(asked({{.sets = 2, .reps = 8, .most_reps = true}}) == std::nullopt);
}

TEST_CASE("csv: quotes where they are needed, doubled where they are text") {
    CHECK(written("plain; text") == "plain; text\r\n");
    CHECK(written("a,b") == "\"a,b\"\r\n");
    CHECK(written("say \"ah\"") == "\"say \"\"ah\"\"\"\r\n");
    CHECK(written("one\ntwo") == "\"one\ntwo\"\r\n");
    CHECK(written("one\rtwo") == "\"one\rtwo\"\r\n");
    CHECK(written("") == "\r\n");
}

TEST_CASE("csv: no text is a formula, numbers are numbers") {
    for (const std::string sign : {"=", "+", "-", "@", "\t", "＝", "＋", "－", "＠"})
        CHECK(written(sign + "1+1") == "'" + sign + "1+1\r\n");
    CHECK(written("\r=1") == "\"'\r'=1\"\r\n");
    CHECK(written("\n=1") == "\"'\n'=1\"\r\n");
    CHECK(written("=1,2") == "\"'=1,2\"\r\n");
    CHECK(written("1=1") == "1=1\r\n");
    CHECK(written("–1") == "–1\r\n");
    std::string row;
    render::CsvWriter csv(testing::into(row));
    csv.number(-5);
    csv.number(std::nullopt);
    csv.number(0);
    csv.end_row();
    csv.finish();
    CHECK(row == "-5,,0\r\n");
}

TEST_CASE("csv: for Excel a table has a mark, semicolons, and ids that stay what they are; a log reads it again") {
    Program program;
    program.plans.resize(1);
    auto card = release();
    card.id = "mar-1";
    card.name = "1/2";
    card.dose.text = "30 s, rest; slowly";
    program.plans[0].exercises = {card};
    program.sessions = {{.id = "w03-mon", .date = std::chrono::year{2026} / 12 / 7, .week = 3}};
    const auto table = testing::rendered(render::program_as_csv, program, Style{.excel = true});
    CHECK(
        table.starts_with("\xEF\xBB\xBF"
                          "date;weekday;week;session;kind;order;id;name;"));
    const auto row = table.substr(table.find("\r\n") + 2);
    CHECK(row ==
          "2026-12-07;Mon;3;w03-mon;full;1;'mar-1;'1/2;release;ankle;left right;\"30 s, rest; slowly\";1;;;30;;;;15;75;"
          "foam-roller floor;;;\"works on the ankle, which you asked for\";;;;;;'mar-1;1;30;;;;;;;\r\n");
    auto filled = table;
    filled.replace(filled.rfind(";;;;;;;\r\n"), 7, ";30;;;;;;'1/2");  // did, and a note
    Findings findings;
    const auto log = read_log({"filled.csv", filled}, findings);
    CHECK(findings.empty());
    REQUIRE(log.rows.size() == 1);
    CHECK(log.rows[0].exercise == "mar-1");
    CHECK(log.rows[0].note == "1/2");
}

TEST_CASE("csv: --csv is for a table, and says what it may be") {
    CHECK(testing::call("plan --csv excel").err ==
          "valgus: error: --csv: this is for a table; say --format csv, or -o plan.csv\n");
    CHECK(testing::call("plan --format csv --csv exel").err ==
          "valgus: error: --csv: unknown form of a table 'exel'; did you mean 'excel'? allowed: plain, excel\n");
    CHECK(testing::call("program --format csv --csv plain --week 1").out ==
          testing::call("program --format csv --week 1").out);
    // Said for all that is done, it waits for a table.
    const auto always = testing::with_environment({{"VALGUS_CSV", "excel"}});
    CHECK(testing::call("plan", always).out == testing::call("plan").out);
    CHECK(testing::call("plan --format csv", always).out == testing::call("plan --format csv --csv excel").out);
}
