// How it goes, in words: never more than was measured, and no promise.
#include "valgus/stages/progress.hpp"

#include "support/date.hpp"
#include "support/wording.hpp"
#include "words/assessed.hpp"
#include "words/comparison.hpp"
#include "words/words.hpp"

namespace valgus {

namespace {

using support::plural;
using words::text;

constexpr std::chrono::days four_weeks{28};

std::string with_unit_of(const Question& question, Decimal value) {
    const auto unit = measured_form(question).unit;
    return written(value) + (unit.empty() ? std::string() : " " + text(unit));
}

std::string signed_change(Decimal by) {
    return (by.tenths > 0 ? "+" : by.tenths < 0 ? "−" : "") + written({std::abs(by.tenths)});
}

ProgressMeasure measure_in_words(const Library& library, const MeasureCourse& course) {
    const auto& question = library[course.question];
    const auto& form = measured_form(question);
    const auto first = course.taken.front().value, last = course.taken.back().value;
    const Comparison named{.question = course.question, .what = course.what, .is_mean = course.is_mean};
    auto with_side = named;
    with_side.side = course.side;
    ProgressMeasure measure{.id = text(question.measure),
                            .measure = words::measure_of(library, with_side),
                            .title = words::measure_of(library, named),
                            .unit = text(form.unit),
                            .side = course.side,
                            .taken = course.taken,
                            .first = with_unit_of(question, first),
                            .last = with_unit_of(question, last),
                            .change = {},
                            .course = with_unit_of(question, first),
                            .real_from = real_change(question, course.is_mean),
                            .worse = form.worse,
                            .range = form.range,
                            .verdict = std::nullopt,
                            .says = "measured once",
                            .error = text(question.error)};
    if (course.taken.size() < 2) return measure;
    measure.change = signed_change({last.tenths - first.tenths});
    measure.course = written(first) + " to " + measure.last + " (" + measure.change + ")";
    measure.says = "what is more than chance is not known: look for a trend";
    if (!course.change) return measure;
    measure.verdict = course.change->verdict;
    measure.says = words::says_of(library, *course.change);
    return measure;
}

std::vector<std::string> worse_measures(const Library& library, const Progressed& progressed) {
    std::vector<std::string> names;
    for (const auto& it : progressed.measures)
        if (it.change && it.change->verdict == Comparison::Verdict::worse)
            names.push_back("\u201C" + words::measure_of(library, *it.change) + "\u201D");
    return names;
}

std::string what_is_worse(const Library& library, const Progressed& progressed) {
    std::string says;
    const auto names = worse_measures(library, progressed);
    if (!names.empty())
        says = support::join_and(names) + (names.size() == 1 ? " is" : " are") + " worse by more than chance does. ";
    if (progressed.is_pain_up) says += "The worst pain of the week has grown by more than chance does in two weeks. ";
    return says;
}

std::string noted_of_planned(const Progressed& progressed) {
    return std::to_string(progressed.noted()) + " of " + plural(progressed.planned(), "planned session");
}

// R18
std::string what_stops(const Library& library, const Progressed& progressed) {
    std::string stops;
    for (const auto& finding : say(library, Request{}, progressed.stops).findings)
        stops += words::sentence(finding.what) + " Go on " + finding.remedy + ". ";
    return stops + what_is_worse(library, progressed) + "Take these numbers with you.";
}

std::string what_follows(const Library& library, const Progressed& progressed) {
    switch (progressed.outcome) {
        case Outcome::nothing:
            return "There is nothing to show yet, and that is how it begins. Note each session with `valgus log`, and "
                   "measure yourself before the first: `valgus assess -o me.yaml` asks for it.";
        case Outcome::stopped:
            return what_stops(library, progressed);
        case Outcome::once:
            return "Nothing was measured twice yet, so nothing can be compared. One number alone says little: what "
                   "counts is the same measure, taken in the same way, four weeks later.";
        case Outcome::worse:
            return what_is_worse(library, progressed) +
                   "Make nothing harder, and show these numbers to a physio or a doctor before you go on.";
        case Outcome::better:
            return "What you feel or can do is really better, and so are tests. Go on as you do. What has nothing left "
                   "to win may take less of your time.";
        case Outcome::aim:
            return "What you feel or can do is really better. Go on as you do.";
        case Outcome::aim_alone:
            return "What you feel or can do is really better, and the tests are not. That is fine: they only stand in "
                   "for it, and you have come nearer to the aim without them. Go on as you do.";
        case Outcome::wrong_task:
            return "Tests are really better, and what you want to do yourself is not: perhaps the wrong task is "
                   "trained. Ask for the position again with `valgus assess`, and name what is still hard.";
        case Outcome::tests_alone:
            return "Tests are really better. Whether that helps with what you want to do, they do not tell: measure "
                   "that again, too, and the pain.";
        case Outcome::no_help:
            return "In " + plural(static_cast<int>(progressed.weeks.size()), "week") + " nothing got better by more " +
                   "than chance does, although " + noted_of_planned(progressed) +
                   " were noted. More of the same is not likely to help: show these numbers to a physio or a doctor, "
                   "who may find what exercises like these do not reach.";
        case Outcome::too_much:
            return "Nothing got better by more than chance does, and " + noted_of_planned(progressed) +
                   " were noted. You have not failed: it was too much for your days. Ask for less, with "
                   "--max-exercises 4, or fewer --days; little that is done helps more than much that is not.";
        case Outcome::chance:
            return "What has changed so far may be chance. That is no bad sign and no good one: go on, and measure "
                   "again.";
    }
    return {};
}

// The day on which it is worth while to measure again.
std::string measure_again(const Progressed& progressed) {
    std::optional<std::chrono::sys_days> last;
    for (const auto& it : progressed.measures)
        last = std::max(last.value_or(it.taken.back().date), it.taken.back().date);
    if (!last || progressed.outcome == Outcome::nothing) return {};
    const auto due = *last + four_weeks;
    if (due <= progressed.today) return "The last measures are four weeks old or more: measure again now.";
    return "Measure again on " + support::long_date(due) + ", four weeks after the last time.";
}

std::vector<std::string> follows_of(const Library& library, const Progressed& progressed) {
    std::vector<std::string> follows{what_follows(library, progressed)};
    if (progressed.outcome == Outcome::stopped) return follows;
    if (auto again = measure_again(progressed); !again.empty()) follows.push_back(std::move(again));
    if (progressed.outcome == Outcome::nothing) return follows;
    if (!progressed.last_session)
        follows.emplace_back("No session is noted yet: `valgus log` does that.");
    else if (progressed.today - *progressed.last_session >= std::chrono::days{14})
        follows.push_back("Nothing has been noted since " + support::long_date(*progressed.last_session) +
                          ". After a while away begin lower than where you stopped.");
    return follows;
}

// What one must know to read it.
std::vector<std::string> hints_of(const Library& library, const Progressed& progressed) {
    std::vector<std::string> hints;
    bool is_compared = false, is_caved = false;
    for (const auto& it : progressed.measures) is_compared = is_compared || it.change;
    for (const auto& it : progressed.weeks) is_caved = is_caved || it.caved;
    if (is_compared)
        hints.emplace_back(
            "The last is compared with the first. A change that two measurements of the same thing often show by "
            "themselves may be chance, for the better and for the worse.");
    if (!progressed.weeks.empty())
        hints.emplace_back(
            "Noted is what the log says; most people note more than they did. Pain is the worst of the week, effort "
            "the mean, both from 0 to 10.");
    if (is_caved)
        hints.push_back("How often it " + text(library.body.gave_way) +
                        " depends on who counts, and grows when an exercise gets harder: that alone is not worse.");
    if (progressed.before_start > 0)
        hints.push_back(plural(progressed.before_start, "session") + (progressed.before_start == 1 ? " is" : " are") +
                        " noted before the first day that was named, and in no week.");
    return hints;
}

std::string year_of(std::chrono::sys_days date) {
    return std::to_string(static_cast<int>(std::chrono::year_month_day{date}.year()));
}

std::string clause_of(const Progressed& progressed) {
    if (progressed.weeks.empty()) return "until " + support::long_date(progressed.today);
    const auto first = progressed.weeks.front().begins;
    auto from = support::short_date(first);
    if (year_of(first) != year_of(progressed.today)) from += " " + year_of(first);
    return from + " to " + support::short_date(progressed.today) + " " + year_of(progressed.today) + ", " +
           std::to_string(progressed.noted()) + " of " + plural(progressed.planned(), "session") + " noted";
}

}  // namespace

Progress say(const Library& library, const Progressed& progressed) {
    Progress progress{.library_id = text(library.id),
                      .library_title = text(library.title),
                      .language = library.language,
                      .title = "Progress",
                      .clause = clause_of(progressed),
                      .gave_way = text(library.body.gave_way),
                      .today = progressed.today,
                      .measures = {},
                      .weeks = progressed.weeks,
                      .planned = progressed.planned(),
                      .noted = progressed.noted(),
                      .last_session = progressed.last_session,
                      .outcome = progressed.outcome,
                      .follows = follows_of(library, progressed),
                      .hints = hints_of(library, progressed),
                      .told = {},
                      .disclaimer = {}};
    for (const auto& it : progressed.measures) progress.measures.push_back(measure_in_words(library, it));
    for (const auto& it : library.safety)
        if (it.placement == Placement::disclaimer) progress.disclaimer.emplace_back(it.text);
    return progress;
}

}  // namespace valgus
