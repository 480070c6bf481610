// What the members of records are called in findings and in the reference, and which words they take.
#pragma once

#include <optional>
#include <string_view>

#include "valgus/figure/spot.hpp"

namespace valgus {

// The table of a record; specialised beside the record's decoding.
template <class T>
struct Fields;

template <class T>
concept Tabled = requires {
    Fields<T>::table;
};

template <class T>
struct Shape;

template <>
struct Shape<Text> {
    static constexpr std::string_view one = "text", many = "texts", vocabulary = "";
};
template <>
struct Shape<int> {
    static constexpr std::string_view one = "number", many = "numbers", vocabulary = "";
};
template <>
struct Shape<bool> {
    static constexpr std::string_view one = "true or false", many = one, vocabulary = "";
};
template <>
struct Shape<Range<int>> {
    static constexpr std::string_view one = "number or range", many = one, vocabulary = "";
};
template <>
struct Shape<Seconds> {
    static constexpr std::string_view one = "duration", many = one, vocabulary = "";
};
template <>
struct Shape<Range<Seconds>> {
    static constexpr std::string_view one = "duration or range", many = one, vocabulary = "";
};
template <>
struct Shape<Tempo> {
    static constexpr std::string_view one = "tempo", many = one, vocabulary = "";
};
template <>
struct Shape<Spot> {
    static constexpr std::string_view one = "place", many = "places", vocabulary = "";
};
template <>
struct Shape<List<Spots>> {
    static constexpr std::string_view one = "pairs of places", many = one, vocabulary = "";
};
template <Word E>
struct Shape<E> {
    static constexpr std::string_view one = "word", many = "words", vocabulary = "";
};
template <class T>
struct Shape<Ref<T>> {
    static constexpr std::string_view one = "id", many = "ids", vocabulary = T::section;
};
template <Tabled T>
struct Shape<T> {
    static constexpr std::string_view one = "record", many = "records", vocabulary = "";
};
template <class T>
struct Shape<std::optional<T>> : Shape<T> {};
template <class T>
struct Shape<Kept<T>> : Shape<T> {};
template <class T>
struct Shape<List<T>> {
    static constexpr std::string_view one = Shape<T>::many, many = "choices", vocabulary = Shape<T>::vocabulary;
};

}  // namespace valgus
