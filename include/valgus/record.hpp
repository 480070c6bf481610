// Typed, located reading of one mapping by a constexpr table of its fields. Decoding, suggestions and the reference in
// docs/library-format.md all walk the same tables, so none can drift.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "valgus/document.hpp"
#include "valgus/library.hpp"
#include "valgus/shape.hpp"
#include "valgus/symbols.hpp"

namespace valgus {

struct Reader {
    const Symbols& symbols;
    Findings& findings;

    void report(Value at, std::string what, std::string remedy = {}) {
        findings.push_back(at.finding(std::move(what), std::move(remedy)));
    }
};

enum class Presence { optional, required };

struct Bounds {
    int low = 0;
    int high = 0;
};

// What a field holds, for findings and for the reference.
struct FieldInfo {
    std::string_view key;
    Presence presence = Presence::optional;
    std::string_view help;                               // one line
    Bounds bounds;                                       // of numbers, inclusive; in seconds for durations;
                                                         // of a text's length, in characters
    std::string_view shape;                              // what to write, in the reference's words: "list of texts"
    std::string_view vocabulary;                         // the section or the noun of the words; empty: none
    std::vector<std::string_view> (*words)() = nullptr;  // a fixed vocabulary
};

template <class T>
struct Field {
    FieldInfo info;
    void (*read)(Reader&, const FieldInfo&, Value, T&);
};

template <class T>
struct Bare {
    using type = T;
};
template <class T>
struct Bare<std::optional<T>> : Bare<T> {};
template <class T>
struct Bare<Shared<T>> : Bare<T> {};
template <class T>
struct Bare<std::vector<T>> : Bare<T> {};

// --- readers, one for each member type
void read_value(Reader& reader, const FieldInfo& field, Value value, Text& into);
void read_value(Reader& reader, const FieldInfo& field, Value value, int& into);
void read_value(Reader& reader, const FieldInfo& field, Value value, bool& into);
void read_value(Reader& reader, const FieldInfo& field, Value value, Range<int>& into);
void read_value(Reader& reader, const FieldInfo& field, Value value, Seconds& into);
void read_value(Reader& reader, const FieldInfo& field, Value value, Range<Seconds>& into);
void read_value(Reader& reader, const FieldInfo& field, Value value, Tempo& into);
void read_value(Reader& reader, const FieldInfo& field, Value value, Spot& into);

// A scalar's text, or nothing and a finding that names what was expected.
std::optional<std::string_view> scalar(Reader& reader, const FieldInfo& field, Value value);
void report_unknown_word(Reader& reader, Value value, std::string_view noun, std::span<const std::string_view> allowed);
// The newest layer's value of each known key; findings for other keys, and for keys without a value.
void find_values(Reader& reader, std::span<const Value> layers, std::span<const std::string_view> known,
                 std::span<std::optional<Value>> values);
void report_missing(Reader& reader, Value record, const FieldInfo& field);
// The newest layer's value of a key.
std::optional<Value> find(std::span<const Value> layers, std::string_view key);

template <Word E>
void read_value(Reader& reader, const FieldInfo& field, Value value, E& into) {
    const auto word = scalar(reader, field, value);
    if (!word) return;
    if (const auto found = parse<E>(*word)) {
        into = *found;
    } else {
        report_unknown_word(reader, value, field.key, ids<E>());
    }
}

template <class T>
void read_value(Reader& reader, const FieldInfo& field, Value value, Ref<T>& into) {
    const auto word = scalar(reader, field, value);
    if (!word) return;
    if (const auto found = reader.symbols.find(T::section, *word)) {
        into = Ref<T>{*found};
    } else {
        report_unknown_word(reader, value, T::noun, reader.symbols.ids(T::section));
    }
}

template <Tabled T>
inline constexpr auto record_keys = [] {
    std::array<std::string_view, Fields<T>::table.size()> keys{};
    for (std::size_t i = 0; i < keys.size(); ++i) keys[i] = Fields<T>::table[i].info.key;
    return keys;
}();

// `layers`: the mappings that make up the record, the newest first.
template <Tabled T>
void read_record(Reader& reader, std::span<const Value> layers, T& into) {
    std::array<std::optional<Value>, record_keys<T>.size()> values;
    find_values(reader, layers, record_keys<T>, values);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto& field = Fields<T>::table[i];
        const auto& value = values[i];
        if (value && value->kind() != Kind::null) {
            field.read(reader, field.info, *value, into);
        } else if (!value && field.info.presence == Presence::required) {
            report_missing(reader, layers.front(), field.info);
        }
    }
}

template <Tabled T>
void read_value(Reader& reader, const FieldInfo& field, Value value, T& into) {
    if (value.kind() != Kind::mapping) {
        reader.report(value, "'" + std::string(field.key) + "' holds no record", "write it as 'key: value' lines");
        return;
    }
    read_record(reader, {&value, 1}, into);
}

template <class T>
void read_value(Reader& reader, const FieldInfo& field, Value value, std::optional<T>& into) {
    const auto before = reader.findings.size();
    read_value(reader, field, value, into.emplace());
    if (reader.findings.size() != before) into.reset();
}

template <class T>
void read_value(Reader& reader, const FieldInfo& field, Value value, Shared<T>& into) {
    std::optional<T> whole;
    read_value(reader, field, value, whole);
    if (whole) into = std::move(*whole);
}

// A list of one may be written without brackets. Items with a finding are dropped, so that cross checks see only sound
// ones.
template <class T>
void read_value(Reader& reader, const FieldInfo& field, Value value, std::vector<T>& into) {
    into.clear();
    const auto add = [&](Value item) {
        const auto before = reader.findings.size();
        read_value(reader, field, item, into.emplace_back());
        if (reader.findings.size() != before) into.pop_back();
    };
    if (value.kind() != Kind::sequence) return add(value);
    for (const auto item : value.children()) {
        if (item.kind() == Kind::null) {
            reader.report(item, "an item of '" + std::string(field.key) + "' is empty", "give it a value or remove it");
        } else {
            add(item);
        }
    }
}

// --- rows of a table

template <class T>
struct MemberOf;
template <class Owner, class T>
struct MemberOf<T Owner::*> {
    using owner = Owner;
    using type = T;
};

template <class M>
constexpr FieldInfo field_info(std::string_view key, Presence presence, std::string_view help, Bounds bounds) {
    using Element = typename Bare<M>::type;
    FieldInfo info{.key = key,
                   .presence = presence,
                   .help = help,
                   .bounds = bounds,
                   .shape = Shape<M>::one,
                   .vocabulary = Shape<M>::vocabulary};
    if constexpr (Word<Element>) info.words = &ids<Element>;
    return info;
}

// A row for the member of T; `Member` may belong to a base of T.
template <class T, auto Member>
constexpr Field<T> field(std::string_view key, Presence presence, std::string_view help, Bounds bounds = {}) {
    return {field_info<typename MemberOf<decltype(Member)>::type>(key, presence, help, bounds),
            [](Reader& reader, const FieldInfo& info, Value value, T& into) {
                read_value(reader, info, value, into.*Member);
            }};
}

// A row for the member of a part of T that stands in the same mapping.
template <class T, auto Part, auto Member>
constexpr Field<T> field(std::string_view key, Presence presence, std::string_view help, Bounds bounds = {}) {
    return {field_info<typename MemberOf<decltype(Member)>::type>(key, presence, help, bounds),
            [](Reader& reader, const FieldInfo& info, Value value, T& into) {
                read_value(reader, info, value, into.*Part.*Member);
            }};
}

}  // namespace valgus
