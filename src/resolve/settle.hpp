// Of wishes that exclude each other, said in different places, those that were said nearer.
#pragma once

#include "valgus/request.hpp"

namespace valgus {

// What was said in one place is left alone: that is a mistake, and told as one.
Wishes settled(Wishes wishes);

}  // namespace valgus
