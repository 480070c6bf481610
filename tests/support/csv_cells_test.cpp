// Cells: what a spreadsheet must not calculate, wherever it parts them, and the way back.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "support/csv.hpp"
#include "testing.hpp"

using namespace valgus;
using support::Guard;

namespace {

std::string cell(std::string_view value, Guard guard = Guard::formulas) {
    std::string row;
    support::append_cell(row, value, ',', guard);
    if (!row.starts_with('"')) return row;
    std::string text;  // without the quotes
    for (std::size_t i = 1; i + 1 < row.size(); ++i) {
        text += row[i];
        if (row[i] == '"') ++i;
    }
    return text;
}

std::string read_back(std::string_view value) {
    return support::without_apostrophes(value).value_or(std::string(value));
}

// The cells of a line for a reader that parts at this sign whatever is in quotes, as one does that expects another.
std::vector<std::string> parted(const std::string& line, char separator) {
    std::vector<std::string> cells(1);
    for (const char c : line) {
        if (c == separator || c == '\n' || c == '\r') {
            cells.emplace_back();
        } else {
            cells.back() += c;
        }
    }
    return cells;
}

bool is_calculated(std::string_view cell) {
    while (cell.starts_with('"')) cell.remove_prefix(1);
    for (const std::string_view sign : {"=", "+", "-", "@", "＝", "＋", "－", "＠"})
        if (cell.starts_with(sign)) return true;
    return false;
}

// Texts of the signs that matter, by a few words.
rc::Gen<std::string> texts() {
    const auto piece =
        rc::gen::elementOf(std::vector<std::string>{"=",  "+",  "-", "@", "＝", "－", "'",   "\"", ",", ";", "\t",
                                                    "\r", "\n", " ", "1", "12", "a",  "mar", "/",  ".", "e"});
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                        [](const std::vector<std::string>& pieces) {
                            std::string text;
                            for (const auto& each : pieces) text += each;
                            return text;
                        });
}

}  // namespace

TEST_CASE("csv: a formula behind any sign that may part cells has an apostrophe before it") {
    CHECK(cell("Slowly;=1+41;up") == "Slowly;'=1+41;up");
    CHECK(cell("a,-b;+c\t@d\n=e\r＝f") == "a,'-b;'+c\t'@d\n'=e\r'＝f");
    CHECK(cell("a; =1") == "a; '=1");
    CHECK(cell("a;\"=1\"") == "a;\"'=1\"");
    CHECK(cell("a;'=1") == "a;''=1");
    CHECK(cell(" @x") == " '@x");
    CHECK(cell("one;two=3") == "one;two=3");
}

TEST_CASE("csv: prose is left as it is") {
    for (const std::string text : {"10 reps, building up to 20, -5 degrees", "up to 12, + 2 kg", "3 × 8 reps; 30 s",
                                   "It's a 'drill'; don't hurry, that's all", "a-b;c+d,e=f", "Do:\n1. up\n2. down"})
        CHECK(cell(text) == text);
}

TEST_CASE("csv: for Excel no text becomes a date or another number") {
    for (const std::string text : {"mar-1", "1/2", "Sept 2", "2-Dez", "1.5", "7:30", "7:30 pm", "007", "1e5", "5 %",
                                   "12", "märz 3", "2027-01-04", "1 févr. 27"}) {
        CAPTURE(text);
        CHECK(cell(text, Guard::dates_too) == "'" + text);
        CHECK(cell(text) == text);
    }
    for (const std::string text :
         {"step-up", "w03-mon", "2 × 8 reps", "30 s", "left right", "", "may", "8-12 reps", "march on", "e"})
        CHECK(cell(text, Guard::dates_too) == text);
}

TEST_CASE("csv: whatever was written is read again") {
    CHECK(rc::check([] {
        const auto text = *texts();
        RC_ASSERT(read_back(cell(text)) == text);
        RC_ASSERT(read_back(cell(text, Guard::dates_too)) == text);
    }));
}

TEST_CASE("csv: nothing is calculated, whichever separator is expected") {
    CHECK(rc::check([] {
        const auto text = *texts();
        for (const char separator : {',', ';'})
            for (const char expected : {',', ';', '\t'}) {
                if (expected == separator) continue;  // then the quotes hold
                std::string line = std::string("1") + separator;
                support::append_cell(line, text, separator);
                for (const auto& each : parted(line, expected)) RC_ASSERT(!is_calculated(each));
            }
        const auto whole = cell(text);
        RC_ASSERT(whole.starts_with('"') || !is_calculated(whole));
    }));
}
