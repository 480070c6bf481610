#include "library/written_schema.hpp"

#include <string>

#include "support/digits.hpp"

namespace valgus {

namespace {

constexpr int seconds_in_a_minute = 60;

Json::Object any_of(Json::Array schemas) { return {{"anyOf", std::move(schemas)}}; }

Json::Object whole_number(const Bounds& bounds) {
    return {{"type", "integer"}, {"minimum", bounds.low}, {"maximum", bounds.high}};
}

// "8" or "8-12" with what must stand behind it.
std::string with_unit(int low, int high, std::string_view unit, bool may_be_range) {
    const auto number = support::numbers_pattern(low, high);
    return number + (may_be_range ? "(?: *- *" + number + ")?" : "") + " *" + std::string(unit);
}

Json::Object matching_text(const std::vector<std::string>& patterns, std::string_view example) {
    std::string all;
    for (const auto& pattern : patterns) all += (all.empty() ? "" : "|") + pattern;
    return {{"type", "string"}, {"pattern", "^(?:" + all + ")$"}, {"examples", Json::Array{example}}};
}

std::string range_pattern(const Bounds& bounds) {
    const auto number = support::numbers_pattern(bounds.low, bounds.high);
    return number + " *- *" + number;
}

Json::Object numbers(const Bounds& bounds) {
    auto patterns = std::vector{range_pattern(bounds)};
    if (bounds.unit == "m") patterns.push_back(with_unit(bounds.low, bounds.high, "m", true));
    return any_of({whole_number(bounds), matching_text(patterns, bounds.unit == "m" ? "10-15 m" : "8-12")});
}

Json::Object times(const Bounds& bounds, bool may_be_range) {
    std::vector<std::string> patterns{with_unit(bounds.low, bounds.high, "s", may_be_range)};
    const int least = (bounds.low + seconds_in_a_minute - 1) / seconds_in_a_minute;
    const int most = bounds.high / seconds_in_a_minute;
    if (least <= most) patterns.push_back(with_unit(least, most, "min", may_be_range));
    if (may_be_range) patterns.push_back(range_pattern(bounds));
    return any_of({whole_number(bounds), matching_text(patterns, "30 s")});
}

Json::Object any_text(const Bounds& bounds) {
    Json::Object schema{{"type", json_texts(scalar_types)}, {"pattern", "[^ \\n]"}};
    if (bounds.high > 0) schema.push_back({"maxLength", bounds.high});
    return schema;
}

Json::Object words(const FieldInfo& field) {
    Json::Array each;
    const auto ids = field.words(), labels = field.labels();
    for (std::size_t i = 0; i < ids.size(); ++i)
        each.push_back(Json::Object{{"const", ids[i]}, {"description", labels[i]}});
    return {{"oneOf", std::move(each)}};
}

}  // namespace

Json::Object written_schema(const FieldInfo& field) {
    const auto& bounds = field.bounds;
    switch (field.written) {
        case Written::number:
            return whole_number(bounds);
        case Written::truth:
            return {{"type", "boolean"}};
        case Written::range:
            return numbers(bounds);
        case Written::repetitions:
            return any_of({Json::Object{{"const", "max"}}, numbers(bounds)});
        case Written::duration:
            return times(bounds, false);
        case Written::durations:
            return times(bounds, true);
        case Written::tempo: {
            const auto number = support::numbers_pattern(0, bounds.high);
            return matching_text({number + "-" + number}, "1-4");
        }
        case Written::word:
            return words(field);
        case Written::decimal:
            return {{"type", "number"}, {"minimum", bounds.low}, {"maximum", bounds.high}};
        default:
            return any_text(bounds);
    }
}

Json::Object places_schema() {
    Json::Array each;
    const auto add = [&](std::string_view side, const Term<Place>& row) {
        each.push_back(Json::Object{{"const", std::string(side).append(row.id)}, {"description", row.label}});
    };
    for (const auto& row : term_table<Place>) {
        if (on_midline(row.value)) add("", row);
        for (const std::string_view side : {"working-", "other-", "both-"})
            if (!on_midline(row.value)) add(side, row);
    }
    return {{"oneOf", std::move(each)}};
}

Json::Object in_lists(Json::Object item, int lists) {
    if (lists == 0) return item;
    auto inner = in_lists(item, lists - 1);
    return any_of({std::move(item), Json::Object{{"type", "array"}, {"items", std::move(inner)}}});
}

}  // namespace valgus
