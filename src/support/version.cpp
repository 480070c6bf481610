#include "support/version.hpp"

namespace valgus::support {

std::string_view version() { return VALGUS_VERSION; }

}  // namespace valgus::support
