// What minutes and the number do to a plan, in any world: the rule R12, and R7 where it meets it.
#include <algorithm>

#include "oracle/block.hpp"
#include "oracle/world.hpp"

using namespace valgus;
using testing::has;
using testing::is_in;
using testing::Rules;

namespace {

Decision decision_of(const testing::Case& given, const Request& request) {
    auto decided = decide(given.library, request);
    RC_PRE(std::holds_alternative<Decision>(decided));
    return std::get<Decision>(std::move(decided));
}

// Whether room had to be made, or what leads has none: then what comes in is another choice, not a beginning.
bool is_crowded(const Decision& decision) {
    return decision.budget.loosening_gave || !decision.budget.halved.empty() ||
           (decision.asked_drill && !decision.first_drill);
}

// All that is in the smaller session is in the larger one.
void check_part(const testing::Case& given, const Decision& less, const Decision& more) {
    RC_PRE(!is_crowded(less) && !is_crowded(more) && less.first_drill == more.first_drill);
    std::size_t leads = 0;
    for (const auto& card : less.cards) leads += card.leads ? 1 : 0;
    for (const auto& card : more.cards) leads -= card.leads ? 1 : 0;
    RC_PRE(leads == 0U);
    const auto is_within = [](const Budget::Share& share) { return !share.limit || share.used <= *share.limit; };
    const bool is_of_a_few =
        less.budget.all.limit.value_or(Seconds::max()) >= std::chrono::minutes{15} &&  // past what does not fit
        (less.budget.all.count <= 4 || !is_within(less.budget.work));
    RC_PRE(!is_of_a_few);
    for (const auto& card : less.cards) {
        RC_LOG() << given.library[card.exercise].id << "\n";
        const bool is_in_both = testing::find_card(more, card.exercise) != nullptr;
        RC_ASSERT(is_in_both);
    }
}

Request in_week_one(const testing::Case& given) {
    auto request = given.request;
    request.week = 1;
    request.include.clear();
    return request;
}

}  // namespace

PROPERTY("R12: a shorter session is part of a longer one") {
    auto request = in_week_one(given);
    request.minutes = request.minutes.value_or(5 + given.world.percent / 4);
    const auto less = decision_of(given, request);
    request.minutes = *request.minutes + 1 + given.world.percent / 10;
    check_part(given, less, decision_of(given, request));
}

PROPERTY("R12: a session of fewer exercises is part of one of more") {
    auto request = in_week_one(given);
    request.max_exercises = request.max_exercises.value_or(1 + given.world.percent / 12);
    const auto less = decision_of(given, request);
    request.max_exercises = *request.max_exercises + 1 + given.world.percent % 4;
    check_part(given, less, decision_of(given, request));
}

PROPERTY("R12: limits that are enough for all change nothing") {
    auto request = in_week_one(given);
    request.minutes = request.max_exercises = std::nullopt;
    const auto whole = decision_of(given, request);
    RC_PRE(!whole.budget.next);  // what cannot come for want of its stones ends the list
    request.minutes = static_cast<int>(whole.duration.count() / 60) * 3 + 3;
    request.max_exercises = static_cast<int>(whole.cards.size()) * 4;
    RC_PRE(*request.minutes <= 240);
    const auto enough = decision_of(given, request);
    RC_ASSERT(enough.cards.size() == whole.cards.size());
    for (std::size_t i = 0; i < whole.cards.size(); ++i) {
        RC_ASSERT(enough.cards[i].exercise == whole.cards[i].exercise);
        RC_ASSERT(enough.cards[i].amount == whole.cards[i].amount);
    }
}

PROPERTY("R12: nothing is in without what it needs, however few the minutes") {
    auto request = in_week_one(given);
    request.minutes = 1 + given.world.percent / 10;
    const Rules rules(given.library, request);
    const auto decision = decision_of(given, request);
    const bool no_room_to_remind =
        decision.first_drill && std::none_of(decision.cards.begin(), decision.cards.end(), testing::is_reminder);
    for (const auto& card : decision.cards)
        for (const auto skill : given.library[card.exercise].needs) {
            if (testing::is_reminder(card)) break;
            // What is learned may go without its reminder where the minutes do not reach for the first drill else.
            bool is_taught = rules.is_learned(skill) && (!rules.first_teacher(skill) || no_room_to_remind);
            for (const auto& other : decision.cards)
                is_taught = is_taught || has(given.library[other.exercise].teaches, skill);
            RC_LOG() << given.library[card.exercise].id << "\n";
            RC_ASSERT(is_taught);
        }
}

// Names two of its exercises, so that there is something to refuse.
PROPERTY("R7, R12: what is included is in, or the plan is refused with the minutes that are just enough") {
    auto request = in_week_one(given);
    request.max_exercises = std::nullopt;
    const auto whole = given.plan_for(request);
    const Rules rules(given.library, request);
    for (const auto* card : {&whole.exercises.front(), &whole.exercises.back()})
        if (const Ref<Exercise> ref{static_cast<std::uint16_t>(*rules.find(card->id))}; !has(request.include, ref))
            request.include.push_back(ref);
    std::sort(request.include.begin(), request.include.end());
    request.minutes = 1 + given.world.percent / 10;
    const auto made = make_plan(given.library, request);
    if (const auto* plan = std::get_if<Plan>(&made)) {
        for (const auto ref : request.include) RC_ASSERT(is_in(*plan, given.library[ref].id));
        return;
    }
    const auto& finding = std::get<Refusal>(made).findings.front();
    RC_LOG() << "with " << request.include.size() << " included and " << *request.minutes
             << " minutes: " << finding.what << "; " << finding.remedy << "\n";
    const auto at = finding.remedy.find("--minutes ");
    RC_PRE(at != std::string::npos);  // else it is refused for another reason
    const int named = std::stoi(finding.remedy.substr(at + 10));
    RC_ASSERT(named > *request.minutes);
    request.minutes = named - 1;
    RC_ASSERT(std::holds_alternative<Refusal>(make_plan(given.library, request)));
    request.minutes = named;
    RC_ASSERT(std::holds_alternative<Plan>(make_plan(given.library, request)));
}

PROPERTY("R12: where nothing fits, the minutes that are just enough for something are named") {
    auto request = in_week_one(given);
    request.minutes = 1;
    const auto made = make_plan(given.library, request);
    if (std::holds_alternative<Plan>(made)) return;
    const auto& finding = std::get<Refusal>(made).findings.front();
    const auto at = finding.remedy.find("--minutes ");
    RC_PRE(at != std::string::npos);  // else it is refused for another reason
    request.minutes = std::stoi(finding.remedy.substr(at + 10));
    RC_LOG() << finding.what << "; " << finding.remedy << "\n";
    RC_PRE(*request.minutes <= 240);  // else no minutes would do
    RC_ASSERT(std::holds_alternative<Plan>(make_plan(given.library, request)));
    --*request.minutes;
    RC_ASSERT(std::holds_alternative<Refusal>(make_plan(given.library, request)));
}
