// What follows from one output for another of the same wishes, on the shipped library: the words do not depend on the
// width, ASCII spells the same text, colour only lies on it, fewer details are fewer lines, and no format keeps a
// sentence to itself. So tests/cases needs no golden file for each of them.
#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <iterator>
#include <regex>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/text.hpp"
#include "testing.hpp"
#include "unmarked.hpp"

using testing::call;
using valgus::support::display_width;

namespace {

const std::string plans[] = {
    "plan",
    "plan --side right --focus ankle",
    "plan --side left --focus knee --cause functional --position squat --angle 60",
    "plan --cause structural --position stairs --condition pain,arthritis --age 67 --minutes 20",
    "plan --side right --equipment none --without wall --week 5 --name Kim",
    "plan --focus toe,hip --dose clam-shell=2x8-12@3s,step-up=30s --note wall-slide=slowly,{side}",
};

const std::string programs[] = {
    "program --side right --focus ankle --weeks 2",
    "program --start 2026-12-30 --weeks 2",
    "program --side left --position landing --minutes 10 --days tue,wed,sat --weeks 4",
};

// Every plan in every detail, every program in two.
std::vector<std::string> commands() {
    std::vector<std::string> all;
    for (const auto& line : plans)
        for (const auto* detail : {"", " --brief", " --explain"}) all.push_back(line + detail);
    for (const auto& line : programs)
        for (const auto* detail : {"", " --brief"}) all.push_back(line + detail);
    return all;
}

std::string print(const std::string& line) {
    const auto ran = call(line);
    REQUIRE_MESSAGE(ran.code == 0, line << ": " << ran.err);
    return testing::unmarked(ran.out);
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

// But for what only stands between two of them, and not where a line ends there; and but for the label that numbered
// steps need only where they stand beside it.
std::vector<std::string> words_of(const std::string& text) {
    std::istringstream in(text);
    std::vector<std::string> words{std::istream_iterator<std::string>(in), {}};
    std::erase_if(words, [](const auto& word) { return word == "·" || word == "-" || word == "Do:"; });
    return words;
}

// What follows from the line on that begins so.
std::string from(const std::string& text, std::string_view begin) {
    return text.substr(std::min(text.size(), text.find("\n" + std::string(begin))));
}

// From the first card on, whose number is as wide as the last one's.
std::string cards_of(const std::string& text) {
    const auto cards = from(text, "1  ");
    return cards.empty() ? from(text, " 1  ") : cards;
}

// Nothing, or where two lists begin to differ.
std::string difference(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    const auto differ = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    if (differ.first == a.end() && differ.second == b.end()) return {};
    return (differ.first == a.end() ? "nothing" : *differ.first) + " / " +
           (differ.second == b.end() ? "nothing" : *differ.second);
}

// Tables are laid out anew at another width: their words change places, and that of a program's weeks leaves some out.
void check_same_words(const std::string& text, const std::string& other) {
    CHECK(difference(words_of(cards_of(text)), words_of(cards_of(other))) == "");  // the cards
    const bool is_program = text.find("\nWEEK ") != std::string::npos;
    auto words = words_of(is_program ? from(text, "WEEK ") : text);
    auto others = words_of(is_program ? from(other, "WEEK ") : other);
    std::sort(words.begin(), words.end());
    std::sort(others.begin(), others.end());
    CHECK(difference(words, others) == "");
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
    return text;
}

std::string folded(const std::string& text) {
    std::string line;
    for (const auto& word : words_of(text)) line += (line.empty() ? "" : " ") + word;
    return line;
}

// The lines that stand in `lines`, but not in `all` in the same order.
std::string missing(const std::vector<std::string>& lines, const std::vector<std::string>& all) {
    std::string found;
    auto at = all.begin();
    for (const auto& line : lines) {
        const auto here = std::find(at, all.end(), line);
        if (here == all.end()) {
            found += line + "\n";
        } else {
            at = here + 1;
        }
    }
    return found;
}

// The lines but for that section, which each detail tells in its own way.
std::vector<std::string> all_but_left_out(const std::string& text) {
    auto lines = lines_of(text);
    std::erase(lines, "");
    const auto begin = std::find(lines.begin(), lines.end(), "LEFT OUT");
    lines.erase(begin, std::find_if(begin, lines.end(),
                                    [&](const auto& line) { return line != "LEFT OUT" && !line.starts_with(' '); }));
    return lines;
}

std::vector<std::string> boxes_of(const std::string& text) {
    auto lines = lines_of(text);
    std::erase_if(lines, [](const auto& line) { return !line.starts_with("☐"); });
    return lines;
}

// The text without its colours; each must end within it, before the next begins.
std::string uncolored(const std::string& text) {
    std::string plain;
    bool is_open = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\033') {
            plain += text[at];
            continue;
        }
        const auto end = text.find('m', at);
        REQUIRE(end != std::string::npos);
        CHECK((text.substr(at, end - at) == "\033[0") == is_open);
        is_open = !is_open;
        at = end;
    }
    CHECK_FALSE(is_open);
    return plain;
}

