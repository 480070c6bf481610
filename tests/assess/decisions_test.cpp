// The decision table: each row once as the winner, and once just missed by the smallest step.
#include <doctest/doctest.h>

#include "assess/answered.hpp"

using testing::check_all;
using testing::follows;
using testing::well;

TEST_CASE("conditions: what was named, and what tests and places of pain bring") {
    check_all({
        {"bump at 8", "age: 8; c-pain: 3; c-where: bump",
         "pain 3; condition growing-bump; minutes 15; max-exercises 4"},
        {"bump at 16", "age: 16; c-pain: 3; c-where: bump",
         "pain 3; condition growing-bump; minutes 15; max-exercises 4"},
        {"bump at 17", "age: 17; c-pain: 3; c-where: bump", "pain 3; minutes 15; max-exercises 4"},
        {"2 toes are not felt", "touch-test: 2", "condition numb-feet; minutes 15"},
        {"1 toe is not felt", "touch-test: 1", "minutes 15"},
        {"diabetes without the test", "diabetes: yes", "condition numb-feet; minutes 15"},
        {"diabetes, all toes felt", "diabetes: yes; touch-test: 0", "minutes 15"},
        {"on one leg 9 s", "one-leg-stance: 9", "condition unsteady; minutes 15"},
        {"on one leg 10 s", "stance: 10", "minutes 15"},
        {"loose joints 2", "loose-joints: 2", "condition hypermobile; minutes 15"},
        {"loose joints 1", "loose-joints: 1", "minutes 15"},
        {"kneecaps look out", "at-ease: {kneecaps: outwards}", "condition kneecaps-out; minutes 15"},
        {"kneecaps look in", "at-ease: {kneecaps: in}", "minutes 15"},
        {"shin 31, not correctable", "shin-twist: {out: 31, correctable: no}", "condition turned-shins; minutes 15"},
        {"shin 30, not correctable", "shin-twist: {out: 30, correctable: no}", "minutes 15"},
        {"shin 31, correctable", "shin-twist: {out: 31, correctable: yes}", "minutes 15"},
        {"shin 31, nobody tried", "shin-twist: {out: 31}", "minutes 15"},
        {"by its other name", "conditions: [osteoarthritis, pregnancy]", "condition arthritis,pregnant; minutes 15"},
        {"one alone", "conditions: meniscus-tear", "condition meniscus-tear; minutes 15"},
        {"none", "conditions: none", "minutes 15"},
        {"none in a list", "conditions: []", "minutes 15"},
    });
    for (const std::string each :
         {"joint-replacement", "hip-front", "hip-back", "knee-replacement", "acl-graft", "meniscus-repair",
          "meniscus-tear", "arthritis", "hypermobile", "numb-feet", "brittle-bones", "pregnant", "pelvic-floor",
          "hip-pinch", "heel-pain", "high-arch", "no-floor", "unsteady", "clot-risk"})
        CHECK(follows(well("conditions: [" + each + "]")) == "condition " + each + "; minutes 15");
    CHECK(follows(well("conditions: [growing-bump]")).find("'growing-bump' does not go with the age of 32") !=
          std::string::npos);
}

