#include "support/readability.hpp"

#include <string>

namespace valgus::support {

namespace {

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

bool is_consonant(char c) { return c >= 'a' && c <= 'z' && !is_vowel(c); }

char in_lower_case(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_letter_of(char c) { return in_lower_case(c) >= 'a' && in_lower_case(c) <= 'z'; }

// "tibial" and "physio" have three syllables, "motion" and "special" two.
bool is_hiatus(std::string_view word, std::size_t second) {
    if (second < 2 || word[second - 1] != 'i' || std::string_view("aou").find(word[second]) == std::string_view::npos)
        return false;
    return std::string_view("tscxg").find(word[second - 2]) == std::string_view::npos || second + 1 == word.size();
}

// "walked" has one syllable and "rested" two, "sides" one and "places" two.
bool ends_silently(std::string_view word) {
    if (word.ends_with("le")) return word.size() > 2 && !is_consonant(word[word.size() - 3]);
    if (word.ends_with("e")) return true;
    if (word.size() < 3) return false;
    const char before = word[word.size() - 3];
    if (word.ends_with("ed")) return before != 't' && before != 'd';
    return word.ends_with("es") && std::string_view("sxzcgh").find(before) == std::string_view::npos &&
           !(before == 'l' && word.size() > 3 && is_consonant(word[word.size() - 4]));
}

}  // namespace

int syllables_of(std::string_view english_word) {
    std::string word;
    for (const char c : english_word) word += in_lower_case(c);
    int count = 0;
    for (std::size_t i = 0; i < word.size(); ++i)
        if (is_vowel(word[i]) && (i == 0 || !is_vowel(word[i - 1]) || is_hiatus(word, i))) ++count;
    if (count > 1 && ends_silently(word)) --count;
    return count > 0 ? count : 1;
}

void Reading::add(std::string_view text) {
    // A dot within a word or number ends no sentence: what ends one has a blank behind it, or nothing.
    const auto ends_here = [&](std::size_t i) {
        if (text[i] == '\n') return true;
        if (std::string_view(".!?:;").find(text[i]) == std::string_view::npos) return false;
        return i + 1 == text.size() || text[i + 1] == ' ' || text[i + 1] == '\n';
    };
    bool is_open = false;  // a sentence that has words
    for (std::size_t i = 0; i < text.size();) {
        if (is_letter_of(text[i])) {
            const auto begin = i;
            while (i < text.size() && (is_letter_of(text[i]) || text[i] == '\'')) ++i;
            ++words;
            syllables += syllables_of(text.substr(begin, i - begin));
            is_open = true;
            continue;
        }
        if (is_open && ends_here(i)) {
            ++sentences;
            is_open = false;
        }
        ++i;
    }
    if (is_open) ++sentences;
}

double Reading::ease() const { return 206.835 - 1.015 * words / sentences - 84.6 * syllables / words; }

}  // namespace valgus::support
