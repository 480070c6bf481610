// valgus help environment: the variables of options, from their rows, and all others.
#include <array>

#include "cli/help.hpp"
#include "cli/settings.hpp"
#include "cli/topics.hpp"

namespace valgus::cli {

namespace {

constexpr auto all_variables = std::to_array<Variable>({
    {"VALGUS_TODAY", "the day that it is, as 2027-01-04, in place of the clock's: to try out what a line will do then",
     true},
    {"VALGUS_PAGER", "the command that shows long text screen by screen; `cat`, or nothing: none does", true},
    {"PAGER", "the same, where VALGUS_PAGER is not set; where neither is, `less`"},
    {"LESS", "options of `less`; FRX where it is not set, so that colours stay"},
    {"VISUAL", "the editor of `log --edit`"},
    {"EDITOR", "the same, where VISUAL is not set"},
    {"NO_COLOR", "set to anything: no colour by itself"},
    {"CLICOLOR_FORCE", "set, and not 0: colour in files and pipes, too. NO_COLOR beats it, --color beats both"},
    {"FORCE_COLOR", "the same"},
    {"TERM", "`dumb`: no colour, no pager, and plain lines one after the other where else a screen is drawn"},
    {"COLUMNS", "how wide the terminal is; in files and pipes it is 80 columns"},
    {"LINES", "how high it is"},
    {"LC_ALL", "the locale: a terminal that is not UTF-8 gets plain ASCII. No language follows from it"},
    {"LC_CTYPE", "the same, where LC_ALL is not set"},
    {"LANG", "the same, where neither is set"},
    {"XDG_CONFIG_HOME",
     "the folder in which the configuration is, `valgus/config.yaml`; ~/.config where it is not set"},
    {"HOME", "the folder that ~ stands for"},
    {"TZ", "the zone of the clock, and what `--zone local` is"},
    {"TZDIR", "the folder with the zone data of --zone; /usr/share/zoneinfo where it is not set"},
    {"SOURCE_DATE_EPOCH",
     "seconds since 1970 that stand in a calendar as the time when it was made, so that the same line writes the same "
     "bytes"},
});

}  // namespace

std::span<const Variable> variables() { return all_variables; }

std::vector<Chapter> environment_chapters() {
    Chapter own{"Of valgus", "", {}}, others{"Of others", "", {}};
    Chapter options{"In place of options",
                    "The text is that of the option: lists with commas, several libraries with colons between them. "
                    "The option beats the variable, that the profile, that the configuration. An empty variable "
                    "counts as not set.",
                    {}};
    for (const auto& variable : all_variables)
        (variable.is_own ? own : others).entries.push_back({std::string(variable.name), std::string(variable.says)});
    for (const auto* option : file_options())
        if (option->elsewhere == Elsewhere::anywhere)
            options.entries.push_back(
                {environment_name(*option), "--" + std::string(option->name) + ": " + filled(option->help)});
    return {std::move(options), std::move(own), std::move(others)};
}

}  // namespace valgus::cli
