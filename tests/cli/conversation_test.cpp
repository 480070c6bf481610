// `valgus assess` on a terminal, through faked keys and a faked clock.
#include <doctest/doctest.h>

#include <cstdlib>
#include <deque>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "cli/typed_keys.hpp"
#include "support/text.hpp"
#include "testing.hpp"

namespace {

using std::chrono::milliseconds;
using testing::key_of;
using testing::keys_in;
using valgus::Key;

// Small enough to be gone through whole: a sign, a choice, a test of repetitions, one of seconds, own words.
const std::string library = R"(
library: {id: small, title: Small}
defaults: {source: practice}
joints: [{id: hip, label: hip}, {id: ankle, label: ankle}]
positions: [{id: standing, label: standing}, {id: squat, label: squat}]
equipment: [{id: band, label: band}]
sources: [{id: practice, title: Practice}]
conditions:
  - {id: hot, label: with heat, refuses: See a doctor today., sources: practice}
  - {id: sore, label: with soreness, refuses: See a physio., clearable: true, sources: practice}
tests:
  - {id: squats, title: Squats, text: Squat five times., detail: Slowly., sources: practice}
  - {id: stand, title: Stand, text: Stand on one leg., sources: practice}
exercises:
  - {id: lift, name: Lift, joint: hip, phase: strengthen, laterality: unilateral, posture: standing,
     dose: {reps: 10, source: practice}, purpose: Works., setup: Stand., steps: Lift., feel: Work., mistakes: Haste., sources: practice}
assessment:
  blocks:
    - {id: signs, title: Signs, text: One yes ends it., must_know: true}
    - {id: rest, title: The rest}
  questions:
    - {id: hot, title: Heat, block: signs, ask: "Is it hot?", why: It may be an infection., quick: true, sources: practice}
    - {id: sore, title: Soreness, block: signs, ask: "Is it sore?", why: Somebody should look., quick: true}
    - {id: cleared, title: Cleared, block: rest, ask: "Has a clinician cleared you?", why: Then you may., fills: cleared,
       quick: true, only_if: [{hot: {known: false}}, {sore: yes}, {sore: {known: false}}]}
    - {id: side, title: Side, block: rest, ask: "Which side?", why: It is the one to train., kind: choice, usual: right,
       options: [{id: left, label: the left}, {id: right, label: the right}], fills: side, quick: true}
    - {id: where, title: Where, block: rest, ask: "Where?", why: It is trained there., kind: counts, range: 0-9,
       unit: times, options: [{id: standing, label: standing}, {id: squat, label: squatting}]}
    - {id: squats, title: Squats, block: rest, ask: "How many of five?", why: It tells the joint., kind: number,
       range: 0-5, unit: of 5, sides: true, worse: higher, test: squats, quick: true, measure: squats, change: 2,
       error: Not known., opinion: true}
    - {id: stand, title: Stand, block: rest, ask: "How long?", why: It tells balance., kind: number, range: 0-60, unit: s,
       test: stand}
    - {id: own, title: Own, block: rest, ask: Name two things., why: They count., repeats: 2, again: "And another?",
       parts: [{id: what, ask: "What?", kind: words}, {id: score, ask: "How well?", kind: number, range: 0-10, worse: lower}],
       measure: own, change: 2, opinion: true}
  rules:
    - {id: stop, when: {hot: yes}, condition: hot, because: it is hot}
    - {id: look, when: {sore: yes}, condition: sore, because: it is sore}
    - {id: there, position_of: where, ranked_by: where, because: you said so}
    - {id: hip, when: {squats: {at_least: 3}}, focus: hip, strength: weak, because: "{squats}", opinion: true}
    - {id: few, when: {stand: {below: 10}}, max_exercises: 2, because: "{stand}", opinion: true}
)";

