// Places of the body, as the pose language names them.
#pragma once

#include "valgus/library/terms.hpp"

namespace valgus {

// Places of the body that can be anchored, touched, or lie on something. What has a left and a right is written with
// `working-`, `other-` or `both-` before it.
enum class Place {
    head,
    back,
    chest,
    sacrum,
    seat,
    low_back,
    belly,  // on the midline
    shoulder,
    upper_arm,
    elbow,
    forearm,
    hand,
    fingertips,
    thumb,
    hip,
    buttock,
    hip_front,
    thigh_back,
    thigh_front,
    thigh_inner,
    thigh_outer,
    knee,
    knee_inner,
    knee_outer,
    knee_back,
    calf,
    shin,
    shin_inner,
    shin_outer,
    ankle,
    ankle_inner,
    ankle_outer,
    heel,
    sole,
    ball,
    toes,
    big_toe,
    foot,
};
constexpr auto terms(std::type_identity<Place> /*tag*/) {
    return std::to_array<Term<Place>>({
        {Place::head, "head", "back of the head; lying on a side, that side of it"},
        {Place::back, "back", "between the shoulder blades"},
        {Place::chest, "chest", "breastbone"},
        {Place::sacrum, "sacrum", "back of the pelvis"},
        {Place::seat, "seat", "both bones one sits on"},
        {Place::low_back, "low-back", "hollow of the back, over the pelvis"},
        {Place::belly, "belly", "front of the pelvis"},
        {Place::shoulder, "shoulder", "outside of the shoulder"},
        {Place::upper_arm, "upper-arm", "outside of the upper arm"},
        {Place::elbow, "elbow", "point of the elbow"},
        {Place::forearm, "forearm", "elbow and wrist"},
        {Place::hand, "hand", "palm"},
        {Place::fingertips, "fingertips", "tips of the four fingers, the side of the palm"},
        {Place::thumb, "thumb", "tip of the thumb, the side of the palm"},
        {Place::hip, "hip", "outside of the hip"},
        {Place::buttock, "buttock", "back of the hip"},
        {Place::hip_front, "hip-front", "outer front of the hip, under a trouser pocket"},
        {Place::thigh_back, "thigh-back", "middle of the back of the thigh"},
        {Place::thigh_front, "thigh-front", "middle of the front of the thigh"},
        {Place::thigh_inner, "thigh-inner", "middle of the inside of the thigh"},
        {Place::thigh_outer, "thigh-outer", "middle of the outside of the thigh"},
        {Place::knee, "knee", "front of the knee"},
        {Place::knee_inner, "knee-inner", "inside of the knee"},
        {Place::knee_outer, "knee-outer", "outside of the knee"},
        {Place::knee_back, "knee-back", "hollow of the knee"},
        {Place::calf, "calf", "thickest part of the calf"},
        {Place::shin, "shin", "front of the lower leg, below its middle"},
        {Place::shin_inner, "shin-inner", "inside of the lower leg, below its middle"},
        {Place::shin_outer, "shin-outer", "outside of the lower leg, below its middle"},
        {Place::ankle, "ankle", "front of the ankle"},
        {Place::ankle_inner, "ankle-inner", "inner ankle bone"},
        {Place::ankle_outer, "ankle-outer", "outer ankle bone"},
        {Place::heel, "heel", "heel"},
        {Place::sole, "sole", "middle of the sole"},
        {Place::ball, "ball", "ball of the foot: the bases of the big and the little toe"},
        {Place::toes, "toes", "tips of the toes"},
        {Place::big_toe, "big-toe", "tip of the big toe"},
        {Place::foot, "foot", "whole sole: heel and ball"},
    });
}
constexpr bool on_midline(Place place) { return place <= Place::belly; }

enum class Whose { midline, working, other, both };

// "working-heel", "back"
struct Spot {
    Place place = Place::back;
    Whose whose = Whose::midline;
    friend bool operator==(const Spot&, const Spot&) = default;
};
using Spots = List<Spot>;

}  // namespace valgus
