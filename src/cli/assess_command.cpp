// valgus assess: answers and simple tests -> a profile, a command and the reasons.
#include <algorithm>
#include <array>

#include "cli/assess_files.hpp"
#include "cli/assess_form.hpp"
#include "cli/assess_sheet.hpp"
#include "cli/conversation.hpp"
#include "cli/ending.hpp"
#include "cli/settings.hpp"
#include "cli/style.hpp"
#include "support/shell.hpp"
#include "support/text.hpp"
#include "support/wording.hpp"
#include "system/file_io.hpp"
#include "valgus/plan.hpp"

namespace valgus::cli {

namespace {

std::string libraries_of(const Arguments& arguments) {
    std::string words;
    for (const auto& said : arguments.all("library")) words += support::shell_option("--library", said.word);
    return words;
}

// The plan that was found, as one would ask for it.
std::string plan_line(const Assessment& assessment, const Arguments& arguments) {
    std::string line = "valgus plan" + libraries_of(arguments);
    const auto known = options_of(plan_command);
    for (const auto& setting : assessment.settings) {
        const auto* const option = option_of(setting.key);
        const bool is_asked = option != nullptr && std::find(known.begin(), known.end(), option) != known.end();
        if (!is_asked || setting.key == "found" || setting.key == "assessed") continue;
        const auto flag = "--" + std::string(option->name);
        line += option->takes == Takes::nothing ? " " + flag
                                                : support::shell_option(flag, support::join(setting.words, ","));
    }
    return line;
}

// Whether a test that is done on several days is not done on all of them.
bool is_another_day_wanted(const Library& library, const Answers& answers) {
    for (const auto ref : every<Question>(library)) {
        const auto& replies = answers.to[ref.index];
        const auto known = std::count_if(replies.begin(), replies.end(), [](const Reply& it) { return is_known(it); });
        if (library[ref].test && known > 0 && known < library[ref].repeats) return true;
    }
    return false;
}

std::string output_of(const std::string& profile) { return support::shell_option("-o", profile).substr(1); }

NextSteps next_steps(const Assessment& assessment, const Answers& answers, Session& session) {
    const auto& arguments = session.arguments;
    const auto output = arguments.one("output");
    const auto resume = arguments.one("resume");
    const bool is_profile = output && (output->word.ends_with(".yaml") || output->word.ends_with(".yml"));
    const auto otherwise = resume && resume->word == "me.yaml" ? "my-profile.yaml" : "me.yaml";
    const auto profile = is_profile ? output->word : std::string(otherwise);
    NextSteps next{{"The plan:", plan_line(assessment, arguments)},
                   {is_profile ? "With the profile that was written:"
                               : "With these answers kept as a profile (" + output_of(profile) + "):",
                    "valgus plan" + support::shell_option("--profile", profile)},
                   {"Session by session, from what was done and felt:",
                    "valgus today" + support::shell_option("--profile", profile) + " --log log.csv"},
                   {"In four weeks, measure again:", "valgus assess" + support::shell_option("--repeat", profile)}};
    if (resume && is_another_day_wanted(session.library(), answers))
        next.emplace_back("On another day, the tests that want a second one:",
                          "valgus assess" + libraries_of(arguments) + support::shell_option("--resume", resume->word) +
                              " --force " + output_of(profile));
    return next;
}

// Whom to see, and how soon: on standard error, as every refusal.
Findings findings_of(const Assessment& assessment) {
    Findings findings;
    for (const auto& stop : assessment.refusal)
        findings.push_back({.what = "there is no plan " + stop.title + ": " + stop.text});
    return findings;
}

// The library that asked belongs to what it found.
Assessment with_library(Assessment assessment, const Arguments& arguments, const std::string& profile) {
    std::vector<std::string> words;
    for (const auto& said : arguments.all("library")) words.push_back(from_there(said.word, profile));
    const bool is_a_file = std::find(words.begin(), words.end(), "-") == words.end();
    if (!words.empty() && is_a_file) assessment.settings.push_back({"library", words, true, {}});
    return assessment;
}

void write_profile(const Assessment& found, Session& session) {
    const auto& arguments = session.arguments;
    const auto output = arguments.one("output");
    const auto assessment = with_library(found, arguments, to_file(arguments) ? output->word : "me.yaml");
    if (!to_file(arguments) || !arguments.has("force")) return assessment_as_profile(assessment, session.sink());
    session.write(profile_with(assessment, output->word));
}

void write_result(const Assessment& assessment, const NextSteps& next, ResultForm form, Session& session) {
    const auto style = style_of(session.arguments, session.surroundings);
    if (!assessment.refusal.empty()) {
        if (form == ResultForm::json) {  // so that nothing older stands there as if it still held
            assessment_as_json(assessment, next, style, session.sink());
            session.finish();
        }
        throw Failure(Exit::refused, findings_of(assessment));
    }
    switch (form) {
        case ResultForm::markdown:
            assessment_as_markdown(assessment, next, style, session.sink());
            break;
        case ResultForm::json:
            assessment_as_json(assessment, next, style, session.sink());
            break;
        case ResultForm::yaml:
            write_profile(assessment, session);
            break;
        case ResultForm::text:
        case ResultForm::csv:
        case ResultForm::html:
            assessment_as_text(assessment, next, style, session.text_sink());
            break;
    }
}

Exit write_comparison(const Answers& before, const Answers& now, ResultForm form, Session& session) {
    const auto& library = session.library();
    auto found = assess(library, now);
    found.must_be_known.clear();  // signs are not asked again, but what is said of them counts
    if (found.is_refused()) {
        const auto stop = say(library, now, found, session.arguments.today);
        if (!stop.refusal.empty()) throw Failure(Exit::refused, findings_of(stop));
    }
    const auto measures = say(library, compare_measures(library, before, now));
    if (measures.empty())
        throw Failure(Exit::findings, "nothing was measured both times", "answer what the profile's 'baseline' holds");
    const auto style = style_of(session.arguments, session.surroundings);
    if (form == ResultForm::json)
        comparison_as_json(measures, style, session.sink());
    else
        comparison_as_text(measures, style, session.text_sink());
    return Exit::done;
}

void check_choices(const Arguments& arguments) {
    constexpr std::array<std::string_view, 3> ways{"answers", "sheet", "resume"};
    if (arguments.has("sheet") && arguments.has("repeat"))
        throw Failure(Exit::usage, "--sheet and --repeat at once", "choose one of them");
    for (std::size_t i = 0; i < ways.size(); ++i)
        for (std::size_t j = i + 1; j < ways.size(); ++j)
            if (arguments.has(ways[i]) && arguments.has(ways[j]))
                throw Failure(Exit::usage, "--" + std::string(ways[i]) + " and --" + std::string(ways[j]) + " at once",
                              "choose one of them");
    if (arguments.has("large") && !arguments.has("sheet"))
        throw Failure(Exit::usage, "--large is for a sheet", "say --sheet, too");
}

// Whoever was asked reads what was found, wherever the profile goes.
void show_result(const Assessment& found, const NextSteps& next, Session& session) {
    const auto style = screen_style_of(session.arguments, session.surroundings);
    const bool is_ascii = screen_wants_ascii(session.arguments, session.surroundings);
    assessment_after_talk(found, next, style, [&](std::string_view piece) {
        session.show(is_ascii ? support::to_ascii(piece) : std::string(piece));
    });
}

// What the settings ask for.
bool has_plan(const Library& library, const Assessment& found) {
    Wishes wishes;
    for (const auto& setting : found.settings) {
        const auto* const option = option_of(setting.key);
        if (option == nullptr) continue;
        std::vector<Said> words;
        for (const auto& word : setting.words) words.push_back({.word = word, .by = setting.key});
        option->wish.put(words, wishes);
    }
    return std::holds_alternative<Plan>(make_plan(library, resolve(library, wishes)));
}

// Where what holds for somebody leaves nothing of a joint that was found, the plan does not ask for it.
Assessment found_by(const Library& library, const Answers& answers, std::chrono::sys_days today) {
    auto assessed = assess(library, answers);
    auto found = say(library, answers, assessed, today);
    if (assessed.is_refused() || assessed.focus.empty() || has_plan(library, found)) return found;
    assessed.focus.clear();
    found = say(library, answers, assessed, today);
    found.parts.push_back({"means",
                           "What that means",
                           {"Of the joint that was found no exercise is left for you, so the plan asks for none."}});
    return found;
}

Exit act_assess(Session& session) {
    const auto& arguments = session.arguments;
    check_choices(arguments);
    const auto& library = session.library();
    if (library.questions.empty())
        throw Failure(Exit::refused, "this library asks nothing",
                      "give it a section 'assessment', or leave --library out");
    if (arguments.has("sheet")) return write_sheet(session);
    const auto repeat = arguments.one("repeat");
    const auto form =
        repeat ? form_of(arguments, {ResultForm::text, ResultForm::json}, "a comparison")
               : form_of(arguments, {ResultForm::text, ResultForm::markdown, ResultForm::json, ResultForm::yaml},
                         "what was found");
    const auto before = repeat ? std::optional(baseline_in(*repeat, session)) : std::nullopt;
    const auto file = arguments.one("answers");
    if (!file && !can_converse(session))
        throw Failure(Exit::usage, "there is nobody to ask: this is no terminal",
                      "name a file with --answers, or print the questions with --sheet");
    session.claim();  // nobody shall answer for a quarter of an hour and hear only then that the file is taken
    const auto answers =
        file ? std::optional(answers_in(*file, false, session)) : converse(session, before ? &*before : nullptr);
    if (!answers) throw Failure(Exit::interrupted, Findings{});  // and nothing is written
    if (before) return write_comparison(*before, *answers, form, session);
    const auto found = found_by(library, *answers, arguments.today);
    const auto next = next_steps(found, *answers, session);
    const bool is_shown = !file && (to_file(arguments) || form == ResultForm::text);
    const bool is_written = !is_shown || (to_file(arguments) && found.refusal.empty());
    if (is_written) write_result(found, next, form, session);
    if (is_shown) show_result(found, next, session);
    if (!found.refusal.empty()) throw Failure(Exit::refused, Findings{});  // it was told already
    return Exit::done;
}

const std::array assess_groups{&assess_options, &library_options, &settings_options, &look_options, &general_options};

}  // namespace

const Command assess_command{
    .name = "assess",
    .summary = "questions and simple tests that find the right plan, and say why",
    .words = "",
    .most_words = 0,
    .surplus = "`valgus assess` takes options only",
    .examples = {"valgus assess -o me.yaml", "valgus assess --answers answers.yaml --format json"},
    .groups = assess_groups,
    .act = act_assess,
};

}  // namespace valgus::cli
