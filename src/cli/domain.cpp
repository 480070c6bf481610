// What is proposed for values: from the words that are fixed in the code, and from the library.
#include "cli/domain.hpp"

#include <algorithm>

#include "cli/command.hpp"
#include "cli/manual.hpp"
#include "cli/topics.hpp"
#include "cli/zone.hpp"
#include "valgus/library/library.hpp"
#include "valgus/render.hpp"
#include "valgus/schedule.hpp"
#include "valgus/stages/history.hpp"

namespace valgus::cli {

namespace {

template <class Record>
std::string_view name_of_record(const Record& record) {
    if constexpr (requires { record.name; })
        return record.name;
    else if constexpr (requires { record.label; })
        return record.label;
    else
        return record.title;
}

template <class... Records>
void add_records(const Library& library, Proposals& all) {
    const auto add = [&](const auto& section) {
        for (const auto& record : section) all.add(record.id, name_of_record(record));
    };
    (add(library.all<Records>()), ...);
}

template <Word E>
void add_terms(Proposals& all) {
    for (const auto& row : term_table<E>) all.add(row.id, row.label);
}

template <class Names>
void add_names(const Names& names, Proposals& all) {
    for (const auto name : names) all.add(name);
}

void add_numbers(int low, int high, Proposals& all) {
    for (int number = low; number <= high; ++number) all.add(std::to_string(number));
}

// What stands alone, or before all others.
void add_first(std::string_view word, std::string_view says, Proposals& all) {
    all.words.push_back({std::string(word), std::string(says), true});
}

bool has(const Command& command, const OptionGroup& group) {
    return std::find(command.groups.begin(), command.groups.end(), &group) != command.groups.end();
}

}  // namespace

Proposals proposals_for(const Domain& value, const Proposing& about) {
    constexpr int most_numbers = 60;  // more of them are typed sooner than found
    Proposals all;
    all.files = value.kind == Domain::Kind::file;
    if (value.propose != nullptr)
        value.propose(about, all);
    else if (value.has_bounds() && value.high - value.low <= most_numbers)
        add_numbers(value.low, value.high, all);
    if (!value.word.empty()) all.add(value.word);
    return all;
}

namespace propose {

void sides(const Proposing& /*about*/, Proposals& all) { add_terms<Side>(all); }
void one_side(const Proposing& /*about*/, Proposals& all) {
    for (const auto side : {Side::left, Side::right}) all.add(id(side));
}
void causes(const Proposing& /*about*/, Proposals& all) { add_terms<Cause>(all); }
void phases(const Proposing& /*about*/, Proposals& all) { add_terms<Phase>(all); }
void days(const Proposing& /*about*/, Proposals& all) { add_terms<Day>(all); }
void dones(const Proposing& /*about*/, Proposals& all) { add_terms<Done>(all); }
void mornings(const Proposing& /*about*/, Proposals& all) { add_terms<Morning>(all); }
void places(const Proposing& /*about*/, Proposals& all) { add_terms<Where>(all); }
void whens(const Proposing& /*about*/, Proposals& all) { add_names(color_choices, all); }
void table_forms(const Proposing& /*about*/, Proposals& all) { add_names(cli::table_forms, all); }
void data_forms(const Proposing& /*about*/, Proposals& all) { add_names(cli::data_forms, all); }
void help_forms(const Proposing& /*about*/, Proposals& all) { add_names(cli::help_forms, all); }
void record_forms(const Proposing& /*about*/, Proposals& all) { add_names(cli::record_forms, all); }
void found_forms(const Proposing& /*about*/, Proposals& all) { add_names(cli::found_forms, all); }
void progress_forms(const Proposing& /*about*/, Proposals& all) { add_names(cli::progress_forms, all); }
void examples(const Proposing& /*about*/, Proposals& all) { add_names(cli::examples, all); }
void dates(const Proposing& /*about*/, Proposals& all) { add_names(said_dates, all); }
void minutes(const Proposing& /*about*/, Proposals& all) { add_names(round_minutes, all); }

// Who asks for the days of sessions makes programs.
void plan_formats(const Proposing& about, Proposals& all) {
    const bool is_program = has(about.command, schedule_options);
    for (const auto& format : formats())
        if (is_program ? format.program != nullptr : format.plan != nullptr) all.add(format.name, format.summary);
}

void joints(const Proposing& about, Proposals& all) {
    add_records<Joint>(about.library, all);
    add_first("all", "all joints", all);
}
void positions(const Proposing& about, Proposals& all) { add_records<Position>(about.library, all); }
void conditions(const Proposing& about, Proposals& all) { add_records<Condition>(about.library, all); }
void signs(const Proposing& about, Proposals& all) {
    for (const auto& condition : about.library.conditions)
        if (!condition.refuses.empty()) all.add(condition.id, condition.label);
}
void equipment(const Proposing& about, Proposals& all) { add_records<Equipment>(about.library, all); }
void gear(const Proposing& about, Proposals& all) {
    for (const auto& item : about.library.equipment)
        if (item.provision == Provision::gear) all.add(item.id, item.label);
    add_first("none", "nothing but what every home has", all);
    add_first("all", "all gear", all);
}
void skills(const Proposing& about, Proposals& all) { add_records<Skill>(about.library, all); }
void skills_and_exercises(const Proposing& about, Proposals& all) {
    add_records<Skill, Exercise>(about.library, all);
    add_first("all", "whatever those asked for would bring along", all);
}
void exercises(const Proposing& about, Proposals& all) { add_records<Exercise>(about.library, all); }
void protocols(const Proposing& about, Proposals& all) { add_records<Protocol>(about.library, all); }
void topics(const Proposing& about, Proposals& all) { add_records<Topic>(about.library, all); }
void all_records(const Proposing& about, Proposals& all) {
    add_records<Exercise, Skill, SelfTest, Habit, Condition, Protocol, Joint, Position, Equipment, Muscle, Fault, Topic,
                Source>(about.library, all);
}

void pictured(const Proposing& about, Proposals& all) {
    for (const auto& exercise : about.library.exercises)
        if (exercise.base.figure) all.add(exercise.id, exercise.name);
    for (const auto& test : about.library.tests)
        if (test.figure) all.add(test.id, test.title);
}

void measures(const Proposing& about, Proposals& all) {
    for (const auto& question : about.library.questions)
        if (!question.measure.empty()) all.add(std::string(question.measure) + "=", question.title);
}

void stages(const Proposing& about, Proposals& all) {
    const auto found = find<Exercise>(about.library, about.key);
    if (!found) return;
    const auto& exercise = about.library[*found];
    all.add("1", exercise.name);
    for (int stage = 2; stage <= exercise.stage_count(); ++stage)
        all.add(std::to_string(stage), exercise.stage(stage).name);
}

void exercise_keys(const Proposing& about, Proposals& all) {
    for (const auto& exercise : about.library.exercises) all.add(std::string(exercise.id) + "=", exercise.name);
}

void pains(const Proposing& about, Proposals& all) {
    for (int number = 0; number <= 10; ++number) add_first(std::to_string(number), "", all);
    exercise_keys(about, all);
}

void done_exercises(const Proposing& about, Proposals& all) {
    add_first("all", "all that was due", all);
    add_first("none", "nothing of what was due", all);
    exercises(about, all);
}

void caved(const Proposing& about, Proposals& all) {
    add_first("0", "none of any", all);
    exercise_keys(about, all);
}

void clinic_keys(const Proposing& /*about*/, Proposals& all) {
    for (const auto name : cli::clinic_keys) all.add(std::string(name) + "=");
}

void clinic_values(const Proposing& about, Proposals& all) { all.files = about.key == "logo"; }

void commands(const Proposing& /*about*/, Proposals& all) {
    for (const auto* command : cli::commands()) all.add(command->name, command->summary);
}

void helps(const Proposing& about, Proposals& all) {
    commands(about, all);
    for (const auto& topic : cli::topics()) all.add(topic.name, topic.summary);
    for (const auto& page : manuals()) all.add(page.name, "a manual page, with --format man");
}

void zones(const Proposing& about, Proposals& all) {
    all.add("local", "that of this machine");
    for (const auto& name : known_zones(about.surroundings)) all.add(name);
}

void builtin(const Proposing& /*about*/, Proposals& all) { all.add("builtin", "the built-in one"); }

}  // namespace propose

}  // namespace valgus::cli
