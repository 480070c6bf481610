// Where on the body the places of the pose language are, and which balls of flesh its parts are drawn from.
#pragma once

#include <vector>

#include "figure/body/body.hpp"

namespace valgus::figure {

// The point that touches is flesh.centre + flesh.radius * outward, in the bone's terms.
struct Landmark {
    Flesh flesh;
    Point outward;
};

// For both sides where the spot says so, the working side's first.
std::vector<Landmark> landmarks(Spot spot);

// The skin under the arch, which rises with it.
constexpr Flesh under_arch{foot, {-0.003, -0.02, 0.012}, 0.012, {0, 0.018, 0}};

enum class Limb { trunk, head, hair, leg, arm };

// The flesh whose outline has so many corners, one of them at its last ball's end; 0 lets a smooth limb find the
// corners it needs.
struct Hull {
    int corners = 4;
    std::vector<Flesh> flesh;
};

// Drawn in one piece: as a smooth curve, else with a pen as round as its smallest ball, which keeps what is too small
// for a curve (hands, fingers) round with few corners.
struct Part {
    Limb limb = Limb::trunk;
    int side = -1;  // 0 working, 1 other, -1 midline
    bool smooth = false;
    std::vector<Hull> hulls;
    bool joined = true;  // one contour goes round all hulls; else each has its own
};

// All of the body, or what a close-up shows of it.
std::vector<Part> parts(std::optional<CloseUp> close_up = {});

// A muscle under the skin of one side: where it lies, and which way it faces.
struct Patch {
    std::vector<Flesh> flesh;
    int bone = pelvis;
    Point outward;
};

Patch patch_of(const MusclePlace& place, int side);

}  // namespace valgus::figure
