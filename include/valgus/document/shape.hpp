// What the members of records are called in findings and in the reference, and which words they take.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "valgus/figure/spot.hpp"

namespace valgus {

// The table of a record; specialised beside the record's decoding.
template <class T>
struct Fields;

template <class T>
concept Tabled = requires {
    Fields<T>::table;
};

// What stands where a value is written, for those who describe it without reading it.
enum class Written {
    text,
    number,
    truth,
    range,      // of numbers
    duration,   // of seconds or minutes
    durations,  // or a range of them
    tempo,
    place,
    word,
    id,
    record,
    decimal,
    demands,
    repetitions,  // a range, or max
};

template <class T>
struct Shape;

template <>
struct Shape<Text> {
    static constexpr std::string_view one = "text", many = "texts", vocabulary = "";
    static constexpr auto written = Written::text;
    static constexpr int lists = 0;
};
template <>
struct Shape<int> {
    static constexpr std::string_view one = "number", many = "numbers", vocabulary = "";
    static constexpr auto written = Written::number;
    static constexpr int lists = 0;
};
template <>
struct Shape<bool> {
    static constexpr std::string_view one = "true or false", many = one, vocabulary = "";
    static constexpr auto written = Written::truth;
    static constexpr int lists = 0;
};
template <>
struct Shape<Range<int>> {
    static constexpr std::string_view one = "number or range", many = one, vocabulary = "";
    static constexpr auto written = Written::range;
    static constexpr int lists = 0;
};
template <>
struct Shape<Seconds> {
    static constexpr std::string_view one = "duration", many = one, vocabulary = "";
    static constexpr auto written = Written::duration;
    static constexpr int lists = 0;
};
template <>
struct Shape<Range<Seconds>> {
    static constexpr std::string_view one = "duration or range", many = one, vocabulary = "";
    static constexpr auto written = Written::durations;
    static constexpr int lists = 0;
};
template <>
struct Shape<Tempo> {
    static constexpr std::string_view one = "tempo", many = one, vocabulary = "";
    static constexpr auto written = Written::tempo;
    static constexpr int lists = 0;
};
template <>
struct Shape<Spot> {
    static constexpr std::string_view one = "place", many = "places", vocabulary = "";
    static constexpr auto written = Written::place;
    static constexpr int lists = 0;
};
template <>
struct Shape<List<Spots>> {
    static constexpr std::string_view one = "pairs of places", many = one, vocabulary = "";
    static constexpr auto written = Written::place;
    static constexpr int lists = 2;
};
template <Word E>
struct Shape<E> {
    static constexpr std::string_view one = "word", many = "words", vocabulary = "";
    static constexpr auto written = Written::word;
    static constexpr int lists = 0;
};
template <class T>
struct Shape<Ref<T>> {
    static constexpr std::string_view one = "id", many = "ids", vocabulary = T::section;
    static constexpr auto written = Written::id;
    static constexpr int lists = 0;
};
template <Tabled T>
struct Shape<T> {
    static constexpr std::string_view one = "record", many = "records", vocabulary = "";
    static constexpr auto written = Written::record;
    static constexpr int lists = 0;
};
template <class T>
struct Shape<std::optional<T>> : Shape<T> {};
template <class T>
struct Shape<Kept<T>> : Shape<T> {};
template <class T>
struct Shape<List<T>> {
    static constexpr std::string_view one = Shape<T>::many, many = "choices", vocabulary = Shape<T>::vocabulary;
    static constexpr auto written = Shape<T>::written;
    static constexpr int lists = Shape<T>::lists + 1;
};

enum class Presence { optional, required };

struct Bounds {
    int low = 0;
    int high = 0;
    std::string_view unit;  // behind numbers that are none of seconds: "m"; empty: none
};

// What a field holds, for findings and for the reference.
struct FieldInfo {
    std::string_view key;
    Presence presence = Presence::optional;
    std::string_view help;                                // one line
    Bounds bounds;                                        // of numbers, inclusive; in seconds for durations;
                                                          // of a text's length, in characters
    std::string_view shape;                               // what to write, in the reference's words: "list of texts"
    std::string_view vocabulary;                          // the section or the noun of the words; empty: none
    std::vector<std::string_view> (*words)() = nullptr;   // a fixed vocabulary
    std::vector<std::string_view> (*labels)() = nullptr;  // what its words mean, in the same order
    Written written = Written::text;                      // what stands there, or in the lists that stand there
    int lists = 0;                                        // how deep in lists; one of one needs no brackets
    std::vector<FieldInfo> (*record)() = nullptr;         // the fields of a record that stands there
};

// Every key of a kind of record; there for each kind that has a table.
template <class T>
std::vector<FieldInfo> field_infos();

}  // namespace valgus
