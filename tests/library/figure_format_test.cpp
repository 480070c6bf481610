// The pose language as a library's text: what is read, every finding with its place and whole text, how figures overlay
// each other, and how they come into a plan.
#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <functional>

#include "figures.hpp"
#include "library/check_figure_size.hpp"
#include "testing.hpp"
#include "valgus/figure/picture.hpp"

using testing::call;
using testing::kept;
using testing::with_input;

namespace {

// An exercise with a figure of these lines, which are indented by six blanks.
std::string record(const std::string& figure, const std::string& more = "") {
    return "  - id: a\n    name: A\n    joint: hip\n    phase: strengthen\n    laterality: unilateral\n"
           "    posture: standing\n    purpose: It helps.\n    steps: [Do it.]\n    dose: {reps: 10, source: "
           "article}\n" +
           more + (figure.empty() ? "" : "    figure:\n" + figure);
}

std::string text_of(const std::string& records) { return std::string(testing::vocabulary) + "exercises:\n" + records; }

// The lines before the first of the figure.
int lines_before() { return static_cast<int>(std::ranges::count(text_of(record(" ")), '\n')); }

valgus::Layer layer_of(const std::string& text) {
    valgus::Findings findings;
    auto document = valgus::parse_yaml({"small.yaml", text}, {}, findings);
    REQUIRE(findings.empty());
    return {document};
}

// "LINE:COLUMN: what; remedy", a line each; line 1 is the first of the figure.
std::string told(const valgus::Findings& findings) {
    std::string text;
    for (const auto& finding : findings)
        text += std::to_string(static_cast<int>(finding.line) - lines_before()) + ":" + std::to_string(finding.column) +
                ": " + finding.what + "; " + finding.remedy + "\n";
    return text;
}

std::string findings(const std::string& figure, const std::string& more = "") {
    valgus::Findings all;
    const auto layer = layer_of(text_of(record(figure, more)));
    valgus::decode_library({&layer, 1}, all);
    return told(all);
}

// A figure of two poses, these lines the first.
std::string first_pose(const std::string& lines) { return "      poses:\n" + lines + "        - hold: 1\n"; }

std::string with_prop(const std::string& prop) {
    return "      props: [" + prop + "]\n      poses: [{hold: 1}, {hold: 2}]\n";
}

const std::string two_poses = "      poses: [{hold: 1}, {hold: 2}]\n";

valgus::Library library_of(const std::string& records) {
    valgus::Findings all;
    const auto layer = layer_of(text_of(records));
    auto library = valgus::decode_library({&layer, 1}, all);
    REQUIRE(told(all) == "");
    return library;
}

// Kept to the end, since the figure's lists are the library's.
valgus::Figure figure_of(const std::string& figure) {
    static std::vector<valgus::Library> libraries;
    libraries.push_back(library_of(record(figure)));
    return *libraries.back().exercises[0].base.figure;
}

// Holds of its poses: enough to tell one figure from another.
std::string holds(const valgus::Figure& figure) {
    std::string text;
    for (const auto& pose : figure.poses) text += std::to_string(pose.hold) + " ";
    return text;
}

}  // namespace

TEST_CASE("figure: every key is read into its member") {
    const auto figure = figure_of(R"(      camera: {azimuth: -90, elevation: -20, zoom: 60, close_up: foot-and-hands}
      body: on-other-side
      props:
        - kind: floor
        - {kind: wall, direction: behind, distance: 20}
        - {kind: roller, at: [both-calf, back], height: 12, lengthwise: true}
      works: both-legs
      muscle: calf
      line: true
      arrow: working-knee
      pair: 1-2
      poses:
        - {seconds: 3, hold: 0, pelvis: {tilt: -5, list: 6, turn: -7}, trunk: {flexion: 8, bend: -9, rotation: 10}}
        - from_before: true
          head: {flexion: -1}
          both_legs: {hip_flexion: -30, hip_abduction: 2, hip_rotation: -3, knee_flexion: 4, tibial_rotation: -5}
          working_leg: {ankle_dorsiflexion: -6, ankle_inversion: 7, toe_extension: -8, big_toe_extension: 9, arch: 10}
          other_leg: {arch: 0}
          both_arms: {shoulder_flexion: -1, shoulder_abduction: 2, shoulder_rotation: -3}
          working_arm: {elbow_flexion: 4}
          other_arm: {wrist_extension: -5}
          anchors: {floor: working-heel, wall: [other-foot, both-hand], roller: back}
          together: [[working-knee, other-knee], [head, working-hand]]
          slides: other-foot
          lift: 12
)");
    valgus::Figure expected;
    expected.camera = {.azimuth = -90, .elevation = -20, .zoom = 60, .close_up = valgus::CloseUp::foot_and_hands};
    expected.body = valgus::Body::on_other_side;
    using valgus::Place;
    using valgus::Whose;
    expected.props = kept<valgus::Prop>({
        {.kind = valgus::PropKind::floor},
        {.kind = valgus::PropKind::wall, .direction = valgus::Direction::behind, .distance = 20},
        {.kind = valgus::PropKind::roller,
         .height = 12,
         .at = kept<valgus::Spot>({{Place::calf, Whose::both}, {Place::back, Whose::midline}}),
         .lengthwise = true},
    });
    expected.works = valgus::Works::both_legs;
    expected.muscle = valgus::Ref<valgus::Muscle>{0};
    expected.line = true;
    expected.arrow = kept<valgus::Spot>({{Place::knee, Whose::working}});
    expected.pair = valgus::Range<int>{1, 2};
    valgus::Pose first, second;
    first.seconds = 3;
    first.hold = 0;
    first.pelvis = {.tilt = -5, .list = 6, .turn = -7};
    first.trunk = {.flexion = 8, .bend = -9, .rotation = 10};
    second.from_before = true;
    second.head.flexion = -1;
    second.both_legs.hip_flexion = -30;
    second.both_legs.hip_abduction = 2;
    second.both_legs.hip_rotation = -3;
    second.both_legs.knee_flexion = 4;
    second.both_legs.tibial_rotation = -5;
    second.working_leg.ankle_dorsiflexion = -6;
    second.working_leg.ankle_inversion = 7;
    second.working_leg.toe_extension = -8;
    second.working_leg.big_toe_extension = 9;
    second.working_leg.arch = 10;
    second.other_leg.arch = 0;
    second.both_arms = {.shoulder_flexion = -1, .shoulder_abduction = 2, .shoulder_rotation = -3};
    second.working_arm.elbow_flexion = 4;
    second.other_arm.wrist_extension = -5;
    second.anchors.floor = kept<valgus::Spot>({{Place::heel, Whose::working}});
    second.anchors.wall = kept<valgus::Spot>({{Place::foot, Whose::other}, {Place::hand, Whose::both}});
    second.anchors.roller = kept<valgus::Spot>({{Place::back, Whose::midline}});
    second.together =
        kept<valgus::Spots>({kept<valgus::Spot>({{Place::knee, Whose::working}, {Place::knee, Whose::other}}),
                             kept<valgus::Spot>({{Place::head, Whose::midline}, {Place::hand, Whose::working}})});
    second.lift = 12;
    second.slides = kept<valgus::Spot>({{Place::foot, Whose::other}});
    expected.poses = kept<valgus::Pose>({first, second});
    CHECK(figure == expected);
}

