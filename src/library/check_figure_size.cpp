#include "library/check_figure_size.hpp"

#include <algorithm>
#include <string>

#include "library/instructions.hpp"
#include "support/wording.hpp"

namespace valgus {

namespace {

using support::quoted;

// The list or mapping of a key, or else the place of what should hold it.
// Whether there is room for so many; a finding if not.
bool fits(std::size_t count, std::size_t most, std::string_view noun, std::string_view key, Value mapping,
          Findings& findings) {
    if (count <= most) return true;
    findings.push_back(place_of(mapping, key)
                           .finding(quoted(key) + " holds " + support::plural(static_cast<int>(count), noun) +
                                        ", more than a figure may",
                                    "write " + std::to_string(most) + " at most, each once"));
    return false;
}

bool share_a_side(Spot a, Spot b) {
    return a.place == b.place && (a.whose == b.whose || a.whose == Whose::both || b.whose == Whose::both);
}

// Calls visit(item, its place, earlier item, its place) where `repeats` says that one is there already.
template <class T, class Repeats, class Visit>
void for_each_repetition(const List<T>& items, Value place, std::string_view key, Repeats repeats, Visit visit) {
    std::vector<Value> places;
    for_each_item(items, {&place, 1}, key, [&](const T& item, Value at) {
        const auto earlier = std::find_if(items.begin(), items.begin() + static_cast<std::ptrdiff_t>(places.size()),
                                          [&](const T& each) { return repeats(item, each); });
        const auto index = static_cast<std::size_t>(earlier - items.begin());
        if (index < places.size()) visit(at, places[index]);
        places.push_back(at);
    });
}

void check_places(const Spots& spots, Value place, std::string_view key, Findings& findings) {
    for_each_repetition(spots, place, key, share_a_side, [&](Value at, Value earlier) {
        const bool is_same = at.text() == earlier.text();
        findings.push_back(
            is_same ? at.finding(quoted(at.text()) + " is named twice", "remove one of them")
                    : at.finding(quoted(at.text()) + " and " + quoted(earlier.text()) + " name the same place",
                                 "name each place once"));
    });
}

// A list of places that is short enough, and names each once.
bool check_list(const Spots& spots, std::size_t most, Value place, std::string_view key, Findings& findings) {
    if (!fits(spots.size(), most, "place", key, place, findings)) return false;
    check_places(spots, place, key, findings);
    return true;
}

bool check_anchored(const Anchors& anchors, Value pose, Findings& findings) {
    std::size_t places = 0;
    for (const auto& surface : surfaces) places += (anchors.*surface.spots).size();
    if (!fits(places, most_of_figure.anchors, "place", "anchors", pose, findings)) return false;
    for (const auto& surface : surfaces)
        check_places(anchors.*surface.spots, place_of(pose, "anchors"), id(surface.kind), findings);
    return true;
}

bool is_same_pair(const Spots& a, const Spots& b) {
    return a.size() == 2 && b.size() == 2 && ((a[0] == b[0] && a[1] == b[1]) || (a[0] == b[1] && a[1] == b[0]));
}

// "'head' and 'working-hand'"
std::string names_of(Value pair) {
    std::string names;
    for (const auto item : pair.children()) names.append(names.empty() ? "" : " and ").append(quoted(item.text()));
    return names;
}

bool check_pairs(const List<Spots>& pairs, Value pose, Findings& findings) {
    if (!fits(pairs.size(), most_of_figure.pairs, "pair", "together", pose, findings)) return false;
    for_each_item(pairs, {&pose, 1}, "together", [&](const Spots& pair, Value at) {
        if (pair.size() == 2 && pair[0] == pair[1])
            findings.push_back(at.finding("a place is together with itself", "name the two places that touch"));
    });
    for_each_repetition(pairs, pose, "together", is_same_pair, [&](Value at, Value /*earlier*/) {
        findings.push_back(at.finding(names_of(at) + " are together twice", "name each pair once, either way round"));
    });
    return true;
}

bool check_pose(const Pose& pose, Value at, Findings& findings) {
    const bool anchors = check_anchored(pose.anchors, at, findings), pairs = check_pairs(pose.together, at, findings),
               slides = check_list(pose.slides, most_of_figure.slides, at, "slides", findings);
    return anchors && pairs && slides;
}

bool check_props(const List<Prop>& props, Value place, Findings& findings) {
    if (!fits(props.size(), most_of_figure.props, "prop", "props", place, findings)) return false;
    std::size_t places = 0;
    for (const auto& prop : props) places += prop.at.size();
    if (places > most_of_figure.at) {
        findings.push_back(
            place_of(place, "props")
                .finding("'at' holds " + std::to_string(places) + " places in all props, more than a figure may",
                         "write " + std::to_string(most_of_figure.at) + " at most, each once"));
        return false;
    }
    for_each_repetition(props, place, "props", std::equal_to<>(), [&](Value at, Value /*earlier*/) {
        findings.push_back(at.finding("this prop is there already", "remove it"));
    });
    for_each_item(props, {&place, 1}, "props", [&](const Prop& prop, Value at) {
        const bool runs_along = prop.kind == PropKind::band || prop.kind == PropKind::towel;  // and may come back
        if (!runs_along) check_places(prop.at, at, "at", findings);
    });
    return true;
}

void check_cycle(const Figure& figure, Value place, Findings& findings) {
    int seconds = 0;
    for (const auto& pose : figure.poses) seconds += pose.seconds + pose.hold;
    if (seconds > most_of_figure.seconds)
        findings.push_back(place_of(place, "poses")
                               .finding("the motion takes " + std::to_string(seconds) + " s until it begins again",
                                        "write fewer 'seconds' and 'hold': " + std::to_string(most_of_figure.seconds) +
                                            " s at most in all poses"));
}

}  // namespace

bool check_figure_size(const Figure& figure, Value place, Findings& findings) {
    const bool props = check_props(figure.props, place, findings),
               arrow = check_list(figure.arrow, most_of_figure.arrows, place, "arrow", findings),
               press = check_list(figure.press, most_of_figure.arrows, place, "press", findings),
               knead = check_list(figure.knead, most_of_figure.arrows, place, "knead", findings);
    if (!fits(figure.poses.size(), most_of_figure.poses, "pose", "poses", place, findings)) return false;
    check_cycle(figure, place, findings);
    bool poses = true;
    for_each_item(figure.poses, {&place, 1}, "poses",
                  [&](const Pose& pose, Value at) { poses = check_pose(pose, at, findings) && poses; });
    return props && arrow && press && knead && poses;
}

}  // namespace valgus
