// What a mistyped word most likely stands for; a suggestion must not cross meaning.
#include "support/nearest.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

using Words = std::vector<std::string_view>;

std::string near(std::string_view word, const Words& known) {
    return std::string(valgus::support::nearest(word, known).value_or("-"));
}

const Words joints{"pelvis", "hip", "knee", "ankle", "toe", "leg"};
const Words positions{"standing", "walking", "squat", "stairs", "landing", "running"};

}  // namespace

TEST_CASE("nearest: one slip in a short word, two in a longer one") {
    CHECK(near("ankel", joints) == "ankle");
    CHECK(near("hpi", joints) == "hip");
    CHECK(near("kne", joints) == "knee");
    CHECK(near("pelvsi", joints) == "pelvis");
    CHECK(near("plvis", joints) == "pelvis");
    CHECK(near("pelvos", joints) == "pelvis");
    CHECK(near("stiars", positions) == "stairs");
    CHECK(near("standnig", positions) == "standing");
    CHECK(near("rumnimg", positions) == "running");
    CHECK(near("rumnimk", positions) == "-");
    CHECK(near("KNEE", {"knee"}) == "knee");
    CHECK(near("nkee", joints) == "knee");  // the first two, swapped
}

TEST_CASE("nearest: what begins with another letter is another word") {
    CHECK(near("bending", positions) == "-");
    CHECK(near("dancing", positions) == "-");
    CHECK(near("lip", joints) == "-");
    CHECK(near("flat-feet", {"flat-back", "knee-pain"}) == "-");
    CHECK(near("tib-post", {"tilt-test"}) == "-");
    CHECK(near("bell-2013", {"bend-test"}) == "-");
    CHECK(near("hinge", joints) == "-");
}

TEST_CASE("nearest: a beginning, or a longer form, of one word alone") {
    CHECK(near("pel", joints) == "pelvis");
    CHECK(near("pe", joints) == "-");
    CHECK(near("sta", positions) == "-");  // standing, stairs
    CHECK(near("stand", positions) == "standing");
    CHECK(near("stretching", {"release", "stretch"}) == "stretch");
    CHECK(near("kneeling", joints) == "-");
}

TEST_CASE("nearest: a short word as it is heard") {
    CHECK(near("rite", {"left", "right", "both"}) == "right");
    CHECK(near("rite", {"right", "rigid"}) == "-");  // either
}

TEST_CASE("nearest: nothing is near to nothing, nor to what is too long") {
    CHECK(near("", joints) == "-");
    CHECK(near("knee", {}) == "-");
    CHECK(near(std::string(65, 'k'), {std::string_view("knee")}) == "-");
    CHECK(near("knée", joints) == "knee");
    CHECK(near("\xff\xfe", joints) == "-");
}
