#include "cli/manual_parts.hpp"

#include <algorithm>
#include <array>

#include "cli/manual.hpp"

namespace valgus::cli {

namespace {

constexpr auto all_manuals = std::to_array<Manual>({{"valgus", "1", manual_of_program},
                                                    {"valgus-library", "5", manual_of_library},
                                                    {"valgus-log", "5", manual_of_log}});

// "`id` (required)" → "Cm id Pq required": words in backticks, and what else stands in the cell.
std::string term(std::string_view cell) {
    std::string macros;
    while (!cell.empty()) {
        const auto begin = cell.find('`'), end = begin == std::string_view::npos ? begin : cell.find('`', begin + 1);
        if (end == std::string_view::npos) break;
        macros.append(macros.empty() ? "Cm " : " ").append(mdoc_argument(cell.substr(begin + 1, end - begin - 1)));
        cell.remove_prefix(end + 1);
    }
    if (macros.empty()) return mdoc_argument(cell);
    return cell.find("(required)") == std::string_view::npos ? macros : macros + " Pq required";
}

std::string plain(std::string_view marked) {
    std::string text(marked);
    text.erase(std::remove(text.begin(), text.end(), '`'), text.end());
    return text;
}

}  // namespace

std::span<const Manual> manuals() { return all_manuals; }

std::string sentence(std::string_view text) {
    std::string whole(text);
    if (whole.empty()) return whole;
    if (whole.front() >= 'a' && whole.front() <= 'z') whole.front() = static_cast<char>(whole.front() - 'a' + 'A');
    constexpr std::string_view ends = ".?!";
    return ends.find(whole.back()) == std::string_view::npos && !whole.ends_with("…") ? whole + "." : whole;
}

std::string help_sentence(std::string_view help) {
    const auto first = help.substr(0, help.find(' '));
    auto text = sentence(help);
    if (first.ends_with(',') || help.substr(first.size()).starts_with(" (")) text.front() = help.front();
    return text;
}

void put_entries(Mdoc& page, std::span<const Entry> entries, std::string_view macro) {
    constexpr std::size_t short_text = 30, widest = 28;
    const bool is_table = std::all_of(entries.begin(), entries.end(), [](const Entry& entry) {
        return entry.text.size() <= short_text && entry.example.empty();
    });
    std::string longest;
    for (const auto& entry : entries)
        if (entry.name.size() > longest.size()) longest = plain(entry.name).substr(0, widest);
    const bool is_of_words = macro.starts_with("Cm");  // whose texts begin with a word that may be said
    page.begin_items(is_table ? longest : "");
    for (const auto& entry : entries) {
        page.item(std::string(macro) + mdoc_argument(plain(entry.name)));
        page.text(is_table ? entry.text : is_of_words ? help_sentence(entry.text) : sentence(entry.text));
        if (!entry.example.empty()) page.line("Dl " + mdoc_argument(entry.example));
    }
    page.end_items();
}

void put_chapter(Mdoc& page, const Chapter& chapter, std::string_view macro) {
    page.subsection(chapter.title);
    if (!chapter.text.empty()) page.paragraph(chapter.text);
    put_entries(page, chapter.entries, macro);
}

void put_table(Mdoc& page, const ReferenceTable& table) {
    auto heading = table.heading;
    for (auto at = heading.find(":`"); at != std::string::npos; at = heading.find(":`")) heading.erase(at, 1);
    page.subsection(heading);
    page.begin_items();
    for (const auto& row : table.rows) {
        page.item(term(row.front()));
        const bool has_value = table.columns[1] == "value";
        page.text(help_sentence(row[has_value ? 2 : 1]));
        if (has_value) page.text(sentence(row[1]));
        for (std::size_t i = 2; i < row.size() && !has_value; ++i)  // "needs", "may have"
            if (!row[i].empty()) page.text(sentence(table.columns[i] + " " + row[i]));
    }
    page.end_items();
}

}  // namespace valgus::cli
