// --format, or the ending of --output -> a row of the registry of formats.
#pragma once

#include "cli/session.hpp"
#include "valgus/render.hpp"

namespace valgus::cli {

enum class Product { plan, program };

// Throws Failure (usage) for an unknown format, for one that has no form for this product, and for what only another
// one has.
const Format& format_of(const Arguments& arguments, Product product);

// The same where nothing is written: whether the words that were said are known.
void check_form(const Arguments& arguments, Product product);

// Only text is spelled in ASCII: in what is escaped already, "＜" must not become "<".
Sink sink_of(const Format& format, Session& session);

}  // namespace valgus::cli
