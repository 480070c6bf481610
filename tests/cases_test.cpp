// Golden cases: whole outputs of whole commands. `bless` writes them anew; git shows what changed.
#include <doctest/doctest.h>

#include <algorithm>
#include <regex>

#include "testing.hpp"

namespace {

struct Case {
    const char* file;
    const char* line;
};

constexpr Case cases[] = {
    {"plan-right-ankle.txt", "plan --side right --focus ankle"},
    {"plan-left-ankle.txt", "plan --side left --focus ankle"},
    {"plan-both.txt", "plan"},
    {"plan-both-structural.txt", "plan --cause structural"},
    {"plan-left-knee-functional-squat.txt", "plan --side left --focus knee --cause functional --position squat"},
    {"plan-minutes-20.txt", "plan --side left --minutes 20"},
    {"plan-no-kit.txt", "plan --side right --equipment none --without wall"},
    {"plan-right-ankle-40.txt", "plan --side right --focus ankle --width 40"},
    {"plan-right-ankle-120.txt", "plan --side right --focus ankle --width 120"},
    {"plan-right-ankle-ascii.txt", "plan --side right --focus ankle --ascii"},
    {"plan-right-ankle-color.txt", "plan --side right --focus ankle --color always"},
    {"plan-right-ankle-explain.txt", "plan --side right --focus ankle --explain"},
    {"plan-both-brief.txt", "plan --brief"},
    {"plan-right-toe-brief-40.txt", "plan --side right --focus toe --brief --width 40"},
    {"plan-right-ankle.md", "plan --side right --focus ankle --format markdown"},
    {"plan-left-hip-brief.md", "plan --side left --focus hip --format markdown --brief"},
    {"plan-both.md", "plan --format markdown"},
    {"plan-right-ankle.json", "plan --side right --focus ankle --format json"},
    {"plan-left-ankle.json", "plan --side left --focus ankle --format json"},
    {"plan-both.json", "plan --format json"},
    // A dozen people whom a clinician would recognise, by what they would type.
    {"people/runner-stiff-ankle.txt", "plan --side left --focus ankle --position running --age 34 --week 3"},
    {"people/desk-no-kit-10-minutes.txt", "plan --focus hip --equipment none --minutes 10"},
    {"people/bone-painful-stairs.txt",
     "plan --cause structural --position stairs --angle 30 --condition pain,arthritis --age 67 --minutes 25"},
    {"people/teenager-landing.txt", "plan --position landing --age 15 --minutes 20"},
    {"people/handball-landing-week-5.txt", "plan --position landing --age 22 --week 5 --minutes 30"},
    {"people/after-graft.txt", "plan --side right --focus knee --condition acl-graft --cause functional"},
    {"people/gym-squat-last-week.txt",
     "plan --focus hip,ankle --position squat --angle 90 --cause functional --week 8 --minutes 25"},
    {"people/seventies-unsteady.txt", "plan --age 74 --condition unsteady --focus hip --minutes 15"},
    {"people/flat-feet-walking.txt", "plan --focus ankle,toe --position walking --minutes 20"},
    {"people/pelvis-week-2.txt", "plan --focus pelvis --week 2 --minutes 20"},
    {"people/hypermobile-dancer.txt",
     "plan --focus hip,knee --position landing --condition hypermobile --week 4 --minutes 25"},
    {"people/squat-10-minutes-no-roller.txt",
     "plan --minutes 10 --without foam-roller --side left --focus hip,ankle --position squat --angle 60 --week 4"},
    {"people/has-the-skills.txt",
     "plan --side right --mastered short-foot,hip-abduction,hip-external-rotation --minutes 15 --week 2"},
    {"people/explained.txt",
     "plan --side right --focus ankle --position squat --minutes 12 --week 5 --without wall --explain"},
    // Programs: a person by leg and joint, every day, a short block of a bony cause, little time, a clinician's words.
    {"program/right-ankle.txt", "program --side right --focus ankle"},
    {"program/left-hip-every-day-week-2.txt",
     "program --side left --focus hip --days mon,tue,wed,thu,fri,sat,sun --week 2"},
    {"program/both-brief.txt", "program --brief --start 2026-12-30"},
    {"program/right-ankle-40.txt", "program --side right --focus ankle --weeks 2 --brief --width 40"},
    {"program/ten-minutes-landing-brief.txt",
     "program --side left --position landing --minutes 10 --days tue,sat --brief"},
    {"program/clinician-explained.txt",
     "program --side left --focus hip --weeks 2 --days mon --dose clam-shell=2x8-12@3s,step-up=30s --note "
     "wall-slide=slowly,{side} --explain"},
    {"program/structural-knee.md",
     "program --side right --cause structural --focus knee --weeks 4 --days mon,thu --format markdown"},
    {"program/both-brief.md", "program --format markdown --brief --weeks 1"},
    {"program/right-toe.json",
     "program --side right --focus toe --weeks 2 --days mon,tue --minutes 8 --at 07:30 --remind 10 --name Kim --format "
     "json"},
    {"list-joints.txt", "list joints"},
    {"list-equipment.txt", "list equipment"},
    {"list-conditions.txt", "list conditions"},
    {"list-hip-strengthen.txt", "list --focus hip --phase strengthen"},
    {"show-clam-shell.txt", "show clam"},
    {"show-short-foot-left.txt", "show short-foot --side left"},
    {"show-knee-to-wall.txt", "show knee-to-wall"},
    {"about.txt", "about"},
    {"about-brace.txt", "about brace"},
    {"about-tests.txt", "about tests"},
};

}  // namespace

TEST_CASE("golden cases") {
    for (const auto& one : cases) {
        const auto* line = one.line;
        const auto* file = one.file;
        CAPTURE(line);
        const auto ran = testing::call(line);
        CHECK(ran.code == 0);
        CHECK(ran.err.empty());
        testing::golden(file, ran.out);
    }
}

TEST_CASE("left and right differ only in the words for the sides") {
    for (const auto* line :
         {"plan --focus ankle --side ", "plan --side ", "plan --format json --side ", "plan --explain --side "}) {
        CAPTURE(line);
        // Whitespace is folded, since a longer word may break a line elsewhere.
        auto left = testing::call(std::string(line) + "left --width 500").out;
        auto right = testing::call(std::string(line) + "right --width 500").out;
        CHECK(left != right);
        const auto mirror = [](std::string text) {
            text = std::regex_replace(text, std::regex("\\bleft\\b(?! out)"), "\1");
            text = std::regex_replace(text, std::regex("\\bright\\b(?! angle)"), "left");
            text = std::regex_replace(text, std::regex("\1"), "right");
            return std::regex_replace(text, std::regex("\\s+"), " ");
        };
        const auto mirrored = mirror(left);
        right = std::regex_replace(right, std::regex("\\s+"), " ");
        const auto differ = std::mismatch(mirrored.begin(), mirrored.end(), right.begin(), right.end());
        const auto at = static_cast<std::size_t>(differ.first - mirrored.begin());
        CHECK(mirrored.substr(at, 80) == right.substr(at, 80));
    }
}

TEST_CASE("a plan for everything has the 23 exercises of the article") {
    const auto text = testing::call("plan --format json").out;
    std::size_t count = 0;
    for (auto at = text.find("\"order\":"); at != std::string::npos; at = text.find("\"order\":", at + 1)) ++count;
    CHECK(count == 23);
    CHECK(text.find("\"exercises\": 23") != std::string::npos);
}
