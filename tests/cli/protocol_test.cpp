// R22: plans by a protocol, as somebody asks for them.
#include <doctest/doctest.h>

#include <algorithm>

#include "testing.hpp"

using testing::call;
using testing::exercise;
using testing::with_environment;
using testing::with_input;

namespace {

// A library of three exercises and one protocol of two of them.
std::string small(const std::string& parts, const std::string& more = "") {
    std::string text(testing::vocabulary);
    text += "exercises:\n" + exercise("roll", "ankle", "release", "dose: {duration: 1 min, source: article}") + "\n" +
            exercise("lift", "hip", "strengthen") + "\n" + exercise("raise", "knee", "strengthen") + "\n";
    text += "protocols:\n  - id: two\n    name: The two\n    exercises: " + parts + "\n    found: It helped some.\n" +
            more + "    sources: article\n";
    return text;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

std::string from(const std::string& text, const std::string& begin, const std::string& end) {
    const auto at = text.find(begin);
    if (at == std::string::npos) return "not there";
    return text.substr(at, text.find(end, at) - at);
}

}  // namespace

TEST_CASE("R22: a plan by a protocol says at its top what it is, what was found and what differs") {
    const auto plan = call("plan --protocol bell-2013 --side right --format markdown");
    CHECK(plan.code == 0);
    const auto top = from(plan.out, "Protocol: ", "Check-list");
    CHECK(has(top, "Protocol: Bell and others, 2013; ten sessions in two to three weeks of rolling"));
    CHECK(has(top, "\nWhat was found: The knees caved in less in a squat on both feet"));
    CHECK(has(top, "\nWhat differs here: The trial names muscles"));
    for (const auto* format : {"markdown", "html", "guide", "json"}) {
        const auto page = call({"plan", "--protocol", "bell-2013", "--format", format});
        CHECK_MESSAGE(has(page.out, "Bell and others, 2013; ten sessions in two to three weeks"), format);
        CHECK_MESSAGE(has(page.out, "The knees caved in less in a squat on both feet"), format);
        CHECK_MESSAGE(has(page.out, "The trial names muscles"), format);
    }
    const auto page = call("plan --protocol fifa-11-plus --format html").out;
    CHECK(has(page,
              "girls, led by coaches); its main result was not sure; its summary and its table of exercises were "
              "seen.</p>"));
    CHECK(has(page, "<strong>Protocol:</strong> The 11+</p>"));
    CHECK(has(page, "<strong>How often:</strong> 2 days a week</p>"));
    CHECK(has(call("program --protocol bell-2013 --format ics --start 2027-01-04").out, "Protocol: Bell and others"));
    CHECK(has(call("plan --protocol bell-2013 --format csv").out, "part of the protocol"));
}

TEST_CASE("R22: JSON tells the protocol by its fields, and none where there is none") {
    const auto json = call("plan --protocol willy-2012 --format json").out;
    CHECK(has(json, "\"protocol\": \"willy-2012\","));
    CHECK(has(json, "\"protocol\": {\n    \"id\": \"willy-2012\",\n    \"name\": \"Willy and others, 2012\","));
    CHECK(has(json, "\"strength\": [\n      \"Ten women with kneecap pain, no control group.\","));
    CHECK(has(json, "\"sources\": [\n      \"willy-2012\",\n      \"retraining-review\"\n    ]"));
    const auto plank =
        from(call("plan --protocol fifa-11-plus --format json").out, "\"id\": \"side-plank\"", "\"order\":");
    CHECK(has(plank, "\"by_clinician\": false"));
    CHECK(has(plank, "\"code\": \"included\",\n        \"text\": \"part of the protocol\""));
    CHECK(has(plank, "\"soligard-2008\""));  // the source of its dose
    const auto none = call("plan --format json").out;
    CHECK(count(none, "\"protocol\": null") == 2);
}

TEST_CASE("R22: a protocol says which exercises, how much, where, on which days and for how long") {
    const auto plan = call("plan --protocol bell-2013 --side right --brief").out;
    CHECK(has(plan, "Your right leg · all joints · squat · week 1 of 3 ·"));
    CHECK(has(plan, "Calf release             2 min "));
    CHECK(has(plan, "Bent-knee calf stretch   2 × 30 s "));
    CHECK(has(plan, "Inner calf raise         10 reps, hold 2 s "));
    CHECK(!has(plan, "Ankle mobilization"));
    CHECK(has(plan, "This is a long session."));  // it is whole
    const auto twice = call("program --protocol fifa-11-plus --start 2027-01-04 --brief").out;
    CHECK(has(twice, " · 8 weeks from Monday 4 January 2027 ·\n16 sessions ·"));  // silent on weeks, two days a week
    CHECK(has(twice, "Thursday 7 January"));
    CHECK(has(twice, "Side plank               3 × 20 s each side"));
    const auto nine = call("program --protocol bell-2013 --start 2027-01-04 --brief --width 200").out;
    CHECK(has(nine, "3 weeks from Monday 4 January 2027 · 9 sessions"));
}

TEST_CASE("R22: whatever else is said beats the protocol") {
    const std::string plan = "plan --protocol bell-2013 --side right --brief ";
    CHECK(has(call(plan + "--weeks 6 --week 5").out, "week 5 of 6"));
    CHECK(has(call(plan + "--position standing").out, "Your right leg · all joints · week 1 of 3"));
    CHECK(!has(call(plan + "--minutes 20").out, "This is a long session."));
    CHECK(has(call(plan + "--dose calf-release=45s").out, "Calf release             45 s (clinician's)"));
    CHECK(has(call("plan --protocol bell-2013 --side right --brief", with_environment({{"VALGUS_WEEKS", "5"}})).out,
              "week 1 of 5"));
    CHECK(has(call("program --protocol bell-2013 --days mon --start 2027-01-04 --brief").out, "3 sessions"));
    // Said in a profile, it gives way to a flag; a profile's weeks beat a flag's protocol.
    const auto profile = with_input("protocol: fifa-11-plus\nweeks: 4\n");
    CHECK(has(call("plan --profile - --brief", profile).out, "Protocol: The 11+;"));
    CHECK(has(call("plan --profile - --protocol bell-2013 --brief", profile).out, "week 1 of 4"));
}

TEST_CASE("R22: --include adds to a protocol, --exclude takes out, --only names others, --all and --focus do neither") {
    const std::string plan = "plan --protocol bell-2013 --side right --brief ";
    const auto plain = call(plan);
    CHECK(has(call(plan + "--include toe-lift").out, "Big toe lift"));
    const auto without = call("plan --protocol bell-2013 --side right --exclude calf-release");
    CHECK(without.code == 0);
    CHECK(has(without.out, "Calf release – you excluded it"));
    const auto only = call(plan + "--only soleus-stretch,toe-lift").out;
    CHECK(has(only, "Bent-knee calf stretch  2 × 30 s"));
    CHECK(has(only, " · 2 exercises · "));
    CHECK(call(plan + "--all").out == plain.out);
    CHECK(count(call(plan + "--focus ankle").out, "☐") == count(plain.out, "☐"));
}

TEST_CASE("R22: what is not for you is left out of a protocol, with the reason (R17)") {
    const auto graft = call("plan --protocol bell-2013 --weeks 3 --week 3 --condition acl-graft");
    CHECK(graft.code == 0);
    CHECK(has(graft.out, "Small hop"));
    CHECK(has(from(graft.out, "LEFT OUT", "\n\n"), "Small hop"));
    CHECK(call("plan --protocol bell-2013 --condition swollen").code == 5);
    CHECK(has(call("plan --protocol knee-control --age 15 --format json").out, "\"minutes\": 15,"));
    const auto old = call("plan --protocol bell-2013 --age 70 --brief").out;
    CHECK(has(old, " · 5 exercises · "));
    const auto sore = call("plan --protocol bell-2013 --side right --pain 3").out;
    CHECK(has(sore, "2 × 15 s, rest 30 s between sets (halved already)"));
    const auto bare = call("plan --protocol bell-2013 --without foam-roller,massage-ball --width 200");
    CHECK(has(bare.out, "Calf kneading stands in for it: foam roller or massage ball not at hand"));
    // Its hop comes with the landings before it, once their week has come, and no earlier.
    CHECK(has(call("plan --protocol bell-2013").out, "Small hop – comes in week 3, after Landing on one foot"));
    const auto last = call("plan --protocol bell-2013 --week 3 --brief").out;
    CHECK(last.find("Landing on one foot") < last.find("Small hop"));
}

TEST_CASE(
    "R22: a plan says which of its protocol's exercises it has no room for, and what is in comes in no later week") {
    const auto library =
        "protocols: [{id: own, name: Our own, exercises: [{exercise: bridge}, {exercise: step-up}, {exercise: "
        "banded-side-step}], days: 2, position: landing, found: Nothing was measured., sources: practice}]\n";
    const auto plan = [&](const std::string& more) {
        return call("plan --library - --protocol own --side left " + more, with_input(library)).out;
    };
    const auto few = plan("--age 67 --condition arthritis,no-floor --brief");
    CHECK(has(few,
              "\nProtocol: Our own. How often: 2 days a week.\n"
              "Of the protocol not in here: Bridge and Banded side step; what is left out says\nwhy.\n"));
    CHECK(has(few, "☐ 5  Step up "));
    CHECK_FALSE(has(few, "prepares for Step up"));
    CHECK_FALSE(has(plan("--brief"), "Of the protocol not in here"));
}

TEST_CASE("R22: doses of a protocol climb their ranges and keep their stage") {
    const auto first = call("plan --protocol knee-control --side right --brief").out;
    CHECK(has(first, "Single-leg squat         2 × 8 reps "));
    const auto last = call("plan --protocol knee-control --side right --week 8 --brief").out;
    CHECK(has(last, "Single-leg squat       3 × 15 reps "));
    CHECK(!has(last, "Single-leg squat       3 × 15 reps; "));
    // Nobody else has said anything of what is not in the plan yet.
    CHECK(!has(call("plan --protocol knee-control --side right").out, "Said of what is not in this plan"));
    // A range of one number stays: nothing grows.
    CHECK(has(call("plan --protocol fifa-11-plus --side right --week 8 --brief").out,
              "Single-leg balance     2 × 30 s "));
}

TEST_CASE("R22: an unknown protocol is refused with the nearest one and all there are") {
    const auto typo = call("plan --protocol bel-2013");
    CHECK(typo.code == 2);
    CHECK(typo.err ==
          "valgus: error: --protocol: unknown protocol 'bel-2013'; did you mean 'bell-2013'? allowed: bell-2013, "
          "willy-2012, fifa-11-plus, knee-control, whole-article\n");
    const auto strange = call("plan --protocol NOPE");
    CHECK(strange.code == 2);
    CHECK(strange.err ==
          "valgus: error: --protocol: unknown protocol 'NOPE'; allowed: bell-2013, willy-2012, fifa-11-plus, "
          "knee-control, whole-article\n");
    auto none = std::string(testing::vocabulary) + "exercises:\n" + exercise("lift", "hip", "strengthen");
    CHECK(call("plan --library - --protocol bell-2013", with_input(none)).err ==
          "valgus: error: --protocol: unknown protocol 'bell-2013'; this library has none\n");
    for (const auto* other : {"Bell", "FIFA 11+", "Knee Control"})
        CHECK_MESSAGE(call({"plan", "--protocol", other}).code == 0, other);
}

TEST_CASE("R22: today, train and show follow a protocol as a plan does") {
    CHECK(has(call("today --protocol bell-2013").out, "Protocol: Bell and others, 2013;"));
    CHECK(has(call("show 1 --protocol bell-2013 --side right --no-picture").out, "Inner thigh release"));
    CHECK(has(call("show 1 --protocol bell-2013 --side right --no-picture").out, "2 min"));
}

TEST_CASE("R22: progress counts the days of a protocol") {
    const auto log = with_input(
        "date,session,kind,exercise,asked,done,did,pain\n"
        "2026-11-02,w01-mon,full,side-plank,20,full,20,0\n"
        "2026-11-05,w01-thu,full,side-plank,20,full,20,0\n"
        "2026-11-09,w02-mon,full,side-plank,20,full,20,0\n");
    const auto told = call("progress --log - --protocol fifa-11-plus", log).out;
    CHECK(has(told, "2 of 2"));
    CHECK(has(call("progress --log -", log).out, "2 of 3"));
}

TEST_CASE("protocols are listed, shown, found and told about") {
    const auto list = call("list protocols").out;
    CHECK(has(list, "bell-2013      3      3     13         Bell and others, 2013\n"));
    const auto json = call("list protocols --format json").out;
    CHECK(has(json, "\"id\": \"whole-article\""));
    CHECK(has(json, "\"weeks\": null"));
    const auto show = call("show fifa-11-plus").out;
    CHECK(has(show, "The 11+ (protocol)\n"));
    CHECK(has(show, "Block:      2 days a week; a session took about 20 min\n"));
    CHECK(has(show, "  Side plank: 3 sets, 20–30 s (Soligard and others, 2008)\n"));
    CHECK(has(show, "Plan:       valgus plan --protocol fifa-11-plus\n"));
    CHECK(has(call("show bell-2013 --format yaml").out, "protocols:\n  - id: bell-2013\n"));
    CHECK(has(call("find elastic bands").out, "bell-2013  Bell and others, 2013  (protocol)"));
    CHECK(has(call("about protocols").out, "PROTOCOLS\n  Bell and others, 2013: ten sessions"));
    const auto topic = call("about bell-2013");
    CHECK(topic.code == 2);
    CHECK(has(topic.err, "`valgus show bell-2013` tells of it"));
    CHECK(has(call("show bell-201").err, "did you mean 'bell-2013'?"));
}

TEST_CASE("a protocol of one's own: sound, overlaid, and with each mistake at its place") {
    const auto check = [](const std::string& library) { return call("check -", with_input(library)); };
    CHECK(check(small("[{exercise: roll, dose: {duration: 2 min, source: article}}, {exercise: lift}]")).code == 0);
    const auto plan = call("plan --library - --protocol two --side right --brief",
                           with_input(small("[{exercise: roll, dose: {duration: 2 min, source: article}}]")));
    CHECK(has(plan.out, "Protocol: The two.\nWhat was found: It helped some."));
    CHECK(has(plan.out, "2 min"));

    const auto finding = [&](const std::string& parts, const std::string& more = "") {
        const auto ran = check(small(parts, more));
        CHECK(ran.code == 1);
        return ran.out + ran.err;
    };
    CHECK(has(finding("[{exercise: rol}]"), "unknown exercise 'rol'; did you mean 'roll'?"));
    CHECK(has(finding("[{exercise: roll, dose: {reps: 10, source: article}}]"),
              "'roll' is held and has no repetitions; give it a 'duration'"));
    CHECK(has(finding("[{exercise: lift, dose: {distance: 10 m, source: article}}]"),
              "'lift' is repeated and has no metres; give it 'reps'"));
    CHECK(has(finding("[{exercise: lift, dose: {duration: 10 s, hold: 5, source: article}}]"),
              "'hold' without 'reps'; write it as a 'duration'"));
    CHECK(
        has(finding("[{exercise: lift, dose: {reps: 10}}]"), "'source' is missing; add it: who states these numbers"));
    CHECK(has(finding("[{exercise: lift, dose: {reps: 10, source: nobody}}]"), "unknown source 'nobody'"));
    CHECK(has(finding("[{exercise: lift, stage: 2}]"), "'lift' has no stage '2'; it has only one"));
    CHECK(has(finding("[{exercise: lift}, {exercise: lift}]"), "'lift' is named twice; name it once, with one dose"));
    CHECK(has(finding("[]"), "'two' has no exercises; name what is done"));
    CHECK(has(finding("[{exercise: lift}]", "    differs: On the {side} side only.\n"),
              "'{side}' outside an exercise; only the texts of exercises speak of a side or an angle"));
    CHECK(has(finding("[{exercise: lift}]", "    days: 8\n"), "'8' is out of range for 'days'"));
    auto silent = small("[{exercise: lift}]");
    silent.erase(silent.find("    found:"), silent.find("    sources: article") - silent.find("    found:"));
    CHECK(has(check(silent).err + check(silent).out,
              "'found' is missing; add it: what came of it, and what was not found"));
}