struct Folder {
    std::string root;
    Folder() {
        std::string name = std::filesystem::temp_directory_path() / "valgus_talk_XXXXXX";
        root = mkdtemp(name.data());
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { std::filesystem::remove_all(root); }
    std::string path(std::string_view name) const { return root + "/" + std::string(name); }
};

// Keys of typed_keys.hpp; "<2.5s>" lets time go by.
struct Talk {
    testing::Ran ran;
    std::size_t left = 0;  // keys that nobody asked for
    int rests = 0;
    std::vector<std::string> screens;  // what was seen when each key was waited for
};

struct Room {
    std::string term = "xterm";
    valgus::Terminal out{.is_terminal = true, .width = 60, .height = 30, .utf8 = true};
};

Talk talk(const Folder& folder, const std::string& keys, std::string more = "", const Room& room = {}) {
    Talk talk;
    std::ofstream(folder.path("library.yaml")) << library;
    auto waiting = keys_in(keys);
    auto time = milliseconds(0);
    valgus::Surroundings around;
    around.out = room.out;
    around.environment = [&](std::string_view name) -> std::optional<std::string> {
        return name == "TERM" ? std::optional(room.term) : std::nullopt;
    };
    std::ostringstream out, err;
    around.key = [&](std::optional<milliseconds>) -> Key {
        talk.screens.push_back(out.str());
        while (!waiting.empty() && waiting.front().ends_with("s>")) {
            time += milliseconds(std::stoi(waiting.front().substr(1)) * 1000);
            waiting.pop_front();
        }
        if (waiting.empty()) return {.kind = Key::Kind::end};
        const auto key = key_of(waiting.front());
        waiting.pop_front();
        return key;
    };
    around.rest = [&] { ++talk.rests; };
    around.now = [&] { return time; };
    std::vector<std::string> words{"assess", "--library", folder.path("library.yaml")};
    std::istringstream rest(more);
    for (std::string word; rest >> word;) words.push_back(word);
    const std::vector<std::string_view> args(words.begin(), words.end());
    talk.ran.code = valgus::run(args, testing::today(), out, err, around);
    talk.ran.out = out.str();
    talk.ran.err = err.str();
    talk.left = waiting.size();
    return talk;
}

// What is on the screen after its last clearing; without looks.
std::string last_screen(const std::string& all) {
    auto text = all.substr(std::min(all.rfind("\033[H"), all.size() - 1));
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\033') {
            i = text.find_first_of("HJKm", i);
            continue;
        }
        if (text[i] == '\r') {
            plain.erase(plain.rfind('\n') + 1);
            continue;
        }
        plain += text[i];
    }
    return plain;
}

const std::string all_unknown = std::string(3, '?') + "<enter>";
const std::string all_keys =
    "nn2"
    "1<enter>"
    "5<enter>"
    "1<enter>4<enter>"
    " <12s> <enter>"
    "run<enter>3<enter>?<enter>";

}  // namespace

TEST_CASE("conversation: a whole one, and the profile that comes of it") {
    const Folder folder;
    const auto it = talk(folder, all_keys, "-o " + folder.path("me.yaml"));
    CHECK(it.ran.err == "wrote " + folder.path("me.yaml") + "\n");
    CHECK(it.ran.code == 0);
    CHECK(it.left == 0);
    CHECK(it.rests == 1);
    CHECK(testing::read(folder.path("me.yaml")) ==
          "# Found by answers and simple tests; not a diagnosis.\n"
          "side: right\n"
          "focus: [hip]  # hip, weak: 1 of 5 left, 4 of 5 right\n"
          "position: standing  # you said so\n"
          "assessed: 2026-11-16\n"
          "found: [\"hip, weak: 1 of 5 left, 4 of 5 right\"]\n"
          "library: [" +
              folder.path("library.yaml") +
              "]\n"
              "baseline: {squats: {left: 1, right: 4}, own: [{what: run, score: 3}]}\n");
    CHECK(it.ran.out.find("WHAT WAS FOUND") != std::string::npos);  // on the screen, too
}

TEST_CASE("conversation: one question a screen, with what can be typed") {
    const Folder folder;
    const auto it = talk(folder, "nh");
    CHECK(last_screen(it.screens.front()) ==
          "1 of 8 · Signs\n\nOne yes ends it.\n\nHeat\nIs it hot?\n\ny yes · n no · ? not known · h why\n> ");
    CHECK(last_screen(it.screens[1]) ==
          "2 of 8 · Signs\n\nSoreness\nIs it sore?\n\ny yes · n no · ? not known · h why · b back\n> ");
    CHECK(last_screen(it.screens[2]) ==
          "2 of 8 · Signs\n\nSoreness\nIs it sore?\n\nWhy: Somebody should look.\n\n"
          "y yes · n no · ? not known · h less · b back\n> ");
}

