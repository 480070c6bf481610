// What the tests share: the program in memory, small libraries, a compact dump of a plan, golden files.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "valgus/plan.hpp"
#include "valgus/run.hpp"

namespace testing {

struct Ran {
    int code = 0;
    std::string out, err;
};

// The whole program: `line` is split at blanks, as a shell would without quotes.
Ran call(std::string_view line, const valgus::Surroundings& surroundings = {});
Ran call(const std::vector<std::string>& args, const valgus::Surroundings& surroundings = {});

// Surroundings whose standard input holds the text.
valgus::Surroundings with_input(std::string text);

// The words that every small library shares: joints hip, knee, ankle, leg; positions standing, squat; gear roller,
// ball, band; household wall, chair; skills foot, hip-out; fault drop; muscle calf; sources article, planner.
extern const std::string_view vocabulary;

// One exercise as a line of YAML. `more` adds keys or replaces the defaults: unilateral, standing, 10 reps, core.
std::string exercise(std::string_view id, std::string_view joint, std::string_view phase, std::string_view more = "");

// The vocabulary and these exercises; fails the test if there are findings.
valgus::Library library(const std::vector<std::string>& exercises);

// The plan that `line` (options of `valgus plan`) asks for, as `name` a line: "foot strengthen right 30s prerequisite";
// what is left out as "- roll no-equipment"; a refusal as "refused: what; remedy".
std::string outline(const valgus::Library& library, std::string_view line);

// The plan itself; fails the test if it is refused.
valgus::Plan plan(const valgus::Library& library, std::string_view line);

// Asserts that tests/cases/NAME holds just this text. `bless` (VALGUS_BLESS=1) writes it first.
void golden(const std::string& name, const std::string& text);

std::string read(const std::string& path);

}  // namespace testing
