#include "words/account.hpp"

#include <algorithm>

#include "support/date.hpp"
#include "support/wording.hpp"
#include "words/changes.hpp"

namespace valgus::words {

namespace {

std::string all_labels(const std::vector<Labelled>& things) {
    std::vector<std::string> words;
    for (const auto& thing : things) words.push_back(thing.label);
    return support::join_and(words);
}

std::string wish_for(const Complaint& body, const RequestEcho& request) {
    auto wish = "You asked for " + text(request.side == Side::both ? "" : "the ") + limb_of(body, request.side);
    wish += request.focus_asked ? ", with work for: " + all_labels(request.focus) + "."
                                : " and named no joint, so all count.";
    wish += " The cause is " + (request.cause == Cause::unknown
                                    ? text(label(request.cause))
                                    : text(id(request.cause)) + ", " + text(label(request.cause)));
    wish += "; the position is " + request.position.label;
    if (request.angle) wish += ", where " + text(body.collapse_begins) + " at " + std::to_string(*request.angle) + "°";
    return wish + ".";
}

// R18
std::string by_sessions(const Logged& logged) {
    const auto counted = std::span(logged.history->sessions).subspan(logged.past.begins);
    const auto is_session = [](const LoggedSession& session) { return !session.exercises.empty(); };
    const auto sessions = static_cast<int>(std::count_if(counted.begin(), counted.end(), is_session));
    if (sessions == 0) return ": nothing that counts is in the log yet.";
    const auto last = std::find_if(counted.rbegin(), counted.rend(), is_session);
    return " by the log, where " + support::plural(sessions, "session") + " count, the last on " +
           support::long_date(last->date) +
           ": what was done and felt decides what grows, and the calendar only when something new comes in.";
}

// R10: where in the block this is, and what that does to the doses.
std::string week_of(const Request& request, const Decision& decision) {
    const auto week = "It is week " + std::to_string(decision.week) + " of " + std::to_string(request.weeks);
    if (request.logged) return week + by_sessions(*request.logged);
    if (decision.week == 1) return week + ": every dose is at its low end.";
    return week +
           ": work has gone up a rung of its ladder in every week that had the minutes for it, and at most one "
           "exercise a session, two a week, to a harder stage. All other doses stay at their low end.";
}

// R10: a stage that was asked for, or why it is another.
std::string pin_of(const Library& library, const PinnedStage& pin) {
    const auto name = text(library[pin.asked.exercise].name);
    const auto asked = std::to_string(pin.asked.stage);
    if (!pin.stage) return "You asked for a stage of " + name + ", which is not in this plan.";
    if (pin.stage == pin.asked.stage) return "You keep " + name + " at stage " + asked + ".";
    return "You asked for stage " + asked + " of " + name + "; it is at stage " + std::to_string(*pin.stage) +
           ", for a stage is passed over if its equipment is not at hand or a condition rules it out.";
}

void add_wishes(const Library& library, const Decision& decision, const Plan& plan, std::vector<std::string>& account) {
    const auto& request = plan.request;
    const auto add = [&](std::string_view begin, const std::vector<Labelled>& things) {
        if (!things.empty()) account.push_back(text(begin) + all_labels(things) + ".");
    };
    if (request.age) account.push_back("The age is " + std::to_string(*request.age) + ".");
    add("What holds for you: ", request.conditions);
    add("At hand: ", request.equipment);
    add("You can do already: ", request.mastered);
    add("You have held already: ", request.mastered_stones);
    add("Still being learned: ", request.learning);
    if (request.worse)
        account.push_back("The " + text(label(*request.worse)) +
                          " one is worse: it comes first, and does a set more from week 2 on.");
    if (request.pain) account.push_back("The worst pain is " + std::to_string(*request.pain) + " of 10.");
    if (request.cleared) account.emplace_back("A clinician has cleared you for exercise.");
    for (const auto& pin : decision.pins) account.push_back(pin_of(library, pin));
    if (plan.protocol) account.push_back("It follows the protocol " + plan.protocol->name + ".");
    add("Only these were asked for, with what they need first: ", request.only);
    add("Asked for by name: ", request.include);
    for (const auto& [exercise, dose] : request.doses)
        account.push_back(
            std::string("A clinician's own dose: ").append(exercise).append(", ").append(dose).append("."));
    add("Not wanted: ", request.exclude);
    if (request.all) account.emplace_back("You asked for the extra exercises too.");
}

// "2 left out: Calf release and Toe lift – you excluded it."
template <class Item>
void add_groups(const std::vector<Item>& items, std::string_view what, std::vector<std::string>& account) {
    for (const auto& group : by_reason(items))
        account.push_back(std::to_string(group.names.size()) + text(what) + support::join_and(group.names) + " – " +
                          group.reason + ".");
}

std::string share_of(const Budget::Share& share) {
    std::vector<std::string> parts;
    if (share.limit) parts.push_back(support::duration_text(*share.limit));
    if (share.places) parts.push_back(support::plural(*share.places, "exercise"));
    return support::join(parts, " and ");
}

std::string used_of(const Budget::Share& share) {
    return support::plural(share.count, "exercise") + " in " + support::duration_text(share.used);
}

// R12: what the minutes and the number went to, in which order, and what came next.
void add_budget(const Library& library, const Decision& decision, std::vector<std::string>& account) {
    const auto& budget = decision.budget;
    if (!budget.all.limit && !budget.all.places) {
        account.push_back("You set no limit, so all of it is in. It takes " + support::minutes_text(decision.duration) +
                          ".");
        return;
    }
    account.push_back("A session has at most " + share_of(budget.all) + ", of which work has " + share_of(budget.work) +
                      " and loosening the rest; where one list ends, the other takes what it leaves.");
    account.push_back(
        "Work took " + used_of(budget.work) + ", loosening " + used_of(budget.loosening) +
        (budget.all.limit ? "; " + support::duration_text(*budget.all.limit - budget.all.used) + " are left." : "."));
    if (decision.first_drill)
        account.push_back("First came " + text(library[*decision.first_drill].name) +
                          ", the drill that this is for, with what it needs.");
    if (!budget.halved.empty())
        account.push_back("At half, to leave room for it: " + support::join_and(names(library, budget.halved)) + ".");
    if (budget.loosening_gave) account.emplace_back("Loosening gave up its share.");
    if (budget.next) account.push_back("Next would be " + text(library[*budget.next].name) + ".");
}

void add_left_out(const Plan& plan, std::vector<std::string>& account) {
    add_groups(plan.left_out, " left out: ", account);
    if (plan.left_out.empty()) account.emplace_back("Nothing that belongs here was left out.");
}

// P1, P2, P6: on which days there is what.
void add_calendar(const Request& request, const Schedule& schedule, std::vector<std::string>& account) {
    std::vector<std::string> days;
    for (const auto day : schedule.days) days.push_back(text(label(day)));
    if (request.logged)
        account.push_back("It is week " + std::to_string(request.week) + " of " + std::to_string(request.weeks) +
                          by_sessions(*request.logged) +
                          " The first session follows from the log; those behind it go on by the calendar, as if all "
                          "went well. Sessions are on " +
                          support::join_and(days) + ".");
    else
        account.push_back("The block has " + support::plural(request.weeks, "week") +
                          (schedule.from_week ? ", and goes on with week " + std::to_string(*schedule.from_week) : "") +
                          " from " + support::long_date(first_day(schedule, schedule.from_week.value_or(1))) +
                          " on, with sessions on " + support::join_and(days) + ".");
    account.emplace_back(
        "A day after a full session is a mobility day: release, stretch and mobilize, and what is fit for every day.");
    account.emplace_back(
        "Every full session holds the first drill, what leads an asked joint, what teaches or reminds, and further "
        "work "
        "that stays for two weeks and then hands over to the next; loosening takes turns session by session.");
    account.emplace_back(
        "Work goes up at most one rung of its ladder a week, where the minutes are there; at most one exercise a "
        "session, "
        "two a week, goes to a harder stage, none in the first week, in a week of tests, or in one that brings "
        "something "
        "new.");
    if (request.minutes)
        account.push_back(
            "A session lasts at most " + support::plural(*request.minutes, "minute") +
            (request.max_exercises
                 ? " and holds at most " + support::plural(*request.max_exercises, "exercise") + ", reminders apart."
                 : "."));
}

}  // namespace

std::vector<std::string> account_of(const Library& library, const Request& request, const Decision& decision,
                                    const Plan& plan) {
    std::vector<std::string> account{wish_for(library.body, plan.request), week_of(request, decision)};
    add_wishes(library, decision, plan, account);
    for (auto& standing : standings(library, decision)) account.push_back(std::move(standing));
    add_groups(plan.exercises, " in: ", account);
    add_left_out(plan, account);
    add_budget(library, decision, account);
    return account;
}

std::vector<std::string> account_of_program(const Library& library, const Request& request, const Schedule& schedule,
                                            const Decision& decision, const Plan& whole) {
    std::vector<std::string> account{wish_for(library.body, whole.request)};
    add_wishes(library, decision, whole, account);
    add_calendar(request, schedule, account);
    auto once = whole.exercises;  // an exercise that changes with the weeks is told once
    once.erase(std::unique(once.begin(), once.end(), [](const auto& a, const auto& b) { return a.id == b.id; }),
               once.end());
    add_groups(once, " in: ", account);
    add_left_out(whole, account);
    return account;
}

}  // namespace valgus::words
