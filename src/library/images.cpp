#include "library/images.hpp"

#include <algorithm>
#include <array>

#include "support/wording.hpp"
#include "valgus/document/record.hpp"

namespace valgus {

namespace {

using support::quoted;

constexpr std::size_t most_of_all = 8 * most_image_bytes;

struct ImageKind {
    std::string_view ending, name, begins;  // begins: what its first bytes are
};
constexpr auto kinds = std::to_array<ImageKind>({
    {".png", "PNG", "\x89PNG\r\n\x1a\n"},
    {".jpg", "JPEG", "\xff\xd8\xff"},
    {".jpeg", "JPEG", "\xff\xd8\xff"},
    {".svg", "SVG", "<"},
});

const ImageKind* kind_of(std::string_view path) {
    const auto* const found = std::find_if(kinds.begin(), kinds.end(), [&](const ImageKind& kind) {
        return path.size() > kind.ending.size() && path.ends_with(kind.ending);
    });
    return found == kinds.end() ? nullptr : found;
}

// It leads into the library's folder and stays there.
bool is_beside(std::string_view path) {
    if (path.find_first_of(":\\") != std::string_view::npos) return false;
    const auto whole = "/" + std::string(path) + "/";
    return whole.find("/../") == std::string::npos && whole.find("//") == std::string::npos;
}

constexpr std::string_view blanks = " \t\r\n";

std::string_view without(std::string_view text, std::string_view before) {
    return text.substr(std::min(text.find_first_not_of(before), text.size()));
}

bool is_svg(std::string_view bytes) {
    constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";
    constexpr std::size_t head = 4096;
    if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
    return without(bytes, blanks).starts_with('<') && bytes.substr(0, head).find("<svg") != std::string_view::npos;
}

bool is_of(const ImageKind& kind, std::string_view bytes) {
    return kind.name == "SVG" ? is_svg(bytes) : bytes.starts_with(kind.begins);
}

// What it refers to is a part of it: "#arrow", or pixels that it holds.
bool stays_inside(std::string_view reference) {
    reference = without(reference, "\"' \t\r\n");
    return reference.starts_with('#') || reference.starts_with("data:image/png") ||
           reference.starts_with("data:image/jpeg");
}

// Whether the text goes on as an attribute does: "onload =".
bool is_handler(std::string_view text) {
    const auto end = std::find_if(text.begin(), text.end(), [](char c) { return (c < 'a' || c > 'z') && c != '-'; });
    return without(text.substr(static_cast<std::size_t>(end - text.begin())), blanks).starts_with('=');
}

// Whether an SVG does nothing and asks for nothing: it may stand in a page. Rather too strict than too lenient.
bool is_harmless(std::string_view bytes) {
    std::string text(bytes);
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    for (const auto* word : {"<script", ":script", "<foreignobject", ":foreignobject", "<!entity", "<!attlist",
                             "<?xml-stylesheet", "@import", "javascript:"})
        if (text.find(word) != std::string::npos) return false;
    const std::string_view all = text;
    for (auto at = all.find("href"); at != std::string_view::npos; at = all.find("href", at + 1)) {
        const auto rest = without(all.substr(at + 4), blanks);
        if (rest.starts_with('=') && !stays_inside(rest.substr(1))) return false;
    }
    for (auto at = all.find("url("); at != std::string_view::npos; at = all.find("url(", at + 1))
        if (!stays_inside(all.substr(at + 4))) return false;
    for (auto at = all.find("on", 1); at != std::string_view::npos; at = all.find("on", at + 1))
        if (std::string_view(" \t\r\n\"'/").find(all[at - 1]) != std::string_view::npos && is_handler(all.substr(at)))
            return false;
    return true;
}

std::optional<Finding> flaw_of(std::string_view bytes, Text path, Value place) {
    const auto flaw = flaw_of_image(path, bytes);
    return flaw ? std::optional(place.finding(flaw->what, flaw->remedy)) : std::nullopt;
}

std::string bytes_of(const ReadBeside& read_beside, Text path, Value place, Findings& findings) {
    std::string bytes;
    try {
        bytes = read_beside(place.document().file, path);
    } catch (const Failure& failure) {
        findings.push_back(
            place.finding("the image " + quoted(path) + " " + failure.findings.front().what,
                          "put a file of at most " + std::to_string(most_image_bytes) + " bytes beside this one"));
        return {};
    }
    const auto flaw = flaw_of(bytes, path, place);
    if (flaw) findings.push_back(*flaw);
    return flaw ? std::string() : bytes;
}

}  // namespace

std::optional<ImageFlaw> flaw_of_image(std::string_view path, std::string_view bytes) {
    const auto* kind = kind_of(path);
    if (kind == nullptr) return ImageFlaw{quoted(path) + " is no image", "name a .png, .jpg, .jpeg or .svg file"};
    if (!is_of(*kind, bytes))
        return ImageFlaw{quoted(path) + " is no " + std::string(kind->name) + " image by its first bytes",
                         "save it as one, or end its name with what it is"};
    if (kind->name == "SVG" && !is_harmless(bytes))
        return ImageFlaw{quoted(path) + " has scripts, or refers to what is not in it",
                         "take out scripts, on… attributes, styles and links that lead out of the file"};
    return std::nullopt;
}

bool is_image(std::string_view path) { return is_beside(path) && kind_of(path) != nullptr; }

void read_images(const ReadBeside& read_beside, ImageBytes& bytes, std::span<Exercise> exercises,
                 std::span<const Mappings> records, Findings& findings) {
    std::size_t all = 0;
    for (std::size_t i = 0; i < exercises.size(); ++i) {
        const auto place = find(std::span<const Value>(records[i]), "image");
        const bool has_folder = place && !place->document().source.empty();  // the shipped library has none
        if (!has_folder || !is_image(exercises[i].image)) continue;
        const auto [entry, is_new] = bytes.try_emplace({place->document().file, exercises[i].image});
        if (is_new) {
            entry->second = bytes_of(read_beside, exercises[i].image, *place, findings);
            all += entry->second.size();
        }
        exercises[i].image_data = entry->second;
        if (all <= most_of_all) continue;
        findings.push_back(
            place->finding("with it the images of the library have more than " + std::to_string(most_of_all) + " bytes",
                           "make them smaller"));
        return;
    }
}

}  // namespace valgus
