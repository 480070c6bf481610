#include "valgus/stages/nothing_due.hpp"

#include "render/json/writer.hpp"
#include "support/date.hpp"

namespace valgus {

using render::JsonLayout;
using render::JsonWriter;

void nothing_due_as_json(const NothingDue& nothing, const Sink& sink) {
    JsonWriter json(JsonLayout::indented, sink);
    json.object([&] {
        json.key("schema_version").value(1);
        json.key("kind").value("nothing-due");
        json.key("done_today").value(nothing.is_done);
        json.key("next").object([&] {
            json.key("session").value(nothing.next);
            json.key("date").value(support::iso_date(nothing.date));
            json.key("week").value(nothing.week);
        });
    });
    json.finish();
}

void no_session_as_json(std::span<const std::string> reasons, const Sink& sink) {
    JsonWriter json(JsonLayout::indented, sink);
    json.object([&] {
        json.key("schema_version").value(1);
        json.key("kind").value("no-session");
        json.key("reasons").array([&] {
            for (const auto& reason : reasons) json.value(reason);
        });
    });
    json.finish();
}

}  // namespace valgus
