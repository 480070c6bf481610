// --dose and --note: a clinician's own dose and words, shown as such.
#include <doctest/doctest.h>

#include "testing.hpp"
#include "valgus/render.hpp"

using namespace valgus;
using testing::call;
using testing::exercise;
using testing::library;
using testing::plan;
using testing::program;

namespace {

// What the clinician changes, one of each kind.
Library small() {
    return library({
        exercise("push", "hip", "strengthen",
                 "dose: {sets: 2, reps: 10, hold: 3, rest: 20, tempo: 2-1, source: article}, "
                 "progressions: [{name: more, move_on_when: It is easy., source: planner, "
                 "dose: {reps: 30, source: article}}], "
                 "variants: [{causes: [structural], dose: {duration: 99, source: article}}]"),
        exercise("calf", "ankle", "stretch", "dose: {duration: 30, source: article}, sources: [planner]"),
        exercise("step", "leg", "integrate", "dose: {reps: 5, source: article}"),
    });
}

const PlannedExercise& card(const Plan& plan, std::string_view id) {
    for (const auto& card : plan.exercises)
        if (card.id == id) return card;
    FAIL("not in the plan: " << id);
    return plan.exercises.front();
}

// The dose in words, and the seconds that it takes.
std::string dose(std::string_view line, std::string_view of = "push") {
    const auto made = plan(small(), "--side left " + std::string(line));
    const auto& one = card(made, of);
    return one.dose.text + " | " + one.dose.brief + " | " + std::to_string(one.duration.count()) + " s";
}

std::string notes(const Plan& plan) {
    std::string text;
    for (const auto& note : plan.notes) text += note.id + ": " + note.text + "\n";
    return text;
}

std::string wrong(const std::string& flag, const std::string& value) {
    const auto ran = call({"plan", flag, value});
    CHECK(ran.code == 2);
    CHECK(ran.out.empty());
    CHECK(call({"program", flag, value}).err == ran.err);
    return ran.err;
}

std::string no_dose(const std::string& dose, const std::string& remedy) {
    return "valgus: error: --dose: '" + dose + "' is no dose; " + remedy + "\n";
}

}  // namespace

TEST_CASE("a clinician's dose stands for that of the library, and is shown as such") {
    CHECK(dose("") ==
          "2 × 10 reps, hold 3 s, rest 20 s between sets, 2 s up, 1 s down | 2 × 10 reps, hold 3 s | 150 s");
    CHECK(dose("--dose push=3x12@5s") ==
          "3 × 12 reps, hold 5 s, rest 20 s between sets, 2 s up, 1 s down (your clinician's dose) | "
          "3 × 12 reps, hold 5 s (clinician's) | 338 s");
    CHECK(dose("--dose push=12") == "12 reps, 2 s up, 1 s down (your clinician's dose) | 12 reps (clinician's) | 46 s");
    CHECK(dose("--dose push=2x45s") ==
          "2 × 45 s, rest 20 s between sets (your clinician's dose) | 2 × 45 s (clinician's) | 120 s");
    CHECK(dose("--dose push=1-2min") ==
          "1 min, building up to 2 min (your clinician's dose) | 1 min (clinician's) | 70 s");
    CHECK(dose("--dose calf=3x10", "calf") ==
          "3 × 10 reps, rest 30 s between sets (your clinician's dose) | 3 × 10 reps (clinician's) | 130 s");
    CHECK(dose("--dose calf=30", "step") == "5 reps | 5 reps | 20 s");
}

TEST_CASE("sets, hold and unit may be left out, and signs stand apart or not") {
    for (const auto* same : {"2x12@3", "2X12@3s"})
        CHECK(dose("--dose push=" + std::string(same)) == dose("--dose push=2x12@3s"));
    CHECK(dose("--dose push=1x12") == dose("--dose push=12"));
    CHECK(dose("--dose calf=60s", "calf") == dose("--dose calf=1min", "calf"));
    CHECK(call({"plan", "--dose", "clam-shell=2 x 12 @ 3 s"}).code == 0);
    CHECK(call({"plan", "--dose", "clam-shell=2x12@3s", "--side", "left", "--brief"}).out ==
          call({"plan", "--dose", "clam=2 x 12 @ 3 s", "--side", "left", "--brief"}).out);
}

