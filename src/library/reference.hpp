// What the field tables say, for those that do not read records.
#pragma once

#include "valgus/document/record.hpp"
#include "valgus/library/language.hpp"

namespace valgus {

// What `library:` holds: one mapping, not a list of records.
struct Identity {
    Text id, title;
    Language language;
};

}  // namespace valgus
