// What an exercise's moving picture is made of: a camera, props and poses, as docs/figure-format.md tells them to
// people. Angles are whole degrees from the anatomical position, lengths whole centimetres on a body of 170 cm. Nothing
// here knows left or right: limbs are the working one's and the other's.
#pragma once

#include "valgus/figure/spot.hpp"
#include "valgus/library/muscle.hpp"

namespace valgus {

// Which way the pelvis is turned before any angle.
enum class Body { upright, on_back, face_down, on_working_side, on_other_side };
constexpr auto terms(std::type_identity<Body> /*tag*/) {
    return std::to_array<Term<Body>>({
        {Body::upright, "upright", "standing, sitting or kneeling, facing the viewer"},
        {Body::on_back, "on-back", "lying on the back, the feet towards the viewer"},
        {Body::face_down, "face-down", "lying face down, the head towards the viewer"},
        {Body::on_working_side, "on-working-side", "lying on the working side, facing the viewer"},
        {Body::on_other_side, "on-other-side", "lying on the other side, facing the viewer"},
    });
}

enum class PropKind { floor, wall, chair, step, support, roller, ball, cushion, band, towel, weight };
constexpr auto terms(std::type_identity<PropKind> /*tag*/) {
    return std::to_array<Term<PropKind>>({
        {PropKind::floor, "floor", "the ground"},
        {PropKind::wall, "wall", "a wall"},
        {PropKind::chair, "chair", "a chair without arms"},
        {PropKind::step, "step", "a low step"},
        {PropKind::support, "support", "a worktop to hold"},
        {PropKind::roller, "roller", "a foam roller"},
        {PropKind::ball, "ball", "a massage ball"},
        {PropKind::cushion, "cushion", "a cushion or folded towel"},
        {PropKind::band, "band", "a resistance band"},
        {PropKind::towel, "towel", "a towel held at both ends"},
        {PropKind::weight, "weight", "a dumbbell in a hand, or a cuff on a limb"},
    });
}

// Where a prop stands, seen from the pelvis of the first pose.
enum class Direction { front, behind, working_side, other_side };
constexpr auto terms(std::type_identity<Direction> /*tag*/) {
    return std::to_array<Term<Direction>>({
        {Direction::front, "front", "in front"},
        {Direction::behind, "behind", "behind"},
        {Direction::working_side, "working-side", "on the working side"},
        {Direction::other_side, "other-side", "on the other side"},
    });
}

struct Prop {
    PropKind kind = PropKind::floor;
    std::optional<Direction> direction;  // wall, support
    std::optional<int> distance;         // cm from the pelvis of the first pose to its nearest face
    std::optional<int> height;           // cm: of a chair's seat, a step, a support, a roller, a ball, a cushion
    Spots at;                            // roller, ball, cushion: what lies on it; band, towel: what it runs along;
                                         // weight: what it hangs on
    bool lengthwise = false;             // a roller along the body instead of across it
    friend bool operator==(const Prop&, const Prop&) = default;
};

// What rests where, a list for each surface. It keeps its place for as long as poses in a row name it.
struct Anchors {
    Spots floor, wall, chair, step, support, roller, ball, cushion;
    friend bool operator==(const Anchors&, const Anchors&) = default;
};

// What a body can rest on, each with what rests there.
struct Surface {
    PropKind kind;
    Spots Anchors::*spots;
};
inline constexpr auto surfaces = std::to_array<Surface>({{PropKind::floor, &Anchors::floor},
                                                         {PropKind::wall, &Anchors::wall},
                                                         {PropKind::chair, &Anchors::chair},
                                                         {PropKind::step, &Anchors::step},
                                                         {PropKind::support, &Anchors::support},
                                                         {PropKind::roller, &Anchors::roller},
                                                         {PropKind::ball, &Anchors::ball},
                                                         {PropKind::cushion, &Anchors::cushion}});

using Degrees = std::optional<int>;  // nothing: neutral, and free to follow what is anchored

// How far the joints of the limbs go, in degrees: healthy, mobile adults with some room, since a drawing shows what a
// good exercise looks like.
namespace ranges {
inline constexpr Range<int> hip_flexion{-30, 140}, hip_abduction{-45, 80}, hip_rotation{-60, 90}, knee_flexion{-5, 160},
    tibial_rotation{-45, 45}, ankle_dorsiflexion{-60, 50}, ankle_inversion{-30, 40}, toe_extension{-50, 90},
    arch{0, 30}, toe_spread{0, 30}, shoulder_flexion{-60, 190}, shoulder_abduction{-40, 180},
    shoulder_rotation{-90, 90}, elbow_flexion{0, 155}, wrist_extension{-80, 90}, finger_flexion{0, 90};
}  // namespace ranges

struct LegAngles {
    Degrees hip_flexion;         // thigh forwards +
    Degrees hip_abduction;       // thigh outwards +
    Degrees hip_rotation;        // thigh turned outwards +
    Degrees knee_flexion;        // bent +
    Degrees tibial_rotation;     // shin turned outwards +
    Degrees ankle_dorsiflexion;  // toes towards the shin +
    Degrees ankle_inversion;     // sole turned inwards +
    Degrees toe_extension;       // the four smaller toes, and the big toe if nothing is said of it, bent back +
    Degrees big_toe_extension;   // bent back +
    Degrees arch;                // 0 at rest, 30: drawn up as far as it goes
    Degrees toe_spread;          // 0 at rest, 30: spread as wide as they go
    friend bool operator==(const LegAngles&, const LegAngles&) = default;
};

struct ArmAngles {
    Degrees shoulder_flexion;    // arm forwards +
    Degrees shoulder_abduction;  // arm outwards +
    Degrees shoulder_rotation;   // turned outwards +
    Degrees elbow_flexion;       // bent +
    Degrees wrist_extension;     // hand bent back +
    Degrees finger_flexion;      // 0: flat, 90: a fist; if not said, as what the hand rests on or holds asks for
    friend bool operator==(const ArmAngles&, const ArmAngles&) = default;
};

// Of the whole body about the pelvis, on top of Body.
struct PelvisAngles {
    Degrees tilt;  // forwards +, as in bowing
    Degrees list;  // leaning to the working side +
    Degrees turn;  // turned to the working side +
    friend bool operator==(const PelvisAngles&, const PelvisAngles&) = default;
};

// Between pelvis and chest, and between chest and head.
struct SpineAngles {
    Degrees flexion;   // forwards +
    Degrees bend;      // to the working side +
    Degrees rotation;  // to the working side +
    friend bool operator==(const SpineAngles&, const SpineAngles&) = default;
};

struct Pose {
    int seconds = 1;           // to come into it from the pose before; for the first, from the last
    int hold = 1;              // seconds in it
    bool from_before = false;  // starts from the pose before, its anchors and what is together too, instead of
                               // the neutral one
    std::optional<int> lift;   // cm of air under the lowest part; for jumps: nothing is anchored then
    PelvisAngles pelvis;
    SpineAngles trunk, head;
    LegAngles both_legs, working_leg, other_leg;  // one leg's beats both legs'
    ArmAngles both_arms, working_arm, other_arm;
    Anchors anchors;
    List<Spots> together;  // pairs of places that touch
    Spots slides;          // anchors that may move along their surface
    friend bool operator==(const Pose&, const Pose&) = default;
};

// What is seen from near by, with a picture of the whole body beside it.
enum class CloseUp { foot, feet, foot_and_hands, trunk };
constexpr auto terms(std::type_identity<CloseUp> /*tag*/) {
    return std::to_array<Term<CloseUp>>({
        {CloseUp::foot, "foot", "the working foot and its shin"},
        {CloseUp::feet, "feet", "both feet and their shins"},
        {CloseUp::foot_and_hands, "foot-and-hands", "the working foot, its shin and both hands"},
        {CloseUp::trunk, "trunk", "head and trunk, with thighs and upper arms"},
    });
}

struct Camera {
    int azimuth = 30;                 // degrees: 0 from the front, 90 from the working side, 180 from behind
    int elevation = 10;               // degrees above the horizon
    int zoom = 100;                   // percent: 100 fills the frame with all that is shown
    std::optional<CloseUp> close_up;  // nothing: the whole body
    friend bool operator==(const Camera&, const Camera&) = default;
};

enum class Works { working_leg, both_legs, other_leg, working_arm, both_arms, trunk };
constexpr auto terms(std::type_identity<Works> /*tag*/) {
    return std::to_array<Term<Works>>({
        {Works::working_leg, "working-leg", "the working leg"},
        {Works::both_legs, "both-legs", "both legs"},
        {Works::other_leg, "other-leg", "the other leg"},
        {Works::working_arm, "working-arm", "the working arm"},
        {Works::both_arms, "both-arms", "both arms"},
        {Works::trunk, "trunk", "trunk and pelvis"},
    });
}

struct Figure {
    Camera camera;
    Body body = Body::upright;
    List<Prop> props;
    Works works = Works::working_leg;
    std::optional<Ref<Muscle>> muscle;  // shown in colour
    bool line = false;                  // draw hip, knee and toe as one line
    Spots arrow;                        // what the arrows of the motion follow; empty: what moves most
    Spots press;                        // what presses against something at the end, and does not move
    Spots knead;                        // what hands knead or rub there
    std::optional<Range<int>> pair;     // the poses, 1-based, of the still picture; nothing: the first and the last
    List<Pose> poses;                   // two or more
    friend bool operator==(const Figure&, const Figure&) = default;
};

}  // namespace valgus
