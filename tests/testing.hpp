// What the tests share: the program in memory, small libraries, a compact dump of a plan, golden files.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "valgus/program.hpp"
#include "valgus/request.hpp"
#include "valgus/run.hpp"
#include "valgus/sink.hpp"

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

// Surroundings with these variables in the environment.
valgus::Surroundings with_environment(std::vector<std::pair<std::string, std::string>> variables);

// What `today` is to all that is called here: Monday 16 November 2026.
std::chrono::sys_days today();

// The words that every small library shares: joints hip, knee, ankle, leg; positions standing, squat; gear roller,
// ball, band; household wall, chair; skills foot, hip-out; fault drop; muscle calf; sources article, planner.
extern const std::string_view vocabulary;

// What `check` says of the vocabulary and one sound exercise.
std::string no_findings(int warnings);

// One exercise as a line of YAML. `more` adds keys or replaces the defaults: unilateral, standing, 10 reps, core.
std::string exercise(std::string_view id, std::string_view joint, std::string_view phase, std::string_view more = "");

// The vocabulary and these exercises; fails the test if there are findings.
valgus::Library library(const std::vector<std::string>& exercises);

// The plan that `line` (options of `valgus plan`) asks for, as `name` a line: "foot strengthen right 30s prerequisite";
// what is left out as "- roll no-equipment"; a refusal as "refused: what; remedy".
std::string outline(const valgus::Library& library, std::string_view line);

// The plan itself; fails the test if it is refused.
valgus::Plan plan(const valgus::Library& library, std::string_view line);
// What a plan says at its top, by the id of the notice; empty: nothing.
std::string notice(const valgus::Plan& plan, std::string_view id);
inline std::string size_line(const valgus::Plan& plan) { return notice(plan, "size"); }

// The program that `line` (options of `valgus program`) asks for; fails the test if it is refused.
valgus::Program program(const valgus::Library& library, std::string_view line);

// The request and the schedule of that line.
valgus::ProgramRequest requested(const valgus::Library& library, std::string_view line);

// Its sessions, a line each: "w01-mon T: foot step-" for a full one with tests, where step is below its week's dose;
// "w01-tue m: foot >" for a mobility day that says what comes next; a refusal as in outline().
std::string sessions(const valgus::Library& library, std::string_view line);
std::string sessions(const valgus::Program& program);

// Asserts that tests/cases/NAME holds just this text. `bless` (VALGUS_BLESS=1) writes it first.
void golden(const std::string& name, const std::string& text);

// A sink that adds to the text.
valgus::Sink into(std::string& text);

// All that a renderer writes: rendered(render_table, table, Style{}).
template <class Render, class... Args>
std::string rendered(Render render, const Args&... args) {
    std::string text;
    render(args..., into(text));
    return text;
}

// Every way in which a text is no tidy page of this width, one a line.
std::string untidy(const std::string& text, int width);

std::string read(const std::string& path);

}  // namespace testing