TEST_CASE("conversation: what is no answer is told, and asked again") {
    const Folder folder;
    const auto at = [&](const std::string& keys) {
        const auto screen = last_screen(talk(folder, keys).screens.back());
        const auto end = screen.rfind("\n> ");
        return screen.substr(screen.rfind('\n', end - 1) + 1);
    };
    CHECK(at("x") == "type y, n or ?\n> ");
    CHECK(at("<enter>") == "type y, n or ?\n> ");
    CHECK(at("nn3") == "there is no such answer\n> ");
    CHECK(at("nnz") == "type the number of an answer\n> ");
    CHECK(at("nn21<enter>x") == "type a number\n> ");
    CHECK(at("nn21<enter>12<enter>") == "it goes from 0 to 9\n> ");
    CHECK(at("nn21<enter><enter>") == "type a number, or ?\n> ");
    CHECK(at("nn21<enter>3.5<enter>") == "it goes from 0 to 9\n> ");  // a point is no key there
    CHECK(at("nn21<enter>37<back>").ends_with("\n> 3"));
}

TEST_CASE("conversation: Enter takes the usual, and b the way back, where what was said stands") {
    const Folder folder;
    const auto usual = talk(folder, "nn<enter><enter><enter>" + all_unknown, "--format json");
    CHECK(usual.ran.out.find("\"side\": \"right\"") != std::string::npos);
    const auto back = talk(folder, "nn1b2<enter><enter>" + all_unknown, "--format json");
    CHECK(back.ran.out.find("\"side\": \"right\"") != std::string::npos);
    const auto kept = talk(folder, "nn11<enter>4<enter>bb<enter><enter>" + all_unknown, "--format json");
    CHECK(kept.ran.out.find("\"position\": \"standing\"") != std::string::npos);
    CHECK(kept.ran.code == 0);
    const auto first = talk(folder, "bb<left>n");  // there is nothing before the first
    CHECK(last_screen(first.screens.back()).starts_with("2 of 8"));
}

TEST_CASE("conversation: repetitions count along, seconds by a watch") {
    const Folder folder;
    const auto it = talk(folder, "nn2<enter><enter>yynyn");
    const auto shown = last_screen(it.screens[it.screens.size() - 2]);
    CHECK(shown.substr(shown.rfind('\n') + 1) == "> 3 of 4, next: 5 of 5 ");
    CHECK(last_screen(it.screens.back()).find("Right") != std::string::npos);
    const auto watch = talk(folder, "nn2<enter><enter>?? <7s>");
    const auto running = last_screen(watch.screens.back());
    CHECK(running.substr(running.rfind('\n') + 1) == "> 0 s, space stops");
    const auto stopped = talk(folder, "nn2<enter><enter>?? <7s> ");
    const auto seconds = last_screen(stopped.screens.back());
    CHECK(seconds.substr(seconds.rfind('\n') + 1) == "> 7");
}

TEST_CASE("conversation: a sign that wants a doctor ends it at once; one that can be cleared asks for that first") {
    const Folder folder;
    const auto hot = talk(folder, "y<enter>n", "--color never -o " + folder.path("me.yaml"));
    CHECK(hot.ran.code == 5);
    CHECK(hot.ran.err == "");
    CHECK(hot.left == 1);
    CHECK(hot.rests == 1);
    CHECK(last_screen(hot.screens.back()) ==
          "Somebody should look first\n\nSee a doctor today.\n\nEnter ends it here · b back to what you said\n> ");
    CHECK(hot.ran.out.ends_with("\033[H\033[JSOMEBODY SHOULD LOOK FIRST\n  • See a doctor today.\n"));
    CHECK(!std::filesystem::exists(folder.path("me.yaml")));
    const auto resized = talk(folder, "y<narrow>", "--color never");
    CHECK(last_screen(resized.screens.back()) ==
          "Somebody should look first\n\nSee a doctor today.\n\nEnter ends it here · b back to\nwhat you said\n> ");
    const auto slip = talk(folder, "yb" + all_keys, "--format json");  // a finger too far
    CHECK(slip.ran.code == 0);
    const auto sore = talk(folder, "nyn<enter>2");
    CHECK(sore.ran.code == 5);
    CHECK(sore.ran.out.find("See a physio.") != std::string::npos);
    CHECK(sore.left == 1);
    const auto unknown = talk(folder, std::string("n?") + "?<enter>2");
    CHECK(unknown.ran.code == 5);
    CHECK(unknown.ran.out.rfind("Soreness.") != std::string::npos);
    const auto cleared = talk(folder, "nyy" + all_keys.substr(2), "--format json");
    CHECK(cleared.ran.code == 0);
    CHECK(cleared.ran.out.find("\"cleared\": true") != std::string::npos);
    const auto data = talk(folder, "y<enter>", "--format json");  // whoever asks for data gets it
    CHECK(data.ran.code == 5);
    CHECK(data.ran.out.find("\"refused\": true") != std::string::npos);
    CHECK(data.ran.err == "valgus: error: there is no plan with heat: See a doctor today.\n");
}

