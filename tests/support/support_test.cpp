// What knows nothing of exercises: text, words, suggestions.
#include <doctest/doctest.h>

#include <chrono>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "support/nearest.hpp"
#include "support/text.hpp"
#include "support/wording.hpp"

using namespace valgus;
using namespace valgus::support;
using namespace std::string_view_literals;

namespace {

std::string wrapped(std::string_view text, int width) { return join(wrap(text, width), "|"); }

}  // namespace

TEST_CASE("text: the first byte that is not UTF-8") {
    CHECK(first_bad_utf8("") == std::nullopt);
    CHECK(first_bad_utf8("plain, é, 漢, 😀, \0"sv) == std::nullopt);
    CHECK(first_bad_utf8("ab\xE9") == 2);
    CHECK(first_bad_utf8("é\x80") == 2);
    CHECK(first_bad_utf8("a\xC0\xAF") == 1);         // overlong
    CHECK(first_bad_utf8("\xED\xA0\x80") == 0);      // a surrogate
    CHECK(first_bad_utf8("\xF4\x90\x80\x80") == 0);  // past the last code point
    CHECK(first_bad_utf8("aa\xE2\x82") == 2);        // cut short
}

TEST_CASE("text: width in columns") {
    CHECK(display_width("") == 0);
    CHECK(display_width("knee") == 4);
    CHECK(display_width("é") == 1);
    CHECK(display_width("e\u0301") == 1);
    CHECK(display_width("漢字") == 4);
    CHECK(display_width("😀") == 2);
    CHECK(display_width("👨\u200D👩\u200D👧") == 2);
    CHECK(display_width("👍🏽") == 2);
    CHECK(display_width("❤\uFE0F") == 2);
    CHECK(display_width("❤") == 1);
    CHECK(display_width("🇩🇪🇫🇷") == 4);
    CHECK(display_width("☐ 2 × 12 · 30°") == 14);
    CHECK(display_width("a\xFF") == 2);
    CHECK(display_width("\n\x1B") == 0);
}

TEST_CASE("text: wrapping") {
    CHECK(wrapped("", 10) == "");
    CHECK(wrap("", 10).empty());
    CHECK(wrapped("one two three", 7) == "one two|three");
    CHECK(wrapped("one two three", 6) == "one|two|three");
    CHECK(wrapped("one two three", 13) == "one two three");
    CHECK(wrapped("  one   two  ", 20) == "one two");
    CHECK(wrapped("one\n\ntwo three\n", 5) == "one||two|three");
    CHECK(wrapped("\n", 5) == "");
    CHECK(wrap("\n", 5).size() == 1);
    CHECK(wrapped("a longest b", 7) == "a|longest|b");
    CHECK(wrapped("a longestword b", 7) == "a|longest|word b");
    CHECK(wrapped("e\u0301e\u0301e\u0301", 2) == "e\u0301e\u0301|e\u0301");
    CHECK(wrapped("漢字漢", 3) == "漢|字|漢");
    CHECK(wrapped("漢a", 1) == "漢|a");
    CHECK(wrapped("a\u00A0b c", 3) == "a\u00A0b|c");
    CHECK(wrapped("ab", 0) == "a|b");
}

TEST_CASE("text: shortening and padding") {
    CHECK(shorten("knee", 4) == "knee");
    CHECK(shorten("knees", 4) == "kne…");
    CHECK(shorten("漢字漢", 4) == "漢…");
    CHECK(pad_right("é", 3) == "é  ");
    CHECK(pad_left("漢", 3) == " 漢");
    CHECK(pad_right("knee", 3) == "knee");
    CHECK(pad_left("knee", 3) == "knee");
}

TEST_CASE("text: ASCII for terminals that show nothing else") {
    CHECK(to_ascii("plain\ttext\n") == "plain\ttext\n");
    CHECK(to_ascii("· – — × ☐ → ’ “x” … ≥ ≤ ±") == "- - - x [ ] -> ' \"x\" ... >= <= +/-");
    CHECK(to_ascii("30° knee bend") == "30 degrees knee bend");
    CHECK(to_ascii("½ or 1½") == "1/2 or 1 1/2");
    CHECK(to_ascii("é e\u0301 Å ﬁ ² ß") == "e e A fi 2 ss");
    CHECK(to_ascii("──┼──│") == "--+--|");
    CHECK(to_ascii("a\u00A0b\u00ADc") == "a bc");
    CHECK(to_ascii("漢 😀 \xFF") == "? ? ?");
}

TEST_CASE("text: controls are shown, not sent") {
    CHECK(escape_controls("é 漢 👨\u200D👩") == "é 漢 👨\u200D👩");
    CHECK(escape_controls("\x1B[31m\n\t\0\x7F"sv) == "\\u{1b}[31m\\u{a}\\u{9}\\u{0}\\u{7f}");
    CHECK(escape_controls("\u009B \u202E \u2066 \u200F \u061C \u2028 \uFEFF") ==
          "\\u{9b} \\u{202e} \\u{2066} \\u{200f} \\u{61c} \\u{2028} \\u{feff}");
    CHECK(escape_controls("a\xFF\xC3") == "a\\u{ff}\\u{c3}");
}

TEST_CASE("text: has_controls") {
    for (const auto text : {"\x1B"sv, "\0"sv, "\t"sv, "\r"sv, "\x7F"sv, "\u0085"sv, "a\u202A"sv, "\xE9"sv}) {
        CAPTURE(escape_controls(text));
        CHECK(has_controls(text, Newlines::allowed));
    }
    CHECK_FALSE(has_controls("é\n漢", Newlines::allowed));
    CHECK(has_controls("é\n漢", Newlines::refused));
    CHECK_FALSE(has_controls("é 漢", Newlines::refused));
}

