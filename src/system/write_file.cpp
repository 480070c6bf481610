// NewFile: the bytes go into a file without a name, which then gets its name in one step. Where the file system has no
// such files, into one with a name of its own.
#include <fcntl.h>
#include <sys/stat.h>

#include <array>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "system/calls.hpp"
#include "system/descriptor.hpp"
#include "system/file_io.hpp"
#include "system/signals.hpp"
#include "system/target.hpp"

namespace valgus::system {

// Not in an unnamed namespace, since NewFile::Writing, which a header names, holds one.
//
// A name beside the target that is gone again in the end, if a rename has not taken it away before.
class TemporaryName {
public:
    explicit TemporaryName(int folder) : folder_(folder) {}
    TemporaryName(const TemporaryName&) = delete;
    TemporaryName& operator=(const TemporaryName&) = delete;
    ~TemporaryName() {
        if (taken_) unlinkat(folder_, name_.c_str(), 0);
    }

    // Tries names until one is free; `create` takes a name and returns a negative number if that fails.
    template <class Create>
    int take(Create create) {
        constexpr int tries = 100;
        int result = -1;
        for (int i = 0; i < tries; ++i) {
            name_ = ".valgus-" + std::to_string(getpid()) + '-' + std::to_string(i) + ".tmp";
            result = uninterrupted([&] { return create(name_.c_str()); });
            if (result >= 0 || errno != EEXIST) break;
        }
        taken_ = result >= 0;
        return result;
    }

    bool taken() const { return taken_; }
    const char* name() const { return name_.c_str(); }

private:
    int folder_;
    std::string name_;
    bool taken_ = false;
};

struct Permissions {
    mode_t mode;
    gid_t group;
};

class NewFile::Writing {
public:
    Writing() = default;
    Writing(const Writing&) = delete;
    Writing& operator=(const Writing&) = delete;
    virtual ~Writing() = default;
    virtual void fill(std::string_view content) = 0;
    virtual void publish() = 0;
};

// A device, a pipe, or what is open already. Not opened before there is something to pass on: who reads from a pipe
// would take that for all.
class NewFile::Stream : public Writing {
public:
    explicit Stream(std::string path) : path_(std::move(path)) {}

    void fill(std::string_view content) override {
        if (!file_)
            file_ = Descriptor(uninterrupted([&] { return open(path_.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC); }));
        if (!file_) fail_with_errno(path_, "cannot be written");
        while (!content.empty()) {
            const auto count = uninterrupted([&] { return ::write(file_.number(), content.data(), content.size()); });
            if (count < 0) fail_with_errno(path_, "cannot be written");
            content.remove_prefix(static_cast<std::size_t>(count));
        }
    }

    void publish() override {
        fill({});
        if (!file_.close()) fail_with_errno(path_, "cannot be written");
    }

private:
    std::string path_;
    Descriptor file_;
};

class NewFile::Regular : public Writing {
public:
    // `named`: what the findings call it.
    Regular(std::string named, const std::string& path, Overwrite overwrite)
        : path_(std::move(named)),
          whole_(path),
          name_(path.substr(path.rfind('/') + 1)),
          overwrite_(overwrite),
          folder_(open_folder()),
          temporary_(folder_.number()) {
        before_ = check_target();
        if (before_ && overwrite_ == Overwrite::no) fail_existing();
        file_ = open_file();
        keep_permissions();
    }

    void fill(std::string_view content) override {
        if (held_ && held_->would_end()) throw Failure(Exit::interrupted, Findings{});
        while (!content.empty()) {
            const auto count = uninterrupted([&] { return ::write(file_.number(), content.data(), content.size()); });
            if (count < 0) fail_to_write();
            content.remove_prefix(static_cast<std::size_t>(count));
        }
    }

