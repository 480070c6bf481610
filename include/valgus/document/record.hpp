// Typed, located reading of one mapping by a constexpr table of its fields. Decoding, suggestions and the reference in
// docs/library-format.md all walk the same tables, so none can drift.
#pragma once

#include <array>
#include <cstdint>
#include <memory_resource>
#include <new>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "valgus/document/document.hpp"
#include "valgus/document/shape.hpp"
#include "valgus/document/symbols.hpp"

namespace valgus {

// Of a text whose field says no less; in characters. Many pages.
inline constexpr std::size_t longest_text = 20'000;

struct Reader {
    const Symbols& symbols;
    Findings& findings;
    std::pmr::monotonic_buffer_resource& arena;  // of what the library keeps

    // For so many; what is put there is never destroyed.
    template <class T>
    T* room(std::size_t count) {
        static_assert(std::is_trivially_destructible_v<T>);
        return static_cast<T*>(arena.allocate(count * sizeof(T), alignof(T)));
    }
    template <class T>
    const T* keep(const T& value) {
        return new (room<T>(1)) T(value);
    }

    void report(Value at, std::string what, std::string remedy = {}) {
        findings.push_back(at.finding(std::move(what), std::move(remedy)));
    }
};

// A key that there was once: what holds instead.
struct GoneKey {
    std::string_view key, of;  // of: "a dose"
    std::string_view remedy;
};
template <class T>
inline constexpr std::array<GoneKey, 0> gone_keys{};

struct OtherKey {
    std::string_view key, is;  // is: its name here
};
template <class T>
inline constexpr std::array<OtherKey, 0> other_keys{};

// A row of a record's table: a key, and the way from the record to its value, by members. Where the way has two steps,
// the keys of a part stand among the record's own.
template <auto... Way>
struct Row {
    FieldInfo info;
};

template <auto First, auto... Rest, class T>
constexpr auto& go(T& record) {
    if constexpr (sizeof...(Rest) == 0)
        return record.*First;
    else
        return go<Rest...>(record.*First);
}

template <class T>
struct Bare {
    using type = T;
};
template <class T>
struct Bare<std::optional<T>> : Bare<T> {};
template <class T>
struct Bare<Kept<T>> : Bare<T> {};
template <class T>
struct Bare<List<T>> : Bare<T> {};

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
                 std::span<const GoneKey> gone, std::span<const OtherKey> others,
                 std::span<std::optional<Value>> values);
void report_no_record(Reader& reader, const FieldInfo& field, Value value, std::span<const std::string_view> known);
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

// One thing of each row: its key, its info.
template <Tabled T, class Visit>
constexpr auto of_rows(Visit visit) {
    return std::apply([&](const auto&... rows) { return std::array{visit(rows.info)...}; }, Fields<T>::table);
}

template <Tabled T>
inline constexpr auto record_keys = of_rows<T>([](const FieldInfo& info) { return info.key; });

template <class T, auto... Way>
void read_row(Reader& reader, const Row<Way...>& row, Value value, T& into) {
    read_value(reader, row.info, value, go<Way...>(into));
}

// `layers`: the mappings that make up the record, the newest first.
template <Tabled T>
void read_record(Reader& reader, std::span<const Value> layers, T& into) {
    std::array<std::optional<Value>, record_keys<T>.size()> values;
    find_values(reader, layers, record_keys<T>, gone_keys<T>, other_keys<T>, values);
    auto next = values.begin();
    const auto read = [&](const auto& row) {
        const auto& value = *next++;
        if (value && value->kind() != Kind::null) {
            read_row(reader, row, *value, into);
        } else if (!value && row.info.presence == Presence::required) {
            report_missing(reader, layers.front(), row.info);
        }
    };
    std::apply([&](const auto&... rows) { (read(rows), ...); }, Fields<T>::table);
}

template <Tabled T>
void read_value(Reader& reader, const FieldInfo& field, Value value, T& into) {
    if (value.kind() != Kind::mapping) return report_no_record(reader, field, value, record_keys<T>);
    read_record(reader, {&value, 1}, into);
}

template <class T>
void read_value(Reader& reader, const FieldInfo& field, Value value, std::optional<T>& into) {
    const auto before = reader.findings.size();
    read_value(reader, field, value, into.emplace());
    if (reader.findings.size() != before) into.reset();
}

template <class T>
void read_value(Reader& reader, const FieldInfo& field, Value value, Kept<T>& into) {
    std::optional<T> whole;
    read_value(reader, field, value, whole);
    if (whole) into = Kept<T>(reader.keep(*whole));
}

// A list of one may be written without brackets. Items with a finding are dropped, so that cross checks see only sound
// ones.
template <class T>
void read_value(Reader& reader, const FieldInfo& field, Value value, List<T>& into) {
    const bool is_one = value.kind() != Kind::sequence;
    T* const items = reader.room<T>(is_one ? 1 : value.child_count());
    std::size_t size = 0;
    const auto add = [&](Value item) {
        const auto before = reader.findings.size();
        read_value(reader, field, item, *new (items + size) T());
        if (reader.findings.size() == before) ++size;
    };
    if (is_one) {
        add(value);
    } else {
        for (const auto item : value.children()) {
            if (item.kind() == Kind::null) {
                reader.report(item, "an item of '" + std::string(field.key) + "' is empty",
                              "give it a value or remove it");
            } else {
                add(item);
            }
        }
    }
    into = {items, size};
}

// --- rows of a table

template <class M>
constexpr FieldInfo field_info(std::string_view key, Presence presence, std::string_view help, Bounds bounds) {
    using Element = typename Bare<M>::type;
    FieldInfo info{.key = key,
                   .presence = presence,
                   .help = help,
                   .bounds = bounds,
                   .shape = Shape<M>::one,
                   .vocabulary = Shape<M>::vocabulary,
                   .written = Shape<M>::written,
                   .lists = Shape<M>::lists};
    if constexpr (Word<Element>) {
        info.words = &ids<Element>;
        info.labels = &labels<Element>;
    }
    if constexpr (Tabled<Element>) info.record = &field_infos<Element>;
    if (bounds.unit == "m") info.shape = "distance or range";
    return info;
}

// A row for a member of T or of a base of T; or, with a part of T before it, for a member of that.
template <class T, auto... Way>
constexpr Row<Way...> field(std::string_view key, Presence presence, std::string_view help, Bounds bounds = {}) {
    using Member = std::remove_reference_t<decltype(go<Way...>(std::declval<T&>()))>;
    return {field_info<Member>(key, presence, help, bounds)};
}

}  // namespace valgus
