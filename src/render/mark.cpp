#include "render/mark.hpp"

#include "support/version.hpp"

namespace valgus::render {

std::string generator() { return "valgus " + std::string(support::version()); }

std::string mark(std::string_view command) {
    return command.empty() ? generator() : generator().append(": ").append(command);
}

}  // namespace valgus::render
