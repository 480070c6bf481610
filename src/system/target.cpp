#include "system/target.hpp"

#include <sys/stat.h>

#include <array>
#include <climits>
#include <cstdlib>
#include <memory>
#include <string_view>

#include "system/descriptor.hpp"

namespace valgus::system {

namespace {

std::string folder_of(const std::string& path) {
    const auto slash = path.rfind('/');
    return slash == std::string::npos ? "./" : path.substr(0, slash + 1);
}

// The links there are open files and devices, whatever they look like to who reads them.
bool is_of_system(const std::string& folder) {
    const std::unique_ptr<char, decltype(&std::free)> whole(realpath(folder.c_str(), nullptr), &std::free);
    if (!whole) return false;
    const std::string_view name(whole.get());
    return name == "/dev" || name == "/proc" || name.starts_with("/proc/");
}

bool is_trap(const struct stat& link, const std::string& folder) {
    struct stat status {};
    if (stat(folder.c_str(), &status) != 0) return false;
    const bool is_for_all = (status.st_mode & S_ISVTX) != 0 && (status.st_mode & S_IWOTH) != 0;
    return is_for_all && link.st_uid != geteuid() && link.st_uid != status.st_uid;
}

std::string link_at(const std::string& path) {
    std::array<char, PATH_MAX> target{};
    const auto size = readlink(path.c_str(), target.data(), target.size());
    return size < 0 ? std::string() : std::string(target.data(), static_cast<std::size_t>(size));
}

bool passes_on(const struct stat& status) { return S_ISCHR(status.st_mode) || S_ISFIFO(status.st_mode); }

}  // namespace

Target target_of(const std::string& path) {
    constexpr int most_hops = 40;  // as Linux follows
    auto at = path;
    for (int hop = 0; hop < most_hops; ++hop) {
        struct stat status {};
        if (lstat(at.c_str(), &status) != 0) return {at};  // nothing yet, or writing it will say why not
        if (!S_ISLNK(status.st_mode)) return passes_on(status) ? Target{path, true} : Target{at};
        const auto folder = folder_of(at);
        if (is_of_system(folder)) {
            if (stat(at.c_str(), &status) != 0) return {at};
            return {path, passes_on(status) || S_ISREG(status.st_mode)};
        }
        errno = EACCES;
        if (is_trap(status, folder)) fail_with_errno(path, "cannot be written");
        const auto next = link_at(at);
        if (next.empty()) return {at};
        at = next.starts_with('/') ? next : std::string(folder).append(next);
    }
    errno = ELOOP;
    fail_with_errno(path, "cannot be written");
}

}  // namespace valgus::system