TEST_CASE("conversation: nothing is ticked away by an Enter too many, and long lists have pages") {
    const Folder folder;
    const auto once = talk(folder, "nn2<enter>");
    CHECK(last_screen(once.screens.back()).find("none of these? Enter once more") != std::string::npos);
    Room low;
    low.out.height = 9;
    const auto pages = talk(folder, "nn2<enter>2<enter>5<enter>" + all_unknown, "--format json", low);
    const auto first = last_screen(pages.screens[3]);
    CHECK(first.find("[ ] 1  standing") != std::string::npos);
    CHECK(first.find("squatting") == std::string::npos);
    CHECK(first.find("Enter more") != std::string::npos);
    const auto second = last_screen(pages.screens[4]);
    CHECK(second.find("[ ] 2  squatting") != std::string::npos);
    CHECK(second.find("standing") == std::string::npos);
    CHECK(pages.ran.out.find("\"position\": \"squat\"") != std::string::npos);
}

TEST_CASE("conversation: --quick asks less") {
    const Folder folder;
    const auto it = talk(folder,
                         "nn2"
                         "1<enter>4<enter>",
                         "--quick --format json");
    CHECK(it.ran.code == 0);
    CHECK(it.left == 0);
    CHECK(it.ran.out.find("\"joint\": \"hip\"") != std::string::npos);
}

TEST_CASE("conversation: an interrupt keeps what was said where a file was named, and it goes on from there") {
    const Folder folder;
    const auto file = folder.path("said.yaml");
    const auto it = talk(folder, "nn2<ctrl-c>", "--resume " + file);
    CHECK(it.ran.code == 130);
    CHECK(it.ran.err == "");
    CHECK(it.rests == 1);
    CHECK(it.ran.out.find("Kept in " + file.substr(0, 5)) != std::string::npos);
    CHECK(testing::read(file) ==
          "# Answers to `valgus assess`; --resume goes on with them, --answers takes them.\n"
          "hot: no\nsore: no\nside: right\n");
    const auto gone = talk(folder, "1<enter>5<enter><gone>", "--resume " + file);
    CHECK(gone.ran.code == 130);
    CHECK(last_screen(gone.screens.front()).starts_with("4 of 7 · The rest"));
    CHECK(testing::read(file).ends_with("side: right\nwhere: {standing: 5}\n"));
    const auto end =
        talk(folder, all_keys.substr(std::string("nn21<enter>5<enter>").size()), "--resume " + file + " --format json");
    CHECK(end.ran.code == 0);
    CHECK(end.ran.out.find("\"position\": \"standing\"") != std::string::npos);
    // What was said in part is asked for the rest.
    std::ofstream(file) << "hot: no\nsore: no\nside: left\nwhere: []\nsquats: {left: 1}\nstand: 9\n";
    const auto half = talk(folder, "4<enter><enter>", "--resume " + file + " --format json");
    CHECK(half.ran.code == 0);
    CHECK(last_screen(half.screens.front()).find("Right") != std::string::npos);
    CHECK(half.ran.out.find("\"right\": 4") != std::string::npos);
    const auto nothing = talk(folder, "n<ctrl-c>");
    CHECK(nothing.ran.code == 130);
    CHECK(nothing.ran.out.find("Nothing is kept.") != std::string::npos);
}

TEST_CASE("conversation: files that cannot be had are told before the first question") {
    const Folder folder;
    std::ofstream(folder.path("me.yaml")) << "side: left\n";
    const auto taken = talk(folder, "nn", "-o " + folder.path("me.yaml"));
    CHECK(taken.ran.code == 4);
    CHECK(taken.screens.empty());
    const auto nowhere = talk(folder, "nn", "--resume " + folder.path("none/said.yaml"));
    CHECK(nowhere.ran.code == 4);
    CHECK(nowhere.screens.empty());
    std::ofstream(folder.path("bad.yaml")) << "side: up\n";
    const auto bad = talk(folder, "nn", "--resume " + folder.path("bad.yaml"));
    CHECK(bad.ran.code == 3);
    CHECK(bad.screens.empty());
}

