#include "checkout.hpp"

namespace testing {

std::string source_dir() { return VALGUS_SOURCE_DIR; }
std::string program_path() { return VALGUS_PROGRAM; }

}  // namespace testing
