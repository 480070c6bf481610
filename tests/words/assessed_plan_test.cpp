// What a plan was found from stands at its top, whatever the format.
#include <doctest/doctest.h>

#include "testing.hpp"

using testing::call;
using testing::with_input;

namespace {

const std::string profile =
    "side: right\nassessed: 2027-01-04\nfound: [\"ankle, strong: heels raised, 5 of 5 becomes 0\", \"a second\"]\n"
    "baseline: {knee-to-wall: {left: 9.5, right: 6.5}}\n";

std::string print(const std::string& format) {
    const auto ran = call("plan --profile - --format " + format, with_input(profile));
    CHECK(ran.err == "");
    CHECK(ran.code == 0);
    return ran.out;
}

bool holds(const std::string& text, std::string_view piece) { return text.find(piece) != std::string::npos; }

}  // namespace

TEST_CASE("assessed plan: a plan names what it was found from") {
    const std::string says = "Found on 2027-01-04: ankle, strong: heels raised, 5 of 5 becomes 0; a second.";
    CHECK(holds(print("markdown"), says));
    CHECK(holds(print("html"), says));
    CHECK(holds(print("text --width 120"), says));
    const auto json = print("json");
    CHECK(holds(json, "\"assessed\": \"2027-01-04\""));
    CHECK(holds(json,
                "\"found\": [\n      \"ankle, strong: heels raised, 5 of 5 becomes 0\",\n      \"a second\"\n    ]"));
    CHECK(holds(json, says));
    CHECK(holds(call("program --profile - --start 2027-01-04 --brief", with_input(profile)).out,
                "Found on 2027-01-04: ankle"));
}

TEST_CASE("assessed plan: it may be said in options, without a day") {
    CHECK(holds(call("plan --found=Stiff --width 100").out, "\nFound: Stiff.\n"));
    CHECK(call("plan --assessed yesterday").err ==
          "valgus: error: --assessed: 'yesterday' is no date; write year, month and day, for example 2027-01-04\n");
}

TEST_CASE("assessed plan: without it, and without a joint, cause or position, a plan says where to begin") {
    const std::string says = "Not sure which joint, cause or position? `valgus assess` finds out";
    CHECK(holds(call("plan --width 120").out, says));
    CHECK(holds(call("plan --side left --width 120").out, says));
    for (const auto* more :
         {"--focus hip", "--cause functional", "-p squat", "--angle 60", "--found x", "--only clam-shell", "--brief"})
        CHECK(!holds(call("plan --width 120 " + std::string(more)).out, says));
    CHECK(!holds(call("plan --width 120 --format html").out, says));  // a hand-out names no command
}

TEST_CASE("assessed plan: help, the first topic and the page on where to begin lead to the questions") {
    for (const auto* line : {"--help", "about where-to-begin", "help"}) CHECK(holds(call(line).out, "valgus assess"));
}

TEST_CASE("assessed plan: a profile's baseline is no key of a plan's, but nowhere else may it stand") {
    CHECK(call("plan --profile -", with_input("baseline: {x: 1}\nside: left\n")).code == 0);
    CHECK(call("config --profile -", with_input(profile)).code == 0);
}
