#include "system/zones.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>

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

std::string zone_folder(const std::string& root) {
    constexpr std::array folders{"/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo",
                                 "/etc/zoneinfo"};
    const auto* found = std::find_if(folders.begin(), folders.end(), [&](const char* folder) {
        std::error_code unreadable;
        return fs::is_directory(root + folder, unreadable);
    });
    return root + (found == folders.end() ? folders.front() : *found);
}

std::string machine_zone(const std::string& root) {
    constexpr std::string_view below = "zoneinfo/";
    std::error_code trouble;
    const auto target = fs::read_symlink(root + "/etc/localtime", trouble).generic_string();
    const auto begin = target.rfind(below);
    if (!trouble && begin != std::string::npos) return target.substr(begin + below.size());
    for (const auto* file : {"/etc/timezone", "/var/db/zoneinfo"}) {  // of Debian and Alpine, of FreeBSD
        std::string name;
        if (std::ifstream(root + file) >> name && support::is_zone_name(name)) return name;
    }
    return {};
}

}  // namespace valgus::system
