// valgus-library(5), from the tables that read a library.
#include "cli/manual.hpp"
#include "cli/manual_parts.hpp"
#include "cli/starter.hpp"
#include "cli/topics.hpp"

namespace valgus::cli {

std::string manual_of_library() {
    Mdoc page("valgus-library", "5", "the files that valgus reads exercises from");
    page.section("DESCRIPTION");
    page.paragraph(
        "A library is plain text that people read, mend and keep like any other: exercises, the words they are written "
        "in, and the texts around them. `valgus plan` and the other commands read those that --library names; without "
        "one, that which is built in.");
    page.paragraph(
        "A file is one layer, and so is a folder with the files in it that end in .yaml, .yml or .json. A later layer "
        "lies over an earlier one: a record with the same `id` is merged key by key, and the value of a key replaced "
        "whole. A file without a title of its own lies over the built-in library, whose joints, gear and sources it "
        "may name.");
    page.paragraph(
        "`valgus init` begins one, `valgus check` finds mistakes, each with its place, `valgus show` with --format "
        "`yaml` prints a record to begin with, and `valgus schema library` a schema for editors.");
    page.section("SYNTAX");
    page.paragraph(
        "A strict part of YAML in UTF-8, so that nothing is lost or misread in silence: one document, indented with "
        "spaces, without anchors, aliases, tags and merge keys, and no key twice in one record; or JSON. A list of one "
        "needs no brackets. In texts, {side} and {other} become left and right.");
    page.begin_items();
    for (const auto& [shape, means] : std::initializer_list<std::pair<std::string_view, std::string_view>>{
             {"number", "decimal and whole, without quotes, sign or leading zero"},
             {"range", "10-20, or one number"},
             {"duration", "seconds, 30 or 30 s, or minutes, 1 min; where bounds are given, they are seconds"},
             {"distance", "metres, 20 or 10-15 m"},
             {"tempo", "seconds up and down, 1-4"},
             {"id", "the name of a record of the section that is named, or one of its aliases"},
             {"record", "a mapping with the keys of a table of its own"}}) {
        page.item(mdoc_argument(shape));
        page.text(sentence(means));
    }
    page.end_items();
    page.section("SECTIONS");
    page.paragraph(
        "The keys of a file, and those of the records in each; lists of records where nothing else is said.");
    for (const auto& table : library_tables()) put_table(page, table);
    page.section("FIGURES");
    page.paragraph("The pictures of exercises and tests are drawn of these; angles are in degrees.");
    for (const auto& table : figure_tables()) put_table(page, table);
    page.section("LIMITS");
    page.paragraph("How large files may be says `valgus help limits`.");
    for (const auto& chapter : limits_of_library()) put_chapter(page, chapter, "");
    page.section("EXAMPLES");
    page.paragraph("An exercise on top of the built-in library:");
    page.as_it_stands(short_library);
    page.paragraph("In a plan:");
    page.line("Dl " + mdoc_argument("valgus plan --library FILE --include towel-curl"));
    page.section("SEE ALSO");
    page.line("Xr valgus 1 ,");
    page.line("Xr valgus-log 5");
    page.paragraph(
        "The pages library-format.md, figure-format.md and writing-a-library.md of the documentation tell "
        "it at length.");
    return page.take();
}

}  // namespace valgus::cli
