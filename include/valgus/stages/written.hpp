// Records as their libraries have them written, before they mean anything: for those who search, copy or convert them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "valgus/library/library.hpp"
#include "valgus/stages/json.hpp"

namespace valgus {

// One record of the layers together: of each key the newest value, in the order of the first file that has it.
struct WrittenRecord {
    std::string_view section;  // "exercises", "assessment.questions"
    std::string_view noun;     // "exercise"
    std::string_view id, name;
    std::vector<std::pair<std::string_view, Value>> fields;
    // Of an exercise, all conditions that leave it out by its id: of a copy, which has another, they would not know.
    std::vector<std::string_view> not_for;
};

// All of a sound library, in its order. They live as long as the layers.
std::vector<WrittenRecord> written_records(std::span<const Layer> layers);

// A record of YAML for a library of one's own, complete: laid over the library that it is from, it says the same.
void written_as_yaml(const std::vector<WrittenRecord>& records, const Sink& sink);
// As it is written, with its keys and ids; numbers and truths as such.
Json written_as_json(const WrittenRecord& record);

// Where all words were found: the text that has most of them.
struct Hit {
    const WrittenRecord* record = nullptr;
    std::string key, text;
};
// The records that have each of these words in one of their texts, whatever the case and without its accents.
std::vector<Hit> find_words(const std::vector<WrittenRecord>& records, const std::vector<std::string>& words);

}  // namespace valgus