TEST_CASE("conversation: for those who listen there are lines, and nothing moves") {
    const Folder folder;
    const auto it = talk(folder, all_keys, "--format json", {.term = "dumb"});
    CHECK(it.ran.code == 0);
    CHECK(it.ran.out.find('\033') == std::string::npos);
    CHECK(it.ran.out.find('\r') == std::string::npos);
    CHECK(
        it.ran.out.starts_with("\n1 of 8 · Signs\n\nOne yes ends it.\n\nHeat\nIs it hot?\n\n"
                               "y yes · n no · ? not known · h why\n> no\n\n2 of 8 · Signs\n"));
    CHECK(it.ran.out.find("> \nTicked: standing\n> \n") != std::string::npos);
    CHECK(it.ran.out.find("> run\n") != std::string::npos);
}

TEST_CASE("conversation: narrow, in ASCII, and drawn again when the window changes") {
    const Folder folder;
    Room narrow;
    narrow.out.width = 40;
    const auto it = talk(folder, "<narrow>h", "--ascii", narrow);
    for (const char c : it.ran.out) CHECK(static_cast<unsigned char>(c) < 0x80);
    const auto screen = last_screen(it.screens[1]);
    for (std::string_view rest = screen; !rest.empty();) {
        const auto line = valgus::support::take_line(rest);
        CHECK(valgus::support::display_width(line) <= 30);
    }
    CHECK(screen.ends_with("> "));
}

TEST_CASE("conversation: what was measured is asked again, and nothing else") {
    const Folder folder;
    CHECK(talk(folder, all_keys, "-o " + folder.path("me.yaml")).ran.code == 0);
    const auto it = talk(folder, "1<enter>1<enter>6<enter>", "--color never --repeat " + folder.path("me.yaml"));
    CHECK(last_screen(it.screens.back()).find("“run”\nBefore: 3\n") != std::string::npos);
    CHECK(last_screen(it.screens.front()).find("Before: 1\n") != std::string::npos);
    CHECK(it.ran.code == 0);
    CHECK(it.left == 0);
    CHECK(it.ran.out.substr(it.ran.out.rfind("\033[J") + 3) ==
          "Squats, left: 1 of 5 then, 1 of 5 now: no change\n"
          "Squats, right: 4 of 5 then, 1 of 5 now: real: better by 3\n"
          "Own, run: 3 then, 6 now: real: better by 3\n");
}

TEST_CASE("conversation: without a terminal nobody is asked") {
    const auto ran = testing::call("assess");
    CHECK(ran.code == 2);
    CHECK(ran.err ==
          "valgus: error: there is nobody to ask: this is no terminal; name a file with --answers, or print the "
          "questions "
          "with --sheet\n");
}

TEST_CASE("conversation: what nobody of that age has is told at once, and the age can be mended") {
    const Folder folder;
    std::ofstream(folder.path("more.yaml"))
        << "conditions: [{id: grows, label: growing, ages: 8-18, sources: practice}]\n"
           "assessment:\n"
           "  questions:\n"
           "    - {id: age, title: Age, block: rest, ask: \"How old?\", why: It counts., kind: number, range: 0-120, "
           "unit: "
           "years, fills: age, opinion: true}\n"
           "    - {id: holds, title: Holds, block: rest, ask: \"What holds?\", why: It counts., kind: conditions, "
           "fills: conditions, opinion: true, options: [{id: grows, label: it grows}]}\n";
    const auto more = "--library " + folder.path("more.yaml") + " -o " + folder.path("me.yaml");
    const auto told = talk(folder, all_keys + "70<enter>1<enter>", more);
    CHECK(told.ran.err == "");
    REQUIRE(told.ran.code == 130);
    CHECK(last_screen(told.screens.back())
              .ends_with("\n'grows' does not go with the age of 70; it is for 8 to 18\nyears: mend one of them\n> "));
    const auto mended = talk(folder, all_keys + "70<enter>1<enter>b14<enter>1<enter>", more);
    CHECK(mended.ran.err == "wrote " + folder.path("me.yaml") + "\n");
    CHECK(mended.ran.code == 0);
    const auto profile = testing::read(folder.path("me.yaml"));
    CHECK(profile.find("age: 14\n") != std::string::npos);
    CHECK(profile.find("conditions: [grows]") != std::string::npos);
}
