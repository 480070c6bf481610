// Logs in tests: read from a text, and told in a line each.
#pragma once

#include <string>
#include <vector>

#include "valgus/stages/log.hpp"

namespace testing {

// Fails the test if there are findings.
valgus::Log log_of(std::string text);
// "2:7 what | remedy" a line.
std::string findings_of(std::string text);
std::string told_lines(const std::vector<valgus::Finding>& told);
std::string told_of(std::string text);

// "2: 2027-01-04 w01-mon full step-up right stage=1 done=full note=fine", a row a line.
std::string dump(const std::vector<valgus::LogRow>& rows);
std::string rows_of(std::string text);

// "2027-01-04 w01-mon: step-up done=full pain=1; pain=3", a session a line; then the tests.
std::string dump(const valgus::Library& library, const valgus::History& history);

}  // namespace testing
