// valgus-log(5), from the columns of a log.
#include "cli/manual.hpp"
#include "cli/manual_parts.hpp"
#include "cli/starter.hpp"

namespace valgus::cli {

std::string manual_of_log() {
    Mdoc page("valgus-log", "5", "the file in which valgus keeps what was done and felt");
    page.section("DESCRIPTION");
    page.paragraph(
        "What you did and felt stands in one file, a table of lines with commas, which you can read, mend and keep "
        "like "
        "any other. `valgus log` and `valgus train` write it, a spreadsheet can, and so can you. Whoever names it with "
        "--log, or with a line `log: FILE` in a profile, gets what comes next by it: rule R18 of `valgus help rules`.");
    page.paragraph(
        "A line is of an exercise in a session, of the session as a whole, where no exercise is named, or of a "
        "measure. "
        "A line in which nothing from `done` to `note` is filled in only plans, and is no line of the log; so the "
        "table "
        "that `valgus program` writes for spreadsheets is a log once it is filled in.");
    page.section("COLUMNS");
    page.paragraph("They stand in any order, by their names in the first line, and only `date` must be there.");
    page.begin_items();
    for (const auto& row : log_table_of_columns().rows) {
        page.item("Cm " + mdoc_argument(row.front()));
        page.text(sentence(row[1]));
        if (!row[2].empty()) page.text("Empty means: " + row[2] + ".");
    }
    page.end_items();
    page.section("THE FORM");
    page.paragraph(
        "UTF-8; commas or semicolons, as the first line has them; cells with a comma, a semicolon, a quote or a line "
        "end in quotes, and quotes in them doubled. Any other column, word or number is told with its place, and then "
        "nothing is read from the log or written to it.");
    page.section("WHAT COUNTS");
    page.paragraph(
        "Two lines of the same day, session and exercise are one, and of what differs the careful reading counts: the "
        "worse pain, the less done. So the order of lines does not matter, and the same line twice is there once.");
    page.paragraph(
        "Told, and without effect, are a line with fewer cells than the first one, names that the library does not "
        "know, which stay in the file, and days to come.");
    page.paragraph("A new log is readable by you alone. Nothing of it is sent anywhere.");
    page.section("EXAMPLES");
    page.paragraph("A session of two exercises, and the morning after it:");
    page.as_it_stands(short_log);
    page.section("SEE ALSO");
    page.line("Xr valgus 1 ,");
    page.line("Xr valgus-library 5");
    page.paragraph("The page log-format.md of the documentation tells it at length.");
    page.section("STANDARDS");
    page.paragraph("A log goes by RFC 4180.");
    return page.take();
}

}  // namespace valgus::cli