TEST_CASE("figure: what is not said is as the format says") {
    CHECK(figure_of(two_poses).camera == valgus::Camera{.azimuth = 30, .elevation = 10, .zoom = 100, .close_up = {}});
    const auto pose = figure_of("      poses: [{seconds: 1}, {hold: 1}]\n").poses[0];
    CHECK(pose == valgus::Pose{});
    CHECK(pose.seconds == 1);
    CHECK(pose.hold == 1);
    CHECK_FALSE(pose.both_legs.arch.has_value());
}

TEST_CASE("figure: every surface that can be anchored to is read into its list") {
    const auto anchors = figure_of(R"(      props:
        - kind: floor
        - {kind: wall, direction: front}
        - {kind: chair, height: 40}
        - {kind: step}
        - {kind: support, direction: working-side, height: 90}
        - {kind: roller, at: working-calf}
        - {kind: ball, at: working-sole}
        - {kind: cushion, at: head}
        - {kind: band, at: [working-knee, other-knee]}
        - {kind: towel, at: [both-hand, working-sole]}
      poses:
        - anchors: {floor: back, wall: chest, chair: seat, step: sacrum, support: both-hand, roller: both-calf,
                    ball: working-sole, cushion: head}
        - hold: 1
)")
                             .poses[0]
                             .anchors;
    using valgus::Place;
    using valgus::Whose;
    CHECK(anchors.floor == kept<valgus::Spot>({{Place::back, Whose::midline}}));
    CHECK(anchors.wall == kept<valgus::Spot>({{Place::chest, Whose::midline}}));
    CHECK(anchors.chair == kept<valgus::Spot>({{Place::seat, Whose::midline}}));
    CHECK(anchors.step == kept<valgus::Spot>({{Place::sacrum, Whose::midline}}));
    CHECK(anchors.support == kept<valgus::Spot>({{Place::hand, Whose::both}}));
    CHECK(anchors.roller == kept<valgus::Spot>({{Place::calf, Whose::both}}));
    CHECK(anchors.ball == kept<valgus::Spot>({{Place::sole, Whose::working}}));
    CHECK(anchors.cushion == kept<valgus::Spot>({{Place::head, Whose::midline}}));
}

TEST_CASE("figure: every place is read as it is written, with its sides") {
    using valgus::Whose;
    for (const auto& row : valgus::term_table<valgus::Place>) {
        const auto word = std::string(row.id);
        const auto arrow = [&](const std::string& written) {
            return figure_of("      arrow: " + written + "\n" + two_poses).arrow;
        };
        if (valgus::on_midline(row.value)) {
            CHECK(arrow(word) == kept<valgus::Spot>({{row.value, Whose::midline}}));
        } else {
            CHECK(arrow("working-" + word) == kept<valgus::Spot>({{row.value, Whose::working}}));
            CHECK(arrow("other-" + word) == kept<valgus::Spot>({{row.value, Whose::other}}));
            CHECK(arrow("both-" + word) == kept<valgus::Spot>({{row.value, Whose::both}}));
        }
    }
}

TEST_CASE("figure: a place that is none, or of no side or too many, is a finding that says what to write") {
    CHECK(findings("      arrow: [working-hell, heell, elsewhere, working-elsewhere, knees]\n" + two_poses) ==
          "1:15: unknown place 'working-hell'; did you mean 'working-heel'?\n"
          "1:29: unknown place 'heell'; did you mean working-heel, other-heel or both-heel?\n"
          "1:36: unknown place 'elsewhere'; write a place of the body, like back, working-heel, other-knee or "
          "both-foot\n"
          "1:47: unknown place 'working-elsewhere'; write a place of the body, like back, working-heel, other-knee or "
          "both-foot\n"
          "1:66: unknown place 'knees'; did you mean working-knee, other-knee or both-knee?\n");
    CHECK(findings("      arrow: [heel, working-back, both-head]\n" + two_poses) ==
          "1:15: 'heel' does not say of which side; write working-heel, other-heel or both-heel\n"
          "1:21: 'back' lies on the midline and takes no side; write back\n"
          "1:35: 'head' lies on the midline and takes no side; write head\n");
    CHECK(findings("      arrow: [left-heel, right-back, left-hell]\n" + two_poses) ==
          "1:15: 'left-heel' is of a fixed side; a figure is drawn for either; write working-heel, other-heel or "
          "both-heel\n"
          "1:26: 'right-back' is of a fixed side; a figure is drawn for either; write back\n"
          "1:38: unknown place 'left-hell'; write a place of the body, like back, working-heel, other-knee or "
          "both-foot\n");
    CHECK(findings("      arrow: [working-bac, bacck]\n" + two_poses) ==
          "1:15: unknown place 'working-bac'; did you mean 'working-ball'?\n"
          "1:28: unknown place 'bacck'; did you mean 'back'?\n");
    CHECK(findings("      arrow: [[working-heel]]\n" + two_poses) == "1:15: 'arrow' holds a list; expected: places\n");
}

