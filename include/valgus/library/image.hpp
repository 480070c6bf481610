// Images that others made, which stand in a page.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace valgus {

inline constexpr std::size_t most_image_bytes = 2'000'000;  // of one; of all of a library, eight times as many

struct ImageFlaw {
    std::string what, remedy;
};

// Whether these bytes are the image that the path ends like (.png, .jpg, .jpeg or .svg), and do nothing in a page but
// to be seen. Nothing, if so.
std::optional<ImageFlaw> flaw_of_image(std::string_view path, std::string_view bytes);

}  // namespace valgus
