// The formats over plans built by hand: whole outputs, and what must hold for every one of them.
#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

#include "render/json.hpp"
#include "render/markdown_text.hpp"
#include "render/page.hpp"
#include "support/text.hpp"
#include "valgus/render.hpp"

using namespace valgus;
using namespace std::chrono_literals;

namespace {

PlannedExercise release() {
    PlannedExercise card;
    card.order = 1;
    card.id = "calf-release";
    card.name = "Calf release";
    card.phase = Phase::release;
    card.joint = {"ankle", "ankle"};
    card.sides = {Side::right};
    card.equipment = {{"foam-roller", "foam roller"}, {"floor", "floor space"}};
    card.muscles = {{"gastrocnemius", "calf"}};
    card.faults = {{"foot-pronation", "arch dropping"}};
    card.dose = {.duration = 30s, .brief = "30 s", .text = "30 s, up to 1 min"};
    card.setup_time = 15s;
    card.duration = 45s;
    card.purpose = "Works on the calf.";
    card.setup = "Sit down with the roller under your right calf.";
    card.steps = {"Sink in.", "Turn the leg slowly from side to side, toes in, then toes out."};
    card.mistakes = {"Rolling into the hollow of the knee."};
    card.cautions = {"Never on a hot calf."};
    card.because = {Included::focus, "works on the ankle, which you asked for"};
    card.sources = {"article", "practice"};
    return card;
}

PlannedExercise step_up() {
    PlannedExercise card;
    card.order = 2;
    card.id = "step-up";
    card.name = "Step up";
    card.phase = Phase::integrate;
    card.joint = {"leg", "whole leg"};
    card.sides = {Side::right};
    card.equipment = {{"step", "low step"}};
    card.muscles = {{"biceps-femoris", "outer hamstring"}};
    card.dose = {.sets = 2, .reps = 10, .rest = 30s, .tempo = Tempo{1s, 3s}, .brief = "2 × 10 reps"};
    card.dose.text = "2 × 10 reps, building up to 20, rest 30 s between sets, 1 s up, 3 s down";
    card.setup_time = 15s;
    card.duration = 125s;
    card.feel = "Work in your right buttock.";
    card.steps = {"Rise until you stand tall."};
    card.ready_when = "The balance is steady.";
    card.needs = {{"short-foot", "short foot"}};
    card.teaches = {{"stairs", "stairs"}};
    card.progression = Progression{.stage = 1, .of = 2, .text = "a higher step. Move on when: It is easy."};
    card.because = {Included::integration, "belongs to every plan"};
    card.sources = {"article"};
    return card;
}

Plan sample() {
    Plan plan;
    plan.library_id = "knee-valgus";
    plan.library_title = "Knees that cave inwards";
    plan.request.side = Side::right;
    plan.request.focus = {{"ankle", "ankle"}};
    plan.request.focus_asked = true;
    plan.request.position = {"standing", "standing"};
    plan.request.equipment = {"foam-roller", "step"};
    plan.request.exclude = {"toe-lift"};
    plan.headline = "Your right leg · ankle · week 1 of 8 · 2 exercises · 3 min";
    plan.duration = 170s;
    plan.kit = {{{"foam-roller", "foam roller"}, "a tightly rolled towel", Provision::gear},
                {{"step", "low step"}, "the bottom stair", Provision::household}};
    plan.exercises = {release(), step_up()};
    plan.left_out = {{"calf-stretch", "Calf stretch", {LeftOut::no_time, "does not fit into 3 minutes"}},
                     {"toe-lift", "Big toe lift", {LeftOut::excluded, "you excluded it"}},
                     {"short-foot", "Short foot", {LeftOut::no_time, "does not fit into 3 minutes"}}};
    plan.skill_checks = {{{"short-foot", "short foot"}, "You have it when the arch rises."}};
    plan.activity = {{"cadence", "Cadence", "Take shorter steps.", {"article"}}};
    plan.notes = {{"one-side", "The other leg", "This plan is for one leg.", {"article"}}};
    plan.tests = {{"knee-to-wall", "Knee to wall", "Measure:\n- from toe\n- to wall\n\nBoth legs.", {"article"}}};
    plan.habits = {{"driving", "Driving", "Knee over foot.", {}}};
    plan.safety = {{{"not-yet", "Not yet", "See a clinician first: knee hot or swollen.", {"practice"}}, Placement::gate},
                   {{"pain", "Pain", "Above 5, stop.", {"practice"}}, Placement::pain},
                   {{"advice", "Disclaimer", "Not medical advice.", {}}, Placement::disclaimer}};
    plan.sources = {{"article", "How to fix it", "Mark", "example.org", std::nullopt},
                    {"practice", "Customary caution?", "", "", 2013}};
    return plan;
}

std::string render(const Plan& plan, std::string_view format, const Style& style = {}) {
    const auto* row = find_format(format);
    REQUIRE(row != nullptr);
    return row->plan(plan, style);
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

// Every way in which a text is no tidy page of this width, one a line.
std::string untidy(const std::string& text, int width) {
    std::string found;
    if (!text.ends_with('\n') || text.ends_with("\n\n") || text.starts_with('\n')) found += "begins or ends badly\n";
    std::string before = "x";
    for (const auto& line : lines_of(text)) {
        if (support::display_width(line) > width) found += "too wide: " + line + '\n';
        if (line.ends_with(' ')) found += "trailing blank: " + line + '\n';
        if (line.empty() && before.empty()) found += "two empty lines\n";
        before = line;
    }
    return found;
}

// Without the escape sequences of colour.
std::string uncolored(std::string text) {
    for (auto at = text.find('\033'); at != std::string::npos; at = text.find('\033')) text.erase(at, text.find('m', at) - at + 1);
    return text;
}

std::string json_of(std::string_view text) {
    render::JsonWriter json(render::JsonLayout::compact);
    json.value(text);
    return std::move(json).finish();
}

}  // namespace

TEST_CASE("formats: names, endings, and nothing else") {
    std::string all;
    for (const auto& format : formats()) all += std::string(format.name) + std::string(format.ending) + ' ';
    CHECK(all == "text.txt markdown.md json.json ");
    CHECK(find_format("json")->name == "json");
    CHECK(find_format("Json") == nullptr);
    CHECK(format_of_file("plans/mine.md")->name == "markdown");
    CHECK(format_of_file("mine.pdf") == nullptr);
    CHECK(format_of_file("mine") == nullptr);
}

TEST_CASE("text: the whole plan at 80 columns") { CHECK(render(sample(), "text") == R"(TEXT80)"); }
TEST_CASE("text: the whole plan at 40 columns") { CHECK(render(sample(), "text", {.width = 40}) == R"(TEXT40)"); }
TEST_CASE("text: brief") { CHECK(render(sample(), "text", {.detail = Detail::brief}) == R"(BRIEF)"); }
TEST_CASE("markdown: the whole plan") { CHECK(render(sample(), "markdown") == R"(MARKDOWN)"); }
TEST_CASE("markdown: brief") { CHECK(render(sample(), "markdown", {.detail = Detail::brief}) == R"(MDBRIEF)"); }
