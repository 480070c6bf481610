// What minutes do to a plan, in any world: the rule R12, and R7 and R16 where they meet it.
#include <algorithm>

#include "oracle/rules.hpp"
#include "oracle/world.hpp"

using namespace valgus;
using testing::card_of;
using testing::has;
using testing::Index;
using testing::is_in;
using testing::Rules;

namespace {

// The case with a limit: its own, or a part of what the whole would take.
struct Limited {
    explicit Limited(const testing::Case& given) : Limited(given, given.request) {}

    Limited(const testing::Case& given, Request asked) : request(std::move(asked)), unlimited(request) {
        unlimited.minutes = std::nullopt;
        whole = given.plan_for(unlimited);
        const auto minutes = static_cast<int>(whole.duration.count() / 60) + 1;
        if (!request.minutes) request.minutes = std::clamp(minutes * given.world.percent / 100, 1, 240);
        made = make_plan(given.library, request);
    }

    const Plan& plan() const {
        RC_PRE(std::holds_alternative<Plan>(made));
        return std::get<Plan>(made);
    }
    Seconds limit() const { return std::chrono::minutes{*request.minutes}; }

    Request request, unlimited;
    Plan whole;  // without a limit
    testing::Made made;
};

// R12's list of all that a plan without a limit holds.
std::vector<Index> list_of(const Rules& rules, const Plan& whole) {
    std::vector<Index> chosen;
    for (const auto& card : whole.exercises) chosen.push_back(*rules.find(card.id));
    std::sort(chosen.begin(), chosen.end());
    return rules.priorities(chosen);
}

void check_beginning(const testing::Case& given, const Limited& limited) {
    const Rules rules(given.library, limited.request);
    const auto list = list_of(rules, limited.whole);
    RC_ASSERT(list.size() == limited.whole.exercises.size());
    Seconds least{0};
    std::size_t kept = 0, needed = 1;
    while (kept < list.size() && least + rules.least_dose(list[kept]).time <= limited.limit())
        least += rules.least_dose(list[kept++]).time;
    for (std::size_t k = 0; k < list.size(); ++k)
        if (rules.is_included(list[k])) needed = k + 1;
    RC_ASSERT(std::holds_alternative<Plan>(limited.made) == (kept >= needed));
    if (kept < needed) return;
    RC_ASSERT(limited.plan().exercises.size() == kept);
    for (std::size_t k = 0; k < kept; ++k) RC_ASSERT(is_in(limited.plan(), rules.exercise(list[k]).id));
}

// "1 min 5 s"
std::string in_words(Seconds time) {
    const auto minutes = time.count() / 60, seconds = time.count() % 60;
    const auto rest = seconds > 0 || minutes == 0 ? std::to_string(seconds) + " s" : "";
    return minutes == 0 ? rest : std::to_string(minutes) + " min" + (rest.empty() ? "" : " ") + rest;
}

}  // namespace

PROPERTY("R12: the minutes are never exceeded") {
    const Limited limited(given);
    RC_ASSERT(limited.plan().duration <= limited.limit());
}

PROPERTY("R12: each dose is at its least or whole, and what fits is whole altogether") {
    const Limited limited(given);
    const Rules rules(given.library, limited.request);
    bool all_whole = limited.plan().exercises.size() == limited.whole.exercises.size();
    for (const auto& card : limited.plan().exercises) {
        const auto i = *rules.find(card.id);
        RC_ASSERT(card.duration == rules.least_dose(i).time || card.duration == rules.weeks_dose(i).time);
        RC_ASSERT(!card.dose.shortened || card.duration == rules.least_dose(i).time);
        RC_ASSERT(card.dose.shortened == (card.dose.text.find("(with more time: ") != std::string::npos));
        all_whole = all_whole && !card.dose.shortened;
    }
    RC_ASSERT(all_whole == (limited.whole.duration <= limited.limit()));
}

PROPERTY("R12: a plan is the longest beginning of the one list that fits at its least") {
    check_beginning(given, Limited(given));
}

