#include "system/append_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <cstdlib>
#include <memory>
#include <string_view>

#include "system/calls.hpp"
#include "system/descriptor.hpp"
#include "system/file_io.hpp"
#include "system/signals.hpp"

namespace valgus::system {

namespace {

constexpr mode_t owner_alone = 0600;  // what somebody felt is nobody else's business

// A file that no other process has locked, and that still has its name.
class LockedFile {
public:
    LockedFile(const std::string& path, int flags) : path_(path) {
        check_name(path);
        constexpr int tries = 100;  // each time somebody has put another file in its place
        for (int i = 0; i < tries; ++i) {
            file_ = Descriptor(
                uninterrupted([&] { return open(path.c_str(), flags | O_CLOEXEC | O_NONBLOCK, owner_alone); }));
            if (!file_) fail_to_write();
            check_kind();
            if (uninterrupted([&] { return calls::lock(file_.number()); }) != 0)
                fail_with_errno(path_, "cannot be locked", "keep it on a file system that can");
            if (has_its_name()) return;
        }
        fail(Exit::io, path, "is replaced again and again", "try once more");
    }

    int number() const { return file_.number(); }
    const std::string& path() const { return path_; }

    std::size_t size() const {
        struct stat status {};
        if (fstat(file_.number(), &status) != 0) fail_to_write();
        return static_cast<std::size_t>(status.st_size);
    }

    // Without links.
    std::string real_path() const {
        const std::unique_ptr<char, decltype(&std::free)> real(realpath(path_.c_str(), nullptr), &std::free);
        if (!real) fail_to_write();
        return real.get();
    }

    // With the lock; what is waiting for it finds another file, or none.
    void remove() const { unlink(real_path().c_str()); }

    [[noreturn]] void fail_to_write() const { fail_with_errno(path_, "cannot be written"); }

private:
    void check_kind() const {
        struct stat status {};
        if (fstat(file_.number(), &status) != 0) fail_to_write();
        if (!S_ISREG(status.st_mode)) fail(Exit::io, path_, "is not a regular file", "name another file");
    }

    bool has_its_name() const {
        struct stat named {
        }, locked{};
        return stat(path_.c_str(), &named) == 0 && fstat(file_.number(), &locked) == 0 &&
               named.st_dev == locked.st_dev && named.st_ino == locked.st_ino;
    }

    std::string path_;
    Descriptor file_;
};

bool is_kept(int descriptor) {
    return uninterrupted([&] { return fsync(descriptor); }) == 0 || errno == EINVAL;  // this file system cannot
}

void keep_name(const LockedFile& file) {
    const auto path = file.real_path();
    const Descriptor folder(uninterrupted(
        [&] { return open(path.substr(0, path.rfind('/') + 1).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); }));
    if (folder && !is_kept(folder.number())) file.fail_to_write();
}

// One write for all of it; only what the system cuts short needs another.
void add(const LockedFile& file, std::string_view text) {
    const auto size = file.size();
    const AllSignalsHeld held;
    bool is_added = true;
    while (!text.empty() && is_added) {
        const auto count = uninterrupted([&] { return write(file.number(), text.data(), text.size()); });
        is_added = count > 0;
        if (is_added) text.remove_prefix(static_cast<std::size_t>(count));
    }
    if (is_added && is_kept(file.number())) return;
    const int why = errno;
    const auto is_back = uninterrupted([&] { return ftruncate(file.number(), static_cast<off_t>(size)); }) == 0;
    errno = why;
    if (is_back) file.fail_to_write();
    fail_with_errno(file.path(), "holds a part of what was added; the rest cannot be written");
}

}  // namespace

void append_to_file(const std::string& path, std::size_t max_bytes,
                    const std::function<std::string(std::string before)>& addition) {
    const LockedFile file(path, O_RDWR | O_APPEND | O_CREAT);
    const bool is_new = file.size() == 0;
    std::string text;
    try {
        auto before = read_all(file.number(), path, max_bytes);
        const bool has_open_line = !before.empty() && before.back() != '\n';
        text = addition(std::move(before));
        if (!text.empty() && has_open_line) text.insert(text.begin(), '\n');
        if (!text.empty()) add(file, text);
    } catch (...) {
        if (is_new) file.remove();
        throw;
    }
    if (is_new && text.empty()) return file.remove();
    if (is_new) keep_name(file);
}

void rewrite_file(const std::string& path, std::size_t max_bytes,
                  const std::function<std::optional<std::string>(std::string before)>& change) {
    const LockedFile file(path, O_RDWR);
    const auto text = change(read_all(file.number(), path, max_bytes));
    if (!text) return;
    NewFile instead(file.real_path(), Overwrite::yes);
    instead.write(*text);
    instead.publish();
}

}  // namespace valgus::system
