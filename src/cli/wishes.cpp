#include "cli/wishes.hpp"

namespace valgus::cli {

Wishes wishes_of(const Command& command, const Arguments& arguments) {
    Wishes wishes;
    wishes.today = arguments.today;
    for (const auto* option : options_of(command))
        if (const auto said = arguments.options.find(option->name); said != arguments.options.end())
            option->wish.put(said->second, wishes);
    return wishes;
}

}  // namespace valgus::cli
