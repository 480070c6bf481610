#include "sample_plan.hpp"

#include <doctest/doctest.h>

#include "testing.hpp"
#include "valgus/library/library.hpp"

namespace testing {

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
    card.dose = {{.duration = 30s}};
    card.dose.brief = "30 s";
    card.dose.text = "30 s, up to 1 min";
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
    card.dose = {{.sets = 2, .reps = 10, .rest = 30s, .tempo = Tempo{1s, 3s}}};
    card.dose.brief = "2 × 10 reps";
    card.dose.text = "2 × 10 reps, building up to 20, rest 30 s between sets, 1 s up, 3 s down";
    card.setup_time = 15s;
    card.duration = 125s;
    card.feel = "Work in your right buttock.";
    card.steps = {"Rise until you stand tall."};
    card.ready_when = "The balance is steady.";
    card.needs = {{"short-foot", "short foot"}};
    card.teaches = {{"stairs", "stairs"}};
    card.progression = Progression{.stage = 1,
                                   .of = 3,
                                   .now = {},
                                   .only_if = {},
                                   .text = "a higher step. Move on when: It is easy.",
                                   .source = "planner"};
    card.because = {Included::position, "trains your squat"};
    card.sources = {"article"};
    return card;
}

}  // namespace

Plan sample_plan() {
    Plan plan;
    plan.body = builtin_library().body;
    plan.library_id = "knee-valgus";
    plan.library_title = "Knees that cave inwards";
    plan.request.side = Side::right;
    plan.request.focus = {{"ankle", "ankle"}};
    plan.request.focus_asked = true;
    plan.request.position = {"standing", "standing"};
    plan.request.equipment = {{"foam-roller", "foam roller"}, {"step", "step"}};
    plan.request.exclude = {{"toe-lift", "toe lift"}};
    plan.headline = "Your right leg · ankle · week 1 of 8 · 2 exercises · 3 min";
    plan.duration = 170s;
    plan.kit = {{{"foam-roller", "foam roller"}, "a tightly rolled towel", Provision::gear},
                {{"step", "low step"}, "the bottom stair", Provision::household}};
    plan.exercises = {release(), step_up()};
    plan.left_out = {{"calf-stretch", "Calf stretch", {LeftOut::no_time, "does not fit into 3 minutes"}},
                     {"toe-lift", "Big toe lift", {LeftOut::excluded, "you excluded it"}},
                     {"short-foot", "Short foot", {LeftOut::no_time, "does not fit into 3 minutes"}}};
    plan.skill_checks = {{{"short-foot", "short foot"}, "You have it when the arch rises."}};
    plan.news = {"Step up comes in."};
    plan.activity = {{"cadence", "In your run", "Take shorter steps.", {"article"}},
                     {"cue", "In your run", "Run lightly.", {}}};
    plan.notes = {{"one-side", "The other leg", "This plan is for one leg.", {"article"}}};
    plan.tests = {{"knee-to-wall", "Knee to wall", "Measure:\n- from toe\n- to wall\n\nBoth legs.", {"article"}}};
    plan.habits = {{"driving", "Driving", "Knee over foot.", {}}};
    plan.safety = {
        {{"not-yet", "Not yet", "See a clinician first: knee hot or swollen.", {"practice"}}, Placement::gate},
        {{"pain", "Pain", "Above 5, stop.", {"practice"}}, Placement::pain},
        {{"advice", "Disclaimer", "Not medical advice.", {}}, Placement::disclaimer}};
    plan.account = {"You asked for the right leg, with work for: ankle.", "1 in: Step up – trains your squat."};
    plan.sources = {{"article", "How to fix it", "Mark", "example.org", std::nullopt},
                    {"practice", "Customary caution?", "", "", 2013}};
    return plan;
}

std::string written(const Plan& plan, std::string_view format, const Style& style) {
    const auto* row = find_format(format);
    REQUIRE(row != nullptr);
    return rendered(row->plan, plan, style);
}

}  // namespace testing
