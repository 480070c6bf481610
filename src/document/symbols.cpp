#include "valgus/document/symbols.hpp"

namespace valgus {

bool Symbols::add_id(std::string_view section, std::string_view id) {
    auto& entry = sections_[section];
    if (!entry.index.emplace(id, static_cast<std::uint32_t>(entry.ids.size())).second) return false;
    entry.ids.push_back(id);
    return true;
}

bool Symbols::add_alias(std::string_view section, std::string_view alias, std::uint32_t index) {
    return sections_[section].index.emplace(alias, index).second;
}

std::optional<std::uint32_t> Symbols::find(std::string_view section, std::string_view word) const {
    const auto entry = sections_.find(section);
    if (entry == sections_.end()) return std::nullopt;
    const auto found = entry->second.index.find(word);
    if (found == entry->second.index.end()) return std::nullopt;
    return found->second;
}

std::span<const std::string_view> Symbols::ids(std::string_view section) const {
    const auto entry = sections_.find(section);
    if (entry == sections_.end()) return {};
    return entry->second.ids;
}

}  // namespace valgus