TEST_CASE("figure: numbers have a minus sign where their bounds do, and no other sign or shape") {
    const auto leg = [](const std::string& angles) {
        return findings(first_pose("        - both_legs: {" + angles + "}\n"));
    };
    CHECK(leg("hip_flexion: -30, hip_abduction: -1, knee_flexion: 0, arch: 30") == "");
    CHECK(leg("hip_flexion: -31") == "2:36: '-31' is out of range for 'hip_flexion'; allowed: -30 to 140\n");
    CHECK(leg("hip_flexion: 141") == "2:36: '141' is out of range for 'hip_flexion'; allowed: -30 to 140\n");
    for (const std::string number : {"+5", "-0", "--5", "05", "-05", "1e1", "10-20", "-10--5", "\"5\""})
        CHECK(leg("hip_flexion: " + number) == "2:36: '" + number.substr(number[0] == '"', number[0] == '"' ? 1 : 9) +
                                                   "' is no number for 'hip_flexion'; write for example 12 or -12\n");
    CHECK(leg("hip_flexion: 5.0") ==
          "2:36: '5.0' is no whole number for 'hip_flexion'; write a whole number from -30 to 140\n");
    CHECK(leg("arch: -3") == "2:29: '-3' is out of range for 'arch'; allowed: 0 to 30\n");
    CHECK(leg("arch: 1-3") == "2:29: 'arch' takes one number, not a range; \n");
}

TEST_CASE("figure: bounds, each at its end and one beyond") {
    struct Row {
        std::string part, key;
        int low, high;
    };
    const std::vector<Row> rows{
        {"both_legs", "hip_flexion", -30, 140},
        {"both_legs", "hip_abduction", -45, 80},
        {"both_legs", "hip_rotation", -60, 90},
        {"both_legs", "knee_flexion", -5, 160},
        {"both_legs", "tibial_rotation", -45, 45},
        {"both_legs", "ankle_dorsiflexion", -60, 50},
        {"both_legs", "ankle_inversion", -30, 40},
        {"both_legs", "toe_extension", -50, 90},
        {"both_legs", "big_toe_extension", -50, 90},
        {"both_legs", "arch", 0, 30},
        {"both_arms", "shoulder_flexion", -60, 190},
        {"both_arms", "shoulder_abduction", -40, 180},
        {"both_arms", "shoulder_rotation", -90, 90},
        {"both_arms", "elbow_flexion", 0, 155},
        {"both_arms", "wrist_extension", -80, 90},
        {"pelvis", "tilt", -90, 110},
        {"pelvis", "list", -60, 60},
        {"pelvis", "turn", -180, 180},
        {"trunk", "flexion", -40, 80},
        {"trunk", "bend", -40, 40},
        {"head", "rotation", -50, 50},
        {"", "seconds", 1, 20},
        {"", "hold", 0, 60},
        {"", "lift", 1, 60},
        {"camera", "azimuth", -180, 180},
        {"camera", "elevation", -20, 90},
        {"camera", "zoom", 30, 100},
        {"prop", "distance", 0, 250},
        {"prop", "height", 1, 130},
    };
    for (const auto& row : rows) {
        const auto with = [&](int number) {
            const auto pair = row.key + ": " + std::to_string(number);
            if (row.part == "prop") return findings(with_prop("{kind: support, direction: front, " + pair + "}"));
            if (row.part == "camera") return findings("      camera: {" + pair + "}\n" + two_poses);
            return findings(
                first_pose("        - " + (row.part.empty() ? pair : row.part + ": {" + pair + "}") + "\n"));
        };
        CAPTURE(row.key);
        CHECK(with(row.low) == "");
        CHECK(with(row.high) == "");
        const auto range = " is out of range for '" + row.key + "'; allowed: " + std::to_string(row.low) + " to " +
                           std::to_string(row.high) + "\n";
        for (const int beyond : {row.low - 1, row.high + 1})
            CHECK(with(beyond).find("'" + std::to_string(beyond) + "'" + range) != std::string::npos);
    }
}

TEST_CASE("figure: unknown keys and words are findings, and a figure needs poses") {
    CHECK(findings("      camra: {}\n      body: on-side\n      works: leg\n      muscle: claf\n      line: yes\n" +
                   first_pose("        - both_leg: {hip_flexon: 1}\n          both_legs: {hip_flexon: 1}\n")) ==
          "1:7: unknown key 'camra'; did you mean 'camera'?\n"
          "2:13: unknown body 'on-side'; allowed: upright, on-back, face-down, on-working-side, on-other-side\n"
          "3:14: unknown works 'leg'; allowed: working-leg, both-legs, other-leg, working-arm, both-arms, trunk\n"
          "4:15: unknown muscle 'claf'; did you mean 'calf'?\n"
          "5:13: 'line' is neither true nor false; write one of them, or leave it out\n"
          "7:11: unknown key 'both_leg'; did you mean 'both_legs'?\n"
          "8:23: unknown key 'hip_flexon'; did you mean 'hip_flexion'?\n");
    CHECK(findings("      body: upright\n") ==
          "1:7: 'poses' is missing; add it: two or more, one after the other, and round again\n");
    CHECK(findings("", "    figure: nice\n") ==
          "0:13: 'figure' holds no record; write it as 'key: value' lines, each with its colon, of camera, body, "
          "props, works, muscle, line, arrow, press, knead, pair, poses\n");
    CHECK(
        findings(with_prop("{height: 3}")) ==
        "1:15: 'kind' is missing; add it: what it is (floor, wall, chair, step, support, roller, ball, cushion, band, "
        "towel, weight)\n");
}

