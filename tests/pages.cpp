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

std::string between(const std::string& text, const std::string& name) {
    const auto first = "<!-- " + name + ": begin -->\n";
    const auto begin = text.find(first);
    const auto end = text.find("<!-- " + name + ": end -->");
    REQUIRE_MESSAGE(begin != std::string::npos, name);
    REQUIRE_MESSAGE(end != std::string::npos, name);
    return text.substr(begin + first.size(), end - begin - first.size());
}

void check_made(const fs::path& page, const std::string& name, const std::string& expected) {
    auto text = testing::read(page);
    if (blessing()) {
        const auto old = between(text, name);
        text.replace(text.find("<!-- " + name + ": end -->") - old.size(), old.size(), expected);
        write(page, text);
    }
    CHECK(between(text, name) == expected);
}

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
    for (const auto& part : parts_of(testing::read(page))) {
        if (!part.fenced)
            for (const auto& target : all_matches(join(part.lines), "\\]\\(([^)#]+)", 1))
                CHECK_MESSAGE(fs::exists(page.parent_path() / target), target);
        for (const auto& line : part.lines) {
            const auto columns = std::count_if(line.begin(), line.end(), [](char c) { return (c & 0xC0) != 0x80; });
            CHECK_MESSAGE((columns <= 120 || part.fenced || line.starts_with('|')), line);
        }
    }
}

}  // namespace pages
