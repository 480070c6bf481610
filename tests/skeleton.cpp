#include "skeleton.hpp"

#include "figure/motion/motion.hpp"

namespace testing {

using namespace valgus;
using namespace valgus::figure;

namespace {

Skeleton skeleton_of(const Posed& posed) {
    Skeleton s;
    s.pelvis = posed.place(pelvis, {});
    s.chest = posed.place(chest, {});
    s.neck = posed.place(head, {});
    s.head = posed.place(head, {0, 0.105, 0});
    for (int side = 0; side < 2; ++side) {
        const auto i = static_cast<std::size_t>(side);
        const double out = outwards(side);
        s.shoulder[i] = posed.place(upper_arm + side, {});
        s.elbow[i] = posed.place(forearm + side, {});
        s.wrist[i] = posed.place(hand + side, {});
        s.hand[i] = posed.place(hand + side, {0, -0.078, 0});
        s.hip[i] = posed.place(thigh + side, {});
        s.knee[i] = posed.place(shank + side, {});
        s.ankle[i] = posed.place(foot + side, {});
        s.heel[i] = posed.place(foot + side, {0, -0.022, -0.035});
        s.ball[i] = posed.place(foot + side, {-0.02 * out, -0.027, 0.055});
        s.toe[i] = posed.place(big_toe + side, {0, -0.001, 0.03});
    }
    return s;
}

}  // namespace

std::vector<Moment> moments(const Figure& figure, Side side, int count) {
    const auto motion = motion_of(figure);
    const double mirror = side == Side::left ? -1 : 1;
    std::vector<Moment> all;
    for (int i = 0; i < count; ++i) {
        const double time = motion.cycle * i / count;
        all.push_back({time, skeleton_of(at_time(motion, time))});
        auto& s = all.back().skeleton;
        for (auto* p : {&s.pelvis, &s.chest, &s.neck, &s.head}) p->x *= mirror;
        for (auto* pair :
             {&s.shoulder, &s.elbow, &s.wrist, &s.hand, &s.hip, &s.knee, &s.ankle, &s.heel, &s.ball, &s.toe})
            for (auto& p : *pair) p.x *= mirror;
    }
    return all;
}

}  // namespace testing
