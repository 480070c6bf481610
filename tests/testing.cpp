#include "testing.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "checkout.hpp"
#include "cli/parse.hpp"
#include "cli/session.hpp"
#include "support/findings.hpp"
#include "support/text.hpp"

namespace testing {

namespace {

std::vector<std::string> words(std::string_view line) {
    std::istringstream in{std::string(line)};
    return {std::istream_iterator<std::string>(in), {}};
}

std::string join(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines) text += line + "\n";
    return text;
}

// The text without what stands in brackets.
std::string outermost(std::string_view text) {
    std::string outer;
    int depth = 0;
    for (const char c : text) {
        if (c == '{' || c == '[') ++depth;
        if (depth == 0) outer += c;
        if (c == '}' || c == ']') --depth;
    }
    return outer;
}

// As `valgus program` understands them, which has the options of `valgus plan` too.
valgus::Wishes wishes(std::string_view line) {
    auto arguments = valgus::cli::parse_arguments({.command = &valgus::cli::program_command, .rest = words(line)}, {});
    arguments.today = today();
    std::ostringstream nowhere;
    return valgus::cli::Session(valgus::cli::program_command, arguments, {}, nowhere).wishes();
}

std::string refusal_text(const valgus::Refusal& refusal) {
    std::string text;
    for (const auto& finding : refusal.findings) text += "refused: " + finding.what + "; " + finding.remedy + "\n";
    return text;
}

}  // namespace

Ran call(const std::vector<std::string>& args, const valgus::Surroundings& surroundings) {
    const std::vector<std::string_view> views(args.begin(), args.end());
    std::ostringstream out, err;
    const int code = valgus::run(views, today(), out, err, surroundings);
    return {code, out.str(), err.str()};
}

Ran call(std::string_view line, const valgus::Surroundings& surroundings) { return call(words(line), surroundings); }

valgus::Surroundings with_input(std::string text) {
    valgus::Surroundings surroundings;
    surroundings.standard_input = [text = std::move(text)](std::size_t) { return text; };
    return surroundings;
}

valgus::Surroundings with_environment(std::vector<std::pair<std::string, std::string>> variables) {
    valgus::Surroundings surroundings;
    surroundings.environment = [variables = std::move(variables)](std::string_view name) -> std::optional<std::string> {
        for (const auto& [key, value] : variables)
            if (key == name) return value;
        return std::nullopt;
    };
    return surroundings;
}

std::chrono::sys_days today() { return std::chrono::year{2026} / 11 / 16; }

const std::string_view vocabulary = R"(library: {id: small, title: A small library}
defaults: {source: planner, sets: 1, rest: 30, tempo: 1-1, setup_s: 10}
joints: [{id: hip, label: hip}, {id: knee, label: knee}, {id: ankle, label: ankle, aliases: [foot]}, {id: leg, label: leg}]
positions: [{id: standing, label: standing}, {id: squat, label: squat}]
equipment: [{id: roller, label: roller}, {id: ball, label: ball}, {id: band, label: band},
            {id: wall, label: wall, provision: household}, {id: chair, label: chair, provision: household}]
skills: [{id: foot, label: foot, ability: shorten your foot, check: You have it when the arch rises.},
         {id: hip-out, label: hip out, ability: lift your leg, check: You have it when the buttock works.}]
faults: [{id: drop, label: dropping}]
muscles: [{id: calf, label: calf, flesh: {on: shin, up: -80, radius: 19}, faces: {on: shin, front: -10}}]
sources: [{id: article, title: An article}, {id: planner, title: Our choice}]
body: {limb: leg, limbs: legs, end: foot, ends: feet, joint: the knee, bend: knee bend, in_line: with the knee in line,
       most_bend: 140, harder_if: "two sessions running were clean, with pain up to 3 at most",
       your_collapse: your knee caves in, gave_way: caved in, collapse: the knee caves in, collapse_begins: the knee begins to cave in,
       bends: [{to: 14, looks: almost straight}, {to: 44, looks: a quarter squat, at: 30},
               {to: 74, looks: a half squat, at: 60}, {to: 104, looks: thighs level, at: 90}, {looks: below level}]}
)";

std::string no_findings(int warnings) {
    return "No findings, " + std::to_string(warnings) +
           " warnings: A small library, 1 exercise, 0 tests, 0 topics, 2 sources.\nAdd --strict to see warnings.\n";
}

