// A chart as numbers, before it is drawn in dots or as SVG: one line over days, or bars of weeks.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "valgus/stages/progress.hpp"

namespace valgus::render {

// Left and right are told apart without colour: round points on a solid line, square ones on a dashed line.
enum class Mark { round, square };

struct ChartPoint {
    std::chrono::sys_days day;
    Decimal value;
    bool joined = false;  // by a line to the point before
};

struct ChartBar {
    std::chrono::sys_days day;
    int planned = 0, noted = 0;
};

struct DayTick {
    std::chrono::sys_days day;
    std::string label;  // "4 Jan"
};

// What lies on it reaches from the first day to the last and from low to high.
struct Chart {
    std::string title, unit;
    Mark mark = Mark::round;
    std::vector<ChartPoint> points;  // by day
    std::vector<ChartBar> bars;      // instead of points
    std::chrono::sys_days first, last;
    Decimal low, high;
    std::vector<DayTick> days;                        // the first day, the last, and some between them
    std::vector<Decimal> values;                      // of the ticks, from low to high
    std::optional<std::pair<Decimal, Decimal>> band;  // around the first value: within it a change may be chance

    // Where it lies, from 0 (the first day, low) to 1.
    double along(std::chrono::sys_days day) const;
    double up(Decimal value) const;
};

// Those of which all labels have room: the first, the last, and of those between them what does not meet another.
// middle: where a label stands; size: how long it is; both in the same unit as the gap between two.
std::vector<DayTick> ticks_with_room(const Chart& chart, const std::function<double(const DayTick&)>& middle,
                                     const std::function<double(const DayTick&)>& size, double gap);

// The measures that were taken twice or more, left and right with the same axes.
std::vector<Chart> charts_of(const Progress& progress);
std::optional<Chart> chart_of(const Progress& progress, const ProgressMeasure& measure);

// By week; nothing where nothing of the kind was noted in two weeks.
std::optional<Chart> sessions_chart(const Progress& progress);
std::optional<Chart> pain_chart(const Progress& progress);
std::optional<Chart> caved_chart(const Progress& progress);

// Of ten repetitions.
std::optional<Decimal> caved_of_ten(const LoggedWeek& week);

// In the characters of a terminal, title and axes with it; no line is wider than so many columns.
std::vector<std::string> chart_lines(const Chart& chart, int columns, Dots dots);

// As an element of a page, said in a word for those who listen.
std::string chart_svg(const Chart& chart, std::string_view name);

}  // namespace valgus::render
