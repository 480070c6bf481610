// The plan as plain text: the face of this program.
#pragma once

#include <functional>

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
// The dose before all prose, strong; what it takes beside it or, where that is too long, below it.
void put_dose(Page& page, const std::string& dose, const std::string& takes, int indent);
// What `tell` puts, and the picture, if there is one and pictures are wanted: beside it on a wide page, else below it,
// `indent` columns further in.
void put_with_picture(Page& page, const Picture* picture, Side side, int indent,
                      const std::function<void(Page&)>& tell);
// Of the label of a text: what spoils an exercise is amber, what to beware of red.
Look look_of_label(std::string_view label);

int number_width(const Plan& plan);  // columns of the highest number of an exercise

}  // namespace valgus::render