TEST_CASE("cause: each sign has its points, once") {
    const auto points = [](std::string_view answers) {
        const auto text = testing::assess(well(answers), "--format json").out;
        const auto at = text.find("\"points\": ", text.find("]"));
        const auto begin = text.rfind("\"points\": ", text.find("\"clues\""));
        REQUIRE(at != std::string::npos);
        return std::stoi(text.substr(begin + 10));
    };
    CHECK(points("") == 0);
    CHECK(points("conditions: arthritis") == 2);
    for (const std::string bone : {"fracture", "growth-plate", "rickets", "healed fracture"})
        CHECK(points("c-bone: [" + bone + "]") == 2);
    CHECK(points("conditions: arthritis; c-bone: [fracture, rickets]") == 2);
    CHECK(points("c-since: childhood") == 1);
    CHECK(points("c-since: [childhood, family]") == 1);
    CHECK(points("c-since: [teens, adult, after-something]") == 0);
    CHECK(points("ankle-gap: 5.8") == 0);
    CHECK(points("ankle-gap: 5.9") == 1);
    CHECK(points("ankle-gap: 8.0") == 1);
    CHECK(points("ankle-gap: 8.1") == 2);
    CHECK(points("age: 18; ankle-gap: 8.1") == 2);
    CHECK(points("age: 17; ankle-gap: 8.1") == 0);
    CHECK(points("put-it-right: {standing: no}") == 2);
    CHECK(points("put-it-right: {standing: no, squat: no}") == 2);
    CHECK(points("put-it-right: {standing: yes, squat: no}") == 0);
    CHECK(points("put-it-right: {standing: yes, squat: yes}") == -2);
    CHECK(points("put-it-right: {standing: yes}") == 0);
    CHECK(points("shin-twist: {out: 31, correctable: no}") == 1);
    CHECK(points("shin-twist: {out: 30, correctable: no}") == 0);
    CHECK(points("hip-turn: {inward: 71}") == 1);
    CHECK(points("hip-turn: {inward: 70}") == 0);
    CHECK(points("hip-turn: {inward: 65, outward: 40}") == 1);
    CHECK(points("hip-turn: {inward: 65, outward: 45}") == 0);
    CHECK(points("hip-turn: {inward: 71, outward: 20}; shin-twist: {out: 31, correctable: no}") == 2);
    CHECK(points("at-ease: {legs: straight}") == 0);
    CHECK(points("at-ease: {legs: straight}; c-task: squat") == -2);
    CHECK(points("at-ease: {legs: straight}; c-task: standing") == 0);
    CHECK(points("at-ease: {legs: straight}; one-leg-squat: 3") == -2);
    CHECK(points("at-ease: {legs: straight}; one-leg-squat: 2; own-task: 2") == 0);
    CHECK(points("at-ease: {legs: straight}; own-task: 3; c-task: squat") == -2);
    CHECK(points("at-ease: {legs: straight}; own-task: {squat: 2, stairs: 3, running: 1}") == -2);
    CHECK(points("at-ease: {legs: straight}; own-task: {squat: 2, stairs: 2}") == 0);
    CHECK(points("at-ease: {legs: in}; c-task: squat") == 0);
    CHECK(points("heel-lift-squat: [{flat: 5, lifted: 0}, {flat: 5, lifted: 1}]") == -2);
    CHECK(points("heel-lift-squat: [{flat: 5, lifted: 0}, {flat: 5, lifted: 3}]") == 0);
    CHECK(points("conditions: arthritis; c-since: childhood; ankle-gap: 9; put-it-right: {standing: no}; hip-turn: "
                 "{inward: 71}; shin-twist: {out: 31, correctable: no}") == 9);
}

TEST_CASE("cause: three points are bone, one below nought is movement, and between it is not known") {
    check_all({
        {"3", "c-bone: rickets; c-since: family", "cause structural; minutes 15"},
        {"2", "c-bone: rickets", "minutes 15"},
        {"0", "c-bone: rickets; put-it-right: {standing: yes, squat: yes}", "minutes 15"},
        {"-1", "c-since: family; put-it-right: {standing: yes, squat: yes}", "cause functional; minutes 15"},
    });
    const auto bone = testing::assess(well("c-bone: rickets; c-since: family; one-leg-squat: 2; own-task: 2"));
    CHECK(bone.out.find("Exercise does not change bone; strength") != std::string::npos);
    for (const std::string dips : {"one-leg-squat: 3", "own-task: 3"}) {
        const auto both = testing::assess(well("c-bone: rickets; c-since: family; " + dips));
        CHECK(both.out.find("Bone, and a part that can be trained") != std::string::npos);
    }
}

