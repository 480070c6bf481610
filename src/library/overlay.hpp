// Which mappings make up which record, once later layers lie over earlier ones.
#pragma once

#include <map>
#include <span>
#include <string_view>
#include <vector>

#include "valgus/library/library.hpp"

namespace valgus {

// Ordered maps here and in Symbols: who writes a library chooses its words, and could choose such as a hash table
// mistakes for each other.

// The mappings of one record, the newest first.
using Mappings = std::vector<Value>;

struct Section {
    std::vector<Mappings> records;  // in library order
    std::map<std::string_view, std::size_t> by_id;
};

struct Overlaid {
    Mappings library, defaults, body;  // the keys that hold one mapping
    std::map<std::string_view, Section> sections;
};

// Sorts the records of all documents by section and id. `sections` are the keys that hold lists of records.
Overlaid overlay_layers(std::span<const Layer> layers, std::span<const std::string_view> sections, Findings& findings);

}  // namespace valgus
