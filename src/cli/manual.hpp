// Manual pages, made from the same tables as help: `valgus help --format man`.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace valgus::cli {

struct Manual {
    std::string_view name, section;
    std::string (*text)();
};

std::span<const Manual> manuals();  // that of the program first

std::string manual_of_program();
std::string manual_of_library();
std::string manual_of_log();

}  // namespace valgus::cli
