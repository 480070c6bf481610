#include "cli/ending.hpp"

#include <algorithm>
#include <array>

#include "valgus/render.hpp"

namespace valgus::cli {

namespace {

constexpr std::array<std::string_view, 1> svg_endings{".svg"};
constexpr std::array<std::string_view, 2> page_endings{".html", ".htm"};
constexpr std::array<std::string_view, 2> text_endings{".txt", ".text"};
constexpr std::array<std::string_view, 1> json_endings{".json"};

// What files of other programs are called. Nobody means text by one of these.
constexpr auto foreign_endings = std::to_array<std::string_view>({
    ".7z",   ".bmp",   ".doc",   ".docx",  ".eps",  ".epub", ".gif",  ".gz",   ".heic",   ".jpeg",
    ".jpg",  ".jsonl", ".key",   ".log",   ".mobi", ".mov",  ".mp3",  ".mp4",  ".ndjson", ".numbers",
    ".odp",  ".ods",   ".odt",   ".pages", ".pdf",  ".png",  ".ppt",  ".pptx", ".ps",     ".rst",
    ".rtf",  ".svg",   ".tar",   ".tex",   ".tif",  ".tiff", ".toml", ".tsv",  ".vcf",    ".vcs",
    ".webm", ".webp",  ".xhtml", ".xls",   ".xlsx", ".xml",  ".yaml", ".yml",  ".zip",
});

bool is_known(std::string_view ending) {
    return format_of_file(ending) != nullptr ||
           std::find(foreign_endings.begin(), foreign_endings.end(), ending) != foreign_endings.end();
}

// From the last dot on, in small letters; empty if the name has none.
std::string ending_of(std::string_view path) {
    const auto name = path.substr(path.rfind('/') + 1);
    std::string ending(name.substr(std::min(name.rfind('.'), name.size())));
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return ending;
}

}  // namespace

const Form svg_form{"a picture is SVG", svg_endings};
const Form page_form{"the sheet is a page of HTML", page_endings};
const Form text_form{"this is plain text", text_endings};
const Form json_form{"this is JSON", json_endings};

std::optional<std::string> known_ending(std::string_view path) {
    auto ending = ending_of(path);
    return is_known(ending) ? std::optional(std::move(ending)) : std::nullopt;
}

void check_ending(const Arguments& arguments, const Form& form) {
    const auto output = arguments.one("output");
    if (!output) return;
    const auto ending = known_ending(output->word);
    const auto& right = form.endings;
    if (!ending || std::find(right.begin(), right.end(), *ending) != right.end()) return;
    std::string_view stem = output->word;
    stem.remove_suffix(ending->size());
    throw Failure(Exit::usage, output->by + ": " + std::string(form.name) + ", not " + ending->substr(1),
                  std::string("name it ").append(stem).append(right.front()));
}

}  // namespace valgus::cli
