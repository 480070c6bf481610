// valgus figure: which picture comes of which words, what is said of wrong ones, and where it goes.
#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>

#include "testing.hpp"
#include "unmarked.hpp"
#include "valgus/render.hpp"

using namespace valgus;
using testing::call;

namespace {

constexpr std::string_view exercises[] = {
    R"(name: "Raise & <hold>", aliases: [lift], figure: {props: [{kind: floor}], muscle: calf, poses: [)"
    R"({hold: 2}, {working_leg: {hip_flexion: 40}}, {working_leg: {hip_flexion: 70}}]}, progressions: [)"
    R"({name: slower, move_on_when: Easy., source: planner}, )"
    R"({name: "with the {side} knee bent", move_on_when: Easy., source: planner, figure: {poses: [)"
    R"({hold: 2}, {working_leg: {knee_flexion: 60}}]}}, )"
    R"({name: faster, move_on_when: Easy., source: planner}])",
    "progressions: [{name: slower, move_on_when: Easy., source: planner}]",
};

std::vector<std::string> records() {
    return {testing::exercise("raise", "hip", "strengthen", exercises[0]),
            testing::exercise("bare", "hip", "strengthen", exercises[1])};
}

testing::Ran figure(const std::string& line) {
    std::string text(testing::vocabulary);
    text += "exercises:\n";
    for (const auto& record : records()) text += record + '\n';
    auto ran = call("figure --library - " + line, testing::with_input(text));
    ran.out = testing::unmarked(ran.out);
    return ran;
}

// As the engine draws the exercise itself, or the third of its stages.
std::string drawn(Shot shot, bool third_stage = false) {
    shot.language = "en";
    static const auto library = testing::library(records());
    const auto& raise = library.exercises.front();
    return draw_svg(picture_of(library, third_stage ? *raise.stages[1].changes.figure : *raise.base.figure), shot);
}

}  // namespace

TEST_CASE(
    "figure: the first and the last pose, one pose, or all in motion; the right leg unless the left is asked for") {
    const auto* name = "Raise & <hold>";
    const Shot pair{.view = View::pair, .side = Side::right, .name = name};
    const auto ran = figure("raise");
    CHECK(ran.code == 0);
    CHECK(ran.err.empty());
    CHECK(ran.out == drawn(pair));
    CHECK(ran.out.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\""));
    CHECK(ran.out.ends_with("</svg>\n"));
    CHECK(ran.out.find("\"Raise &amp; &lt;hold&gt;\"") != std::string::npos);
    CHECK(figure("lift").out == ran.out);
    CHECK(figure("raise --side both").out == ran.out);
    const auto named = [&](Side side, const char* words) {
        return drawn({.view = View::pair, .side = side, .name = words});
    };
    CHECK(figure("raise --side right").out == named(Side::right, "Raise & <hold>, right"));
    CHECK(figure("raise --side left").out == named(Side::left, "Raise & <hold>, left"));
    CHECK(figure("raise --side left").out.find("\"Raise &amp; &lt;hold&gt;, left\"") != std::string::npos);
    CHECK(named(Side::left, name) != ran.out);
    CHECK(figure("raise --side left --pose 2").out.find("hold&gt;, left, pose 2\"") != std::string::npos);
    CHECK(figure("raise --animated").out == drawn({.view = View::moving, .name = name}));
    CHECK(figure("raise --animated").out.find("<animate ") != std::string::npos);
    for (int pose = 1; pose <= 3; ++pose) {
        const auto words = "Raise & <hold>, pose " + std::to_string(pose);
        CHECK(figure("raise --pose " + std::to_string(pose)).out ==
              drawn({.view = View::pose, .pose = pose, .name = words}));
    }
    CHECK(figure("raise --pose 3").out.find(", pose 3\"") != std::string::npos);
}

