// --format, or the ending of --output -> a row of the registry of formats.
#pragma once

#include "cli/session.hpp"
#include "valgus/render.hpp"

namespace valgus::cli {

enum class Product { plan, program };

// Throws Failure (usage) for an unknown format, and for one that has no form for this product.
const Format& format_of(const Arguments& arguments, Product product);

// Only text is spelled in ASCII: in what is escaped already, "＜" must not become "<".
Sink sink_of(const Format& format, Session& session);

}  // namespace valgus::cli
