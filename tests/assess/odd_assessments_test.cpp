// Assessments and answers that are sound to read and odd to go through.
#include <doctest/doctest.h>

#include <filesystem>

#include "assess/answered.hpp"
#include "assess/small_assessment.hpp"

using testing::Asking;
using testing::call;
using testing::TemporaryFile;
using testing::with_input;

namespace {

std::string checked(const Asking& asking) { return call("check -", with_input(testing::library_text(asking))).out; }

bool holds(const std::string& text, std::string_view piece) { return text.find(piece) != std::string::npos; }

// What the small library says to these answers.
testing::Ran asked(const Asking& asking, const std::string& answers, const std::string& more = "") {
    const TemporaryFile library("library.yaml", testing::library_text(asking));
    return call("assess --library " + library.path() + " --answers - " + more, with_input(answers));
}

const std::string signs =
    "rf-calf: no\nrf-hot: no\nrf-injury: no\nrf-swell: no\nrf-locked: no\nrf-extensor: no\nrf-nerve: no\n"
    "rf-effusion: no\nrf-night: no\nrf-oneknee: no\nrf-arch: no\nrf-worse: no\nrf-bone: no\nrf-inflam: no\n"
    "rf-surgery: no\nage: 40\n";

}  // namespace

TEST_CASE("odd assessments: a clause of a fact holds none of itself, nor of those that come later") {
    Asking asking;
    asking.facts.emplace_back("{id: early, when: {sore: yes}, because: '{late}', opinion: true}");
    asking.facts.emplace_back("{id: late, when: {sore: yes}, because: '{late}', opinion: true}");
    asking.rules.emplace_back("{id: r, when: {early: yes, late: yes}, most_minutes: 9, because: so}");
    const auto out = checked(asking);
    CHECK(holds(out, "the fact 'late' is not known yet here; put it before this"));
    CHECK(holds(out, "2 findings"));
}

TEST_CASE("odd assessments: clauses that double each time have an end, and so have premises that multiply") {
    Asking asking;
    asking.facts.emplace_back("{id: d0, when: {sore: yes}, because: x, opinion: true}");
    for (int i = 1; i < 40; ++i) {
        const auto before = "d" + std::to_string(i - 1);
        asking.facts.push_back("{id: d" + std::to_string(i) + ", when: [{" + before + ": yes}, {" + before +
                               ": yes}], because: '{" + before + "}{" + before + "}', opinion: true}");
    }
    asking.questions.emplace_back(
        "{id: late, title: Late, block: start, ask: A, why: B., skip_if: {d39: yes}, kind: yes-no}");
    asking.rules.emplace_back("{id: r, when: {d39: yes}, most_minutes: 9, because: '{d39}'}");
    asking.rules.emplace_back("{id: r2, when: {late: yes}, max_exercises: 9, because: so}");
    const auto ran = asked(asking, "sore: yes\n");
    CHECK(ran.code == 0);
    CHECK(ran.out.size() < 20'000);
    const TemporaryFile library("library.yaml", testing::library_text(asking));
    CHECK(call("assess --sheet --library " + library.path()).code == 0);
}

TEST_CASE("odd assessments: a part may ask nothing but a question mark") {
    Asking asking;
    asking.questions.emplace_back(
        "{id: q, title: Odd, block: start, ask: A, why: B., parts: [{id: one, ask: '?', kind: choice, "
        "options: [{id: a, label: A}, {id: b, label: B}]}]}");
    asking.rules.insert(asking.rules.begin(), "{id: r, when: {q.one: a}, focus: knee, strength: weak, because: x}");
    const auto ran = asked(asking, "sore: no\n");
    CHECK(ran.code == 0);
    CHECK(holds(ran.out, "Odd, not known yet: A would make it knee, weak"));
}

TEST_CASE("odd assessments: keys are told apart") {
    Asking asking;
    for (const std::string id : {"m1", "m2"})
        asking.questions.push_back("{id: " + id +
                                   ", title: M, block: start, ask: A, why: B., kind: number, range: 0-9, measure: zz, "
                                   "change: 2, opinion: true}");
    asking.questions.emplace_back(
        "{id: twice, title: T, block: start, ask: A, why: B., measure: t, parts: [{id: a, ask: A}, {id: a, ask: B}]}");
    const auto out = checked(asking);
    CHECK(holds(out, "another question is measured as 'zz', too; call one of them otherwise"));
    CHECK(holds(out, "'twice' has a key 'a' already; call this part otherwise"));
}

TEST_CASE("odd answers: a profile that cannot be kept is left as it is") {
    const TemporaryFile profile("me.yaml", "{name: Me, side: left}\n");
    const auto ran = call({"assess", "--answers", "-", "-o", profile.path(), "--force"}, with_input(signs));
    CHECK(ran.code == 3);
    CHECK(holds(ran.err, "what else stands in it cannot be kept; write each key on a line of its own"));
    CHECK(testing::read(profile.path()) == "{name: Me, side: left}\n");
}

TEST_CASE("odd answers: a joint of which nothing is left is not asked for") {
    const TemporaryFile profile("me.yaml");
    std::filesystem::remove(profile.path());
    const auto ran = call({"assess", "--answers", "-", "-o", profile.path()},
                          with_input(signs + "conditions: [joint-replacement, unsteady]\nc-side: right\nc-kit: []\n"
                                             "at-ease: {legs: in, kneecaps: out}\none-leg-squat: {right: 4}\n"));
    CHECK(ran.code == 0);
    CHECK(!holds(testing::read(profile.path()), "focus:"));
    CHECK(call({"plan", "--profile", profile.path()}).code == 0);
}

TEST_CASE("odd answers: one's own words are printed whole") {
    const auto ran = call("assess --answers - --width 120",
                          with_input(signs + "c-three: [{what: 'up # steps  # two', score: 3}]\n"));
    CHECK(holds(ran.out, "baseline: {own: [{what: \"up # steps # two\", score: 3}]}"));
}

TEST_CASE("odd answers: a number of one side, and of one task, is compared with that") {
    const auto compared = [](const std::string& before, const std::string& now) {
        const TemporaryFile profile("me.yaml", "baseline: {" + before + "}\n");
        return call({"assess", "--repeat", profile.path(), "--answers", "-", "--width", "120"}, with_input(now)).out;
    };
    CHECK(compared("knee-to-wall: 6.5", "knee-to-wall: {right: 9}\n") ==
          "Knee to wall, right: 6.5 cm then, 9 cm now: real: better by 2.5\n");
    CHECK(compared("caved-of-10: 7", "own-task: {squat: 2}\n") ==
          "Your own task, ten times: 7 of 10 then, 2 of 10 now: real: better by 5\n");
    CHECK(compared("own: [{what: run, score: 3}, {what: run, score: 8}]",
                   "c-three: [{what: run, score: 3}, {what: run, score: 8}]\n")
              .find("worse") == std::string::npos);
}
