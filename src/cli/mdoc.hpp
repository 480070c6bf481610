// A manual page in the language mdoc, which man(1) reads by mandoc or groff. Texts may hold `code` between backticks,
// *emphasis* and options; what would be a sign of the language in them is escaped.
#pragma once

#include <string>
#include <string_view>

namespace valgus::cli {

class Mdoc {
public:
    // The head of a page: its date, title and name. `title`: "valgus-log", section: "5".
    Mdoc(std::string_view title, std::string_view section, std::string_view what);

    void section(std::string_view title);     // .Sh
    void subsection(std::string_view title);  // .Ss; backticks are left out
    void paragraph(std::string_view marked);  // set off from what stands before
    void text(std::string_view marked);
    void line(std::string_view macros);  // as it stands
    // A list of terms, each with what it means. `longest`: the longest term of a list that is a table without blank
    // lines; empty: each stands by itself.
    void begin_items(std::string_view longest = {});
    void item(std::string_view macros);  // the term, in macros, else empty
    void end_items();
    void as_it_stands(std::string_view text);  // an example of several lines
    std::string take() { return std::move(page_); }

private:
    std::string page_;
    bool begins_ = true;  // nothing stands in the section, or the item, yet: no blank line is wanted
};

// A text as an argument of a macro, and the macros that mean a piece of code or an option: "Fl \-side", "Ev PAGER".
std::string mdoc_argument(std::string_view text);
std::string mdoc_code(std::string_view code);

}  // namespace valgus::cli
