// Where the muscles lie that an exercise may show; drawn from an anatomy in the head of anybody who treats legs, not to
// scale.
#include "figure/body/surface.hpp"

namespace valgus::figure {

namespace {

struct MusclePatch {
    std::string_view id;
    Patch patch;  // with x outwards, on the working side
};

const std::vector<MusclePatch>& muscle_patches() {
    static const Patch inner_thigh{
        {{thigh, {-0.026, -0.03, 0.002}, 0.016}, {thigh, {-0.022, -0.1, 0}, 0.016}, {thigh, {-0.016, -0.2, 0}, 0.009}},
        thigh,
        {-1, 0, 0.2}};
    static const Patch outer_hip{{{pelvis, {0.066, 0.055, -0.008}, 0.018},
                                  {pelvis, {0.078, 0.012, -0.004}, 0.02},
                                  {thigh, {0.036, -0.025, 0}, 0.013}},
                                 pelvis,
                                 {1, 0, -0.2}};
    static const Patch inner_hamstring{{{thigh, {-0.008, -0.05, -0.028}, 0.014},
                                        {thigh, {-0.014, -0.13, -0.022}, 0.014},
                                        {thigh, {-0.014, -0.21, -0.014}, 0.009}},
                                       thigh,
                                       {-0.4, 0, -1}};
    static const Patch under_sole{
        {{foot, {0, -0.03, -0.025}, 0.009}, {foot, {0.002, -0.03, 0.04}, 0.012}}, foot, {0, -1, 0}};
    static const Patch under_big_toe{
        {{foot, {-0.01, -0.03, 0}, 0.007}, {foot, {-0.019, -0.031, 0.05}, 0.009}}, foot, {-0.7, -0.7, 0}};
    static const std::vector<MusclePatch> all{
        {"adductor-longus", inner_thigh},
        {"adductor-magnus", inner_thigh},
        {"gracilis", inner_thigh},
        {"gluteus-medius", outer_hip},
        {"gluteus-minimus", outer_hip},
        {"semitendinosus", inner_hamstring},
        {"semimembranosus", inner_hamstring},
        {"flexor-digitorum-brevis", under_sole},
        {"flexor-hallucis-brevis", under_big_toe},
        {"flexor-hallucis-longus", under_big_toe},
        {"tensor-fasciae-latae",
         {{{pelvis, {0.066, 0.045, 0.022}, 0.014},
           {pelvis, {0.076, 0.005, 0.024}, 0.014},
           {thigh, {0.036, -0.05, 0.014}, 0.009}},
          pelvis,
          {0.6, 0, 0.8}}},
        {"gluteus-maximus",
         {{{pelvis, {0.03, 0.03, -0.03}, 0.022},
           {pelvis, {0.045, -0.012, -0.034}, 0.032},
           {thigh, {0.012, -0.04, -0.028}, 0.016}},
          pelvis,
          {0.4, 0, -1}}},
        {"piriformis",
         {{{pelvis, {0.015, 0.015, -0.05}, 0.012}, {pelvis, {0.07, -0.005, -0.035}, 0.01}}, pelvis, {0.2, 0, -1}}},
        {"biceps-femoris",
         {{{thigh, {0.008, -0.05, -0.028}, 0.014},
           {thigh, {0.014, -0.13, -0.022}, 0.014},
           {thigh, {0.016, -0.21, -0.014}, 0.009}},
          thigh,
          {0.4, 0, -1}}},
        {"vastus-lateralis",
         {{{thigh, {0.026, -0.06, 0.012}, 0.017},
           {thigh, {0.02, -0.14, 0.012}, 0.016},
           {thigh, {0.013, -0.2, 0.012}, 0.011}},
          thigh,
          {1, 0, 0.5}}},
        {"quadriceps-femoris",
         {{{thigh, {0, -0.06, 0.026}, 0.019}, {thigh, {0, -0.14, 0.02}, 0.018}, {thigh, {0, -0.205, 0.014}, 0.012}},
          thigh,
          {0.1, 0, 1}}},
        {"popliteus",
         {{{shank, {0.01, 0.008, -0.018}, 0.009}, {shank, {-0.008, -0.03, -0.022}, 0.01}}, shank, {0, 0, -1}}},
        {"gastrocnemius",
         {{{shank, {0, -0.03, -0.018}, 0.015}, {shank, {0, -0.08, -0.022}, 0.019}, {shank, {0, -0.125, -0.012}, 0.012}},
          shank,
          {0, 0, -1}}},
        {"gastrocnemius-medialis",
         {{{shank, {-0.012, -0.03, -0.014}, 0.012},
           {shank, {-0.014, -0.08, -0.017}, 0.016},
           {shank, {-0.01, -0.125, -0.01}, 0.01}},
          shank,
          {-0.7, 0, -0.8}}},
        {"soleus",
         {{{shank, {0, -0.11, -0.015}, 0.014}, {shank, {0, -0.16, -0.011}, 0.012}, {shank, {0, -0.21, -0.01}, 0.008}},
          shank,
          {0, 0, -1}}},
        {"tibialis-posterior",
         {{{shank, {-0.014, -0.09, -0.008}, 0.012},
           {shank, {-0.01, -0.17, -0.008}, 0.01},
           {shank, {-0.011, -0.235, -0.008}, 0.006}},
          shank,
          {-1, 0, -0.3}}},
        {"abductor-hallucis",
         {{{foot, {-0.011, -0.026, -0.02}, 0.008}, {foot, {-0.02, -0.026, 0.045}, 0.008}}, foot, {-1, -0.2, 0}}},
        {"extensor-hallucis-longus",
         {{{foot, {-0.006, -0.004, 0.02}, 0.006}, {big_toe, {0, 0.007, 0.012}, 0.005}}, foot, {-0.3, 1, 0}}},
        {"iliopsoas",
         {{{pelvis, {0.018, 0.06, 0.03}, 0.012},
           {pelvis, {0.045, 0, 0.034}, 0.014},
           {thigh, {-0.006, -0.04, 0.03}, 0.01}},
          pelvis,
          {0.2, 0, 1}}},
        {"rectus-abdominis",
         {{{pelvis, {0, 0.035, 0.022}, 0.02}, {waist, {0, 0.05, 0.03}, 0.02}, {chest, {0, 0, 0.034}, 0.02}},
          waist,
          {0, 0, 1}}},
        {"erector-spinae",
         {{{pelvis, {0.018, 0.04, -0.028}, 0.015},
           {waist, {0.018, 0.05, -0.032}, 0.014},
           {chest, {0.018, 0.02, -0.034}, 0.014}},
          waist,
          {0, 0, -1}}},
    };
    return all;
}

}  // namespace

Patch patch(std::string_view id, int side) {
    for (const auto& row : muscle_patches()) {
        if (row.id != id) continue;
        auto found = row.patch;
        for (auto& flesh : found.flesh) {
            if (flesh.bone >= thigh) flesh.bone += side;
            flesh.centre.x *= outwards(side);
        }
        if (found.bone >= thigh) found.bone += side;
        found.outward.x *= outwards(side);
        return found;
    }
    return {};
}

}  // namespace valgus::figure
