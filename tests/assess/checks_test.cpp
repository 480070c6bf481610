// What is wrong with a library's questions and rules, each with its whole text.
#include <doctest/doctest.h>

#include "assess/small_assessment.hpp"
#include "testing.hpp"

using testing::Asking;
using testing::call;
using testing::with_input;

namespace {

// A line a finding, without its place.
std::string wrong(const Asking& asking) {
    const auto ran = call("check -", with_input(testing::library_text(asking)));
    std::string found;
    for (std::size_t at = 0; (at = ran.out.find("error: ", at)) != std::string::npos; ++at)
        found += ran.out.substr(at + 7, ran.out.find('\n', at) - at - 6);
    CHECK((ran.code == 0) == found.empty());
    return found;
}

std::string with_question(const std::string& record) {
    Asking asking;
    asking.questions.push_back(record);
    return wrong(asking);
}
// A question q, with a rule that looks at it.
std::string question(const std::string& more) {
    Asking asking;
    asking.questions.push_back("{id: q, title: Q, block: start, ask: What, why: So., " + more + "}");
    asking.rules.emplace_back("{id: of-q, when: {q: {known: true}}, max_exercises: 3, because: so}");
    return wrong(asking);
}
std::string with_fact(const std::string& more) {
    Asking asking;
    asking.facts.push_back("{id: f, because: so, " + more + "}");
    asking.rules.emplace_back("{id: of-f, when: {f: yes}, max_exercises: 3, because: so}");
    return wrong(asking);
}
std::string with_rule(const std::string& more) {
    Asking asking;
    asking.rules.push_back("{id: r, " + more + "}");
    return wrong(asking);
}

}  // namespace

TEST_CASE("checks: the sound assessment has no findings") {
    CHECK(wrong({}) == "");
    CHECK(question("kind: yes-no") == "");
    CHECK(with_fact("when: {sore: yes}") == "");
    CHECK(with_rule("max_exercises: 3, because: so") == "");
}

TEST_CASE("checks: what a demand looks at is there, and answers it can be given") {
    CHECK(with_fact("when: {soer: yes}") == "no question or fact is called 'soer'; did you mean 'sore'?\n");
    CHECK(with_fact("when: {nothing-like-it: yes}") ==
          "no question or fact is called 'nothing-like-it'; declare it, or use a declared one\n");
    CHECK(with_fact("when: {sore.left: yes}") ==
          "'sore' has no 'left'; name one of its parts, options or views, or a question that is answered as a whole\n");
    CHECK(with_fact("when: {bend.middle: {above: 3}}, opinion: true") ==
          "'bend' has no 'middle'; name one of its parts, options or views, or a question that is answered as a "
          "whole\n");
    CHECK(with_fact("when: {where.running: {above: 3}}, opinion: true") ==
          "'where' has no 'running'; name one of its parts, options or views, or a question that is answered as a "
          "whole\n");
    for (const std::string sound : {"bend.left", "bend.right", "bend.difference", "where.squat", "where.sitting"})
        CHECK(with_fact("when: {" + sound + ": {above: 3}}, opinion: true") == "");
    CHECK(with_fact("when: {sore: maybe}") == "'maybe' is no answer to 'sore'; name one that can be given\n");
    CHECK(with_fact("when: {where: running}") == "'running' is no answer to 'where'; name one that can be given\n");
    CHECK(with_fact("when: {where: sitting}") == "'sitting' is no answer to 'where'; name one that can be given\n");
    CHECK(with_fact("when: {stiff: perhaps}") == "'perhaps' is no answer to 'stiff'; name one that can be given\n");
    CHECK(with_fact("when: {bend: {is: far}}") == "'far' is no answer to 'bend'; name one that can be given\n");
    CHECK(with_rule("when: {points: {is: 3}}, max_exercises: 3, because: so") ==
          "'3' is no answer to 'points'; name one that can be given\n");
    CHECK(with_fact("when: {sore: ~}") == "'sore' has no value; say what the answer must be\n");
    CHECK(with_fact("when: sore") ==
          "'when' is no mapping of demands; write it as {question: answer}, or {question: {at_least: 3}}\n");
}

TEST_CASE("checks: numbers of a demand") {
    CHECK(with_fact("when: {bend: {above: 90}}, opinion: true") ==
          "no answer to 'bend' is such; it goes from 0 to 90\n");
    CHECK(with_fact("when: {bend: {at_least: 90}}, opinion: true") == "");
    CHECK(with_fact("when: {bend: {below: 0}}, opinion: true") ==
          "no answer to 'bend' is such; it goes from 0 to 90\n");
    CHECK(with_fact("when: {bend: {at_most: 0}}, opinion: true") == "");
    CHECK(with_fact("when: {bend: {at_least: 5, at_most: 4}}, opinion: true") ==
          "no number is such; the lower bound is above the upper one\n");
    CHECK(with_fact("when: {bend: {above: 5, below: 5.1}}, opinion: true") ==
          "no number is such; the lower bound is above the upper one\n");
    CHECK(with_fact("when: {bend: {above: 5, below: 5.2}}, opinion: true") == "");
    CHECK(with_fact("when: {bend: {at_least: 5, at_most: 5}}, opinion: true") == "");
    CHECK(with_fact("when: {sore: {above: 5}}, opinion: true") == "'sore' is no number; ask for a word\n");
    CHECK(with_fact("when: {stiff: {above: 5}}, opinion: true") == "'stiff' is no number; ask for yes or no\n");
    CHECK(with_fact("when: {bend: {above: x}}, opinion: true") ==
          "'x' is no number for 'above'; write for example 3 or 9.5\n");
    CHECK(with_fact("when: {bend: {above: 9.55}}, opinion: true") ==
          "'9.55' is no number for 'above'; write for example 3 or 9.5\n");
    CHECK(with_fact("when: {bend: {abvoe: 3}}") == "unknown key 'abvoe'; did you mean 'above'?\n");
}

