#include "figure/motion/pace.hpp"

#include <cmath>

namespace valgus::figure {

namespace {

double speed(Pace pace, double time) {
    switch (pace) {
        case Pace::eased:
            return 6 * time * (1 - time);
        case Pace::rising:
            return 2 - 2 * time;
        case Pace::falling:
            return 2 * time;
    }
    return 1;
}

}  // namespace

double gone(Pace pace, double time) {
    switch (pace) {
        case Pace::eased:
            return time * time * (3 - 2 * time);
        case Pace::rising:
            return time * (2 - time);
        case Pace::falling:
            return time * time;
    }
    return time;
}

double share_of_time(Pace pace, double part) {
    switch (pace) {
        case Pace::eased:
            return 0.5 - std::sin(std::asin(1 - 2 * part) / 3);
        case Pace::rising:
            return 1 - std::sqrt(1 - part);
        case Pace::falling:
            return std::sqrt(part);
    }
    return part;
}

double seconds_of_flight(int lift) {
    constexpr double gravity = 981;  // cm/s²
    return std::sqrt(2 * lift / gravity);
}

Ease stretch(Pace pace, double from, double to) {
    const double way = gone(pace, to) - gone(pace, from), third = (to - from) / 3;
    return {speed(pace, from) * third / way, 1 - speed(pace, to) * third / way};
}

}  // namespace valgus::figure