// Of a line with a label: amber what spoils an exercise, red what to beware of, dim all else.
std::string look_of(const std::string& line) {
    if (line.starts_with("    Avoid: ")) return "33m";
    return line.starts_with("    Careful: ") ? "31m" : "2m";
}

// The words of text or of Markdown without its marks, however their headings are spelled and whatever ends them,
// sorted.
std::vector<std::string> bare_words(const std::string& page) {
    std::string text;
    for (std::size_t at = 0; at < page.size(); ++at) {
        const bool is_escaped = page[at] == '\\';
        const char c = page[is_escaped ? ++at : at];
        text += c == '`' || (!is_escaped && std::string_view("*|#>").find(c) != std::string_view::npos) ? ' ' : c;
    }
    auto words = words_of(text);
    for (auto& word : words) {
        if (word.ends_with('.') || word.ends_with(':')) word.pop_back();
        for (auto& c : word) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    std::erase_if(words, [](const auto& word) {
        return word.empty() || word == "•" || word == "☐" || word == "[" || word == "]" || word == "---";
    });
    std::sort(words.begin(), words.end());
    return words;
}

// The string that a line of JSON holds, of a member or of a list; empty if it holds none.
std::string value_of(std::string json) {
    if (json.ends_with(',')) json.pop_back();
    if (!json.ends_with('"')) return {};
    json.pop_back();
    const auto member = json.find("\": \"");
    json = json.substr(member == std::string::npos ? json.find('"') + 1 : member + 4);
    return replaced(replaced(json, "\\\"", "\""), "\\\\", "\\");
}

}  // namespace

TEST_CASE("text has the same words at every width, and fits it") {
    for (const auto& line : commands()) {
        CAPTURE(line);
        const auto text = print(line);
        CHECK(cards_of(text).empty() == line.ends_with("--brief"));
        const auto words = words_of(text);
        int longest = 0;
        for (const auto& word : words) longest = std::max(longest, display_width(word));
        for (const int width : {40, 64, 120}) {
            CAPTURE(width);
            const auto other = print(line + " --width " + std::to_string(width));
            CHECK(testing::untidy(other, width) == "");
            if (longest <= width - 4) check_same_words(text, other);  // else that one is cut
        }
    }
}

// Not how wide it is: signs are spelled when the lines are made, and some get longer.
TEST_CASE("--ascii is the same text with other signs, and no others") {
    const std::pair<std::string, std::string> signs[] = {
        {"·", "-"}, {"•", "*"}, {"–", "-"},        {"☐", "[ ]"}, {"“", "\""},  {"”", "\""},
        {"’", "'"}, {"×", "x"}, {"°", " degrees"}, {"→", "->"},  {"…", "..."}, {"ó", "o"},
    };
    for (const auto& line : commands()) {
        CAPTURE(line);
        auto spelled = print(line);
        for (const auto& [sign, letters] : signs) spelled = replaced(spelled, sign, letters);
        check_same_words(spelled, print(line + " --ascii"));
    }
}

