// P2 to P6 on the shipped library, for what people would ask of it.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "testing.hpp"
#include "valgus/program.hpp"

using namespace valgus;
using testing::call;
using testing::program;

namespace {

const Library& shipped() {
    static const auto decoded = [] {
        const std::vector<Layer> layers{builtin_layer()};
        Findings findings;
        return decode_library(layers, findings);
    }();
    return decoded;
}

constexpr const char* wishes_of_people[] = {
    "",
    "--side left --focus hip --days mon,tue,wed,thu,fri,sat,sun",
    "--minutes 10 --days tue,thu",
    "--position landing --minutes 15 --days mon,tue,thu,fri --side right",
    "--cause structural --position stairs --angle 30 --condition pain,arthritis --age 67",
    "--minutes 5 --focus toe --equipment none",
    "--minutes none --position running --start 2028-02-27 --weeks 5",
    "--include single-leg-hinge,big-toe-release --minutes 12 --side left --mastered short-foot",
    "--all --minutes 20 --position squat --weeks 12",
    "--only calf-stretch,step-up --days sat,sun",
};

}  // namespace

TEST_CASE(
    "P2, P6: in the shipped library no session is too long or too full, none lacks what it builds on, none holds what "
    "it must not") {
    for (const auto* line : wishes_of_people) {
        CAPTURE(line);
        const auto made = program(shipped(), line);
        const auto& request = made.whole.request;
        std::set<std::string> mastered;
        for (const auto& skill : request.mastered) mastered.insert(skill.id);
        for (const auto& session : made.sessions) {
            CAPTURE(session.id);
            const auto& plan = made.plans.at(session.plan);
            CHECK(session.duration <= std::chrono::minutes{request.minutes.value_or(9999)});
            CHECK(!plan.exercises.empty());
            const auto counted = std::count_if(plan.exercises.begin(), plan.exercises.end(),
                                               [](const auto& card) { return !card.dose.reminder; });
            CHECK(counted <= request.max_exercises.value_or(9999));
            auto learned = mastered;
            for (const auto& card : plan.exercises) {
                CAPTURE(card.id);
                if (session.kind == SessionKind::full)
                    for (const auto& skill : card.needs) CHECK(learned.contains(skill.id));
                for (const auto& skill : card.teaches) learned.insert(skill.id);
                if (session.kind == SessionKind::mobility && card.phase >= Phase::strengthen)
                    CHECK(shipped()[*find<Exercise>(shipped(), card.id)].daily);
            }
            for (const auto& name : request.include)
                if (session.kind == SessionKind::full)
                    CHECK(std::any_of(plan.exercises.begin(), plan.exercises.end(),
                                      [&](const auto& card) { return card.id == name.id; }));
        }
    }
}

TEST_CASE("P6, P7: in the shipped library what had no turn in the block is named at its end") {
    for (const auto* line : wishes_of_people) {
        CAPTURE(line);
        const auto made = program(shipped(), line);
        const auto& next = made.sessions.back().next;
        for (const auto& left : made.whole.left_out)
            if ((left.because.code == LeftOut::no_time || left.because.code == LeftOut::no_room) &&
                left.because.text.find("stand in for it") == std::string::npos)
                CHECK_MESSAGE(next.find(left.name) != std::string::npos, left.id << ": " << left.because.text);
    }
}

TEST_CASE("P6: in the shipped library every full session loosens something, in ten minutes too") {
    for (const auto* line :
         {"", "--minutes 10", "--minutes 15 --position squat", "--focus ankle", "--cause structural"}) {
        CAPTURE(line);
        const auto made = program(shipped(), line);
        for (const auto& session : made.sessions) {
            CAPTURE(session.id);
            const auto& cards = made.plans.at(session.plan).exercises;
            CHECK(std::any_of(cards.begin(), cards.end(), [](const auto& card) { return is_loosening(card.phase); }));
        }
    }
}

TEST_CASE("P3: in the shipped library a program without limits, once a week, is the plans of its weeks") {
    for (const auto* line : {"--side left", "--focus ankle --position landing --weeks 4", "--cause structural"}) {
        CAPTURE(line);
        const auto limits = std::string(line) + " --minutes none --max-exercises none";
        const auto made = program(shipped(), limits + " --days mon");
        for (const auto& session : made.sessions) {
            CAPTURE(session.id);
            const auto plan = testing::plan(shipped(), limits + " --week " + std::to_string(session.week));
            const auto& same = made.plans.at(session.plan);
            REQUIRE(same.exercises.size() == plan.exercises.size());
            for (std::size_t i = 0; i < plan.exercises.size(); ++i) {
                CHECK(same.exercises[i].id == plan.exercises[i].id);
                CHECK(same.exercises[i].dose == plan.exercises[i].dose);
                CHECK(same.exercises[i].steps == plan.exercises[i].steps);
            }
        }
    }
}

TEST_CASE(
    "P4: beside the figure of a later week there is room for the one before, also where that week is shown alone") {
    const auto has_before = [](const std::string& line) {
        const auto text = call("program --side left --focus ankle --days mon --brief " + line).out;
        CHECK(text.find("Test: Knee to wall") != std::string::npos);
        return text.find("before \\_") != std::string::npos || text.find("before _") != std::string::npos;
    };
    for (const auto* format : {"", " --format markdown"}) {
        CHECK_FALSE(has_before(std::string("--week 1") + format));
        CHECK(has_before(std::string("--week 4") + format));
        CHECK(has_before(std::string("--weeks 4") + format));
    }
}

TEST_CASE("P4: the shipped tests, without the ankle gap where the bone is the cause") {
    const auto tests = [](std::string_view line) {
        std::string text;
        const auto made = program(shipped(), line);
        for (const auto& test : made.sessions.front().tests) text += test.id + " ";
        return text;
    };
    CHECK(tests("") == "knee-to-wall ankle-gap mirror-squat heel-lift-squat ");
    CHECK(tests("--cause structural").find("ankle-gap") == std::string::npos);
    CHECK(tests("--cause structural").find("knee-to-wall") != std::string::npos);
}

TEST_CASE("R4: a reminder is done as the stage that one has come to, and has its card") {
    const auto made = program(shipped(), "--side right --position running --days mon");
    std::string text;
    for (const auto& session : made.sessions)
        for (const auto& exercise : made.plans[session.plan].exercises)
            if (exercise.id == "short-foot")
                text += std::to_string(exercise.progression->stage) + exercise.progression->now + " " +
                        std::to_string(exercise.card) + (exercise.dose.reminder ? " reminder\n" : "\n");
    CHECK(text ==
          "1 16\n2standing 17\n2standing 17 reminder\n2standing 17 reminder\n"
          "2standing 17\n2standing 17\n2standing 17 reminder\n2standing 17 reminder\n");
}
