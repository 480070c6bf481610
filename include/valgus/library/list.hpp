// What a library is made of: rows and values that somebody else keeps, the room of a decoded library or a constant of
// the program. Cheap to copy; they hold for as long as what keeps them.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>

namespace valgus {

template <class T>
class List {
public:
    using value_type = T;

    constexpr List() = default;
    constexpr List(const T* data, std::size_t size) : data_(data), size_(static_cast<std::uint32_t>(size)) {}
    // Implicit, as that of a std::span is.
    template <std::size_t N>
    constexpr List(const T (&row)[N]) : List(row, N) {}  // NOLINT(google-explicit-constructor)

    constexpr const T* begin() const { return data_; }
    constexpr const T* end() const { return data_ + size_; }
    constexpr std::size_t size() const { return size_; }
    constexpr bool empty() const { return size_ == 0; }
    constexpr const T& operator[](std::size_t i) const { return std::span(data_, size_)[i]; }
    constexpr const T& front() const { return (*this)[0]; }
    constexpr const T& back() const { return (*this)[size_ - 1]; }

    friend constexpr bool operator==(const List& a, const List& b) {
        return (a.data_ == b.data_ && a.size_ == b.size_) || std::equal(a.begin(), a.end(), b.begin(), b.end());
    }

private:
    const T* data_ = nullptr;
    std::uint32_t size_ = 0;
};

// One value or none, for what is large; used like a std::optional, and compares by what it holds.
template <class T>
class Kept {
public:
    constexpr Kept() = default;
    constexpr explicit Kept(const T* value) : value_(value) {}

    constexpr explicit operator bool() const { return value_ != nullptr; }
    constexpr bool has_value() const { return value_ != nullptr; }
    constexpr const T& operator*() const { return *value_; }
    constexpr const T* operator->() const { return value_; }

    friend constexpr bool operator==(const Kept& a, const Kept& b) {
        return a.value_ == b.value_ || (a.value_ != nullptr && b.value_ != nullptr && *a.value_ == *b.value_);
    }

private:
    const T* value_ = nullptr;
};

}  // namespace valgus
