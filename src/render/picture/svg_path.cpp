#include "render/picture/svg_path.hpp"

#include <algorithm>
#include <cmath>

namespace valgus::render::picture {

int rounded(double value) { return static_cast<int>(std::lround(value)); }

void add(std::string& out, std::initializer_list<std::string_view> pieces) {
    for (const auto piece : pieces) out += piece;
}

namespace {

void add_number(std::string& out, int number, bool parted) {
    if (parted && number >= 0) out += ' ';
    out += std::to_string(number);
}

// ".07", "1": a share in hundredths
void add_share(std::string& text, double value) {
    const int share = rounded(100 * value);
    if (share == 0)
        text += '0';
    else if (share >= 100)
        text += '1';
    else
        add(text, {share < 10 ? ".0" : ".", std::to_string(share % 10 == 0 ? share / 10 : share)});
}

// "0;.12;1": shares of the cycle
std::string key_times(const Scene& scene, const std::vector<std::size_t>& moments) {
    std::string text;
    for (const auto moment : moments) {
        if (!text.empty()) text += ';';
        add_share(text, scene.times[moment] / scene.seconds);
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
        add_share(text, leaving.out);
        text += " .7 ";
        add_share(text, scene.eases[moments[i + 1] - 1].in);
    }
    return text;
}

// Whether the moment is halfway between its neighbours, in time, and in space as far as one sees: what goes there as
// fast as it comes from there, and a part that hardly turns.
bool is_halfway(const Scene& scene, std::size_t part, std::size_t moment) {
    constexpr double least = 4;  // frame units
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

// The moments that the motion of a part needs.
std::vector<std::size_t> moments_of(const Scene& scene, std::size_t part) {
    std::vector<std::size_t> moments;
    for (std::size_t i = 0; i < scene.times.size(); ++i) {
        const bool is_inner = i > 0 && i + 1 < scene.times.size() && !moments.empty() && moments.back() == i - 1;
        if (!is_inner || !is_halfway(scene, part, i)) moments.push_back(i);
    }
    return moments;
}

}  // namespace

namespace {

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
            const int across = std::abs(rounded(piece[k].x) - rounded(piece[before].x));
            const int down = std::abs(rounded(piece[k].y) - rounded(piece[before].y));
            const bool apart = across + down > 1;
            if (apart) corners[k] = true;
            if (corners[k]) before = k;
        }
        if (before == 0) corners.back() = true;
    }
}

std::string data_of(const Shape& shape, const Written& written) {
    std::string data;
    for (std::size_t i = 0; i < shape.pieces.size(); ++i) {
        const auto& piece = shape.pieces[i];
        int x = 0, y = 0, count = 0;
        data += 'M';
        for (std::size_t k = 0; k < piece.size(); ++k) {
            if (!written[i][k]) continue;
            const int to_x = rounded(piece[k].x), to_y = rounded(piece[k].y);
            if (count == 1) data += 'l';
            add_number(data, to_x - x, count > 1);
            add_number(data, to_y - y, true);
            x = to_x;
            y = to_y;
            ++count;
        }
        if (shape.closed) data += 'z';
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
    constexpr double least = 3;  // frame units
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
    add(text, {std::to_string(rounded(scene.seconds)), R"(s" repeatCount="indefinite" calcMode="spline" keyTimes=")",
               key_times(scene, moments), R"(" keySplines=")", key_splines(scene, moments), R"(" values=")"});
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (i > 0) text += ';';
        text += values[i];
    }
    text += R"("/>)";
    return text;
}

}  // namespace valgus::render::picture