PROPERTY("R7, R12: what is included begins the list, and without it there is no plan") {
    const auto whole = Limited(given).whole;
    auto request = given.request;
    for (const auto& card : whole.exercises)
        if (card.order % 3 == given.world.percent % 3)
            if (const auto ref = testing::nth<Exercise>(*Rules(given.library, request).find(card.id));
                !has(request.include, ref))
                request.include.push_back(ref);
    std::sort(request.include.begin(), request.include.end());
    check_beginning(given, Limited(given, request));
}

PROPERTY("R12: what is left over raises whole exercises in the order of the list, as far as it goes") {
    const Limited limited(given);
    const Rules rules(given.library, limited.request);
    const auto& plan = limited.plan();
    Seconds left = limited.limit();
    for (const auto& card : plan.exercises) left -= rules.least_dose(*rules.find(card.id)).time;
    for (const auto i : list_of(rules, limited.whole)) {
        const auto* card = card_of(plan, rules.exercise(i).id);
        if (card == nullptr) break;
        const auto raise = rules.weeks_dose(i).time - rules.least_dose(i).time;
        RC_LOG() << card->id << " " << card->duration.count() << " s, left " << left.count() << " s\n";
        RC_ASSERT((card->duration == rules.weeks_dose(i).time) == (raise <= left));
        if (raise <= left) left -= raise;
    }
    RC_ASSERT(left == limited.limit() - plan.duration);
}

PROPERTY("R12: a shorter plan is part of a longer one, in the same order, for the same reasons") {
    const Limited limited(given);
    auto request = limited.request;
    request.minutes = std::max(1, *request.minutes * 2 / 3);
    const auto shorter = given.plan_for(request);
    for (const auto* longer : {&limited.plan(), &std::as_const(limited.whole)}) {
        auto at = longer->exercises.begin();
        for (const auto& card : shorter.exercises) {
            at = std::find_if(at, longer->exercises.end(), [&](const auto& other) { return other.id == card.id; });
            RC_ASSERT(at != longer->exercises.end());
            RC_ASSERT(at->because.code == card.because.code);
            if (longer == &limited.whole) RC_ASSERT(card.duration <= at->duration);
        }
    }
}

PROPERTY("R12: minutes that are enough for all change nothing") {
    const Limited limited(given);
    const auto minutes = (limited.whole.duration.count() + 59) / 60;
    RC_PRE(minutes <= 240);
    auto request = limited.request;
    request.minutes = static_cast<int>(minutes);
    const auto enough = given.plan_for(request);
    RC_ASSERT(enough.exercises.size() == limited.whole.exercises.size());
    for (std::size_t i = 0; i < enough.exercises.size(); ++i) {
        RC_ASSERT(enough.exercises[i].id == limited.whole.exercises[i].id);
        RC_ASSERT(enough.exercises[i].dose.text == limited.whole.exercises[i].dose.text);
    }
    RC_ASSERT(enough.left_out.size() == limited.whole.left_out.size());
}

PROPERTY("R12: nothing is dropped while something in the plan needs it") {
    const Limited limited(given);
    const Rules rules(given.library, limited.request);
    for (const auto& card : limited.plan().exercises)
        for (const auto& teacher : limited.whole.exercises)
            if (rules.prepares(*rules.find(teacher.id), *rules.find(card.id)))
                RC_ASSERT(is_in(limited.plan(), teacher.id));
}

PROPERTY("R12, R14: what was cut is told, under the name by which it was called") {
    const Limited limited(given);
    const Rules rules(given.library, limited.request);
    std::vector<std::string> expected, told;
    for (Index i = 0; i < rules.count(); ++i) {
        const auto other = rules.stand_in(i);
        const auto in = rules.comes(i) ? std::optional(i) : other;
        if (in && !is_in(limited.plan(), rules.exercise(*in).id)) expected.emplace_back(rules.exercise(i).id);
    }
    for (const auto& left : limited.plan().left_out)
        if (left.because.code == LeftOut::no_time) told.push_back(left.id);
    RC_ASSERT(told == expected);
}

