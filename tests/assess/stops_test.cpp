// Stop signs: each refuses by itself, what a clearance opens, and what unknown and contradictory answers do.
#include <doctest/doctest.h>

#include "assess/answered.hpp"
#include "unmarked.hpp"

using testing::assess;
using testing::check_all;
using testing::follows;
using testing::only;
using testing::well;

TEST_CASE("each sign for a doctor today refuses, cleared or not") {
    const std::vector<testing::AssessedCase> signs{
        {"calf", "rf-calf: yes", "refused: hot-calf"},
        {"hot knee", "rf-hot: yes", "refused: hot-knee"},
        {"injury", "rf-injury: yes", "refused: fresh-injury"},
        {"swelled up", "rf-swell: yes", "refused: swelled-up-fast"},
        {"stuck", "rf-locked: yes", "refused: locked"},
        {"cannot lift", "rf-extensor: yes", "refused: cannot-lift-leg"},
        {"nerve", "rf-nerve: yes", "refused: numb-between-legs"},
        {"slipped hip at 8", "age: 8; rf-scfe: yes", "refused: limp"},
        {"slipped hip at 15", "age: 15; rf-scfe: yes", "refused: limp"},
        {"slipped hip, age unknown", "age; rf-scfe: yes", "refused: limp"},
        {"two at once", "rf-swell: yes; rf-hot: yes", "refused: hot-knee swelled-up-fast"},
        {"named as a condition", "conditions: [clot]", "refused: hot-calf"},
        {"under 8", "age: 7", "refused: under-8"},
        {"a child, age unknown", "age; rf-child: yes", "refused: under-8"},
    };
    check_all(signs);
    for (const auto& sign : signs) {
        CAPTURE(sign.name);
        CHECK(follows(well(std::string(sign.answers) + "; cleared: yes")) == sign.expected);
    }
}

TEST_CASE("each sign that wants a look refuses until one is cleared") {
    struct Sign {
        std::string_view answers, conditions, plan;
    };
    for (const auto& sign :
         std::vector<Sign>{{"rf-effusion: yes", "swollen giving-way", "swollen,giving-way; minutes 15"},
                           {"rf-night: yes", "night-pain", "night-pain; minutes 15"},
                           {"rf-oneknee: yes", "one-knee-newly", "one-knee-newly; minutes 15"},
                           {"rf-arch: yes", "fallen-arch", "fallen-arch; minutes 15"},
                           {"rf-worse: yes", "getting-worse", "getting-worse; minutes 15"},
                           {"rf-bone: yes", "bone-stress", "bone-stress; minutes 15"},
                           {"rf-inflam: yes", "stiff-mornings", "stiff-mornings; minutes 15"},
                           {"rf-surgery: yes", "recent-surgery", "recent-surgery; minutes 15"},
                           {"age: 17; rf-teen: yes", "young-knock-knees", "young-knock-knees; minutes 15"},
                           {"conditions: [swelling]", "swollen", "swollen; minutes 15"}}) {
        const std::string answers(sign.answers);
        CAPTURE(answers);
        const std::string refused = "refused: " + std::string(sign.conditions);
        CHECK(follows(well(answers)) == refused);
        CHECK(follows(well(answers + "; cleared: no")) == refused);
        CHECK(follows(well(answers + "; cleared: ?")) == refused);
        CHECK(follows(well(answers + "; cleared: yes")) == "cleared; condition " + std::string(sign.plan));
        CHECK(follows(well(answers + "; rf-calf: yes")) == "refused: hot-calf");
    }
}

TEST_CASE("a sign that nobody looked for is none that is absent") {
    for (const std::string sign :
         {"rf-calf", "rf-hot", "rf-injury", "rf-swell", "rf-locked", "rf-extensor", "rf-nerve", "rf-effusion",
          "rf-night", "rf-oneknee", "rf-arch", "rf-worse", "rf-bone", "rf-inflam", "rf-surgery"}) {
        CAPTURE(sign);
        CHECK(follows(well(sign)) == "refused: not-known");
        CHECK(follows(well(sign + ": ?")) == "refused: not-known");
        CHECK(follows(well(sign + ": ?; cleared: yes")) == "cleared; minutes 15");
    }
    check_all({
        {"a limp is asked from 8 on", "age: 8; rf-scfe", "refused: not-known"},
        {"… to 15", "age: 15; rf-scfe", "refused: not-known"},
        {"… and not at 16", "age: 16; rf-scfe; rf-worse", "minutes 15"},
        {"knock knees are asked under 18", "age: 17; rf-teen", "refused: not-known"},
        {"… and not at 18", "age: 18; rf-teen; rf-scfe", "minutes 15"},
        {"what gets worse is asked from 18 on", "age: 17; rf-worse", "minutes 15"},
        {"a child is asked for where the age is not known", "age; rf-child", "refused: not-known"},
        {"… and else not", "rf-child", "minutes 15"},
        {"what is not known beside what is", "rf-hot: ?; rf-night: yes", "refused: night-pain not-known"},
        {"today counts more than what is not known", "rf-hot: ?; rf-calf: yes", "refused: hot-calf"},
    });
}

TEST_CASE("what was said and does not concern one stops nothing") {
    check_all({
        {"a limp at 16", "age: 16; rf-scfe: yes", "minutes 15"},
        {"a limp at 32", "rf-scfe: yes", "minutes 15"},
        {"knock knees of a teenager at 18", "age: 18; rf-teen: yes", "minutes 15"},
        {"worse over months at 17", "age: 17; rf-worse: yes", "minutes 15"},
        {"a child of 32", "rf-child: yes", "minutes 15"},
        {"8 is old enough", "age: 8", "minutes 15"},
        {"nothing is to be cleared", "cleared: yes", "minutes 15"},
        {"nothing is to be cleared, and it is not", "cleared: no", "minutes 15"},
        {"no age, no child", "age", "minutes 15"},
        {"kneecap pain without pain", "c-pain: 0; c-where: [kneecap]", "pain 0; minutes 15"},
        {"kneecap pain with some", "c-pain: 1; c-where: [kneecap]",
         "pain 1; condition kneecap-pain; minutes 15; max-exercises 4"},
        {"the worse of one knee", "c-side: left; c-worse: right", "side left; minutes 15"},
        {"the worse of both", "c-side: both; c-worse: right", "side both; worse right; minutes 15"},
        {"both, and alike", "c-side: both; c-worse: same", "side both; minutes 15"},
    });
    CHECK(assess(well("rf-child: yes")).out.find("Under 8") == std::string::npos);
}

TEST_CASE("a refusal writes nothing but as JSON") {
    for (const std::string form : {"", "--format text", "--format markdown", "--format yaml"})
        CHECK(assess(well("rf-hot: yes"), form).out == "");
    auto ran = assess(well("rf-hot: yes"), "--format json");
    ran.out = testing::unmarked(ran.out);
    CHECK(ran.code == 5);
    CHECK(ran.out.starts_with("{\n  \"schema_version\": 1,\n  \"kind\": \"assessment\",\n  \"refused\": true,\n"));
    CHECK(ran.out.find("command") == std::string::npos);
    CHECK(ran.out.find("profile") == std::string::npos);
}