std::string exercise(std::string_view id, std::string_view joint, std::string_view phase, std::string_view more) {
    std::string text =
        "  - {id: " + std::string(id) + ", joint: " + std::string(joint) + ", phase: " + std::string(phase);
    const auto outer = outermost(more);
    const auto add = [&](std::string_view key, std::string_view value) {
        if (outer.find(std::string(key) + ":") == std::string::npos)
            text += ", " + std::string(key) + ": " + std::string(value);
    };
    add("name", id);
    add("laterality", "unilateral");
    add("posture", "standing");
    add("dose", "{reps: 10, source: article}");
    add("purpose", "It helps.");
    add("steps", "[Do it.]");
    return text + (more.empty() ? "" : ", " + std::string(more)) + "}";
}

valgus::Library library(const std::vector<std::string>& exercises) {
    valgus::Findings findings;
    const std::string text = std::string(vocabulary) + "exercises:\n" + join(exercises);
    std::vector<valgus::Layer> layers(1);
    if (auto document = valgus::parse_yaml({"small.yaml", text}, {}, findings)) layers[0].push_back(document);
    auto library = valgus::decode_library(layers, findings);
    for (const auto& finding : findings) FAIL_CHECK(valgus::support::describe(finding));
    return library;
}

std::string notice(const valgus::Plan& plan, std::string_view id) {
    for (const auto& paragraph : plan.notices)
        if (paragraph.id == id) return paragraph.text;
    return {};
}

valgus::Plan plan(const valgus::Library& library, std::string_view line) {
    auto made = valgus::make_plan(library, valgus::resolve(library, wishes(line)));
    REQUIRE(std::holds_alternative<valgus::Plan>(made));
    return std::get<valgus::Plan>(std::move(made));
}

std::string outline(const valgus::Library& library, std::string_view line) {
    using namespace valgus;
    const auto made = make_plan(library, resolve(library, wishes(line)));
    if (const auto* refusal = std::get_if<Refusal>(&made)) return refusal_text(*refusal);
    std::string text;
    const auto& plan = std::get<Plan>(made);
    for (const auto& card : plan.exercises) {
        text += card.id + " " + std::string(id(card.phase)) + " ";
        for (const auto side : card.sides)
            text += std::string(side == card.sides.front() ? "" : "+") + std::string(id(side));
        text += " " + std::to_string(card.duration.count()) + "s " + std::string(id(card.because.code)) + "\n";
    }
    for (const auto& left : plan.left_out) text += "- " + left.id + " " + std::string(id(left.because.code)) + "\n";
    return text;
}

valgus::ProgramRequest requested(const valgus::Library& library, std::string_view line) {
    return valgus::resolve_program(library, wishes(line));
}

valgus::Program program(const valgus::Library& library, std::string_view line) {
    const auto asked = valgus::resolve_program(library, wishes(line));
    auto made = valgus::make_program(library, asked.request, asked.schedule);
    REQUIRE(std::holds_alternative<valgus::Program>(made));
    return std::get<valgus::Program>(std::move(made));
}

std::string sessions(const valgus::Program& program) {
    std::string text;
    for (const auto& session : program.sessions) {
        text += session.id + (session.kind == valgus::SessionKind::mobility ? " m" : "") +
                (session.tests.empty() ? "" : " T") + ":";
        for (const auto& card : program.plans.at(session.plan).exercises)
            text += " " + card.id + (card.dose.shortened ? "-" : "");
        text += session.next.empty() ? "\n" : " >\n";
    }
    return text;
}

std::string sessions(const valgus::Library& library, std::string_view line) {
    const auto asked = valgus::resolve_program(library, wishes(line));
    const auto made = valgus::make_program(library, asked.request, asked.schedule);
    if (const auto* refusal = std::get_if<valgus::Refusal>(&made)) return refusal_text(*refusal);
    return sessions(std::get<valgus::Program>(made));
}

std::string read(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    REQUIRE_MESSAGE(in, path);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string untidy(const std::string& text, int width) {
    std::string found, before = "x";
    if (!text.ends_with('\n') || text.ends_with("\n\n") || text.starts_with('\n')) found += "begins or ends badly\n";
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line); before = line) {
        if (valgus::support::display_width(line) > width) found += "too wide: " + line + '\n';
        if (line.ends_with(' ')) found += "trailing blank: " + line + '\n';
        if (line.empty() && before.empty()) found += "two empty lines\n";
    }
    return found;
}

valgus::Sink into(std::string& text) {
    return [&text](std::string_view piece) { text += piece; };
}

void golden(const std::string& name, const std::string& text) {
    const std::string path = source_dir() + "/tests/cases/" + name;
    const char* bless = std::getenv("VALGUS_BLESS");
    if (bless != nullptr && std::string_view(bless) == "1") {
        std::filesystem::create_directories(std::filesystem::path(path).parent_path());
        std::ofstream(path, std::ios::binary) << text;
    }
    REQUIRE_MESSAGE(std::filesystem::exists(path), "no golden file " << name << "; `bless` writes it");
    CHECK_MESSAGE(read(path) == text, name);
}

}  // namespace testing