TEST_CASE("position: what was named, what counts most, and landings that wait") {
    check_all({
        {"one", "c-task: stairs; first-bend: 40", "position stairs; angle 40; minutes 15"},
        {"by its other name", "c-task: sitting", "position squat; minutes 15"},
        {"a number without a task", "c-task: 5; one-leg-squat: 2; own-task: 2", "position standing; minutes 15"},
        {"the landing of the young has no angle", "age: 15; c-task: landing; c-pain: 0; first-bend: 30",
         "position landing; pain 0; minutes 15; max-exercises 8"},
        {"walking has no angle", "c-task: walking; first-bend: 40", "position walking; minutes 15"},
        {"standing", "c-task: standing", "position standing; minutes 15"},
        {"standing and a squat", "c-task: {standing: 1, squat: 9}", "position squat; minutes 15"},
        {"a squat and standing more often", "c-task: {standing: 9, squat: 1}", "position standing; minutes 15"},
        {"by the count of ten", "c-task: {squat: 9, stairs: 1}; own-task: {squat: 3, stairs: 4}",
         "position stairs; minutes 15"},
        {"the count of ten does not tell", "c-task: {squat: 9, stairs: 1}; own-task: {squat: 4, stairs: 4}",
         "position squat; minutes 15"},
        {"one was counted", "c-task: {squat: 9, stairs: 1}; own-task: {stairs: 0}", "position squat; minutes 15"},
        {"how often does not tell", "c-task: {stairs: 3, squat: 3}", "position stairs; minutes 15"},
        {"nobody says how often", "c-task: [running, stairs]", "position running; minutes 15"},
        {"never is not named", "c-task: {squat: 0, stairs: 1}", "position stairs; minutes 15"},
        {"holds on one leg and in the task", "one-leg-squat: 2; own-task: 2", "position standing; minutes 15"},
        {"does not quite on one leg", "one-leg-squat: 3; own-task: 2", "focus hip weak; minutes 20"},
        {"does not quite in the task", "one-leg-squat: 2; own-task: 3", "minutes 15"},
        {"landing at 12", "age: 12; c-task: landing; c-pain: 0",
         "position landing; pain 0; minutes 15; max-exercises 8"},
        {"landing at 17", "age: 17; c-task: landing; c-pain: 0",
         "position landing; pain 0; minutes 15; max-exercises 8"},
        {"landing at 11", "age: 11; c-task: landing; c-pain: 0", "position squat; pain 0; minutes 15"},
        {"landing at 18", "age: 18; c-task: landing; c-pain: 0", "position landing; pain 0; minutes 15"},
        {"landing comes first at 17", "age: 17; c-task: {landing: 1, squat: 9}; c-pain: 0",
         "position landing; pain 0; minutes 15; max-exercises 8"},
        {"but not at 18", "age: 18; c-task: {landing: 1, squat: 9}; c-pain: 0", "position squat; pain 0; minutes 15"},
        {"landing at 17 with pain", "age: 17; c-task: landing; c-pain: 1",
         "position squat; pain 1; minutes 15; max-exercises 4"},
        {"landing with pain of 2", "c-task: landing; c-pain: 2",
         "position landing; pain 2; minutes 15; max-exercises 4"},
        {"landing with pain of 3", "c-task: landing; c-pain: 3", "position squat; pain 3; minutes 15; max-exercises 4"},
        {"landing later, stairs now", "c-task: {landing: 9, stairs: 1}; conditions: pregnant; first-bend: 30",
         "position stairs; angle 30; condition pregnant; minutes 15"},
        {"landing later, at 9 s", "c-task: landing; one-leg-stance: 9; first-bend: 30",
         "position squat; angle 30; condition unsteady; minutes 15"},
        {"landing at 10 s", "c-task: landing; one-leg-stance: 10", "position landing; minutes 15"},
        {"landing at 17, cleared", "age: 17; c-task: landing; c-pain: 0; rf-bone: yes; cleared: yes",
         "position squat; pain 0; cleared; condition bone-stress; minutes 15"},
    });
    for (const std::string each : {"pregnant", "pelvic-floor", "arthritis", "brittle-bones", "unsteady", "numb-feet"})
        CHECK(follows(well("c-task: landing; conditions: [" + each + "]")) ==
              "position squat; condition " + each + "; minutes 15");
}

