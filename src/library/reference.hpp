// What the field tables say, for those that do not read records.
#pragma once

#include <vector>

#include "valgus/document/record.hpp"
#include "valgus/library/language.hpp"

namespace valgus {

// What `library:` holds: one mapping, not a list of records.
struct Identity {
    Text id, title;
    Language language;
};

// Every key of a kind of record; there for each kind that has a table.
template <class T>
std::vector<FieldInfo> field_infos();

}  // namespace valgus
