// A value that costs much to copy and does not change any more: its copies share it.
#pragma once

#include <memory>
#include <utility>

namespace valgus {

// Used like a std::optional; compares by what it holds.
template <class T>
class Shared {
public:
    Shared() = default;
    // Implicit, as a std::optional's is.
    // NOLINTNEXTLINE(google-explicit-constructor)
    Shared(T value) : value_(std::make_shared<const T>(std::move(value))) {}

    explicit operator bool() const { return value_ != nullptr; }
    bool has_value() const { return value_ != nullptr; }
    const T& operator*() const { return *value_; }
    const T* operator->() const { return value_.get(); }

    friend bool operator==(const Shared& a, const Shared& b) {
        return a.value_ == b.value_ || (a.value_ && b.value_ && *a.value_ == *b.value_);
    }

private:
    std::shared_ptr<const T> value_;
};

}  // namespace valgus
