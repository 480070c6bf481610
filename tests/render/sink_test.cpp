// Formats write piece by piece: what is long is never in memory as a whole.
#include <doctest/doctest.h>

#include <algorithm>
#include <stdexcept>

#include "testing.hpp"
#include "valgus/library/library.hpp"
#include "valgus/render.hpp"

using namespace valgus;

namespace {

const Program& year() {
    static const auto library = builtin_library();
    static const auto program = testing::program(library, "--side right --weeks 52 --start 2027-01-04 --at 07:30");
    return program;
}

struct Sizes {
    std::size_t whole = 0, largest = 0;
};

Sizes sizes_of(const Format& format, const Style& style) {
    Sizes sizes;
    format.program(year(), style, [&](std::string_view piece) {
        sizes.whole += piece.size();
        sizes.largest = std::max(sizes.largest, piece.size());
    });
    return sizes;
}

}  // namespace

TEST_CASE("sink: the largest piece of a year is small, whatever the format") {
    for (const auto& format : formats()) {
        const auto sizes = sizes_of(format, {.detail = Detail::explain});
        CAPTURE(format.name);
        CAPTURE(sizes.largest);
        const bool is_page = format.name == "html" || format.name == "guide";
        CHECK(sizes.largest < (is_page ? 25'000 : 3000));  // a card with its picture, the script of a guide
        CHECK(sizes.largest * 15 < sizes.whole);
    }
}

TEST_CASE("sink: twice the weeks are no larger pieces") {
    const auto library = builtin_library();
    const auto half = testing::program(library, "--side right --weeks 26 --start 2027-01-04 --at 07:30");
    for (const auto* name : {"json", "csv", "ics", "markdown", "text", "html"}) {
        CAPTURE(name);
        std::size_t largest = 0;
        find_format(name)->program(half, {}, [&](auto piece) { largest = std::max(largest, piece.size()); });
        CHECK(sizes_of(*find_format(name), {}).largest < largest + largest / 2);
    }
}

TEST_CASE("sink: lines of text stay whole, so that they can be spelled piece by piece") {
    for (const auto width : {20, 80})
        find_format("text")->program(year(), {.width = width}, [](auto piece) { CHECK(piece.ends_with('\n')); });
}

TEST_CASE("sink: what it throws ends the writing at once") {
    for (const auto& format : formats())
        for (const std::size_t room : {0U, 20'000U}) {
            CAPTURE(format.name);
            std::size_t written = 0;
            int after = 0;
            const auto full = [&](std::string_view piece) {
                after += written > room ? 1 : 0;
                written += piece.size();
                if (written > room) throw std::runtime_error("full");
            };
            CHECK_THROWS_WITH(format.program(year(), {}, full), "full");
            CHECK(after == 0);
        }
}
