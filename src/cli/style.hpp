// --width, --color, --ascii, --full, --brief, --explain and --csv -> a Style.
#pragma once

#include "cli/command.hpp"
#include "valgus/render.hpp"

namespace valgus::cli {

// Files and pipes are plain and 80 columns wide unless the options say otherwise.
Style style_of(const Arguments& arguments, const Surroundings& surroundings);

// The same of what is seen while one converses, wherever the result goes.
Style screen_style_of(const Arguments& arguments, const Surroundings& surroundings);

// How wide a page is that nobody has asked another width for.
int page_width(const Terminal& terminal);

// Whether text must be plain ASCII: on request, and on a terminal whose locale is not UTF-8.
bool wants_ascii(const Arguments& arguments, const Surroundings& surroundings);

// The same of a conversation.
bool screen_wants_ascii(const Arguments& arguments, const Surroundings& surroundings);

// Whether a terminal says that it shows lines, one behind the other, and nothing else.
bool is_dumb(const Surroundings& surroundings);

// Whether the result goes to a file.
bool to_file(const Arguments& arguments);

}  // namespace valgus::cli
