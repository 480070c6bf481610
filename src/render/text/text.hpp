// The plan as plain text: the face of this program.
#pragma once

#include "render/outline/outline.hpp"
#include "render/text/page.hpp"
#include "valgus/render.hpp"

namespace valgus::render {

void plan_as_text(const Plan& plan, const Style& style, const Sink& sink);

// Its parts.
void put_beginning(Page& page, const Plan& plan);
void put_have_ready(Page& page, const Plan& plan);
void put_check_list(Page& page, const Plan& plan);
void put_check_rows(Page& page, const Plan& plan, Numbers numbers);
void put_section(Page& page, const Section& section, int number_width, Detail detail);
void put_exercise(Page& page, const PlannedExercise& card, int number_width, Detail detail);
void put_steps(Page& page, const std::vector<std::string>& steps, int indent);

int number_width(const Plan& plan);  // columns of the highest number of an exercise

}  // namespace valgus::render
