// Progress for a spreadsheet: a row a measurement, then a row a week.
#include "render/csv/writer.hpp"
#include "render/progress/chart.hpp"
#include "support/date.hpp"

namespace valgus {

namespace {

using render::CsvWriter;
using Count = std::optional<std::int64_t>;

void put_header(CsvWriter& csv) {
    csv.texts({"kind", "date", "measure", "name", "side", "value", "unit", "week", "planned", "noted", "pain", "effort",
               "caved", "caved_counted", "of_reps", "caved_of_10"});
    csv.end_row();
}

void put_measure(CsvWriter& csv, const ProgressMeasure& measure) {
    for (const auto& taken : measure.taken) {
        csv.texts({"measure", support::iso_date(taken.date), measure.id, measure.title,
                   measure.side ? id(*measure.side) : std::string_view()});
        csv.decimal(taken.value);
        csv.text(measure.unit);
        for (int empty = 0; empty < 9; ++empty) csv.text({});
        csv.end_row();
    }
}

void put_week(CsvWriter& csv, const LoggedWeek& week, int number) {
    csv.texts({"week", support::iso_date(week.begins), "", "", "", "", ""});
    for (const int count : {number, week.planned, week.noted}) csv.number(Count(count));
    csv.number(week.pain ? Count(*week.pain) : Count());
    csv.decimal(week.effort);
    const auto& caved = week.caved;
    csv.number(caved ? Count(caved->noted) : Count());
    const bool is_counted = caved && caved->of_reps > 0;
    csv.number(is_counted ? Count(caved->counted) : Count());
    csv.number(is_counted ? Count(caved->of_reps) : Count());
    csv.decimal(render::caved_of_ten(week));
    csv.end_row();
}

}  // namespace

void progress_as_csv(const Progress& progress, const Sink& sink) {
    CsvWriter csv(sink);
    put_header(csv);
    for (const auto& measure : progress.measures) put_measure(csv, measure);
    int number = 0;
    for (const auto& week : progress.weeks) put_week(csv, week, ++number);
    csv.finish();
}

}  // namespace valgus
