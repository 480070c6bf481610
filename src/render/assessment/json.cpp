#include "render/json/values.hpp"
#include "support/numbers.hpp"
#include "valgus/stages/assessment.hpp"

namespace valgus {

namespace {

using namespace render;

void write_datum(JsonWriter& json, const Datum& datum) {
    switch (datum.kind) {
        case Datum::Kind::word:
            return json.value(datum.word);
        case Datum::Kind::number:
            return json.value(datum.number);
        case Datum::Kind::truth:
            return json.value(datum.truth);
        case Datum::Kind::list:
            return json.array([&] {
                for (const auto& item : datum.items) write_datum(json, item);
            });
        case Datum::Kind::record:
            return json.object([&] {
                for (const auto& [key, value] : datum.fields) write_datum(json.key(key), value);
            });
    }
}

// Whole numbers as such: a profile's words are text.
void write_setting(JsonWriter& json, const Setting& setting) {
    json.key(setting.key);
    if (setting.is_list)
        return json.array([&] {
            for (const auto& word : setting.words) json.value(word);
        });
    const auto number = support::whole_number(setting.words.front());
    if (number)
        json.value(*number);
    else if (setting.words.front() == "true")
        json.value(true);
    else
        json.value(setting.words.front());
}

void write_found(JsonWriter& json, const Assessment& assessment) {
    json.key("focus").array([&] {
        for (const auto& [joint, strength, because] : assessment.joints)
            json.object([&, &joint = joint, &strength = strength, &because = because] {
                json.key("joint").value(joint.id);
                json.key("strength").value(id(strength));
                json.key("because").value(because);
            });
    });
    json.key("points").value(assessment.points);
    json.key("clues").array([&] {
        for (const auto& [points, because] : assessment.clues)
            json.object([&, points = points, &because = because] {
                json.key("points").value(points);
                json.key("because").value(because);
            });
    });
}

void write_parts(JsonWriter& json, const Assessment& assessment) {
    json.key("reasons").object([&] {
        for (const auto& setting : assessment.settings)
            if (!setting.because.empty()) json.key(setting.key).value(setting.because);
    });
    for (const auto& part : assessment.parts)
        if (part.id != "found") strings(json, part.id, part.items);
    json.key("sources").array([&] {
        for (const auto& source : assessment.sources) json.value(source.id);
    });
}

}  // namespace

void assessment_as_json(const Assessment& assessment, const NextSteps& next, const Style& style, const Sink& sink) {
    JsonWriter json(JsonLayout::indented, sink);
    json.object([&] {
        head(json, "assessment", style);
        json.key("refused").value(!assessment.refusal.empty());
        paragraphs(json, "refusal", assessment.refusal);
        if (!assessment.refusal.empty()) return;
        write_found(json, assessment);
        json.key("profile").object([&] {
            for (const auto& setting : assessment.settings) write_setting(json, setting);
            json.key("baseline");
            write_datum(json, assessment.baseline);
        });
        write_parts(json, assessment);
        json.key("command").value(next.empty() ? std::string() : next.front().second);
    });
    json.finish();
}

void comparison_as_json(const std::vector<ComparedMeasure>& measures, const Style& style, const Sink& sink) {
    JsonWriter json(JsonLayout::indented, sink);
    json.object([&] {
        head(json, "comparison", style);
        json.key("measures").array([&] {
            for (const auto& it : measures)
                json.object([&] {
                    json.key("id").value(it.id);
                    json.key("measure").value(it.measure);
                    json.key("before").value(it.before);
                    json.key("now").value(it.now);
                    text(json, "side", it.side ? std::string(id(*it.side)) : std::string());
                    json.key("before_value").value(it.before_value);
                    json.key("now_value").value(it.now_value);
                    json.key("verdict").value(id_of(it.verdict));
                    json.key("text").value(it.says);
                });
        });
    });
    json.finish();
}

}  // namespace valgus