TEST_CASE("R10: a clinician's ranges climb where work does, and only there") {
    for (const auto& [week, reps] : {std::pair{1, 8}, {2, 10}, {3, 12}, {4, 12}})
        CHECK(card(plan(small(), "--weeks 4 --dose push=8-12 --week " + std::to_string(week)), "push").dose.reps ==
              reps);
    const auto step = [](int week) {
        return card(plan(small(), "--weeks 8 --dose step=1-3x4@2-6s --week " + std::to_string(week)), "step")
            .dose.brief;
    };
    CHECK(step(1) == "4 reps each side, hold 2 s (clinician's)");
    CHECK(step(2) == "4 reps each side, hold 4 s (clinician's)");
    CHECK(step(3) == "4 reps each side, hold 6 s (clinician's)");
    CHECK(step(4) == "2 × 4 reps each side, hold 6 s (clinician's)");
    CHECK(step(5) == "3 × 4 reps each side, hold 6 s (clinician's)");
    CHECK(dose("--weeks 4 --dose calf=30-60s --week 4", "calf") ==
          "30 s, up to 1 min (your clinician's dose) | 30 s (clinician's) | 40 s");
}

TEST_CASE("a clinician's dose holds in every stage and every variant") {
    const std::string as_said = "(your clinician's dose) | 12 reps (clinician's) |";
    CHECK(dose("--week 8").starts_with("30 reps"));
    CHECK(dose("--week 8 --dose push=12").find(as_said) != std::string::npos);
    CHECK(dose("--cause structural").starts_with("1 min 39 s"));
    CHECK(dose("--cause structural --dose push=12").find(as_said) != std::string::npos);
    CHECK(dose("--stage push=2 --dose push=12").find(as_said) != std::string::npos);
}

TEST_CASE("R12, R13: minutes count with the clinician's dose, and nothing of it is cut") {
    CHECK(testing::outline(small(), "--side left --minutes 2 --dose push=5x20@5s") ==
          "calf stretch left 40s focus\nstep integrate left 20s focus\n- push no-time\n");
    CHECK(dose("--only push --minutes 1 --dose push=8").starts_with("8 reps, "));
    CHECK(testing::outline(small(), "--side left --only push --minutes 1 --dose push=20") ==
          "refused: nothing fits into 1 minute; give it --minutes 2\n");
    // 8 repetitions take 34 s; the 16 of the next rung would take 58.
    const auto made = [](std::string_view line) {
        return card(plan(small(), "--side left --only push --stage push=1 " + std::string(line)), "push");
    };
    CHECK(made("--week 8 --minutes 1 --dose push=8-24").dose.text ==
          "16 reps, building up to 24, 2 s up, 1 s down (your clinician's dose)");
    CHECK(made("--week 8 --minutes 2 --dose push=8-24").dose.text ==
          "24 reps, 2 s up, 1 s down (your clinician's dose)");
    CHECK(made("--week 8 --minutes 1 --dose push=8-24").sources.empty());
}

TEST_CASE("the library is not cited for a dose that it does not state, but for what fills it") {
    const auto sources = [](std::string_view line, std::string_view of) {
        std::string text;
        const auto made = plan(small(), line);
        for (const auto& source : card(made, of).sources) text += source + " ";
        return text;
    };
    const auto whole = library({exercise(
        "push", "hip", "strengthen", "dose: {sets: 1, reps: 10, tempo: 1-1, source: article}, sources: [planner]")});
    CHECK(card(plan(whole, ""), "push").sources == std::vector<std::string>{"article", "planner"});
    CHECK(card(plan(whole, "--dose push=12"), "push").sources == std::vector<std::string>{"planner"});
    CHECK(sources("", "step") == "article planner ");
    CHECK(sources("--dose step=2x30s", "step") == "planner ");  // the rest between sets
    CHECK(sources("--dose step=30s", "step") == "");
    CHECK(sources("--dose push=30s --stage push=2", "push") == "planner ");  // the stage
}

TEST_CASE("JSON marks a clinician's dose, and repeats what was said") {
    const auto text =
        call({"plan", "--minutes", "none", "--max-exercises", "none", "--dose", "clam-shell=2x12@3s,step-up=8-12",
              "--note", "clam-shell=slowly, please", "--format", "json"})
            .out;
    CHECK(text.find(R"("doses": {
      "clam-shell": "2x12@3s",
      "step-up": "8-12"
    })") != std::string::npos);
    CHECK(text.find(R"("clinician_notes": {
      "clam-shell": "slowly, please"
    })") != std::string::npos);
    const auto clam = text.substr(text.find(R"("id": "clam-shell")"));
    CHECK(clam.find(R"("by_clinician": true)") < clam.find(R"("setup_s")"));
    CHECK(clam.find(R"("clinician_note": "slowly, please")") < clam.find(R"("order")"));
    std::size_t marked = 0;
    for (auto at = text.find(R"("by_clinician": true)"); at != std::string::npos;
         at = text.find(R"("by_clinician": true)", at + 1))
        ++marked;
    CHECK(marked == 2);
}

