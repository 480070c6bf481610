// valgus assess --sheet: all questions, to be filled in.
#pragma once

#include "cli/session.hpp"

namespace valgus::cli {

Exit write_sheet(Session& session);

}  // namespace valgus::cli
