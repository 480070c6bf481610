// Where a text goes while it is being made.
#pragma once

#include <functional>
#include <string_view>

namespace valgus {

// Takes a text piece by piece, in order; a piece is gone when the call returns. What a sink throws ends whatever is
// writing into it, so that nothing more is made of a text that has nowhere to go.
using Sink = std::function<void(std::string_view piece)>;

}  // namespace valgus
