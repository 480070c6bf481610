// Somebody else's program that shows a text screen by screen.
#pragma once

#include <string>
#include <string_view>

namespace valgus::system {

// Hands the text to a command of the shell, as PAGER holds it, and waits for its end. That it ends before all of the
// text is taken is somebody's wish. False if it could not be started, or ended with an error: the text was not shown.
bool page(const std::string& command, std::string_view text);

}  // namespace valgus::system
