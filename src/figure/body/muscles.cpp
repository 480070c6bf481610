// Where a muscle of the library lies on one side of the body.
#include "figure/body/surface.hpp"

namespace valgus::figure {

namespace {

Bone bone_of(valgus::Segment segment) {
    switch (segment) {
        case valgus::Segment::pelvis:
            return pelvis;
        case valgus::Segment::waist:
            return waist;
        case valgus::Segment::chest:
            return chest;
        case valgus::Segment::head:
            return head;
        case valgus::Segment::thigh:
            return thigh;
        case valgus::Segment::shin:
            return shank;
        case valgus::Segment::foot:
            return foot;
        case valgus::Segment::toes:
            return toes;
        case valgus::Segment::big_toe:
            return big_toe;
        case valgus::Segment::upper_arm:
            return upper_arm;
        case valgus::Segment::forearm:
            return forearm;
        case valgus::Segment::hand:
            return hand;
    }
    return pelvis;
}

int bone_of(valgus::Segment segment, int side) {
    const int bone = bone_of(segment);
    return bone < thigh ? bone : bone + side;  // of what lies on the midline there is one
}

}  // namespace

Patch patch_of(const MusclePlace& place, int side) {
    Patch patch;
    if (place.flesh.empty() || !place.faces) return patch;
    const double out = outwards(side);
    for (const auto& ball : place.flesh)
        patch.flesh.push_back({bone_of(ball.on, side),
                               {out * (ball.out / 1000.0), ball.up / 1000.0, ball.front / 1000.0},
                               ball.radius / 1000.0});
    patch.bone = bone_of(place.faces->on, side);
    patch.outward = {out * (place.faces->out / 10.0), place.faces->up / 10.0, place.faces->front / 10.0};
    return patch;
}

}  // namespace valgus::figure
