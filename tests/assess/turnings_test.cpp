// What would change the result, what is not known, and whose turn a question is: as it is told.
#include <doctest/doctest.h>

#include "assess/answered.hpp"
#include "assess/small_assessment.hpp"
#include "valgus/document/document.hpp"

using testing::shipped;
using testing::well;
using valgus::Turn;

namespace {

// The items of a part, a line each; empty: it is not there.
std::string part(const std::string& id, std::string_view answers) {
    const auto ran = testing::assess(well(answers), "--format json");
    REQUIRE(ran.code == 0);
    valgus::Findings findings;
    const auto document = valgus::parse_yaml({"found", ran.out}, {}, findings);
    REQUIRE(findings.empty());
    std::string text;
    if (const auto items = valgus::Value(*document, 0).find(id))
        for (const auto item : items->children()) text += std::string(item.text()) + "\n";
    return text;
}

// "knee-to-wall 8+: ankle weak", a line each; a question mark stands behind what is not known yet, and the cause behind
// the joints where it changes.
std::string changes(std::string_view text) {
    const auto answers = testing::read_answers(shipped(), well(text));
    const auto now = assess(shipped(), answers);
    std::string all;
    for (const auto& turning : turnings(shipped(), answers)) {
        const auto& question = shipped()[turning.question];
        all += std::string(question.id);
        if (turning.part != 0) all += "." + std::string(question.parts[turning.part - 1].id);
        all += turning.is_known ? " " : "? ";
        all += turning.number  ? valgus::written(*turning.number) + (turning.or_more ? "+" : "-")
               : turning.again ? "again"
                               : turning.word;
        all += ":";
        for (const auto rule : turning.then.focus)
            all += " " + std::string(shipped()[*shipped()[rule].focus].id) + " " +
                   std::string(id(*shipped()[rule].strength));
        if (turning.then.cause != now.cause) all += " " + std::string(id(*turning.then.cause));
        all += "\n";
    }
    return all;
}

Turn turn(std::string_view question, std::string_view answers) {
    return turn_of(shipped(), testing::read_answers(shipped(), well(answers)),
                   *valgus::find<valgus::Question>(shipped(), question));
}

}  // namespace

TEST_CASE("changes: the nearest numbers on either side of what was measured") {
    CHECK(changes("knee-to-wall: 7") == "knee-to-wall 8+:\n");
    CHECK(changes("knee-to-wall: 8; one-leg-squat: 0") ==
          "knee-to-wall 7.9-: ankle weak\n"
          "one-leg-squat 3+: hip weak\n");
    CHECK(changes("knee-to-wall: 8; one-leg-squat: 5") ==
          "at-ease.legs? straight: hip weak functional\n"
          "knee-to-wall 7.9-: ankle weak\n"
          "one-leg-squat 2-:\n");
    CHECK(changes("c-bone: rickets; ankle-gap: 5.8; knee-to-wall: 9; one-leg-squat: 0; put-it-right: {standing: yes}; "
                  "hip-turn: {inward: 45, outward: 45}") ==
          "put-it-right.standing no: structural\n"
          "knee-to-wall 7.9-: ankle weak\n"
          "one-leg-squat 3+: hip weak\n"
          "ankle-gap 5.9+: structural\n"
          "hip-turn.inward 70+: structural\n"
          "hip-turn.outward 20-: structural\n");
    CHECK(changes("shin-twist: {out: 20, correctable: yes}; knee-to-wall: 6") ==
          "knee-to-wall 8+:\n"
          "shin-twist.out 21+: ankle weak knee weak\n");
}

TEST_CASE("changes: the side that is asked for is the one that is moved") {
    // Right moves to 8, and the left one, at 10 then, would still be 2 further.
    CHECK(changes("c-side: right; knee-to-wall: {left: 10, right: 7}; one-leg-squat: 0") == "");
    CHECK(changes("c-side: right; knee-to-wall: {left: 9.5, right: 7.9}; one-leg-squat: 0") == "knee-to-wall 8+:\n");
    CHECK(changes("c-side: left; knee-to-wall: {left: 7, right: 8}; one-leg-squat: 0") == "knee-to-wall 8+:\n");
    CHECK(changes("c-side: both; knee-to-wall: {left: 10, right: 7}; one-leg-squat: 0") == "knee-to-wall 8+:\n");
}

TEST_CASE("changes: an unknown answer, the other word, and a second day") {
    CHECK(changes("") ==
          "knee-to-wall? 7.9-: ankle weak\n"
          "one-leg-squat? 3+: hip weak\n");
    CHECK(changes("heel-lift-squat: {flat: 5, lifted: 0}; knee-to-wall: 9; one-leg-squat: 0") ==
          "heel-lift-squat again: ankle weak functional\n"
          "knee-to-wall 7.9-: ankle weak\n");
    CHECK(changes("heel-lift-squat: [{flat: 5, lifted: 0}, {flat: 5, lifted: 1}]; knee-to-wall: 9; one-leg-squat: 0; "
                  "put-it-right: {standing: yes, squat: yes}") ==
          "put-it-right.standing no: ankle weak unknown\n"
          "heel-lift-squat.flat 2-:\n"
          "heel-lift-squat.lifted 3+:\n"
          "knee-to-wall 7.9-: ankle strong\n");
    CHECK(changes("one-leg-squat: {left: 2, right: 1, arch: yes}; arch-drop: 10; knee-to-wall: 9") ==
          "one-leg-squat 3+: hip weak ankle weak\n"
          "one-leg-squat.arch no:\n"
          "arch-drop 9-:\n");
}

