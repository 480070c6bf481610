#include "figure/body/surface.hpp"

namespace valgus::figure {

namespace {

const std::vector<Part>& trunk_parts() {
    static const Hull hips{6,
                           {{pelvis, {-0.05, 0.005, 0}, 0.046},
                            {pelvis, {0.05, 0.005, 0}, 0.046},
                            {pelvis, {-0.042, 0.05, 0}, 0.04},
                            {pelvis, {0.042, 0.05, 0}, 0.04},
                            {pelvis, {-0.04, -0.002, -0.02}, 0.044},
                            {pelvis, {0.04, -0.002, -0.02}, 0.044},
                            {pelvis, {0, -0.034, -0.006}, 0.03}}};
    static const Hull belly{4,
                            {{pelvis, {-0.034, 0.045, 0.002}, 0.044},
                             {pelvis, {0.034, 0.045, 0.002}, 0.044},
                             {chest, {-0.034, 0.005, 0.003}, 0.045},
                             {chest, {0.034, 0.005, 0.003}, 0.045}}};
    static const Hull ribs{6,
                           {{chest, {-0.04, 0, 0.004}, 0.044},
                            {chest, {0.04, 0, 0.004}, 0.044},
                            {chest, {-0.05, 0.055, 0.002}, 0.048},
                            {chest, {0.05, 0.055, 0.002}, 0.048},
                            {chest, {-0.082, 0.094, -0.006}, 0.034},
                            {chest, {0.082, 0.094, -0.006}, 0.034}}};
    static const Hull throat{
        4, {{chest, {0, 0.105, -0.008}, 0.034}, {chest, {0, 0.125, -0.006}, 0.028}, {head, {0, 0.06, 0}, 0.028}}};
    static const Hull skull{7, {{head, {0, 0.112, 0.002}, 0.053}, {head, {0, 0.08, 0.017}, 0.036}}};
    static const Hull cap{
        6, {{head, {0, 0.123, -0.006}, 0.054}, {head, {0, 0.112, -0.015}, 0.05}, {head, {0, 0.084, -0.022}, 0.034}}};
    static const std::vector<Part> all{
        {Limb::trunk, -1, {hips, belly, ribs, throat}},
        {Limb::head, -1, {skull}},
        {Limb::hair, -1, {cap}},
    };
    return all;
}

// With x outwards, the working side's.
const std::vector<Part>& limb_parts() {
    static const Hull upper_leg{
        4, {{thigh, {-0.003, -0.004, 0}, 0.05}, {thigh, {0.001, -0.08, 0.003}, 0.049}, {thigh, {0, -0.245, 0}, 0.033}}};
    static const Hull lower_leg{5,
                                {{shank, {}, 0.032},
                                 {shank, {0, -0.072, -0.008}, 0.036},
                                 {shank, {0, -0.13, -0.003}, 0.029},
                                 {shank, {0, -0.242, 0}, 0.021}}};
    static const Hull whole_foot{6,
                                 {{foot, {0, 0.004, 0}, 0.02},
                                  {foot, {0, -0.022, -0.035}, 0.017},
                                  {foot, {0.024, -0.029, 0.045}, 0.01, {0, 0, -0.012}},
                                  {foot, {-0.02, -0.027, 0.055}, 0.012, {0, 0, -0.012}}}};
    static const Hull all_toes{4,
                               {{big_toe, {0, -0.001, -0.004}, 0.011},
                                {toes, {0.021, -0.001, -0.008}, 0.009},
                                {toes, {0.02, -0.003, 0.012}, 0.008},
                                {big_toe, {0, -0.001, 0.03}, 0.01}}};
    static const Hull upper{
        4, {{upper_arm, {}, 0.031}, {upper_arm, {0, -0.06, 0}, 0.027}, {upper_arm, {0, -0.176, 0}, 0.021}}};
    static const Hull lower{4,
                            {{forearm, {}, 0.021}, {forearm, {0, -0.04, 0}, 0.021}, {forearm, {0, -0.142, 0}, 0.014}}};
    static const Hull palm{4,
                           {{hand, {0, -0.002, 0}, 0.014},
                            {hand, {-0.012, -0.036, 0}, 0.011},
                            {hand, {0.012, -0.036, 0}, 0.011},
                            {hand, {0, -0.078, 0}, 0.011}}};
    static const std::vector<Part> all{
        {Limb::leg, 0, {upper_leg}}, {Limb::leg, 0, {lower_leg}},   {Limb::leg, 0, {whole_foot, all_toes}},
        {Limb::arm, 0, {upper}},     {Limb::arm, 0, {lower, palm}},
    };
    return all;
}

// The foot in pieces, so that the arch between heel and ball shows from near by; it is drawn up with the arch.
const Hull hindfoot{10, {{foot, {0, 0.004, 0}, 0.021}, {foot, {0, -0.021, -0.034}, 0.018}, under_arch}};
const Hull forefoot{12,
                    {{foot, {0, 0.002, 0.003}, 0.02},
                     {foot, {-0.003, -0.005, 0.022}, 0.014, {0, 0.009, -0.002}},
                     under_arch,
                     {foot, {-0.02, -0.027, 0.055}, 0.012, {0, 0, -0.012}},
                     {foot, {0.024, -0.029, 0.045}, 0.01, {0, 0, -0.012}}}};
const Hull near_shin{
    8, {{shank, {0, -0.14, -0.002}, 0.026}, {shank, {0, -0.2, -0.001}, 0.019}, {shank, {0, -0.242, 0}, 0.02}}};

// Toe by toe, for a look from near by.
std::vector<Part> near_foot() {
    constexpr std::array across{-0.003, 0.0065, 0.015, 0.0225}, base{0.004, 0.001, -0.003, -0.008},
        tip{0.034, 0.03, 0.024, 0.016};
    std::vector<Part> all;
    for (std::size_t i = 0; i < across.size(); ++i)
        all.push_back(
            {Limb::leg,
             0,
             {{6, {{toes, {across[i], -0.002, base[i]}, 0.007}, {toes, {across[i], -0.002, tip[i]}, 0.0065}}}}});
    all.push_back({Limb::leg, 0, {{8, {{big_toe, {0, -0.001, -0.004}, 0.011}, {big_toe, {0, -0.001, 0.03}, 0.01}}}}});
    all.push_back({Limb::leg, 0, {near_shin, hindfoot, forefoot}});
    return all;
}

Part of_side(Part part, int side) {
    part.side = side;
    for (auto& hull : part.hulls)
        for (auto& flesh : hull.flesh) {
            flesh.bone += side;
            flesh.centre.x *= outwards(side);
            flesh.arched.x *= outwards(side);
        }
    return part;
}

}  // namespace

std::vector<Part> parts(std::optional<CloseUp> close_up) {
    std::vector<Part> all;
    if (close_up) {
        const int feet = close_up == CloseUp::feet ? 2 : 1, arms = close_up == CloseUp::foot_and_hands ? 2 : 0;
        for (int side = 0; side < feet; ++side)
            for (const auto& part : near_foot()) all.push_back(of_side(part, side));
        for (int side = 0; side < arms; ++side) all.push_back(of_side(limb_parts().back(), side));
        return all;
    }
    all = trunk_parts();
    for (int side = 0; side < 2; ++side)
        for (const auto& part : limb_parts()) all.push_back(of_side(part, side));
    return all;
}

}  // namespace valgus::figure
