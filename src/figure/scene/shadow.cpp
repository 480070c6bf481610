#include "figure/scene/shadow.hpp"

#include <algorithm>

namespace valgus::figure {

namespace {

constexpr double near = 0.05;      // body heights above the ground, and above what is lowest in a jump
constexpr double pen = 0.017;      // radius, body heights
constexpr double settled = 0.015;  // flesh gives that much

double under(const Ball& ball) { return ball.centre.y - ball.radius; }

// Its heel, and the two bases of its toes.
std::vector<Ball> foot_of(const Posed& posed, int side) {
    std::vector<Ball> balls;
    for (const auto& mark : landmarks({Place::foot, side == 0 ? Whose::working : Whose::other}))
        balls.push_back({posed.centre(mark.flesh), mark.flesh.radius});
    return balls;
}

double lowest_of(const std::vector<Ball>& balls) {
    double lowest = 1e9;
    for (const auto& ball : balls) lowest = std::min(lowest, under(ball));
    return lowest;
}

// The step, or the floor: whichever is right below.
double ground_under(const Figure& figure, double height) {
    for (const auto& prop : figure.props)
        if (prop.kind == PropKind::step && cm(height_of(prop)) < height + settled) return cm(height_of(prop));
    return 0;
}

// From under the heel to under the ball.
std::vector<Point2> under_foot(const std::vector<Ball>& foot, double ground, const Sight& sight) {
    const auto heel = foot[0].centre, ball = 0.5 * (foot[1].centre + foot[2].centre);
    return {on_picture(sight, {heel.x, ground, heel.z}), on_picture(sight, {ball.x, ground, ball.z})};
}

// Under all of the body.
double air_under(const Figure& figure, const Posed& posed) {
    static const auto body = parts();
    double lowest = 1e9;
    for (const auto& part : body)
        for (const auto& hull : part.hulls)
            for (const auto& flesh : hull.flesh) lowest = std::min(lowest, posed.centre(flesh).y - flesh.radius);
    return std::max(0.0, lowest - ground_under(figure, lowest));
}

// At a moment: one of each foot. What is high up casts none: it lies within the other's.
struct Cast {
    Pieces pieces;
    bool is_near = false;  // one of the feet at least
};
Cast cast_at(const Stage& stage, const Posed& posed, int feet) {
    const auto& figure = stage.picture.figure;
    const double air = air_under(figure, posed);
    Cast cast;
    std::vector<std::size_t> high;
    for (int side = 0; side < feet; ++side) {
        const auto foot = foot_of(posed, side);
        const double height = lowest_of(foot), ground = ground_under(figure, height);
        if (height - ground - air > near) high.push_back(cast.pieces.size());
        cast.pieces.push_back(under_foot(foot, ground, stage.sight));
    }
    cast.is_near = high.size() < cast.pieces.size();
    if (cast.is_near)
        for (const auto i : high) cast.pieces[i] = cast.pieces[1 - i];
    return cast;
}

}  // namespace

Layer shadow_of(const Stage& stage) {
    const auto& figure = stage.picture.figure;
    const bool both = figure.camera.close_up != CloseUp::foot && figure.camera.close_up != CloseUp::foot_and_hands;
    const int feet = both ? 2 : 1;
    Layer layer{.ink = Ink::shadow, .form = Form::line, .pen = pen, .moments = {}};
    bool stands = false;
    for (const auto& still : stage.stills) {
        auto cast = cast_at(stage, still.posed, feet);
        stands = stands || cast.is_near;
        layer.moments.push_back(std::move(cast.pieces));
    }
    if (!stands)
        for (auto& pieces : layer.moments) pieces.clear();
    return layer;
}

}  // namespace valgus::figure
