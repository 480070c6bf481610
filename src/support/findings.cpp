#include "support/findings.hpp"

#include "support/text.hpp"

namespace valgus::support {

namespace {

// The first `count` characters of a line of UTF-8.
std::string_view characters(std::string_view line, std::size_t count) {
    std::size_t end = 0;
    while (end < line.size() && count > 0) {
        ++end;
        while (end < line.size() && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) ++end;
        --count;
    }
    return line.substr(0, end);
}

std::string described(const Finding& finding, std::string_view what_it_is) {
    std::string place = finding.file.empty() ? "valgus" : finding.file;
    if (finding.line > 0) place += ":" + std::to_string(finding.line);
    if (finding.line > 0 && finding.column > 0) place += ":" + std::to_string(finding.column);
    const auto remedy = finding.remedy.empty() ? std::string() : "; " + finding.remedy;
    return escape_controls(place + ": " + std::string(what_it_is) + ": " + finding.what + remedy);
}

}  // namespace

std::string describe(const Finding& finding) { return described(finding, "error"); }

std::string describe_warning(const Finding& finding) { return described(finding, "warning"); }

std::string describe_note(const Finding& finding) { return described(finding, "note"); }

std::string excerpt(const Finding& finding) {
    if (finding.excerpt.empty() || finding.column == 0) return {};
    const auto before = escape_controls(characters(finding.excerpt, finding.column - 1));
    return "  " + escape_controls(finding.excerpt) + "\n  " +
           std::string(static_cast<std::size_t>(display_width(before)), ' ') + "^";
}

}  // namespace valgus::support
