// A chart as SVG, in the colours of the page that it stands on. Its numbers stand beside it as a table, so that those
// who listen hear its name alone.
#include <algorithm>
#include <cmath>

#include "render/html/markup.hpp"
#include "render/progress/chart.hpp"

namespace valgus::render {

namespace {

// In units of the picture, which is shown at about this size: letters are as large as those around it.
constexpr double width = 320, height = 190;
constexpr double left = 36, right = 14, top = 10, bottom = 30;
constexpr double point_radius = 4.5, tick = 4;
constexpr double widest_bar = 22;
constexpr double letter = 8;  // about the width of one

std::string rounded_tenth(double value) {
    const auto tenths = static_cast<int>(std::lround(value * 10));
    return written(Decimal{tenths});
}

class Drawing {
public:
    explicit Drawing(const Chart& chart) : chart_(chart) {}

    std::string all() {
        draw_values();
        draw_band();
        draw_days();
        draw_bars();
        draw_course();
        return std::move(code_);
    }

private:
    // Bars stand on their day, and so need room on both sides of the first and the last.
    double x_of(std::chrono::sys_days day) const {
        const double around = chart_.bars.empty() ? point_radius : bar_width() / 2 + 2;
        return left + around + chart_.along(day) * (width - left - right - 2 * around);
    }
    double y_of(Decimal value) const { return top + (1 - chart_.up(value)) * (height - top - bottom); }
    double bar_width() const {
        return std::min(widest_bar, (width - left - right) / static_cast<double>(chart_.bars.size()) * 0.7);
    }

    void draw_line(std::string_view kind, double x, double y, double to_x, double to_y) {
        add({"<path class=\"", kind, "\" d=\"M", rounded_tenth(x), " ", rounded_tenth(y), "L", rounded_tenth(to_x), " ",
             rounded_tenth(to_y), "\"/>\n"});
    }

    void draw_rectangle(std::string_view kind, double x, double y, double across, double down) {
        add({"<rect class=\"", kind, "\" x=\"", rounded_tenth(x), "\" y=\"", rounded_tenth(y), "\" width=\"",
             rounded_tenth(across), "\" height=\"", rounded_tenth(down), "\"/>\n"});
    }

    void draw_label(std::string_view anchor, double x, double y, std::string_view label) {
        add({"<text class=\"", anchor, "\" x=\"", rounded_tenth(x), "\" y=\"", rounded_tenth(y), "\">",
             Html::escaped(label).code(), "</text>\n"});
    }

    void draw_values() {
        constexpr double below = 4.5;  // from the middle of a figure to its foot
        for (const auto value : chart_.values) {
            draw_line("grid", left, y_of(value), width - right, y_of(value));
            draw_label("end", left - tick - 2, y_of(value) + below, written(value));
        }
    }

    void draw_band() {
        if (!chart_.band) return;
        const double low = y_of(chart_.band->first), high = y_of(chart_.band->second);
        draw_rectangle("band", left, high, width - left - right, low - high);
    }

    void draw_days() {
        constexpr double below = 8;  // from the foot of a day to the end of the picture
        const double foot = height - bottom;
        draw_line("axis", left, foot, width - right, foot);
        const auto size_of = [](const DayTick& it) { return letter * static_cast<double>(it.label.size()); };
        const auto middle_of = [&](const DayTick& it) { return std::min(x_of(it.day), width - size_of(it) / 2); };
        for (const auto& it : ticks_with_room(chart_, middle_of, size_of, letter)) {
            draw_line("axis", x_of(it.day), foot, x_of(it.day), foot + tick);
            draw_label("middle", middle_of(it), height - below, it.label);
        }
    }

    // What was planned is an empty frame, what was noted fills it, or goes beyond it.
    void draw_bars() {
        for (const auto& it : chart_.bars) {
            const double x = x_of(it.day) - bar_width() / 2, foot = height - bottom;
            const double noted = y_of(Decimal::of(it.noted)), planned = y_of(Decimal::of(it.planned));
            if (it.noted > 0) draw_rectangle("noted", x, noted, bar_width(), foot - noted);
            if (it.planned > 0) draw_rectangle("planned", x, planned, bar_width(), foot - planned);
        }
    }

    void draw_course() {
        std::string path;
        for (const auto& it : chart_.points)
            path.append(it.joined ? "L" : "M")
                .append(rounded_tenth(x_of(it.day)))
                .append(" ")
                .append(rounded_tenth(y_of(it.value)));
        if (!path.empty()) add({R"(<path class="course" d=")", path, "\"/>\n"});
        for (const auto& it : chart_.points) {
            const double x = x_of(it.day), y = y_of(it.value);
            if (chart_.mark == Mark::square)
                draw_rectangle("point", x - point_radius, y - point_radius, 2 * point_radius, 2 * point_radius);
            else
                add({R"(<circle class="point" cx=")", rounded_tenth(x), "\" cy=\"", rounded_tenth(y), "\" r=\"",
                     rounded_tenth(point_radius), "\"/>\n"});
        }
    }

    void add(std::initializer_list<std::string_view> pieces) {
        for (const auto piece : pieces) code_ += piece;
    }

    const Chart& chart_;
    std::string code_;
};

}  // namespace

std::string chart_svg(const Chart& chart, std::string_view name) {
    std::string code = "<svg class=\"chart ";
    code.append(chart.mark == Mark::square ? "square" : "round").append("\" viewBox=\"0 0 ");
    code.append(rounded_tenth(width)).append(" ").append(rounded_tenth(height)).append(R"(" role="img" aria-label=")");
    code.append(Html::escaped(name).code()).append("\">\n");
    return code.append(Drawing(chart).all()).append("</svg>\n");
}

}  // namespace valgus::render