TEST_CASE("figure: fewer than two poses do not move") {
    const auto still =
        "a figure of fewer than two poses does not move; write where the motion begins and where it ends\n";
    CHECK(findings("      poses: [{hold: 2}]\n") == std::string("1:14: ") + still);
    CHECK(findings("      poses: {hold: 2}\n") == std::string("1:14: ") + still);
    CHECK(findings("      poses: []\n") == std::string("1:14: ") + still);
}

TEST_CASE("figure: only the first pose has none before it") {
    CHECK(findings(first_pose("        - hold: 2\n          from_before: true\n")) ==
          "3:24: there is no pose before the first; remove 'from_before', and say all of this pose\n");
    CHECK(findings(first_pose("        - from_before: false\n")) == "");
    CHECK(findings("      poses: [{hold: 1}, {from_before: true}]\n") == "");
}

TEST_CASE("figure: what something rests on is among the props") {
    const auto resting = [](const std::string& surface) {
        return findings(first_pose("        - anchors: {" + surface + ": head}\n"));
    };
    const auto missing = [](const std::string& surface, const std::string& more = "") {
        return std::to_string(23 + surface.size()) + ": something rests on the " + surface +
               ", but no prop is one; add '- {kind: " + surface + more + "}' to the props\n";
    };
    for (const std::string plain : {"floor", "chair", "step"}) CHECK(resting(plain) == "2:" + missing(plain));
    for (const std::string directed : {"wall", "support"})
        CHECK(resting(directed) == "2:" + missing(directed, ", direction: …"));
    for (const std::string under : {"roller", "ball", "cushion"})
        CHECK(resting(under) == "2:" + missing(under, ", at: …"));
    // The other poses count as well, and a prop of another kind is not enough.
    CHECK(
        findings("      props: [{kind: chair}]\n      poses:\n        - hold: 1\n        - anchors: {floor: head}\n") ==
        "4:28: something rests on the floor, but no prop is one; add '- {kind: floor}' to the props\n");
    CHECK(findings("      props: {kind: floor}\n" + first_pose("        - anchors: {floor: head}\n")) == "");
}

TEST_CASE("figure: 'together' takes pairs of single places") {
    const auto together = [](const std::string& pairs) {
        return findings(first_pose("        - together: " + pairs + "\n"));
    };
    const std::string remedy = "; write two places in brackets of their own, like [[working-heel, other-heel]]\n";
    CHECK(together("[[working-heel, other-heel], [head, working-hand]]") == "");
    CHECK(together("[working-heel, other-heel]") == "2:21: 'together' takes pairs of places" + remedy);
    CHECK(together("[[working-heel, other-heel], [head], [head, back, chest]]") ==
          "2:50: this is no pair, but 1 place" + remedy + "2:58: this is no pair, but 3 places" + remedy);
    CHECK(together("[[both-heel, head], [head, both-hand]]") ==
          "2:22: a pair of places names both sides at once" + remedy +
              "2:41: a pair of places names both sides at once" + remedy);
}

TEST_CASE("figure: props have what their kind needs, and nothing that it has no use for") {
    const std::string direction = "; add 'direction: front', behind, working-side or other-side\n";
    CHECK(findings(with_prop("{kind: wall}")) == "1:15: the wall has no 'direction'" + direction);
    CHECK(findings(with_prop("{kind: step}")) == "");
    CHECK(findings(with_prop("{kind: support}")) == "1:15: the support has no 'direction'" + direction);
    for (const std::string kind : {"roller", "ball", "cushion"}) {
        CHECK(findings(with_prop("{kind: " + kind + "}")) ==
              "1:15: the " + kind + " has no 'at'; add 'at: …', what lies on it\n");
        CHECK(findings(with_prop("{kind: " + kind + ", at: head, height: 9}")) == "");
    }
    for (const std::string kind : {"band", "towel"}) {
        CHECK(findings(with_prop("{kind: " + kind + ", at: []}")) ==
              "1:" + std::to_string(28 + kind.size()) + ": the " + kind +
                  " has no 'at'; add 'at: […]', the places that it runs along\n");
        CHECK(findings(with_prop("{kind: " + kind + ", at: [working-knee, other-knee]}")) == "");
        CHECK(findings(with_prop("{kind: " + kind + ", at: both-knee}")) == "");
        CHECK(findings(with_prop("{kind: " + kind + ", at: working-knee}")) ==
              "1:" + std::to_string(28 + kind.size()) + ": a " + kind +
                  " runs from place to place, and this is one; name two places or more, from its one end to the "
                  "other\n");
    }
    CHECK(findings(with_prop("{kind: floor, height: 3}, {kind: chair, direction: front}, {kind: roller, at: head, "
                             "distance: 4}, {kind: wall, direction: front, lengthwise: true, at: head}, {kind: step, "
                             "direction: front}")) ==
          "1:29: a floor takes no 'height'; remove it\n"
          "1:55: a chair takes no 'direction'; remove it\n"
          "1:99: a roller takes no 'distance'; remove it\n"
          "1:144: a wall takes no 'lengthwise'; remove it\n"
          "1:162: a wall takes no 'at'; remove it\n"
          "1:186: a step takes no 'direction'; remove it\n");
}

