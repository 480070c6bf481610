// The one wording of an error line.
#pragma once

#include <string>

#include "valgus/document/diagnostic.hpp"

namespace valgus::support {

// "FILE:LINE:COL: error: what; remedy", or "valgus: error: what; remedy" where there is no file. One line, controls
// escaped.
std::string describe(const Finding& finding);

// The same of what could be better: "FILE:LINE:COL: warning: what; remedy".
std::string describe_warning(const Finding& finding);

// The same of what is only told: "FILE:LINE:COL: note: what; remedy".
std::string describe_note(const Finding& finding);

// The source line and a caret below the place; empty if the finding has no excerpt. Ends without a newline.
std::string excerpt(const Finding& finding);

}  // namespace valgus::support
