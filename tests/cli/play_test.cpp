// `valgus show --play`: a picture that moves, on a screen of its own, through faked keys at exact times.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "cli/faked_terminal.hpp"
#include "cli/film_words.hpp"
#include "figures.hpp"
#include "testing.hpp"

using namespace valgus;
using testing::call;
using testing::Events;
using testing::Room;
using testing::watch;

namespace {

constexpr std::string_view raising =
    "figure: {props: [{kind: floor}], poses: [{hold: 1}, {working_leg: {hip_flexion: 60}, hold: 2}]}";

std::string records() {
    std::string text(testing::vocabulary);
    text += "exercises:\n" + testing::exercise("raise", "hip", "strengthen", raising) + "\n" +
            testing::exercise("bare", "hip", "strengthen") + "\n";
    return text +
           "tests:\n"
           "  - {id: wall-test, title: To the wall, text: Measure it., sources: [article], figure: {like: raise}}\n"
           "  - {id: five, title: Five, text: Do you., sources: [article]}\n";
}

// Times count from the beginning of the program.
testing::Watched play(const std::string& words, Events events, Room room = {}) {
    room.input = records();
    for (auto& event : events) event.second += 1000;
    auto watched = watch("show --library - --color never --play " + words, events, room);
    watched.ended -= 1000;
    return watched;
}

std::string still(const std::string& words, int width = 60) {
    return call("show --library - --width " + std::to_string(width) + " " + words, testing::with_input(records())).out;
}

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

std::string first_line(const std::string& look) { return look.substr(0, look.find('\n')); }

double cycle() {
    static const auto library = testing::library({testing::exercise("raise", "hip", "strengthen", raising)});
    return film_of(picture_of(library, *library.exercises[0].base.figure), Side::both).seconds;
}

}  // namespace

TEST_CASE("play: three times through on a screen of its own, then it is away and the text is there") {
    const auto it = play("raise", {});
    CHECK(it.ran.code == 0);
    CHECK(it.ran.err == "");
    CHECK(it.screens == std::vector<std::string>{"own", "old"});
    CHECK(it.rests == 1);
    CHECK(it.ended == doctest::Approx(3 * cycle()).epsilon(0.01));
    CHECK(it.ran.out.starts_with(still("raise")));
    CHECK(it.frames <= static_cast<std::size_t>(10 * it.ended) + 2);
}

TEST_CASE("play: the name, which time it is, what is done and for how many seconds") {
    const auto it =
        play("raise --side left", {{0.2, "look"}, {1.5, "look"}, {cycle() + 0.2, "look"}}, {.columns = 60, .rows = 16});
    REQUIRE(it.looks.size() == 3);
    CHECK(it.looks[0].starts_with("raise" + std::string(49, ' ') + "1 of 3\n"));
    CHECK(has(it.looks[0], "\nR E A D Y  1\n"));
    CHECK(has(it.looks[1], "\nU P  "));
    CHECK(it.looks[0].ends_with("\nspace pause · q end\n"));
    CHECK(first_line(it.looks[2]).ends_with("2 of 3"));
    CHECK(it.looks[0] != it.looks[1]);
}

TEST_CASE("play: the words are those of a session: up or down as the figure goes, go and back where it does neither") {
    Film film{.seconds = 10, .frame = {}, .leaves = 1, .arrives = 3.5, .returns = 6, .rise = 1};
    const auto said = [&](double time) {
        const auto [word, left] = cli::phase_of(film, time);
        return word + " " + std::to_string(left);
    };
    CHECK(said(0) == "READY 1");
    CHECK(said(1) == "UP 3");
    CHECK(said(3.4) == "UP 1");
    CHECK(said(3.5) == "HOLD 3");
    CHECK(said(6) == "DOWN 4");
    CHECK(said(9.9) == "DOWN 1");
    film.rise = -1;
    CHECK(said(1) == "DOWN 3");
    CHECK(said(6) == "UP 4");
    film.rise = 0.2;
    CHECK(said(1) == "GO 3");
    CHECK(said(6) == "BACK 4");
    CHECK(cli::word_of_way(Beat::Way::hold, true) == "HOLD");
}