TEST_CASE("checks: a threshold comes from somewhere") {
    const std::string told = " has a threshold without a source; name its 'sources', or mark it with 'opinion: true'\n";
    CHECK(with_fact("when: {bend: {above: 3}}") == "'f'" + told);
    CHECK(with_fact("when: {bend: {above: 3}}, sources: article") == "");
    CHECK(with_fact("when: {bend: {known: true}}") == "");
    CHECK(with_rule("when: {bend: {above: 3}}, max_exercises: 3, because: so") == "'r'" + told);
    CHECK(with_rule("when: {bend: {above: 3}}, max_exercises: 3, because: so, opinion: true") == "");
    CHECK(question("kind: number, range: 0-9, worse: lower, measure: m, change: 2") == "'q'" + told);
    CHECK(question("kind: number, range: 0-9, worse: lower, measure: m, change: 2, opinion: true") == "");
    Asking asking;
    asking.points.emplace_back("{id: p, when: {sore: no}, points: 1, because: so}");
    CHECK(wrong(asking) == "'p'" + told);
}

TEST_CASE("checks: nothing is looked at before it is known") {
    Asking asking;
    asking.facts.insert(asking.facts.begin(), "{id: early, when: {stiff: yes}, because: so}");
    asking.rules.emplace_back("{id: of-it, when: {early: yes}, max_exercises: 3, because: so}");
    CHECK(wrong(asking) == "the fact 'stiff' is not known yet here; put it before this\n");
    CHECK(with_fact("when: {f: yes}") == "the fact 'f' is not known yet here; put it before this\n");
    for (const std::string key : {"only_if", "unless"}) {
        CHECK(question(key + ": {q: yes}") == "the question 'q' is not answered yet here; put it before this\n");
        CHECK(question(key + ": {stiff: yes}") == "");
        Asking later;
        later.questions.insert(later.questions.begin() + 1,
                               "{id: q, title: Q, block: start, ask: What, why: So., measure: m, " + key +
                                   ": [{bend: {known: true}}, {stiff: yes}, {sore: yes}]}");
        CHECK(wrong(later) ==
              "the question 'bend' is not answered yet here; put it before this\n"
              "the fact 'stiff' is not known yet here; put it before this\n");
    }
    CHECK(question("skip_if: {q: yes}") == "");
    const std::string points =
        "'points' are not known yet here; ask for them in a rule for a cause, a position, a "
        "focus or how much\n";
    const std::string focus = "'focus' is not known yet here; ask for it in a rule for how much\n";
    CHECK(with_fact("when: {points: {above: 1}}, opinion: true") == points);
    CHECK(with_fact("when: {focus: no}") == focus);
    CHECK(question("skip_if: {points: {above: 1}}") == points);
    CHECK(with_rule("when: {points: {above: 1}}, condition: stiffness, because: so, opinion: true") == points);
    for (const std::string early :
         {"condition: stiffness", "cause: functional", "position: squat", "focus: knee, strength: weak"})
        CHECK(with_rule("when: {focus: no}, " + early + ", because: so") == focus);
    for (const std::string late : {"max_exercises: 3", "most_minutes: 9"})
        CHECK(with_rule("when: {focus: no, points: {above: 1}}, " + late + ", because: so, opinion: true") == "");
}

TEST_CASE("checks: what nothing follows from") {
    CHECK(with_question("{id: q, title: Q, block: start, ask: What, why: So.}") ==
          "nothing follows from the answer to 'q'; let a rule look at it, or leave it out\n");
    CHECK(with_question("{id: q, title: Q, block: start, ask: What, why: So., fills: cleared}") == "");
    Asking asking;
    asking.facts.emplace_back("{id: f, when: {sore: yes}, because: so}");
    CHECK(wrong(asking) == "nothing looks at the fact 'f'; let a rule look at it, or leave it out\n");
    asking.rules.emplace_back("{id: r, max_exercises: 3, because: '{f}'}");
    CHECK(wrong(asking) == "");
    Asking must;
    must.blocks.emplace_back("{id: stop, title: Stop, must_know: true}");
    must.questions.emplace_back("{id: q, title: Q, block: stop, ask: What, why: So.}");
    CHECK(wrong(must) == "");
}

TEST_CASE("checks: a clause names what is there") {
    const std::string told = "nothing is called 'so'; write {question}, {question.part} or {fact}\n";
    CHECK(with_rule("max_exercises: 3, because: 'of {so}'") == told);
    CHECK(with_rule("max_exercises: 3, because: so, note: 'of {so}'") == told);
    CHECK(with_rule("max_exercises: 3, because: so, note: 'of {bend.left} and {stiff}'") == "");
    CHECK(with_rule("max_exercises: 3, because: 'of {so'") == told);
    CHECK(with_rule("max_exercises: 3, because: 'of {focus}'") ==
          "nothing is called 'focus'; write {question}, {question.part} or {fact}\n");
}