TEST_CASE("focus: each row as the winner, and just missed") {
    const std::string mended = "heel-lift-squat: [{flat: 3, lifted: 2}, {flat: 3, lifted: 2}]";
    const std::string same = "heel-lift-squat: [{flat: 3, lifted: 3}, {flat: 3, lifted: 3}]";
    const auto focus = [](const std::string& answers) {
        const auto found = follows(well(answers));
        const auto begin = found.find("focus ");
        return begin == std::string::npos ? "" : found.substr(begin + 6, found.find("; ", begin) - begin - 6);
    };
    // 1 and 2: the ankle, by raised heels and by the wall.
    CHECK(focus(mended + "; knee-to-wall: 7.9") == "ankle strong");
    CHECK(focus(mended + "; knee-to-wall: 8.0") == "ankle weak");
    CHECK(focus(mended) == "ankle weak");
    CHECK(focus("knee-to-wall: 7.9") == "ankle weak");
    CHECK(focus("knee-to-wall: 8.0") == "");
    CHECK(focus("heel-lift-squat: [{flat: 2, lifted: 0}, {flat: 5, lifted: 0}]") == "");
    CHECK(focus("heel-lift-squat: [{flat: 3, lifted: 2}, {flat: 3, lifted: 3}]") == "");  // the days disagree
    CHECK(focus("heel-lift-squat: {flat: 5, lifted: 0}") == "");                          // one day
    CHECK(focus("heel-lift-squat: [{flat: 5, lifted: 0}, {flat: 5}]") == "");
    CHECK(focus("heel-lift-squat: [{flat: 5, lifted: 0}, ?]") == "");
    CHECK(focus("age: 59; knee-to-wall: 7.9") == "ankle weak");
    CHECK(focus("age: 60; knee-to-wall: 7.9") == "");
    CHECK(focus("age; knee-to-wall: 7.9") == "ankle weak");
    CHECK(focus("c-side: right; knee-to-wall: {left: 10.6, right: 9}") == "ankle weak");
    CHECK(focus("c-side: right; knee-to-wall: {left: 10.5, right: 9}") == "");
    CHECK(focus("c-side: left; knee-to-wall: {left: 10.6, right: 9}") == "");
    CHECK(focus("c-side: left; knee-to-wall: {left: 10, right: 7}") == "");
    CHECK(focus("knee-to-wall: {left: 10.6, right: 9}") == "ankle weak");
    CHECK(focus("age: 80; c-side: both; knee-to-wall: {left: 5, right: 3.4}") == "ankle weak");
    CHECK(focus("age: 80; c-side: both; knee-to-wall: {left: 5, right: 3.5}") == "");
    CHECK(focus("knee-to-wall: {left: 9, right: 7.9}") == "ankle weak");  // the worse one
    CHECK(focus("knee-to-wall: {right: 7.9}") == "ankle weak");
    // 3: the hip.
    CHECK(focus(same + "; one-leg-squat: 3") == "hip strong");
    CHECK(focus(same + "; one-leg-squat: 2") == "");
    CHECK(focus(same) == "");
    CHECK(focus("one-leg-squat: 3") == "hip weak");
    CHECK(focus("one-leg-squat: 2") == "");
    CHECK(focus("heel-lift-squat: {flat: 5, lifted: 5}; one-leg-squat: 3") == "hip weak");  // one day
    CHECK(focus("one-leg-squat: 3; knee-to-wall: 7.9") == "ankle weak");
    CHECK(focus("one-leg-squat: 3; knee-to-wall: 8.0") == "hip weak");
    CHECK(focus("one-leg-squat: 3; heel-lift-squat: {flat: 5, lifted: 0}") == "");
    CHECK(focus("one-leg-squat: 3; " + mended) == "ankle weak");
    CHECK(focus(same + "; one-leg-squat: 3; knee-to-wall: 7.9") == "ankle weak, hip strong");
    CHECK(focus("c-side: left; one-leg-squat: {left: 2, right: 3}") == "");
    CHECK(focus("c-side: right; one-leg-squat: {left: 2, right: 3}") == "hip weak");
    CHECK(focus("c-side: both; one-leg-squat: {left: 3}") == "hip weak");
    // 4: the knee, beside another.
    CHECK(focus("knee-to-wall: 7; shin-twist: {out: 21, correctable: yes}") == "ankle weak, knee weak");
    CHECK(focus("knee-to-wall: 7; shin-twist: {out: 20, correctable: yes}") == "ankle weak");
    CHECK(focus("knee-to-wall: 7; shin-twist: {out: 21, correctable: no}") == "ankle weak");
    CHECK(focus("knee-to-wall: 7; shin-twist: {out: 21}") == "ankle weak");
    CHECK(focus("shin-twist: {out: 21, correctable: yes}") == "");
    // 5: the foot.
    CHECK(focus("one-leg-squat: {left: 0, right: 0, arch: yes}; arch-drop: 10") == "ankle weak");
    CHECK(focus("one-leg-squat: {left: 0, right: 0, arch: yes}; arch-drop: 9") == "");
    CHECK(focus("one-leg-squat: {number: 0, arch: no}; arch-drop: 10") == "");
    CHECK(focus("arch-drop: 10") == "");
    // 6: the big toe, beside another.
    CHECK(focus("knee-to-wall: 7; c-task: walking; big-toe: 44") == "ankle weak, toe weak");
    CHECK(focus("knee-to-wall: 7; c-task: running; big-toe: 44") == "ankle weak, toe weak");
    CHECK(focus("knee-to-wall: 7; c-task: walking; big-toe: 45") == "ankle weak");
    CHECK(focus("knee-to-wall: 7; c-task: stairs; big-toe: 44") == "ankle weak");
    CHECK(focus("c-task: walking; big-toe: 44") == "");
    // 7: the pelvis, if asked for, and beside another; never a third.
    CHECK(focus("knee-to-wall: 7; c-pelvis: yes; back-gap: hand") == "ankle weak, pelvis weak");
    CHECK(focus("knee-to-wall: 7; c-pelvis: yes; back-gap: less") == "ankle weak");
    CHECK(focus("knee-to-wall: 7; c-task: walking; big-toe: 44; c-pelvis: yes; back-gap: hand") ==
          "ankle weak, toe weak");
    CHECK(focus("c-pelvis: yes; back-gap: hand") == "");
}

