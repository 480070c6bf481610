// What day it is, and what time.
#pragma once

#include <chrono>

namespace valgus::system {

// By the machine's clock and zone; the only place that asks for them.
std::chrono::sys_days local_today();
std::chrono::sys_seconds utc_now();

}  // namespace valgus::system
