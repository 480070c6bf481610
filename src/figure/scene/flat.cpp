#include "figure/scene/flat.hpp"

#include <algorithm>
#include <cmath>

namespace valgus::figure {

double distance(Point2 a, Point2 b) { return std::hypot(a.x - b.x, a.y - b.y); }

Point2 nearest_on_segment(Point2 p, Point2 a, Point2 b) {
    const double dx = b.x - a.x, dy = b.y - a.y, square = dx * dx + dy * dy;
    const double part = square > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / square, 0.0, 1.0) : 0.0;
    return {a.x + part * dx, a.y + part * dy};
}

Point2 nearest_on(const std::vector<Point2>& closed, Point2 p) {
    Point2 nearest = closed.front();
    for (std::size_t i = 0, j = closed.size() - 1; i < closed.size(); j = i++) {
        const auto q = nearest_on_segment(p, closed[j], closed[i]);
        if (distance(p, q) < distance(p, nearest)) nearest = q;
    }
    return nearest;
}

std::vector<Point2> along_curve(const std::vector<Point2>& corners) {
    std::vector<Point2> points;
    points.reserve(2 * corners.size());
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const auto &a = corners[i], &b = corners[(i + 1) % corners.size()], &c = corners[(i + 2) % corners.size()];
        points.push_back({(a.x + b.x) / 2, (a.y + b.y) / 2});
        points.push_back({(a.x + 6 * b.x + c.x) / 8, (a.y + 6 * b.y + c.y) / 8});
    }
    return points;
}

std::vector<Point2> drawn(Form form, const std::vector<Point2>& piece) {
    return form == Form::smooth ? along_curve(piece) : piece;
}

double distance_to(const std::vector<Point2>& lines, bool closed, Point2 p) {
    double nearest = 1e18;  // square of the distance
    bool inside = false;
    for (std::size_t i = 0, j = lines.size() - 1; i < lines.size(); j = i++) {
        const auto &a = lines[j], &b = lines[i];
        if (i == 0 && !closed) continue;
        const auto q = nearest_on_segment(p, a, b);
        nearest = std::min(nearest, (p.x - q.x) * (p.x - q.x) + (p.y - q.y) * (p.y - q.y));
        if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x) inside = !inside;
    }
    return closed && inside ? -std::sqrt(nearest) : std::sqrt(nearest);
}

std::vector<Point2> evenly(const std::vector<Point2>& way, std::size_t count) {
    std::vector<double> along{0};
    for (std::size_t i = 1; i < way.size(); ++i) along.push_back(along.back() + distance(way[i - 1], way[i]));
    std::vector<Point2> result;
    std::size_t next = 1;
    for (std::size_t i = 0; i < count; ++i) {
        const double at = along.back() * static_cast<double>(i) / static_cast<double>(count - 1);
        while (next + 1 < way.size() && along[next] < at) ++next;
        const double step = along[next] - along[next - 1];
        const double part = step > 0 ? std::clamp((at - along[next - 1]) / step, 0.0, 1.0) : 0.0;
        const auto &a = way[next - 1], &b = way[next];
        result.push_back({a.x + part * (b.x - a.x), a.y + part * (b.y - a.y)});
    }
    return result;
}

}  // namespace valgus::figure
