// Plans as JSON, and its writer.
#include "render/json/json.hpp"

#include <doctest/doctest.h>

#include <string>

#include "sample_plan.hpp"
#include "testing.hpp"
#include "valgus/render.hpp"

using namespace valgus;
using namespace std::chrono_literals;
using testing::sample_plan;

namespace {

template <class Write>
std::string json_of(Write write, render::JsonLayout layout) {
    std::string text;
    render::JsonWriter json(layout, testing::into(text));
    write(json);
    json.finish();
    return text;
}

std::string json_of(std::string_view text) {
    return json_of([text](render::JsonWriter& json) { json.value(text); }, render::JsonLayout::compact);
}

}  // namespace

TEST_CASE("json: the whole plan") {
    auto plan = sample_plan();
    plan.exercises[0].steps.clear();
    plan.exercises[1].dose.shortened = true;
    plan.exercises[1].progression->now = "a low step";
    plan.exercises[1].progression->only_if = "It is clean.";
    plan.left_out.clear();
    plan.request.minutes = 3;
    plan.request.angle = 60;
    plan.request.age = 61;
    plan.request.conditions = {{"over-60", "over 60 years of age"}};
    plan.request.stages = {{"step-up", 2}};
    plan.request.clinician_notes = {{"step-up", "slowly"}};
    plan.exercises[1].dose.by_clinician = true;
    plan.exercises[1].clinician_note = "slowly";
    plan.request.name = "Ada";
    plan.request.all = true;
    plan.request.worse = Side::left;
    plan.request.max_exercises = 6;
    plan.request.mastered_stones = {{"wall-push", "Wall push"}};
    plan.request.learning = {{"short-foot", "short foot"}};
    plan.request.pain = 2;
    plan.request.cleared = true;
    plan.notices = {{"way", "The way", "It leads there.", {"planner"}}};
    plan.exercises[0].dose.reminder = true;
    plan.exercises[0].dose.halved = true;
    auto& step_up = plan.exercises[1];
    step_up.leads = true;
    step_up.worse = Side::right;
    step_up.dose.distance = 8;
    step_up.dose.load = "5 kg";
    step_up.dose.times_a_day = "2–3 times a day";
    step_up.dose.effort = "effort 5–7 of 10";
    step_up.dose.most_reps = true;
    step_up.ladder = {2, 4, "12 reps"};
    step_up.partner = "Clam shell";
    step_up.link = "https://example.org/a";
    CHECK(
        json_of([&](render::JsonWriter& json) { render::write_plan(json, plan); }, render::JsonLayout::compact) ==
        R"({"schema_version":1,"kind":"plan","library":{"id":"knee-valgus","title":"Knees that cave inwards"},)"
        R"("request":{"name":"Ada","side":"right","worse":"left","focus":["ankle"],"cause":"unknown",)"
        R"("position":"standing","angle_deg":60,"protocol":null,"week":1,"weeks":8,"minutes":3,"max_exercises":6,)"
        R"("equipment":["foam-roller","step"],"mastered":[],"mastered_exercises":["wall-push"],)"
        R"("learning":["short-foot"],"stages":{"step-up":2},"doses":{},"clinician_notes":{"step-up":"slowly"},)"
        R"("age":61,"pain":2,"cleared":true,"conditions":["over-60"],"include":[],"exclude":["toe-lift"],)"
        R"("only":[],"all":true,"assessed":null,"found":[]},"protocol":null,"summary":{"exercises":2,"duration_s":170,"equipment":["foam-roller","step"]},)"
        R"("exercises":[{"order":1,"id":"calf-release","name":"Calf release","phase":"release","joint":"ankle",)"
        R"("laterality":"unilateral","sides":["right"],"equipment":["foam-roller","floor"],)"
        R"("muscles":["gastrocnemius"],"faults":["foot-pronation"],"reminder":true,"leads":false,"worse":null,)"
        R"("dose":{"sets":1,"reps":null,"hold_s":null,"duration_s":30,"distance_m":null,"rest_s":null,)"
        R"("tempo":null,"load":null,"times_a_day":null,"effort":null,"most_reps":false,"shortened":false,)"
        R"("halved":true,"reminder":true,"by_clinician":false,"text":"30 s, up to 1 min"},"ladder":{"rung":1,)"
        R"("of":1,"text":null},"setup_s":15,"duration_s":45,"clinician_note":null,)"
        R"("purpose":"Works on the calf.","setup":"Sit down with the roller under your right calf.","steps":[],)"
        R"("feel":null,"mistakes":["Rolling into the hollow of the knee."],"cautions":["Never on a hot calf."],)"
        R"("ready_when":null,"needs":[],"teaches":[],"progression":null,"superset":null,"link":null,)"
        R"("because":{"code":"focus","text":"works on the ankle, which you asked for"},"sources":["article",)"
        R"("practice"]},{"order":2,"id":"step-up","name":"Step up","phase":"integrate","joint":"leg",)"
        R"("laterality":"unilateral","sides":["right"],"equipment":["step"],"muscles":["biceps-femoris"],)"
        R"("faults":[],"reminder":false,"leads":true,"worse":"right","dose":{"sets":2,"reps":10,"hold_s":null,)"
        R"("duration_s":null,"distance_m":8,"rest_s":30,"tempo":{"up_s":1,"down_s":3},"load":"5 kg",)"
        R"("times_a_day":"2–3 times a day","effort":"effort 5–7 of 10","most_reps":true,"shortened":true,)"
        R"("halved":false,"reminder":false,"by_clinician":true,"text":"2 × 10 reps, building up to 20,)"
        R"( rest 30 s between sets, 1 s up, 3 s down"},"ladder":{"rung":2,"of":4,"text":"12 reps"},)"
        R"("setup_s":15,"duration_s":125,"clinician_note":"slowly","purpose":null,"setup":null,)"
        R"("steps":["Rise until you stand tall."],"feel":"Work in your right buttock.","mistakes":[],)"
        R"("cautions":[],"ready_when":"The balance is steady.","needs":["short-foot"],"teaches":["stairs"],)"
        R"("progression":{"stage":1,"of":3,"now":"a low step","only_if":"It is clean.",)"
        R"("text":"a higher step. Move on when: It is easy.","source":"planner"},"superset":"Clam shell",)"
        R"("link":"https://example.org/a","because":{"code":"position","text":"trains your squat"},)"
        R"("sources":["article"]}],"left_out":[],"new":["Step up comes in."],"activity":[{"id":"cadence",)"
        R"("title":"In your run","text":"Take shorter steps.","sources":["article"]},{"id":"cue",)"
        R"("title":"In your run","text":"Run lightly.","sources":[]}],"notes":[{"id":"way","title":"The way",)"
        R"("text":"It leads there.","sources":["planner"]},{"id":"one-side","title":"The other leg",)"
        R"("text":"This plan is for one leg.","sources":["article"]},{"id":"skill-short-foot",)"
        R"("title":"short foot","text":"You have it when the arch rises.","sources":[]}],)"
        R"("tests":[{"id":"knee-to-wall","title":"Knee to wall",)"
        R"("text":"Measure:\n- from toe\n- to wall\n\nBoth legs.","sources":["article"]}],)"
        R"("habits":[{"id":"driving","title":"Driving","text":"Knee over foot.","sources":[]}],)"
        R"("safety":[{"id":"not-yet","title":"Not yet","text":"See a clinician first: knee hot or swollen.",)"
        R"("sources":["practice"]},{"id":"pain","title":"Pain","text":"Above 5, stop.","sources":["practice"]},)"
        R"({"id":"advice","title":"Disclaimer","text":"Not medical advice.","sources":[]}],)"
        R"("sources":[{"id":"article","title":"How to fix it","authors":"Mark","year":null,)"
        R"("address":"example.org"},{"id":"practice","title":"Customary caution?","authors":null,"year":2013,)"
        R"("address":null}]})");
}

