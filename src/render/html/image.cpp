// A picture of a library's own, a file's bytes, in the page itself: nothing is fetched.
#include <array>
#include <cstdint>

#include "render/html/parts.hpp"

namespace valgus::render {

namespace {

std::string base64(std::string_view bytes) {
    constexpr std::string_view signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::uint32_t three = 0;
        for (std::size_t k = 0; k < 3; ++k)
            three = three << 8 | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U);
        for (std::size_t k = 0; k < 4; ++k) text += i + k > bytes.size() ? '=' : signs[three >> (18 - 6 * k) & 63];
    }
    return text;
}

std::string_view type_of(std::string_view bytes) {
    if (bytes.starts_with("\x89PNG")) return "image/png";
    if (bytes.starts_with("\xFF\xD8")) return "image/jpeg";
    return "image/svg+xml";
}

}  // namespace

Html embedded_image(std::string_view bytes, const std::string& name) {
    auto data = std::string("data:").append(type_of(bytes)).append(";base64,") + base64(bytes);
    return void_element("img", {{"src", std::move(data)}, {"alt", name}}) + Html::constant("\n");
}

Html image_of(const PlannedExercise& exercise) {
    if (exercise.image.empty()) return {};
    return group("p", {{"class", "image"}}, embedded_image(exercise.image, exercise.name));
}

Html link_of(const PlannedExercise& exercise) {
    if (exercise.link.empty()) return {};
    return line("p", {{"class", "link"}}, element("a", {{"href", exercise.link}}, exercise.link));
}

}  // namespace valgus::render
