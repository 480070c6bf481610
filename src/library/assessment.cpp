// What the field tables of an assessment hold beside texts and words: decimals, and what must hold.
#include <cstdlib>

#include "library/assessment_fields.hpp"
#include "support/numbers.hpp"
#include "support/wording.hpp"

namespace valgus {

namespace {

using support::quoted;

constexpr int tenth = 10;

void read_criterion(Reader& reader, Value key, Value value, Criterion& into) {
    into.subject = key.text();
    const FieldInfo words{.key = key.text(), .bounds = fields::name, .shape = "word, list of words or bounds"};
    if (value.kind() == Kind::mapping) return read_record(reader, {&value, 1}, into);
    read_value(reader, words, value, into.is);
}

void read_demands(Reader& reader, const FieldInfo& field, Value value, Demands& into) {
    if (value.kind() != Kind::mapping || value.child_count() == 0)
        return reader.report(value, quoted(field.key) + " is no mapping of demands",
                             "write it as {question: answer}, or {question: {at_least: 3}}");
    auto* const items = reader.room<Criterion>(value.child_count() / 2);
    std::size_t size = 0;
    for_each_pair(value, [&](Value key, Value demand) {
        if (demand.kind() == Kind::null)
            return reader.report(key, quoted(key.text()) + " has no value", "say what the answer must be");
        read_criterion(reader, key, demand, *new (items + size++) Criterion());
    });
    into = {items, size};
}

}  // namespace

std::string written(Decimal number) {
    const auto whole = std::to_string(std::abs(number.whole()));
    const auto rest = std::abs(number.tenths % Decimal::in_one);
    return (number.tenths < 0 ? "-" : "") + whole + (rest == 0 ? "" : "." + std::to_string(rest));
}

void read_value(Reader& reader, const FieldInfo& field, Value value, Decimal& into) {
    const auto text = scalar(reader, field, value);
    if (!text) return;
    const auto number = value.quoted() ? std::nullopt : support::tenths(*text);
    if (!number)
        return reader.report(value, quoted(*text) + " is no number for " + quoted(field.key),
                             "write for example 3 or 9.5");
    if (*number < field.bounds.low * tenth || *number > field.bounds.high * tenth)
        return reader.report(
            value, quoted(*text) + " is out of range for " + quoted(field.key),
            "allowed: " + std::to_string(field.bounds.low) + " to " + std::to_string(field.bounds.high));
    into = {*number};
}

void read_value(Reader& reader, const FieldInfo& field, Value value, Premise& into) {
    const bool is_list = value.kind() == Kind::sequence;
    auto* const items = reader.room<Demands>(is_list ? value.child_count() : 1);
    std::size_t size = 0;
    const auto add = [&](Value demands) { read_demands(reader, field, demands, *new (items + size++) Demands()); };
    if (!is_list) add(value);
    if (is_list)
        for (const auto item : value.children()) add(item);
    into = {items, size};
}

}  // namespace valgus
