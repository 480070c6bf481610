// The picture that `valgus show` draws, and lets move with --play.
#include <doctest/doctest.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <filesystem>
#include <sstream>

#include "checkout.hpp"
#include "cli/play.hpp"
#include "figures.hpp"
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

// A terminal on which pictures may move, and what had been written whenever there was a pause. `later` says what it is
// at the end of each: the first has no length, all others are a frame's.
struct Screen {
    std::ostringstream out, err;
    std::vector<std::size_t> written;
    Surroundings surroundings = ::surroundings();
    std::function<std::optional<Terminal>(std::size_t pause)> later = [this](std::size_t) { return surroundings.out; };

    explicit Screen(int width = 80, int height = 24) {
        surroundings.out = {.is_terminal = true, .width = width, .height = height, .utf8 = true};
        surroundings.wait = [this](std::chrono::milliseconds time) {
            CHECK(time == std::chrono::milliseconds(written.empty() ? 0 : 100));
            written.push_back(out.str().size());
            return later(written.size() - 1);
        };
    }
    Screen(const Screen&) = delete;
    Screen& operator=(const Screen&) = delete;

    int show(const std::vector<std::string>& words) {
        std::vector<std::string_view> args{"show", "--library", "-"};
        args.insert(args.end(), words.begin(), words.end());
        return run(args, testing::today(), out, err, surroundings);
    }
};

std::string lines_of(const std::vector<std::string>& frame) {
    std::string text;
    for (const auto& line : frame) text += "\033[K" + line + "\n";
    return text;
}

std::string back_over(const std::vector<std::string>& frame) { return "\033[" + std::to_string(frame.size()) + "A"; }

std::vector<std::string> frames(std::size_t exercise, const Canvas& canvas, Side side = Side::right) {
    std::vector<std::string> all;
    for (int i = 0; i < 3; ++i)
        for (const auto& frame : testing::frames_of(picture(exercise), side, canvas, 10))
            all.push_back((all.empty() ? "\n\033[?25l" : back_over(frame)) + lines_of(frame));
    return all;
}

// What is left of a moving picture: plain letters and the cursor.
constexpr std::string_view end = "\033[0m\033[?25h";

}  // namespace

TEST_CASE("show: the picture stands below the name, above all that is told") {
    const auto ran = show("raise");
    CHECK(ran.code == 0);
    CHECK(ran.out.starts_with("raise\nraise\n\n" + drawn(picture(0), Side::both, {}) + "\nJoint:      hip\n"));
    CHECK(show("bare").out.starts_with("bare\nbare\n\nJoint:      hip\n"));
    CHECK(show("raise --side left").out.starts_with("raise\nraise\n\n" + drawn(picture(0), Side::left, {}) + "\n"));
}

TEST_CASE("show: a test has its picture below its name, too") {
    for (const auto side : {Side::both, Side::left}) {
        const auto words = side == Side::left ? " --side left" : "";
        CHECK(show(std::string("wall-test") + words)
                  .out.starts_with("To the wall\nwall-test\n\n" + drawn(picture(0), side, {}) + "\nMeasure it.\n"));
    }
    CHECK(has(show("wall-test --ascii").out, "\n\n" + drawn(picture(0), Side::both, {.dots = Dots::ascii}) + "\n"));
    CHECK(show("five").out.starts_with("Five\nfive\n\nDo you.\n"));
}

