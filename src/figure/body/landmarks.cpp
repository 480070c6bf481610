#include "figure/body/surface.hpp"

namespace valgus::figure {

namespace {

constexpr Point outer{1, 0, 0}, inner{-1, 0, 0}, up{0, 1, 0}, down{0, -1, 0}, front{0, 0, 1}, behind{0, 0, -1};

constexpr Flesh mid_thigh{thigh, {0, -0.12, 0}, 0.046}, at_knee{shank, {}, 0.033},
    low_shin{shank, {0, -0.15, 0}, 0.027}, at_ankle{shank, {0, -0.243, 0}, 0.021},
    heel_flesh{foot, {0, -0.022, -0.035}, 0.017}, ball_inner{foot, {-0.02, -0.027, 0.055}, 0.012, {0, 0, -0.012}},
    tip_of_big_toe{big_toe, {0, -0.001, 0.03}, 0.01, {}, {-0.014, 0, 0}},
    ball_outer{foot, {0.024, -0.029, 0.045}, 0.01, {0, 0, -0.012}};

// With x outwards; bones of two are the working side's.
std::vector<Landmark> of_place(Place place) {
    switch (place) {
        case Place::head:
            return {{{head, {0, 0.105, 0}, 0.06}, behind}};
        case Place::back:
            return {{{chest, {0, 0.04, 0}, 0.045}, behind}};
        case Place::chest:
            return {{{chest, {0, 0.04, 0.008}, 0.045}, front}};
        case Place::sacrum:
            return {{{pelvis, {0, -0.01, -0.022}, 0.045}, behind}};
        case Place::seat:
            return {{{pelvis, {-0.04, -0.022, -0.015}, 0.045}, down}, {{pelvis, {0.04, -0.022, -0.015}, 0.045}, down}};
        case Place::low_back:
            return {{{waist, {0, 0.04, 0.012}, 0.042}, behind}};
        case Place::belly:
            return {{{pelvis, {0, 0.03, 0.005}, 0.045}, front}};
        case Place::shoulder:
            return {{{upper_arm, {}, 0.034}, outer}};
        case Place::upper_arm:
            return {{{upper_arm, {0, -0.09, 0}, 0.025}, outer}};
        case Place::elbow:
            return {{{forearm, {}, 0.021}, behind}};
        case Place::forearm:
            return {{{forearm, {}, 0.021}, behind}, {{forearm, {0, -0.14, 0}, 0.015}, behind}};
        case Place::hand:
            return {{{hand, {0, -0.04, 0}, 0.012}, behind}};
        case Place::fingertips:
            return {{{fingertips, {0, -0.021, 0}, 0.009}, behind}};
        case Place::thumb:
            return {{{thumb, {-0.018, -0.03, 0}, 0.0085}, behind}};
        case Place::hip:
            return {{{pelvis, {0.052, -0.005, 0}, 0.05}, outer}};
        case Place::buttock:
            return {{{pelvis, {0.045, -0.015, -0.022}, 0.045}, behind}};
        case Place::hip_front:
            return {{{pelvis, {0.06, 0, 0.012}, 0.042}, front}};
        case Place::thigh_back:
            return {{mid_thigh, behind}};
        case Place::thigh_front:
            return {{mid_thigh, front}};
        case Place::thigh_inner:
            return {{mid_thigh, inner}};
        case Place::thigh_outer:
            return {{mid_thigh, outer}};
        case Place::knee:
            return {{at_knee, front}};
        case Place::knee_inner:
            return {{at_knee, inner}};
        case Place::knee_outer:
            return {{at_knee, outer}};
        case Place::knee_back:
            return {{at_knee, behind}};
        case Place::calf:
            return {{{shank, {0, -0.075, -0.008}, 0.036}, behind}};
        case Place::shin:
            return {{low_shin, front}};
        case Place::shin_inner:
            return {{low_shin, inner}};
        case Place::shin_outer:
            return {{low_shin, outer}};
        case Place::ankle:
            return {{at_ankle, front}};
        case Place::ankle_inner:
            return {{at_ankle, inner}};
        case Place::ankle_outer:
            return {{at_ankle, outer}};
        case Place::heel:
            return {{heel_flesh, down}};
        case Place::sole:
            return {{{foot, {-0.006, -0.026, 0.025}, 0.01}, down}};
        case Place::ball:
            return {{ball_inner, down}, {ball_outer, down}};
        case Place::toes:
            return {{{toes, {0.006, -0.002, 0.025}, 0.008, {}, {0.011, 0, 0}}, up}, {tip_of_big_toe, up}};
        case Place::big_toe:
            return {{tip_of_big_toe, up}};
        case Place::foot:
            return {{heel_flesh, down}, {ball_inner, down}, {ball_outer, down}};
    }
    return {};
}

void add_landmark(std::vector<Landmark>& all, Place place, int side) {
    for (auto landmark : of_place(place)) {
        auto& flesh = landmark.flesh;
        if (flesh.bone >= thigh) flesh.bone += side;
        flesh.centre.x *= outwards(side);
        flesh.spread.x *= outwards(side);
        landmark.outward.x *= outwards(side);
        all.push_back(landmark);
    }
}

}  // namespace

std::vector<Landmark> landmarks(Spot spot) {
    if (spot.whose == Whose::midline) return of_place(spot.place);
    std::vector<Landmark> all;
    if (spot.whose != Whose::other) add_landmark(all, spot.place, 0);
    if (spot.whose != Whose::working) add_landmark(all, spot.place, 1);
    return all;
}

}  // namespace valgus::figure
