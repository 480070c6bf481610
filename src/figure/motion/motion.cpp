#include "figure/motion/motion.hpp"

#include <algorithm>

#include "figure/motion/asked.hpp"
#include "figure/motion/pace.hpp"

namespace valgus::figure {

namespace {

constexpr Effort for_poses{60, 2e-4}, for_moments{6, 5e-3};  // on the way it begins near by
constexpr double named_stiffness = 15;  // gives way only where what is anchored leaves nothing else
constexpr double unmoved_stiffness = 1000;
constexpr double where_stiffness = 2, followed_stiffness = 0.05;  // of the pelvis's place: at first, and later

bool same(const Landmark& a, const Landmark& b) {
    return a.flesh.bone == b.flesh.bone && length(a.flesh.centre - b.flesh.centre) < 1e-9;
}

bool same(const Contact& a, const Contact& b) {
    return same(a.landmark, b.landmark) && length(a.normal - b.normal) < 1e-9 && std::abs(a.offset - b.offset) < 1e-9;
}

// Other sides of one bone are as far from its middle, but touch elsewhere.
bool same_point(const Landmark& a, const Landmark& b) { return same(a, b) && length(a.outward - b.outward) < 1e-9; }

bool same(const Touch& a, const Touch& b) {
    return (same_point(a.a, b.a) && same_point(a.b, b.b)) || (same_point(a.a, b.b) && same_point(a.b, b.a));
}

template <class T>
const T* find_same(const std::vector<T>& all, const T& wanted) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const T& each) { return same(each, wanted); });
    return found == all.end() ? nullptr : &*found;
}

bool slides(const Pose& pose, const Landmark& landmark) {
    return std::any_of(pose.slides.begin(), pose.slides.end(), [&](const Spot& spot) {
        const auto marks = landmarks(spot);
        return std::any_of(marks.begin(), marks.end(), [&](const auto& mark) { return same(mark, landmark); });
    });
}

// A hand on a worktop lies flat: with its fingertips, too.
std::vector<Landmark> resting_marks(PropKind surface, const Spot& spot) {
    auto marks = landmarks(spot);
    if (surface == PropKind::support && spot.place == Place::hand)
        for (const auto& tip : landmarks({Place::fingertips, spot.whose})) marks.push_back(tip);
    return marks;
}

// What the pose rests on. What rested there in the pose before stays at its place, unless it slides. Places share
// landmarks, as a foot has its heel: each counts once.
void add_contacts(Key& key, const Figure& figure, const Pose& pose, const Key* before) {
    for (const auto& [kind, resting] : surfaces) {
        const auto& spots = pose.anchors.*resting;
        if (spots.empty()) continue;
        const auto plane = plane_of(figure, kind);
        for (const auto& spot : spots)
            for (const auto& landmark : resting_marks(kind, spot)) {
                Contact contact{landmark, plane.normal, plane.offset + landmark.flesh.radius, {}};
                if (find_same(key.contacts, contact) != nullptr) continue;
                if (const auto* held = before == nullptr ? nullptr : find_same(before->contacts, contact);
                    held != nullptr && !slides(pose, landmark) && landmark.flesh.bone < fingers)
                    contact.place = before->posed.centre(held->landmark.flesh);
                key.contacts.push_back(contact);
            }
    }
}

std::vector<Touch> touches_of(const Pose& pose) {
    std::vector<Touch> touches;
    for (const auto& pair : pose.together) {
        if (pair.size() != 2) continue;
        const Touch touch{landmarks(pair[0]).front(), landmarks(pair[1]).front()};
        if (!same_point(touch.a, touch.b) && find_same(touches, touch) == nullptr) touches.push_back(touch);
    }
    return touches;
}

std::array<double, freedom_count> stiffness_of(bool first) {
    std::array<double, freedom_count> stiffness{};
    for (int i = 0; i < freedom_count; ++i) stiffness[static_cast<std::size_t>(i)] = limits(i).stiffness;
    stiffness[shift_x] = stiffness[shift_z] = first ? where_stiffness : followed_stiffness;
    return stiffness;
}

double lowest(const Posed& posed) {
    double low = 1e9;
    for (const auto& part : parts())
        for (const auto& hull : part.hulls)
            for (const auto& flesh : hull.flesh) low = std::min(low, posed.centre(flesh).y - flesh.radius);
    return low;
}

Key solve_pose(const Figure& figure, const Asked& asked, const Pose& pose, const Key* before) {
    Key key;
    key.named = asked.named;
    add_contacts(key, figure, pose, before);
    key.touches = touches_of(pose);
    Task task{.body = figure.body,
              .wanted = asked.state,
              .stiffness = stiffness_of(before == nullptr),
              .contacts = key.contacts,
              .touches = key.touches};
    for (std::size_t i = 0; i < freedom_count; ++i)
        if (asked.named[i]) task.stiffness[i] = named_stiffness;
    State start = asked.state;
    if (before != nullptr) {
        start = before->posed.state;
        for (const auto shift : {shift_x, shift_y, shift_z}) task.wanted[shift] = before->posed.state[shift];
    } else {
        task.wanted[shift_y] = start[shift_y] = 0.5;
    }
    auto solution = solve(task, start, for_poses);
    if (pose.lift) {
        const double rise = *pose.lift / height_cm - lowest(solution.posed);
        task.wanted[shift_y] = solution.posed.state[shift_y] + rise;
        task.stiffness[shift_y] = unmoved_stiffness;
        solution = solve(task, solution.posed.state, for_poses);
    }
    key.posed = solution.posed;
    key.error = solution.error;
    return key;
}

