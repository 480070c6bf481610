// The keys of an exercise's moving picture. Bounds are what a healthy body can do, with some room; whether a pose is
// possible as a whole is asked of the geometry.
#pragma once

#include "library/body_fields.hpp"

namespace valgus {

namespace fields {

constexpr Bounds pair{1, 99};
constexpr Bounds azimuth{-180, 180}, elevation{-20, 90}, zoom{30, 100};
constexpr Bounds way{1, 20}, rest{0, 60};                     // seconds
constexpr Bounds airborne{1, 60};                             // cm
constexpr Bounds prop_distance{0, 250}, prop_height{1, 130};  // cm
constexpr Bounds tilt{-90, 110}, list{-60, 60}, turn{-180, 180};
constexpr Bounds spine_flexion{-40, 80}, spine_bend{-40, 40}, spine_rotation{-50, 50};

}  // namespace fields

template <>
struct Fields<LegAngles> {
    using L = LegAngles;
    static constexpr auto table = std::tuple(
        field<L, &L::hip_flexion>("hip_flexion", fields::optional, "degrees: thigh forwards; below 0: backwards",
                                  fields::bounds_of(ranges::hip_flexion)),
        field<L, &L::hip_abduction>("hip_abduction", fields::optional,
                                    "degrees: thigh out to its side; below 0: across the other",
                                    fields::bounds_of(ranges::hip_abduction)),
        field<L, &L::hip_rotation>("hip_rotation", fields::optional, "degrees: thigh turned outwards; below 0: inwards",
                                   fields::bounds_of(ranges::hip_rotation)),
        field<L, &L::knee_flexion>("knee_flexion", fields::optional, "degrees: knee bent; below 0: overstretched",
                                   fields::bounds_of(ranges::knee_flexion)),
        field<L, &L::tibial_rotation>("tibial_rotation", fields::optional,
                                      "degrees: shin turned outwards under the thigh; below 0: inwards",
                                      fields::bounds_of(ranges::tibial_rotation)),
        field<L, &L::ankle_dorsiflexion>("ankle_dorsiflexion", fields::optional,
                                         "degrees: forefoot up towards the shin; below 0: pointed",
                                         fields::bounds_of(ranges::ankle_dorsiflexion)),
        field<L, &L::ankle_inversion>("ankle_inversion", fields::optional,
                                      "degrees: sole turned inwards; below 0: outwards",
                                      fields::bounds_of(ranges::ankle_inversion)),
        field<L, &L::toe_extension>("toe_extension", fields::optional,
                                    "degrees: toes bent up, the big one too unless it has its own; below 0: curled",
                                    fields::bounds_of(ranges::toe_extension)),
        field<L, &L::big_toe_extension>("big_toe_extension", fields::optional,
                                        "degrees: big toe bent up; below 0: pressed down",
                                        fields::bounds_of(ranges::toe_extension)),
        field<L, &L::arch>("arch", fields::optional, "degrees: arch of the foot drawn up; 0: at rest",
                           fields::bounds_of(ranges::arch)),
        field<L, &L::toe_spread>("toe_spread", fields::optional,
                                 "degrees: toes spread, which is seen from near by; 0: at rest",
                                 fields::bounds_of(ranges::toe_spread)));
};

template <>
struct Fields<ArmAngles> {
    using A = ArmAngles;
    static constexpr auto table =
        std::tuple(field<A, &A::shoulder_flexion>("shoulder_flexion", fields::optional,
                                                  "degrees: arm forwards and up; below 0: backwards",
                                                  fields::bounds_of(ranges::shoulder_flexion)),
                   field<A, &A::shoulder_abduction>("shoulder_abduction", fields::optional,
                                                    "degrees: arm out to its side and up; below 0: across the body",
                                                    fields::bounds_of(ranges::shoulder_abduction)),
                   field<A, &A::shoulder_rotation>("shoulder_rotation", fields::optional,
                                                   "degrees: arm turned outwards; below 0: inwards",
                                                   fields::bounds_of(ranges::shoulder_rotation)),
                   field<A, &A::elbow_flexion>("elbow_flexion", fields::optional, "degrees: elbow bent",
                                               fields::bounds_of(ranges::elbow_flexion)),
                   field<A, &A::wrist_extension>("wrist_extension", fields::optional,
                                                 "degrees: hand bent back; below 0: towards the palm",
                                                 fields::bounds_of(ranges::wrist_extension)),
                   field<A, &A::finger_flexion>("finger_flexion", fields::optional,
                                                "degrees: fingers bent; 0: flat, 90: a fist; if not said, as what the "
                                                "hand does asks for",
                                                fields::bounds_of(ranges::finger_flexion)));
};

template <>
struct Fields<PelvisAngles> {
    using P = PelvisAngles;
    static constexpr auto table =
        std::tuple(field<P, &P::tilt>("tilt", fields::optional, "degrees: forwards, as in bowing; below 0: backwards",
                                      fields::tilt),
                   field<P, &P::list>("list", fields::optional,
                                      "degrees: leaning to the working side; below 0: to the other", fields::list),
                   field<P, &P::turn>("turn", fields::optional,
                                      "degrees: turned to the working side; below 0: to the other", fields::turn));
};

template <>
struct Fields<SpineAngles> {
    using S = SpineAngles;
    static constexpr auto table = std::tuple(
        field<S, &S::flexion>("flexion", fields::optional, "degrees: bent forwards; below 0: backwards",
                              fields::spine_flexion),
        field<S, &S::bend>("bend", fields::optional, "degrees: bent to the working side; below 0: to the other",
                           fields::spine_bend),
        field<S, &S::rotation>("rotation", fields::optional,
                               "degrees: turned to the working side; below 0: to the other", fields::spine_rotation));
};

template <>
struct Fields<Anchors> {
    using A = Anchors;
    static constexpr auto table =
        std::tuple(field<A, &A::floor>("floor", fields::optional, "what rests on the floor"),
                   field<A, &A::wall>("wall", fields::optional, "what rests against the wall"),
                   field<A, &A::chair>("chair", fields::optional, "what rests on the chair"),
                   field<A, &A::step>("step", fields::optional, "what rests on the step"),
                   field<A, &A::support>("support", fields::optional, "what holds on to the support"),
                   field<A, &A::roller>("roller", fields::optional, "what lies on the roller"),
                   field<A, &A::ball>("ball", fields::optional, "what lies on the massage ball"),
                   field<A, &A::cushion>("cushion", fields::optional, "what lies on the cushion"));
};

template <>
struct Fields<Pose> {
    using P = Pose;
    static constexpr auto table = std::tuple(
        field<P, &P::seconds>("seconds", fields::optional,
                              "seconds to come into it from the pose before; 1 if not said", fields::way),
        field<P, &P::hold>("hold", fields::optional, "seconds to stay in it; 1 if not said", fields::rest),
        field<P, &P::lift>("lift", fields::optional,
                           "cm of air under the lowest part, in a jump: it takes as long as falling does; hands may "
                           "hold on, feet may not",
                           fields::airborne),
        field<P, &P::from_before>(
            "from_before", fields::optional,
            "true: what is not said stays as in the pose before; anchors and together as a whole"),
        field<P, &P::pelvis>("pelvis", fields::optional, "how the pelvis, and the body with it, is turned"),
        field<P, &P::trunk>("trunk", fields::optional, "the chest against the pelvis"),
        field<P, &P::head>("head", fields::optional, "the head against the chest"),
        field<P, &P::both_legs>("both_legs", fields::optional, "what both legs do alike"),
        field<P, &P::working_leg>("working_leg", fields::optional, "the working leg; beats both_legs"),
        field<P, &P::other_leg>("other_leg", fields::optional, "the other leg; beats both_legs"),
        field<P, &P::both_arms>("both_arms", fields::optional, "what both arms do alike"),
        field<P, &P::working_arm>("working_arm", fields::optional, "the arm of the working side; beats both_arms"),
        field<P, &P::other_arm>("other_arm", fields::optional, "the other arm; beats both_arms"),
        field<P, &P::anchors>("anchors", fields::optional, "what rests where"),
        field<P, &P::together>("together", fields::optional, "places that touch each other, two by two"),
        field<P, &P::slides>("slides", fields::optional, "anchored places that may move along their surface"));
};

template <>
struct Fields<Prop> {
    using P = Prop;
    static constexpr auto table = std::tuple(
        field<P, &P::kind>("kind", fields::required, "what it is"),
        field<P, &P::direction>("direction", fields::optional, "where it stands, seen from the first pose's pelvis"),
        field<P, &P::distance>("distance", fields::optional, "cm from the first pose's pelvis to its nearest face",
                               fields::prop_distance),
        field<P, &P::height>("height", fields::optional, "cm: its top, of a chair the seat", fields::prop_height),
        field<P, &P::at>(
            "at", fields::optional,
            "what lies on a roller, ball or cushion; what a band or towel runs along; what a weight hangs on"),
        field<P, &P::lengthwise>("lengthwise", fields::optional, "true: a roller along the body, not across it"));
};

template <>
struct Fields<Camera> {
    using C = Camera;
    static constexpr auto table = std::tuple(
        field<C, &C::azimuth>("azimuth", fields::optional,
                              "degrees: 0 from the front, 90 from the working side, 180 from behind, -90 from the "
                              "other side; 30 if not said",
                              fields::azimuth),
        field<C, &C::elevation>("elevation", fields::optional, "degrees above the horizon; 10 if not said",
                                fields::elevation),
        field<C, &C::zoom>("zoom", fields::optional, "percent; 100, if not said, fills the frame with all there is",
                           fields::zoom),
        field<C, &C::close_up>("close_up", fields::optional,
                               "what is seen from near by, with the whole body beside it"));
};

template <>
struct Fields<Figure> {
    using F = Figure;
    static constexpr auto table = std::tuple(
        field<F, &F::camera>("camera", fields::optional, "where one looks from"),
        field<F, &F::body>("body", fields::optional, "how the body lies or stands; upright if not said"),
        field<F, &F::props>("props", fields::optional, "the floor and what else is there"),
        field<F, &F::works>("works", fields::optional, "what is drawn as working; working-leg if not said"),
        field<F, &F::muscle>("muscle", fields::optional, "the muscle that is shown in colour"),
        field<F, &F::line>("line", fields::optional, "true: hip, knee and toe joined by a line"),
        field<F, &F::arrow>("arrow", fields::optional,
                            "what the arrows follow; if not said, one follows what moves most"),
        field<F, &F::press>("press", fields::optional,
                            "what presses at the end without moving, each place the way it faces"),
        field<F, &F::knead>("knead", fields::optional, "what hands knead or rub there at the end, with a round arrow"),
        field<F, &F::pair>("pair", fields::optional,
                           "the poses of the still picture, as 2-4; if not said, the first and the last", fields::pair),
        field<F, &F::poses>("poses", fields::required, "two or more, one after the other, and round again"));
};

// That of another exercise is given once all of them are read: figure_like.hpp.
inline void read_value(Reader& reader, const FieldInfo& field, Value value, Kept<Figure>& into) {
    const auto like = value.find("like");
    if (!like) return read_value<Figure>(reader, field, value, into);
    if (like->kind() != Kind::scalar) reader.report(*like, "'like' names no exercise", "write the id of one");
    if (value.child_count() > 2)
        reader.report(value, "a figure that is like another's has keys of its own",
                      "keep 'like' alone, or take it out");
}

}  // namespace valgus
