// The ending of --output, for what has one form only.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "cli/command.hpp"

namespace valgus::cli {

struct Form {
    std::string_view name;                      // "the sheet is a page of HTML"
    std::span<const std::string_view> endings;  // of its files, with the dot; the usual one first
};

extern const Form svg_form, page_form, text_form, json_form;

// Throws Failure (usage) if the file is named as if another known format were in it.
void check_ending(const Arguments& arguments, const Form& form);

// The ending of a file's name, with the dot and in small letters, if it is that of a known format.
std::optional<std::string> known_ending(std::string_view path);

// What to do where a plan has no form of such an ending; empty: nothing comes near to it.
std::string_view instead_of(std::string_view ending);

}  // namespace valgus::cli
