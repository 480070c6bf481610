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
std::string key_times(const Scene& scene) {
    std::string text;
    for (const double time : scene.times) {
        if (!text.empty()) text += ';';
        add_share(text, time / scene.seconds);
    }
    return text;
}

// ".3 0 .7 1;0 0 1 1": for each way the inner control points of its ease, about
std::string key_splines(const Scene& scene) {
    std::string text;
    for (std::size_t i = 0; i + 1 < scene.times.size(); ++i) {
        if (i > 0) text += ';';
        if (scene.eases[i].out == Ease{}.out) {
            text += "0 0 1 1";
            continue;
        }
        text += ".3 ";
        add_share(text, scene.eases[i].out);
        text += " .7 ";
        add_share(text, scene.eases[i].in);
    }
    return text;
}

}  // namespace

std::string path_data(const Shape& shape, Corners corners) {
    std::string data;
    for (const auto& piece : shape.pieces) {
        int x = 0, y = 0;
        data += 'M';
        for (std::size_t i = 0, written = 0; i < piece.size(); ++i) {
            const int to_x = rounded(piece[i].x), to_y = rounded(piece[i].y);
            const bool last_chance = written == 1 && i + 1 == piece.size();  // a dot is a line as well
            if (corners == Corners::distinct && i > 0 && to_x == x && to_y == y && !last_chance) continue;
            if (written == 1) data += 'l';
            add_number(data, to_x - x, written > 1);
            add_number(data, to_y - y, true);
            x = to_x;
            y = to_y;
            ++written;
        }
        if (shape.closed) data += 'z';
    }
    return data;
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
    std::vector<std::string> values;
    for (const auto& shapes : scene.moments) values.push_back(path_data(shapes[part], Corners::all));
    std::string text = R"(<animate attributeName="d" dur=")";
    add(text, {std::to_string(rounded(scene.seconds)), R"(s" repeatCount="indefinite" calcMode="spline" keyTimes=")",
               key_times(scene), R"(" keySplines=")", key_splines(scene), R"(" values=")"});
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (i > 0) text += ';';
        text += values[i];
    }
    text += R"("/>)";
    return text;
}

}  // namespace valgus::render::picture
