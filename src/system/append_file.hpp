// Files that several processes write to, one after the other: what is decided by the bytes that are there is right when
// it is written. A symbolic link is followed: what it leads to is written. Failures are Exit::io; a file of more than
// max_bytes is Exit::data.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

namespace valgus::system {

// `addition` is given the bytes that are there, which nobody else changes meanwhile, and returns what to add; empty:
// nothing. All of that is added, on lines of its own, or nothing; it is on the disk when this returns. A file that is
// not there is made, for its owner alone.
void append_to_file(const std::string& path, std::size_t max_bytes,
                    const std::function<std::string(std::string before)>& addition);

// The same for a file that is there: `change` returns what shall stand there instead; nothing: it stays as it is. The
// file is the old one or the new one, whatever happens; who may read it stays the same.
void rewrite_file(const std::string& path, std::size_t max_bytes,
                  const std::function<std::optional<std::string>(std::string before)>& change);

}  // namespace valgus::system
