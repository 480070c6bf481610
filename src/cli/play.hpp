// --play: a picture that moves in place, where there is a terminal that can do it.
#pragma once

#include "cli/command.hpp"
#include "valgus/render.hpp"

namespace valgus::cli {

// Three times through the cycle; without frames where nothing can move: in files and pipes, with --ascii, and on a
// terminal that is not UTF-8 or says that it is dumb.
Motion motion_of(const Picture& picture, Side side, const Style& style, const Arguments& arguments,
                 const Surroundings& surroundings);

}  // namespace valgus::cli
