#include "render/json/json.hpp"
#include "render/json/values.hpp"
#include "support/date.hpp"

namespace valgus::render {

namespace {

std::string plan_id(std::size_t index) { return "p" + std::to_string(index + 1); }

std::string time_of_day(std::chrono::minutes time) {
    const auto two_digits = [](std::int64_t number) {
        const auto digits = std::to_string(number);
        return digits.size() < 2 ? "0" + digits : digits;
    };
    return two_digits(time.count() / 60) + ":" + two_digits(time.count() % 60);
}

void write_schedule(JsonWriter& json, const Schedule& schedule) {
    json.key("days").array([&] {
        for (const auto day : schedule.days) json.value(id(day));
    });
    json.key("start").value(support::iso_date(schedule.start));
    text(json, "at", schedule.at ? time_of_day(*schedule.at) : "");
    number(json, "remind_min",
           schedule.remind ? std::optional(static_cast<int>(schedule.remind->count())) : std::nullopt);
    text(json, "zone", schedule.zone);
    number(json, "from_week", schedule.from_week);
}

void write_session(JsonWriter& json, const Session& session) {
    json.key("id").value(session.id);
    json.key("date").value(support::iso_date(session.date));
    json.key("week").value(session.week);
    json.key("kind").value(id(session.kind));
    seconds(json, "duration_s", session.duration);
    json.key("plan").value(plan_id(session.plan));
    paragraphs(json, "tests", session.tests);
    strings(json, "new", session.news);
    json.key("other_side");
    if (session.other) {
        json.object([&] {
            json.key("side").value(id(session.other->side));
            json.key("exercise").value(session.other->exercise.id);
            json.key("dose").value(session.other->exercise.dose.text);
            seconds(json, "duration_s", session.other->exercise.duration);
            paragraphs(json, "tests", session.other->tests);
            json.key("text").value(session.other->text);
        });
    } else {
        json.null();
    }
    text(json, "next", session.next);
}

}  // namespace

void program_as_json(const Program& program, const Style& style, const Sink& sink) {
    JsonWriter json(JsonLayout::indented, sink);
    json.object([&] {
        head(json, "program", style);
        json.key("library").object([&] {
            json.key("id").value(program.whole.library_id);
            json.key("title").value(program.whole.library_title);
        });
        json.key("request").object([&] {
            request_fields(json, program.whole.request);
            write_schedule(json, program.schedule);
        });
        json.key("plans").object([&] {
            for (std::size_t i = 0; i < program.plans.size(); ++i) {
                json.key(plan_id(i));
                write_plan(json, program.plans[i]);
            }
        });
        json.key("weeks").array([&] {
            for (const auto& week : program.weeks)
                json.object([&] {
                    json.key("week").value(week.number);
                    json.key("begins").value(support::iso_date(week.begins));
                    strings(json, "new", week.news);
                });
        });
        json.key("sessions").array([&] {
            for (const auto& session : program.sessions) json.object([&] { write_session(json, session); });
        });
    });
    json.finish();
}

}  // namespace valgus::render
