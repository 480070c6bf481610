#include <algorithm>
#include <array>

#include "render/csv/csv.hpp"
#include "render/guide/guide.hpp"
#include "render/html/html.hpp"
#include "render/ics/calendar.hpp"
#include "render/json/json.hpp"
#include "render/markdown/markdown.hpp"
#include "render/text/program.hpp"
#include "render/text/text.hpp"

namespace valgus {

namespace {

constexpr std::string_view for_browser = "a browser shows it, and prints it";

constexpr auto registry = std::to_array<Format>({
    {"text", ".txt", "plain text, to read and to print", render::plan_as_text, render::program_as_text, {".text"}},
    {"markdown",
     ".md",
     "Markdown (CommonMark) with a check-list",
     render::plan_as_markdown,
     render::program_as_markdown,
     {".markdown"}},
    {"json", ".json", "JSON, every field, for programs", render::plan_as_json, render::program_as_json},
    {"csv",
     ".csv",
     "a table for spreadsheets, one row an exercise",
     render::plan_as_csv,
     render::program_as_csv,
     {},
     "a spreadsheet opens it"},
    {"html",
     ".html",
     "a hand-out for a phone and for paper",
     render::plan_as_html,
     render::program_as_html,
     {".htm"},
     for_browser},
    {"guide",
     "",
     "a page for a phone that guides through a session",
     render::plan_as_guide,
     render::program_as_guide,
     {},
     "send it to a phone, whose browser opens it without a network"},
    {"ics",
     ".ics",
     "a calendar, one event a session",
     nullptr,
     render::program_as_calendar,
     {".ical", ".ifb"},
     "a calendar takes it in: open it, or import it there"},
});

template <class Matches>
const Format* find_row(Matches matches) {
    const auto row = std::find_if(registry.begin(), registry.end(), matches);
    return row == registry.end() ? nullptr : &*row;
}

}  // namespace

std::span<const Format> formats() { return registry; }

const Format* find_format(std::string_view name) {
    return find_row([name](const Format& format) { return format.name == name; });
}

const Format* format_of_file(std::string_view path) {
    std::string lower(path);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    const auto ends_so = [&](std::string_view ending) { return !ending.empty() && lower.ends_with(ending); };
    return find_row([&](const Format& format) {
        return ends_so(format.ending) || std::any_of(format.other_endings.begin(), format.other_endings.end(), ends_so);
    });
}

}  // namespace valgus
