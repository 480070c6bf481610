#include "system/target.hpp"

#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string_view>
#include <system_error>

#include "system/descriptor.hpp"

namespace valgus::system {

namespace {

std::string folder_of(const std::string& path) {
    const auto slash = path.rfind('/');
    return slash == std::string::npos ? "./" : path.substr(0, slash + 1);
}

std::string whole_name(const std::string& folder) {
    const std::unique_ptr<char, decltype(&std::free)> whole(realpath(folder.c_str(), nullptr), &std::free);
    return whole ? whole.get() : std::string();
}

// The links there are open files and devices, whatever they look like to who reads them.
bool is_of_system(std::string_view folder) {
    return folder == "/dev" || folder == "/proc" || folder.starts_with("/proc/");
}

// Where Linux has links, BSD and macOS have what looks like the open files themselves.
bool is_open_file(const struct stat& status, const std::string& path) {
    return S_ISREG(status.st_mode) && whole_name(folder_of(path)) == "/dev/fd";
}

bool is_trap(const struct stat& link, const std::string& folder) {
    struct stat status {};
    if (stat(folder.c_str(), &status) != 0) return false;
    const bool is_for_all = (status.st_mode & S_ISVTX) != 0 && (status.st_mode & S_IWOTH) != 0;
    return is_for_all && link.st_uid != geteuid() && link.st_uid != status.st_uid;
}

std::string link_at(const std::string& path) {
    std::error_code unreadable;
    return std::filesystem::read_symlink(path, unreadable).string();
}

bool passes_on(const struct stat& status) { return S_ISCHR(status.st_mode) || S_ISFIFO(status.st_mode); }

}  // namespace

Target target_of(const std::string& path) {
    constexpr int most_hops = 40;  // as Linux follows
    auto at = path;
    for (int hop = 0; hop < most_hops; ++hop) {
        struct stat status {};
        if (lstat(at.c_str(), &status) != 0) return {at};  // nothing yet, or writing it will say why not
        if (!S_ISLNK(status.st_mode)) {
            return passes_on(status) || is_open_file(status, at) ? Target{path, true} : Target{at};
        }
        const auto folder = folder_of(at);
        if (is_of_system(whole_name(folder))) {
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
