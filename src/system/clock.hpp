// What day it is.
#pragma once

#include <chrono>

namespace valgus::system {

// By the machine's clock and zone; the only place that asks for them.
std::chrono::sys_days local_today();

}  // namespace valgus::system
