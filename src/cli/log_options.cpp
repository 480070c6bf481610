// What `valgus log` is told, and where logs are.
#include <array>

#include "cli/options.hpp"

namespace valgus::cli {

namespace {

constexpr auto nowhere = Elsewhere::nowhere;

constexpr auto logged = std::to_array<Option>({
    {'\0', "done", Takes::list, Domain::record("LIST", propose::done_exercises, &domains::done),
     "all, none, or exercises; step-up=part or step-up=skip for what was not whole", "", nowhere, Wish(),
     "`all,step-up=part` is all but one. Without an option of this group, you are asked"},
    {'\0', "did", Takes::list, domains::exercise_number, "so many repetitions, seconds or metres, all sets together",
     "as printed", nowhere},
    {'\0', "extra", Takes::list, domains::exercise_number,
     "clean repetitions that went beyond the number, in the last set", "", nowhere},
    {'\0', "caved", Takes::list, Domain::record("ID=N", propose::caved, &domains::any_number),
     "repetitions in which it caved in; those not named had none", "", nowhere, Wish(), "A bare 0: none of any"},
    {'\0', "pain", Takes::list, Domain::record("ID=N", propose::pains, &domains::of_ten),
     "the worst pain during it, 0 to 10; those not named had none", "", nowhere, Wish(),
     "A bare number is that of each that is not named; where nothing was done, since the last session", "pain of it"},
    {'\0', "effort", Takes::list, Domain::record("N", propose::pains, &domains::of_ten),
     "how hard it was, 0 (nothing) to 10 (all you have); ID=N of an exercise", "", nowhere},
    {'\0', "morning", Takes::one, Domain::choice("WORD", propose::mornings),
     "the morning after the last session: usual, more (sorer) or swollen", "", nowhere},
    {'\0', "where", Takes::one, Domain::choice("WORD", propose::places), "where it hurt or was sorer: joint or muscle",
     "joint", nowhere},
    {'\0', "sign", Takes::list, Domain::record("LIST", propose::signs),
     "stop signs that you noticed, as `valgus list conditions` names them", "", nowhere},
    {'\0',
     "cleared",
     Takes::nothing,
     domains::nothing,
     "a clinician has cleared you for exercise since such a sign",
     "",
     nowhere,
     Wish(),
     {},
     "cleared by day"},
    {'\0', "measure", Takes::list, Domain::record("NAME=N", propose::measures, &domains::any_number),
     "what was measured again, by its name in a profile's baseline; of what has sides LEFT/RIGHT, as 9.5/6", "",
     nowhere},
    {'\0', "words", Takes::one, domains::any_text, "a note of your own", "", nowhere},
    {'\0', "date", Takes::one, Domain::text("DATE", propose::dates),
     "the day of the session: today, yesterday, or as 2027-01-04", "today", nowhere},
    {'\0', "session", Takes::one, Domain::text("ID"), "the session, as w03-mon, where it is another than was due", "",
     nowhere},
    {'\0', "import", Takes::path, domains::log_file,
     "the rows of a spreadsheet or page that the log does not have yet; - is standard input", "", nowhere},
    {'\0', "undo", Takes::nothing, domains::nothing, "take out again what was logged last", "", nowhere},
    {'\0', "edit", Takes::nothing, domains::nothing,
     "open the log in your editor (VISUAL or EDITOR), and check it afterwards", "", nowhere},
});

constexpr auto place = std::to_array<Option>({
    {'\0', "log", Takes::path, domains::log_file, "the log of what was done and felt: it decides what comes next", "",
     Elsewhere::anywhere, Wish(), "It need not be there yet. [log-format.md](log-format.md) says what stands in it"},
});

}  // namespace

const OptionGroup logged_options{"What was done", logged};
const OptionGroup log_options{"Log", place};

}  // namespace valgus::cli
