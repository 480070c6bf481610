#include "cli/options.hpp"

#include <array>

namespace valgus::cli {

namespace {

constexpr auto yes = Elsewhere::anywhere, in_files = Elsewhere::in_files, no = Elsewhere::nowhere;

constexpr auto who = std::to_array<Option>({
    {'s', "side", Takes::one, domains::side, "the {limb} to treat: left, right or both", "both", yes, &Wishes::side},
    {'\0', "worse", Takes::one, domains::one_side,
     "of both, the worse one: it comes first, and does a set more from week 2 on", "", yes, &Wishes::worse,
     "Left or right"},
    {'f', "focus", Takes::list, domains::joints, "the joints to work on, as `valgus list joints` names them", "all",
     yes, &Wishes::focus},
    {'c', "cause", Takes::one, Domain::choice("CAUSE", propose::causes),
     "functional (muscles), structural (bone or joint shape) or unknown", "unknown", yes, &Wishes::cause},
    {'p', "position", Takes::one, Domain::record("POSITION", propose::positions),
     "where {collapse}, as `valgus list positions` names it", "standing", yes, &Wishes::position,
     "By default the library's first"},
    {'\0', "angle", Takes::one, Domain::number("DEGREES"), "{angle}, 0 to {most_bend}", "", yes, &Wishes::angle},
    {'\0', "age", Takes::one, Domain::number("YEARS", 0, 120),
     "the age, 0 to 120: below 18 and above 60 the plan is another", "", yes, &Wishes::age,
     "Some conditions hold by age"},
    {'\0', "condition", Takes::list, Domain::record("LIST", propose::conditions),
     "what else holds for you, as `valgus list conditions` names it", "", yes, &Wishes::conditions},
    {'\0', "pain", Takes::one, domains::of_ten,
     "the worst pain of the last days, 0 to 10: from 1 on numbers are half at first", "", yes, &Wishes::pain,
     "Some conditions hold by it"},
    {'\0', "cleared", Takes::nothing, domains::nothing,
     "a clinician has cleared you for exercise, whatever warning sign you name", "", in_files, &Wishes::cleared,
     "Those that want a clinician today refuse all the same"},
    {'\0', "name", Takes::one, Domain::text("NAME"), "whose plan it is", "", yes, &Wishes::name,
     "Begins the first line, names the calendar, fills a line of the hand-out"},
});

constexpr auto found = std::to_array<Option>({
    {'\0', "found", Takes::repeated, domains::any_text,
     "what the plan was found from, as `valgus assess` writes it; repeat it", "", in_files, &Wishes::found,
     "Stands at the top of the plan"},
    {'\0', "assessed", Takes::one, domains::date, "the day on which that was found", "", in_files, &Wishes::assessed,
     "As `2027-01-04`"},
});

constexpr auto week = std::to_array<Option>({
    {'\0', "week", Takes::one, domains::week,
     "the week of the block, 1 to 52, or now, with --start: doses grow, stages begin",
     "the one that today is in, by --start; else 1", yes, &Wishes::week,
     "No later than its last; `now` is the one that today is in"},
    {'\0', "start", Takes::one, domains::date, "the first day of the block, from which the week is counted", "", yes,
     &Wishes::start, "As `2027-01-04`, in the years 1900 to 2999"},
    {'\0', "days", Takes::list, domains::days, "the days of the week, mon to sun, with --log", "mon,wed,fri", yes,
     &Wishes::days, "Their whole names do as well"},
});

constexpr auto schedule = std::to_array<Option>({
    {'\0', "days", Takes::list, domains::days, "the days of the week, mon to sun", "mon,wed,fri", yes, &Wishes::days,
     "Their whole names do as well"},
    {'\0', "start", Takes::one, domains::date, "the first day of the first week",
     "today if it is a Monday, else the next", yes, &Wishes::start, "As `2027-01-04`, in the years 1900 to 2999"},
    {'\0', "week", Takes::one, domains::week, "only this week of the block, 1 to 52, or now, with --start", "all", yes,
     &Wishes::week, "No later than its last; `now` is the one that today is in"},
    {'\0', "at", Takes::one, Domain::text("HH:MM"), "when a session begins; without it, calendar entries last all day",
     "", yes, &Wishes::at, "As `07:30`, wherever one is then, or where `--zone` says"},
    {'\0', "remind", Takes::one, Domain::number("MINUTES", 0, 10080), "an alarm so long before, 0 to 10080; needs --at",
     "", yes, &Wishes::remind},
});

constexpr auto training = std::to_array<Option>({
    {'\0', "days", Takes::list, domains::days, "the days of the week on which sessions are planned, mon to sun",
     "mon,wed,fri", yes, &Wishes::days, "Their whole names do as well"},
    {'\0', "start", Takes::one, domains::date, "the first day of the first week", "the day of the first session", yes,
     &Wishes::start, "As `2027-01-04`. What is older counts for measures only"},
});

constexpr auto due_today = std::to_array<Option>({
    {'\0', "bad-day", Takes::nothing, domains::nothing, "half of it: the first drill, and what loosens", "", no},
    {'\0', "week", Takes::nothing, domains::nothing, "the sessions of this week, as they went and as they come", "",
     no},
});

constexpr auto choose = std::to_array<Option>({
    {'\0', "protocol", Takes::one, Domain::record("NAME", propose::protocols),
     "a plan that has a name, as `valgus list protocols` names it", "", yes, &Wishes::protocol,
     "Whatever else is said counts before what it says"},
    {'\0', "weeks", Takes::one, Domain::number("N", 1, 52), "how long the block is, 1 to 52", "8; structural 12", yes,
     &Wishes::weeks},
    {'m', "minutes", Takes::one, Domain::number("N", 1, 240, "none", propose::minutes),
     "a session lasts at most so long, 1 to 240, or none", "20; under 18 15", yes, &Wishes::minutes},
    {'\0', "max-exercises", Takes::one, Domain::number("N", 1, 50, "none"),
     "a session holds at most so many, 1 to 50, or none; reminders do not count", "8; from 65 or with pain 5", yes,
     &Wishes::max_exercises, "--only and --all lift the default, --include adds to it"},
    {'\0', "equipment", Takes::list, domains::gear, "the gear at hand, or none; what every home has counts as at hand",
     "all", yes, &Wishes::equipment},
    {'\0', "without", Takes::list, domains::equipment, "gear or household things that are not at hand", "", yes,
     &Wishes::without},
    {'\0', "mastered", Takes::list, Domain::record("LIST", propose::skills_and_exercises),
     "skills you have already, as `valgus list skills` names them", "", yes, &Wishes::mastered,
     "Exercises too, which then count as held stepping stones. all: whatever those asked for would bring along"},
    {'\0', "learning", Takes::list, Domain::record("SKILLS", propose::skills),
     "skills you do not have yet, however late in the block", "", yes, &Wishes::learning, "Their exercises stay whole"},
    {'\0', "stage", Takes::list, domains::exercise_stage,
     "hold an exercise at its N-th stage; 1 is the exercise itself", "", yes, &Wishes::stages,
     "Otherwise the weeks decide"},
    {'\0', "include", Takes::list, domains::exercises, "exercises that must be in", "", yes, &Wishes::include},
    {'\0', "exclude", Takes::list, domains::exercises, "exercises that must not be in", "", yes, &Wishes::exclude},
    {'\0', "only", Takes::list, domains::exercises, "just these exercises and what they need first", "", yes,
     &Wishes::only},
    {'\0', "all", Takes::nothing, domains::nothing, "the extra exercises of the focus too", "", in_files, &Wishes::all},
});

constexpr auto clinician = std::to_array<Option>({
    {'\0', "dose", Takes::list, Domain::record("ID=DOSE", propose::exercise_keys, &domains::any_text),
     "your own dose for an exercise: 2x12@3s, 8-12 or 3x30s", "", yes, &Wishes::doses,
     "That is sets, repetitions and hold; a range; times, which may be `2min` too"},
    {'\0', "note", Takes::repeated, Domain::record("ID=TEXT", propose::exercise_keys, &domains::any_text),
     "your own words on an exercise; repeat it for others", "", yes, &Wishes::clinician_notes,
     "Commas belong to the text"},
    {'\0', "clinic", Takes::repeated, Domain::record("KEY=TEXT", propose::clinic_keys, &domains::of_clinic),
     "for the head of a page: name, clinician, phone, or logo, which is a file; repeat it for others", "", yes,
     &Wishes::clinic, "A logo is PNG, JPEG or SVG, and stands in the page itself"},
});

constexpr auto library = std::to_array<Option>({
    {'\0', "library", Takes::paths, domains::library,
     "a library file or folder instead of the built-in one; - is standard input, builtin the built-in one; a later one "
     "extends and changes an earlier one, and one without a title of its own the built-in one",
     "", yes},
    {'\0', "max-bytes", Takes::one, domains::any_number, "the most bytes a library file may have", "1048576", yes,
     Wish(), "All files together may have eight times as many"},
    {'\0', "max-nodes", Takes::one, domains::any_number, "the most values a library file may have", "200000", yes,
     Wish(), "All files together may have eight times as many"},
});

constexpr auto profile = std::to_array<Option>({
    {'\0', "profile", Takes::path, domains::yaml_file,
     "a profile: options in a file, by their names; - is standard input", "", yes, Wish(),
     "What stands here or in the environment beats it, it beats the configuration"},
});

constexpr auto progress = std::to_array<Option>({
    {'\0', "format", Takes::one, Domain::choice("FORMAT", propose::progress_forms), "text, json, csv or html",
     "by the ending of --output, else text", no},
});

constexpr auto save = std::to_array<Option>({
    {'\0', "save", Takes::path, domains::yaml_file, "write what was said here, and the profile, as a profile", "", no,
     Wish(), "With --force, in place of the file that is there"},
});

constexpr auto plan_format = std::to_array<Option>({
    {'\0', "format", Takes::one, Domain::choice("FORMAT", propose::plan_formats),
     "text, markdown, json, csv, html or guide, a page for the phone that counts along; for a program also ics",
     "by the ending of --output, else text", yes},
    {'\0', "csv", Takes::one, Domain::choice("FORM", propose::table_forms),
     "of a table: plain, or excel, to be opened by a double click", "plain", yes, Wish(),
     "With semicolons and a byte order mark"},
    {'\0', "full", Takes::nothing, domains::nothing,
     "with how everything is done; a terminal shows the check-list by itself", "", no, Wish(),
     "Elsewhere, and with `--output` or `--format`, it is so by itself"},
    {'\0', "brief", Takes::nothing, domains::nothing, "a check-list, one line an exercise", "", no, Wish(),
     "Of a program the overview and the check-lists"},
    {'\0', "explain", Takes::nothing, domains::nothing, "with muscles, sources and all reasons", "", no},
    {'\0', "large", Takes::nothing, domains::nothing, "of a page of HTML, large print", "", no},
});

constexpr auto assess = std::to_array<Option>({
    {'\0', "answers", Takes::path, domains::yaml_file,
     "answers in a file, in place of a conversation; - is standard input", "", no, Wish(),
     "What is left out or ? is unknown"},
    {'\0', "quick", Takes::nothing, domains::nothing, "only warning signs, the complaint and the most telling tests",
     "", no},
    {'\0', "resume", Takes::path, domains::yaml_file, "go on with the answers in this file, and keep them there", "",
     no, Wish(), "It need not be there yet. Each answer is kept at once, so an interrupt loses none"},
    {'\0', "repeat", Takes::path, Domain::file("PROFILE", "yaml yml json"),
     "measure again what a profile holds, and tell change from chance", "", no},
    {'\0', "sheet", Takes::nothing, domains::nothing, "all questions, to be filled in on paper", "", no, Wish(),
     "As text, Markdown or HTML; as YAML a file of answers that are all ? yet"},
    {'\0', "large", Takes::nothing, domains::nothing, "of a sheet as HTML, large print", "", no},
    {'\0', "format", Takes::one, Domain::choice("FORMAT", propose::found_forms),
     "text, markdown, json or yaml, which is a profile; a sheet: text, markdown, html or yaml",
     "by the ending of --output, else text", no},
    {'\0', "brief", Takes::nothing, domains::nothing, "without the profile", "", no},
});

constexpr auto look = std::to_array<Option>({
    {'o', "output", Takes::one, domains::file, "write to a file, all at once or not at all; - is standard output", "",
     no, Wish(), "`plan` and `program` take it several times: -o plan.html -o plan.md"},
    {'\0', "force", Takes::nothing, domains::nothing, "replace the file if it is there", "", no, Wish(),
     "Who may read it stays the same. A link stays one, and what it leads to is replaced"},
    {'\0', "width", Takes::one, Domain::number("COLUMNS", 20, 500), "20 to 500",
     "the terminal's; 80 where there is none", yes},
    {'\0', "color", Takes::one, Domain::choice("WHEN", propose::whens), "auto, always or never", "auto", yes},
    {'\0', "ascii", Takes::nothing, domains::nothing, "plain ASCII signs only", "", in_files},
});

constexpr auto pager = std::to_array<Option>({
    {'\0', "no-pager", Takes::nothing, domains::nothing, "on a terminal, do not show long text screen by screen", "",
     no},
});

constexpr auto train = std::to_array<Option>({
    {'\0', "say", Takes::one, Domain::text("COMMAND"),
     "a program that speaks what begins: its words, and the phrase as the last one", "", no, Wish(),
     "No shell reads it: it is parted at blanks. It is not waited for, and never runs twice at once"},
});

constexpr auto general = std::to_array<Option>({
    {'q', "quiet", Takes::nothing, domains::nothing, "nothing but errors on standard error", "", no},
    {'h', "help", Takes::nothing, domains::nothing, "help on the command; -h on two screens at most", "", no},
    {'V', "version", Takes::nothing, domains::nothing, "the version", "", no},
    {'\0', "licenses", Takes::nothing, domains::nothing, "the version, and the licences of what is in it", "", no},
});

}  // namespace

const OptionGroup who_options{"Who", who};
const OptionGroup side_options{"Who", std::span(who).first(1)};
const OptionGroup found_options{"What it was found from", found};
const OptionGroup week_options{"When", week};
const OptionGroup schedule_options{"When", schedule};
const OptionGroup training_options{"When", training};
const OptionGroup days_options{"When", std::span(schedule).first(2)};
const OptionGroup today_options{"Today", due_today};
const OptionGroup clinician_options{"A clinician's own", clinician};
const OptionGroup choose_options{"Which exercises", choose};
const OptionGroup protocol_options{"Which exercises", std::span(choose).first(1)};
const OptionGroup library_options{"Library", library};
const OptionGroup settings_options{"Settings", profile};
const OptionGroup save_options{"Save", save};
const OptionGroup plan_format_options{"Format", plan_format};
const OptionGroup format_options{"Format", std::span(plan_format).first(2)};
const OptionGroup assess_options{"Questions", assess};
const OptionGroup progress_options{"Format", progress};
const OptionGroup look_options{"Output", look};
const OptionGroup output_options{"Output", std::span(look).first(2)};
const OptionGroup screen_options{"Output", std::span(look).subspan(2)};
const OptionGroup train_options{"Session", train};
const OptionGroup pager_options{"Screen", pager};
const OptionGroup force_options{"Output", std::span(look).subspan(1, 1)};
const OptionGroup general_options{"General", general};

}  // namespace valgus::cli
