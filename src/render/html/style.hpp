// The looks of pages: the files *.css beside this one, as cmake/embed_pages.cmake makes constants of them.
#pragma once

#include <string_view>

namespace valgus::render {

// What stands in a page, and its SHA-256, by which the page's content security policy lets it in.
struct Embedded {
    std::string_view code, hash;
};

extern const Embedded hand_out_style, large_hand_out_style, questionnaire_style, large_questionnaire_style,
    program_style, contact_sheet_style, progress_style, right_to_left_style, guide_style, guide_script;

// SHA-256 of figure_style(); a test tells the right one.
extern const std::string_view figure_style_hash;

}  // namespace valgus::render
