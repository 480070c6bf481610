// A value as YAML and JSON have it alike: a word, a number, a list, or keys with values.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "valgus/library/assessment.hpp"

namespace valgus {

struct Datum {
    enum class Kind { word, number, truth, list, record } kind = Kind::word;
    std::string word;
    Decimal number;
    bool truth = false;
    std::vector<Datum> items;
    std::vector<std::pair<std::string, Datum>> fields;
    friend bool operator==(const Datum&, const Datum&) = default;
};

}  // namespace valgus
