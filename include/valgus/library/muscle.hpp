// Muscles, and where on a figure they lie.
#pragma once

#include "valgus/library/terms.hpp"

namespace valgus {

// What moves as one piece. Each begins at its joint and hangs down from there.
enum class Segment { pelvis, waist, chest, head, thigh, shin, foot, toes, big_toe, upper_arm, forearm, hand };
constexpr auto terms(std::type_identity<Segment> /*tag*/) {
    return std::to_array<Term<Segment>>({
        {Segment::pelvis, "pelvis", "from its middle, between the hips"},
        {Segment::waist, "waist", "from the pelvis up"},
        {Segment::chest, "chest", "from the waist up"},
        {Segment::head, "head", "from the neck up"},
        {Segment::thigh, "thigh", "from the hip down"},
        {Segment::shin, "shin", "from the knee down"},
        {Segment::foot, "foot", "from the ankle to the balls of the toes"},
        {Segment::toes, "toes", "from their balls forwards"},
        {Segment::big_toe, "big-toe", "from its ball forwards"},
        {Segment::upper_arm, "upper-arm", "from the shoulder down"},
        {Segment::forearm, "forearm", "from the elbow down"},
        {Segment::hand, "hand", "from the wrist down"},
    });
}

// A ball of flesh, in thousandths of the body's height from the joint of its segment, on the working side and in the
// neutral pose, in which limbs hang down.
struct Ball {
    Segment on = Segment::pelvis;
    int out = 0, up = 0, front = 0;
    int radius = 0;
    friend bool operator==(const Ball&, const Ball&) = default;
};

// A direction as seen from a segment; only how its numbers relate counts.
struct Facing {
    Segment on = Segment::pelvis;
    int out = 0, up = 0, front = 0;
    friend bool operator==(const Facing&, const Facing&) = default;
};

// Where a muscle lies under the skin, and which way it faces: it is drawn where that way is seen.
struct MusclePlace {
    List<Ball> flesh;  // empty: it is not drawn
    std::optional<Facing> faces;
    friend bool operator==(const MusclePlace&, const MusclePlace&) = default;
};
inline constexpr std::size_t most_balls = 8;

struct Muscle {
    static constexpr std::string_view section = "muscles", noun = "muscle";
    Text id, label;  // Terminologia Anatomica; everyday name
    Texts aliases;
    MusclePlace place;
    std::optional<Ref<Muscle>> drawn_like;  // its place is that of another
    friend bool operator==(const Muscle&, const Muscle&) = default;
};

}  // namespace valgus