TEST_CASE("colour lies on the plain text, ends with its line, and tells headings, numbers and labels") {
    const std::regex heading("[A-Z][A-Z ,'-]{3,}( ·.*)?"), card(" ?[0-9]+  [A-Z].*"), label("    [A-Z][a-z -]+: .*");
    auto lines = commands();
    for (const auto* more : {"list", "list conditions", "show acl-graft", "show knee-to-wall", "about", "about tests"})
        lines.emplace_back(more);
    for (const auto& line : lines) {
        CAPTURE(line);
        const auto plain = lines_of(print(line)), colored = lines_of(print(line + " --color always"));
        REQUIRE(colored.size() == plain.size());
        if (line.starts_with("p")) CHECK(colored[0].starts_with("\033[1m"));
        for (std::size_t i = 0; i < plain.size(); ++i) {
            const auto& shown = colored[i];
            CAPTURE(shown);
            CHECK(uncolored(shown) == plain[i]);
            const char first = plain[i].empty() ? '\0' : plain[i][0];
            if (first >= 'A' && first <= 'Z' && std::regex_match(plain[i], heading))
                CHECK(shown.starts_with("\033[1;36m"));
            if ((first == ' ' || (first >= '1' && first <= '9')) && std::regex_match(plain[i], card))
                CHECK(shown.starts_with("\033[36m"));
            if (first == ' ' && std::regex_match(plain[i], label))
                CHECK(shown.starts_with("    \033[" + look_of(plain[i])));
            if (plain[i].starts_with("☐")) CHECK(shown.starts_with("\033[36m☐"));
        }
    }
}

TEST_CASE("--brief is less of the text, and keeps every box; a plan with --explain is more of it") {
    for (const auto& line : plans) {
        CAPTURE(line);
        const auto text = print(line), brief = print(line + " --brief"), explained = print(line + " --explain");
        CHECK(missing(all_but_left_out(brief), all_but_left_out(text)) == "");
        CHECK(missing(all_but_left_out(text), all_but_left_out(explained)) == "");
        CHECK(difference(boxes_of(brief), boxes_of(text)) == "");
        CHECK_FALSE(boxes_of(brief).empty());
        CHECK(brief.size() < text.size() / 5);
        for (const auto* added : {"Here because: ", "Works on: ", "Sources: "})
            CHECK(explained.find(added) != std::string::npos);
    }
    for (const auto& line : programs) {
        CAPTURE(line);
        const auto text = print(line), brief = print(line + " --brief");
        CHECK(missing(all_but_left_out(brief), all_but_left_out(text)) == "");
        CHECK(difference(boxes_of(brief), boxes_of(text)) == "");
    }
}

TEST_CASE("Markdown has the words of the text, each as often; those of the command line if all is asked for") {
    for (const auto& line : plans)
        for (const auto* detail : {"", " --brief", " --explain"}) {
            const auto wishes = line + detail;
            CAPTURE(wishes);
            const auto text = replaced(print(wishes + " --width 100"),
                                       " · how much, and the minutes it takes with getting ready\n", "\n");
            const auto markdown = print(wishes + " --format markdown");
            if (wishes.ends_with("--explain")) {
                CHECK(difference(bare_words(text), bare_words(markdown)) == "");
                continue;
            }
            CHECK(missing(bare_words(markdown), bare_words(text)) == "");
            CHECK(markdown.find("`") == std::string::npos);
            CHECK(markdown.size() > text.size() * 8 / 10);
        }
}

TEST_CASE("Markdown says from whom it is, as a page does") {
    const auto markdown = print("plan --clinic name=*Corner* --clinic phone=030 --format markdown");
    CHECK(markdown.find("\n\n**\\*Corner\\*** · 030\n\n> See a doctor") != std::string::npos);
    CHECK(print("plan --format markdown --large") == print("plan --format markdown"));
}

// But for the titles of notes that text says without one, and of the library.
TEST_CASE("what the JSON of a plan says, its text says in the same words") {
    for (const auto& line : plans) {
        CAPTURE(line);
        const auto text = folded(print(line + " --explain"));
        std::size_t sentences = 0;
        bool is_ladder = false;
        for (const auto& json : lines_of(print(line + " --format json"))) {
            const auto said = folded(value_of(json));
            // Of the ladder the text has the end: "building up to 20".
            is_ladder =
                json.find("\"ladder\": ") != std::string::npos || (is_ladder && json.find('}') == std::string::npos);
            if (is_ladder || json.find("\"title\": ") != std::string::npos) continue;
            if (said.find(' ') == std::string::npos) continue;  // an id
            ++sentences;
            CHECK_MESSAGE(text.find(said) != std::string::npos, "text lacks " << said);
        }
        CHECK(sentences > 100);
    }
}
