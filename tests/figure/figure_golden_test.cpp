// The geometry of every figure as it was blessed: each pose's joints in whole centimetres on a body of 170 cm.
// Compilers round differently, so a centimetre more or less is none.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <sstream>

#include "checkout.hpp"
#include "figures.hpp"
#include "pages.hpp"
#include "testing.hpp"

using namespace valgus;
using figure::Point;
using testing::moments;
using testing::Skeleton;

namespace {

constexpr const char* file = "figures.golden";

std::string cm(double heights) { return std::to_string(std::lround(heights * figure::height_cm)); }

// " -9,89,0": to the left, up, to the front
std::string joint(Point p) { return " " + cm(p.x) + "," + cm(p.y) + "," + cm(p.z); }

// A line for the trunk and each limb: "clam-shell 1 trunk 0,9,0 …"
std::string lines_of(const std::string& pose, const Skeleton& s) {
    std::string text = pose + " trunk" + joint(s.pelvis) + joint(s.chest) + joint(s.neck) + joint(s.head) + "\n";
    for (const std::size_t i : {0U, 1U}) {
        const std::string whose = i == 0 ? " working" : " other";
        text += pose + whose + "-arm" + joint(s.shoulder[i]) + joint(s.elbow[i]) + joint(s.wrist[i]) + joint(s.hand[i]);
        text += "\n" + pose + whose + "-leg" + joint(s.hip[i]) + joint(s.knee[i]) + joint(s.ankle[i]);
        text += joint(s.heel[i]) + joint(s.ball[i]) + joint(s.toe[i]) + "\n";
    }
    return text;
}

// Each pose at its arrival. Moments are counted out so that one falls on every second.
std::string geometry() {
    std::string text;
    for (const auto& [id, name, picture] : testing::shipped_figures()) {
        int seconds = 0, number = 0;
        for (const auto& pose : picture.figure.poses) seconds += pose.seconds + pose.hold;
        const auto all = moments(picture.figure, Side::right, seconds);
        int at = -picture.figure.poses.front().seconds;
        for (const auto& pose : picture.figure.poses) {
            at += pose.seconds;
            const auto& moment = all[static_cast<std::size_t>(at % seconds)];
            text += lines_of(name + ", pose " + std::to_string(++number) + ",", moment.skeleton);
            at += pose.hold;
        }
    }
    return text;
}

// By what stands before its first number.
struct Line {
    std::string what;
    std::vector<long> numbers;
};
Line parse(const std::string& line) {
    const auto begin = line.rfind("-leg ") != std::string::npos   ? line.rfind("-leg ") + 5
                       : line.rfind("-arm ") != std::string::npos ? line.rfind("-arm ") + 5
                                                                  : line.rfind("trunk ") + 6;
    Line parsed{line.substr(0, begin), {}};
    std::istringstream numbers(line.substr(begin));
    for (long number = 0; numbers >> number;) {
        parsed.numbers.push_back(number);
        numbers.ignore(1);
    }
    return parsed;
}

bool is_near(const std::vector<long>& a, const std::vector<long>& b) {
    return std::ranges::equal(a, b, [](long x, long y) { return std::abs(x - y) <= 1; });
}

// The lines that are not what was blessed.
std::string difference(const std::string& blessed, const std::string& now) {
    std::map<std::string, std::string> before;
    for (const auto& line : pages::lines_of(blessed)) before[parse(line).what] = line;
    std::string found;
    for (const auto& line : pages::lines_of(now)) {
        const auto [what, numbers] = parse(line);
        const auto was = before.find(what);
        if (was == before.end())
            found += "new: " + line + "\n";
        else if (!is_near(parse(was->second).numbers, numbers))
            found += "was: " + was->second + "\nis:  " + line + "\n";
        if (was != before.end()) before.erase(was);
    }
    for (const auto& [what, line] : before) found += "gone: " + line + "\n";
    return found;
}

}  // namespace

TEST_CASE("figures: the geometry is what was blessed") {
    const auto now = geometry();
    const std::string path = testing::source_dir() + "/tests/cases/" + file;
    if (pages::blessing()) pages::write(path, now);
    CHECK(difference(testing::read(path), now) == "");
    CHECK(now.size() < 120'000);
}

TEST_CASE("figures: a blessed geometry differs by two centimetres, not by one, and by what is new or gone") {
    const std::string blessed = "a, pose 1, trunk 0,9,-1 4,5,6\nb, pose 1, other-leg 7,8,9\n";
    CHECK(difference(blessed, blessed) == "");
    CHECK(difference(blessed, "a, pose 1, trunk 1,9,-2 4,6,6\nb, pose 1, other-leg 7,8,9\n") == "");
    CHECK(difference(blessed, "a, pose 1, trunk 0,9,1 4,5,6\nb, pose 1, other-leg 7,8,9\n") ==
          "was: a, pose 1, trunk 0,9,-1 4,5,6\nis:  a, pose 1, trunk 0,9,1 4,5,6\n");
    CHECK(difference(blessed, "a, pose 1, trunk 0,9,-1 4,5,6\nb, pose 2, other-leg 7,8,9\n") ==
          "new: b, pose 2, other-leg 7,8,9\ngone: b, pose 1, other-leg 7,8,9\n");
    CHECK(difference(blessed, "a, pose 1, trunk 0,9,-1 4,5\nb, pose 1, other-leg 7,8,9\n") != "");
}