    void publish() override {
        const bool kept = uninterrupted([&] { return fsync(file_.number()); }) == 0;
        if (!kept && errno != EINVAL) fail_to_write();  // EINVAL: this file system cannot
        if (!held_) held_.emplace();
        if (!temporary_.taken()) {
            if (link_as(name_.c_str()) == 0) return close();
            if (errno != EEXIST) fail_to_write();
            if (overwrite_ == Overwrite::no) fail_existing();
            if (temporary_.take([&](const char* name) { return link_as(name); }) < 0) fail_to_write();
        }
        close();
        if (overwrite_ == Overwrite::no) return rename_new();
        if (renameat(folder_.number(), temporary_.name(), folder_.number(), name_.c_str()) != 0) fail_to_write();
    }

private:
    Descriptor open_folder() const {
        const auto slash = whole_.rfind('/');
        const auto folder = slash == std::string::npos ? "." : whole_.substr(0, slash + 1);
        Descriptor result(uninterrupted([&] { return calls::open_folder(folder.c_str()); }));
        if (!result) fail_to_write();
        return result;
    }

    // What stands there already.
    std::optional<Permissions> check_target() const {
        struct stat status {};
        if (name_.empty()) fail_as_folder();
        if (fstatat(folder_.number(), name_.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) {
            if (errno == ENOENT) return std::nullopt;
            fail_to_write();
        }
        if (S_ISDIR(status.st_mode)) fail_as_folder();
        if (!S_ISREG(status.st_mode)) fail_as_irregular();
        return Permissions{.mode = status.st_mode & 0777U, .group = status.st_gid};
    }

    Descriptor open_file() {
        const mode_t mode = before_ ? before_->mode : 0666;  // less the umask
        Descriptor nameless(uninterrupted([&] { return calls::open_nameless(folder_.number(), mode); }));
        if (nameless) return nameless;
        held_.emplace();
        const int number = temporary_.take([&](const char* name) {
            return openat(folder_.number(), name, O_CREAT | O_EXCL | O_NOFOLLOW | O_WRONLY | O_CLOEXEC, mode);
        });
        if (number < 0) fail_to_write();
        return Descriptor(number);
    }

    // Who could not read the file before cannot read the one that takes its place.
    void keep_permissions() const {
        if (!before_) return;
        struct stat status {};
        if (fstat(file_.number(), &status) != 0) fail_to_write();
        auto mode = before_->mode;
        if (status.st_gid != before_->group && fchown(file_.number(), static_cast<uid_t>(-1), before_->group) != 0)
            mode &= ~static_cast<mode_t>(S_IRWXG);
        if ((status.st_mode & 0777U) != mode && fchmod(file_.number(), mode) != 0) fail_to_write();
    }

    int link_as(const char* name) const { return calls::name_file(file_.number(), folder_.number(), name); }

    void close() {
        if (!file_.close()) fail_to_write();
    }

    // Gives the temporary file its name, unless that has been taken meanwhile.
    void rename_new() {
        if (calls::rename_to_new(folder_.number(), temporary_.name(), name_.c_str()) == 0) return;
        if (errno == EEXIST) fail_existing();
        fail_to_write();
    }

    [[noreturn]] void fail_to_write() const { fail_with_errno(path_, "cannot be written"); }
    [[noreturn]] void fail_as_folder() const {
        errno = EISDIR;
        fail_to_write();
    }
    [[noreturn]] void fail_as_irregular() const {
        fail(Exit::io, path_, "is not a regular file", "name another file, or - for standard output");
    }
    [[noreturn]] void fail_existing() const {
        fail(Exit::io, path_, "exists already", "replace it with --force, or name another file");
    }

    std::string path_;   // as it was named
    std::string whole_;  // where that leads
    std::string name_;   // in its folder
    Overwrite overwrite_;
    std::optional<AllSignalsHeld> held_;  // Ctrl-C waits until the temporary name is gone
    Descriptor folder_;
    TemporaryName temporary_;
    std::optional<Permissions> before_;
    Descriptor file_;
};

NewFile::NewFile(const std::string& path, Overwrite overwrite) {
    check_name(path);
    const auto target = target_of(path);
    is_stream_ = target.is_stream;
    if (is_stream_)
        writing_ = std::make_unique<Stream>(target.path);
    else
        writing_ = std::make_unique<Regular>(path, target.path, overwrite);
}

NewFile::~NewFile() = default;

void NewFile::write(std::string_view bytes) { writing_->fill(bytes); }

void NewFile::publish() {
    writing_->publish();
    writing_.reset();
}

}  // namespace valgus::system
