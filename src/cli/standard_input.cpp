#include "cli/standard_input.hpp"

#include <memory>

namespace valgus::cli {

Surroundings with_kept_input(Surroundings surroundings, std::ostream* hint) {
    if (!surroundings.standard_input) return surroundings;
    const bool is_told = hint != nullptr && surroundings.input_is_terminal;
    surroundings.standard_input = [read = surroundings.standard_input, told = is_told ? hint : nullptr,
                                   kept = std::make_shared<std::optional<std::string>>()](std::size_t most) {
        if (!*kept) {
            if (told != nullptr) *told << "reading from the keyboard; Ctrl-D on an empty line ends it\n" << std::flush;
            *kept = read(most);
        }
        return **kept;
    };
    return surroundings;
}

}  // namespace valgus::cli