Pace pace_of(const Key& from, const Key& to) {
    if (to.flies) return from.flies ? Pace::eased : Pace::rising;
    return from.flies ? Pace::falling : Pace::eased;
}

// The way from one pose to the next: angles in step, what both rest on kept.
Posed between(Body body, const Key& from, const Key& to, double part) {
    Task task{.body = body, .wanted = {}, .stiffness = stiffness_of(false), .contacts = {}, .touches = {}};
    for (std::size_t i = 0; i < freedom_count; ++i) {
        task.wanted[i] = from.posed.state[i] + part * (to.posed.state[i] - from.posed.state[i]);
        if (from.named[i] || to.named[i]) task.stiffness[i] = named_stiffness;
    }
    for (const auto& contact : to.contacts) {
        if (find_same(from.contacts, contact) == nullptr) continue;
        auto kept = contact;
        const auto start = from.posed.centre(contact.landmark.flesh), end = to.posed.centre(contact.landmark.flesh);
        kept.place = start + part * (end - start);
        task.contacts.push_back(kept);
    }
    for (const auto& touch : to.touches)
        if (find_same(from.touches, touch) != nullptr) task.touches.push_back(touch);
    if (task.contacts.empty() && task.touches.empty()) return pose(task.wanted, body);
    return solve(task, task.wanted, for_moments).posed;
}

// Whatever a pose in the air says, gravity decides.
double seconds_between(const Pose& from, const Pose& to) {
    if (from.lift && to.lift) return to.seconds;
    if (const auto lift = to.lift ? to.lift : from.lift) return seconds_of_flight(*lift);
    return to.seconds;
}

}  // namespace

Motion motion_of(const Figure& figure) {
    Motion motion{.body = figure.body, .keys = {}, .cycle = 0};
    Asked asked;
    Pose whole, before;
    for (const auto& named : figure.poses) {
        whole = with_before(named, whole);
        const auto& pose = whole;
        asked = ask(pose, asked);
        bend_fingers(asked, figure, pose);
        const bool first = motion.keys.empty();
        auto key = solve_pose(figure, asked, pose, first ? nullptr : &motion.keys.back());
        key.flies = pose.lift.has_value();
        key.arrival = motion.cycle + (first ? 0 : seconds_between(before, pose));
        key.leave = key.arrival + (key.flies ? 0 : pose.hold);
        motion.cycle = key.leave;
        motion.keys.push_back(std::move(key));
        before = pose;
    }
    if (!figure.poses.empty()) motion.cycle += seconds_between(before, figure.poses.front());
    return motion;
}

Posed at_time(const Motion& motion, double time) {
    for (std::size_t i = 0; i < motion.keys.size(); ++i) {
        const auto& key = motion.keys[i];
        if (time <= key.leave) {
            if (time >= key.arrival) return key.posed;
            const auto& before = motion.keys[i - 1];
            return between(motion.body, before, key,
                           gone(pace_of(before, key), (time - before.leave) / (key.arrival - before.leave)));
        }
    }
    const auto& last = motion.keys.back();
    const auto& first = motion.keys.front();
    return between(motion.body, last, first,
                   gone(pace_of(last, first), (time - last.leave) / (motion.cycle - last.leave)));
}

namespace {

// How many straight pieces keep every joint near its way: how far one piece strays is seen in its middle, and it falls
// with the square of their number. Of many poses each way is short, and bytes count.
int pieces(Body body, const Key& from, const Key& to, std::size_t poses) {
    constexpr double stray = 0.028;                                                // body heights
    const int most = poses > 3 || from.flies || to.flies ? 1 : poses > 2 ? 2 : 4;  // a flight is short
    const auto middle = between(body, from, to, 0.5);
    double farthest = 0;
    for (std::size_t i = 0; i < bone_count; ++i)
        farthest =
            std::max(farthest, length(middle.frames[i].at - 0.5 * (from.posed.frames[i].at + to.posed.frames[i].at)));
    return std::clamp(static_cast<int>(std::ceil(std::sqrt(farthest / stray))), 1, most);
}

}  // namespace

std::vector<Still> frames(const Motion& motion) {
    std::vector<Still> all;
    for (std::size_t i = 0; i < motion.keys.size(); ++i) {
        const auto& key = motion.keys[i];
        const bool last = i + 1 == motion.keys.size();
        const auto& next = motion.keys[last ? 0 : i + 1];
        all.push_back({key.arrival, key.posed});
        if (key.leave > key.arrival) all.push_back({key.leave, key.posed});
        const double way = (last ? motion.cycle : next.arrival) - key.leave;
        const int count = pieces(motion.body, key, next, motion.keys.size());
        const auto pace = pace_of(key, next);
        for (int k = 0; k < count; ++k) {
            const double part = static_cast<double>(k) / count, from = share_of_time(pace, part),
                         to = share_of_time(pace, static_cast<double>(k + 1) / count);
            if (k > 0) all.push_back({key.leave + from * way, between(motion.body, key, next, part)});
            all.back().to_next = stretch(pace, from, to);
        }
    }
    all.push_back({motion.cycle, motion.keys.front().posed});
    return all;
}

}  // namespace valgus::figure
