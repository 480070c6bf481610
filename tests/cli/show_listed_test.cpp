// `valgus show` knows whatever `valgus list` lists.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "checkout.hpp"
#include "testing.hpp"

using testing::call;
using testing::exercise;
using testing::with_input;

namespace {

std::string small_library(const std::string& exercises) {
    return std::string(testing::vocabulary) + "exercises:\n" + exercises;
}

// Of `list SECTION --format json`, in one library.
std::vector<std::string> listed_ids(const std::string& section, const std::string& library) {
    const auto json = call("list " + section + " --format json" + library).out;
    std::vector<std::string> ids;
    const std::string key = "      \"id\": \"";
    for (auto at = json.find(key); at != json.npos; at = json.find(key, at + 1)) {
        const auto begin = at + key.size();
        ids.push_back(json.substr(begin, json.find('"', begin) - begin));
    }
    return ids;
}

const std::string library = small_library(
    exercise("push", "hip", "strengthen",
             "name: Wall push, leads: true, positions: [squat], equipment: [[ball, wall], band], muscles: [calf], "
             "faults: [drop], sources: [article], mistakes: Haste") +
    "\n" + exercise("step", "knee", "integrate", "name: Step, muscles: [calf], teaches: hip-out, sources: [planner]"));

std::string shown(const std::string& word, const std::string& more = "") {
    const auto ran = call("show " + word + " --library -", with_input(library + more));
    CHECK(ran.err == "");
    return ran.out;
}

}  // namespace

TEST_CASE("show: whatever list lists, as text and as data") {
    const auto shoulder = " --library " + testing::source_dir() + "/docs/examples/shoulder.yaml";
    for (const auto& in : {std::string(), shoulder})
        for (const std::string section : {"exercises", "joints", "positions", "equipment", "skills", "conditions",
                                          "protocols", "muscles", "faults", "tests", "habits", "topics", "sources"})
            for (const auto& id : listed_ids(section, in)) {
                CAPTURE(section);
                CAPTURE(id);
                const auto text = call("show --no-picture " + id + in);
                CHECK(text.code == 0);
                CHECK(text.out.size() > 20);
                const auto json = call("show --format json " + id + in);
                CHECK(json.code == 0);
                CHECK(json.out.find("\"id\": \"" + id + "\"") != json.out.npos);
            }
}

TEST_CASE("show: a joint, a position") {
    CHECK(shown("hip") == R"(Hip (joint)
hip

Ask for it: valgus plan --focus hip
First:      Wall push
Exercises:  Wall push
)");
    CHECK(shown("foot --format json").find("\"asked_by\": \"--learning foot\"") != std::string::npos);  // the skill
    CHECK(shown("ankle") == R"(Ankle (joint)
ankle; also foot

Ask for it: valgus plan --focus ankle
Exercises:  no exercise here
)");
    CHECK(shown("squat") == R"(Squat (position)
squat

Ask for it: valgus plan --position squat
Where:      the knee caves in
Exercises:  Wall push
)");
}

TEST_CASE("show: a piece of equipment, a muscle, a fault, a source") {
    CHECK(shown("ball") == R"(Ball (piece of equipment)
ball

Kind:       gear, which not everybody has
Not there:  valgus plan --without ball
Exercises:  Wall push
)");
    CHECK(shown("calf") == R"(Calf (muscle)
calf

Exercises:  Wall push, Step
Ask for it: valgus plan --include push
)");
    CHECK(shown("drop") == R"(Dropping (fault)
drop

Worked on:  at no single joint
Exercises:  Wall push
)");
    CHECK(shown("article") == R"(An article (source)
article

An article.

Exercises:  Wall push, Step
Elsewhere:  valgus find article
)");
}

TEST_CASE("show: words of the library come after what one does; topics are told as about tells them") {
    // An exercise of the name of a joint hides that, as a person who types it means the exercise.
    const auto both =
        call("show hip --library -", with_input(small_library(exercise("hip", "hip", "strengthen", "name: Hip lift"))));
    CHECK(both.out.starts_with("Hip lift\n"));
    CHECK(both.out.find("(joint)") == both.out.npos);
    CHECK(call("show red-flags").out == call("about red-flags").out);
    CHECK(call("about hip").err == "valgus: error: 'hip' is no topic; `valgus show hip` tells of it\n");
    CHECK(call("show resistence-band").err ==
          "valgus: error: nothing is called 'resistence-band'; did you mean 'resistance-band'? `valgus list` names all "
          "exercises\n");
}

TEST_CASE("show --format json: which exercises have it, and what asks for it") {
    CHECK(shown("calf --format json").find(R"(      "exercises": [
        "push",
        "step"
      ],
      "asked_by": null
)") != std::string::npos);
    CHECK(shown("push --format json").find("      \"exercises\": [],\n      \"asked_by\": \"--include push\"\n") !=
          std::string::npos);
    CHECK(shown("squat --format json").find("\"asked_by\": \"--position squat\"") != std::string::npos);
}
