#include "system/zones.hpp"

#include <algorithm>
#include <filesystem>

#include "support/zone.hpp"

namespace valgus::system {

namespace fs = std::filesystem;

std::vector<std::string> zone_names(const std::string& folder) {
    std::vector<std::string> names;
    std::error_code trouble;
    for (fs::recursive_directory_iterator entry(folder, trouble), end; !trouble && entry != end;
         entry.increment(trouble)) {
        const auto name = entry->path().lexically_relative(folder).generic_string();
        const bool is_zone = support::is_zone_name(name);
        if (!is_zone) entry.disable_recursion_pending();
        std::error_code unreadable;
        if (is_zone && entry->is_regular_file(unreadable)) names.push_back(name);
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::string machine_zone() {
    constexpr std::string_view below = "zoneinfo/";
    std::error_code trouble;
    const auto target = fs::read_symlink("/etc/localtime", trouble).generic_string();
    const auto begin = target.rfind(below);
    return trouble || begin == std::string::npos ? std::string() : target.substr(begin + below.size());
}

}  // namespace valgus::system
