// What a picture says beside what it shows, as SVG.
#pragma once

#include <string>
#include <string_view>

#include "valgus/figure/scene.hpp"

namespace valgus::render::picture {

// Below the end of the pair: where the parts that work were at its beginning.
void add_ghost(std::string& out, const figure::Scene& scene);

// Over the top of a flight: the way up, and how high that is.
void add_flight(std::string& out, const figure::Scene& scene);

// Over the end of the pair: the way there, what presses, and how long, which stands above the frame.
void add_signs(std::string& out, const figure::Scene& scene, std::string_view time);

// Over the motion: the way is shown only until its end is reached, what presses and how long only there.
void add_moving_signs(std::string& out, const figure::Scene& scene, std::string_view time);

}  // namespace valgus::render::picture
