// What is wrong with a figure that its words do not show.
#include <algorithm>

#include "figure/motion/asked.hpp"
#include "figure/scene/props.hpp"

namespace valgus {

namespace figure {

namespace {

constexpr double slack = 0.01;    // body heights that an anchor may be off
constexpr double sinking = 0.02;  // body heights that flesh may give where it rests on something
constexpr double give = 12;       // degrees by which a named angle may differ from what is drawn
constexpr int looks = 60;         // moments of a cycle

std::string cm_text(double heights) { return std::to_string(std::lround(heights * height_cm)) + " cm"; }

std::string_view bone_name(int bone) {
    static constexpr std::array<std::string_view, 15> names{"pelvis",    "belly", "chest",   "head",       "thigh",
                                                            "lower leg", "foot",  "toes",    "big toe",    "upper arm",
                                                            "forearm",   "hand",  "fingers", "fingertips", "thumb"};
    return names[place_of(bone < thigh ? bone : thigh + (bone - thigh) / 2)];
}

std::string whole_name(int bone) {
    const std::string_view whose = bone < thigh ? "" : (bone - thigh) % 2 == 0 ? "working " : "other ";
    return std::string(whose).append(bone_name(bone));
}

bool are_many(int bone) { return bone >= fingers ? bone < thumb : bone >= toes && bone < big_toe; }

// "the working foot is", "the working toes are"
std::string subject(int bone) { return "the " + whole_name(bone) + (are_many(bone) ? " are" : " is"); }

std::string_view freedom_name(int freedom) {
    static constexpr std::array<std::string_view, 6> trunk{"pelvis turn",   "pelvis tilt", "pelvis list",
                                                           "trunk flexion", "trunk bend",  "trunk rotation"};
    static constexpr std::array<std::string_view, 17> limbs{
        "hip_flexion",        "hip_abduction",      "hip_rotation",      "knee_flexion",      "tibial_rotation",
        "ankle_dorsiflexion", "ankle_inversion",    "toe_extension",     "big_toe_extension", "arch",
        "shoulder_flexion",   "shoulder_abduction", "shoulder_rotation", "elbow_flexion",     "wrist_extension",
        "finger_flexion",     "toe_spread"};
    if (freedom >= hip_flexion) return limbs[place_of((freedom - hip_flexion) / 2)];
    if (freedom >= head_flexion) return "head";
    return trunk[place_of(freedom - pelvis_turn)];
}

std::string freedom_text(int freedom) {
    if (freedom < hip_flexion) return std::string(freedom_name(freedom));
    return std::string((freedom - hip_flexion) % 2 == 0 ? "working " : "other ").append(freedom_name(freedom));
}

void check_anchors(std::vector<Flaw>& all, const Key& key, int number) {
    const auto too_far = [&](double error) { return error > slack; };
    for (const auto& contact : key.contacts)
        if (const double error = error_of(key.posed, contact); too_far(error))
            all.push_back({number,
                           subject(contact.landmark.flesh.bone) + " " + cm_text(error) + " off where " +
                               (are_many(contact.landmark.flesh.bone) ? "they are" : "it is") + " anchored",
                           "leave an angle out that holds it back, or move the prop"});
    for (const auto& touch : key.touches)
        if (const double error = error_of(key.posed, touch); too_far(error))
            all.push_back({number,
                           "the " + whole_name(touch.a.flesh.bone) + " and the " + whole_name(touch.b.flesh.bone) +
                               " that should touch are " + cm_text(error) + " apart",
                           "leave an angle out that keeps them apart"});
}

bool is_of_arm(const Landmark& mark, int side) {
    return mark.flesh.bone >= upper_arm && (mark.flesh.bone - upper_arm) % 2 == side;
}

// How to keep an angle that gave way: an arm that has to touch something and whose elbow nobody named is stretched
// out, and pulls the trunk along.
std::string how_to_keep(const Key& key, int freedom) {
    if (freedom < hip_flexion)
        for (int side = 0; side < 2; ++side) {
            const bool pulls = std::any_of(key.touches.begin(), key.touches.end(), [&](const Touch& touch) {
                return is_of_arm(touch.a, side) || is_of_arm(touch.b, side);
            });
            if (pulls && !key.named[place_of(elbow_flexion + side)])
                return "what is together with the " + whole_name(hand + side) +
                       " pulls it: name that arm's elbow_flexion, about as it will be";
        }
    return "the anchors force it; name an angle that they allow, or fewer";
}

void check_angles(std::vector<Flaw>& all, const Key& key, const Asked& asked, int number) {
    for (int i = pelvis_turn; i < freedom_count; ++i) {
        const auto at = static_cast<std::size_t>(i);
        if (!key.named[at]) continue;
        if (i >= chest_flexion && i <= chest_rotation) continue;  // told with the other half of the spine's bend
        double is = key.posed.state[at] * 180 / pi, was = asked.state[at] * 180 / pi;
        if (i >= waist_flexion && i <= waist_rotation) {
            is += key.posed.state[at + 3] * 180 / pi;
            was += asked.state[at + 3] * 180 / pi;
        }
        if (std::abs(is - was) > give)
            all.push_back({number,
                           freedom_text(i) + " is named as " + std::to_string(std::lround(was)) +
                               " degrees and comes to " + std::to_string(std::lround(is)),
                           how_to_keep(key, i)});
    }
}

// The body at a moment of the cycle.
struct Look {
    double time = 0;
    Posed posed;
};

std::vector<Look> looks_at(const Motion& motion) {
    std::vector<Look> all;
    for (int i = 0; i < looks; ++i) {
        const double time = motion.cycle * i / looks;
        all.push_back({time, at_time(motion, time)});
    }
    return all;
}

// The deepest that a bone's flesh goes through a plane.
struct Depth {
    double depth = sinking;
    double time = -1;  // never
};

std::array<Depth, bone_count> deepest(const std::vector<Look>& seen, const Plane& plane) {
    std::array<Depth, bone_count> most{};
    const auto all = parts();
    for (const auto& [time, posed] : seen)
        for (const auto& part : all)
            for (const auto& hull : part.hulls)
                for (const auto& flesh : hull.flesh) {
                    const double depth = plane.offset - (dot(plane.normal, posed.centre(flesh)) - flesh.radius);
                    auto& of_bone = most[place_of(flesh.bone)];
                    if (depth > of_bone.depth) of_bone = {depth, time};
                }
    return most;
}

int pose_at(const Motion& motion, double time) {
    for (std::size_t i = 0; i < motion.keys.size(); ++i)
        if (time <= motion.keys[i].leave) return static_cast<int>(i) + 1;
    return 1;
}

// Fingers lie as the hand does.
int bone_that_rests(int bone) { return bone < fingers ? bone : hand + (bone - fingers) % 2; }

bool rests(const Key& key, int bone, const Plane& plane) {
    return std::any_of(key.contacts.begin(), key.contacts.end(), [&](const Contact& contact) {
        return contact.landmark.flesh.bone == bone_that_rests(bone) && length(contact.normal - plane.normal) < 1e-9;
    });
}

void check_depth(std::vector<Flaw>& all, const Motion& motion, const std::vector<Look>& seen, const Plane& plane,
                 std::string_view name) {
    const auto depths = deepest(seen, plane);
    for (int bone = 0; bone < bone_count; ++bone) {
        const auto& depth = depths[place_of(bone)];
        if (depth.time < 0) continue;
        const int pose = pose_at(motion, depth.time);
        const auto& key = motion.keys[place_of(pose - 1)];
        const bool on_the_way = depth.time < key.arrival || depth.time > motion.keys.back().leave;
        auto what = std::string(on_the_way ? "on the way to it " : "") + subject(bone) + " " + cm_text(depth.depth);
        const bool anchored = rests(key, bone, plane);
        all.push_back({pose, what.append(" inside the ").append(name),
                       anchored ? "it is anchored there but does not lie flat: change the angle of its joint"
                                : "change the angles, or anchor it there"});
    }
}

// What rests on a wall or a worktop may do so in a jump; all else would keep the body down.
std::vector<Flaw> grounded_jumps(const Figure& figure, const Motion& motion) {
    std::vector<Flaw> all;
    const double top = plane_of(figure, PropKind::support).offset;
    const auto holds_down = [&](const Contact& contact) {
        const bool on_support = std::abs(contact.offset - contact.landmark.flesh.radius - top) < 1e-9;
        return contact.normal.y > 0.5 && !on_support;
    };
    for (std::size_t i = 0; i < motion.keys.size(); ++i) {
        const auto& key = motion.keys[i];
        if (key.flies && std::any_of(key.contacts.begin(), key.contacts.end(), holds_down))
            all.push_back({static_cast<int>(i) + 1, "the pose has a 'lift', and yet something is anchored below it",
                           "in the air only hands may hold on, to a wall or a support: leave the other anchors out"});
    }
    return all;
}

// A hand can only rest on a worktop where that is.
void check_support(std::vector<Flaw>& all, const Figure& figure, const Key& key, int number) {
    const auto prop = std::find_if(figure.props.begin(), figure.props.end(),
                                   [](const Prop& each) { return each.kind == PropKind::support; });
    if (prop == figure.props.end()) return;
    const auto way = towards(prop->direction.value_or(Direction::front));
    const double near = support_distance(*prop), far = near + support_depth;
    const double top = plane_of(figure, PropKind::support).offset;
    for (const auto& contact : key.contacts) {
        if (std::abs(contact.offset - contact.landmark.flesh.radius - top) > 1e-9 || contact.normal.y < 1) continue;
        if (contact.landmark.flesh.bone >= fingers) continue;  // may reach beyond its edge
        const double along = dot(way, key.posed.centre(contact.landmark.flesh));
        const double beside = std::max(near - along, along - far);
        if (beside > slack)
            all.push_back({number, subject(contact.landmark.flesh.bone) + " " + cm_text(beside) + " beside the support",
                           along < near ? "reach farther with the arm, or move the support nearer"
                                        : "reach less far with the arm, or move the support away"});
    }
}

}  // namespace

}  // namespace figure

std::vector<Flaw> flaws(const Figure& figure) {
    using namespace figure;
    const auto motion = motion_of(figure);
    auto all = grounded_jumps(figure, motion);
    if (!all.empty()) return all;  // nothing else of such a figure is as it is meant
    Asked asked;
    for (std::size_t i = 0; i < motion.keys.size(); ++i) {
        asked = ask(figure.poses[i], asked);
        check_anchors(all, motion.keys[i], static_cast<int>(i) + 1);
        check_angles(all, motion.keys[i], asked, static_cast<int>(i) + 1);
        check_support(all, figure, motion.keys[i], static_cast<int>(i) + 1);
    }
    if (!motion.keys.empty() && motion.keys.front().contacts.empty())
        all.push_back({1, "nothing holds the body in the first pose", "name under `anchors` what rests where"});
    const auto seen = looks_at(motion);
    check_depth(all, motion, seen, plane_of(figure, PropKind::floor), "floor");
    for (const auto& prop : figure.props)
        if (prop.kind == PropKind::wall) check_depth(all, motion, seen, plane_of_wall(prop), "wall");
    return all;
}

}  // namespace valgus
