// System calls on files: what file_io.cpp and write_file.cpp share.
#pragma once

#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>
#include <utility>

#include "valgus/document/diagnostic.hpp"

namespace valgus::system {

// An open file, closed at the end of its life; negative if it could not be opened.
class Descriptor {
public:
    explicit Descriptor(int number = -1) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    ~Descriptor() { close(); }

    explicit operator bool() const { return number_ >= 0; }
    int number() const { return number_; }

    // False if the system could not keep what was written. Linux frees the number even then, so there is no second try.
    bool close() { return number_ < 0 || ::close(std::exchange(number_, -1)) == 0 || errno == EINTR; }

private:
    int number_;
};

// Calls again as long as a signal interrupts.
template <class Call>
auto uninterrupted(Call call) {
    auto result = call();
    while (result < 0 && errno == EINTR) result = call();
    return result;
}

[[noreturn]] inline void fail(Exit exit, const std::string& path, std::string what, std::string remedy = {}) {
    throw Failure(exit, Findings{Finding{.file = path, .what = std::move(what), .remedy = std::move(remedy)}});
}

[[noreturn]] inline void fail_with_errno(const std::string& path, const std::string& what, std::string remedy = {}) {
    const int number = errno;
    fail(Exit::io, path, what + ": " + std::generic_category().message(number), std::move(remedy));
}

// Names that the system would not take as they stand.
inline void check_name(const std::string& path) {
    if (path.empty()) throw Failure(Exit::io, "the name of a file is empty", "name the file");
    if (path.find('\0') != std::string::npos) fail(Exit::io, path, "the name holds a zero byte", "name another file");
}

}  // namespace valgus::system
