// What a library may hold at most, for those who describe it.
#include "library/check_assessment.hpp"
#include "library/check_figure_size.hpp"
#include "library/text_limits.hpp"
#include "valgus/document/record.hpp"
#include "valgus/library/exercise.hpp"
#include "valgus/library/muscle.hpp"
#include "valgus/stages/reference.hpp"

namespace valgus {

namespace {

std::string span_of(Range<int> range, std::string_view unit = {}) {
    return std::to_string(range.low) + " to " + std::to_string(range.high) + std::string(unit);
}

ReferenceTable limits_of_doses() {
    return {"What a dose may be",
            {"", ""},
            {{"sets", span_of(sets_bounds)},
             {"repetitions", span_of(reps_bounds)},
             {"hold", span_of(hold_bounds, " s")},
             {"duration", span_of(work_bounds, " s")},
             {"distance", span_of(distance_bounds, " m")},
             {"times a day", span_of(times_a_day_bounds)},
             {"effort", span_of(effort_bounds)},
             {"weeks of a block", span_of(weeks_bounds)}}};
}

ReferenceTable limits_of_records() {
    const auto row = [](std::string_view what, std::size_t count) {
        return std::vector<std::string>{std::string(what), std::to_string(count)};
    };
    return {"What a record may have",
            {"", ""},
            {row("characters of a longer text", longest_text), row("`flesh` of a muscle", most_balls),
             row("assessment records of a kind", most_assessed), row("parts of a question", most_assessed),
             row("options of an answer", most_assessed), row("demands of a case", most_demands)}};
}

ReferenceTable limits_of_figures() {
    const auto& most = most_of_figure;
    const auto row = [](std::string_view what, std::size_t count) {
        return std::vector<std::string>{std::string(what), std::to_string(count)};
    };
    return {"How much fits into a figure",
            {"", ""},
            {row("poses", most.poses),
             row("props", most.props),
             row("places of all its props", most.at),
             row("anchors of a pose", most.anchors),
             row("pairs of a pose's `together`", most.pairs),
             row("places of a pose's `slides`", most.slides),
             row("places of an arrow", most.arrows),
             {"its seconds", std::to_string(most.seconds)}}};
}

ReferenceTable limits_of_texts() {
    ReferenceTable table{"Longer texts are told by `check --strict`, in characters", {"", ""}, {}};
    for (const auto& limit : text_limits)
        table.rows.push_back({std::string(limit.section).append(" ").append(limit.key), std::to_string(limit.most)});
    return table;
}

}  // namespace

std::vector<ReferenceTable> library_limits() {
    return {limits_of_records(), limits_of_doses(), limits_of_figures(), limits_of_texts()};
}

}  // namespace valgus
