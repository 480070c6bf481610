#include "valgus/document/record.hpp"

#include <algorithm>

#include "support/nearest.hpp"
#include "support/numbers.hpp"
#include "support/wording.hpp"

namespace valgus {

namespace {

using support::quoted;

using Parse = std::optional<support::Interval> (*)(std::string_view);

bool is_number(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// "-20" or "45.5": a number, even if not one that is wanted; "-0" and "010" are none.
bool is_decimal(std::string_view text) {
    const bool negative = text.starts_with('-');
    text.remove_prefix(negative ? 1 : 0);
    const auto point = text.find('.');
    const auto whole = text.substr(0, point);
    const bool has_fraction = point != std::string_view::npos;
    if (!is_number(whole) || (has_fraction && !is_number(text.substr(point + 1)))) return false;
    return whole[0] != '0' || (whole.size() == 1 && (has_fraction || !negative));
}

// What is wrong with a text that could not be parsed.
void report_unparsed(Reader& reader, const FieldInfo& field, Value value, std::string_view text,
                     std::string_view example, const std::string& bounds) {
    if (value.quoted() || !is_decimal(text))
        return reader.report(value, quoted(text) + " is no " + std::string(field.shape) + " for " + quoted(field.key),
                             "write for example " + std::string(example));
    if (text.find('.') != std::string_view::npos)
        return reader.report(value, quoted(text) + " is no whole number for " + quoted(field.key),
                             "write a whole number from " + bounds);
    reader.report(value, quoted(text) + " is out of range for " + quoted(field.key), "allowed: " + bounds);
}

// The parsed range within the field's bounds, or a finding.
std::optional<Range<int>> bounded(Reader& reader, const FieldInfo& field, Value value, Parse parse,
                                  std::string_view example) {
    const auto text = scalar(reader, field, value);
    if (!text) return std::nullopt;
    const auto range = value.quoted() ? std::nullopt : parse(*text);
    const auto unit = parse == support::seconds_range ? "s" : field.bounds.unit;
    const auto bounds = std::to_string(field.bounds.low) + " to " + std::to_string(field.bounds.high) +
                        (unit.empty() ? "" : " ") + std::string(unit);
    if (!range) {
        report_unparsed(reader, field, value, *text, example, bounds);
        return std::nullopt;
    }
    if (range->low > range->high) {
        reader.report(value, "the range " + std::string(*text) + " of " + quoted(field.key) + " runs backwards",
                      "put the lower end first");
        return std::nullopt;
    }
    if (range->low < field.bounds.low || range->high > field.bounds.high) {
        reader.report(value, quoted(*text) + " is out of range for " + quoted(field.key), "allowed: " + bounds);
        return std::nullopt;
    }
    return Range<int>{range->low, range->high};
}

bool is_longer(std::string_view text, std::size_t characters) {
    if (text.size() <= characters) return false;
    const auto begins_character = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; };
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins_character)) > characters;
}

// A number that must not be a range.
std::optional<int> single(Reader& reader, const FieldInfo& field, Value value, Parse parse, std::string_view example) {
    const auto range = bounded(reader, field, value, parse, example);
    if (!range) return std::nullopt;
    if (range->low != range->high) {
        reader.report(value, quoted(field.key) + " takes one number, not a range");
        return std::nullopt;
    }
    return range->low;
}

}  // namespace

std::optional<std::string_view> scalar(Reader& reader, const FieldInfo& field, Value value) {
    if (value.kind() == Kind::scalar) return value.text();
    reader.report(value, quoted(field.key) + " holds a " + (value.kind() == Kind::mapping ? "record" : "list"),
                  "expected: " + std::string(field.shape));
    return std::nullopt;
}

void report_unknown_word(Reader& reader, Value value, std::string_view noun,
                         std::span<const std::string_view> allowed) {
    std::string remedy;
    if (const auto near = support::nearest(value.text(), allowed)) {
        remedy = "did you mean " + quoted(*near) + "?";
    } else if (allowed.empty()) {
        remedy = "this library declares none; to extend the shipped one, begin with --library builtin";
    } else if (allowed.size() <= 12) {
        remedy = "allowed: " + support::join(std::vector<std::string>(allowed.begin(), allowed.end()), ", ");
    } else {
        remedy = "declare it, or use a declared one";
    }
    reader.report(value, "unknown " + std::string(noun) + " " + quoted(value.text()), std::move(remedy));
}

void report_missing(Reader& reader, Value record, const FieldInfo& field) {
    auto remedy = "add it: " + std::string(field.help);
    if (field.words != nullptr) {
        const auto words = field.words();
        remedy += " (" + support::join(std::vector<std::string>(words.begin(), words.end()), ", ") + ")";
    }
    reader.report(record, quoted(field.key) + " is missing", std::move(remedy));
}

namespace {

void report_unknown_key(Reader& reader, Value key, std::span<const std::string_view> known,
                        std::span<const GoneKey> gone) {
    for (const auto& row : gone)
        if (row.key == key.text())
            return reader.report(key, quoted(row.key) + " is no longer a key of " + std::string(row.of),
                                 std::string(row.remedy));
    const auto near = support::nearest(key.text(), known);
    const auto all = support::join(std::vector<std::string>(known.begin(), known.end()), ", ");
    reader.report(key, "unknown key " + quoted(key.text()),
                  near ? "did you mean " + quoted(*near) + "?" : "known here: " + all);
}

}  // namespace

