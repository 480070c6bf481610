// What is wrong with rules, forms of answers and sections of an assessment; and how a later layer changes it.
#include <doctest/doctest.h>

#include "assess/answered.hpp"
#include "assess/small_assessment.hpp"

using testing::Asking;
using testing::call;
using testing::with_input;

namespace {

std::string check(const std::string& text) { return call("check -", with_input(text)).out; }

std::string wrong(const Asking& asking) {
    const auto out = check(testing::library_text(asking));
    std::string found;
    for (std::size_t at = 0; (at = out.find("error: ", at)) != std::string::npos; ++at)
        found += out.substr(at + 7, out.find('\n', at) - at - 6);
    return found;
}
std::string question(const std::string& more) {
    Asking asking;
    asking.questions.push_back("{id: q, title: Q, block: start, ask: What, why: So., " + more + "}");
    asking.rules.emplace_back("{id: of-q, when: {q: {known: true}}, max_exercises: 3, because: so}");
    return wrong(asking);
}
std::string rules(std::vector<std::string> more) {
    Asking asking;
    for (auto& each : more) asking.rules.push_back(std::move(each));
    return wrong(asking);
}
std::string rule(const std::string& more) { return rules({"{id: r, because: so, " + more + "}"}); }

// Two rules for one thing: whether the second can win.
bool can_win(const std::string& first, const std::string& second, const std::string& outcome = "most_minutes: 9") {
    const std::string end = ", because: so, opinion: true}";
    const auto told =
        rules({"{id: r1, when: " + first + ", " + outcome + end, "{id: r2, when: " + second + ", " + outcome + end});
    if (told.empty()) return true;
    CHECK(told ==
          "'r2' can never win: wherever it holds, 'r1' does, which comes first; put it before that one, or ask for "
          "something else\n");
    return false;
}

}  // namespace

TEST_CASE("checks: a rule says one thing") {
    const std::string remedy =
        "; give it one of condition, cause, position, position_of, focus, most_minutes, max_exercises\n";
    CHECK(rule("opinion: true") == "'r' says nothing" + remedy);
    CHECK(rule("max_exercises: 3, most_minutes: 9") == "'r' says two things at once" + remedy);
    CHECK(rule("cause: functional, when: {sore: no}, position: squat") == "'r' says two things at once" + remedy);
    CHECK(rule("focus: hip, when: {sore: no}") == "'r' does not say how sure it is; add 'strength': weak or strong\n");
    CHECK(rule("focus: hpi, strength: weak") == "unknown joint 'hpi'; did you mean 'hip'?\n");
    CHECK(rule("position_of: sore") ==
          "'sore' does not count positions; its kind must be counts, and its options positions\n");
    CHECK(rule("position_of: where, ranked_by: bend") ==
          "'bend' does not count positions; its kind must be counts, and its options positions\n");
}

