// What the tests of the documentation share: a page of Markdown as the parts between its fences, and back.
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace pages {

std::vector<std::string> lines_of(const std::string& text);
std::string join(const std::vector<std::string>& lines);

// What stands between two fences, or outside of them (then without a language).
struct Part {
    bool fenced = false;
    std::string language;  // all that stands behind the opening fence
    std::vector<std::string> lines;
};

std::vector<Part> parts_of(const std::string& text);
std::string text_of(const std::vector<Part>& parts);
bool is_blank(const Part& part);

// The lines of the output that a sample has: all, or as many as stand before its "…".
std::vector<std::string> sample(const std::vector<std::string>& shown, const std::string& output);

// Whether samples are written anew: VALGUS_BLESS=1.
bool blessing();

void write(const std::filesystem::path& path, const std::string& text);

// What stands between `<!-- name: begin -->` and `<!-- name: end -->`.
std::string between(const std::string& text, const std::string& name);

// Asserts that just this stands there on the page. `bless` writes it first.
void check_made(const std::filesystem::path& page, const std::string& name, const std::string& expected);

std::set<std::string> all_matches(const std::string& text, const char* pattern, std::size_t group = 0);

// Links lead somewhere, and lines outside of fences and tables are at most 120 columns wide.
void check_links_and_width(const std::filesystem::path& page);

}  // namespace pages
