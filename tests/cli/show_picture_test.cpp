// The picture that `valgus show` draws: behind what to do, beside it on a wide page.
#include <doctest/doctest.h>

#include <algorithm>

#include "testing.hpp"
#include "valgus/render.hpp"

using namespace valgus;
using testing::call;

namespace {

constexpr std::string_view moving =
    "figure: {props: [{kind: floor}], poses: [{hold: 1}, {working_leg: {hip_flexion: 60}}]}";
constexpr std::string_view bent =
    "figure: {props: [{kind: floor}], poses: [{hold: 1}, {working_leg: {knee_flexion: 60}}]}";

constexpr std::string_view test_records =
    "tests:\n"
    "  - {id: wall-test, title: To the wall, text: Measure it., sources: [article], figure: {like: raise}}\n"
    "  - {id: five, title: Five, text: Do you., sources: [article]}\n";

std::vector<std::string> records() {
    const std::string stage = "progressions: [{name: bent, move_on_when: Easy., source: planner, " + std::string(bent);
    const std::string variant = "variants: [{sides: [left], " + std::string(bent);
    return {
        testing::exercise("raise", "hip", "strengthen", moving),
        testing::exercise("lift", "hip", "strengthen", std::string(moving) + ", " + stage + "}], " + variant + "}]"),
        testing::exercise("bare", "hip", "strengthen")};
}

Surroundings surroundings() {
    std::string text(testing::vocabulary);
    text += "exercises:\n";
    for (const auto& record : records()) text += record + '\n';
    return testing::with_input(text.append(test_records));
}

testing::Ran show(const std::string& line, const Surroundings& where = surroundings()) {
    return call("show --library - " + line, where);
}

Picture picture(std::size_t exercise) {
    static const auto library = testing::library(records());
    return picture_of(library, *library.exercises[exercise].base.figure);
}

Picture bent_picture() {
    static const auto library = testing::library(records());
    return picture_of(library, *library.exercises[1].stages[0].changes.figure);
}

// The two poses as the engine draws them, indented; of empty lines one at a time, and none at the ends.
std::string drawn(const Picture& picture, Side side, const Canvas& canvas, const std::string& margin = {}) {
    std::string text;
    bool gap = false;
    for (const auto& line : draw_text(picture, {.view = View::pair, .side = side}, canvas)) {
        const bool is_blank = line.find_first_not_of(' ') == std::string::npos;
        if (!is_blank) text.append(gap && !text.empty() ? "\n" : "").append(margin).append(line).append("\n");
        gap = is_blank;
    }
    return text;
}

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

bool is_ascii(const std::string& text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

TEST_CASE("show: what to do comes first, then the picture, then all that is told besides") {
    const auto ran = show("raise");
    CHECK(ran.code == 0);
    const std::string before = "\n10 reps · one leg, then the other\n\nDo:         1. Do it.\n";  // behind the name
    const std::string after = "\nWhy:        It helps.\n";
    CHECK(ran.out.starts_with("raise" + before + "\n" + drawn(picture(0), Side::both, {}) + after));
    CHECK(show("bare").out.starts_with("bare" + before + after));
    CHECK(
        show("raise --side left").out.starts_with("raise" + before + "\n" + drawn(picture(0), Side::left, {}) + after));
}

TEST_CASE("show: a test has its picture behind its text, too") {
    for (const auto side : {Side::both, Side::left}) {
        const auto words = side == Side::left ? " --side left" : "";
        CHECK(show(std::string("wall-test") + words)
                  .out.starts_with("To the wall\nwall-test\n\nMeasure it.\n\n" + drawn(picture(0), side, {}) + "\n"));
    }
    CHECK(has(show("wall-test --ascii").out, "\n\n" + drawn(picture(0), Side::both, {.dots = Dots::ascii}) + "\n"));
    CHECK(show("five").out.starts_with("Five\nfive\n\nDo you.\n"));
}

TEST_CASE("show: below 100 columns the picture is as wide as the page") {
    for (const int width : {20, 40, 60, 80, 99}) {
        CAPTURE(width);
        const auto out = show("raise --width " + std::to_string(width)).out;
        CHECK(has(out, "\n\n" + drawn(picture(0), Side::both, {.columns = width}) + "\n"));
    }
}

TEST_CASE("show: from 100 columns on the picture stands beside what to do") {
    struct Row {
        int width, left, columns;
    };
    for (const auto& row : {Row{100, 62, 38}, {120, 75, 45}, {200, 102, 60}}) {
        const int width = row.width, left = row.left, columns = row.columns;
        CAPTURE(width);
        for (const std::string look : {"", " --color always"}) {
            const auto out = show("raise --width " + std::to_string(width) + look).out;
            const auto dots = draw_text(picture(0), {.side = Side::both}, {.columns = columns, .color = !look.empty()});
            const auto step =
                (look.empty() ? "Do:         1. " : "\033[2mDo:         1. \033[0m") + std::string("Do it.");
            const auto blanks = std::string(static_cast<std::size_t>(left) - 21, ' ');
            CHECK(has(out, "\n\n" + step + blanks + dots[0] + "\n"));
            CHECK(has(out, "\n" + std::string(static_cast<std::size_t>(left), ' ') + dots[1] + "\n"));
            CHECK(testing::untidy(show("lift --width " + std::to_string(width)).out, width) == "");
        }
    }
}

TEST_CASE("show: without pictures, for who listens") {
    for (const std::string line : {"raise", "lift", "wall-test", "lift --width 120", "1 --only raise"}) {
        CAPTURE(line);
        const auto out = show(line + " --no-picture").out;
        CHECK(has(out, "1. Do it.") == !line.starts_with("wall"));
        CHECK_FALSE(has(out, "⢀"));
        CHECK(has(show(line).out, "⢀"));
    }
    CHECK(show("bare --no-picture").out == show("bare").out);
}

TEST_CASE("show: colour and ASCII are the style's") {
    CHECK(has(show("raise --color always").out, "\n\n" + drawn(picture(0), Side::both, {.color = true}) + "\n"));
    const auto plain = drawn(picture(0), Side::both, {.dots = Dots::ascii});
    CHECK(is_ascii(plain));
    CHECK(has(show("raise --ascii").out, "\n\n" + plain + "\n"));
    CHECK(is_ascii(show("raise --ascii").out));
    auto old = surroundings();
    old.out = {.is_terminal = true, .utf8 = false};
    CHECK(has(show("raise --color never", old).out, "\n\n" + plain + "\n"));
}

TEST_CASE("show: what spoils an exercise is amber, what to beware of red") {
    const auto out = call("show clam-shell --color always").out;
    CHECK(has(out, "\n\033[33mAvoid:      \033[0mRolling"));
    CHECK(has(out, "\n\033[31mCareful:    \033[0mAfter"));
    CHECK(has(out, "\n\033[2mFeel:       \033[0mWork"));
}

TEST_CASE("show: stages and variants that look different have pictures of their own") {
    const auto out = show("lift --width 30").out;
    CHECK(has(out, "Source: Our choice\n     Dose: as before\n\n" +
                       drawn(bent_picture(), Side::both, {.columns = 25}, "     ")));
    CHECK(has(out, "  For side left\n\n" + drawn(bent_picture(), Side::left, {.columns = 25}, "     ")));
    CHECK(out.ends_with("\n"));
    CHECK_FALSE(out.ends_with("\n\n"));
}
