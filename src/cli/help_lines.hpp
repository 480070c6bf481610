// The pieces that help is made of, as wide as a terminal is: paragraphs, rows with a name, and chapters of both.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace valgus::cli {

inline constexpr int widest_help = 100;  // longer lines are hard to read

// What is looked up by a name: a variable, a code, a rule.
struct Entry {
    std::string name, text;
    std::string example{};  // a command; empty: there is none
};

struct Chapter {
    std::string title;  // empty: it has none
    std::string text;   // before the entries; may be empty
    std::vector<Entry> entries{};
};

std::string paragraph(std::string_view text, int width);

// A name and its explanation; under one another where the line is too narrow for columns.
std::string row(const std::string& name, std::string_view help, int column, int width);

// To be typed as it stands: where it is too long for a line, the shell is told that it goes on.
std::string example(std::string_view command, int width);

// One after the other, a blank line between them.
std::string help_text(std::span<const Chapter> chapters, int width);

}  // namespace valgus::cli
