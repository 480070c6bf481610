// The check-list: box, number, name, dose and minutes, in columns where the page is wide enough.
#include <algorithm>

#include "render/outline/outline.hpp"
#include "render/text/text.hpp"
#include "support/text.hpp"

namespace valgus::render {

namespace {

using support::display_width;

constexpr int box_width = 2;
constexpr int least_dose = 24;  // a narrower column of doses is hard to read
constexpr int ascii_box = 2;    // "[ ]" takes two columns more than "☐"

struct Widths {
    int number = 0, name = 0, dose = 0, time = 0;
    int lead() const { return box_width + (number > 0 ? number + column_gap : 0); }
};

// What stands in the columns, as it will be read.
struct Cells {
    std::string name, dose, time;
};

Cells cells_of(const PlannedExercise& card, const Page& page) {
    return {page.spelled(card.name), page.spelled(dose_and_stage(card)), time_text(card.duration)};
}

Widths widths_of(const Plan& plan, Numbers numbers, const Page& page) {
    Widths widths{.number = numbers == Numbers::shown ? number_width(plan) : 0};
    for (const auto& card : plan.exercises) {
        const auto cells = cells_of(card, page);
        widths.name = std::max(widths.name, display_width(cells.name));
        widths.dose = std::max(widths.dose, display_width(cells.dose));
        widths.time = std::max(widths.time, display_width(cells.time));
    }
    return widths;
}

std::string lead_of(const PlannedExercise& card, const Widths& widths) {
    return widths.number == 0 ? "☐ " : "☐ " + support::pad_left(std::to_string(card.order), widths.number) + "  ";
}

void put_in_columns(Page& page, const PlannedExercise& card, const Widths& widths) {
    const auto gap = std::string(column_gap, ' ');
    const auto cells = cells_of(card, page);
    const auto doses = fill(cells.dose, widths.dose);
    const auto first = support::pad_right(doses.empty() ? std::string() : doses.front(), widths.dose);
    page.line({{lead_of(card, widths), Look::accent},
               {support::pad_right(cells.name, widths.name), Look::strong},
               {gap},
               {first},
               {gap},
               {support::pad_left(cells.time, widths.time), Look::dim}});
    const auto margin = support::pad_right({}, widths.lead() + widths.name + column_gap);
    for (std::size_t i = 1; i < doses.size(); ++i) page.line({{margin}, {doses[i]}});
}

}  // namespace

void put_check_rows(Page& page, const Plan& plan, Numbers numbers) {
    auto widths = widths_of(plan, numbers, page);
    const int room = page.width() - ascii_box - widths.lead() - widths.name - widths.time - 2 * column_gap;
    const bool in_columns = room >= std::min(widths.dose, least_dose);
    widths.dose = std::min(widths.dose, room);
    for (const auto& card : plan.exercises) {
        if (in_columns) {
            put_in_columns(page, card, widths);
        } else {
            page.spread({lead_of(card, widths), Look::accent}, {card.name, Look::strong}, time_text(card.duration),
                        widths.lead());
            page.paragraph(dose_and_stage(card), widths.lead());
        }
    }
}

void put_check_list(Page& page, const Plan& plan) {
    page.heading("Check-list", "how much, and the minutes it takes with getting ready");
    put_check_rows(page, plan, Numbers::shown);
}

}  // namespace valgus::render
