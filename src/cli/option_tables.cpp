#include "cli/option_tables.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "support/wording.hpp"

namespace valgus::cli {

namespace {

std::string as_code(std::string_view text) { return '`' + std::string(text) + '`'; }

bool has_option(const Command& command, const Option& option) {
    const auto options = options_of(command);
    return std::find(options.begin(), options.end(), &option) != options.end();
}

}  // namespace

void each_group(const std::function<void(const Command&, const OptionGroup&)>& take) {
    std::set<const Option*> seen;
    for (const auto* command : commands())
        for (const auto* group : command->groups)
            if (!seen.contains(&group->options.front())) {
                for (const auto& option : group->options) seen.insert(&option);
                take(*command, *group);
            }
}

std::string whose(const OptionGroup& group) {
    std::vector<std::string> whole;                                      // the commands that have all of them
    std::map<std::vector<std::string>, std::vector<std::string>> parts;  // those that have some, by what they have
    for (const auto* command : commands()) {
        std::vector<std::string> had;
        for (const auto& option : group.options)
            if (has_option(*command, option)) had.push_back(as_code("--" + std::string(option.name)));
        if (had.size() == group.options.size())
            whole.push_back(as_code(command->name));
        else if (!had.empty())
            parts[had].push_back(as_code(command->name));
    }
    auto text = "Of " + (whole.size() == commands().size() ? std::string("every command") : support::join_and(whole));
    for (const auto& [had, others] : parts)
        text += "; " + support::join_and(had) + " also of " + support::join_and(others);
    return text + ".";
}

}  // namespace valgus::cli