TEST_CASE("figure: the name of a picture says which leg was asked for, where an exercise has one") {
    const auto has_name = [](const std::string& words, const std::string& name) {
        return call("figure " + words).out.find("aria-label=\"" + name + '"') != std::string::npos;
    };
    CHECK(has_name("clam-shell", "Clam shell"));
    CHECK(has_name("clam-shell --side left", "Clam shell, left"));
    CHECK(has_name("short-foot --stage short-foot=2 --side left --animated", "Short foot, standing, left"));
    CHECK(has_name("butterfly-stretch --side left", "Butterfly stretch"));
}

TEST_CASE("figure: the picture of a stage is its own, else that of the stage before") {
    const auto svg = [](const std::string& name, bool third) { return drawn({.name = name}, third); };
    CHECK(figure("raise --stage raise=1").out == svg("Raise & <hold>", false));
    CHECK(figure("raise --stage lift=2").out == svg("Raise & <hold>, slower", false));
    CHECK(figure("raise --stage raise=3").out == svg("Raise & <hold>, with the working knee bent", true));
    CHECK(figure("raise --stage raise=4 --side right").out == svg("Raise & <hold>, faster, right", true));
    CHECK(figure("raise --stage raise=3 --side right").out ==
          svg("Raise & <hold>, with the right knee bent, right", true));
    CHECK(figure("raise --stage raise=3 --pose 2").out ==
          drawn({.view = View::pose, .pose = 2, .name = "Raise & <hold>, with the working knee bent, pose 2"}, true));
}

TEST_CASE("figure: a test is drawn as an exercise is; its picture is named with the side that was asked for") {
    const std::string text =
        std::string(testing::vocabulary) + "exercises:\n" + records()[0] +
        "\ntests:\n  - {id: wall-test, title: To the wall, aliases: [wall-measure], text: Measure it., sources: "
        "[article], figure: {like: raise}}\n  - {id: five, title: Five, text: Do you., sources: [article]}\n";
    const auto test = [&](const std::string& line) {
        auto ran = call("figure --library - " + line, testing::with_input(text));
        ran.out = testing::unmarked(ran.out);
        return ran;
    };
    CHECK(test("wall-test").out == drawn({.name = "To the wall"}));
    CHECK(test("wall-measure").out == drawn({.name = "To the wall"}));
    CHECK(test("wall-test --side left").out == drawn({.side = Side::left, .name = "To the wall, left"}));
    CHECK(test("wall-test --animated").out == drawn({.view = View::moving, .name = "To the wall"}));
    CHECK(test("wall-test --pose 2").out == drawn({.view = View::pose, .pose = 2, .name = "To the wall, pose 2"}));
    const auto check_refused = [&](const std::string& line, int code, const std::string& message) {
        const auto ran = test(line);
        CHECK(ran.code == code);
        CHECK(ran.out.empty());
        CHECK(ran.err == "valgus: error: " + message + '\n');
    };
    check_refused("wall-test --pose 4", 2,
                  "--pose: '4' is no pose of this picture; it has 3: write a number from 1 to 3");
    check_refused("wall-test --stage raise=2", 2, "--stage: 'wall-test' is a test; tests have no stages");
    check_refused("five", 5, "'five' has no picture; `valgus show five` tells how it is done");
    check_refused("wall-tes", 2,
                  "no exercise or test is called 'wall-tes'; did you mean 'wall-test'? `valgus list` and `valgus list "
                  "tests` name them all");
}

