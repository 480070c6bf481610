#include "cli/train_ending.hpp"

#include "cli/glance.hpp"
#include "cli/log_file.hpp"
#include "cli/log_talk.hpp"
#include "cli/logged.hpp"
#include "cli/style.hpp"
#include "cli/train_view.hpp"
#include "support/text.hpp"
#include "support/wording.hpp"

namespace valgus::cli {

namespace {

void tell_wrapped(Session& session, std::string_view text, int width) {
    const bool is_ascii = screen_wants_ascii(session.arguments, session.surroundings);
    for (const auto& line : support::wrap(text, width))
        session.show((is_ascii ? support::to_ascii(line) : line) + "\n");
}

// "step-up=2,clam-shell=1"; empty: nothing to say of any.
template <class Number>
std::string list_of(const Trained& trained, Number number) {
    std::vector<std::string> items;
    for (const auto& each : trained.exercises)
        if (const auto value = number(each)) items.push_back(each.id + "=" + *value);
    return support::join(items, ",");
}

// What `valgus log` is told later of what was done now.
std::string log_line(const Trained& trained, const Session& session) {
    using Done = TrainedExercise::Done;
    const auto numbered = [](int value) { return value > 0 ? std::optional(std::to_string(value)) : std::nullopt; };
    const auto less = list_of(trained, [](const TrainedExercise& each) -> std::optional<std::string> {
        if (each.done == Done::full) return std::nullopt;
        return each.done == Done::part ? "part" : "skip";
    });
    const auto did = list_of(trained, [&](const TrainedExercise& each) {
        return each.done == Done::part && each.did ? numbered(*each.did) : std::nullopt;
    });
    const auto caved = list_of(trained, [&](const TrainedExercise& each) { return numbered(each.caved); });
    const auto pain = list_of(trained, [&](const TrainedExercise& each) { return numbered(each.pain.value_or(0)); });
    return "valgus log" + typed_for_log(session) + " --done all" + (less.empty() ? "" : "," + less) +
           (did.empty() ? "" : " --did " + did) + " --caved " + (caved.empty() ? "0" : caved) + " --pain " +
           (pain.empty() ? "0" : pain);
}

}  // namespace

void tell_trained(Session& session, const Plan& plan, const Trained& trained) {
    const auto style = screen_style_of(session.arguments, session.surroundings);
    for (const auto& line : words_of_trained(plan, trained)) tell_wrapped(session, line, style.width);
}

void offer_log(Session& session, const Trained& trained, bool is_whole) {
    if (!has_anything(trained)) return;
    const auto width = screen_style_of(session.arguments, session.surroundings).width;
    const auto log = named_log(session);
    LogEntry entry;
    if (log && is_whole) {
        begin_entry(entry, session, *log);
        if (entry.due && ask_the_rest(entry, session, trained)) {
            add_to_log(log_path(session), rows_of(entry));
            for (const auto& words : words_on(entry, session.library())) tell_wrapped(session, words, width);
            return;
        }
    }
    tell_wrapped(session, "To log it" + std::string(log ? "" : ", with --log or a profile that names one") + ":",
                 width);
    session.show("  " + log_line(trained, session) + "\n");
}

}  // namespace valgus::cli