TEST_CASE("figure: what slides is anchored") {
    const auto sliding = [](const std::string& lines) {
        return findings("      props: [{kind: floor}]\n" + first_pose("        - " + lines + "\n"));
    };
    CHECK(sliding("{anchors: {floor: [both-foot]}, slides: working-foot}") == "");
    CHECK(sliding("{anchors: {floor: [working-foot]}, slides: [both-foot]}") == "");
    CHECK(sliding("{anchors: {floor: [other-foot, head]}, slides: [working-foot, back]}") ==
          "3:59: 'working-foot' slides but is not anchored; name it under 'anchors' too\n"
          "3:73: 'back' slides but is not anchored; name it under 'anchors' too\n");
    CHECK(findings("      props: [{kind: floor}]\n      poses:\n        - anchors: {floor: head}\n"
                   "        - {from_before: true, slides: head}\n") == "");
}

TEST_CASE("figure: the still picture shows two poses that there are") {
    CHECK(findings("      pair: 1-2\n" + two_poses) == "");
    CHECK(findings("      pair: 1-3\n" + two_poses) ==
          "1:13: the figure has no pose 3; it has 2 poses, counted from 1\n");
    CHECK(findings("      pair: 2\n" + two_poses) == "1:13: a pair of one pose shows no motion; write two, as 1-2\n");
    CHECK(findings("      pair: 2-1\n" + two_poses) ==
          "1:13: the range 2-1 of 'pair' runs backwards; put the lower end first\n");
}

namespace {

// So many places, each another.
std::vector<std::string> different_places(std::size_t count) {
    std::vector<std::string> all;
    for (const auto& row : valgus::term_table<valgus::Place>) {
        if (valgus::on_midline(row.value))
            all.emplace_back(row.id);
        else
            for (const std::string side : {"working-", "other-"}) all.push_back(side + std::string(row.id));
    }
    REQUIRE(count <= all.size());
    all.resize(count);
    return all;
}

std::string list_of(const std::vector<std::string>& items) {
    std::string text;
    for (const auto& item : items) text += (text.empty() ? "" : ", ") + item;
    return "[" + text + "]";
}

// So many items, each made of its number.
template <class Make>
std::string list_of(std::size_t count, Make make) {
    std::vector<std::string> all;
    for (std::size_t i = 0; i < count; ++i) all.push_back(make(i));
    return list_of(all);
}

std::string anchored(std::size_t on_floor, std::size_t at_wall) {
    return "      props: [{kind: floor}, {kind: wall, direction: front}]\n" +
           first_pose("        - anchors: {floor: " + list_of(different_places(on_floor)) +
                      ", wall: " + list_of(different_places(at_wall)) + "}\n");
}

}  // namespace

TEST_CASE("figure: no list is longer than a figure may hold") {
    const auto& most = valgus::most_of_figure;
    const auto places = [](std::size_t count) { return list_of(different_places(count)); };
    const auto one = [](std::size_t) { return std::string("{hold: 1}"); };
    const auto wall = [](std::size_t i) {
        return "{kind: wall, direction: front, distance: " + std::to_string(i) + "}";
    };
    const auto with_head = [&](std::size_t i) { return "[head, " + different_places(i + 2).back() + "]"; };
    struct Row {
        std::string key, noun;
        std::size_t most;
        std::function<std::string(std::size_t)> figure;
        std::string place;
    };
    const std::vector<Row> rows{
        {"poses", "poses", most.poses, [&](std::size_t n) { return "      poses: " + list_of(n, one) + "\n"; }, "1:14"},
        {"props", "props", most.props,
         [&](std::size_t n) { return "      props: " + list_of(n, wall) + "\n" + two_poses; }, "1:14"},
        {"arrow", "places", most.arrows, [&](std::size_t n) { return "      arrow: " + places(n) + "\n" + two_poses; },
         "1:14"},
        {"slides", "places", most.slides,
         [&](std::size_t n) { return "      poses: [{hold: 1}, {from_before: true, slides: " + places(n) + "}]\n"; },
         "1:54"},
        {"together", "pairs", most.pairs,
         [&](std::size_t n) { return first_pose("        - together: " + list_of(n, with_head) + "\n"); }, "2:21"},
        {"anchors", "places", most.anchors, [](std::size_t n) { return anchored(n / 2, n - n / 2); }, "3:20"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.key);
        CHECK(findings(row.figure(row.most)) == "");
        for (const std::size_t count : {row.most + 1, row.most + 20})
            CHECK(findings(row.figure(count)) == row.place + ": '" + row.key + "' holds " + std::to_string(count) +
                                                     " " + row.noun + ", more than a figure may; write " +
                                                     std::to_string(row.most) + " at most, each once\n");
    }
    const auto lying = [&](std::size_t count) {
        return findings(with_prop("{kind: band, at: " + places(count) + "}, {kind: cushion, at: back}"));
    };
    CHECK(lying(most.at - 1) == "");
    CHECK(lying(most.at) ==
          "1:14: 'at' holds 21 places in all props, more than a figure may; write 20 at most, each once\n");
}

