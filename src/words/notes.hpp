// The library's prose as a plan has it, and notes of the program's own.
#pragma once

#include "words/words.hpp"

namespace valgus::words {

Paragraph paragraph(const Library& library, const Note& note);
Paragraph paragraph(const Library& library, const SelfTest& test);  // with its picture

template <class T>
std::vector<Paragraph> paragraphs(const Library& library, const Refs<T>& refs) {
    std::vector<Paragraph> list;
    for (const auto ref : refs) list.push_back(paragraph(library, library[ref]));
    return list;
}

// On wishes that change nothing in a plan: none is passed over in silence.
void add_unused_wishes(const Library& library, const Request& request, const Decision& decision,
                       std::vector<Paragraph>& notes);

// On days and minutes of a program that are few.
void add_shortages(const ProgramDecision& decision, std::vector<Paragraph>& notes);

}  // namespace valgus::words
