#include "valgus/stages/nothing_due.hpp"

#include "render/json/values.hpp"
#include "support/date.hpp"

namespace valgus {

using namespace render;

void nothing_due_as_json(const NothingDue& nothing, const Style& style, const Sink& sink) {
    JsonWriter json(JsonLayout::indented, sink);
    json.object([&] {
        head(json, "nothing-due", style);
        json.key("done_today").value(nothing.is_done);
        json.key("next").object([&] {
            json.key("session").value(nothing.next);
            json.key("date").value(support::iso_date(nothing.date));
            json.key("week").value(nothing.week);
        });
    });
    json.finish();
}

void no_session_as_json(std::span<const std::string> reasons, const Style& style, const Sink& sink) {
    JsonWriter json(JsonLayout::indented, sink);
    json.object([&] {
        head(json, "no-session", style);
        json.key("reasons").array([&] {
            for (const auto& reason : reasons) json.value(reason);
        });
    });
    json.finish();
}

}  // namespace valgus
