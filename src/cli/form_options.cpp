// The options of commands that tell of a library, or begin one.
#include <array>

#include "cli/options.hpp"

namespace valgus::cli {

namespace {

constexpr auto form = std::to_array<Option>({
    {'\0', "format", Takes::one, Domain::choice("FORMAT", propose::data_forms), "text, or json for programs",
     "by the ending of --output, else text", Elsewhere::nowhere},
});

constexpr auto record_form = std::to_array<Option>({
    {'\0', "format", Takes::one, Domain::choice("FORMAT", propose::record_forms),
     "text, json, or yaml: a record to copy into a library of your own", "by the ending of --output, else text",
     Elsewhere::nowhere},
});

constexpr auto help = std::to_array<Option>({
    {'\0', "format", Takes::one, Domain::choice("FORMAT", propose::help_forms),
     "text, or man: a manual page, in the language mdoc, for `man -l -`", "text", Elsewhere::nowhere},
});

constexpr auto strict = std::to_array<Option>({
    {'\0', "strict", Takes::nothing, domains::nothing, "tell warnings too, and end with 1 if there are any", "",
     Elsewhere::nowhere, Wish(), "They are no mistakes, but could be better"},
});

constexpr auto init = std::to_array<Option>({
    {'\0', "empty", Takes::nothing, domains::nothing, "only the head of a library", "", Elsewhere::nowhere},
    {'\0', "for", Takes::one, Domain::choice("EXAMPLE", propose::examples),
     "a small library for another complaint, by itself: shoulder", "", Elsewhere::nowhere},
});

constexpr auto list = std::to_array<Option>({
    {'f', "focus", Takes::list, domains::joints, "only exercises of these joints", "", Elsewhere::nowhere,
     &Wishes::focus},
    {'\0', "phase", Takes::list, Domain::choice("PHASES", propose::phases),
     "only exercises of these phases: release, stretch, mobilize, strengthen, integrate", "", Elsewhere::nowhere},
    {'\0', "equipment", Takes::list, domains::gear, "only exercises that this gear, or none, is enough for", "",
     Elsewhere::nowhere, &Wishes::equipment},
    {'\0', "without", Takes::list, domains::equipment, "only exercises that can do without these things", "",
     Elsewhere::nowhere, &Wishes::without},
});

constexpr auto picture = std::to_array<Option>({
    {'\0', "play", Takes::nothing, domains::nothing, "on a terminal, let the picture of an exercise or test move", "",
     Elsewhere::nowhere, Wish(), "Three times through; the text is there afterwards"},
    {'\0', "no-picture", Takes::nothing, domains::nothing, "without pictures, for who listens to the text", "",
     Elsewhere::nowhere},
});

constexpr auto figure = std::to_array<Option>({
    {'s', "side", Takes::one, domains::side, "the working {limb}: left, right or both, which draws the right", "both",
     Elsewhere::anywhere, &Wishes::side},
    {'\0', "animated", Takes::nothing, domains::nothing, "let it move", "the first and the last pose side by side",
     Elsewhere::nowhere},
    {'\0', "pose", Takes::one, domains::any_number, "only the N-th pose", "", Elsewhere::nowhere, Wish(),
     "The first is 1"},
    {'\0', "stage", Takes::one, domains::exercise_stage, "the exercise at its N-th stage; 1 is the exercise itself", "",
     Elsewhere::nowhere, &Wishes::stages},
    {'\0', "sheet", Takes::nothing, domains::nothing,
     "a page of HTML with the moving pictures of all exercises, by phase, and of all tests", "", Elsewhere::nowhere,
     Wish(), "Stages that look different have one too"},
});

}  // namespace

const OptionGroup list_options{"Filters (exercises only)", list};
const OptionGroup picture_options{"Picture", picture};
const OptionGroup figure_options{"Picture", figure};
const OptionGroup form_options{"Format", form};
const OptionGroup record_form_options{"Format", record_form};
const OptionGroup help_options{"Format", help};
const OptionGroup strict_options{"How strictly", strict};
const OptionGroup init_options{"What to begin with", init};

}  // namespace valgus::cli
