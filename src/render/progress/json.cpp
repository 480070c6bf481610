// Progress for programs.
#include "render/json/values.hpp"
#include "render/progress/chart.hpp"
#include "support/date.hpp"

namespace valgus {

namespace {

using namespace render;

void decimal(JsonWriter& json, std::string_view key, std::optional<Decimal> value) {
    json.key(key);
    if (value)
        json.value(*value);
    else
        json.null();
}

void write_measure(JsonWriter& json, const ProgressMeasure& measure) {
    const bool is_once = measure.taken.size() < 2;
    const auto first = measure.taken.front().value, last = measure.taken.back().value;
    json.object([&] {
        json.key("id").value(measure.id);
        json.key("measure").value(measure.measure);
        text(json, "side", measure.side ? std::string(id(*measure.side)) : std::string());
        text(json, "unit", measure.unit);
        text(json, "worse", measure.worse ? std::string(id(*measure.worse)) : std::string());
        json.key("taken").array([&] {
            for (const auto& it : measure.taken)
                json.object([&] {
                    json.key("date").value(support::iso_date(it.date));
                    json.key("value").value(it.value);
                });
        });
        decimal(json, "change", is_once ? std::nullopt : std::optional(Decimal{last.tenths - first.tenths}));
        decimal(json, "real_from", measure.real_from);
        text(json, "verdict", measure.verdict ? std::string(id_of(*measure.verdict)) : std::string());
        json.key("text").value(measure.says);
    });
}

void write_week(JsonWriter& json, const LoggedWeek& week, int number_of_week) {
    const auto& caved = week.caved;
    const bool is_counted = caved && caved->of_reps > 0;
    json.object([&] {
        json.key("week").value(number_of_week);
        json.key("begins").value(support::iso_date(week.begins));
        json.key("planned").value(week.planned);
        json.key("noted").value(week.noted);
        number(json, "pain", week.pain);
        decimal(json, "effort", week.effort);
        number(json, "caved", caved ? std::optional(caved->noted) : std::nullopt);
        number(json, "caved_counted", is_counted ? std::optional(caved->counted) : std::nullopt);
        number(json, "of_reps", is_counted ? std::optional(caved->of_reps) : std::nullopt);
        decimal(json, "caved_of_10", caved_of_ten(week));
    });
}

}  // namespace

void progress_as_json(const Progress& progress, const Style& style, const Sink& sink) {
    JsonWriter json(JsonLayout::indented, sink);
    json.object([&] {
        head(json, "progress", style);
        json.key("library").object([&] {
            json.key("id").value(progress.library_id);
            json.key("title").value(progress.library_title);
        });
        json.key("today").value(support::iso_date(progress.today));
        json.key("measures").array([&] {
            for (const auto& measure : progress.measures) write_measure(json, measure);
        });
        json.key("sessions").object([&] {
            json.key("planned").value(progress.planned);
            json.key("noted").value(progress.noted);
            text(json, "last", progress.last_session ? support::iso_date(*progress.last_session) : std::string());
        });
        json.key("weeks").array([&] {
            int week_number = 0;
            for (const auto& week : progress.weeks) write_week(json, week, ++week_number);
        });
        json.key("outcome").value(id(progress.outcome));
        strings(json, "follows", progress.follows);
        strings(json, "hints", progress.hints);
        strings(json, "told", progress.told);
    });
    json.finish();
}

}  // namespace valgus