TEST_CASE("nearest: the word that was meant") {
    const std::vector<std::string_view> sides{"left", "right", "both"};
    const std::vector<std::string_view> phases{"release", "stretch", "mobilize", "strengthen", "integrate"};
    const std::vector<std::string_view> joints{"pelvis", "hip", "hip-flexor", "knee",
                                               "ankle",  "toe", "quadriceps", "Übung"};
    const auto in = [](const auto& words, std::string_view word) { return nearest(word, words).value_or("-"); };
    CHECK(in(sides, "rigth") == "right");  // swapped letters are one slip
    CHECK(in(sides, "RIGHT") == "right");
    CHECK(in(sides, "irght") == "right");
    CHECK(in(sides, "lft") == "left");
    CHECK(in(sides, "rite") == "right");  // far, but the only one that begins so
    CHECK(in(sides, "middle") == "-");
    CHECK(in(sides, "") == "-");
    CHECK(in(phases, "strenghten") == "strengthen");
    CHECK(in(phases, "mob") == "mobilize");  // begins only one
    CHECK(in(phases, "str") == "-");         // begins two
    CHECK(in(phases, "mo") == "-");          // too little to go by
    CHECK(in(phases, "mobilise") == "mobilize");
    CHECK(in(joints, "hip") == "hip");
    CHECK(in(joints, "hop") == "hip");
    CHECK(in(joints, "ANKEL") == "ankle");
    CHECK(in(joints, "übnug") == "Übung");
    CHECK(in(joints, "shoulder") == "-");
    CHECK(nearest("ab", std::vector<std::string_view>{"ac", "ad"}) == "ac");  // the first of equals
    CHECK(nearest("knee", {}) == std::nullopt);
    CHECK(in(joints, std::string(1'000'000, 'k')) == "-");  // at once
}

// The table of distances as it stands in any textbook.
std::size_t textbook_slips(std::string_view a, std::string_view b) {
    std::vector<std::vector<std::size_t>> table(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i)
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                table[i][j] = std::max(i, j);
                continue;
            }
            const std::size_t mistaken = a[i - 1] == b[j - 1] ? 0 : 1;
            table[i][j] = std::min({table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + mistaken});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                table[i][j] = std::min(table[i][j], table[i - 2][j - 2] + 1);
        }
    return table[a.size()][b.size()];
}

// What nearest() says of a single known word.
bool is_near(std::string_view word, std::string_view known) {
    const auto slips = textbook_slips(word, known);
    const bool swapped = word.size() > 1 && known.size() > 1 && word[0] == known[1] && word[1] == known[0];
    const bool sets_out_alike = !word.empty() && !known.empty() && (word[0] == known[0] || swapped);
    const bool is_heard = slips <= 3 && slips < std::min(word.size(), known.size()) &&
                          std::max(word.size(), known.size()) <= 5 && known.starts_with(word.substr(0, 2));
    return (word.size() >= 3 && known.starts_with(word)) || (known.size() >= 5 && word.starts_with(known)) ||
           (sets_out_alike && (slips <= (word.size() < 6 ? 1U : 2U) || is_heard));
}

TEST_CASE("nearest: counts slips as the textbook does") {
    std::vector<std::string> words{""};
    for (std::size_t i = 0; words[i].size() < 5; ++i)
        for (const char letter : {'a', 'b', 'c'}) words.push_back(words[i] + letter);
    std::minstd_rand dice(1);
    std::vector<std::string> long_words;
    for (int i = 0; i < 60; ++i) {
        const auto size = 1 + dice() % 64;
        auto& word = long_words.emplace_back();
        while (word.size() < size) word += static_cast<char>('a' + dice() % 2);
    }
    for (const auto* all : {&words, &long_words})
        for (const auto& word : *all)
            for (const std::string_view known : *all)
                if (nearest(word, std::span(&known, 1)).has_value() != is_near(word, known)) FAIL(word, " ", known);
}

TEST_CASE("nearest: words of 64 characters, and none longer") {
    const std::string word(64, 'x');
    const std::string known = word.substr(0, 62) + "yy";
    const std::vector<std::string_view> near{known}, far{"q"};
    CHECK(nearest(word, near) == known);
    CHECK(nearest(word, far) == std::nullopt);
    CHECK(nearest(word + "x", near) == std::nullopt);
}

TEST_CASE("wording: numbers, lists and times") {
    using std::chrono::seconds;
    CHECK(plural(0, "exercise") == "0 exercises");
    CHECK(plural(1, "exercise") == "1 exercise");
    CHECK(plural(2, "exercise") == "2 exercises");
    CHECK(plural(1, "library", "libraries") == "1 library");
    CHECK(plural(3, "library", "libraries") == "3 libraries");

    const std::vector<std::string> words{"a", "b", "c"};
    CHECK(join({}, ", ") == "");
    CHECK(join(words, ", ") == "a, b, c");
    CHECK(join_and({}) == "");
    CHECK(join_and(std::span(words).first(1)) == "a");
    CHECK(join_and(std::span(words).first(2)) == "a and b");
    CHECK(join_and(words) == "a, b and c");

    CHECK(duration_text(seconds(0)) == "0 s");
    CHECK(duration_text(seconds(30)) == "30 s");
    CHECK(duration_text(seconds(60)) == "1 min");
    CHECK(duration_text(seconds(90)) == "1 min 30 s");
    CHECK(duration_text(seconds(120)) == "2 min");
    CHECK(duration_text(seconds(3661)) == "61 min 1 s");

    CHECK(minutes_text(seconds(0)) == "1 min");
    CHECK(minutes_text(seconds(60)) == "1 min");
    CHECK(minutes_text(seconds(61)) == "2 min");
    CHECK(minutes_text(seconds(7500)) == "125 min");
}
