// How hard English is to read.
#pragma once

#include <string_view>

namespace valgus::support {

// What texts amount to; of several, the sums. The end of a line and of a text ends a sentence, too.
struct Reading {
    int words = 0, sentences = 0, syllables = 0;

    void add(std::string_view text);
    // Flesch's reading ease (J Appl Psychol 1948;32:221-233): from 100, very easy, down; below 60 it is fairly
    // difficult. Of at least one word.
    double ease() const;
};

// As they are heard, by rules of spelling; at least one.
int syllables_of(std::string_view english_word);

}  // namespace valgus::support
