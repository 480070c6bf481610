// How a way from one pose to the next is gone.
#pragma once

#include "valgus/figure/scene.hpp"

namespace valgus::figure {

// Slowly at both ends; or as what is thrown up, and what falls.
enum class Pace { eased, rising, falling };

// The share of the way at a share of the time, and the other way round.
double gone(Pace pace, double time);
double share_of_time(Pace pace, double part);

// Seconds up to so many cm, or down from there.
double seconds_of_flight(int lift);

// The stretch of a way between two shares of the time, which is a cubic too.
Ease stretch(Pace pace, double from, double to);

}  // namespace valgus::figure
