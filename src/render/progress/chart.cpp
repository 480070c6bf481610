#include "render/progress/chart.hpp"

#include <algorithm>
#include <array>

#include "support/date.hpp"

namespace valgus::render {

namespace {

constexpr int most_steps = 5;      // between the ticks of values
constexpr int most_day_steps = 4;  // between the ticks of days
constexpr int small_scale = 10;    // such a scale is shown whole, so that no change looks larger than it is
constexpr std::chrono::days week_length{7};

int floor_to(int value, int step) { return value / step * step - (value % step < 0 ? step : 0); }
int ceil_to(int value, int step) { return -floor_to(-value, step); }

void set_values(Chart& chart, int low, int high) {
    constexpr std::array steps{5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000};
    high = std::max(high, low + 1);
    const auto* step = std::find_if(steps.begin(), steps.end(),
                                    [&](int it) { return ceil_to(high, it) - floor_to(low, it) <= most_steps * it; });
    const int by = step == steps.end() ? ceil_to((high - low) / most_steps + 1, steps.back()) : *step;
    chart.low = {floor_to(low, by)};
    chart.high = {ceil_to(high, by)};
    for (int value = chart.low.tenths; value <= chart.high.tenths; value += by) chart.values.push_back({value});
}

// The first and the last, and between them whole weeks from the first on.
void set_days(Chart& chart, std::chrono::sys_days first, std::chrono::sys_days last) {
    chart.first = first;
    chart.last = last;
    const auto weeks = ((last - first) / most_day_steps + week_length - std::chrono::days{1}) / week_length;
    const auto step = std::max<long>(1, weeks) * week_length;
    for (auto day = first; day == first || day + step / 2 < last; day += step)
        chart.days.push_back({day, support::short_date(day)});
    if (first < last) chart.days.push_back({last, support::short_date(last)});
}

int bound(int value, const std::optional<Range<int>>& range) {
    if (!range) return value;
    return std::clamp(value, range->low * Decimal::in_one, range->high * Decimal::in_one);
}

// All courses of a question share their axes, so that sides can be compared.
void set_axes(Chart& chart, const Progress& progress, const ProgressMeasure& measure) {
    int low = measure.taken.front().value.tenths, high = low;
    auto first = measure.taken.front().date, last = first;
    for (const auto& other : progress.measures) {
        if (other.taken.size() < 2) continue;
        first = std::min(first, other.taken.front().date);
        last = std::max(last, other.taken.back().date);
        if (other.id != measure.id || other.title != measure.title) continue;
        for (const auto& it : other.taken) {
            low = std::min(low, it.value.tenths);
            high = std::max(high, it.value.tenths);
        }
        const int around = measure.real_from.value_or(Decimal{}).tenths, begin = other.taken.front().value.tenths;
        low = bound(std::min(low, begin - around), measure.range);
        high = bound(std::max(high, begin + around), measure.range);
    }
    if (measure.range && measure.range->high - measure.range->low <= small_scale) {
        low = measure.range->low * Decimal::in_one;
        high = measure.range->high * Decimal::in_one;
    }
    set_values(chart, low, high);
    set_days(chart, first, last);
}

template <class ValueOf>
std::optional<Chart> weekly_chart(const Progress& progress, std::string title, std::string unit, ValueOf value_of) {
    Chart chart{.title = std::move(title), .unit = std::move(unit)};
    bool is_joined = false;
    for (const auto& week : progress.weeks) {
        const std::optional<Decimal> value = value_of(week);
        if (value) chart.points.push_back({week.begins, *value, is_joined});
        is_joined = value.has_value();
    }
    if (chart.points.size() < 2) return std::nullopt;
    set_values(chart, 0, small_scale * Decimal::in_one);
    set_days(chart, progress.weeks.front().begins, progress.weeks.back().begins);
    return chart;
}

}  // namespace

double Chart::along(std::chrono::sys_days day) const {
    if (first == last) return 1.0 / 2;
    return static_cast<double>((day - first).count()) / static_cast<double>((last - first).count());
}

double Chart::up(Decimal value) const {
    return static_cast<double>(value.tenths - low.tenths) / static_cast<double>(high.tenths - low.tenths);
}

std::vector<DayTick> ticks_with_room(const Chart& chart, const std::function<double(const DayTick&)>& middle,
                                     const std::function<double(const DayTick&)>& size, double gap) {
    const auto have_room = [&](const DayTick& a, const DayTick& b) {
        return middle(b) - size(b) / 2 >= middle(a) + size(a) / 2 + gap;
    };
    std::vector<DayTick> kept{chart.days.front()};
    const auto& last = chart.days.back();
    for (std::size_t i = 1; i + 1 < chart.days.size(); ++i)
        if (have_room(kept.back(), chart.days[i]) && have_room(chart.days[i], last)) kept.push_back(chart.days[i]);
    if (chart.days.size() > 1 && have_room(kept.back(), last)) kept.push_back(last);
    return kept;
}

std::optional<Chart> chart_of(const Progress& progress, const ProgressMeasure& measure) {
    if (measure.taken.size() < 2) return std::nullopt;
    Chart chart{.title = measure.measure, .unit = measure.unit};
    if (measure.side == Side::right) chart.mark = Mark::square;
    for (const auto& it : measure.taken) chart.points.push_back({it.date, it.value, !chart.points.empty()});
    set_axes(chart, progress, measure);
    const int begin = measure.taken.front().value.tenths;
    if (measure.real_from)
        chart.band = {{std::max(chart.low.tenths, begin - measure.real_from->tenths)},
                      {std::min(chart.high.tenths, begin + measure.real_from->tenths)}};
    return chart;
}

std::vector<Chart> charts_of(const Progress& progress) {
    std::vector<Chart> charts;
    for (const auto& measure : progress.measures)
        if (auto chart = chart_of(progress, measure)) charts.push_back(std::move(*chart));
    return charts;
}

std::optional<Chart> sessions_chart(const Progress& progress) {
    if (progress.weeks.size() < 2) return std::nullopt;
    Chart chart{.title = "Sessions noted", .unit = "a week"};
    int most = 1;
    for (const auto& week : progress.weeks) {
        chart.bars.push_back({week.begins, week.planned, week.noted});
        most = std::max({most, week.planned, week.noted});
    }
    set_values(chart, 0, most * Decimal::in_one);
    std::erase_if(chart.values, [](Decimal it) { return it.tenths % Decimal::in_one != 0; });
    set_days(chart, progress.weeks.front().begins, progress.weeks.back().begins);
    return chart;
}

std::optional<Chart> pain_chart(const Progress& progress) {
    return weekly_chart(progress, "Worst pain of the week", "of 10", [](const LoggedWeek& week) {
        return week.pain ? std::optional(Decimal::of(*week.pain)) : std::nullopt;
    });
}

std::optional<Decimal> caved_of_ten(const LoggedWeek& week) {
    if (!week.caved || week.caved->of_reps == 0) return std::nullopt;
    const int most = small_scale * Decimal::in_one, reps = week.caved->of_reps;
    return Decimal{std::min(most, (week.caved->counted * most + reps / 2) / reps)};
}

std::optional<Chart> caved_chart(const Progress& progress) {
    return weekly_chart(progress, "Repetitions that " + progress.gave_way, "of 10", caved_of_ten);
}

}  // namespace valgus::render
