// The options of commands that tell of a library, or begin one: said on the command line only.
#include <array>

#include "cli/options.hpp"

namespace valgus::cli {

namespace {

constexpr auto form = std::to_array<Option>({
    {'\0', "format", Takes::one, "FORMAT", "text, or json for programs", "by the ending of --output, else text",
     Elsewhere::nowhere},
});

constexpr auto record_form = std::to_array<Option>({
    {'\0', "format", Takes::one, "FORMAT", "text, json, or yaml: a record to copy into a library of your own",
     "by the ending of --output, else text", Elsewhere::nowhere},
});

constexpr auto help = std::to_array<Option>({
    {'\0', "format", Takes::one, "FORMAT", "text, or man: a manual page, in the language mdoc, for `man -l -`", "text",
     Elsewhere::nowhere},
});

constexpr auto strict = std::to_array<Option>({
    {'\0', "strict", Takes::nothing, "", "tell warnings too, and end with 1 if there are any", "", Elsewhere::nowhere,
     Wish(), "They are no mistakes, but could be better"},
});

constexpr auto init = std::to_array<Option>({
    {'\0', "empty", Takes::nothing, "", "only the head of a library", "", Elsewhere::nowhere},
    {'\0', "for", Takes::one, "EXAMPLE", "a small library for another complaint, by itself: shoulder", "",
     Elsewhere::nowhere},
});

}  // namespace

const OptionGroup form_options{"Format", form};
const OptionGroup record_form_options{"Format", record_form};
const OptionGroup help_options{"Format", help};
const OptionGroup strict_options{"How strictly", strict};
const OptionGroup init_options{"What to begin with", init};

}  // namespace valgus::cli
