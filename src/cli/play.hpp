// --play: a picture that moves in place, where there is a terminal that can do it.
#pragma once

#include "cli/session.hpp"
#include "valgus/render.hpp"

namespace valgus::cli {

// Three times through the cycle, as large as the terminal is by then; less if somebody interrupts it. What is written
// at once is a whole frame and leaves the cursor below the picture; the last of it leaves the terminal as it was.
// Nothing moves in files and pipes, with --ascii, and on a terminal that is not UTF-8 or says that it is dumb.
Exit play(const Film& film, const Style& style, Session& session);

}  // namespace valgus::cli