TEST_CASE("checks: a rule that another one shades never wins") {
    CHECK_FALSE(can_win("{sore: yes}", "{sore: yes}"));
    CHECK_FALSE(can_win("{sore: [yes, no]}", "{sore: yes}"));
    CHECK_FALSE(can_win("{bend: {above: 3}}", "{bend: {above: 4}}"));
    CHECK_FALSE(can_win("{bend: {above: 3}}", "{bend: {at_least: 3.1}}"));
    CHECK_FALSE(can_win("{sore: yes}", "{sore: yes, bend: {above: 4}}"));
    CHECK_FALSE(can_win("[{sore: yes}, {sore: no}]", "{sore: no}"));
    CHECK_FALSE(can_win("{bend: {known: true}}", "{bend: {above: 4}}"));
    CHECK(can_win("{bend: {above: 4}}", "{bend: {above: 3}}"));
    CHECK(can_win("{bend: {above: 3}}", "{bend: {at_least: 3}}"));
    CHECK(can_win("{sore: yes}", "{sore: no}"));
    CHECK(can_win("{sore: yes, bend: {above: 4}}", "{sore: yes}"));
    CHECK(can_win("{sore: no}", "[{sore: yes}, {sore: no}]"));
    CHECK(can_win("{bend: {above: 4}}", "{bend: {known: true}}"));
    CHECK(can_win("{bend: {known: true}}", "{bend: {known: false}}"));
    CHECK(can_win("{bend.left: {above: 3}}", "{bend.right: {above: 4}}"));
    CHECK_FALSE(can_win("{sore: yes}", "{sore: yes}", "cause: functional"));
    CHECK_FALSE(can_win("{sore: yes}", "{sore: yes}", "focus: knee, strength: weak"));
    CHECK_FALSE(can_win("{sore: yes}", "{sore: yes}", "position: squat"));
    CHECK(can_win("{sore: yes}", "{sore: yes}", "condition: stiffness"));
    CHECK(rules({"{id: r1, max_exercises: 3, because: so}", "{id: r2, most_minutes: 9, because: so}",
                 "{id: r3, when: {sore: yes}, focus: knee, strength: weak, because: so}",
                 "{id: r4, when: {sore: yes}, focus: ankle, strength: weak, because: so}"}) == "");
    CHECK(rules({"{id: r1, max_exercises: 3, because: so}", "{id: r2, max_exercises: 4, because: so}"}) ==
          "'r2' can never win: wherever it holds, 'r1' does, which comes first; put it before that one, or ask for "
          "something else\n");
    // What only comes second leaves room for the same joint alone.
    const std::string knee = ", when: {sore: yes}, focus: knee, strength: weak, because: so}";
    CHECK(rules({"{id: r1, second: true" + knee, "{id: r2" + knee}) == "");
    CHECK(rules({"{id: r1" + knee, "{id: r2, second: true" + knee}) != "");
}

TEST_CASE("checks: how a question is answered") {
    CHECK(question("kind: choice") == "there is nothing to choose from; add 'options'\n");
    CHECK(question("kind: yes-no, options: [{id: a, label: a}]") ==
          "a yes-no answer has no options; remove them, or make it a choice\n");
    CHECK(question("kind: number") == "a number without a range; add 'range', as 0-25\n");
    CHECK(question("kind: yes-no, sides: true") ==
          "sides are compared by numbers; make it 'kind: number', and say which is the 'worse'\n");
    CHECK(question("kind: number, range: 0-9, sides: true") ==
          "sides are compared by numbers; make it 'kind: number', and say which is the 'worse'\n");
    CHECK(question("kind: choice, options: [{id: a, label: a}, {id: a, label: b}]") ==
          "the option 'a' is there twice; keep one\n");
    CHECK(question("kind: choice, options: [{id: a, label: a}, {id: b, label: b, aliases: [a]}]") ==
          "the alias 'a' is taken; choose another\n");
    CHECK(question("kind: choice, usual: b, options: [{id: a, label: a}]") ==
          "'b' is none of the options; name one of them\n");
    CHECK(question("kind: conditions, options: [{id: hto, label: a}]") ==
          "'hto' is none of the library; name one that it declares\n");
    CHECK(question("kind: choices, fills: kit, options: [{id: rollr, label: a}]") ==
          "'rollr' is none of the library; name one that it declares\n");
    CHECK(question("kind: choice, fills: side, options: [{id: middle, label: a}]") ==
          "'middle' is none of the library; name one that it declares\n");
    CHECK(question("kind: number, range: 0-9, parts: [{id: p, ask: p}]") ==
          "'q' has parts and, without sides, an answer beside them; make that one a part, too\n");
    CHECK(question("kind: number, range: 0-9, sides: true, worse: lower, parts: [{id: p, ask: p}]") == "");
    CHECK(question("kind: choices, options: [{id: a, label: a}], repeats: 2") ==
          "'q' is a list already; ask for it once\n");
    CHECK(question("parts: [{id: p, ask: p, kind: choice}]") == "there is nothing to choose from; add 'options'\n");
    CHECK(question("kind: numbr") == "unknown kind 'numbr'; did you mean 'number'?\n");
    CHECK(question("fills: agee") == "unknown fills 'agee'; did you mean 'age'?\n");
}