TEST_CASE("how much: minutes and the number of exercises") {
    check_all({
        {"19 with a joint", "knee-to-wall: 7; c-time: {minutes: 19}", "focus ankle weak; minutes 19"},
        {"21 with a joint", "knee-to-wall: 7; c-time: {minutes: 21}", "focus ankle weak; minutes 20"},
        {"14 without", "c-time: {minutes: 14}", "minutes 14"},
        {"16 without", "c-time: {minutes: 16}", "minutes 15"},
        {"at 17 with a joint", "age: 17; knee-to-wall: 7", "focus ankle weak; minutes 15"},
        {"at 18 with a joint", "age: 18; knee-to-wall: 7", "focus ankle weak; minutes 20"},
        {"at 64", "age: 64", "minutes 15"},
        {"at 65 with a joint", "age: 65; c-side: right; knee-to-wall: {left: 9, right: 7}",
         "side right; focus ankle weak; minutes 20; max-exercises 5"},
        {"at 65", "age: 65", "minutes 15; max-exercises 4"},
        {"no pain", "c-pain: 0", "pain 0; minutes 15"},
        {"pain of 1", "c-pain: 1", "pain 1; minutes 15; max-exercises 4"},
        {"a sore kneecap", "conditions: kneecap-pain", "condition kneecap-pain; minutes 15; max-exercises 4"},
        {"nothing at hand", "c-kit: none", "minutes 15; equipment none; without step,wall"},
        {"all of it", "c-kit: [foam-roller, massage-ball, resistance-band, weight, step, wall]",
         "minutes 15; equipment foam-roller,massage-ball,resistance-band,weight"},
        {"a wall and a band", "c-kit: [wall, resistance-band]", "minutes 15; equipment resistance-band; without step"},
    });
    const auto days = [](const std::string& count) {
        const auto profile = testing::assess(well("c-time: {days: " + count + "}"), "--format yaml").out;
        const auto at = profile.find("days: ");
        return profile.substr(at, profile.find('\n', at) - at);
    };
    CHECK(days("1") == "days: [mon]");
    CHECK(days("2") == "days: [mon, thu]");
    CHECK(days("3") == "days: [mon, wed, fri]");
    CHECK(days("4") == "days: [mon, tue, thu, sat]");
    CHECK(days("7") == "days: [mon, tue, wed, thu, fri, sat, sun]");
}
