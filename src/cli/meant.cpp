#include "cli/meant.hpp"

#include <algorithm>

#include "valgus/library/other_words.hpp"

namespace valgus::cli {

std::string option_meant_by(std::string_view word, const Command& command) {
    const auto flags = flags_of(command);
    const auto has = [&](std::string_view name) {
        return std::any_of(flags.begin(), flags.end(), [&](const Option* option) { return option->name == name; });
    };
    if (const auto side = has("side") ? parse_said<Side>(word) : std::nullopt)
        return "--side " + std::string(id(*side));
    const auto library = builtin_library();
    if (const auto joint = has("focus") ? find<Joint>(library, word) : std::nullopt)
        return "--focus " + std::string(library[*joint].id);
    if (const auto position = has("position") ? find<Position>(library, word) : std::nullopt)
        return "--position " + std::string(library[*position].id);
    return {};
}

}  // namespace valgus::cli