TEST_CASE("show: the picture is as wide as the page, and no wider than prose") {
    for (const int width : {20, 40, 60, 80, 100}) {
        CAPTURE(width);
        const auto out = show("raise --width " + std::to_string(width)).out;
        CHECK(has(out, "\n\n" + drawn(picture(0), Side::both, {.columns = width}) + "\n"));
    }
    CHECK(has(show("raise --width 200").out, "\n\n" + drawn(picture(0), Side::both, {.columns = 100}) + "\n"));
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

TEST_CASE("show: stages and variants that look different have pictures of their own") {
    const auto out = show("lift --width 30").out;
    CHECK(has(out, "Source: Our choice\n\n" + drawn(bent_picture(), Side::both, {.columns = 25}, "     ") +
                       "\n     Dose: as before\n"));
    CHECK(has(out, "  For side left\n\n" + drawn(bent_picture(), Side::left, {.columns = 25}, "     ")));
    CHECK(out.ends_with("\n"));
    CHECK_FALSE(out.ends_with("\n\n"));
}

TEST_CASE("show --play: three cycles in place, below the text") {
    Screen screen;
    CHECK(screen.show({"raise", "--color", "never", "--play"}) == 0);
    CHECK(screen.err.str().empty());
    auto expected = show("raise").out;
    const auto all = frames(0, {.columns = 80, .rows = 23});
    REQUIRE(all.size() > 3);
    std::vector<std::size_t> ends{expected.size()};  // of what is written before each pause: whole frames
    for (const auto& frame : all) ends.push_back((expected += frame).size());
    CHECK(screen.out.str() == expected.append(end));
    CHECK(screen.written == ends);
}

TEST_CASE("show --play: a test moves as an exercise does") {
    Screen screen;
    CHECK(screen.show({"wall-test", "--color", "never", "--play"}) == 0);
    auto expected = show("wall-test").out;
    for (const auto& frame : frames(0, {.columns = 80, .rows = 23})) expected += frame;
    CHECK(screen.out.str() == expected.append(end));
}

TEST_CASE("show --play: when the terminal gets another size, the picture does too, as soon as that stays") {
    const auto wide = testing::frames_of(picture(0), Side::right, {.columns = 100, .rows = 24}, 10);
    const auto narrow = testing::frames_of(picture(0), Side::right, {.columns = 40, .rows = 11}, 10);
    REQUIRE(wide.size() == narrow.size());
    REQUIRE(narrow[2] != wide[2]);
    Screen screen(120, 40);
    // Behind the second frame it begins to get narrower, and is pulled at for two pauses more.
    const auto later = [](std::size_t pause) {
        constexpr std::array widths{120, 120, 90, 60, 40};
        const bool is_as_before = pause < 2;
        return std::optional(Terminal{.is_terminal = true,
                                      .width = widths[std::min(pause, widths.size() - 1)],
                                      .height = is_as_before ? 40 : 12});
    };
    screen.later = later;
    CHECK(screen.show({"raise", "--play", "--color", "never"}) == 0);
    std::string expected = "\n\033[?25l" + lines_of(wide[0]) + back_over(wide[1]) + lines_of(wide[1]);
    expected += back_over(wide[1]) + "\033[J" + std::string(11, '\n') + "\033[H" + lines_of(narrow[2]);
    for (std::size_t i = 3; i < 3 * narrow.size(); ++i)
        expected += back_over(narrow[0]) + lines_of(narrow[i % narrow.size()]);
    expected += end;
    CHECK(screen.out.str().substr(screen.written[0]) == expected);
    Screen asked(120, 40);
    asked.later = [&](std::size_t pause) {
        auto terminal = asked.surroundings.out;
        terminal.width = pause < 2 ? 120 : 60;
        return std::optional(terminal);
    };
    CHECK(asked.show({"raise", "--play", "--color", "never", "--width", "30"}) == 0);
    const auto thirty = testing::frames_of(picture(0), Side::right, {.columns = 30, .rows = 24}, 10);
    REQUIRE(thirty != testing::frames_of(picture(0), Side::right, {.columns = 60, .rows = 24}, 10));
    CHECK(asked.out.str().ends_with(lines_of(thirty.back()) + std::string(end)));
}

TEST_CASE("show --play: interrupted, it ends behind a whole frame, with the cursor shown") {
    Screen whole;
    CHECK(whole.show({"raise", "--play"}) == 0);
    REQUIRE(has(whole.out.str(), "\033[33m"));
    for (const std::size_t pause : {1U, 2U, 17U}) {
        CAPTURE(pause);
        Screen screen;
        screen.later = [&](std::size_t now) {
            return now == pause ? std::nullopt : std::optional(screen.surroundings.out);
        };
        CHECK(screen.show({"raise", "--play"}) == 130);
        CHECK(screen.err.str().empty());
        CHECK(screen.written.size() == pause + 1);
        CHECK(screen.out.str() == whole.out.str().substr(0, whole.written[pause]).append(end));
    }
    Screen before, pulled;
    before.later = [](std::size_t) { return std::nullopt; };
    CHECK(before.show({"raise", "--play"}) == 130);
    CHECK(before.out.str() == whole.out.str().substr(0, whole.written[0]));
    pulled.later = [&](std::size_t now) {
        auto terminal = pulled.surroundings.out;
        terminal.width += static_cast<int>(now);
        return now == 4 ? std::nullopt : std::optional(terminal);
    };
    CHECK(pulled.show({"raise", "--play"}) == 130);
    const auto first = testing::frames_of(picture(0), Side::right, {.columns = 80, .rows = 23}, 10).front();
    CHECK(pulled.out.str().substr(pulled.written[1]) == back_over(first) + "\033[J" + std::string(end));
    CHECK(pulled.written[4] == pulled.written[2]);
}

TEST_CASE("show --play: a frame is drawn when its turn comes, and none before") {
    std::vector<std::pair<double, int>> drawn;  // when in the cycle, and for how wide a screen
    const Film endless{1e8, [&](double time, const Canvas& canvas) {
                           drawn.emplace_back(time, canvas.columns);
                           return std::vector{"frame " + std::to_string(drawn.size())};
                       }};
    std::size_t pauses = 0;
    Surroundings where;
    where.out = {.is_terminal = true, .width = 50};
    where.wait = [&](std::chrono::milliseconds) {
        CHECK(drawn.size() == pauses);  // one more at each pause
        ++pauses;
        return pauses > 3 ? std::nullopt : std::optional(where.out);
    };
    std::ostringstream out;
    const cli::Arguments nothing;
    cli::Session session(cli::show_command, nothing, where, out);
    CHECK(cli::play(endless, {}, session) == Exit::interrupted);
    CHECK(drawn == std::vector<std::pair<double, int>>{{0, 50}, {0.1, 50}, {0.2, 50}});
    CHECK(out.str().ends_with("\033[Kframe 3\n" + std::string(end)));
}

namespace {

// What the program writes to a terminal of its own if it is interrupted as soon as `wanted` is to be read, and how it
// ends.
std::pair<std::string, int> interrupted_at(std::string_view wanted) {
    int terminal = -1;
    winsize size{.ws_row = 40, .ws_col = 80, .ws_xpixel = 0, .ws_ypixel = 0};
    const auto child = forkpty(&terminal, nullptr, nullptr, &size);
    REQUIRE(child >= 0);
    if (child == 0) {
        setenv("LC_ALL", "C.UTF-8", 1);
        setenv("TERM", "xterm", 1);
        execl(testing::program_path().c_str(), "valgus", "show", "clam-shell", "--play", nullptr);
        _exit(99);
    }
    std::string out;
    std::array<char, 4096> bytes{};
    bool is_sent = false;
    for (ssize_t count = 0; (count = read(terminal, bytes.data(), bytes.size())) > 0;) {
        out.append(bytes.data(), static_cast<std::size_t>(count));
        if (is_sent || !has(out, wanted)) continue;
        is_sent = true;
        REQUIRE(kill(child, SIGINT) == 0);
    }
    close(terminal);
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    return {out, status};
}

}  // namespace

TEST_CASE("show --play: an interrupt ends the program, behind a whole frame and with the cursor shown") {
    const auto [out, status] = interrupted_at("\033[?25l");
    CHECK(WIFSIGNALED(status));
    CHECK(WTERMSIG(status) == SIGINT);
    const auto frames = out.substr(out.find("\033[?25l"));
    CHECK(frames.find(end) == frames.size() - end.size());
    CHECK(frames.ends_with("\r\n" + std::string(end)));
    CHECK(frames.size() < 60'000);  // no more frames than were on their way
}

TEST_CASE("show --play: no frame is wider or higher than the screen") {
    const auto ends_with_frames = [](int width, int height, const std::vector<std::string>& words,
                                     const Canvas& canvas) {
        Screen screen(width, height);
        CHECK(screen.show(words) == 0);
        std::string last;
        for (const auto& frame : frames(0, canvas, Side::left)) last += frame;
        CHECK(screen.out.str().ends_with(last.append(end)));
    };
    const std::vector<std::string> plain{"raise", "--play", "--color", "never", "--side", "left"};
    ends_with_frames(80, 10, plain, {.columns = 80, .rows = 9});
    ends_with_frames(80, 1, plain, {.columns = 80, .rows = 1});
    ends_with_frames(132, 60, plain, {.columns = 100, .rows = 24});
    ends_with_frames(20, 60, {"raise", "--play", "--side", "left", "--color", "never", "--width", "70"},
                     {.columns = 20, .rows = 24});
    ends_with_frames(80, 60, {"raise", "--play", "--side", "left"}, {.columns = 80, .rows = 24, .color = true});
}

TEST_CASE("show --play: where nothing can move, the picture stands still and nothing is wrong") {
    CHECK(show("raise --play").out == show("raise").out);
    CHECK(show("raise --play").code == 0);
    const auto check_still = [](const std::vector<std::string>& words, const auto& change) {
        Screen playing, still;
        change(playing.surroundings);
        change(still.surroundings);
        auto more = words;
        more.emplace_back("--play");
        CHECK(playing.show(more) == 0);
        CHECK(still.show(words) == 0);
        CHECK(playing.out.str() == still.out.str());
        CHECK(playing.written.empty());
    };
    check_still({"raise", "--ascii"}, [](Surroundings&) {});
    check_still({"raise"}, [](Surroundings& where) { where.out.is_terminal = false; });
    check_still({"raise"}, [](Surroundings& where) { where.out.utf8 = false; });
    check_still({"raise"}, [](Surroundings& where) { where.wait = {}; });
    check_still({"raise"}, [](Surroundings& where) {
        where.environment = testing::with_environment({{"TERM", "dumb"}}).environment;
    });
    const auto file = std::filesystem::temp_directory_path() / ("valgus-play-test-" + std::to_string(::getpid()));
    check_still({"raise", "--force", "-o", file.string()}, [](Surroundings&) {});
    CHECK(testing::read(file.string()) == show("raise").out);
    std::filesystem::remove(file);
}

TEST_CASE("show --play: what cannot be played is told, on a terminal or not") {
    struct Row {
        std::string line;
        int code;
        std::string message;
    };
    const Row table[] = {
        {"bare --play", 5, "'bare' has no picture that could move; leave --play out"},
        {"foot --play", 5, "'foot' has no picture that could move; leave --play out"},
        {"five --play", 5, "'five' has no picture that could move; leave --play out"},
        {"raise bare --play", 2, "--play: one picture moves at a time; name one exercise or test"},
        {"rais --play", 2, "nothing is called 'rais'; did you mean 'raise'? `valgus list` names all exercises"},
    };
    for (const auto& row : table) {
        const auto ran = show(row.line);
        CHECK(ran.err == "valgus: error: " + row.message + '\n');
        CHECK(ran.out.empty());
        CHECK(ran.code == row.code);
    }
}
