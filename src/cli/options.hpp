// Every option of the program, once: parsing, help, environment variables, suggestions and
// docs/command-line.md walk these tables.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "valgus/request.hpp"

namespace valgus::cli {

enum class Takes {
    nothing,   // a switch
    one,       // a value, once
    list,      // values between commas, or repeated
    repeated,  // a value, any number of times; commas belong to it
    path,      // a file, once
    paths,     // files, repeated; between colons in the environment
};

// Whether it may be said elsewhere than on the command line: as a key of a profile and of the configuration, and as
// VALGUS_NAME too.
enum class Elsewhere { nowhere, in_files, anywhere };

// What a switch says in a file if it is off.
inline constexpr std::string_view off = "false";

// The member of the wishes that an option says; none: it says something else.
class Wish {
public:
    constexpr Wish() = default;
    constexpr Wish(std::optional<Said> Wishes::*member) : one_(member) {}    // NOLINT(google-explicit-constructor)
    constexpr Wish(std::vector<Said> Wishes::*member) : several_(member) {}  // NOLINT(google-explicit-constructor)
    constexpr Wish(bool Wishes::*member) : switch_(member) {}                // NOLINT(google-explicit-constructor)

    // `values`: what was said; an empty list only where several may be.
    void put(const std::vector<Said>& values, Wishes& into) const;

private:
    std::optional<Said> Wishes::*one_ = nullptr;
    std::vector<Said> Wishes::*several_ = nullptr;
    bool Wishes::*switch_ = nullptr;
};

struct Option {
    char letter;            // '\0': none
    std::string_view name;  // without the hyphens
    Takes takes;
    std::string_view value;      // what the help calls its value
    std::string_view help;       // {limb} and the like stand for the shipped library's words, as filled() says them
    std::string_view otherwise;  // what holds without it; may be empty
    Elsewhere elsewhere;
    Wish wish = {};
    std::string_view detail = {};  // what docs/command-line.md says behind the help
    // Among the arguments, where another option of the command has the same name: that one is said in files and in the
    // environment only. Empty: the name.
    std::string_view kept_as = {};

    constexpr std::string_view key() const { return kept_as.empty() ? name : kept_as; }
};

struct OptionGroup {
    std::string_view title;
    std::span<const Option> options;
};

// "--side" → "VALGUS_SIDE"
std::string environment_name(const Option& option);

extern const OptionGroup who_options;       // who trains
extern const OptionGroup side_options;      // of those only the side
extern const OptionGroup found_options;     // what it was found from
extern const OptionGroup choose_options;    // which exercises
extern const OptionGroup protocol_options;  // of those only the protocol, which has its days
extern const OptionGroup logged_options;    // what was done and felt
extern const OptionGroup log_options;       // where that is logged
extern const OptionGroup week_options;      // of a plan: which week
extern const OptionGroup schedule_options;  // of a program: which days
extern const OptionGroup calendar_options;  // of a program: its calendar
extern const OptionGroup zone_options;      // of those only the zone
extern const OptionGroup training_options;  // of a log: the days, and from when on
extern const OptionGroup days_options;      // of these only the days and the first one
extern const OptionGroup today_options;
extern const OptionGroup clinician_options;  // doses and words of one's own
extern const OptionGroup library_options;    // from which library
extern const OptionGroup settings_options;   // from which profile
extern const OptionGroup save_options;       // of config
extern const OptionGroup plan_format_options;
extern const OptionGroup assess_options;
extern const OptionGroup progress_options;
extern const OptionGroup format_options;  // of those only the format, and that of tables
extern const OptionGroup look_options;    // how text looks, and where it goes
extern const OptionGroup output_options;  // of those only where it goes
extern const OptionGroup screen_options;  // of those only how text looks
extern const OptionGroup pager_options;   // of what a terminal shows screen by screen
extern const OptionGroup train_options;   // of a session on the terminal
extern const OptionGroup list_options;
extern const OptionGroup picture_options;  // of show
extern const OptionGroup figure_options;
extern const OptionGroup form_options;         // text or JSON
extern const OptionGroup record_form_options;  // of a record, YAML too
extern const OptionGroup help_options;         // text or a manual page
extern const OptionGroup strict_options;       // of check
extern const OptionGroup init_options;
extern const OptionGroup force_options;    // of those of output only whether it may replace
extern const OptionGroup general_options;  // of every command

}  // namespace valgus::cli
