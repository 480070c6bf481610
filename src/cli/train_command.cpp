// valgus train: a plan, done at the terminal.
#include <array>

#include "cli/due_session.hpp"
#include "cli/logged.hpp"
#include "cli/planned.hpp"
#include "cli/train_ending.hpp"
#include "cli/train_session.hpp"

namespace valgus::cli {

namespace {

// Says that --say did not.
constexpr std::string_view lost_voice = "The program of --say could not be run, or ended with an error.\n";

bool can_train(const Surroundings& surroundings) {
    return surroundings.key && surroundings.now && surroundings.out.is_terminal;
}

// What was done is offered to the log even where nobody could be told of it.
template <class Do>
std::optional<Failure> failure_of(Do act) {
    try {
        act();
    } catch (const Failure& failure) {
        return failure;
    }
    return std::nullopt;
}

// What is due by the log, where one is named.
Plan plan_of(Session& session) {
    if (const auto log = named_log(session)) return due_session(session, *log, session.arguments.today).plan;
    return planned(session);
}

Exit act_train(Session& session) {
    if (!can_train(session.surroundings))
        throw Failure(Exit::usage, "nobody can train here: this is no terminal", "`valgus plan` prints the session");
    const auto plan = plan_of(session);
    std::optional<TrainSession> training(std::in_place, session, plan);
    const bool is_whole = training->goes_to_its_end();
    const auto trained = training->trained();
    const bool is_mute = training->has_lost_its_voice();
    training.reset();  // the terminal is as it was
    const auto lost = failure_of([&] {
        tell_trained(session, plan, trained);
        if (is_mute) session.show(lost_voice);
    });
    offer_log(session, trained, is_whole && !lost);
    if (lost) throw Failure(*lost);
    if (!is_whole) throw Failure(Exit::interrupted, Findings{});
    return Exit::done;
}

const std::array train_groups{&train_options,     &who_options,    &week_options,    &choose_options,
                              &clinician_options, &log_options,    &library_options, &settings_options,
                              &found_options,     &screen_options, &general_options};

}  // namespace

const Command train_command{
    .name = "train",
    .summary = "the session on the terminal: pictures that move, repetitions and rests counted",
    .words = "",
    .most_words = 0,
    .surplus = "`valgus train` takes options only",
    .examples = {"valgus train --side right --focus ankle", "valgus train --profile me.yaml --say espeak-ng"},
    .groups = train_groups,
    .act = act_train,
};

}  // namespace valgus::cli
