// The parts of a hand-out that plans and programs share.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "render/html/html.hpp"
#include "render/outline/outline.hpp"

namespace valgus::render {

// What a page is made of. The plan, of a program the whole of it, must live as long as the page is written.
struct HandOut {
    const Plan& plan;
    const Style& style;
    View motion = View::moving;   // how its pictures move: View::moving, or View::turns where they are many
    bool tests_on_paper = false;  // where sessions ask for them

    bool has_cards() const { return style.detail != Detail::brief; }
};

// The whole file: what a browser must know, the styles and the body. Nothing is from elsewhere.
void put_document(const Sink& sink, std::string_view title, const std::function<void()>& body,
                  const Around& around = {});
void put_hand_out(const Sink& sink, const HandOut& hand_out, const std::function<void()>& body, Around around);

// The first page: whose it is, what to have ready, when a clinician comes first; then a session on one sheet.
Html front(const HandOut& hand_out, std::string_view days, std::string_view title, const Plan& session);
// What a protocol is takes more room than a first sheet or screen has; its name is there, and this a part of its own.
inline bool tells_of_protocol(const Paragraph& notice) { return notice.id.starts_with("protocol"); }
// What else is to be known of the plan.
Html notices_of(const HandOut& hand_out);

// One exercise of the plan. What it is for is said by its section.
Html card(const PlannedExercise& exercise, const HandOut& hand_out);
// The same of a later stage: what is not as it was before; all of it where something that was said before holds no
// more.
Html later_card(const PlannedExercise& exercise, const PlannedExercise& before, const HandOut& hand_out);
std::string card_id(int order);
std::string card_id(const PlannedExercise& row);  // of what is a row in a list

std::string name_and_stage(const PlannedExercise& exercise);  // "Step up, a higher step"

// An exercise as it moves; on paper, and where motion is not wanted, its first and its last pose. What has the same
// picture as an exercise of the plan before it shows that one. Paper has room for a sketch of what has none.
Html picture_of(const PlannedExercise& exercise, const HandOut& hand_out);
// A test of the plan, in the same way; nothing of what has no picture.
Html picture_of(const Paragraph& test, const HandOut& hand_out);
// Its last pose, for a list beside whose text it stands; nothing of what has no picture.
Html still_of(const PlannedExercise& exercise, const HandOut& hand_out);
bool has_pictures(const HandOut& hand_out);
// The id of an exercise's picture on the page of this plan, without its ending; empty: it has none.
std::string picture_on_page(const PlannedExercise& exercise, const Plan& plan);
Side drawn_side(const PlannedExercise& exercise);  // where both sides are asked for, the right one
// What is to be known of the pictures of a page; and a box that stills them, which stands in front of the sections that
// hold them, as the style wants it.
Html picture_words(const Complaint& body);
Html still_box();
// All ids in it begin with this one and a hyphen.
Html moving_picture(const Picture& picture, Side side, const std::string& name, std::string_view id,
                    View motion = View::moving);

// A session on one sheet: pictures with a box, how much, and where it hurts. Its exercises have their cards in the
// hand-out's plan.
Html check_list(const Plan& session, const HandOut& hand_out);

// To be filled in: a row an exercise, a column each time that the plan is done.
Html log_table(const Plan& plan, int sessions, const HandOut& hand_out);

// The same of the sessions of a week, which are not alike: a list each.
struct SessionToLog {
    std::string id;
    std::string title;  // "Mon 4 Jan"
    std::string note;   // "13 min, tests first"
    std::string then;   // what comes behind it; may be empty
    const Plan* plan = nullptr;
};
Html log_lists(const std::vector<SessionToLog>& sessions, const HandOut& hand_out);
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
    bool is_exercises = false;
};
Part part_of(const std::string& id, const std::string& title, const Html& content);  // a small one

// The sections of a plan, apart from what stands on its first sheet and in its footer.
std::vector<Part> parts_of(const HandOut& hand_out, const std::vector<FigureColumn>& columns);

// Links to parts, for a screen: to the exercises, then to the rest.
Html contents(const std::vector<Part>& parts);

// Disclaimer and sources; a check-list has the disclaimer.
Html footer(const HandOut& hand_out);
// The same for paper, short, on the first page, which has room.
Html small_print(const HandOut& hand_out);

Html item_list(const std::vector<std::string>& texts);
Html news_list(std::vector<std::string> news, const HandOut& hand_out);

inline constexpr std::string_view tests_id = "tests";

// An image of others, in the page itself.
Html embedded_image(std::string_view bytes, const std::string& name);

// A library's own picture of an exercise, and its link; nothing where there is none.
Html image_of(const PlannedExercise& exercise);
Html link_of(const PlannedExercise& exercise);

}  // namespace valgus::render
