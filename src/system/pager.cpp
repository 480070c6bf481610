#include "system/pager.hpp"

#include <unistd.h>

#include <array>
#include <cstddef>

#include "system/calls.hpp"
#include "system/descriptor.hpp"
#include "system/other_program.hpp"

namespace valgus::system {

namespace {

// Of less: end where all fits on the screen, leave the colours and what was shown.
constexpr const char* less_options = "FRX";

void write_all(const Descriptor& into, std::string_view text) {
    while (!text.empty()) {
        const auto count = uninterrupted([&] { return ::write(into.number(), text.data(), text.size()); });
        if (count < 0) return;
        text.remove_prefix(static_cast<std::size_t>(count));
    }
}

}  // namespace

bool page(const std::string& command, std::string_view text) {
    std::array<int, 2> ends{};
    if (calls::make_pipe(ends) != 0) return false;
    Descriptor reading(ends[0]), writing(ends[1]);
    OtherProgram pager;
    if (!pager.start({.command = command, .input = reading.number(), .less_options = less_options})) return false;
    reading.close();
    write_all(writing, text);
    writing.close();
    return pager.exit_code().value_or(0) == 0;
}

}  // namespace valgus::system
