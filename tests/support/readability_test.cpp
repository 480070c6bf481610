// How hard English is to read: syllables, sentences, Flesch's reading ease.
#include "support/readability.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

using valgus::support::Reading;
using valgus::support::syllables_of;

TEST_CASE("readability: syllables as they are heard") {
    const struct {
        int count;
        std::string words;
    } rows[] = {
        {1, "knee toes side sides walked the strength through eye leg held squeeze heels"},
        {2, "ankle table places rested ended kneecap steady little lifted muscles outer Towards motion special"},
        {3, "exercise position gradually physio different tibia tibial"},
        {4, "repetition information"},
    };
    for (const auto& row : rows)
        for (std::size_t begin = 0; begin < row.words.size();) {
            const auto end = std::min(row.words.find(' ', begin), row.words.size());
            const auto word = row.words.substr(begin, end - begin);
            CHECK_MESSAGE(syllables_of(word) == row.count, word);
            begin = end + 1;
        }
}

TEST_CASE("readability: sentences end with a sign and a blank, with a line, or with the text") {
    const auto read = [](const std::string& text) {
        Reading reading;
        reading.add(text);
        return std::to_string(reading.words) + " words, " + std::to_string(reading.sentences) + " sentences, " +
               std::to_string(reading.syllables) + " syllables";
    };
    CHECK(read("Stand up. Sit down") == "4 words, 2 sentences, 4 syllables");
    CHECK(read("Stand up: hold 2.5 s, at e.g. home; sit down!\n- And rest?") == "12 words, 5 sentences, 12 syllables");
    CHECK(read("Don't ... 12 3.") == "1 words, 1 sentences, 1 syllables");
    CHECK(read(" .:; 7") == "0 words, 0 sentences, 0 syllables");
    CHECK(read("Raise your {side} arm.") == "4 words, 1 sentences, 4 syllables");
}

TEST_CASE("readability: Flesch's reading ease") {
    const auto ease = [](const std::string& text) {
        Reading reading;
        reading.add(text);
        return std::lround(reading.ease());
    };
    CHECK(ease("The cat sat on the mat.") == 116);  // 206.835 - 1.015 x 6 - 84.6
    CHECK(ease("Maintain lumbopelvic neutrality during eccentric deceleration of the contralateral extremity.") < 0);
}
