// Words as people say them: what is printed is taken, and what explains a value is a word for it.
#include <doctest/doctest.h>

#include "testing.hpp"

using testing::call;

namespace {

std::string plan(const std::string& line) { return call("plan --brief " + line).out; }
std::string told(const std::string& line) { return call(line).err; }

}  // namespace

TEST_CASE("words: capitals, blanks, hyphens and names are as good as ids") {
    CHECK(plan("--side Right") == plan("--side right"));
    CHECK(plan("--side LEFT-LEG") == plan("--side left"));
    CHECK(call("plan --brief --only 'Clam shell'").code == 2);  // no shell here: two words
    CHECK(plan("--only Clam_Shell") == plan("--only clam-shell"));
    CHECK(plan("--only Clam-Shell,WALL-SIT") == plan("--only clam-shell,wall-sit"));
    CHECK(plan("--focus Hip,BIG_TOE") == plan("--focus hip,toe"));
    CHECK(call("show CLAM_SHELL").out == call("show clam-shell").out);
    CHECK(plan("--condition Kneecap_Pain") == plan("--condition kneecap-pain"));
}

TEST_CASE("words: what explains a value stands for it") {
    for (const auto* word : {"bone", "Bones", "genetic", "inherited", "joint-shape"})
        CHECK(plan("--cause " + std::string(word)) == plan("--cause structural"));
    for (const auto* word : {"muscle", "Muscles", "weakness"})
        CHECK(plan("--cause " + std::string(word)) == plan("--cause functional"));
    CHECK(plan("--cause not-sure") == plan("--cause unknown"));
    CHECK(plan("--focus glutes") == plan("--focus hip"));
    CHECK(plan("--focus all") == plan(""));
    CHECK(plan("--equipment ALL") == plan(""));
    CHECK(plan("--equipment None") == plan("--equipment none"));
    CHECK(call("program --start 2027-01-04 --week all").out == call("program --start 2027-01-04").out);
    CHECK(told("plan --week all") == "valgus: error: --week: 'all' is no week; write a whole number from 1 to 52\n");
}

TEST_CASE("words: numbers with their unit, and doses with a sign for times") {
    CHECK(plan("--minutes 12min") == plan("--minutes 12"));
    CHECK(plan("--age 70years --weeks 4weeks") == plan("--age 70 --weeks 4"));
    CHECK(plan("--only step-up --dose step-up=3×12") == plan("--only step-up --dose step-up=3x12"));
    CHECK(told("plan --minutes 12weeks") ==
          "valgus: error: --minutes: '12weeks' is no number of minutes; write a whole number from 1 to 240, or none\n");
    CHECK(told("plan --minutes min").find("is no number of minutes") != std::string::npos);
}

TEST_CASE("words: a fault stands for the joint at which it is worked on, and that is told") {
    const auto ran = call("plan --brief --focus flat-feet");
    CHECK(ran.out == plan("--focus ankle"));
    CHECK(ran.err == "valgus: note: 'flat-feet' (arch dropping) is worked on at the ankle; that is the focus\n");
    CHECK(call("plan -q --brief --focus duck-feet").err.empty());
    CHECK(plan("--focus stiff-ankle,hip") == plan("--focus ankle,hip"));
    CHECK(plan("--focus stiff-toe") == plan("--focus toe"));
    CHECK(call("program --brief --start 2027-01-04 --focus duck-feet").err ==
          "valgus: note: 'duck-feet' (feet pointing outwards) is worked on at the ankle; that is the focus\n");
    CHECK(call("plan --focus flat-back").code == 2);
}

TEST_CASE("words: a line without a command, or with a value for an option, leads home") {
    CHECK(told("right ankle") == "valgus: error: no command; did you mean `valgus plan --side right --focus ankle`?\n");
    CHECK(told("squat left") ==
          "valgus: error: no command; did you mean `valgus plan --position squat --side left`?\n");
    CHECK(told("clam-shell") == "valgus: error: no command; did you mean `valgus show clam-shell`?\n");
    CHECK(told("dance left") == "valgus: error: unknown command 'dance'; `valgus --help` lists the commands\n");
    CHECK(told("plan --left") == "valgus: error: unknown option '--left'; did you mean '--side left'?\n");
    CHECK(told("plan --ankles") == "valgus: error: unknown option '--ankles'; did you mean '--focus ankle'?\n");
    CHECK(told("plan --stairs") == "valgus: error: unknown option '--stairs'; did you mean '--position stairs'?\n");
}

TEST_CASE("words: -h among other letters is help, and -V the version") {
    CHECK(call("plan -qh").out == call("plan -h").out);
    CHECK(call("plan -hs right").out == call("plan -h").out);
    for (const std::string line : {"-hs right", "-h right", "right -h", "plam --help"}) {
        CAPTURE(line);
        CHECK(call(line).code == 0);
        CHECK(call(line).out == call("--help").out);
    }
    CHECK(call("plam --version").out == call("--version").out);
    CHECK(call("plam --quiet").code == 2);
    CHECK(call("plan -sh").code == 2);  // a side that is called h
    CHECK(call("-V").out == call("--version").out);
}

TEST_CASE("words: one that may be several of a kind is asked back, whichever file or option says it") {
    CHECK(told("plan --position bending") ==
          "valgus: error: --position: 'bending' may be squat or stairs; ask yourself: does it cave in as you sit down, "
          "get up or crouch (squat), or on one leg, on a step (stairs)?\n");
    CHECK(told("plan --position Knee_Bend")
              .starts_with("valgus: error: --position: 'Knee_Bend' may be squat or stairs;"));
    CHECK(told("plan --focus thigh").starts_with("valgus: error: --focus: 'thigh' may be hip or knee; ask yourself: "));
    CHECK(told("plan --condition replacement")
              .starts_with("valgus: error: --condition: 'replacement' may be joint-replacement or knee-replacement; "));
    CHECK(call("plan --position bending").code == 2);
    CHECK(told("plan --focus bending") ==
          "valgus: error: --focus: unknown joint 'bending'; it is a topic: `valgus about bent-knee`\n");
}

TEST_CASE("words: one of another option leads there, and nothing else is suggested") {
    CHECK(told("plan --condition flat-feet") ==
          "valgus: error: --condition: unknown condition 'flat-feet'; it is a fault: --focus foot-pronation\n");
    CHECK(told("plan --focus stairs") ==
          "valgus: error: --focus: unknown joint 'stairs'; it is a position: --position stairs\n");
    CHECK(told("plan --position arthritis") ==
          "valgus: error: --position: unknown position 'arthritis'; it is a condition: --condition arthritis\n");
    CHECK(told("plan --without ankle") ==
          "valgus: error: --without: unknown piece of equipment 'ankle'; it is a joint: --focus ankle\n");
    CHECK(told("plan --position brace") ==
          "valgus: error: --position: unknown position 'brace'; it is a topic: `valgus about brace`\n");
}

TEST_CASE("words: a slip in another word for a value is near to that") {
    CHECK(told("plan --focus flatfeet") ==
          "valgus: error: --focus: unknown joint 'flatfeet'; did you mean 'flat feet'? "
          "allowed: pelvis, hip, knee, ankle, toe, leg\n");
    CHECK(told("plan --cause geneitc") ==
          "valgus: error: --cause: unknown cause 'geneitc'; did you mean 'genetic'? "
          "allowed: functional, structural, unknown\n");
}
