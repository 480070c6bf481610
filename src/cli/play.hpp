// --play: a picture that moves in place, where there is a terminal that can do it.
#pragma once

#include "cli/command.hpp"
#include "valgus/render.hpp"

namespace valgus::cli {

// Empty where nothing can move: in files and pipes, with --ascii, and on a terminal that is not UTF-8 or says that it
// is dumb.
Motion motion_of(const Picture& picture, Side side, const Style& style, const Arguments& arguments,
                 const Surroundings& surroundings);

// Three times through the cycle, as large as the terminal is by then; less if somebody interrupts it. What is written
// at once is a whole frame and leaves the cursor below the picture; the last of it leaves the terminal as it was.
Exit play(const Motion& motion, const Surroundings& surroundings, const std::function<void(const std::string&)>& write);

}  // namespace valgus::cli
