#include "words/account.hpp"

#include <algorithm>

#include "support/date.hpp"
#include "support/wording.hpp"

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

// R10: where in the block this is, and what that does to the doses.
std::string week_of(const Request& request, const Decision& decision) {
    const auto week = "It is week " + std::to_string(decision.week) + " of " + std::to_string(request.weeks);
    if (decision.week == 1) return week + ": every dose is at its low end.";
    return week + ": where the dose of strengthening or integration is a range, it has taken " +
           std::to_string(decision.week - 1) + " of " + support::plural(request.weeks - 1, "step") +
           " from its low end to its high end" +
           (decision.has_late ? ", and what entered later counts from its own first week" : "") +
           ". All other doses stay at their low end.";
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
    for (const auto& pin : decision.pins) account.push_back(pin_of(library, pin));
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

// R12: what the minutes went to, in which order, and what came next.
void add_budget(const Library& library, const Request& request, const Decision& decision,
                std::vector<std::string>& account) {
    const auto& [list, times, kept] = *decision.budget;
    Seconds whole{0}, least{0};
    for (const auto& time : times) whole += time.full;
    const auto asked = support::plural(*request.minutes, "minute");
    if (whole <= std::chrono::minutes{*request.minutes}) {
        account.push_back("All of it fits into your " + asked + ", with every dose whole.");
        return;
    }
    std::vector<std::string> spent;
    for (std::size_t i = 0; i < kept; ++i) {
        least += times[i].least;
        spent.push_back(text(library[list[i]].name) + " (" + support::duration_text(times[i].least) + ")");
    }
    account.push_back("All of it with every dose whole would take " + support::minutes_text(whole) + "; you have " +
                      asked +
                      ". So the most important come first, each at the least that makes sense and after what "
                      "it needs: " +
                      support::join_and(spent) + ", together " + support::duration_text(least) + ".");
    auto left = std::chrono::minutes{*request.minutes} - least;
    std::vector<bool> is_whole(library.exercises.size(), false);
    for (const auto& card : decision.cards) is_whole[card.exercise.index] = card.size == Size::full;
    std::vector<std::string> raised;
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (!is_whole[list[i].index] || times[i].full == times[i].least) continue;
        raised.push_back(text(library[list[i]].name));
        left -= times[i].full - times[i].least;
    }
    if (!raised.empty()) account.push_back("What was left gives the whole dose of " + support::join_and(raised) + ".");
    if (kept < list.size())
        account.push_back("Next would be " + text(library[list[kept]].name) + ", which takes " +
                          support::duration_text(times[kept].least) + "; " + support::duration_text(left) +
                          (left == Seconds{1} ? " is" : " are") + " left.");
}

void add_left_out(const Plan& plan, std::vector<std::string>& account) {
    add_groups(plan.left_out, " left out: ", account);
    if (plan.left_out.empty()) account.emplace_back("Nothing that belongs here was left out.");
}

// P1, P2, P6: on which days there is what.
void add_calendar(const Request& request, const Schedule& schedule, std::vector<std::string>& account) {
    std::vector<std::string> days;
    for (const auto day : schedule.days) days.push_back(text(label(day)));
    account.push_back("The block has " + support::plural(request.weeks, "week") + " from " +
                      support::long_date(schedule.start) + " on, with sessions on " + support::join_and(days) + ".");
    account.emplace_back(
        "A day after a full session is a mobility day: release, stretch and mobilize, and what is fit for every day.");
    account.emplace_back(
        "Where the dose of strengthening or integration is a range, it rises from its low end in the first week to its "
        "high end in the last; harder stages come after equal parts of the block.");
    if (!request.minutes) {
        account.emplace_back(
            "You set no limit of time, so every full session holds everything, with every dose whole.");
        return;
    }
    account.push_back(
        "A session lasts at most " + support::plural(*request.minutes, "minute") +
        ". Each full one begins with the first drill of integration and what that needs; the other exercises take "
        "turns, and go on where the session before stopped. Doses are whole if every week goes through "
        "everything so; else release, stretch and mobilize are at the least that makes sense; or, if "
        "something would have no room so, everything is.");
}

}  // namespace

std::vector<std::string> account_of(const Library& library, const Request& request, const Decision& decision,
                                    const Plan& plan) {
    std::vector<std::string> account{wish_for(library.body, plan.request), week_of(request, decision)};
    add_wishes(library, decision, plan, account);
    add_groups(plan.exercises, " in: ", account);
    add_left_out(plan, account);
    if (decision.budget) {
        add_budget(library, request, decision, account);
    } else {
        account.push_back("You set no limit of time, so every dose is whole. It takes " +
                          support::minutes_text(plan.duration) + ".");
    }
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