TEST_CASE("checks: what an answer fills") {
    CHECK(question("kind: yes-no, fills: age") == "'age' is not filled by a yes-no answer; change one of them\n");
    CHECK(question("kind: number, range: 0-9, fills: cleared") ==
          "'cleared' is not filled by a number answer; change one of them\n");
    CHECK(question("kind: yes-no, fills: side") == "'side' is not filled by a yes-no answer; change one of them\n");
    CHECK(question("kind: choice, options: [{id: hot, label: a}], fills: conditions") ==
          "'conditions' is not filled by a choice answer; change one of them\n");
    CHECK(question("kind: conditions, options: [{id: hot, label: a}], fills: kit") ==
          "'kit' is not filled by a conditions answer; change one of them\n");
    const std::vector<std::pair<std::string, std::string>> bounds{
        {"age", "0 to 120"}, {"pain", "0 to 10"}, {"minutes", "1 to 240"}, {"days", "1 to 7"}, {"angle", "0 to 180"}};
    for (const auto& [fills, most] : bounds) {
        CHECK(question("kind: number, fills: " + fills + ", range: 0-500") ==
              "'" + fills + "' goes from " + most + "; narrow the range\n");
        CHECK(question("kind: number, fills: " + fills + ", range: 1-7") == "");
    }
    CHECK(question("parts: [{id: a, ask: a, fills: cleared}, {id: b, ask: b, fills: cleared}]") ==
          "'cleared' is filled by two answers; let one of them do\n");
}

TEST_CASE("checks: ids, sections and sizes") {
    CHECK(question("kind: yes-no, aliases: [sore]").find("sore") != std::string::npos);
    Asking both;
    both.facts.emplace_back("{id: sore, when: {bend: {known: true}}, because: so}");
    CHECK(wrong(both).find("'sore' is a fact, too; call one of them otherwise\n") != std::string::npos);
    Asking block;
    block.questions.emplace_back("{id: q, title: Q, block: strat, ask: What, why: So., measure: m}");
    CHECK(wrong(block) == "unknown block 'strat'; did you mean 'start'?\n");
    CHECK(check(testing::library_text({}) + "  rulse: []\n")
              .find("error: unknown section 'rulse' of 'assessment'; did you mean 'rules'?\n") != std::string::npos);
    const auto layer = [](const std::string& text) { return call("check --library builtin -", with_input(text)).out; };
    CHECK(
        layer("assessment: 3\n")
            .starts_with("<stdin>:1:13: error: 'assessment' holds no sections; begin with a line like 'questions:'\n"));
    CHECK(layer("assessment: {rules: 3}\n")
              .starts_with("<stdin>:1:21: error: 'assessment.rules' is no list; begin each record with '- id: …'\n"));
    CHECK(layer("asessment: {rules: []}\n")
              .starts_with("<stdin>:1:1: error: unknown section 'asessment'; did you mean 'assessment'?\n"));
    CHECK(layer("rules: []\n").starts_with("<stdin>:1:1: error: unknown section 'rules'; known: "));
    Asking many;
    for (int i = 0; i < 498; ++i)
        many.rules.push_back("{id: r" + std::to_string(i) + ", when: {sore: yes}, condition: stiffness, because: so}");
    CHECK(wrong(many) == "there are more than 500 records of this kind; leave some out\n");
    many.rules.pop_back();
    CHECK(wrong(many) == "");
    std::string options;
    for (int i = 0; i < 501; ++i) options += "{id: o" + std::to_string(i) + ", label: o}, ";
    CHECK(question("kind: choice, options: [" + options + "]") ==
          "'q' has too many parts, options or demands; it may have 500 parts or options, and 50 demands in each of as "
          "many cases\n");
}

TEST_CASE("checks: a finding stands at its place") {
    Asking asking;
    asking.rules.emplace_back("{id: r, when: {soer: yes}, max_exercises: 3, because: so}");
    const auto text = testing::library_text(asking);
    const auto at = text.find("soer");
    const auto line = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n') + 1;
    CHECK(check(text).starts_with("<stdin>:" + std::to_string(line) + ":" + std::to_string(at - text.rfind('\n', at)) +
                                  ": error: no question or fact"));
}

