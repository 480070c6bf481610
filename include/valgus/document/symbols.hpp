// The ids and aliases that references of a library may use.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace valgus {

// Which ids and aliases each section has.
class Symbols {
public:
    // Both are false if the section has the word already.
    bool add_id(std::string_view section, std::string_view id);  // indexes count up from 0
    bool add_alias(std::string_view section, std::string_view alias, std::uint32_t index);
    std::optional<std::uint32_t> find(std::string_view section, std::string_view word) const;
    std::span<const std::string_view> ids(std::string_view section) const;

private:
    struct Section {
        std::vector<std::string_view> ids;
        std::map<std::string_view, std::uint32_t> index;
    };
    std::map<std::string_view, Section> sections_;
};

}  // namespace valgus
