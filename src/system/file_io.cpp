#include "system/file_io.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>

#include "system/calls.hpp"
#include "system/descriptor.hpp"

namespace valgus::system {

namespace {

struct CloseFolder {
    void operator()(DIR* folder) const { closedir(folder); }
};

// Not the schema that an editor is given beside a library.
bool is_library_name(std::string_view name) {
    if (name.ends_with("schema.json")) return false;
    return !name.starts_with('.') && (name.ends_with(".yaml") || name.ends_with(".yml") || name.ends_with(".json"));
}

std::vector<std::string> names_in(const std::string& path) {
    const std::unique_ptr<DIR, CloseFolder> folder(opendir(path.c_str()));
    if (!folder) fail_with_errno(path, "cannot be read");
    std::vector<std::string> names;
    while (true) {
        errno = 0;  // the only way to tell an error from the end
        const auto* entry = readdir(folder.get());
        if (entry == nullptr) break;
        names.emplace_back(static_cast<const char*>(entry->d_name));
    }
    if (errno != 0) fail_with_errno(path, "cannot be read");
    std::sort(names.begin(), names.end());
    return names;
}

// A pipe that another program has set not to wait, as a shell's or an editor's may be.
void wait_for_input(int descriptor) {
    sigset_t held;
    pthread_sigmask(SIG_SETMASK, nullptr, &held);
    uninterrupted([&] { return calls::wait_for_input(descriptor, std::nullopt, held); });
}

bool is_folder(const std::string& path) {
    struct stat status {};
    return stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

}  // namespace

std::string seen_from(const std::string& file, const std::string& path) {
    const auto folder = std::filesystem::absolute(file).parent_path().lexically_normal();
    return std::filesystem::absolute(path).lexically_normal().lexically_relative(folder).string();
}

bool is_there(const std::string& path) {
    struct stat status {};
    return stat(path.c_str(), &status) == 0 || (errno != ENOENT && errno != ENOTDIR);
}

bool is_file(const std::string& path) {
    struct stat status {};
    return stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode);
}

void make_folder(const std::string& path) {
    check_name(path);
    std::error_code error;
    std::filesystem::create_directories(path, error);
    if (!is_folder(path)) {
        errno = error ? error.value() : EEXIST;
        fail_with_errno(path, "this folder cannot be made", "name another");
    }
}

std::string read_file(const std::string& path, std::size_t max_bytes) {
    check_name(path);
    // Without O_NONBLOCK a pipe without a writer would be waited for.
    const Descriptor file(uninterrupted([&] { return open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC); }));
    if (!file) fail_with_errno(path, "cannot be read");
    struct stat status {};
    if (fstat(file.number(), &status) != 0) fail_with_errno(path, "cannot be read");
    if (S_ISDIR(status.st_mode)) {
        errno = EISDIR;
        fail_with_errno(path, "cannot be read", "name a file");
    }
    if (!S_ISREG(status.st_mode)) fail(Exit::io, path, "is not a regular file", "name a file, or - for standard input");
    return read_all(file.number(), path, max_bytes);
}

std::string read_all(int descriptor, const std::string& name, std::size_t max_bytes) {
    std::string bytes;
    std::array<char, std::size_t{64} * 1024> buffer{};
    while (true) {  // not by a size told beforehand: a file may grow, and those in /proc and pipes have none
        const auto count = uninterrupted([&] { return read(descriptor, buffer.data(), buffer.size()); });
        if (count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) {
            wait_for_input(descriptor);
            continue;
        }
        if (count < 0) fail_with_errno(name, "cannot be read");
        if (count == 0) return bytes;
        bytes.append(buffer.data(), static_cast<std::size_t>(count));
        if (bytes.size() > max_bytes) {
            fail(Exit::data, name, "has more than " + std::to_string(max_bytes) + " bytes",
                 "split it, or raise the limit with --max-bytes");
        }
    }
}

std::vector<std::string> library_files(const std::string& path) {
    check_name(path);
    struct stat status {};
    if (stat(path.c_str(), &status) != 0) fail_with_errno(path, "cannot be read");
    if (!S_ISDIR(status.st_mode)) return {path};  // if it is no regular file, reading it says so
    const auto prefix = path.back() == '/' ? path : path + '/';
    std::vector<std::string> files;
    for (const auto& name : names_in(path)) {
        if (is_library_name(name) && !is_folder(prefix + name)) files.push_back(prefix + name);
    }
    if (files.empty())
        fail(Exit::data, path, "has no *.yaml, *.yml or *.json files in it", "add one, or name another folder");
    return files;
}

}  // namespace valgus::system