TEST_CASE("figure: wrong words are told, with what is right") {
    const std::vector<std::pair<std::string, std::string>> table = {
        {"", "no exercise is named; write `valgus figure ID`; `valgus list exercises` has the ids"},
        {"rais",
         "no exercise or test is called 'rais'; did you mean 'raise'? `valgus list` and `valgus list tests` name them "
         "all"},
        {"nobody", "no exercise or test is called 'nobody'; `valgus list` and `valgus list tests` name them all"},
        {"foot", "'foot' is a skill: only exercises and tests have pictures; `valgus show foot` tells of it"},
        {"hip", "'hip' is a joint: only exercises and tests have pictures; `valgus list` names all exercises"},
        {"roller",
         "'roller' is a piece of equipment: only exercises and tests have pictures; `valgus list` names all exercises"},
        {"raise bare", "unexpected word 'bare'; draw one at a time"},
        {"raise --pose 0", "--pose: '0' is no pose of this picture; it has 3: write a number from 1 to 3"},
        {"raise --pose 4", "--pose: '4' is no pose of this picture; it has 3: write a number from 1 to 3"},
        {"raise --pose 02", "--pose: '02' is no pose of this picture; it has 3: write a number from 1 to 3"},
        {"raise --stage raise=3 --pose 3",
         "--pose: '3' is no pose of this picture; it has 2: write a number from 1 to 2"},
        {"raise --pose 1 --animated", "--animated and --pose at once; choose one of them"},
        {"raise --side lft", "--side: unknown side 'lft'; did you mean 'left'? allowed: left, right, both"},
        {"raise --stage raise=5", "--stage: 'raise' has no stage '5'; write a number from 1 to 4"},
        {"raise --stage bare=2", "--stage: 'bare' is not what is drawn; name a stage of 'raise'"},
        {"raise --ascii",
         "`valgus figure` has no option '--ascii'; a picture is SVG; `valgus show` draws it in the terminal"},
        {"raise --color=never",
         "`valgus figure` has no option '--color'; a picture is SVG; `valgus show` draws it in the terminal"},
        {"raise --width=40",
         "`valgus figure` has no option '--width'; a picture is SVG; `valgus show` draws it in the terminal"},
        {"raise --format=png",
         "`valgus figure` has no option '--format'; a picture is SVG; `valgus show` draws it in the terminal"},
        {"raise --play", "`valgus figure` has no option '--play'; `valgus show` has it"},
        {"--sheet raise", "unexpected word 'raise'; --sheet draws all there is"},
        {"--sheet --animated", "--animated is for one picture; leave --sheet out"},
        {"--sheet --pose 1", "--pose is for one picture; leave --sheet out"},
        {"--sheet --stage raise=2", "--stage is for one picture; leave --sheet out"},
    };
    for (const auto& row : table) {
        const auto& line = row.first;  // clang 14 captures no structured bindings
        CAPTURE(line);
        const auto ran = figure(line);
        CHECK(ran.err == "valgus: error: " + row.second + '\n');
        CHECK(ran.out.empty());
        CHECK(ran.code == 2);
    }
}

