#include "figure/scene/strands.hpp"

#include <algorithm>

namespace valgus::figure {

namespace {

constexpr double band_pen = 0.009, towel_pen = 0.012;  // radius, body heights

bool is_hand(const Landmark& mark) { return mark.flesh.bone == hand || mark.flesh.bone == hand + 1; }

// A hand closes round it; everywhere else it lies on the skin.
Point at_skin(const Posed& posed, const Landmark& mark) {
    const auto centre = posed.centre(mark.flesh);
    if (is_hand(mark)) return centre;
    return centre + mark.flesh.radius * (posed.frames[place_of(mark.flesh.bone)].turn * mark.outward);
}

double facing(const Stage& stage, const Landmark& mark) {
    double sum = 0;
    for (const auto& still : stage.stills)
        sum += stage.share() * stage.sight.depth(still.posed.frames[place_of(mark.flesh.bone)].turn * mark.outward);
    return sum;
}

// Of the limb that a place is on, the depth of the part that is nearest, or farthest.
double depth_of_limb(const Landmark& mark, bool nearest, const std::vector<Part>& all, const std::vector<Layer>& body) {
    const auto limb = mark.flesh.bone >= upper_arm ? Limb::arm : mark.flesh.bone >= thigh ? Limb::leg : Limb::trunk;
    const int side = limb == Limb::trunk ? -1 : (mark.flesh.bone - thigh) % 2;
    double depth = nearest ? -1e9 : 1e9;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].limb == limb && all[i].side == side)
            depth = nearest ? std::max(depth, body[i].depth) : std::min(depth, body[i].depth);
    return depth;
}

// What faces the viewer lies before the limbs it is on, what faces away behind them, and hands hold it.
double depth_of(const Stage& stage, const Landmark& from, const Landmark& to, const std::vector<Part>& all,
                const std::vector<Layer>& body) {
    constexpr double next_to = 1e-6;
    const bool held = is_hand(from) || is_hand(to);
    const auto& mark = is_hand(from) ? to : from;
    const double faces = held ? facing(stage, mark) : facing(stage, from) + facing(stage, to);
    const bool before = faces > 0;
    const double a = depth_of_limb(mark, before, all, body), b = held ? a : depth_of_limb(to, before, all, body);
    return before ? std::max(a, b) + next_to : std::min(a, b) - next_to;
}

std::vector<Landmark> marks_of(const Prop& prop) {
    std::vector<Landmark> marks;
    for (const auto& spot : prop.at)
        for (const auto& mark : landmarks(spot)) marks.push_back(mark);
    return marks;
}

// From each place to the next.
void add_strands(std::vector<Layer>& strands, const Stage& stage, const Prop& prop, const std::vector<Part>& all,
                 const std::vector<Layer>& body) {
    const auto marks = marks_of(prop);
    for (std::size_t i = 0; i + 1 < marks.size(); ++i) {
        Layer strand{.ink = Ink::band,
                     .form = Form::line,
                     .pen = prop.kind == PropKind::band ? band_pen : towel_pen,
                     .depth = depth_of(stage, marks[i], marks[i + 1], all, body),
                     .moments = {}};
        for (const auto& still : stage.stills)
            strand.moments.push_back({{on_picture(stage.sight, at_skin(still.posed, marks[i])),
                                       on_picture(stage.sight, at_skin(still.posed, marks[i + 1]))}});
        strands.push_back(std::move(strand));
    }
}

// Across what it hangs on, and before it.
void add_weights(std::vector<Layer>& strands, const Stage& stage, const Prop& prop, const std::vector<Part>& all,
                 const std::vector<Layer>& body) {
    constexpr double half = 0.034, pen = 0.017, next_to = 2e-6;  // body heights
    for (const auto& mark : marks_of(prop)) {
        Layer weight{.ink = Ink::tool_end,
                     .form = Form::line,
                     .pen = pen,
                     .depth = depth_of_limb(mark, true, all, body) + next_to,
                     .moments = {}};
        for (const auto& still : stage.stills) {
            const auto middle = at_skin(still.posed, mark),
                       across = half * still.posed.frames[place_of(mark.flesh.bone)].turn.x;
            weight.moments.push_back(
                {{on_picture(stage.sight, middle - across), on_picture(stage.sight, middle + across)}});
        }
        strands.push_back(std::move(weight));
    }
}

}  // namespace

std::vector<Layer> strands_of(const Stage& stage, const std::vector<Part>& all, const std::vector<Layer>& body) {
    std::vector<Layer> strands;
    for (const auto& prop : stage.picture.figure.props) {
        if (prop.kind == PropKind::band || prop.kind == PropKind::towel) add_strands(strands, stage, prop, all, body);
        if (prop.kind == PropKind::weight) add_weights(strands, stage, prop, all, body);
    }
    return strands;
}

}  // namespace valgus::figure
