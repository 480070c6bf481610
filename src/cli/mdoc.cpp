#include "cli/mdoc.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

#include "cli/command.hpp"
#include "support/date.hpp"
#include "support/text.hpp"
#include "support/version.hpp"

namespace valgus::cli {

namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_upper(char c) { return (c >= 'A' && c <= 'Z') || c == '_'; }

constexpr std::string_view closing = ".,:;!?)]", opening = "([";

// "\[u2026]": pages are plain ASCII, so that none depends on what a reader takes its input for.
std::string as_number(std::string_view character) {
    constexpr unsigned six_bits = 6, low = 0x3f;
    constexpr std::array<unsigned, 5> lead{0, 0x7f, 0x1f, 0x0f, 0x07};
    auto code = static_cast<std::uint32_t>(static_cast<unsigned char>(character.front())) & lead[character.size()];
    for (const char c : character.substr(1)) code = (code << six_bits) | (static_cast<unsigned char>(c) & low);
    constexpr int base = 16;
    constexpr std::size_t least = 4;
    std::array<char, 8> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), code, base).ptr;
    std::string number(digits.data(), end);
    std::transform(number.begin(), number.end(), number.begin(),
                   [](char c) { return c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c; });
    return "\\[u" + std::string(least - std::min(least, number.size()), '0') + number + "]";
}

enum class Hyphens { of_words, minus };  // of_words: between letters it is a hyphen

std::string escaped(std::string_view text, Hyphens hyphens) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const auto size = std::max<std::size_t>(support::code_point_size(text.substr(i)), 1);
        const bool is_within = i > 0 && i + 1 < text.size() && is_letter(text[i - 1]) && is_letter(text[i + 1]);
        if (text.substr(i, size) == "…") {
            out += "\\&...";  // a terminal without UTF-8 has no other, and would lose it
        } else if (size > 1) {
            out += as_number(text.substr(i, size));
        } else if (text[i] == '-') {
            out += hyphens == Hyphens::of_words && is_within ? "-" : "\\-";
        } else {
            constexpr std::array<std::pair<char, std::string_view>, 5> signs{
                {{'\\', "\\e"}, {'^', "\\(ha"}, {'~', "\\(ti"}, {'`', "\\(ga"}, {'\'', "\\(aq"}}};
            const auto* sign =
                std::find_if(signs.begin(), signs.end(), [&](const auto& s) { return s.first == text[i]; });
            out += sign == signs.end() ? std::string(1, text[i]) : std::string(sign->second);
        }
        i += size;
    }
    return out;
}

// Whether a word begins with an option, as "--side" or "-o"; how long that is.
std::size_t option_size(std::string_view word) {
    if (word.size() < 2 || word.front() != '-') return 0;
    if (word[1] != '-') return is_letter(word[1]) && (word.size() == 2 || !is_letter(word[2])) ? 2 : 0;
    if (word.size() < 3 || !is_letter(word[2])) return 0;
    const auto* const end =
        std::find_if(word.begin() + 2, word.end(), [](char c) { return !is_letter(c) && c != '-'; });
    return static_cast<std::size_t>(end - word.begin());
}

// Words of a text, a piece of code with its blanks as one.
std::string_view take_word(std::string_view& text) {
    text.remove_prefix(std::min(text.find_first_not_of(" \n"), text.size()));
    // Emphasis begins with the word.
    const bool is_emphasis = text.starts_with('*') && text.find('*', 1) != std::string_view::npos;
    bool is_span = false;
    std::size_t end = 0;
    for (; end < text.size() && (is_span || (text[end] != ' ' && text[end] != '\n')); ++end)
        if (text[end] == '`' || (is_emphasis && text[end] == '*')) is_span = !is_span;
    const auto word = text.substr(0, end);
    text.remove_prefix(end);
    return word;
}

// A word that holds code, emphasis or an option as a line of macros, with the signs around it; empty: it is plain.
std::string macro_line(std::string_view word) {
    std::string before, after;
    for (; !word.empty() && opening.find(word.front()) != std::string_view::npos; word.remove_prefix(1))
        before.append(word.substr(0, 1)).append(" ");
    std::string_view core, rest;
    const char sign = word.empty() ? ' ' : word.front();
    if ((sign == '`' || sign == '*') && word.find(sign, 1) != std::string_view::npos) {
        core = word.substr(1, word.find(sign, 1) - 1);
        rest = word.substr(core.size() + 2);
    } else if (const auto size = option_size(word); size > 0) {
        core = word.substr(0, size);
        rest = word.substr(size);
    } else {
        return {};
    }
    for (; !rest.empty() && closing.find(rest.front()) != std::string_view::npos; rest.remove_prefix(1))
        after.append(" ").append(rest.substr(0, 1));
    if (!rest.empty()) after += " Ns " + mdoc_argument(rest);
    auto macros = sign == '*' ? "Em " + mdoc_argument(core) : mdoc_code(core);
    return "." + macros.insert(macros.find(' ') + 1, before) + after;
}