TEST_CASE("figure: of a list that is too long no more is told, however long it is") {
    const auto heels = list_of(20'000, [](std::size_t) { return std::string("working-heel"); });
    const auto pairs = list_of(20'000, [](std::size_t) { return std::string("[working-heel, other-heel]"); });
    const std::string more = ", more than a figure may; write ";
    CHECK(findings(first_pose("        - {together: " + pairs + ", slides: " + heels + "}\n")) ==
          "2:22: 'together' holds 20000 pairs" + more +
              "12 at most, each once\n2:" + std::to_string(22 + pairs.size() + 10) + ": 'slides' holds 20000 places" +
              more + "12 at most, each once\n");
    CHECK(findings(first_pose("        - anchors: {floor: " + heels + "}\n")) ==
          "2:20: 'anchors' holds 20000 places" + more + "20 at most, each once\n");
    const auto poses = list_of(20'000, [](std::size_t) { return std::string("{hold: 60}"); });
    CHECK(findings("      poses: " + poses + "\n") ==
          "1:14: 'poses' holds 20000 poses" + more + "10 at most, each once\n");
    const auto props = list_of(20'000, [](std::size_t) { return std::string("{kind: floor}"); });
    CHECK(findings("      props: " + props + "\n" + two_poses) ==
          "1:14: 'props' holds 20000 props" + more + "12 at most, each once\n");
}

TEST_CASE("figure: a place, a pair and a prop are named once") {
    const std::string twice = " is named twice; remove one of them\n", once = "; name each place once\n";
    CHECK(findings("      arrow: [working-heel, other-heel, working-heel, both-heel]\n" + two_poses) ==
          "1:41: 'working-heel'" + twice + "1:55: 'both-heel' and 'working-heel' name the same place" + once);
    CHECK(findings(with_prop("{kind: cushion, at: [both-calf, back, back, other-calf]}")) ==
          "1:53: 'back'" + twice + "1:59: 'other-calf' and 'both-calf' name the same place" + once);
    CHECK(findings(with_prop("{kind: band, at: [working-knee, other-knee, working-knee]}")) == "");
    CHECK(findings(with_prop("{kind: towel, at: [working-hand, working-sole, working-hand]}")) == "");
    const std::string props = "      props: [{kind: floor}, {kind: wall, direction: front}]\n";
    CHECK(findings(props + first_pose("        - anchors: {floor: [head, back, head], wall: [head, both-foot, "
                                      "working-foot]}\n          slides: [both-foot, head, both-foot]\n")) ==
          "3:41: 'head'" + twice + "3:72: 'working-foot' and 'both-foot' name the same place" + once +
              "4:37: 'both-foot'" + twice);
    CHECK(findings(first_pose("        - together: [[working-hand, other-hand], [head, other-hand], [other-hand, "
                              "working-hand], [head, other-hand]]\n")) ==
          "2:70: 'other-hand' and 'working-hand' are together twice; name each pair once, either way round\n"
          "2:98: 'head' and 'other-hand' are together twice; name each pair once, either way round\n");
    CHECK(findings(first_pose("        - together: [[head, head], [working-hand, other-hand]]\n")) ==
          "2:22: a place is together with itself; name the two places that touch\n");
    CHECK(findings("      props: [{kind: floor}, {kind: wall, direction: front}, {kind: wall, direction: behind}, "
                   "{kind: floor}]\n" +
                   two_poses) == "1:95: this prop is there already; remove it\n");
    // What places share, and what another pose says, is no repetition.
    CHECK(findings(props +
                   first_pose("        - anchors: {floor: [both-foot, working-heel, both-toes, other-big-toe]}\n")) ==
          "");
    CHECK(findings("      props: {kind: floor}\n      poses: [{anchors: {floor: head}, together: [[head, back]]}, "
                   "{anchors: {floor: head}, together: [[head, back]]}]\n") == "");
}

TEST_CASE("figure: a motion begins again before anybody stops looking") {
    const auto taking = [](const std::string& last) {
        return findings("      poses: [{seconds: 20, hold: 30}, {seconds: 20, hold: 30}, {seconds: 10, hold: " + last +
                        "}]\n");
    };
    CHECK(taking("10") == "");
    CHECK(taking("11") ==
          "1:14: the motion takes 121 s until it begins again; write fewer 'seconds' and 'hold': 120 s at most in all "
          "poses\n");
}

TEST_CASE("figure: what does not fit is told by every command, and nothing is drawn") {
    const auto heels = list_of(13, [](std::size_t) { return std::string("[working-heel, other-heel]"); });
    const auto input = with_input(text_of(record(first_pose("        - together: " + heels + "\n"))));
    const std::string told =
        "<stdin>:29:21: error: 'together' holds 13 pairs, more than a figure may; write 12 at most, each once\n";
    for (const std::string line : {"figure a --library -", "show a --library -", "plan --library -"}) {
        const auto ran = call(line, input);
        CHECK(ran.err == told);
        CHECK(ran.out == "");
        CHECK(ran.code == 3);
    }
    CHECK(call("check -", input).out == told + "1 finding in 1 file\n");
}

TEST_CASE("figure: variants and stages are checked at their places, a dropped one does not shift the others") {
    const std::string stage = "name: Harder, move_on_when: It is easy., source: article";
    CHECK(findings("",
                   "    variants:\n      - {causes: [structural], figure: {poses: [{hold: 1}]}}\n    progressions:\n"
                   "      - {" +
                       stage + "}\n      - {" + stage + ", figure: {poses: []}}\n") ==
          "1:48: a figure of fewer than two poses does not move; write where the motion begins and where it ends\n"
          "4:84: a figure of fewer than two poses does not move; write where the motion begins and where it ends\n");
    CHECK(
        findings("",
                 "    variants:\n      - {causes: [nothing]}\n      - {causes: [structural], figure: {poses: []}}\n") ==
        "1:19: unknown causes 'nothing'; allowed: functional, structural, unknown\n");
}

namespace {

// As if every third pose, and every one with a hold of 9, were impossible.
std::vector<valgus::Flaw> made_up_flaws(const valgus::Figure& figure) {
    std::vector<valgus::Flaw> all;
    for (std::size_t i = 0; i < figure.poses.size(); ++i)
        if (figure.poses[i].hold == 9)
            all.push_back({static_cast<int>(i) + 1, "pose " + std::to_string(i + 1) + " is impossible", "change it"});
    if (figure.camera.zoom == 81) all.push_back({1, "it is hidden", "look elsewhere", "camera"});
    if (figure.camera.zoom == 82) all.push_back({1, "it meets nothing", "name it", "press"});
    return all;
}

}  // namespace

TEST_CASE("figure: what the geometry finds stands at the pose, in the exercise, its variants and its stages") {
    const auto layer =
        layer_of(text_of(record("      poses:\n        - hold: 9\n        - hold: 1\n        - hold: 9\n",
                                "    variants: {causes: [structural], figure: {poses: [{hold: 1}, {hold: 9}]}}\n"
                                "    progressions:\n      - {name: B, move_on_when: It is easy., source: article}\n"
                                "      - {name: C, move_on_when: It is easy., source: article, figure: {poses: [{hold: "
                                "9}, {hold: 1}]}}\n") +
                         record("      poses: [{hold: 1}, {hold: 9}]\n").replace(8, 1, "b")));
    valgus::Findings findings;
    const auto library = valgus::decode_library({&layer, 1}, findings);
    REQUIRE(told(findings) == "");
    CHECK(told(valgus::check_geometry({&layer, 1}, library, made_up_flaws)) ==
          "0:66: pose 2 is impossible; change it\n"
          "3:80: pose 1 is impossible; change it\n"
          "6:11: pose 1 is impossible; change it\n"
          "8:11: pose 3 is impossible; change it\n"
          "19:26: pose 2 is impossible; change it\n");
}

TEST_CASE("figure: what is to be mended in a key of the figure stands there, or where it would stand") {
    const auto told_of = [](const std::string& camera) {
        const auto layer = layer_of(text_of(record("      camera: " + camera + "\n" + two_poses)));
        valgus::Findings findings;
        const auto library = valgus::decode_library({&layer, 1}, findings);
        REQUIRE(told(findings) == "");
        return told(valgus::check_geometry({&layer, 1}, library, made_up_flaws));
    };
    CHECK(told_of("{zoom: 81}") == "1:15: it is hidden; look elsewhere\n");
    CHECK(told_of("{zoom: 82}") == "1:7: it meets nothing; name it\n");
}

TEST_CASE("figure: no more figures are tried than have findings that anybody mends") {
    std::string records;
    for (int i = 0; i < 150; ++i)
        records += record("      poses: [{hold: 9}, {hold: 1}]\n").replace(8, 1, "a" + std::to_string(i));
    const auto layer = layer_of(text_of(records));
    valgus::Findings findings;
    const auto library = valgus::decode_library({&layer, 1}, findings);
    REQUIRE(told(findings) == "");
    CHECK(valgus::check_geometry({&layer, 1}, library, made_up_flaws).size() == valgus::most_findings);
}

TEST_CASE("figure: the geometry of later libraries is found in them") {
    const std::vector<valgus::Layer> layers{
        layer_of(text_of(record("      poses: [{hold: 9}, {hold: 1}]\n"))),
        layer_of("exercises:\n  - id: a\n    figure: {poses: [{hold: 1}, {hold: 9}]}\n"),
    };
    valgus::Findings findings;
    const auto library = valgus::decode_library(layers, findings);
    REQUIRE(told(findings) == "");
    const auto flaws = valgus::check_geometry(layers, library, made_up_flaws);
    REQUIRE(flaws.size() == 1);
    CHECK(flaws[0].line == 3);
    CHECK(flaws[0].column == 33);
    CHECK(flaws[0].what == "pose 2 is impossible");
}

TEST_CASE("figure: check tells all of it, with the line and a caret on a terminal") {
    auto surroundings = with_input(text_of(record("      poses: [{hold: 1}, {hold: 61}]\n")));
    const auto piped = call("check -", surroundings);
    CHECK(piped.out ==
          "<stdin>:28:33: error: '61' is out of range for 'hold'; allowed: 0 to 60\n1 finding in 1 file\n");
    CHECK(piped.code == 1);
    surroundings.out.is_terminal = true;
    CHECK(call("check -", surroundings).out ==
          "<stdin>:28:33: error: '61' is out of range for 'hold'; allowed: 0 to 60\n"
          "        poses: [{hold: 1}, {hold: 61}]\n                                  ^\n1 finding in 1 file\n");
}

TEST_CASE("figure: check tries the poses on the body, plan does not") {
    const auto sound = record(
        "      props: {kind: floor}\n      poses:\n"
        "        - anchors: {floor: both-foot}\n"
        "        - {both_legs: {hip_flexion: 60, knee_flexion: 90}, anchors: {floor: both-foot}}\n");
    const auto hovering = record(two_poses);
    CHECK(call("check -", with_input(text_of(sound))).out == testing::no_findings(3));
    const auto checked = call("check -", with_input(text_of(hovering)));
    CHECK(
        checked.out.starts_with("<stdin>:28:15: error: nothing holds the body in the first pose; name under `anchors` "
                                "what rests where\n"));
    CHECK(checked.code == 1);
    CHECK(call("plan --library -", with_input(text_of(hovering))).code == 0);
}

TEST_CASE("figure: a card's picture is this week's: of the base, its variants, and a stage's as a whole") {
    const std::string stages =
        "    variants: {causes: [structural], figure: {body: on-back, poses: [{hold: 3}, {hold: 4}]}}\n"
        "    progressions:\n      - {name: Harder, move_on_when: It is easy., source: article}\n"
        "      - {name: Hardest, move_on_when: It is easy., source: article, figure: {poses: [{hold: 5}, {hold: "
        "6}]}}\n";
    const auto library = library_of(record("      muscle: calf\n      body: face-down\n" + two_poses, stages));
    const auto picture = [&](const std::string& line) {
        const auto made = testing::plan(library, "--side left --weeks 9 " + line);
        REQUIRE(made.exercises.size() == 1);
        REQUIRE(made.exercises[0].picture);
        return *made.exercises[0].picture;
    };
    CHECK(holds(picture("--week 1").figure) == "1 2 ");
    CHECK(picture("--week 1").muscle == library.muscles[0].place);
    CHECK(picture("--week 1").figure == *library.exercises[0].base.figure);
    CHECK(holds(picture("--week 1 --cause structural").figure) == "3 4 ");
    CHECK(picture("--week 1 --cause structural").muscle == valgus::MusclePlace());
    // A stage without a figure keeps what was there; one with a figure replaces all of it.
    CHECK(holds(picture("--week 4").figure) == "1 2 ");
    CHECK(holds(picture("--week 4 --cause structural").figure) == "3 4 ");
    CHECK(holds(picture("--week 7 --cause structural").figure) == "5 6 ");
    CHECK(picture("--week 7").muscle == valgus::MusclePlace());
    CHECK(picture("--week 7").figure.body == valgus::Body::upright);
}

TEST_CASE("figure: a muscle that cannot be drawn is a finding, and so is a place that says too little or too much") {
    const auto findings_of = [](const std::string& muscles, const std::string& shown) {
        auto text = text_of(record("      muscle: " + shown + "\n" + two_poses));
        const auto at = text.find("muscles: [");
        text.replace(at, text.find('\n', at) - at, "muscles:\n" + muscles);
        valgus::Findings findings;
        const std::vector<valgus::Layer> layers{layer_of(text)};
        (void)valgus::decode_library(layers, findings);
        std::string said;
        for (const auto& finding : findings) said += finding.what + "; " + finding.remedy + "\n";
        return said;
    };
    const std::string calf =
        "  - {id: calf, label: calf, flesh: [{on: shin, radius: 9}], faces: {on: shin, front: 1}}\n";
    CHECK(findings_of(calf, "calf") == "");
    CHECK(findings_of(calf + "  - {id: soleus, label: deep calf, drawn_like: calf}\n", "soleus") == "");
    CHECK(findings_of(calf + "  - {id: nape, label: nape}\n", "nape") ==
          "'nape' cannot be drawn: nothing says where it lies; give the muscle 'flesh' and 'faces', or 'drawn_like' "
          "another\n");
    CHECK(findings_of(calf + "  - {id: nape, label: nape}\n", "calf") == "");  // nobody wants to see it
    CHECK(findings_of("  - {id: calf, label: calf, flesh: [{on: shin, radius: 9}]}\n", "calf") ==
          "'flesh' without 'faces'; say which way the muscle looks\n");
    CHECK(findings_of(calf + "  - {id: a, label: a, faces: {on: shin, up: 2}}\n", "calf") ==
          "'faces' without 'flesh'; say where the muscle lies\n");
    CHECK(findings_of("  - {id: calf, label: calf, flesh: [{on: shin, radius: 9}], faces: {on: shin}}\n", "calf") ==
          "'faces' names no direction; give it out, up or front\n");
    CHECK(findings_of(calf + "  - {id: a, label: a}\n  - {id: b, label: b, drawn_like: a}\n", "calf") ==
          "'a' has no flesh of its own; name a muscle that has\n");
    CHECK(findings_of(calf + "  - {id: a, label: a, drawn_like: calf, flesh: [{on: foot, radius: 5}], "
                             "faces: {on: foot, up: 1}}\n",
                      "calf") ==
          "'a' has flesh of its own, and lies like another; remove 'flesh' and 'faces', or 'drawn_like'\n");
    std::string nine = "{on: shin, radius: 9}";
    for (int i = 1; i < 9; ++i) nine += ", {on: shin, radius: 9}";
    CHECK(findings_of("  - {id: calf, label: calf, flesh: [" + nine + "], faces: {on: shin, up: 1}}\n", "calf") ==
          "'flesh' holds 9 balls, more than a muscle may; write 8 at most\n");
}

TEST_CASE("figure: an exercise without one has no picture") {
    const auto library = library_of(record(""));
    CHECK_FALSE(testing::plan(library, "--side left").exercises[0].picture);
}

TEST_CASE("figure: each stage is a way of its own, whatever it changes, and another picture is another plan") {
    const auto with_stage = [](const std::string& more) {
        return library_of(record(two_poses,
                                 "    progressions: {name: Harder, move_on_when: It is easy., source: "
                                 "article" +
                                     more + "}\n"));
    };
    const std::string other = ", figure: {poses: [{hold: 5}, {hold: 6}]}";
    // The dose is the same at both stages, so that only the way of doing it can be another.
    const auto ways = [&](const std::string& more) {
        const auto made = testing::program(with_stage(more), "--side left --weeks 8 --days mon");
        return made.whole.exercises.size();
    };
    CHECK(ways("") == 2);
    CHECK(ways(other) == 2);
    CHECK(ways(other + ", steps: [Do more.]") == 2);
    const auto week = [](const valgus::Library& library, const std::string& number) {
        return testing::plan(library, "--side left --weeks 2 --stage a=" + number).exercises[0].picture;
    };
    // Equal by what they hold, whoever holds them.
    CHECK(week(with_stage(""), "1") == week(with_stage(""), "2"));
    CHECK(week(with_stage(other), "1") != week(with_stage(other), "2"));
    CHECK(week(with_stage(other), "1") != valgus::Shared<valgus::Picture>());
}

TEST_CASE("figure: a later library replaces a figure whole") {
    const std::vector<valgus::Layer> layers{
        layer_of(text_of(record("      line: true\n      muscle: calf\n" + two_poses))),
        layer_of("exercises:\n  - id: a\n    figure: {poses: [{hold: 7}, {hold: 8}]}\n"),
    };
    valgus::Findings findings;
    const auto library = valgus::decode_library(layers, findings);
    REQUIRE(told(findings) == "");
    const auto& figure = *library.exercises[0].base.figure;
    CHECK(holds(figure) == "7 8 ");
    CHECK_FALSE(figure.line);
    CHECK_FALSE(figure.muscle);
}
