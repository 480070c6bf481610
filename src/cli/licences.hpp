// The notices of all whose code is in the program: the texts of licenses/, which cmake/embed_licenses.cmake makes one
// constant.
#pragma once

#include <string_view>

namespace valgus::cli {

extern const std::string_view licences;

}  // namespace valgus::cli
