// Comma-separated values by RFC 4180, for spreadsheets: one row an exercise, in a program one an exercise a session.
//
//   date weekday week session kind   of a program only: 2026-12-07, Mon, 3, w03-mon, full or mobility
//   order id name phase joint sides  ids as in JSON; of several, blanks between them: "left right"
//   dose                             in words, with the range's end, rest and tempo
//   sets reps hold_s duration_s rest_s up_s down_s
//                                    the same in numbers: either reps or duration_s, of a distance neither; seconds
//   setup_s total_s                  getting ready, and the whole of it with all sets and sides; seconds
//   equipment                        ids, blanks between them
//   stage stages                     where one stands: 1, of 3
//   because                          why it is in
//   clinician_note                   the words of --note
//   done clean_reps pain next_morning  of a program only: empty, to be filled in; so it is a log (docs/log-format.md)
//   exercise rung asked              of a program only: what a log has of what was planned
//   did extra caved effort where sign note  of a program only: empty
//   change                           only after a log: what that made of the exercise, and why
//
// A cell is empty where nothing applies. What a spreadsheet would calculate gets an apostrophe before it, and for Excel
// also what it would make a date of: writer.hpp says why.
#pragma once

#include "valgus/render.hpp"

namespace valgus::render {

// Of the style only `excel` counts.
void plan_as_csv(const Plan& plan, const Style& style, const Sink& sink);
void program_as_csv(const Program& program, const Style& style, const Sink& sink);

}  // namespace valgus::render
