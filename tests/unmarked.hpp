// What is written, without the command line that asked for it, so that what two lines write can be compared.
#pragma once

#include <string>
#include <string_view>

namespace testing {

// Takes out what stands from `begin` on, up to `end`, the first time.
inline void take_out(std::string& text, std::string_view begin, std::string_view end) {
    const auto from = text.find(begin);
    if (from == std::string::npos) return;
    const auto rest = text.find(end, from + begin.size());
    text.erase(from, rest - from);
}

// Of JSON its field `valgus`; of a page, a picture and Markdown the command.
inline std::string unmarked(std::string text) {
    const std::string_view field = "  \"valgus\": {\n";
    if (const auto at = text.find(field); text.starts_with("{") && at != std::string::npos)
        text.erase(at, text.find("},\n", at) + 3 - at);
    take_out(text, " data-command=\"", ">");
    if (const auto at = text.find("<metadata>valgus "); at != std::string::npos) {
        const auto colon = text.find(':', at);
        text.erase(colon, text.find("</metadata>", at) - colon);
    }
    if (const auto at = text.rfind("\n<!-- valgus "); at != std::string::npos) text.erase(at);
    return text;
}

}  // namespace testing