void find_values(Reader& reader, std::span<const Value> layers, std::span<const std::string_view> known,
                 std::span<const GoneKey> gone, std::span<const OtherKey> others,
                 std::span<std::optional<Value>> values) {
    std::vector<std::string_view> named;  // by their other names too, in the layer at hand
    const auto look_at = [&](Value key, Value value) {
        auto name = key.text();
        for (const auto& other : others)
            if (other.key == name) name = other.is;
        if (std::find(named.begin(), named.end(), name) != named.end())
            return reader.report(key, quoted(key.text()) + " says again what another key says", "keep one of them");
        if (!others.empty()) named.push_back(name);
        const auto found = std::find(known.begin(), known.end(), name);
        if (found == known.end()) return report_unknown_key(reader, key, known, gone);
        if (value.kind() == Kind::null)
            reader.report(key, quoted(key.text()) + " has no value", "give it one or remove the line");
        auto& newest = values[static_cast<std::size_t>(found - known.begin())];
        if (!newest) newest = value;
    };
    for (const auto layer : layers) {
        named.clear();
        for_each_pair(layer, look_at);
    }
}

void report_no_record(Reader& reader, const FieldInfo& field, Value value, std::span<const std::string_view> known) {
    const bool is_text = value.kind() == Kind::scalar && !value.quoted();
    const auto keys = support::join(std::vector<std::string>(known.begin(), known.end()), ", ");
    reader.report(
        value, quoted(field.key) + " holds no record",
        (is_text ? "write it as 'key: value' lines, each with its colon, of " : "write it as 'key: value' lines of ") +
            keys);
}

std::optional<Value> find(std::span<const Value> layers, std::string_view key) {
    for (const auto layer : layers)
        if (const auto value = layer.find(key)) return value;
    return std::nullopt;
}

void read_value(Reader& reader, const FieldInfo& field, Value value, Text& into) {
    const auto text = scalar(reader, field, value);
    if (!text) return;
    into = *text;
    while (!into.empty() && (into.back() == '\n' || into.back() == ' ')) into.remove_suffix(1);
    while (!into.empty() && (into.front() == '\n' || into.front() == ' ')) into.remove_prefix(1);
    if (into.empty())
        return reader.report(value, quoted(field.key) + " is blank", "write something or remove the line");
    if (value.cut()) reader.findings.push_back(value.cut_finding());
    if (field.bounds.high > 0 && into.find('\n') != Text::npos)
        return reader.report(value, quoted(field.key) + " has a line break in it", "write it in one line");
    const auto most = field.bounds.high > 0 ? static_cast<std::size_t>(field.bounds.high) : longest_text;
    if (is_longer(into, most))
        reader.report(value, quoted(field.key) + " is longer than " + std::to_string(most) + " characters",
                      field.bounds.high > 0 ? "shorten it" : "shorten it, or part it");
}

void read_value(Reader& reader, const FieldInfo& field, Value value, int& into) {
    // Only where a number can be negative is a dash in front a sign; elsewhere it belongs to a range.
    const auto number = field.bounds.low < 0 ? single(reader, field, value, support::signed_number, "12 or -12")
                                             : single(reader, field, value, support::number_range, "12");
    into = number.value_or(into);
}

void read_value(Reader& reader, const FieldInfo& field, Value value, bool& into) {
    const auto word = scalar(reader, field, value);
    if (!word) return;
    into = *word == "true";
    if (value.quoted() || (*word != "true" && *word != "false"))
        reader.report(value, quoted(field.key) + " is neither true nor false", "write one of them, or leave it out");
}

void read_value(Reader& reader, const FieldInfo& field, Value value, Range<int>& into) {
    const auto range = field.bounds.unit == "m"
                           ? bounded(reader, field, value, support::metres_range, "20 m or 10-15 m")
                           : bounded(reader, field, value, support::number_range, "12 or 10-20");
    into = range.value_or(into);
}

void read_value(Reader& reader, const FieldInfo& field, Value value, Seconds& into) {
    if (const auto seconds = single(reader, field, value, support::seconds_range, "30 s or 1 min"))
        into = Seconds{*seconds};
}

void read_value(Reader& reader, const FieldInfo& field, Value value, Range<Seconds>& into) {
    if (const auto range = bounded(reader, field, value, support::seconds_range, "30 s or 1-2 min"))
        into = {Seconds{range->low}, Seconds{range->high}};
}

void read_value(Reader& reader, const FieldInfo& field, Value value, Tempo& into) {
    const auto text = scalar(reader, field, value);
    if (!text) return;
    const auto dash = text->find('-');
    const auto up = support::whole_number(text->substr(0, dash));
    const auto down = dash == std::string_view::npos ? std::nullopt : support::whole_number(text->substr(dash + 1));
    if (!up || !down || *up > field.bounds.high || *down > field.bounds.high) {
        reader.report(
            value, quoted(*text) + " is no tempo",
            "write seconds up and seconds down, for example 1-4, each at most " + std::to_string(field.bounds.high));
        return;
    }
    into = {Seconds{*up}, Seconds{*down}};
}

}  // namespace valgus
