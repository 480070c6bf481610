// Which mappings make up which record, once later layers lie over earlier ones.
#pragma once

#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "valgus/library.hpp"

namespace valgus {

// The mappings of one record, the newest first.
using Mappings = std::vector<Value>;

struct Section {
    std::vector<Mappings> records;  // in library order
    std::unordered_map<std::string_view, std::size_t> by_id;
};

struct Overlaid {
    Mappings library, defaults;  // the two keys that hold one mapping
    std::unordered_map<std::string_view, Section> sections;
};

// Sorts the records of all documents by section and id. `sections` are the keys that hold lists of records.
Overlaid overlay_layers(std::span<const Layer> layers, std::span<const std::string_view> sections, Findings& findings);

}  // namespace valgus
