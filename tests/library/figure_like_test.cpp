// Figures that are those of other exercises: the same, without a copy, and every finding with its whole text.
#include <doctest/doctest.h>

#include "testing.hpp"
#include "valgus/library/library.hpp"

using testing::exercise;
using testing::vocabulary;
using testing::with_input;

namespace {

std::string figure(std::string_view elbow) {
    const std::string standing = "anchors: {floor: [both-foot]}, both_arms: {elbow_flexion: ";
    return "figure: {props: [{kind: floor}], poses: [{" + standing + "0}}, {" + standing + std::string(elbow) + "}}]}";
}

const auto poses = figure("20"), other_poses = figure("50");

std::string drill(std::string_view id, std::string_view more = "") { return exercise(id, "hip", "strengthen", more); }

std::string like(std::string_view id) { return "figure: {like: " + std::string(id) + "}"; }

// What `check` says of these exercises, without the last line.
std::string wrong(const std::vector<std::string>& exercises) {
    std::string text = "exercises:\n";
    for (const auto& line : exercises) text += line + "\n";
    const auto ran = testing::call("check -", with_input(text + std::string(vocabulary)));
    if (ran.code == 0) return {};
    std::string found;
    for (std::size_t at = 0; (at = ran.out.find("error: ", at)) != std::string::npos; ++at)
        found += ran.out.substr(at + 7, ran.out.find('\n', at) - at - 6);
    return found;
}

}  // namespace

TEST_CASE("a figure like another's is the same, wherever it stands") {
    const std::string changes = "name: x, move_on_when: x, source: article, ";
    const auto library = testing::library({
        drill("a", like("b")),
        drill("b", like("c")),
        drill("c", poses),
        drill("d", other_poses + ", variants: [{sides: left, feel: x}, {sides: right, " + like("a") +
                       "}], progressions: [{" + changes + like("c") + "}, {" + changes + "feel: x}, {" + changes +
                       like("d") + "}]"),
    });
    const auto* figure = &*library.exercises[2].base.figure;
    CHECK(&*library.exercises[0].base.figure == figure);
    CHECK(&*library.exercises[1].base.figure == figure);
    const auto& last = library.exercises[3];
    CHECK(&*last.base.figure != figure);
    CHECK(!last.variants[0].changes.figure);
    CHECK(last.variants[0].changes.feel == "x");
    CHECK(&*last.variants[1].changes.figure == figure);
    CHECK(&*last.stages[0].changes.figure == figure);
    CHECK(!last.stages[1].changes.figure);
    CHECK(&*last.stages[2].changes.figure == &*last.base.figure);
}

TEST_CASE("a layer may give an exercise the figure of another, and of that the newest") {
    valgus::Findings findings;
    std::vector<valgus::Layer> layers;
    for (const auto& text :
         {std::string(vocabulary) + "exercises:\n" + drill("a", poses) + "\n" + drill("b", poses) + "\n",
          "exercises:\n  - {id: a, " + like("b") + "}\n", "exercises:\n  - {id: b, " + other_poses + "}\n"})
        layers.push_back({valgus::parse_yaml({"small.yaml", text}, {}, findings)});
    const auto library = valgus::decode_library(layers, findings);
    CHECK(findings.empty());
    CHECK(&*library.exercises[0].base.figure == &*library.exercises[1].base.figure);
    CHECK(library.exercises[0].base.figure->poses[1].both_arms.elbow_flexion == 50);
    static int tried;  // figures: each once, however many have it
    tried = 0;
    const auto try_figure = [](const valgus::Figure& figure) {
        ++tried;
        return valgus::flaws(figure);
    };
    CHECK(valgus::check_geometry(layers, library, try_figure).empty());
    CHECK(tried == 1);
}

TEST_CASE("a figure like another's: what is wrong") {
    CHECK(wrong({drill("abc", like("abd"))}) == "unknown exercise 'abd'; did you mean 'abc'?\n");
    CHECK(wrong({drill("a", like("a"))}) ==
          "the figure of 'a' is like itself; name another exercise, or write its poses\n");
    CHECK(wrong({drill("a", like("b")), drill("b")}) == "'b' has no figure; name an exercise that has one\n");
    CHECK(wrong({drill("a", like("b")), drill("b", like("c")), drill("c", like("b"))}) ==
          "a circle of figures: b like c like b; write the poses of one\n");
    CHECK(wrong({drill("a", "figure: {like: [b]}"), drill("b", poses)}) ==
          "'like' names no exercise; write the id of one\n");
    CHECK(wrong({drill("a", "figure: {like: }"), drill("b", poses)}) ==
          "'like' names no exercise; write the id of one\n");
    CHECK(wrong({drill("a", "figure: {like: b, line: true}"), drill("b", poses)}) ==
          "a figure that is like another's has keys of its own; keep 'like' alone, or take it out\n");
}

TEST_CASE("what is wrong with a figure is told where it is written, and not again where it is shared") {
    const std::string flying = "figure: {poses: [{hold: 1}, {hold: 2}]}";
    const auto alone = wrong({drill("a", flying)});
    CHECK(alone.starts_with("nothing holds the body in the first pose; "));
    CHECK(wrong({drill("a", flying), drill("b", like("a"))}) == alone);
    const std::string still =
        "a figure of fewer than two poses does not move; write where the motion begins and where "
        "it ends\n";
    CHECK(wrong({drill("a", like("b")), drill("b", "figure: {poses: [{hold: 1}]}")}) == still);
    CHECK(wrong({drill("a", like("b")), drill("b", "figure: {poses: 5}")}).find("has no figure") == std::string::npos);
}

TEST_CASE("a variant or stage like a figure that is not there") {
    CHECK(wrong({drill("a", "variants: {sides: left, " + like("bb") + "}"), drill("b", poses)}) ==
          "unknown exercise 'bb'; did you mean 'b'?\n");
    CHECK(wrong({drill("a", "variants: {sides: left, " + like("b") + "}"), drill("b")}) ==
          "'b' has no figure; name an exercise that has one\n");
    CHECK(wrong({drill("a", "progressions: {name: x, move_on_when: x, source: article, " + like("b") + "}"),
                 drill("b")}) == "'b' has no figure; name an exercise that has one\n");
}

TEST_CASE("a long circle of figures is told once, and not whole") {
    std::vector<std::string> row;
    for (int i = 0; i < 12; ++i)
        row.push_back(drill("e" + std::to_string(i), like("e" + std::to_string((i + 1) % 12))));
    CHECK(wrong(row) ==
          "a circle of figures: e0 like e1 like e2 like e3 like e4 like e5 like e6 like e7 like … like e0; write the "
          "poses of one\n");
}
