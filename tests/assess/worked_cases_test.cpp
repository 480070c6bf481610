// Whole people: what they answer, the command that they get, and what its plan then does.
#include <doctest/doctest.h>

#include "assess/answered.hpp"

using testing::assess;
using testing::call;
using testing::command;
using testing::follows;
using testing::only;
using testing::well;

namespace {

std::string plan_of(const std::string& answers) {
    const auto line = command(answers);
    const auto ran = call(line.substr(std::string("valgus ").size()));
    CHECK(ran.code == 0);
    return ran.out;
}

bool says(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

constexpr std::string_view everything_unknown =
    "age: ?; rf-calf: ?; rf-hot: ?; rf-injury: ?; rf-swell: ?; rf-locked: ?; rf-extensor: ?; rf-nerve: ?; rf-scfe: ?; "
    "rf-effusion: ?; rf-night: ?; rf-oneknee: ?; rf-arch: ?; rf-worse: ?; rf-bone: ?; rf-inflam: ?; rf-surgery: ?; "
    "rf-teen: ?; rf-child: ?; cleared: ?; conditions: ?; diabetes: ?; loose-joints: ?; c-side: ?; c-worse: ?; "
    "c-task: ?; c-three: ?; c-pain: ?; c-where: ?; c-since: ?; c-bone: ?; c-time: ?; c-kit: ?; one-leg-stance: ?; "
    "at-ease: ?; put-it-right: ?; heel-lift-squat: ?; knee-to-wall: ?; one-leg-squat: ?; step-down: ?; own-task: ?; "
    "first-bend: ?; landing-test: ?; touch-test: ?; ankle-gap: ?; shin-twist: ?; hip-turn: ?; arch-drop: ?; "
    "big-toe: ?; c-pelvis: ?; back-gap: ?; frontal-angle: ?; koos-pf: ?; kneecap-scale: ?";

}  // namespace

TEST_CASE("a calf that is sore since a flight gets no command, but where to go") {
    const auto ran = assess(well("rf-calf: yes"));
    CHECK(ran.code == 5);
    CHECK(ran.out == "");
    CHECK(ran.err ==
          "valgus: error: there is no plan with a calf that is hot, swollen or newly sore, or a blood clot now: See a "
          "doctor today: a calf that is hot, swollen or newly sore may hold a blood clot, above all after a flight, an "
          "operation or days in bed. With short breath or chest pain call an ambulance. Do not rub or roll it. A clot "
          "of the past, or blood thinners alone, is `clot-risk`.\n");
    CHECK(follows(well("rf-calf: yes")) == "refused: hot-calf");
}

TEST_CASE("a squat that raised heels mend, and a stiff ankle") {
    const auto answers = well(
        "c-side: right; heel-lift-squat: [{flat: 5, lifted: 0}, {flat: 5, lifted: 1}]; c-task: squat; first-bend: 60; "
        "knee-to-wall: {right: 6.5, left: 9.5}; put-it-right: {standing: yes, squat: yes}");
    CHECK(command(answers) ==
          "valgus plan --side right --focus ankle --cause functional --position squat --angle 60 --age 32 "
          "--minutes 20 --max-exercises 6");
    CHECK(follows(answers) == "side right; focus ankle strong; cause functional; position squat; angle 60; minutes 20");
    const auto profile = assess(answers, "--format yaml").out;
    CHECK(profile ==
          "# Found by answers and simple tests; not a diagnosis.\n"
          "side: right\n"
          "focus: [ankle]  # ankle, strong: heels raised, 5 of 5 becomes 0, on both days; knee to wall 9.5 cm left, "
          "6.5 cm right\n"
          "cause: functional  # −4 points for the bone: the kneecaps can be brought over the toes, standing and in a "
          "squat −2; "
          "heels raised, 5 of 5 becomes 0, on both days −2\n"
          "position: squat  # there it caves in most, or bothers most often\n"
          "angle: 60\n"
          "age: 32\n"
          "minutes: 20  # the first two weeks stay short\n"
          "max-exercises: 6  # the more exercises a plan has, the fewer are done\n"
          "assessed: 2026-11-16\n"
          "found: [\"ankle, strong: heels raised, 5 of 5 becomes 0, on both days; knee to wall 9.5 cm left, 6.5 cm "
          "right\", \"functional cause\"]\n"
          "baseline: {knee-to-wall: {left: 9.5, right: 6.5}}\n");
}

TEST_CASE("two worn knees that a doctor has cleared") {
    const auto answers = well(
        "age: 67; c-side: both; conditions: [arthritis]; rf-worse: yes; cleared: yes; put-it-right: {standing: no}; "
        "ankle-gap: 7; c-task: stairs; first-bend: 40; one-leg-stance: 14");
    CHECK(command(answers) ==
          "valgus plan --side both --cause structural --position stairs --angle 40 --age 67 --cleared "
          "--condition getting-worse,arthritis --minutes 15 --max-exercises 4");
    CHECK(says(assess(answers).out, "+5 points"));
}

TEST_CASE("a footballer of 15 whose knees dip on landing") {
    const auto answers = well("age: 15; c-task: landing; at-ease: {legs: straight}; c-pain: 0");
    CHECK(command(answers) ==
          "valgus plan --cause functional --position landing --age 15 --pain 0 --minutes 15 --max-exercises 8");
    CHECK(says(assess(answers, "--format json").out,
               "On two feet from the first week on, and only while an adult watches."));
    CHECK(says(plan_of(answers), "landing"));
}

TEST_CASE("toes that are not felt") {
    const auto answers = well("age: 24; touch-test: 3");
    CHECK(command(answers) == "valgus plan --age 24 --condition numb-feet --minutes 15 --max-exercises 6");
    const auto plan = plan_of(answers);
    CHECK(says(plan, "shoes"));
    CHECK_FALSE(says(plan, "massage ball"));
}

TEST_CASE("who knows nothing asks a clinician first") {
    const std::string told =
        "valgus: error: there is no plan with warning signs that are not known: Ask a clinician before you begin: a "
        "warning sign that nobody has looked for is not one that is absent. Not known: Calf, or short of breath; Hot "
        "knee, or fever; Injury of the last week; Swelled up fast; Stuck; Cannot lift the leg; Numb, weak, bladder; A "
        "limp while growing; Swollen, catching, giving way; Night pain, weight, cancer; One knee, newly; A fallen "
        "arch; Worse over months; One sore spot of bone; Many joints, stiff mornings; An operation not cleared; Knock "
        "knees under 18; Under 8.\n";
    for (const auto& answers : {only(everything_unknown), std::string(), std::string("{}\n"), std::string("\n")}) {
        const auto ran = assess(answers);
        CHECK(ran.code == 5);
        CHECK(ran.out == "");
        CHECK(ran.err == told);
    }
    CHECK(follows(only(everything_unknown)) == "refused: not-known");
}

TEST_CASE("who is cleared and knows nothing else gets a plan for anybody") {
    CHECK(command(only("cleared: yes")) == "valgus plan --cleared --minutes 15 --max-exercises 6");
    CHECK(says(assess(only("cleared: yes")).out, "No joint stands out, so the plan asks for none."));
    CHECK(says(plan_of(only("cleared: yes")), "min"));
}
