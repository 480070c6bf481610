// The file of the log: read, added to, taken back.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "cli/session.hpp"
#include "valgus/stages/log.hpp"

namespace valgus::cli {

// The file that is written to. Throws Failure (usage) if nobody names one.
std::string log_path(const Session& session);

// A file that is not there yet is a log without rows. Throws Failure (data, io).
Log log_in(const std::string& path);
// Throws Failure (data) with all that is wrong in it.
Log sound_log(File file);

// A new log's first line, where the file is not there yet.
void begin_log(const std::string& path);

// Those of the rows that the log does not say yet, behind what it says; their number. Compared while nobody else can
// write. Throws Failure (data, io).
std::size_t add_to_log(const std::string& path, std::span<const LogRow> rows);

// Takes out the last rows of the same day and session; gives them to `told` before. Throws Failure (refused) if there
// are none.
void take_back(const std::string& path, const std::function<void(std::span<const LogRow> rows)>& told);

}  // namespace valgus::cli
