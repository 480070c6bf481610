// --play: a picture that moves on a screen of its own, where there is a terminal that can do it.
#pragma once

#include <string>

#include "cli/session.hpp"
#include "valgus/figure/drawing.hpp"
#include "valgus/render.hpp"

namespace valgus::cli {

// Three times through the cycle, as large as the terminal is by then, with what it is called and what it does; less if
// somebody ends it. Afterwards the terminal is as it was. Nothing moves in files and pipes, where nobody types, and on
// a terminal that says that it is dumb.
Exit play(const std::string& name, const Film& film, const Style& style, Session& session);

}  // namespace valgus::cli
