#include "pages.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <regex>
#include <string_view>

#include "testing.hpp"

namespace pages {

namespace fs = std::filesystem;

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

std::string join(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines) text += line + '\n';
    return text;
}

std::vector<Part> parts_of(const std::string& text) {
    std::vector<Part> parts(1);
    for (const auto& line : lines_of(text)) {
        if (!line.starts_with("```"))
            parts.back().lines.push_back(line);
        else if (parts.back().fenced)
            parts.emplace_back();
        else
            parts.push_back({true, line.substr(3), {}});
    }
    return parts;
}

std::string text_of(const std::vector<Part>& parts) {
    std::string text;
    for (const auto& part : parts)
        text += part.fenced ? "```" + part.language + '\n' + join(part.lines) + "```\n" : join(part.lines);
    return text;
}

bool blessing() {
    const char* bless = std::getenv("VALGUS_BLESS");
    return bless != nullptr && std::string_view(bless) == "1";
}

void write(const fs::path& path, const std::string& text) { std::ofstream(path, std::ios::binary) << text; }

std::vector<std::string> sample(const std::vector<std::string>& shown, const std::string& output) {
    auto lines = lines_of(output);
    if (shown.empty() || shown.back() != "…") return lines;
    REQUIRE(shown.size() > 1);
    if (lines.size() < shown.size()) return lines;
    lines.resize(shown.size() - 1);
    lines.emplace_back("…");
    return lines;
}

bool is_blank(const Part& part) {
    return !part.fenced && std::all_of(part.lines.begin(), part.lines.end(), [](const auto& l) { return l.empty(); });
}

std::set<std::string> all_matches(const std::string& text, const char* pattern, std::size_t group) {
    const std::regex regex(pattern);
    std::set<std::string> found;
    for (std::sregex_iterator at(text.begin(), text.end(), regex), end; at != end; ++at) found.insert((*at)[group]);
    return found;
}

void check_links_and_width(const fs::path& page) {
    CAPTURE(page.filename());
    const auto text = testing::read(page);
    for (const auto& target : all_matches(text, "\\]\\(([^)#]+)", 1))
        CHECK_MESSAGE(fs::exists(page.parent_path() / target), target);
    for (const auto& part : parts_of(text))
        for (const auto& line : part.lines) {
            const auto columns = std::count_if(line.begin(), line.end(), [](char c) { return (c & 0xC0) != 0x80; });
            CHECK_MESSAGE((columns <= 120 || part.fenced || line.starts_with('|')), line);
        }
}

}  // namespace pages
