#include "library/check_figure.hpp"

#include <algorithm>
#include <string>

#include "library/check.hpp"
#include "library/check_figure_size.hpp"
#include "library/figure_like.hpp"
#include "library/instructions.hpp"
#include "library/sections.hpp"
#include "support/wording.hpp"

namespace valgus {

namespace {

using support::quoted;

// The mapping of a key, or else the place of what should hold it.
const PropKeys& keys_of(PropKind kind) {
    return *std::find_if(prop_keys.begin(), prop_keys.end(), [&](const PropKeys& row) { return row.kind == kind; });
}

// How to give a prop the key that it cannot do without.
std::string how_to_add(std::string_view key, PropKind kind) {
    if (key == "direction") return "add 'direction: front', behind, working-side or other-side";
    if (kind == PropKind::band || kind == PropKind::towel) return "add 'at: […]', the places that it runs along";
    if (kind == PropKind::weight) return "add 'at: …', what it hangs on";
    return "add 'at: …', what lies on it";
}

void check_prop(const Prop& prop, Value place, Findings& findings) {
    const auto& keys = keys_of(prop.kind);
    const auto kind = std::string(id(prop.kind));
    const auto needed = place.find(keys.needs);
    if (!keys.needs.empty() && (!needed || (keys.needs == "at" && prop.at.empty())))
        findings.push_back(needed.value_or(place).finding("the " + kind + " has no " + quoted(keys.needs),
                                                          how_to_add(keys.needs, prop.kind)));
    const bool line = prop.kind == PropKind::band || prop.kind == PropKind::towel;
    const bool one_place = prop.at.size() == 1 && prop.at.front().whose != Whose::both;
    if (line && one_place)
        findings.push_back(place_of(place, "at")
                               .finding("a " + kind + " runs from place to place, and this is one",
                                        "name two places or more, from its one end to the other"));
    for_each_pair(place, [&](Value key, Value /*value*/) {
        const auto word = key.text();
        const bool taken = std::find(keys.may.begin(), keys.may.end(), word) != keys.may.end();
        if (word != "kind" && word != keys.needs && !taken)
            findings.push_back(key.finding("a " + kind + " takes no " + quoted(word), "remove it"));
    });
}

// Every surface that something rests on is there to be seen.
void check_anchors(const Figure& figure, const Pose& pose, Value place, Findings& findings) {
    const auto anchors = place.find("anchors");
    if (!anchors) return;
    for (const auto& [kind, spots] : surfaces) {
        const auto is_kind = [wanted = kind](const Prop& prop) { return prop.kind == wanted; };
        if ((pose.anchors.*spots).empty() || std::any_of(figure.props.begin(), figure.props.end(), is_kind)) continue;
        const auto word = std::string(id(kind));
        const auto needs = keys_of(kind).needs;
        std::string remedy("add '- {kind: ");
        remedy.append(word);
        if (!needs.empty()) remedy.append(", ").append(needs).append(": …");
        remedy.append("}' to the props");
        findings.push_back(place_of(*anchors, word)
                               .finding("something rests on the " + word + ", but no prop is one", std::move(remedy)));
    }
}

void check_pairs(const Pose& pose, Value place, Findings& findings) {
    constexpr std::string_view remedy = "write two places in brackets of their own, like [[working-heel, other-heel]]";
    const auto pairs = place.find("together");
    if (!pairs) return;
    const auto both = [](Spot spot) { return spot.whose == Whose::both; };
    const auto is_pair = [](const Spots& spots) { return spots.size() == 2; };
    // Places without brackets of their own are one mistake, not one each.
    if (!pose.together.empty() && std::none_of(pose.together.begin(), pose.together.end(), is_pair)) {
        findings.push_back(pairs->finding("'together' takes pairs of places", std::string(remedy)));
        return;
    }
    for_each_item(pose.together, {&place, 1}, "together", [&](const Spots& spots, Value at) {
        if (!is_pair(spots))
            findings.push_back(
                at.finding("this is no pair, but " + support::plural(static_cast<int>(spots.size()), "place"),
                           std::string(remedy)));
        else if (std::any_of(spots.begin(), spots.end(), both))
            findings.push_back(at.finding("a pair of places names both sides at once", std::string(remedy)));
    });
}

// What may slide has to rest on something first.
void check_slides(const Pose& pose, Value place, Findings& findings) {
    const auto& a = pose.anchors;
    if (pose.from_before && a == Anchors{}) return;  // those of the pose before
    for_each_item(pose.slides, {&place, 1}, "slides", [&](const Spot& spot, Value at) {
        const auto holds = [&](const Spots& spots) {
            return std::any_of(spots.begin(), spots.end(), [&](const Spot& each) {
                return each.place == spot.place &&
                       (each.whose == spot.whose || each.whose == Whose::both || spot.whose == Whose::both);
            });
        };
        if (std::none_of(surfaces.begin(), surfaces.end(),
                         [&](const Surface& surface) { return holds(a.*surface.spots); }))
            findings.push_back(
                at.finding(quoted(at.text()) + " slides but is not anchored", "name it under 'anchors' too"));
    });
}

// The still picture shows poses that there are.
void check_pair(const Figure& figure, Value place, Findings& findings) {
    if (!figure.pair) return;
    const auto count = static_cast<int>(figure.poses.size());
    const auto at = place_of(place, "pair");
    if (figure.pair->high > count)
        findings.push_back(at.finding("the figure has no pose " + std::to_string(figure.pair->high),
                                      "it has " + support::plural(count, "pose") + ", counted from 1"));
    else if (figure.pair->low == figure.pair->high)
        findings.push_back(at.finding("a pair of one pose shows no motion", "write two, as 1-2"));
}

void check_muscle(const Library& library, const Figure& figure, Value place, Findings& findings) {
    if (!figure.muscle || !place_of(library, *figure.muscle).flesh.empty()) return;
    findings.push_back(place_of(place, "muscle")
                           .finding(quoted(library[*figure.muscle].id) + " cannot be drawn: nothing says where it lies",
                                    "give the muscle 'flesh' and 'faces', or 'drawn_like' another"));
}

// Calls visit(figure, place) where one is written; another's is looked at where it stands.
template <class Visit>
void for_each_figure(const Exercise& exercise, const Mappings& mappings, Visit&& visit) {
    for_each_instruction(exercise, mappings, [&](const Instruction& how, std::span<const Value> place) {
        if (how.figure && !like_of(place)) visit(*how.figure, *find(place, "figure"));
    });
}
template <class Visit>
void for_each_figure(const SelfTest& test, const Mappings& mappings, Visit&& visit) {
    if (test.figure && !like_of(mappings)) visit(*test.figure, *find(mappings, "figure"));
}

void check_figure(const Library& library, const Figure& figure, Value place, Findings& findings) {
    if (!check_figure_size(figure, place, findings)) return;
    check_muscle(library, figure, place, findings);
    const auto poses = place_of(place, "poses");
    check_pair(figure, place, findings);
    if (figure.poses.size() < 2)
        findings.push_back(poses.finding("a figure of fewer than two poses does not move",
                                         "write where the motion begins and where it ends"));
    const Mappings here{place};
    for_each_item(figure.props, here, "props", [&](const Prop& prop, Value at) { check_prop(prop, at, findings); });
    for_each_item(figure.poses, here, "poses", [&](const Pose& pose, Value at) {
        if (pose.from_before && &pose == &figure.poses.front())
            findings.push_back(
                place_of(at, "from_before")
                    .finding("there is no pose before the first", "remove 'from_before', and say all of this pose"));
        check_anchors(figure, pose, at, findings);
        check_pairs(pose, at, findings);
        check_slides(pose, at, findings);
    });
}

}  // namespace

void check_figures(const Library& library, const Exercise& exercise, const Mappings& mappings, Findings& findings) {
    for_each_figure(exercise, mappings,
                    [&](const Figure& figure, Value place) { check_figure(library, figure, place, findings); });
}

void check_figures(const Library& library, const SelfTest& test, const Mappings& mappings, Findings& findings) {
    for_each_figure(test, mappings,
                    [&](const Figure& figure, Value place) { check_figure(library, figure, place, findings); });
}

Findings check_geometry(std::span<const Layer> layers, const Library& library,
                        std::vector<Flaw> (*flaws_of)(const Figure&)) {
    Findings findings;
    const auto overlaid = overlay_layers(layers, section_names(), findings);
    const auto check = [&](const Figure& figure, Value place) {
        const auto flaws = flaws_of(figure);
        for (const auto& flaw : flaws)
            if (!flaw.key.empty()) findings.push_back(place_of(place, flaw.key).finding(flaw.what, flaw.remedy));
        for_each_item(figure.poses, {&place, 1}, "poses", [&](const Pose& pose, Value at) {
            for (const auto& flaw : flaws)
                if (flaw.key.empty() && &pose - figure.poses.begin() == flaw.pose - 1)
                    findings.push_back(at.finding(flaw.what, flaw.remedy));
        });
    };
    const auto check_all = [&]<class T>(const List<T>& records) {
        const auto section = overlaid.sections.find(T::section);
        for (std::size_t i = 0; i < records.size(); ++i) for_each_figure(records[i], section->second.records[i], check);
    };
    until_full([&] {
        check_all(library.exercises);
        check_all(library.tests);
    });
    sort_by_place(findings);
    return findings;
}

}  // namespace valgus