TEST_CASE("changes: not those of stop signs, of age and pain, of a clinician, nor more than eight") {
    CHECK(turnings(shipped(), testing::read_answers(shipped(), well("rf-hot: yes"))).empty());
    CHECK(turnings(shipped(), testing::read_answers(shipped(), "rf-hot: no")).empty());
    const auto many = part(
        "changes",
        "c-since: family; one-leg-squat: {left: 3, right: 1, arch: yes}; arch-drop: 10; knee-to-wall: 8; ankle-gap: "
        "5.8; shin-twist: {out: 31, correctable: yes}; c-task: walking; big-toe: 44; hip-turn: {inward: 70}; at-ease: "
        "{legs: straight}; heel-lift-squat: {flat: 3, lifted: 2}");
    CHECK(std::count(many.begin(), many.end(), '\n') == 8);
}

TEST_CASE("what is not known: not done, left out, and not used") {
    const auto old = part("open", "age: 61");
    CHECK(old.starts_with("Not done: Loose joints; Standing on one leg; "));
    CHECK(old.find("\nNot asked, for it would tell nothing more or is not safe: Step down; ") != std::string::npos);
    CHECK(part("open", "age: 61; loose-joints: 0").starts_with("Not done: Standing on one leg; "));
    const auto open = part("open", "c-side: left; c-worse: right; diabetes: no; one-leg-stance: 9; koos-pf: 50");
    CHECK(open.find("Answered, but not used, since it does not concern you: The worse knee.\n") != std::string::npos);
    CHECK(open.find("would tell nothing more or is not safe: Squat flat, then heels raised; Step down; ") !=
          std::string::npos);
    CHECK(open.find("KOOS") == std::string::npos);
    CHECK(part("open", "one-leg-stance: 9").find("not used") == std::string::npos);
}

TEST_CASE("turns: asked, skipped but counted, or never") {
    CHECK(turn("one-leg-stance", "age: 49") == Turn::skip);
    CHECK(turn("one-leg-stance", "age: 50") == Turn::ask);
    CHECK(turn("one-leg-stance", "age") == Turn::ask);
    CHECK(turn("koos-pf", "") == Turn::skip);
    CHECK(turn("c-worse", "c-side: left") == Turn::never);
    CHECK(turn("c-worse", "c-side: both") == Turn::ask);
    CHECK(turn("cleared", "") == Turn::never);
    CHECK(turn("cleared", "rf-hot: ?") == Turn::ask);
    CHECK(turn("cleared", "rf-hot: yes") == Turn::never);
    CHECK(turn("cleared", "rf-arch: yes") == Turn::ask);
    CHECK(turn("first-bend", "c-task: walking") == Turn::never);
    CHECK(turn("first-bend", "c-task: [walking, stairs]") == Turn::ask);
    CHECK(turn("step-down", "age: 60") == Turn::ask);
    CHECK(turn("step-down", "age: 61") == Turn::skip);
    CHECK(turn("step-down", "c-pain: 5") == Turn::ask);
    CHECK(turn("step-down", "c-pain: 6") == Turn::skip);
    CHECK(turn("touch-test", "") == Turn::ask);
    CHECK(turn("touch-test", "diabetes: no") == Turn::skip);
    CHECK(turn("landing-test", "c-task: landing; c-pain: 0; one-leg-squat: 2") == Turn::ask);
    CHECK(turn("landing-test", "c-task: landing; c-pain: 0; one-leg-squat: 3") == Turn::never);
    CHECK(turn("landing-test", "age: 17; c-task: landing; c-pain: 0; one-leg-squat: 2") == Turn::never);
}

TEST_CASE("clauses say what was answered") {
    const auto said = [](std::string_view answers, std::string_view subject) {
        const auto read = testing::read_answers(shipped(), std::string(answers));
        return valgus::said(shipped(), read, *valgus::subject_of(shipped(), subject));
    };
    CHECK(said("knee-to-wall: {left: 9.5, right: 6}", "knee-to-wall") == "9.5 cm left, 6 cm right");
    CHECK(said("knee-to-wall: {left: 9.5, right: 6}", "knee-to-wall.left") == "9.5 cm");
    CHECK(said("knee-to-wall: {left: 9.5, right: 6}", "knee-to-wall.difference") == "3.5 cm");
    CHECK(said("c-side: left\nknee-to-wall: {left: 9.5, right: 6}", "knee-to-wall.difference") == "-3.5 cm");
    CHECK(said("knee-to-wall: {left: 9.5, right: 6}", "knee-to-wall.number") == "6");
    CHECK(said("one-leg-squat: {left: 1, right: 4}", "one-leg-squat.number") == "4");
    CHECK(said("one-leg-squat: {left: 1, right: 4}", "one-leg-squat.difference") == "3 of 5");
    CHECK(said("c-task: {squat: 3, stairs: ?}", "c-task") ==
          "sitting down, getting up, squatting 3 times a week, stairs");
    CHECK(said("c-task: {squat: 3, stairs: ?}", "c-task.squat") == "3 times a week");
    CHECK(said("c-task: {squat: 3, stairs: ?}", "c-task.stairs") == "not known");
    CHECK(said("c-task: none", "c-task") == "none");
    CHECK(said("c-task: ?", "c-task") == "not known");
    CHECK(said("conditions: [arthritis, kneecaps-out]", "conditions").starts_with("a worn knee (arthritis), "));
    CHECK(said("rf-hot: no", "rf-hot") == "no");
    CHECK(said("rf-hot: ?", "rf-hot") == "not known");
}