TEST_CASE("checks: a later layer changes a question or a rule by its id, or replaces it") {
    const auto with = [](const std::string& records, const std::string& answers) {
        const testing::TemporaryFile layer("layer.yaml", "assessment:\n" + records);
        return call({"assess", "--library", "builtin", "--library", layer.path(), "--answers", "-"},
                    with_input(testing::well(answers)));
    };
    const auto has = [](const testing::Ran& ran, std::string_view text) {
        return ran.code == 0 && ran.out.find(text) != std::string::npos;
    };
    const std::string wider = "  questions:\n    - {id: knee-to-wall, range: 0-50}\n";
    CHECK(with("  questions: []\n", "knee-to-wall: 31").code == 3);
    CHECK(with(wider, "knee-to-wall: 50").code == 0);
    CHECK(has(with(wider, "knee-to-wall: 7"), "knee to wall 7 cm"));  // the rest is as before
    CHECK(has(with("  rules:\n    - {id: not-too-many, max_exercises: 5}\n", ""), "--max-exercises 5"));
    CHECK(has(with("  rules:\n    - {id: few-exercises, max_exercises: 3}\n", "age: 65"), "--max-exercises 3"));
    CHECK(has(with("  rules:\n    - {id: few-exercises, max_exercises: 3}\n", ""), "--max-exercises 6"));
    const std::string replaced =
        "  rules:\n    - {id: few-exercises, replace: true, when: {age: {at_least: 40}}, max_exercises: 2, "
        "because: so, opinion: true}\n";
    CHECK(has(with(replaced, "age: 40"), "--max-exercises 2"));
    CHECK(has(with(replaced, "age: 39; c-pain: 3"), "--max-exercises 6"));
    // Without its premise, which is not there any more, it shades the one behind it.
    const auto always = with("  rules:\n    - {id: few-exercises, replace: true, max_exercises: 2, because: so}\n", "");
    CHECK(always.code == 3);
    CHECK(always.err.find("'not-too-many' can never win: wherever it holds, 'few-exercises' does") !=
          std::string::npos);
    CHECK(has(with("  points:\n    - {id: since-ever, points: 3}\n", "c-since: family"), "--cause structural"));
    CHECK(has(with("  facts:\n    - {id: ankle-short, when: {knee-to-wall: {below: 6}}}\n", "knee-to-wall: 7"),
              "No joint stands out"));
}

TEST_CASE("checks: what never comes true") {
    Asking asking;
    asking.points = {"{id: c1, when: {sore: yes}, points: 2, because: so, opinion: true}",
                     "{id: c2, when: {sore: no}, points: -1, because: so, opinion: true}"};
    const auto points = [&](const std::string& bounds) {
        auto with = asking;
        with.rules.pop_back();  // the small library's own look at points
        with.rules.emplace_back("{id: r, when: {points: " + bounds +
                                "}, cause: structural, because: so, opinion: true}");
        return wrong(with);
    };
    CHECK(points("{at_least: 2}") == "");
    CHECK(points("{at_least: 3}") == "so many points there never are; they go from -1 to 2\n");
    CHECK(points("{at_most: -1}") == "");
    CHECK(points("{below: -1}") == "so many points there never are; they go from -1 to 2\n");

    Asking twice;
    twice.questions.emplace_back(
        "{id: q, title: Q, block: start, ask: What, why: So., repeats: 2, parts: [{id: a, ask: A, kind: yes-no}]}");
    const auto on = [&](const std::string& when) {
        auto with = twice;
        with.rules.emplace_back("{id: r, when: " + when + ", most_minutes: 9, because: so}");
        return wrong(with);
    };
    CHECK(on("{q.a: {is: yes, repeats: 2}}") == "");
    CHECK(on("{q.a: {is: yes, repeats: 3}}") ==
          "'q' is asked 2 times, not 3; let it say 'repeats: 3', or ask for fewer\n");
    CHECK(on("{q: {known: true}}") == "");
    CHECK(on("{q: yes}").find("'q' is answered in parts; ask for one of them, as q.a\n") != std::string::npos);
}

TEST_CASE("checks: a sign that refuses must be answered, and one that can be cleared can be said to be") {
    Asking asking;
    asking.blocks = {"{id: start, title: Start}"};
    asking.questions.emplace_back("{id: hot, title: Hot, block: start, ask: Hot, why: So.}");
    asking.rules.emplace_back("{id: r, when: {hot: yes}, condition: hot, because: so}");
    const auto told = wrong(asking);
    CHECK(told.find("'hot' is a sign that refuses, and need not be answered; let its block say 'must_know: true'\n") !=
          std::string::npos);
}
