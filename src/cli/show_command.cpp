// valgus show: everything the library says of an exercise, or of whatever else it lists; or an exercise of a plan.
#include <algorithm>
#include <array>

#include "cli/form.hpp"
#include "cli/named.hpp"
#include "cli/planned.hpp"
#include "cli/play.hpp"
#include "cli/style.hpp"
#include "support/numbers.hpp"
#include "support/wording.hpp"
#include "valgus/stages/shown.hpp"
#include "valgus/stages/written.hpp"

namespace valgus::cli {

namespace {

bool is_number(const std::string& word) {
    return !word.empty() && word.find_first_not_of("0123456789") == std::string::npos;
}

// What the words ask for, of numbers the plan.
struct Asked {
    std::optional<Plan> plan;  // none: no word is a number
    Side side = Side::both;
};

Asked asked_for(Session& session) {
    const auto& arguments = session.arguments;
    for (const auto& word : arguments.words) {
        if (!is_number(word)) continue;
        if (!asks_for_plan(arguments))
            throw Failure(
                Exit::usage, support::quoted(word) + " is a number: of which plan?",
                "write what that was asked for behind it: `valgus show " + word + " --side right --focus ankle`");
        auto plan = planned(session);
        const auto side = plan.request.side;
        return {std::move(plan), side};
    }
    if (const auto said = only_of_plan(arguments))
        refuse(*said, "only plans know it", "name an exercise of the plan by its number, as 4, or leave it out");
    Wishes wishes;
    wishes.today = arguments.today;
    wishes.side = session.wishes().side;
    return {std::nullopt, resolve(session.library(), wishes).side};
}

// A card of the plan; null: it has fewer, which is a finding.
const PlannedExercise* card_of(const Plan& plan, const std::string& word, Findings& findings) {
    const auto number = support::whole_number(word);
    const auto count = static_cast<int>(plan.exercises.size());
    if (number && *number >= 1 && *number <= count) return &plan.exercises[static_cast<std::size_t>(*number - 1)];
    findings.push_back({.what = support::quoted(word) + " is no exercise of that plan, which has " +
                                support::plural(count, "exercise"),
                        .remedy = count == 1 ? "write 1" : "write a number from 1 to " + std::to_string(count)});
    return nullptr;
}

std::vector<Show> shown(const Library& library, const Asked& asked, const std::string& word, const Style& style,
                        Findings& findings) {
    if (!is_number(word)) return shown_of_name(library, word, asked.side, style, findings);
    const auto* card = card_of(*asked.plan, word, findings);
    if (card == nullptr) return {};
    return {
        [&, card](const Sink& sink) { render_card(*asked.plan, static_cast<std::size_t>(card->order), style, sink); }};
}

// With an empty line between them.
void show_all(const std::vector<Show>& all, const Sink& sink) {
    for (const auto& show : all) {
        if (&show != &all.front()) sink("\n");
        show(sink);
    }
}

// What --play lets move.
Moving moving(const Library& library, const Asked& asked, const std::string& word) {
    if (!is_number(word)) return moving_of_name(library, word);
    const auto& card = asked.plan->exercises[static_cast<std::size_t>(*support::whole_number(word) - 1)];
    if (card.picture) return {card.name, *card.picture};
    throw Failure(Exit::refused, support::quoted(card.id) + " has no picture that could move", "leave --play out");
}

// What the words name, as it is written: the same that is shown as text.
struct NamedRecord {
    Named named;
    WrittenRecord record;
};
// Also where it does not say so itself.
std::vector<std::string_view> left_out_by(const Library& library, Ref<Exercise> exercise) {
    std::vector<std::string_view> ids;
    for (const auto ref : every<Condition>(library))
        if (contains(library[ref].rules_out, exercise) || contains(library[exercise].not_for, ref))
            ids.push_back(library[ref].id);
    return ids;
}

std::vector<NamedRecord> written(Session& session, const std::vector<Layer>& layers) {
    const auto& library = session.library();
    const auto records = written_records(layers);
    std::vector<NamedRecord> found;
    Findings findings;
    until_full([&] {
        for (const auto& word : session.arguments.words) {
            if (is_number(word))
                throw Failure(Exit::usage, support::quoted(word) + " is an exercise of a plan, not of a library",
                              "name it by its id, or say `valgus plan --format json`");
            for (const auto& named : named_in(library, word, findings))
                for (const auto& record : records)
                    if (record.section == named.section && record.id == named.id) found.push_back({named, record});
        }
    });
    if (!findings.empty()) throw Failure(Exit::usage, std::move(findings));
    for (auto& [named, record] : found)
        if (const auto exercise = find<Exercise>(library, record.id); record.section == Exercise::section && exercise)
            record.not_for = left_out_by(library, *exercise);
    return found;
}

Exit show_written(Session& session, std::string_view form) {
    const auto layers = session.layers();
    const auto found = written(session, layers);
    if (form == "yaml") {
        std::vector<WrittenRecord> records;
        for (const auto& each : found) records.push_back(each.record);
        std::stable_sort(records.begin(), records.end(), [&](const auto& a, const auto& b) {
            return a.section < b.section;  // each section once
        });
        written_as_yaml(records, session.sink());
        return Exit::done;
    }
    Json::Array all;
    for (const auto& [named, record] : found)
        all.push_back(Json::Object{{"id", record.id},
                                   {"name", record.name},
                                   {"kind", record.noun},
                                   {"section", record.section},
                                   {"record", written_as_json(record)},
                                   {"exercises", json_texts(named.exercises)},
                                   {"asked_by", text_or_null(named.asked_by)}});
    auto object = printed("show", session);
    object.push_back({"records", std::move(all)});
    put_json(std::move(object), session);
    return Exit::done;
}

Exit act_show(Session& session) {
    const auto& arguments = session.arguments;
    if (arguments.words.empty()) throw Failure(Exit::usage, "what is to be shown?", "write `valgus show ID`");
    const bool plays = arguments.has("play");
    if (plays && arguments.words.size() > 1)
        throw Failure(Exit::usage, "--play: one picture moves at a time", "name one exercise or test");
    if (plays && arguments.has("no-picture"))
        throw Failure(Exit::usage, "--play and --no-picture at once", "choose one of them");
    const auto form = form_of(arguments, record_forms);
    if (form != "text" && plays) throw Failure(Exit::usage, "--play moves on a terminal, not in data", "leave it out");
    if (form != "text") return show_written(session, form);
    auto style = style_of(arguments, session.surroundings);
    style.pictures = !arguments.has("no-picture");
    const auto& library = session.library();
    const auto asked = asked_for(session);
    std::vector<Show> all;
    Findings findings;
    until_full([&] {
        for (const auto& word : arguments.words)
            for (auto& each : shown(library, asked, word, style, findings)) all.push_back(std::move(each));
    });
    if (!findings.empty()) throw Failure(Exit::usage, std::move(findings));
    const auto picture = plays ? std::optional(moving(library, asked, arguments.words.front())) : std::nullopt;
    show_all(all, session.text_sink());
    return picture ? play(picture->name, film_of(picture->picture, asked.side), style, session) : Exit::done;
}

const std::array show_groups{&picture_options,   &who_options,      &week_options,  &choose_options,
                             &clinician_options, &log_options,      &found_options, &record_form_options,
                             &library_options,   &settings_options, &look_options,  &pager_options,
                             &general_options};

}  // namespace

const Command show_command{
    .name = "show",
    .summary = "everything about an exercise, or whatever else is listed; or the fourth exercise of a plan",
    .words = "ID …",
    .word = Domain::record("ID", propose::all_records),
    .most_words = any_words,
    .surplus = "",
    .examples = {"valgus show clam-shell --side left", "valgus show 4 --side right --focus ankle"},
    .groups = show_groups,
    .act = act_show,
};

}  // namespace valgus::cli