// Names two of its exercises, so that there is something to refuse.
PROPERTY("R7, R12: what is included is in, or the plan is refused with the minutes that are just enough") {
    auto request = Limited(given).request;
    const Rules rules(given.library, request);
    const auto whole = Limited(given).whole;
    for (const auto* card : {&whole.exercises.front(), &whole.exercises.back()})
        if (const Ref<Exercise> ref{static_cast<std::uint16_t>(*rules.find(card->id))}; !has(request.include, ref))
            request.include.push_back(ref);
    std::sort(request.include.begin(), request.include.end());
    const auto made = make_plan(given.library, request);
    if (const auto* plan = std::get_if<Plan>(&made)) {
        for (const auto ref : request.include) RC_ASSERT(is_in(*plan, given.library[ref].id));
        return;
    }
    const auto& finding = std::get<Refusal>(made).findings.front();
    RC_LOG() << "with " << request.include.size() << " included and " << *request.minutes
             << " minutes: " << finding.what << "; " << finding.remedy << "\n";
    const auto at = finding.remedy.find("--minutes ");
    RC_ASSERT(at != std::string::npos);
    const int named = std::stoi(finding.remedy.substr(at + 10));
    RC_ASSERT(named > *request.minutes);
    request.minutes = named - 1;
    RC_ASSERT(std::holds_alternative<Refusal>(make_plan(given.library, request)));
    request.minutes = named;
    RC_ASSERT(std::holds_alternative<Plan>(make_plan(given.library, request)));
}

PROPERTY("R12: where nothing fits, the minutes for the first of the list are named") {
    auto request = Limited(given).request;
    request.include.clear();
    request.minutes = 1;
    const auto made = make_plan(given.library, request);
    if (std::holds_alternative<Plan>(made)) return;
    const auto& finding = std::get<Refusal>(made).findings.front();
    const auto at = finding.remedy.find("--minutes ");
    RC_PRE(at != std::string::npos);  // else it is refused for another reason
    request.minutes = std::stoi(finding.remedy.substr(at + 10));
    RC_LOG() << finding.what << "; " << finding.remedy << "\n";
    RC_ASSERT(std::holds_alternative<Plan>(make_plan(given.library, request)));
    --*request.minutes;
    RC_ASSERT(std::holds_alternative<Refusal>(make_plan(given.library, request)));
}

PROPERTY("R12: the account of the minutes adds up") {
    const Limited limited(given);
    if (limited.plan().exercises.size() == limited.whole.exercises.size()) return;
    const auto& last = limited.plan().account.back();
    const Rules rules(given.library, limited.request);
    const auto list = list_of(rules, limited.whole);
    const auto next = list[limited.plan().exercises.size()];
    RC_LOG() << last << "\n";
    RC_ASSERT(last.starts_with("Next would be " + std::string(rules.exercise(next).name) + ", which takes "));
    const auto left = limited.limit() - limited.plan().duration;
    Seconds least{0};
    std::string raised;
    for (const auto i : list) {
        const auto* card = card_of(limited.plan(), rules.exercise(i).id);
        if (card == nullptr) break;
        least += rules.least_dose(i).time;
        if (card->duration > rules.least_dose(i).time) raised += " " + card->name;
    }
    std::string account;
    for (const auto& sentence : limited.plan().account) account += sentence + "\n";
    RC_ASSERT(account.find(", together " + in_words(least) + ".\n") != std::string::npos);
    auto told = account.substr(std::min(account.size(), account.find("What was left gives the whole dose of")));
    told = told.substr(0, told.find(".\n"));
    std::string names;
    for (std::size_t at = told.find(" E"); at != std::string::npos; at = told.find(" E", at + 1))
        names += told.substr(at, told.find_first_of(", .", at + 1) - at);
    RC_ASSERT(names == raised);
    RC_ASSERT(last.find("; " + in_words(left) + " ") != std::string::npos);
    RC_ASSERT(rules.least_dose(next).time > left);
}
