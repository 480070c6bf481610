// Bytes in, and bytes out all at once. Every failure is a Failure whose finding names the file.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "valgus/document/diagnostic.hpp"

namespace valgus::system {

// The bytes of a regular file; anything else (a pipe, a device) is refused without waiting for it. A file that cannot
// be read is Exit::io, one of more than max_bytes is Exit::data.
std::string read_file(const std::string& path, std::size_t max_bytes);

// Whether there is anything of this name.
bool is_there(const std::string& path);
// Whether that is a regular file, or leads to one.
bool is_file(const std::string& path);

// A folder of this name, with those above it, where it is not there yet.
void make_folder(const std::string& path);

// The bytes of an open file, pipe or terminal to its end, waiting for them; `name` is for findings. What cannot be read
// is Exit::io, more than max_bytes Exit::data, and then no more is read.
std::string read_all(int descriptor, const std::string& name, std::size_t max_bytes);

// The files of a library: the path itself, or, of a folder, the *.yaml, *.yml and *.json files directly in it, in byte
// order of their names; hidden ones and *schema.json do not count. A missing path is Exit::io, a folder without such a
// file Exit::data.
std::vector<std::string> library_files(const std::string& path);

// A path as it is seen from the folder of a file.
std::string seen_from(const std::string& file, const std::string& path);

enum class Overwrite { no, yes };

// A file that is absent, as it was, or complete, whatever happens in between: it takes its bytes without its name, and
// gets that in the end; without publish() nothing is left of it. A symbolic link stays one: what it leads to is the
// file that is written, in its own folder. A device, a pipe or what is open already, as /dev/fd/3 is, takes the bytes
// as they come, whatever `overwrite` says. Failures are Exit::io and name the path as it is given.
class NewFile {
public:
    NewFile(const std::string& path, Overwrite overwrite);
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;
    ~NewFile();

    // Throws Failure (interrupted) if somebody wants the program to end and the file has a name of its own meanwhile:
    // that has to go first.
    void write(std::string_view bytes);
    void publish();  // once, and nothing after it
    bool is_stream() const { return is_stream_; }

private:
    class Writing;
    class Regular;
    class Stream;
    bool is_stream_ = false;
    std::unique_ptr<Writing> writing_;
};

}  // namespace valgus::system