TEST_CASE("json: indented by two") {
    const auto write = [](render::JsonWriter& json) {
        json.object([&] {
            json.key("none").array([] {});
            json.key("some").array([&] {
                json.value(1);
                json.object([] {});
            });
            json.key("nothing").null();
            json.key("truth").value(false);
        });
    };
    CHECK(json_of(write, render::JsonLayout::indented) == R"({
  "none": [],
  "some": [
    1,
    {}
  ],
  "nothing": null,
  "truth": false
}
)");
}

TEST_CASE("json: strings are valid whatever they hold") {
    CHECK(json_of("a\"b\\c/") == R"("a\"b\\c/")");
    CHECK(json_of("\n\r\t\b\f") == R"("\n\r\t\b\f")");
    CHECK(json_of(std::string_view("\0\x1f\x7f", 3)) == R"("\u0000\u001f\u007f")");
    CHECK(json_of("é日😀") == "\"é日😀\"");
    CHECK(json_of("\u2028\u2029") == R"("\u2028\u2029")");
    CHECK(json_of("a\xff\xe2\x80z") == "\"a\uFFFD\uFFFD\uFFFDz\"");
}

TEST_CASE("json: misuse is a bug, not bad output") {
    using render::JsonLayout;
    using render::JsonWriter;
    std::string text;
    JsonWriter json(JsonLayout::compact, testing::into(text));
    CHECK_THROWS_AS(json.key("x"), std::logic_error);
    CHECK_THROWS_AS(json.object([&] { json.value(1); }), std::logic_error);
    JsonWriter second(JsonLayout::compact, testing::into(text));
    CHECK_THROWS_AS(second.object([&] { second.key("x"); }), std::logic_error);
    JsonWriter third(JsonLayout::compact, testing::into(text));
    third.value(1);
    CHECK_THROWS_AS(third.value(2), std::logic_error);
    CHECK_THROWS_AS(JsonWriter(JsonLayout::compact, testing::into(text)).finish(), std::logic_error);
}