// What could be a macro, or a sign between arguments, is a word.
std::string guarded(std::string word) {
    constexpr std::size_t longest_macro = 3;
    const bool is_like_macro = word.size() <= longest_macro && (word.empty() || !is_letter(word.front()) ||
                                                                (word.size() > 1 && is_upper(word.front())));
    return is_like_macro || word.starts_with('.') ? word.insert(0, "\\&") : word;
}

// "[a page](page.md)" → "a page": what is a link in Markdown leads nowhere here.
std::string without_links(std::string_view marked) {
    std::string text(marked);
    for (auto at = text.find("]("); at != std::string::npos; at = text.find("](", at)) {
        const auto begin = text.rfind('[', at), end = text.find(')', at);
        if (begin == std::string::npos || end == std::string::npos) break;
        text.erase(at, end + 1 - at).erase(begin, 1);
    }
    return text;
}

bool ends_sentence(std::string_view word) {
    if (word.size() < 2) return false;
    while (word.ends_with(')')) word.remove_suffix(1);
    return word.ends_with('.') || word.ends_with('?') || word.ends_with('!');
}

}  // namespace

std::string mdoc_argument(std::string_view text) {
    auto word = escaped(text, Hyphens::minus);
    for (auto at = word.find('"'); at != std::string::npos; at = word.find('"', at)) word.replace(at, 1, "\\(dq");
    word = guarded(std::move(word));
    return word.find(' ') == std::string::npos ? word : '"' + word + '"';
}

std::string mdoc_code(std::string_view code) {
    constexpr std::size_t shortest_variable = 4;
    if (option_size(code) == code.size() && !code.empty()) return "Fl " + mdoc_argument(code.substr(1));
    if (command_named(code) != nullptr) return "Cm " + std::string(code);
    if (code.size() >= shortest_variable && std::all_of(code.begin(), code.end(), is_upper))
        return "Ev " + std::string(code);
    return "Ql " + mdoc_argument(code);
}

Mdoc::Mdoc(std::string_view title, std::string_view section, std::string_view what) {
    std::string capitals(title);
    std::transform(capitals.begin(), capitals.end(), capitals.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    const auto day = support::parse_date(support::released()).value_or(std::chrono::sys_days{});
    page_ = ".\\\" Made by `valgus help --format man " + std::string(title) + "`.\n.Dd " + support::manual_date(day) +
            "\n.Dt " + capitals + " " + std::string(section) + "\n.Os\n";
    this->section("NAME");
    line("Nm " + std::string(title));
    line("Nd " + escaped(what, Hyphens::of_words));
}

void Mdoc::section(std::string_view title) {
    line("Sh " + std::string(title));
    begins_ = true;
}

void Mdoc::subsection(std::string_view title) {
    std::string plain;
    for (const char c : title) plain.append(c == '`' ? 0 : 1, c);
    if (plain.ends_with(':')) plain.pop_back();
    auto macros = std::string("Ss");
    for (auto rest = std::string_view(plain); !rest.empty();) {
        const auto end = std::min(rest.find(' '), rest.size());
        macros.append(" ").append(guarded(escaped(rest.substr(0, end), Hyphens::of_words)));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    line(macros);
    begins_ = true;
}

void Mdoc::paragraph(std::string_view marked) {
    if (!std::exchange(begins_, false)) page_ += ".Pp\n";
    text(marked);
}

void Mdoc::text(std::string_view marked) {
    constexpr std::size_t most = 72;
    const auto linked = without_links(marked);
    marked = linked;
    std::string plain;
    const auto flush = [&] {
        if (plain.empty()) return;
        if (plain.front() == '.' || plain.front() == '\'') plain.insert(0, "\\&");
        page_ += std::exchange(plain, {}) + "\n";
    };
    while (true) {
        const auto word = take_word(marked);
        if (word.empty()) break;
        if (const auto macros = macro_line(word); !macros.empty()) {
            flush();
            page_ += macros + "\n";
            continue;
        }
        auto next = escaped(word, Hyphens::of_words);
        if (next.size() == 1 && !is_letter(next.front())) next += "\\&";  // a lone sign ends no sentence
        if (!plain.empty() && plain.size() + next.size() > most) flush();
        plain.append(plain.empty() ? "" : " ").append(next);
        if (ends_sentence(word)) flush();
    }
    flush();
    begins_ = false;
}

void Mdoc::line(std::string_view macros) {
    page_.append(".").append(macros).append("\n");
    begins_ = false;
}

void Mdoc::begin_items(std::string_view longest) {
    line(longest.empty() ? "Bl -tag -width Ds" : "Bl -tag -compact -width " + mdoc_argument(longest));
    begins_ = true;
}

void Mdoc::item(std::string_view macros) {
    line(macros.empty() ? "It" : "It " + std::string(macros));
    begins_ = true;
}

void Mdoc::end_items() { line("El"); }

void Mdoc::as_it_stands(std::string_view text) {
    line("Bd -literal");
    while (!text.empty()) {
        auto row = escaped(support::take_line(text), Hyphens::minus);
        if (row.starts_with('.') || row.starts_with("\\(aq")) row.insert(0, "\\&");
        page_ += row + "\n";
    }
    line("Ed");
}

}  // namespace valgus::cli