TEST_CASE("figure: a file is not named as what is not in it") {
    const auto folder = std::filesystem::temp_directory_path() / ("valgus-ending-test-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder);
    const auto stem = (folder / "a.b").string();
    const auto check_refused = [&](const std::string& line, const std::string& ending, const std::string& what,
                                   const std::string& right) {
        CAPTURE(ending);
        const auto ran = figure(line + " -o " + stem + ending);
        CHECK(ran.code == 2);
        CHECK(ran.out.empty());
        CHECK(ran.err == "valgus: error: --output: " + what + "; name it " + stem + right + '\n');
    };
    for (const std::string word : {"png", "pdf", "jpg", "jpeg", "gif", "webp", "html", "htm", "md", "json", "txt"}) {
        check_refused("raise", "." + word, "a picture is SVG, not " + word, ".svg");
        check_refused("raise --animated", "." + word, "a picture is SVG, not " + word, ".svg");
        if (word.starts_with("htm")) continue;
        check_refused("--sheet", "." + word, "the sheet is a page of HTML, not " + word, ".html");
    }
    check_refused("--sheet", ".svg", "the sheet is a page of HTML, not svg", ".html");
    check_refused("raise", ".PNG", "a picture is SVG, not png", ".svg");
    CHECK(std::filesystem::is_empty(folder));
    for (const std::string ending : {".svg", ".SVG", "", ".xyz", ".png.svg", ".png/x"}) {
        std::filesystem::create_directories(folder / "a.b.png");
        CHECK(figure("raise -o " + stem + ending).code == 0);
        CHECK(testing::unmarked(testing::read(stem + ending)) == figure("raise").out);
    }
    for (const std::string ending : {".html", ".htm", ".xyz2"}) CHECK(figure("--sheet -o " + stem + ending).code == 0);
    std::filesystem::remove_all(folder);
}

TEST_CASE("show, list and about: a file is not named as what is not in it") {
    for (const std::string line : {"show clam-shell", "list", "list joints", "about", "about brace"})
        for (const std::string word : {"html", "md", "csv", "pdf", "svg"}) {
            CAPTURE(line);
            const auto ran = call(line + " -o /nowhere/c." + word);
            CHECK(ran.code == 2);
            CHECK(ran.out.empty());
            CHECK(ran.err == "valgus: error: --output: this is plain text, not " + word + "; name it /nowhere/c.txt\n");
        }
    for (const auto* name : {"c.txt", "c", "c.text"}) CHECK(call(std::string("list -o /nowhere/") + name).code == 4);
}

TEST_CASE("figure: what is known but no exercise is told as what it is") {
    const std::vector<std::pair<std::string, std::string>> table = {
        {"w-sitting",
         "'w-sitting' is a habit: only exercises and tests have pictures; `valgus show w-sitting` tells of it"},
        {"over-60",
         "'over-60' is a condition: only exercises and tests have pictures; `valgus show over-60` tells of it"},
        {"brace", "'brace' is a topic: only exercises and tests have pictures; `valgus about brace` tells of it"},
        {"knee", "'knee' is a joint: only exercises and tests have pictures; `valgus list` names all exercises"},
    };
    for (const auto& [word, message] : table) CHECK(call("figure " + word).err == "valgus: error: " + message + '\n');
}

TEST_CASE("figure: an exercise without a picture is refused") {
    for (const auto* line : {"bare", "bare --animated", "bare --pose 1", "bare --stage bare=2"}) {
        CAPTURE(line);
        const auto ran = figure(line);
        CHECK(ran.err == "valgus: error: 'bare' has no picture; `valgus show bare` tells how it is done\n");
        CHECK(ran.out.empty());
        CHECK(ran.code == 5);
    }
}

TEST_CASE("figure: --sheet is the page of all exercises") {
    const auto library = testing::library(records());
    CHECK(figure("--sheet").out == testing::rendered(render_sheet, library, Side::both, Style{}));
    CHECK(figure("--sheet --side left").out == testing::rendered(render_sheet, library, Side::left, Style{}));
    CHECK(figure("--sheet").out.find(", drawn for the right leg</span>") != std::string::npos);
    CHECK(figure("--sheet --side left").out.find(", drawn for the left leg</span>") != std::string::npos);
    const auto shipped = call("figure --sheet");
    CHECK(shipped.code == 0);
    CHECK(shipped.out.starts_with("<!DOCTYPE html>\n"));
    CHECK(shipped.out.find("<code>clam-shell</code>") != std::string::npos);
}

TEST_CASE("figure: --output writes the file, and replaces none unasked") {
    const auto folder = std::filesystem::temp_directory_path() / ("valgus-figure-test-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder);
    const auto file = (folder / "raise.svg").string();
    const auto first = figure("raise -o " + file);
    CHECK(first.code == 0);
    CHECK(first.out.empty());
    CHECK(testing::unmarked(testing::read(file)) == figure("raise").out);
    CHECK(figure("raise --animated -o " + file).code == 4);
    CHECK(testing::unmarked(testing::read(file)) == figure("raise").out);
    CHECK(figure("raise --animated --force -o " + file).code == 0);
    CHECK(testing::unmarked(testing::read(file)) == figure("raise --animated").out);
    std::filesystem::remove_all(folder);
}
