#include "figure/body/surface.hpp"

namespace valgus::figure {

namespace {

const std::vector<Part>& trunk_parts() {
    // Both have the waist, where they meet; their first and last balls are on the midline, so that both sides are
    // alike.
    static const Flesh waist_right{waist, {-0.03, 0.04, 0.012}, 0.042}, waist_left{waist, {0.03, 0.04, 0.012}, 0.042},
        waist_middle{waist, {0, 0.04, 0.012}, 0.042};
    static const Hull hips{8,
                           {{pelvis, {0, -0.034, -0.006}, 0.03},
                            {pelvis, {-0.05, 0.005, 0}, 0.046},
                            {pelvis, {0.05, 0.005, 0}, 0.046},
                            {pelvis, {-0.04, -0.002, -0.02}, 0.044},
                            {pelvis, {0.04, -0.002, -0.02}, 0.044},
                            waist_right,
                            waist_left,
                            waist_middle}};
    static const Hull ribs{8,
                           {waist_middle,
                            waist_right,
                            waist_left,
                            {chest, {-0.05, 0.055, 0.002}, 0.047},
                            {chest, {0.05, 0.055, 0.002}, 0.047},
                            {chest, {-0.088, 0.095, -0.006}, 0.031},
                            {chest, {0.088, 0.095, -0.006}, 0.031},
                            {chest, {0, 0.112, -0.008}, 0.032}}};
    static const Hull neck{4, {{chest, {0, 0.11, -0.008}, 0.029}, {head, {0, 0.06, -0.002}, 0.026}}};
    static const Hull skull{6, {{head, {0, 0.112, 0.002}, 0.053}, {head, {0, 0.078, 0.018}, 0.034}}};
    static const Hull nose{4, {{head, {0, 0.112, 0.048}, 0.006}, {head, {0, 0.088, 0.055}, 0.011}}};
    static const Hull cap{
        5, {{head, {0, 0.125, -0.006}, 0.054}, {head, {0, 0.112, -0.014}, 0.05}, {head, {0, 0.084, -0.022}, 0.034}}};
    static const std::vector<Part> all{
        {Limb::trunk, -1, true, {hips, ribs, neck}},
        {Limb::head, -1, true, {skull, nose}, false},
        {Limb::hair, -1, true, {cap}},
    };
    return all;
}

// With x outwards, the working side's, as all that follows.
constexpr Flesh heel{foot, {0, -0.022, -0.035}, 0.017}, inner_ball{foot, {-0.02, -0.027, 0.055}, 0.012, {0, 0, -0.012}},
    outer_ball{foot, {0.024, -0.029, 0.045}, 0.01, {0, 0, -0.012}};

const Hull upper_leg{
    0, {{thigh, {-0.003, -0.004, 0}, 0.05}, {thigh, {0.001, -0.08, 0.003}, 0.049}, {thigh, {0, -0.245, 0}, 0.033}}};
const Hull lower_leg{0, {{shank, {}, 0.032}, {shank, {0, -0.075, -0.008}, 0.033}, {shank, {0, -0.242, 0}, 0.021}}};
const Hull whole_foot{6, {{foot, {0, 0.004, 0}, 0.02}, heel, outer_ball, inner_ball}};
const Hull all_toes{4,
                    {{big_toe, {0, -0.001, -0.004}, 0.011},
                     {toes, {0.021, -0.001, -0.008}, 0.009},
                     {toes, {0.02, -0.003, 0.012}, 0.008},
                     {big_toe, {0, -0.001, 0.03}, 0.01}}};

const Hull upper{0, {{upper_arm, {}, 0.031}, {upper_arm, {0, -0.06, 0}, 0.027}, {upper_arm, {0, -0.176, 0}, 0.021}}};
const Hull lower{4, {{forearm, {}, 0.021}, {forearm, {0, -0.04, 0}, 0.021}, {forearm, {0, -0.142, 0}, 0.014}}};
// From between the knuckles to the wrist: its three corners are the ends of it.
const Hull palm{3,
                {{hand, {0, -0.042, 0}, 0.011},
                 {hand, {-0.012, -0.042, 0}, 0.011},
                 {hand, {0.012, -0.042, 0}, 0.011},
                 {hand, {0, -0.002, 0}, 0.013}}};
const Hull all_fingers{4,
                       {{fingers, {-0.011, 0.004, 0}, 0.0105},
                        {fingers, {0.011, 0.004, 0}, 0.0105},
                        {fingers, {-0.01, -0.026, 0}, 0.01},
                        {fingers, {0.01, -0.026, 0}, 0.01},
                        {fingertips, {0, -0.021, 0}, 0.009}}};
const Hull whole_thumb{2, {{thumb, {0.002, 0.002, 0}, 0.011}, {thumb, {-0.018, -0.03, 0}, 0.0085}}};

const std::vector<Part>& limb_parts() {
    static const std::vector<Part> all{
        {Limb::leg, 0, true, {upper_leg}},
        {Limb::leg, 0, true, {lower_leg}},
        {Limb::leg, 0, true, {whole_foot, all_toes}, false},
        {Limb::arm, 0, true, {upper}},
        {Limb::arm, 0, false, {lower, palm, all_fingers, whole_thumb}},
    };
    return all;
}

// The foot in pieces, so that the arch between heel and ball shows from near by; it is drawn up with the arch.
const Hull hindfoot{10, {{foot, {0, 0.004, 0}, 0.021}, {foot, {0, -0.021, -0.034}, 0.018}, under_arch}};
const Hull forefoot{12,
                    {{foot, {0, 0.002, 0.003}, 0.02},
                     {foot, {-0.003, -0.005, 0.022}, 0.014, {0, 0.013, -0.003}},
                     under_arch,
                     inner_ball,
                     outer_ball}};
const Hull near_shin{
    8, {{shank, {0, -0.11, -0.005}, 0.031}, {shank, {0, -0.2, -0.001}, 0.019}, {shank, {0, -0.242, 0}, 0.02}}};

// Toe by toe, for a look from near by.
std::vector<Part> near_foot() {
    constexpr std::array across{-0.003, 0.0065, 0.015, 0.0225}, base{0.004, 0.001, -0.003, -0.008},
        tip{0.034, 0.03, 0.024, 0.016}, apart{-0.001, 0.005, 0.011, 0.018};
    std::vector<Part> all;
    for (std::size_t i = 0; i < across.size(); ++i)
        all.push_back({Limb::leg,
                       0,
                       false,
                       {{6,
                         {{toes, {across[i], -0.002, base[i]}, 0.007, {}, {apart[i] / 4, 0, 0}},
                          {toes, {across[i], -0.002, tip[i]}, 0.0065, {}, {apart[i], 0, 0}}}}}});
    all.push_back(
        {Limb::leg,
         0,
         false,
         {{6, {{big_toe, {0, -0.001, -0.004}, 0.011}, {big_toe, {0, -0.001, 0.03}, 0.01, {}, {-0.014, 0, 0}}}}}});
    all.push_back({Limb::leg, 0, false, {near_shin, hindfoot, forefoot}});
    return all;
}

// Finger by finger.
std::vector<Part> near_hand() {
    constexpr std::array across{-0.0145, -0.005, 0.005, 0.0145}, longer{0.0, 0.004, 0.003, -0.004};
    const Hull near_palm{
        8, {{hand, {0, -0.002, 0}, 0.013}, {hand, {-0.014, -0.044, 0}, 0.01}, {hand, {0.014, -0.042, 0}, 0.01}}};
    const Hull near_wrist{
        4, {{forearm, {0, -0.075, 0}, 0.018}, {forearm, {0, -0.1, 0}, 0.017}, {forearm, {0, -0.142, 0}, 0.014}}};
    std::vector<Part> all{{Limb::arm, 0, false, {near_wrist, near_palm}}};
    for (std::size_t i = 0; i < across.size(); ++i)
        all.push_back(
            {Limb::arm,
             0,
             false,
             {{6, {{fingers, {across[i], 0.006, 0}, 0.0065}, {fingers, {across[i], -0.027, 0}, 0.006}}},
              {6,
               {{fingertips, {across[i], 0, 0}, 0.006}, {fingertips, {across[i], -0.022 - longer[i], 0}, 0.0055}}}}});
    all.push_back({Limb::arm, 0, false, {whole_thumb}});
    return all;
}

Part of_side(Part part, int side) {
    part.side = side;
    for (auto& hull : part.hulls)
        for (auto& flesh : hull.flesh) {
            flesh.bone += side;
            flesh.centre.x *= outwards(side);
            flesh.arched.x *= outwards(side);
            flesh.spread.x *= outwards(side);
        }
    return part;
}

}  // namespace

std::vector<Part> parts(std::optional<CloseUp> close_up) {
    std::vector<Part> all;
    if (close_up == CloseUp::trunk) {
        all = trunk_parts();
        for (int side = 0; side < 2; ++side)
            for (const auto& part : {limb_parts()[0], limb_parts()[4]}) all.push_back(of_side(part, side));
        return all;
    }
    if (close_up) {
        const int feet = close_up == CloseUp::feet ? 2 : 1, arms = close_up == CloseUp::foot_and_hands ? 2 : 0;
        for (int side = 0; side < feet; ++side)
            for (const auto& part : near_foot()) all.push_back(of_side(part, side));
        for (int side = 0; side < arms; ++side)
            for (const auto& part : near_hand()) all.push_back(of_side(part, side));
        return all;
    }
    all = trunk_parts();
    for (int side = 0; side < 2; ++side)
        for (const auto& part : limb_parts()) all.push_back(of_side(part, side));
    return all;
}

}  // namespace valgus::figure
