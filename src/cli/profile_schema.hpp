// A profile as a JSON Schema: the options that may stand in files, and what each takes.
#pragma once

#include "valgus/stages/schema.hpp"

namespace valgus::cli {

// Its ids are proposed to who writes one.
Json profile_schema(const Library& library);

}  // namespace valgus::cli
