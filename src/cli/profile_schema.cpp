#include "cli/profile_schema.hpp"

#include "cli/help.hpp"
#include "cli/settings.hpp"
#include "support/digits.hpp"
#include "support/wording.hpp"
#include "valgus/library/library.hpp"
#include "valgus/run.hpp"
#include "valgus/schedule.hpp"

namespace valgus::cli {

namespace {

using support::numbers_pattern;

constexpr int seconds_of_minute = 60;
constexpr std::string_view a_day = "(?:19|2[0-9])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])";
constexpr std::string_view a_time = "(?:[01][0-9]|2[0-3]):[0-5][0-9]";
constexpr std::string_view any_item = "[^,]*[^ ,][^,]*";  // between commas

// A profile holds for programs as well.
std::vector<Proposal> proposed_for(const Option& option, const Library& library) {
    return proposals_for(option.value, {library, config_command, {}}).words;
}

std::string alternatives(const std::vector<Proposal>& all) {
    std::string text;
    for (const auto& each : all) text.append(text.empty() ? "" : "|").append(each.word);
    return text;
}

// "mon"; "Monday" and "MONDAY"
std::string days_pattern() {
    std::vector<std::string> all;
    for (const auto& row : term_table<Day>) {
        all.emplace_back(row.id);
        auto& name = all.emplace_back();
        for (const char c : row.label) {
            const char small = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
            name += std::string("[") + small + static_cast<char>(small - 'a' + 'A') + "]";
        }
    }
    return support::join(all, "|");
}

std::string range_pattern(Range<int> bounds) {
    const auto number = numbers_pattern(bounds.low, bounds.high);
    return " *" + number + "(?: *- *" + number + ")? *";
}

// "2x12@3s", "8-12", "3x30s", "2min"
std::string dose_pattern() {
    const auto minutes = [](Range<int> bounds) {
        return range_pattern(
                   {(bounds.low + seconds_of_minute - 1) / seconds_of_minute, bounds.high / seconds_of_minute}) +
               "min";
    };
    const auto hold = "(?:" + range_pattern(hold_bounds) + "s?|" + minutes(hold_bounds) + ")";
    const auto time = range_pattern(work_bounds) + "s|" + minutes(work_bounds);
    return "(?:" + range_pattern(sets_bounds) + "[xX])?(?:" + range_pattern(reps_bounds) + "(?:@" + hold + ")?|" +
           time + ")";
}

// What one word of an option may be; of ID=VALUE the value.
std::string word_pattern(const Option& option, const Library& library) {
    const auto name = option.name;
    const auto& value = option.value;
    if (value.kind == Domain::Kind::number && value.has_bounds())
        return numbers_pattern(value.low, value.high) + (value.word.empty() ? "" : "|") + std::string(value.word);
    if (name == "angle") return numbers_pattern(0, library.body.most_bend);
    if (name == "start" || name == "assessed") return std::string(a_day);
    if (name == "at") return std::string(a_time);
    if (name == "days") return days_pattern();
    if (name == "dose") return dose_pattern();
    if (name == "stage") return "[1-9][0-9]?";
    return value.kind == Domain::Kind::choice ? alternatives(proposed_for(option, library)) : std::string();
}

// Ids of the library.
Json::Array examples_for(const Option& option, const Library& library) {
    Json::Array all;
    if (option.value.kind != Domain::Kind::record || option.value.behind != nullptr) return all;
    for (const auto& each : proposed_for(option, library))
        if (!each.begins) all.emplace_back(each.word);
    return all;
}

// Quotes make no difference here: a number is a word.
Json::Object word_schema(const std::string& pattern, Json::Array examples = {}) {
    Json::Object schema{{"type", Json::Array{"string", "number", "boolean"}}};
    schema.push_back({"pattern", pattern});
    if (!examples.empty()) schema.push_back({"examples", std::move(examples)});
    return schema;
}

// Numbers that others take for such, too.
Json::Array with_number(const Option& option, Json::Object word, const Library& library) {
    const auto& value = option.value;
    const bool is_angle = option.name == "angle";
    const bool is_number = value.kind == Domain::Kind::number && value.has_bounds();
    if (!is_number && !is_angle) return {std::move(word)};
    word.front().value = "string";
    return {Json::Object{{"type", "integer"},
                         {"minimum", is_angle ? 0 : value.low},
                         {"maximum", is_angle ? library.body.most_bend : value.high}},
            std::move(word)};
}

bool is_assignment(const Option& option) { return option.value.name.find('=') != std::string_view::npos; }

// {clam-shell: 2x12}, in place of clam-shell=2x12.
Json::Object assignments(const Option& option, const std::string& pattern) {
    Json::Object values = word_schema(pattern.empty() ? "[^ ]" : "^(?:" + pattern + ")$");
    Json::Object schema{{"type", "object"}};
    if (option.name == "clinic") {
        Json::Object keys;
        for (const auto key : clinic_keys) keys.push_back({std::string(key), values});
        schema.push_back({"properties", std::move(keys)});
        schema.push_back({"additionalProperties", false});
    } else {
        schema.push_back({"additionalProperties", std::move(values)});
    }
    return schema;
}

std::string one_word(const Option& option, const std::string& pattern) {
    const auto value =
        pattern.empty() ? option.takes == Takes::list ? std::string(any_item) : R"([\s\S]*[^ ][\s\S]*)" : pattern;
    return is_assignment(option) ? "[^=,]+=(?:" + value + ")" : "(?:" + value + ")";
}

Json value_schema(const Option& option, const Library& library) {
    if (option.takes == Takes::nothing) return Json::Object{{"enum", Json::Array{true, false, "true", "false"}}};
    const auto pattern = word_pattern(option, library);
    const auto one = one_word(option, pattern);
    const bool is_list = option.takes == Takes::list;
    const auto words = is_list ? " *" + one + " *(?:, *" + one + " *)*" : one;
    auto any = with_number(option, word_schema("^(?:" + words + "|default)$", examples_for(option, library)), library);
    if (is_list || option.takes == Takes::repeated || option.takes == Takes::paths)
        any.push_back(Json::Object{
            {"type", "array"}, {"items", word_schema("^(?:" + words + "|default)$", examples_for(option, library))}});
    if (is_assignment(option)) any.push_back(assignments(option, pattern));
    return Json::Object{{"anyOf", std::move(any)}};
}

}  // namespace

Json profile_schema(const Library& library) {
    auto schema = schema_head("profile", "A profile of valgus",
                              "What holds without being said each time: docs/command-line.md. Its keys are options.");
    Json::Object properties;
    for (const auto* option : file_options()) {
        if (option->name == "profile") continue;  // only the configuration names one
        auto value = std::get<Json::Object>(value_schema(*option, library).value);
        value.push_back({"description", filled(option->help, library.body)});
        if (key_of(*option) != option->name) properties.push_back({std::string(option->name), value});
        properties.push_back({std::string(key_of(*option)), std::move(value)});
    }
    properties.push_back({std::string(baseline_key), Json::Object{{"description", "what valgus assess measured"}}});
    schema.push_back({"type", "object"});
    schema.push_back({"minProperties", 1});
    schema.push_back({"properties", std::move(properties)});
    schema.push_back({"additionalProperties", false});
    schema.push_back({"not", Json::Object{{"required", Json::Array{"condition", "conditions"}}}});
    return schema;
}

}  // namespace valgus::cli