TEST_CASE("play: q and Escape end it at once, and so does Ctrl-C, which interrupts") {
    for (const auto& row : {std::pair("q", 0), {"escape", 0}, {"ctrl-c", 130}, {"gone", 130}}) {
        const auto* key = row.first;
        const int code = row.second;
        CAPTURE(key);
        const auto it = play("raise", {{1.2, key}});
        CHECK(it.ran.code == code);
        CHECK(it.ran.err == "");
        CHECK(it.ended == doctest::Approx(1.2));
        CHECK(it.screens == std::vector<std::string>{"own", "old"});
        CHECK(it.rests == 1);
        CHECK(it.ran.out.starts_with(still("raise")));
    }
}

TEST_CASE("play: space pauses, and nothing goes on meanwhile; a stop does the same") {
    for (const auto* stop : {" ", "stopped"}) {
        CAPTURE(stop);
        const auto it = play("raise", {{1.5, "look"}, {1.6, stop}, {9, "look"}, {20, " "}});
        REQUIRE(it.looks.size() == 2);
        CHECK(has(it.looks[1], "PAUSED · space goes on · q end"));
        CHECK(it.ended == doctest::Approx(3 * cycle() + 20 - 1.6).epsilon(0.02));
    }
}

TEST_CASE("play: it takes the size of the window as that changes, down to the smallest") {
    const auto it =
        play("raise", {{0.5, "look"}, {0.6, "resize 40x12"}, {0.7, "look"}, {0.8, "resize 20x3"}, {1, "look"}},
             {.columns = 100, .rows = 40});
    REQUIRE(it.looks.size() == 3);
    CHECK(it.ran.code == 0);
    CHECK(has(it.looks[0], "█▀▀▄"));  // large letters
    CHECK(first_line(it.looks[1]) == "raise" + std::string(29, ' ') + "1 of 3");
    CHECK(it.looks[2] == "raise         1 of 3\nR E A D Y  1\nspace pause · q end\n");
    const auto narrow = play("raise --width 30", {{0.5, "look"}}, {.columns = 100, .rows = 40});
    CHECK(narrow.looks.front() != play("raise", {{0.5, "look"}}, {.columns = 100, .rows = 40}).looks.front());
}

TEST_CASE("play: ASCII moves, too") {
    const auto it = play("raise --ascii", {{0.5, "look"}});
    CHECK(it.screens.size() == 2);
    CHECK(
        std::all_of(it.ran.out.begin(), it.ran.out.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
}

TEST_CASE("play: a test moves as an exercise does, and so does an exercise of a plan") {
    CHECK(first_line(play("wall-test", {{0.5, "look"}}).looks.front()).starts_with("To the wall "));
    const auto it = play("1 --side left --only raise", {{0.5, "look"}});
    CHECK(it.ran.out.starts_with("1  raise"));
    CHECK(first_line(it.looks.front()).starts_with("raise "));
}

TEST_CASE("play: where nothing can move, the picture stands still and nothing is wrong") {
    const auto input = testing::with_input(records());
    CHECK(call("show --library - raise --play", input).out == still("raise", 80));
    const auto dumb = play("raise", {}, {.term = "dumb"});
    CHECK(dumb.ran.out == still("raise"));
    CHECK(dumb.screens.empty());
    auto silent = input;  // standard input is a file: nobody could end it
    silent.out = {.is_terminal = true};
    silent.screen = [](bool) { FAIL("nobody types"); };
    silent.now = [] { return std::chrono::milliseconds(0); };
    CHECK(call("show --library - raise --play --color never", silent).out == still("raise", 80));
}

TEST_CASE("play: what cannot be played is told, on a terminal or not") {
    struct Row {
        std::string line;
        int code;
        std::string message;
    };
    const Row table[] = {
        {"bare --play", 5, "'bare' has no picture that could move; leave --play out"},
        {"foot --play", 5, "'foot' has no picture that could move; leave --play out"},
        {"five --play", 5, "'five' has no picture that could move; leave --play out"},
        {"1 --play --only bare", 5, "'bare' has no picture that could move; leave --play out"},
        {"raise bare --play", 2, "--play: one picture moves at a time; name one exercise or test"},
        {"raise --play --no-picture", 2, "--play and --no-picture at once; choose one of them"},
        {"rais --play", 2, "nothing is called 'rais'; did you mean 'raise'? `valgus list` names all exercises"},
    };
    for (const auto& row : table) {
        CAPTURE(row.line);
        const auto ran = call("show --library - " + row.line, testing::with_input(records()));
        CHECK(ran.err == "valgus: error: " + row.message + '\n');
        CHECK(ran.out.empty());
        CHECK(ran.code == row.code);
    }
}
