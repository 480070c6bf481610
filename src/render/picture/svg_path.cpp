#include "render/picture/svg_path.hpp"

#include <algorithm>
#include <cmath>

namespace valgus::render::picture {

int rounded(double value) { return static_cast<int>(std::lround(value)); }

void add(std::string& out, std::initializer_list<std::string_view> pieces) {
    for (const auto piece : pieces) out += piece;
}

std::string part_id(std::string_view picture, std::size_t part) {
    constexpr std::string_view digits = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    std::string id(picture);
    id += '.';
    for (; part >= digits.size(); part /= digits.size()) id += digits[part % digits.size()];
    return id += digits[part];
}

std::string hundredths(double share) {
    const int number = rounded(100 * share);
    if (number == 0) return "0";
    if (number >= 100) return "1";
    return (number < 10 ? ".0" : ".") + std::to_string(number % 10 == 0 ? number / 10 : number);
}

std::string tenths(double seconds) {
    const int number = rounded(10 * seconds), rest = number % 10;
    return std::to_string(number / 10) + (rest > 0 ? "." + std::to_string(rest) : "");
}

namespace {

void add_number(std::string& out, int number, bool parted) {
    if (parted && number >= 0) out += ' ';
    out += std::to_string(number);
}

// "0;.12;1": shares of the cycle
std::string key_times(const Scene& scene, const std::vector<std::size_t>& moments) {
    std::string text;
    for (const auto moment : moments) {
        if (!text.empty()) text += ';';
        text += hundredths(scene.times[moment] / scene.seconds);
    }
    return text;
}

// ".3 0 .7 1;0 0 1 1": for each way the inner control points of its ease, about
std::string key_splines(const Scene& scene, const std::vector<std::size_t>& moments) {
    std::string text;
    for (std::size_t i = 0; i + 1 < moments.size(); ++i) {
        if (i > 0) text += ';';
        const auto& leaving = scene.eases[moments[i]];
        if (leaving.out == Ease{}.out) {
            text += "0 0 1 1";
            continue;
        }
        text += ".3 ";
        text += hundredths(leaving.out);
        text += " .7 ";
        text += hundredths(scene.eases[moments[i + 1] - 1].in);
    }
    return text;
}

// Of a smooth shape corners are even, so that the middle between two of them is whole: there the curve goes through.
struct Corner {
    int x = 0, y = 0;
};
Corner corner_of(const Shape& shape, Point2 p) {
    if (shape.form == Form::smooth) return {2 * rounded(p.x / 2), 2 * rounded(p.y / 2)};
    return {rounded(p.x), rounded(p.y)};
}

// As far as it is written.
bool is_same(const Shape& a, const Shape& b) {
    for (std::size_t i = 0; i < a.pieces.size(); ++i)
        for (std::size_t j = 0; j < a.pieces[i].size(); ++j) {
            const auto p = corner_of(a, a.pieces[i][j]), q = corner_of(b, b.pieces[i][j]);
            if (p.x != q.x || p.y != q.y) return false;
        }
    return true;
}

// Whether the moment is halfway between its neighbours, in time, and in space as far as one sees: what goes there as
// fast as it comes from there, and a part that hardly turns.
bool is_halfway(const Scene& scene, std::size_t part, std::size_t moment) {
    constexpr double least = 5;  // frame units
    const auto& times = scene.times;
    const bool in_time = std::abs(times[moment - 1] + times[moment + 1] - 2 * times[moment]) < 0.02 * scene.seconds;
    const auto &to = scene.eases[moment - 1], &from = scene.eases[moment];
    if (!in_time || rounded(100 * to.in) != 50 || rounded(100 * from.out) != 50) return false;
    const auto &before = scene.moments[moment - 1][part].pieces, &here = scene.moments[moment][part].pieces,
               &after = scene.moments[moment + 1][part].pieces;
    for (std::size_t i = 0; i < here.size(); ++i)
        for (std::size_t j = 0; j < here[i].size(); ++j)
            if (std::hypot((before[i][j].x + after[i][j].x) / 2 - here[i][j].x,
                           (before[i][j].y + after[i][j].y) / 2 - here[i][j].y) > least)
                return false;
    return true;
}

// The moments that the motion of a part needs: not one in the middle of a rest, nor one halfway.
std::vector<std::size_t> moments_of(const Scene& scene, std::size_t part) {
    std::vector<std::size_t> moments{0};
    for (std::size_t i = 1; i + 1 < scene.times.size(); ++i) {
        const auto &before = scene.moments[moments.back()][part], &here = scene.moments[i][part],
                   &after = scene.moments[i + 1][part];
        const bool rests = is_same(before, here) && is_same(here, after);
        const bool passes = moments.back() == i - 1 && is_halfway(scene, part, i);
        if (!rests && !passes) moments.push_back(i);
    }
    moments.push_back(scene.times.size() - 1);
    return moments;
}

// Of the pieces of a shape, whether each corner is written.
using Written = std::vector<std::vector<bool>>;

Written none_of(const Shape& shape) {
    Written written;
    for (const auto& piece : shape.pieces) written.emplace_back(piece.size(), false);
    return written;
}

// Corners that are apart from the one before; a dot is a line as well.
void add_distinct(Written& written, const Shape& shape) {
    for (std::size_t i = 0; i < shape.pieces.size(); ++i) {
        const auto& piece = shape.pieces[i];
        auto& corners = written[i];
        if (piece.empty()) continue;
        corners.front() = true;
        std::size_t before = 0;
        for (std::size_t k = 1; k < piece.size(); ++k) {
            const auto here = corner_of(shape, piece[k]), last = corner_of(shape, piece[before]);
            const bool apart = std::abs(here.x - last.x) + std::abs(here.y - last.y) > 1;
            if (apart) corners[k] = true;
            if (corners[k]) before = k;
        }
        if (before == 0) corners.back() = true;
    }
}

std::vector<Corner> corners_of(const Shape& shape, const std::vector<Point2>& piece, const std::vector<bool>& written) {
    std::vector<Corner> corners;
    for (std::size_t k = 0; k < piece.size(); ++k)
        if (written[k]) corners.push_back(corner_of(shape, piece[k]));
    return corners;
}

// "M12 34l5-6 7 8z"
void add_lines(std::string& data, const std::vector<Corner>& corners, bool closed) {
    data += 'M';
    Corner before;
    for (std::size_t k = 0; k < corners.size(); ++k) {
        if (k == 1) data += 'l';
        add_number(data, corners[k].x - before.x, k > 1);
        add_number(data, corners[k].y - before.y, true);
        before = corners[k];
    }
    if (closed) data += 'z';
}

// "M12 34q2-4 5-6t7 8 …z": from middle to middle, each with the mirror image of the corner before it, which is the
// next.
void add_curve(std::string& data, const std::vector<Corner>& corners) {
    const auto middle = [&](std::size_t k) {
        const auto &a = corners[k % corners.size()], &b = corners[(k + 1) % corners.size()];
        return Corner{(a.x + b.x) / 2, (a.y + b.y) / 2};
    };
    const auto step = [&](Corner from, Corner to, bool parted) {
        add_number(data, to.x - from.x, parted);
        add_number(data, to.y - from.y, true);
    };
    data += 'M';
    step({}, middle(0), false);
    for (std::size_t k = 1; k <= corners.size(); ++k) {
        if (k == 1) {
            data += 'q';
            step(middle(0), corners[1 % corners.size()], false);
        }
        if (k == 2) data += 't';
        step(middle(k - 1), middle(k), k != 2);
    }
    data += 'z';
}

std::string data_of(const Shape& shape, const Written& written) {
    std::string data;
    for (std::size_t i = 0; i < shape.pieces.size(); ++i) {
        const auto corners = corners_of(shape, shape.pieces[i], written[i]);
        if (shape.form == Form::smooth)
            add_curve(data, corners);
        else
            add_lines(data, corners, shape.form == Form::polygon);
    }
    return data;
}

}  // namespace

std::string path_data(const Shape& shape) {
    auto written = none_of(shape);
    add_distinct(written, shape);
    return data_of(shape, written);
}

bool moves(const Scene& scene, std::size_t part) {
    constexpr double least = 4;  // frame units
    const auto& first = scene.moments.front()[part].pieces;
    return std::any_of(scene.moments.begin(), scene.moments.end(), [&](const auto& shapes) {
        for (std::size_t i = 0; i < first.size(); ++i)
            for (std::size_t j = 0; j < first[i].size(); ++j) {
                const auto& p = shapes[part].pieces[i][j];
                if (std::hypot(p.x - first[i][j].x, p.y - first[i][j].y) > least) return true;
            }
        return false;
    });
}

std::string animation(const Scene& scene, std::size_t part) {
    // At all moments the same corners, so that one can become the other.
    auto written = none_of(scene.moments.front()[part]);
    const auto moments = moments_of(scene, part);
    for (const auto moment : moments) add_distinct(written, scene.moments[moment][part]);
    std::vector<std::string> values;
    for (const auto moment : moments) values.push_back(data_of(scene.moments[moment][part], written));
    std::string text = R"(<animate attributeName="d" dur=")";
    add(text, {tenths(scene.seconds), R"(s" repeatCount="indefinite" calcMode="spline" keyTimes=")",
               key_times(scene, moments), R"(" keySplines=")", key_splines(scene, moments), R"(" values=")"});
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (i > 0) text += ';';
        text += values[i];
    }
    text += R"("/>)";
    return text;
}

}  // namespace valgus::render::picture
