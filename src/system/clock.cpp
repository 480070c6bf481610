#include "system/clock.hpp"

#include <ctime>

namespace valgus::system {

std::chrono::sys_days local_today() {
    const std::time_t now = std::time(nullptr);
    std::tm here{};
    localtime_r(&now, &here);
    return std::chrono::year{here.tm_year + 1900} / (here.tm_mon + 1) / here.tm_mday;
}

std::chrono::sys_seconds utc_now() {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

}  // namespace valgus::system
