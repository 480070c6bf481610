// What a sheet of questions says, in which order: the same in every format.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "render/outline/outline.hpp"
#include "valgus/library/library.hpp"
#include "valgus/stages/questionnaire.hpp"

namespace valgus::render {

// A box to tick, and the word for it in a file of answers; empty where the label is that word.
struct SheetBox {
    std::string label, word;
};

// What is answered at once: a question, or a part of it.
struct SheetAnswer {
    enum class Kind { yes_no, boxes, counts, number, words } kind = Kind::yes_no;
    std::string key, ask;         // of a part; of a question as a whole they are empty
    std::vector<SheetBox> boxes;  // counts: a number goes with each
    std::string other;            // a line for what no box says; empty: none
    std::string unit;             // behind a number
    std::string range;            // "0 to 30, tenths too"
    bool sides = false;           // left and right, each by itself
};

struct SheetQuestion {
    int number = 0;
    std::string key, title, ask;
    std::string pattern;  // how a file of answers has it: "{left: ?, right: ?}"; empty: the key is all
    Entries before;       // whom it takes, when it is left out: to be read before one begins
    std::string how;      // as in Note
    Entries after;        // what it is for
    std::vector<SheetAnswer> answers;
    int rounds = 1;       // how often all of them are answered
    bool by_row = false;  // a round is a row, else a column
    std::string again;    // what is said of the second time
    std::optional<Picture> picture;
};

struct SheetBlock {
    std::string id, title, text;
    bool must_know = false;
    std::vector<SheetQuestion> questions;
};

struct QuestionSheet {
    std::string library, title, clause;
    std::vector<std::string> blanks;  // what is written at the top
    std::vector<std::string> hints;   // how it is filled in
    std::vector<SheetBlock> blocks;
    std::string next_title;
    std::vector<std::string> next;    // what becomes of it
    std::vector<std::string> sample;  // lines of a file of answers
    std::vector<std::string> disclaimer;
};

QuestionSheet sheet_of(const Library& library, const QuestionnaireWishes& wishes);

// "1st time", "2nd time": a round of several.
std::string round_name(int number);

// Of a picture of the test; a test that has none is told in words alone.
std::optional<Picture> picture_of_test(const Library& library, const Question& question);

// An answer in a file: "{left: ?, right: ?}", "?".
std::string answer_pattern(const Question& question);
// A template's value: as much of it as may be there without saying anything.
std::string unknown_value(const Question& question);
// An answer such as one may give.
std::string sample_answer(const Question& question);

// When a question is asked, in words; `numbers` are those on the sheet, by question. Empty: always.
std::string premise_text(const Library& library, const std::vector<int>& numbers, const Premise& premise);
// Of how many things it speaks.
std::size_t premise_size(const Library& library, const Premise& premise);

}  // namespace valgus::render
