#include "figure/body/body.hpp"

#include <algorithm>
#include <span>

namespace valgus::figure {

namespace {

constexpr double arched_toes = 0.012;  // how far a drawn-up arch brings the toes towards the heel
constexpr double hip_apart = 0.052, shoulder_apart = 0.112;

struct Hinge {
    int freedom = 0;
    Axis axis = Axis::x;
    double sign = 0;  // of the angle about the axis; on the left, x stays and the others turn over
};

struct Segment {
    int parent = -1;
    Point joint{};  // in the parent's terms; x outwards where there are two
    std::array<Hinge, 3> hinges{};
    std::size_t hinge_count = 0;
};

// In the order of Bone, one row for each pair.
constexpr std::array trunk_segments{
    Segment{-1, {}, {{{pelvis_turn, Axis::y, -1}, {pelvis_tilt, Axis::x, 1}, {pelvis_list, Axis::z, 1}}}, 3},
    Segment{pelvis,
            {0, 0.07, -0.012},
            {{{waist_flexion, Axis::x, 1}, {waist_bend, Axis::z, 1}, {waist_rotation, Axis::y, -1}}},
            3},
    Segment{waist,
            {0, 0.105, 0},
            {{{chest_flexion, Axis::x, 1}, {chest_bend, Axis::z, 1}, {chest_rotation, Axis::y, -1}}},
            3},
    Segment{chest,
            {0, 0.125, -0.002},
            {{{head_flexion, Axis::x, 1}, {head_bend, Axis::z, 1}, {head_rotation, Axis::y, -1}}},
            3},
};
constexpr std::array limb_segments{
    Segment{pelvis,
            {hip_apart, 0, 0},
            {{{hip_flexion, Axis::x, -1}, {hip_abduction, Axis::z, 1}, {hip_rotation, Axis::y, 1}}},
            3},
    Segment{thigh, {0, -0.245, 0}, {{{knee_flexion, Axis::x, 1}, {tibial_rotation, Axis::y, 1}, {}}}, 2},
    Segment{shank, {0, -0.246, 0}, {{{ankle_dorsiflexion, Axis::x, -1}, {ankle_inversion, Axis::z, -1}, {}}}, 2},
    Segment{foot, {0, -0.029, 0.053}, {{{toe_extension, Axis::x, -1}, {}, {}}}, 1},
    Segment{foot, {-0.019, -0.028, 0.058}, {{{big_toe_extension, Axis::x, -1}, {}, {}}}, 1},
    Segment{chest,
            {shoulder_apart, 0.1, -0.006},
            {{{shoulder_flexion, Axis::x, -1}, {shoulder_abduction, Axis::z, 1}, {shoulder_rotation, Axis::y, 1}}},
            3},
    Segment{upper_arm, {0, -0.176, 0}, {{{elbow_flexion, Axis::x, -1}, {}, {}}}, 1},
    Segment{forearm, {0, -0.146, 0}, {{{wrist_extension, Axis::x, -1}, {}, {}}}, 1},
    Segment{hand, {0, -0.05, 0}, {{{finger_flexion, Axis::x, 1}, {}, {}}}, 1},
    Segment{fingers, {0, -0.028, 0}, {{{finger_flexion, Axis::x, 1}, {}, {}}}, 1},
    Segment{hand, {-0.011, -0.014, -0.003}, {{{finger_flexion, Axis::y, -1}, {}, {}}}, 1},
};

Rotation body_turn(Body body) {
    switch (body) {
        case Body::upright:
            return {};
        case Body::on_back:
            return about(Axis::x, -pi / 2);
        case Body::face_down:
            return about(Axis::x, pi / 2);
        case Body::on_working_side:
            return about(Axis::z, pi / 2);
        case Body::on_other_side:
            return about(Axis::z, -pi / 2);
    }
    return {};
}

// A bone from its parent; `side` -1 for the midline.
void place_bone(Posed& posed, const Segment& segment, int bone, int parent, int side, Frame frame) {
    const double out = side < 0 ? 1.0 : outwards(side);
    if (parent >= 0) {
        frame = posed.frames[static_cast<std::size_t>(parent)];
        const double back = side >= 0 && parent == foot + side ? arched_toes * posed.arched(side) : 0;
        frame.at = posed.place(parent, {segment.joint.x * out, segment.joint.y, segment.joint.z - back});
    }
    for (const auto& hinge : std::span(segment.hinges).first(segment.hinge_count)) {
        const auto freedom = place_of(hinge.freedom + std::max(side, 0));
        const double sign = hinge.sign * (hinge.axis == Axis::x ? 1.0 : out);
        posed.axis[freedom] = sign * (frame.turn * unit(hinge.axis));
        posed.pivot[freedom] = frame.at;
        if (posed.state[freedom] != 0) frame.turn = frame.turn * about(hinge.axis, sign * posed.state[freedom]);
    }
    posed.frames[static_cast<std::size_t>(bone)] = frame;
}

int limb_bone(std::size_t row, int side) { return thigh + 2 * static_cast<int>(row) + side; }

std::array<std::uint64_t, bone_count> all_movers() {
    std::array<std::uint64_t, bone_count> masks{};
    const auto bit = [](int freedom) { return std::uint64_t{1} << static_cast<unsigned>(freedom); };
    const auto add = [&](const Segment& segment, int bone, int parent, int side) {
        auto& mask = masks[static_cast<std::size_t>(bone)];
        mask = parent < 0 ? bit(shift_x) | bit(shift_y) | bit(shift_z) : masks[static_cast<std::size_t>(parent)];
        for (const auto& hinge : std::span(segment.hinges).first(segment.hinge_count))
            mask |= bit(hinge.freedom + std::max(side, 0));
    };
    for (std::size_t i = 0; i < trunk_segments.size(); ++i)
        add(trunk_segments[i], static_cast<int>(i), trunk_segments[i].parent, -1);
    for (std::size_t i = 0; i < limb_segments.size(); ++i)
        for (int side = 0; side < 2; ++side) {
            const auto& segment = limb_segments[i];
            add(segment, limb_bone(i, side), segment.parent + (segment.parent >= thigh ? side : 0), side);
        }
    return masks;
}

}  // namespace

Point Posed::centre(const Flesh& flesh) const {
    const int side = flesh.bone >= thigh ? (flesh.bone - thigh) % 2 : 0;
    return place(flesh.bone, flesh.centre + arched(side) * flesh.arched + spread(side) * flesh.spread);
}

Posed pose(const State& state, Body body) {
    Posed posed{.state = state, .frames = {}, .axis = {}, .pivot = {}};
    posed.axis[shift_x] = {1, 0, 0};
    posed.axis[shift_y] = {0, 1, 0};
    posed.axis[shift_z] = {0, 0, 1};
    const Frame root{body_turn(body), {state[shift_x], state[shift_y], state[shift_z]}};
    for (std::size_t i = 0; i < trunk_segments.size(); ++i)
        place_bone(posed, trunk_segments[i], static_cast<int>(i), trunk_segments[i].parent, -1, root);
    for (std::size_t i = 0; i < limb_segments.size(); ++i)
        for (int side = 0; side < 2; ++side) {
            const auto& segment = limb_segments[i];
            place_bone(posed, segment, limb_bone(i, side), segment.parent + (segment.parent >= thigh ? side : 0), side,
                       {});
        }
    return posed;
}

std::uint64_t movers(int bone) {
    static const auto masks = all_movers();
    return masks[static_cast<std::size_t>(bone)];
}

// The spine's ranges are of each of its two bends.
const Limits& limits(int freedom) {
    static constexpr std::array<Limits, hip_flexion> trunk{{
        {-1e6, 1e6, 0.02},
        {-1e6, 1e6, 0.02},
        {-1e6, 1e6, 0.02},  // where the pelvis is
        {-360, 360, 4},
        {-360, 360, 0.8},
        {-360, 360, 3},  // how it is turned
        {-20, 40, 2},
        {-20, 20, 3},
        {-25, 25, 3},  // waist: flexion, bend, rotation
        {-20, 40, 2},
        {-20, 20, 3},
        {-25, 25, 3},  // chest
        {-50, 50, 1},
        {-40, 40, 1},
        {-70, 70, 2},  // head
    }};
    constexpr auto of = [](Range<int> range, double stiffness) -> Limits {
        return {static_cast<double>(range.low), static_cast<double>(range.high), stiffness};
    };
    static constexpr std::array<Limits, (freedom_count - hip_flexion) / 2> limb{{
        of(ranges::hip_flexion, 1), of(ranges::hip_abduction, 1.2), of(ranges::hip_rotation, 1.2),
        of(ranges::knee_flexion, 1), of(ranges::tibial_rotation, 20),  // only by name, as good as
        of(ranges::ankle_dorsiflexion, 0.6), of(ranges::ankle_inversion, 1), of(ranges::toe_extension, 0.5),
        of(ranges::toe_extension, 0.5),  // of the big toe
        of(ranges::arch, 50),            // only by name
        of(ranges::shoulder_flexion, 0.5), of(ranges::shoulder_abduction, 0.5), of(ranges::shoulder_rotation, 0.5),
        of(ranges::elbow_flexion, 0.4), of(ranges::wrist_extension, 0.4),
        of(ranges::finger_flexion, 1),  // never gives way
        of(ranges::toe_spread, 1),      // neither
    }};
    return freedom < hip_flexion ? trunk[static_cast<std::size_t>(freedom)]
                                 : limb[place_of((freedom - hip_flexion) / 2)];
}

}  // namespace valgus::figure
