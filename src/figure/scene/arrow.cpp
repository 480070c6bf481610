#include "figure/scene/arrow.hpp"

#include <algorithm>

#include "figure/body/surface.hpp"

namespace valgus::figure {

namespace {

// In body heights on the picture; a close-up is larger.
struct Measures {
    double least;     // less is no motion
    double shortest;  // a shorter way is drawn longer, so that it can be seen
    double beside;    // how far from what it follows
};
constexpr Measures from_afar{0.012, 0.18, 0.05}, near_by{0.003, 0.06, 0.02};
constexpr double straight = 0.8;  // a way that is longer than this share of its ends' distance says is no clear curve
constexpr std::size_t points_of_arrow = 5;

// What rises with the arch is pointed at from below instead of from beside.
bool rises(const Flesh& flesh) { return flesh.arched.y > 0; }

// What one arrow may follow: whichever moves most.
using Candidates = std::vector<Flesh>;

Candidates flesh_of(Spot spot) {
    Candidates all;
    for (const auto& landmark : landmarks(spot)) all.push_back(landmark.flesh);
    return all;
}

std::vector<Candidates> named(const Spots& spots) {
    std::vector<Candidates> all;
    for (const auto& spot : spots) {
        if (spot.whose != Whose::both) {
            all.push_back(flesh_of(spot));
            continue;
        }
        all.push_back(flesh_of({spot.place, Whose::working}));
        all.push_back(flesh_of({spot.place, Whose::other}));
    }
    return all;
}

// The ends of what works, and the whole body.
Candidates likely(const Figure& figure) {
    Candidates all;
    const auto add = [&](Place place, Whose whose) { all.push_back(flesh_of({place, whose}).front()); };
    const auto add_leg = [&](Whose whose) {
        for (const auto place : {Place::knee, Place::heel, Place::big_toe}) add(place, whose);
    };
    switch (figure.works) {
        case Works::working_leg:
        case Works::both_legs:
            add_leg(Whose::working);
            break;
        case Works::other_leg:
            add_leg(Whose::other);
            break;
        case Works::working_arm:
        case Works::both_arms:
            add(Place::hand, Whose::working);
            break;
        case Works::trunk:
            add(Place::chest, Whose::midline);
            break;
    }
    if (figure.camera.close_up)
        all.push_back(under_arch);
    else
        add(Place::sacrum, Whose::midline);
    return all;
}

// The way of a place from the one pose to the other.
struct Way {
    std::vector<Point2> points;
    double length = 0;     // from end to end
    double clearance = 0;  // how far beside it an arrow stays
};

Way way_of(const Flesh& flesh, const std::vector<Posed>& bodies, const Sight& sight, const Measures& measures) {
    Way way{.points = {}, .clearance = rises(flesh) ? 0 : flesh.radius + measures.beside};
    for (const auto& posed : bodies) {
        const auto p = posed.centre(flesh);
        way.points.push_back({dot(sight.right, p), -dot(sight.up, p)});
    }
    way.length = distance(way.points.front(), way.points.back());
    return way;
}

// The body on its way from the one pose to the other.
std::vector<Posed> on_the_way(const Motion& motion, const Key& from, const Key& to) {
    std::vector<Posed> bodies;
    for (std::size_t i = 0; i < points_of_arrow; ++i) {
        const double part = static_cast<double>(i) / static_cast<double>(points_of_arrow - 1);
        bodies.push_back(at_time(motion, from.leave + part * (to.arrival - from.leave)));
    }
    return bodies;
}

// What moves to and fro on its way gets a straight arrow.
std::vector<Point2> smooth(const Way& way) {
    auto points = evenly(way.points, points_of_arrow);
    double whole = 0;
    for (std::size_t i = 1; i < points.size(); ++i) whole += distance(points[i - 1], points[i]);
    return way.length > straight * whole ? points : evenly({points.front(), points.back()}, points_of_arrow);
}

bool is_ground(Ink ink) { return ink == Ink::floor || ink == Ink::shadow || ink == Ink::prop || ink == Ink::prop_edge; }

// The share of an arrow that lies over something drawn at a moment, the ground apart.
int covers(const std::vector<Point2>& arrow, const std::vector<Layer>& layers, std::size_t moment) {
    return static_cast<int>(std::count_if(arrow.begin(), arrow.end(), [&](Point2 p) {
        return std::any_of(layers.begin(), layers.end(), [&](const Layer& layer) {
            const auto& pieces = layer.moments[moment];
            return !is_ground(layer.ink) && std::any_of(pieces.begin(), pieces.end(), [&](const auto& piece) {
                return distance_to(drawn(layer.form, piece), layer.form != Form::line, p) < layer.pen;
            });
        });
    }));
}

Point2 middle_of_body(const Posed& posed, const Sight& sight) {
    Point2 sum;
    for (const auto& frame : posed.frames) {
        sum.x += dot(sight.right, frame.at) / static_cast<double>(bone_count);
        sum.y -= dot(sight.up, frame.at) / static_cast<double>(bone_count);
    }
    return sum;
}

}  // namespace

Pair pair_of(const Figure& figure) {
    if (!figure.pair) return {0, figure.poses.size() - 1};
    return {place_of(figure.pair->low - 1), place_of(figure.pair->high - 1)};
}

std::optional<std::size_t> top_of(const Motion& motion, Pair pair) {
    for (auto i = pair.begin + 1; i < pair.end; ++i)
        if (motion.keys[i].flies) return i;
    return std::nullopt;
}

std::vector<std::vector<Point2>> arrows_of(const Stage& stage, const Motion& motion, const std::vector<Layer>& layers,
                                           Pair pair) {
    const auto& figure = stage.picture.figure;
    const auto& measures = figure.camera.close_up ? near_by : from_afar;
    const auto &from = motion.keys[pair.begin], &to = motion.keys[pair.end];
    const auto moment = static_cast<std::size_t>(
        std::find_if(stage.stills.begin(), stage.stills.end(), [&](const Still& s) { return s.time >= to.arrival; }) -
        stage.stills.begin());
    const auto body = middle_of_body(to.posed, stage.sight);
    const auto bodies = on_the_way(motion, from, to);
    // Several small ones begin side by side.
    const double shortest = figure.arrow.size() > 1 ? 0.6 * measures.shortest : measures.shortest;
    std::vector<std::vector<Point2>> arrows;
    if (figure.arrow.empty() && !(figure.press.empty() && figure.knead.empty())) return arrows;
    for (const auto& candidates :
         figure.arrow.empty() ? std::vector<Candidates>{likely(figure)} : named(figure.arrow)) {
        Way longest;
        for (const auto& flesh : candidates)
            if (auto way = way_of(flesh, bodies, stage.sight, measures); way.length > longest.length)
                longest = std::move(way);
        if (longest.length <= measures.least) continue;
        const auto points = smooth(longest);
        const double longer = std::max(1.0, shortest / longest.length);
        const auto start = points.front(), tip = points.back(), middle = points[points.size() / 2];
        const Point2 across{-(tip.y - start.y) / longest.length, (tip.x - start.x) / longest.length};
        const auto beside = [&](double way) {
            std::vector<Point2> arrow;
            const double off = way * longest.clearance;
            for (const auto& p : points)
                arrow.push_back(
                    {tip.x + longer * (p.x - tip.x) + off * across.x, tip.y + longer * (p.y - tip.y) + off * across.y});
            return arrow;
        };
        // Away from the body, unless the other side is freer.
        const double away = (middle.x - body.x) * across.x + (middle.y - body.y) * across.y < 0 ? -1 : 1;
        auto outer = beside(away), inner = beside(-away);
        const bool outside = covers(outer, layers, moment) <= covers(inner, layers, moment);
        arrows.push_back(std::move(outside ? outer : inner));
    }
    return arrows;
}

std::vector<Push> flights_of(const Stage& stage, const Key& key) {
    std::vector<Push> lines;
    if (!key.flies) return lines;
    for (const auto place : {Place::heel, Place::big_toe})
        for (const auto& mark : landmarks({place, Whose::both})) {
            const auto centre = key.posed.centre(mark.flesh);
            const Point sole{centre.x, centre.y - mark.flesh.radius, centre.z}, ground{centre.x, 0, centre.z};
            lines.push_back({on_picture(stage.sight, sole), on_picture(stage.sight, ground)});
        }
    return lines;
}

std::vector<Push> pushes_of(const Stage& stage, const Motion& motion) {
    const auto& figure = stage.picture.figure;
    const double length = figure.camera.close_up ? near_by.shortest : from_afar.shortest;
    const auto& posed = motion.keys[pair_of(figure).end].posed;
    std::vector<Push> pushes;
    for (const auto& spot : figure.press)
        for (const auto& mark : landmarks(spot)) {
            const auto out = posed.frames[place_of(mark.flesh.bone)].turn * mark.outward;
            const auto skin = on_picture(stage.sight, posed.centre(mark.flesh) + mark.flesh.radius * out);
            const auto way = on_picture(stage.sight, out);
            const double seen = std::max(std::hypot(way.x, way.y), 1e-6);
            pushes.push_back({{skin.x - length * way.x / seen, skin.y - length * way.y / seen}, skin});
        }
    return pushes;
}

std::vector<Point2> kneads_of(const Stage& stage, const Motion& motion) {
    const auto& figure = stage.picture.figure;
    const auto& posed = motion.keys[pair_of(figure).end].posed;
    std::vector<Point2> middles;
    for (const auto& spot : figure.knead)
        for (const auto& mark : landmarks(spot)) middles.push_back(on_picture(stage.sight, posed.centre(mark.flesh)));
    return middles;
}

std::vector<std::vector<Point2>> arrow_pieces(const std::vector<Point2>& arrow) {
    if (arrow.size() < 2) return {};
    constexpr double barb = 12, spread = 0.55;  // frame units, radians
    const auto tip = arrow.back(), before = arrow[arrow.size() - 2];
    const double angle = std::atan2(tip.y - before.y, tip.x - before.x);
    const auto end = [&](double turn) {
        return Point2{tip.x - barb * std::cos(angle + turn), tip.y - barb * std::sin(angle + turn)};
    };
    return {arrow, {end(spread), tip, end(-spread)}};
}

}  // namespace valgus::figure