TEST_CASE("a clinician's words are printed as they were said, whatever they are made of") {
    const std::string words = R"({side} {other} {angle} {{ <b>"5" & &lt; up</b> *a* _b_ `c` [d](e) \n # 1.)";
    const auto printed = [&](const std::string& format) {
        return call({"plan", "--side", "left", "--only", "clam-shell", "--width", "200", "--format", format, "--note",
                     "clam-shell=" + words})
            .out;
    };
    CHECK(printed("text").find("Clinician:  " + words + "\n") != std::string::npos);
    CHECK(printed("json").find(
              R"("clinician_note": "{side} {other} {angle} {{ <b>\"5\" & &lt; up</b> *a* _b_ `c` [d](e) \\n # 1.")") !=
          std::string::npos);
    CHECK(
        printed("markdown")
            .find(
                R"(**Clinician:** {side} {other} {angle} {{ \<b>"5" & \&lt; up\</b> \*a\* \_b\_ \`c\` \[d](e) \\n \# 1.)") !=
        std::string::npos);
    const auto made = std::get<Plan>(make_plan(small(), [] {
        Wishes wishes;
        wishes.clinician_notes = {{"push=a=b {side}", "--note"}};
        return resolve(small(), wishes);
    }()));
    CHECK(card(made, "push").clinician_note == "a=b {side}");
    CHECK(card(made, "step").clinician_note.empty());
}

TEST_CASE("a program keeps a clinician's dose and words in every session and in the whole") {
    const auto made = program(small(), "--side left --weeks 2 --dose push=8-12 --note push=slowly");
    for (const auto& each : made.plans) {
        CHECK(card(each, "push").dose.by_clinician);
        CHECK(card(each, "push").clinician_note == "slowly");
    }
    CHECK(card(made.whole, "push").dose.brief == "8 reps (clinician's)");
    CHECK(card(made.whole, "push").clinician_note == "slowly");
    CHECK(made.whole.request.doses == std::vector<std::pair<std::string, std::string>>{{"push", "8-12"}});
    CHECK(notes(made.whole).empty());
}

TEST_CASE("what a clinician says of an exercise that is not in is not passed over in silence") {
    CHECK(notes(plan(small(), "--focus hip --dose calf=30s --note calf=slowly --exclude step")) ==
          "clinician: Said of what is not in this plan: calf (`--include` brings it in).\n");
    CHECK(notes(plan(small(), "--focus hip --dose push=30s --note calf=slowly")) ==
          "clinician: Said of what is not in this plan: calf (`--include` brings it in).\n");
    CHECK(notes(plan(small(), "--dose push=30s --note calf=slowly")).empty());
    // In a program only if no session holds it.
    const std::string line = "--side left --minutes 2 --weeks 1 --days mon,wed --dose push=40 --note calf=slowly";
    CHECK(testing::sessions(small(), line) == "w01-mon: calf step\nw01-wed: calf step >\n");
    CHECK(notes(program(small(), line).whole) ==
          "clinician: Said of what is not in this plan: push (`--include` brings it in).\n");
    for (const auto& each : program(small(), line).plans) CHECK(notes(each).empty());
}

TEST_CASE("doses that are none") {
    const std::string examples = "clam-shell=2x12@3s, wall-slide=8-12 or calf-stretch=3x30s";
    const std::string sets = "write 1 to 10 sets before the x", hold = "write 1 to 300 seconds behind the @",
                      time = "write 1 to 1800 seconds, or up to 30 min";
    for (const auto* bad :
         {"0x5", "11x5", "x12", "-1x5", "999999999x5", "99999999999999999999x5", "1.5x5", "3-2x5", "ax5"})
        CHECK(wrong("--dose", "clam-shell=" + std::string(bad)) == no_dose(bad, sets));
    for (const auto* bad : {"5@0s", "5@301s", "5@", "5@5-3s", "5@3@4", "5@6min", "5@@3", "5@-3", "2x5@999999999999s"})
        CHECK(wrong("--dose", "clam-shell=" + std::string(bad)) == no_dose(bad, hold));
    for (const auto* bad : {"0s", "1801s", "31min", "s", "min", "60-30s", "030s", "1.5min", "2xs", "999999999min"})
        CHECK(wrong("--dose", "clam-shell=" + std::string(bad)) == no_dose(bad, time));
    for (const auto* bad : {"", "2x", "12-8", "0", "201", "05", "+5", "-5", "1e2", "2x3x4", "=5", "@3", "twelve",
                            "99999999999999999999", "5h", "5 5", "8–12", "2x0", "2x201"})
        CHECK(wrong("--dose", "clam-shell=" + std::string(bad)) == no_dose(bad, "write for example " + examples));
    CHECK(wrong("--dose", "clam-shell=30s@3s") ==
          no_dose("30s@3s", "a hold belongs to repetitions; write only the time"));
    CHECK(wrong("--dose", "clam-shell") ==
          "valgus: error: --dose: 'clam-shell' names no dose; write it as EXERCISE=DOSE, for example " + examples +
              "\n");
    CHECK(wrong("--dose", "clam-shel=5") ==
          "valgus: error: --dose: unknown exercise 'clam-shel'; did you mean 'clam-shell'? `valgus list exercises` "
          "names them all\n");
    for (const auto* empty : {"", "=5", "clam-shell=5,", ",clam-shell=5"})
        CHECK(wrong("--dose", empty) ==
              "valgus: error: --dose: an empty value; give it a value, or leave the option out\n");
}

TEST_CASE("the greatest doses are doses") {
    const auto only = [](std::string_view dose, std::string_view more) {
        return call("plan --side left --only clam-shell --brief --dose clam-shell=" + std::string(dose) + " " +
                    std::string(more));
    };
    for (const auto* good : {"10x200@300s", "10x1800s", "10x30min", "1", "1@1s", "1s", "1-10x1-200@1-300s"})
        CHECK_MESSAGE(only(good, "--minutes none").code == 0, good);
    CHECK(only("10x200@300s", "--minutes none").out.find("10072 min") != std::string::npos);
    // More than 240 minutes have no number of their own.
    CHECK(only("10x200@300s", "").err == "valgus: error: nothing fits into 20 minutes; give it --minutes none\n");
    CHECK(only("10x600s", "").err == "valgus: error: nothing fits into 20 minutes; give it --minutes 105\n");
    CHECK(only("10x600s", "--minutes 105").code == 0);
}

TEST_CASE("one exercise is given one dose and one note; the same twice is once") {
    CHECK(wrong("--dose", "clam-shell=5,clam-shell=6") ==
          "valgus: error: --dose: 'clam-shell' is given two doses; give it one\n");
    CHECK(wrong("--dose", "clam-shell=5,clam=6") ==
          "valgus: error: --dose: 'clam-shell' is given two doses; give it one\n");
    CHECK(call("plan --brief --dose clam-shell=5,clam=5").out == call("plan --brief --dose clam=5").out);
    const auto twice = [](const std::string& first, const std::string& second) {
        return call({"plan", "--brief", "--note", first, "--note", second});
    };
    CHECK(twice("clam-shell=a", "clam=b").err ==
          "valgus: error: --note: 'clam-shell' is given two notes; write them as one\n");
    CHECK(twice("clam-shell=a", "clam=b").code == 2);
    CHECK(twice("clam-shell=a", "clam=a").code == 0);
    CHECK(twice("clam-shell=a", "step-up=b").code == 0);
}

TEST_CASE("notes that are none") {
    for (const auto* blank : {"clam-shell=", "clam-shell=   "})
        CHECK(wrong("--note", blank) ==
              "valgus: error: --note: the note on 'clam-shell' is empty; write something behind the =\n");
    CHECK(wrong("--note", "clam-shell") ==
          "valgus: error: --note: 'clam-shell' names no note; write it as EXERCISE=TEXT, for example "
          "clam-shell='slowly down'\n");
    CHECK(wrong("--note", "clam-shel=slowly") ==
          "valgus: error: --note: unknown exercise 'clam-shel'; did you mean 'clam-shell'? `valgus list exercises` "
          "names them all\n");
    CHECK(wrong("--note", "") == "valgus: error: --note: an empty value; give it a value, or leave the option out\n");
    for (const auto* raw : {"clam-shell=a\tb", "clam-shell=a\nb", "clam-shell=\x1b[31m", "clam-shell=\xff"})
        CHECK(wrong("--note", raw) ==
              "valgus: error: --note: the value has control characters in it; write plain text on one line\n");
}
