#include "support/version.hpp"

namespace valgus::support {

std::string_view version() { return VALGUS_VERSION; }
std::string_view released() { return VALGUS_RELEASED; }

}  // namespace valgus::support
