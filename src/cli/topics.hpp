// What `valgus help TOPIC` tells, and manual pages too: codes, variables, formats, limits and rules, made from the
// tables that the program goes by.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/help_lines.hpp"
#include "valgus/document/diagnostic.hpp"

namespace valgus::cli {

struct HelpTopic {
    std::string_view name;
    std::string_view summary;  // a few words
    std::vector<Chapter> (*chapters)();
};

std::span<const HelpTopic> topics();
const HelpTopic* topic_named(std::string_view name);

// With what the program ends: docs/command-line.md has the same table.
struct ExitRow {
    Exit code;
    std::string_view means;
    std::string_view example;  // a command that ends so, or may; empty: none is known
};
std::span<const ExitRow> exit_rows();

// The variables that are read and say no option.
struct Variable {
    std::string_view name, says;
    bool is_own = false;  // of valgus alone
};
std::span<const Variable> variables();

// The rules by which plans are made, as docs/planning-rules.md has them.
struct PlanRule {
    std::string_view number, title, says;  // {limb} stands for the library's word
};
std::span<const PlanRule> rules();

// The chapters of each topic.
std::vector<Chapter> exit_chapters();
std::vector<Chapter> environment_chapters();
std::vector<Chapter> format_chapters();
std::vector<Chapter> limit_chapters();
std::vector<Chapter> limits_of_library();  // of its doses, figures and texts alone
std::vector<Chapter> rule_chapters();
std::vector<Chapter> topic_chapters();  // the list of them all

}  // namespace valgus::cli
