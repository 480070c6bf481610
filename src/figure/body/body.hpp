// The body: its bones, how each turns on the one before, and where its surface is. Lengths in body heights. Each bone
// begins at its joint and hangs down in the neutral pose: x to the body's left, y up, z to the front.
//
// Proportions: Drillis and Contini 1966, as drawn in Winter, Biomechanics and Motor Control of Human Movement, 4th ed.
// 2009, figure 4.1. Hip joints lie nearer to each other than the hips are wide; thickness is by eye.
#pragma once

#include <cstdint>
#include <span>

#include "figure/vector.hpp"
#include "valgus/figure/figure.hpp"

namespace valgus::figure {

inline constexpr double height_cm = 170;
constexpr double cm(double length) { return length / height_cm; }

// Order: parents first; of what there are two, the working side's (drawn as the right) before the other's.
enum Bone {
    pelvis,
    waist,
    chest,
    head,
    thigh,
    shank = thigh + 2,
    foot = shank + 2,
    toes = foot + 2,
    big_toe = toes + 2,
    upper_arm = big_toe + 2,
    forearm = upper_arm + 2,
    hand = forearm + 2,
    fingers = hand + 2,
    fingertips = fingers + 2,
    thumb = fingertips + 2,
    bone_count = thumb + 2,
};

// What can change: where the pelvis is, in body heights, and every joint's angles, in radians.
enum Freedom {
    shift_x,
    shift_y,
    shift_z,
    pelvis_turn,
    pelvis_tilt,
    pelvis_list,
    waist_flexion,
    waist_bend,
    waist_rotation,
    chest_flexion,
    chest_bend,
    chest_rotation,
    head_flexion,
    head_bend,
    head_rotation,
    hip_flexion,
    hip_abduction = hip_flexion + 2,
    hip_rotation = hip_abduction + 2,
    knee_flexion = hip_rotation + 2,
    tibial_rotation = knee_flexion + 2,
    ankle_dorsiflexion = tibial_rotation + 2,
    ankle_inversion = ankle_dorsiflexion + 2,
    toe_extension = ankle_inversion + 2,
    big_toe_extension = toe_extension + 2,
    arch = big_toe_extension + 2,
    shoulder_flexion = arch + 2,
    shoulder_abduction = shoulder_flexion + 2,
    shoulder_rotation = shoulder_abduction + 2,
    elbow_flexion = shoulder_rotation + 2,
    wrist_extension = elbow_flexion + 2,
    finger_flexion = wrist_extension + 2,  // bends knuckles and fingers alike, and brings the thumb before the palm
    toe_spread = finger_flexion + 2,
    freedom_count = toe_spread + 2,
};

constexpr std::size_t place_of(int number) { return static_cast<std::size_t>(number); }

using State = std::array<double, freedom_count>;

// What a human joint allows, in degrees, and how unwillingly it leaves what was asked for when nothing names it.
struct Limits {
    double low = 0, high = 0, stiffness = 1;
};
const Limits& limits(int freedom);

// A ball of flesh on a bone; hulls of such balls are what is drawn, and what rests on things.
struct Flesh {
    int bone = pelvis;
    Point centre;
    double radius = 0;
    Point arched{};  // how far a fully drawn-up arch moves the centre
    Point spread{};  // how far it moves with toes that are spread as wide as they go
};

// Where a bone is: p in the bone's own terms is at + turn * p in the world's.
struct Frame {
    Rotation turn;
    Point at;
};

// A body in a pose, with what the solver needs: the axis of every angle, and its pivot.
struct Posed {
    State state{};
    std::array<Frame, bone_count> frames;
    std::array<Point, freedom_count> axis, pivot;

    Point place(int bone, Point local) const {
        return frames[static_cast<std::size_t>(bone)].at + frames[static_cast<std::size_t>(bone)].turn * local;
    }
    Point centre(const Flesh& flesh) const;
    double arched(int side) const { return state[place_of(arch + side)] / radians(30); }        // 0..1
    double spread(int side) const { return state[place_of(toe_spread + side)] / radians(30); }  // 0..1
};

Posed pose(const State& state, Body body);

// The freedoms that move a bone, as bits.
std::uint64_t movers(int bone);

inline double outwards(int side) { return side == 0 ? -1.0 : 1.0; }  // of the working side, drawn as the right: -x

}  // namespace valgus::figure
