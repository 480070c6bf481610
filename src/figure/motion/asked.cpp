#include "figure/motion/asked.hpp"

#include <algorithm>

namespace valgus::figure {

namespace {

struct Asking {
    Asked asked;

    void set(int freedom, Degrees angle, double share = 1) {
        if (!angle) return;
        asked.state[static_cast<std::size_t>(freedom)] = radians(*angle) * share;
        asked.named.set(static_cast<std::size_t>(freedom));
    }

    void leg(const LegAngles& angles, int side) {
        set(hip_flexion + side, angles.hip_flexion);
        set(hip_abduction + side, angles.hip_abduction);
        set(hip_rotation + side, angles.hip_rotation);
        set(knee_flexion + side, angles.knee_flexion);
        set(tibial_rotation + side, angles.tibial_rotation);
        set(ankle_dorsiflexion + side, angles.ankle_dorsiflexion);
        set(ankle_inversion + side, angles.ankle_inversion);
        set(toe_extension + side, angles.toe_extension);
        set(big_toe_extension + side, angles.toe_extension);
        set(big_toe_extension + side, angles.big_toe_extension);
        set(arch + side, angles.arch);
        set(toe_spread + side, angles.toe_spread);
    }

    void arm(const ArmAngles& angles, int side) {
        set(shoulder_flexion + side, angles.shoulder_flexion);
        set(shoulder_abduction + side, angles.shoulder_abduction);
        set(shoulder_rotation + side, angles.shoulder_rotation);
        set(elbow_flexion + side, angles.elbow_flexion);
        set(wrist_extension + side, angles.wrist_extension);
        set(finger_flexion + side, angles.finger_flexion);
    }
};

bool has(const Spots& spots, Place place, int side) {
    const auto whose = side == 0 ? Whose::working : Whose::other;
    return std::any_of(spots.begin(), spots.end(), [&](const Spot& spot) {
        return spot.place == place && (spot.whose == whose || spot.whose == Whose::both);
    });
}

bool has_hand(const Spots& spots, int side) {
    return has(spots, Place::hand, side) || has(spots, Place::fingertips, side) || has(spots, Place::thumb, side);
}

// Degrees.
double fingers_of(const Figure& figure, const Pose& pose, int side) {
    constexpr double grip = 72, round_a_limb = 32, flat = 0, hanging = 24;
    const auto holds = [&](const Prop& prop) { return prop.kind >= PropKind::band && has_hand(prop.at, side); };
    if (std::any_of(figure.props.begin(), figure.props.end(), holds)) return grip;
    const auto rests = [&](const Surface& surface) {
        const auto& spots = pose.anchors.*surface.spots;
        return has_hand(spots, side) || has(spots, Place::forearm, side);
    };
    if (std::any_of(surfaces.begin(), surfaces.end(), rests)) return flat;
    const bool touches = std::any_of(pose.together.begin(), pose.together.end(),
                                     [&](const Spots& pair) { return has_hand(pair, side); });
    return touches ? round_a_limb : hanging;
}

// What a body that jumps may still hold on to.
Anchors held_in_the_air(const Anchors& anchors) {
    Anchors held;
    held.wall = anchors.wall;
    held.support = anchors.support;
    return held;
}

}  // namespace

Pose with_before(Pose pose, const Pose& before) {
    if (!pose.from_before) return pose;
    if (pose.anchors == Anchors{}) pose.anchors = pose.lift ? held_in_the_air(before.anchors) : before.anchors;
    if (pose.together.empty()) pose.together = before.together;
    return pose;
}

void bend_fingers(Asked& asked, const Figure& figure, const Pose& pose) {
    for (int side = 0; side < 2; ++side)
        if (!asked.named[place_of(finger_flexion + side)])
            asked.state[place_of(finger_flexion + side)] = radians(fingers_of(figure, pose, side));
}

Asked ask(const Pose& pose, const Asked& before) {
    Asking asking;
    if (pose.from_before) asking.asked = before;
    asking.set(pelvis_tilt, pose.pelvis.tilt);
    asking.set(pelvis_list, pose.pelvis.list);
    asking.set(pelvis_turn, pose.pelvis.turn);
    for (const auto half : {waist_flexion, chest_flexion}) {  // the spine bends in two places
        asking.set(half, pose.trunk.flexion, 0.5);
        asking.set(half + 1, pose.trunk.bend, 0.5);
        asking.set(half + 2, pose.trunk.rotation, 0.5);
    }
    asking.set(head_flexion, pose.head.flexion);
    asking.set(head_bend, pose.head.bend);
    asking.set(head_rotation, pose.head.rotation);
    for (int side = 0; side < 2; ++side) {
        asking.leg(pose.both_legs, side);
        asking.arm(pose.both_arms, side);
    }
    asking.leg(pose.working_leg, 0);
    asking.leg(pose.other_leg, 1);
    asking.arm(pose.working_arm, 0);
    asking.arm(pose.other_arm, 1);
    return asking.asked;
}

}  // namespace valgus::figure
