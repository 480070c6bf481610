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

// What files of other programs are called, and what comes nearest to them here. Nobody means text by one of these.
struct Foreign {
    std::string_view endings;  // each with a blank behind it
    std::string_view instead;  // empty: nothing is near
};
constexpr std::array foreign{
    Foreign{".pdf .ps .eps ", "name it .html: a page that a browser prints, into a PDF too"},
    Foreign{".doc .docx .odt .rtf .pages .epub .mobi .xhtml ", "name it .html, which word processors open, too"},
    Foreign{".xls .xlsx .ods .numbers .tsv ", "name it .csv, which spreadsheets open"},
    Foreign{".rst .tex ", "name it .md"},
    Foreign{".jsonl .ndjson .xml .toml .yaml .yml ", "name it .json"},
    Foreign{".svg .png .jpg .jpeg .gif .webp .bmp .tif .tiff .heic ", "`valgus figure` draws pictures"},
    Foreign{".7z .gz .key .log .mov .mp3 .mp4 .odp .ppt .pptx .tar .vcf .vcs .webm .zip ", ""},
};

const Foreign* find_foreign(std::string_view ending) {
    const auto word = std::string(ending) + " ";
    const auto* row = std::find_if(foreign.begin(), foreign.end(), [&](const Foreign& each) {
        return each.endings.find(word) != std::string_view::npos;
    });
    return ending.empty() || row == foreign.end() ? nullptr : row;
}

bool is_known(std::string_view ending) { return format_of_file(ending) != nullptr || find_foreign(ending) != nullptr; }

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

std::string_view instead_of(std::string_view ending) {
    const auto* row = find_foreign(ending);
    return row == nullptr ? std::string_view() : row->instead;
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
