// A chart in the characters of a terminal.
#include "render/picture/braille.hpp"

#include <algorithm>
#include <cmath>

#include "render/progress/chart.hpp"
#include "support/text.hpp"

namespace valgus::render {

namespace {

using picture::dots_across;
using picture::dots_down;
using support::display_width;

constexpr int plot_rows = 5;
constexpr int most_columns = 60;  // a longer line says no more
constexpr int point_size = 2;     // dots
constexpr int dash = 3;           // dots of a dashed line, and of its gaps
constexpr int band_gap = 4;       // dots from one to the next at the edges of a band
constexpr int label_gap = 2;      // columns between two days

enum class ChartDot : unsigned char { empty, band, line, point };

class Plot {
public:
    Plot(const Chart& chart, int columns)
        : chart_(chart),
          width_(columns * dots_across),
          height_(plot_rows * dots_down),
          dots_(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_)) {
        draw_band();
        for (std::size_t i = 1; i < chart.points.size(); ++i)
            if (chart.points[i].joined) draw_line(chart.points[i - 1], chart.points[i]);
        for (const auto& it : chart.points) draw_point(it);
    }

    // Of the left and upper dot of a point.
    int x_of(std::chrono::sys_days day) const {
        return static_cast<int>(std::lround(chart_.along(day) * (width_ - point_size)));
    }
    int y_of(Decimal value) const {
        return static_cast<int>(std::lround((1 - chart_.up(value)) * (height_ - point_size)));
    }

    std::string row(int row, Dots dots) const {
        std::string line;
        for (int column = 0; column < width_ / dots_across; ++column)
            line += dots == Dots::braille ? braille_at(column, row) : std::string(1, ascii_at(column, row));
        return line;
    }

private:
    std::size_t index(int x, int y) const {
        const int number = y * width_ + x;
        return static_cast<std::size_t>(number);
    }

    void set(int x, int y, ChartDot dot) {
        if (x < 0 || y < 0 || x >= width_ || y >= height_) return;
        auto& there = dots_[index(x, y)];
        there = std::max(there, dot);
    }

    void draw_band() {
        if (!chart_.band) return;
        for (int x = 0; x < width_; x += band_gap) {
            set(x, y_of(chart_.band->first) + 1, ChartDot::band);
            set(x, y_of(chart_.band->second), ChartDot::band);
        }
    }

    void draw_line(const ChartPoint& from, const ChartPoint& to) {
        const int x = x_of(from.day), y = y_of(from.value), across = x_of(to.day) - x, down = y_of(to.value) - y;
        const int steps = std::max(std::abs(across), std::abs(down));
        for (int i = 0; i <= steps; ++i) {
            if (chart_.mark == Mark::square && i / dash % 2 == 1) continue;
            const double part = steps == 0 ? 0 : static_cast<double>(i) / steps;
            set(x + static_cast<int>(std::lround(part * across)), y + static_cast<int>(std::lround(part * down)),
                ChartDot::line);
        }
    }

    void draw_point(const ChartPoint& it) {
        for (int x = 0; x < point_size; ++x)
            for (int y = 0; y < point_size; ++y) set(x_of(it.day) + x, y_of(it.value) + y, ChartDot::point);
    }

    template <class Take>
    void each_dot(int column, int row, Take take) const {
        for (int y = 0; y < dots_down; ++y)
            for (int x = 0; x < dots_across; ++x)
                take(x, y, dots_[index(column * dots_across + x, row * dots_down + y)]);
    }

    std::string braille_at(int column, int row) const {
        unsigned set = 0;
        each_dot(column, row, [&](int x, int y, ChartDot dot) {
            if (dot != ChartDot::empty) set |= picture::braille_bit(x, y);
        });
        return picture::braille(set);
    }

    char ascii_at(int column, int row) const {
        ChartDot most = ChartDot::empty;
        each_dot(column, row, [&](int, int, ChartDot dot) { most = std::max(most, dot); });
        switch (most) {
            case ChartDot::empty:
                return ' ';
            case ChartDot::band:
                return '-';
            case ChartDot::line:
                return '.';
            case ChartDot::point:
                return chart_.mark == Mark::square ? '#' : 'o';
        }
        return ' ';
    }

    const Chart& chart_;
    int width_, height_;
    std::vector<ChartDot> dots_;
};

// Days below their dots, none beyond the chart.
std::string day_line(const Chart& chart, const Plot& plot, int columns) {
    const auto begin_of = [&](const DayTick& it) {
        const int size = display_width(it.label);
        return std::clamp(plot.x_of(it.day) / dots_across - (size - 1) / 2, 0, std::max(0, columns - size));
    };
    const auto size_of = [](const DayTick& it) { return static_cast<double>(display_width(it.label)); };
    const auto middle_of = [&](const DayTick& it) { return begin_of(it) + size_of(it) / 2; };
    std::string line;
    for (const auto& it : ticks_with_room(chart, middle_of, size_of, label_gap))
        line = support::pad_right(line, begin_of(it)) + it.label;
    return line;
}

}  // namespace

std::vector<std::string> chart_lines(const Chart& chart, int columns, Dots dots) {
    std::vector<std::string> lines =
        support::wrap(chart.title + (chart.unit.empty() ? "" : " (" + chart.unit + ")"), columns);
    const auto top = written(chart.high), bottom = written(chart.low);
    const auto middle = written({(chart.high.tenths + chart.low.tenths) / 2});
    const int labels = std::max({display_width(top), display_width(bottom), display_width(middle)});
    const int across = std::min(columns, most_columns) - labels - 2;
    const Plot plot(chart, across);
    for (int row = 0; row < plot_rows; ++row) {
        const auto& label = row == 0               ? top
                            : row == plot_rows / 2 ? middle
                            : row + 1 == plot_rows ? bottom
                                                   : std::string();
        auto line = support::pad_left(label, labels) + (label.empty() ? " │" : " ┤") + plot.row(row, dots);
        line.erase(line.find_last_not_of(' ') + 1);
        lines.push_back(std::move(line));
    }
    const auto margin = std::string(static_cast<std::size_t>(labels) + 1, ' ');
    std::string axis = margin + "└";
    for (int i = 0; i < across; ++i) axis += "─";
    lines.push_back(std::move(axis));
    lines.push_back(margin + " " + day_line(chart, plot, across));
    return lines;
}

}  // namespace valgus::render
