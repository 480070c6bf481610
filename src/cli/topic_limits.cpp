// valgus help limits: from the constants that reading goes by.
#include "cli/libraries.hpp"
#include "cli/parse.hpp"
#include "cli/topics.hpp"
#include "valgus/document/document.hpp"
#include "valgus/library/image.hpp"
#include "valgus/stages/log.hpp"
#include "valgus/stages/reference.hpp"

namespace valgus::cli {

namespace {

// 1048576 → "1 MiB", 200000 → "200,000".
std::string amount(std::size_t number) {
    constexpr std::size_t mebibyte = std::size_t{1} << 20;
    if (number % mebibyte == 0) return std::to_string(number / mebibyte) + " MiB";
    auto text = std::to_string(number);
    for (auto at = text.size(); at > 3; at -= 3) text.insert(at - 3, ",");
    return text;
}

Chapter of_files() {
    const Limits library;
    const auto whole = std::to_string(times_of_a_file) + " times as many";
    return {
        "Files",
        "At most:",
        {{"a library file", amount(library.bytes) + ", " + amount(library.nodes) + " values and " +
                                std::to_string(library.depth) + " levels; --max-bytes and --max-nodes say otherwise"},
         {"a whole library", whole + " bytes and values, in " + amount(most_files) + " files"},
         {"an image", amount(most_image_bytes) + " bytes, all of a library " + whole},
         {"a log", amount(most_log_bytes)},
         {"a word typed", amount(longest_value) + " bytes"},
         {"problems told", amount(most_findings) + " at once"}}};
}

}  // namespace

std::vector<Chapter> limits_of_library() {
    std::vector<Chapter> chapters;
    for (const auto& table : library_limits()) {
        chapters.push_back({table.heading, "", {}});
        for (const auto& row : table.rows) chapters.back().entries.push_back({row.front(), row.back()});
    }
    return chapters;
}

std::vector<Chapter> limit_chapters() {
    auto chapters = limits_of_library();
    chapters.insert(chapters.begin(), of_files());
    return chapters;
}

}  // namespace valgus::cli
