// The parts of a hand-out that plans and programs share.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "render/html/markup.hpp"
#include "render/html/style.hpp"
#include "render/outline/outline.hpp"

namespace valgus::render {

// The whole file: what a browser must know, the styles and the body. No script, and nothing from elsewhere.
void put_document(const Sink& sink, std::string_view title, const std::function<void()>& body,
                  std::span<const MoreStyle> more = {});

// What the cover says in a row: "Side", "right arm".
struct Fact {
    std::string label, value;  // an empty value is left out
};
Html cover(const Plan& plan, const std::vector<Fact>& facts);
std::string joints_of(const Plan& plan);  // "hip, ankle", "all joints"

// One exercise of the plan. What it is for is said by its section.
Html card(const PlannedExercise& exercise, const Plan& plan, Detail detail);
std::string card_id(const PlannedExercise& exercise);

std::string name_and_stage(const PlannedExercise& exercise);  // "Step up, a higher step"

// An exercise as it moves; on paper, and where motion is not wanted, its first and its last pose. What has the same
// picture as an exercise of the plan before it shows that one. Paper has room for a sketch of what has none.
Html picture_of(const PlannedExercise& exercise, const Plan& plan);
// A test of the plan, in the same way; nothing of what has no picture.
Html picture_of(const Paragraph& test, const Plan& plan);
bool has_pictures(const Plan& plan, Detail detail);
// What is to be known of the pictures of a page, and a box that stills them. Stands in front of the sections that hold
// them, as the style wants it.
Html picture_legend(const Complaint& body);
// All ids in it begin with this one and a hyphen.
Html moving_picture(const Picture& picture, Side side, const std::string& name, std::string_view id);

// A table of exercises: number, name and these values.
Html list_row(const PlannedExercise& exercise, const std::vector<std::string>& values, Detail detail);
Html list_table(std::string_view caption, const std::vector<std::string>& columns, const Html& rows);

// The boxes and blanks of one session, a row an exercise.
Html log_table(const Plan& plan);
Html log_hint(const Complaint& body);

// A line to write on.
Html blank(std::string_view label);

// Blanks for figures: a row a test, a column a time at which it is done.
struct FigureColumn {
    std::string title;
    std::vector<std::string> tests;  // ids of those that are done then
};
Html figure_tables(const Plan& plan, const std::vector<FigureColumn>& columns);

// A section of the page, and where it is. The links to all of them stand before the first, so each is made when it is
// written: a page with all its pictures is never in memory as a whole.
struct Part {
    std::string id, title;
    std::function<void(const Sink& sink)> put;
};
Part part_of(const std::string& id, const std::string& title, const Html& content);  // a small one

// The sections of a plan, apart from sources and disclaimer. The plan must live as long as they.
std::vector<Part> parts_of(const Plan& plan, Detail detail, const std::vector<FigureColumn>& columns);

// Links to parts, for a screen.
Html contents(const std::vector<Part>& parts);

// Disclaimer and sources; a check-list has neither.
Html footer(const Plan& plan, Detail detail);

Html item_list(const std::vector<std::string>& texts);

inline constexpr std::string_view tests_id = "tests";

// A library's own picture of an exercise, and its link; nothing where there is none.
Html image_of(const PlannedExercise& exercise);
Html link_of(const PlannedExercise& exercise);

}  // namespace valgus::render
