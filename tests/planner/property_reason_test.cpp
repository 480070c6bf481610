// What a plan says of its reasons, whom it refuses, and what conditions do, in any world: R7, R14 and R17.
#include <algorithm>
#include <map>
#include <set>

#include "oracle/rules.hpp"
#include "oracle/world.hpp"

using namespace valgus;
using testing::has;
using testing::Index;
using testing::is_in;
using testing::Rules;

PROPERTY("R14: every reason is in words, and every sentence says something") {
    const auto& plan = given.plan();
    for (const auto& card : plan.exercises) RC_ASSERT(!card.because.text.empty());
    for (const auto& left : plan.left_out) RC_ASSERT(!left.because.text.empty());
    RC_ASSERT(plan.account.size() >= 4U);
    for (const auto& sentence : plan.account) RC_ASSERT(sentence.size() > 10U && sentence.ends_with('.'));
    for (const auto& sentence : plan.news) RC_ASSERT(sentence.size() > 5U && sentence.ends_with('.'));
    for (const auto& card : plan.exercises)
        RC_ASSERT(card.because.text.find("  ") == std::string::npos && !card.because.text.ends_with(' '));
}

// Asks for the learners alone, so that their teachers come as prerequisites.
PROPERTY("R14: a prerequisite names a skill that it teaches and that is still to be learned") {
    auto request = given.request;
    request.only.clear();
    for (std::uint16_t i = 0; i < given.library.exercises.size(); ++i)
        if (!given.library.exercises[i].needs.empty() && !has(request.exclude, Ref<Exercise>{i}))
            request.only.push_back({i});
    RC_PRE(!request.only.empty());
    const auto plan = given.plan_for(request);
    const Rules rules(given.library, request);
    for (const auto& card : plan.exercises) {
        if (card.because.code != Included::prerequisite || card.dose.reminder) continue;
        bool is_stone = false;  // those have words of their own
        for (Index other = 0; other < rules.count(); ++other)
            is_stone = is_stone || rules.is_stone_of(*rules.find(card.id), other) ||
                       rules.alternative(other) == rules.find(card.id);
        if (is_stone) continue;
        std::vector<std::string> right, without_user;
        for (const auto skill : rules.exercise(*rules.find(card.id)).teaches) {
            if (rules.is_learned(skill)) continue;
            const std::string ability(given.library[skill].ability);
            without_user.push_back("teaches you to " + ability);
            for (const auto& user : plan.exercises)
                if (user.id != card.id && has(rules.exercise(*rules.find(user.id)).needs, skill))
                    right.push_back("needed for " + user.name + ": you must be able to " + ability);
        }
        RC_LOG() << card.id << ": " << card.because.text << "\n";
        RC_ASSERT(has(right.empty() ? without_user : right, card.because.text));
    }
}

PROPERTY("R3, R14: what a position brings together with a joint names the joints that were asked for, and only then") {
    const auto& request = given.request;
    const Rules rules(given.library, request);
    for (const auto& card : given.plan().exercises) {
        if (card.because.code != Included::position) continue;
        bool alone = false;
        std::set<Ref<Joint>> joints;
        for (const auto& occasion : rules.exercise(*rules.find(card.id)).brought_by) {
            if (occasion.positions.empty() || !testing::suits(occasion.positions, request.position) ||
                !testing::suits(occasion.causes, request.cause))
                continue;
            alone = alone || occasion.joints.empty();
            for (const auto joint : occasion.joints)
                if (request.focus_asked && has(request.focus, joint)) joints.insert(joint);
        }
        RC_LOG() << card.id << ": " << card.because.text << "\n";
        RC_ASSERT((card.because.text.find(" together with the ") == std::string::npos) == alone);
        const auto told = card.because.text.substr(std::min(card.because.text.size(), card.because.text.find(")")));
        for (std::size_t i = 0; i < given.library.joints.size(); ++i) {
            const std::string label(given.library.joints[i].label);
            const bool expected = !alone && joints.contains(testing::nth<Joint>(i));
            RC_ASSERT((told.find(label) != std::string::npos) == expected);
            RC_ASSERT(told.find(label) == told.rfind(label));
        }
    }
}

PROPERTY("R17: what a condition rules out is never in, and a condition that refuses leaves no plan") {
    const Rules rules(given.library, given.request);
    RC_PRE(!given.request.conditions.empty());
    for (const auto ref : given.request.conditions) {
        const auto& condition = given.library[ref];
        if (condition.refuses.empty() || (condition.clearable && given.request.cleared)) continue;
        RC_ASSERT(given.is_refused());
    }
    if (given.is_refused()) return;
    for (const auto& card : given.plan().exercises) RC_ASSERT(!rules.ruled_out_by(*rules.find(card.id)));
}

PROPERTY("R17: the age and the pain say their conditions, beside those that were named") {
    std::vector<std::string> named;
    std::optional<int> age, pain;
    for (const auto& option : given.options) {
        if (option.flag == "--condition") named = option.values;
        if (option.flag == "--age") age = std::stoi(option.values.front());
        if (option.flag == "--pain") pain = std::stoi(option.values.front());
    }
    const auto under = [](const Condition& condition) { return condition.under_age.value_or(200); };
    const auto over = [](const Condition& condition) { return condition.over_age.value_or(-1); };
    std::vector<std::string> expected, held;
    for (const auto& condition : given.library.conditions) {
        const bool says = condition.under_age || condition.over_age;
        bool holds = has(named, std::string(condition.id));
        if (age) holds = holds || (says && *age < under(condition) && *age > over(condition));
        if (pain) holds = holds || (condition.from_pain && *pain >= *condition.from_pain);
        for (const auto& other : given.library.conditions)  // whose ages lie within
            if (!age && says && has(named, std::string(other.id)) && (other.under_age || other.over_age))
                holds = holds || (under(other) <= under(condition) && over(other) >= over(condition));
        if (holds) expected.emplace_back(condition.id);
    }
    for (const auto& condition : given.plan().request.conditions) held.push_back(condition.id);
    RC_ASSERT(held == expected);
}

PROPERTY("R11, R17: a note is told where all of its selectors hold") {
    std::vector<std::string> expected, told;
    const auto& request = given.request;
    const auto suits = [](const auto& selector, const auto& values) {
        return selector.empty() || std::any_of(values.begin(), values.end(), [&](auto v) { return has(selector, v); });
    };
    for (const auto& note : given.library.notes) {
        bool joint = note.joints.empty();
        for (const auto ref : note.joints) {
            joint = joint || (request.focus_asked && has(request.focus, ref));
            for (const auto& card : given.plan().exercises)
                joint = joint || (!request.focus_asked && card.joint.id == given.library[ref].id);
        }
        if (joint && suits(note.causes, std::vector{request.cause}) && suits(note.sides, std::vector{request.side}) &&
            suits(note.positions, std::vector{request.position}) && suits(note.conditions, request.conditions) &&
            !testing::is_kept_from(note.not_for, request.conditions))
            expected.emplace_back(note.id);
    }
    for (const auto& note : given.plan().notes)
        if (note.id != "angle" && note.id != "clinician") told.push_back(note.id);
    RC_ASSERT(told == expected);
}

PROPERTY("a plan is refused where the rules leave nothing, and says what would help") {
    const Rules rules(given.library, given.request);
    bool refused = false, anything = false;
    for (const auto ref : given.request.conditions) {
        const auto& condition = given.library[ref];
        refused = refused || (!condition.refuses.empty() && !(condition.clearable && given.request.cleared));
    }
    for (Index i = 0; i < rules.count(); ++i) {
        refused = refused || (rules.is_included(i) && !rules.is_possible(i));
        anything = anything || rules.comes(i) || rules.stand_in(i);
        anything = anything || !rules.exercise(i).after.empty();  // its stones come before its own week
    }
    if (refused || !anything) RC_ASSERT(given.is_refused());
    if (!given.is_refused()) return;
    for (const auto& finding : std::get<Refusal>(given.made).findings)
        RC_ASSERT(!finding.what.empty() && (!finding.remedy.empty() || finding.what.starts_with("there is no plan")));
}

PROPERTY("R7: a refusal for want of possibility names what was included, and an alternative that can come") {
    auto request = given.request;
    request.week = 1;  // the first in which it cannot be had
    for (const auto ref : request.conditions) RC_PRE(given.library[ref].refuses.empty());
    for (const auto& exercise : given.library.exercises) RC_PRE(!exercise.enters_after);
    for (std::uint16_t i = 0; i < given.library.exercises.size(); ++i)
        if (!Rules(given.library, request).is_possible(i) && !has(request.exclude, Ref<Exercise>{i}) &&
            !has(request.include, Ref<Exercise>{i}))
            request.include.push_back({i});
    std::sort(request.include.begin(), request.include.end());
    const Rules rules(given.library, request);
    std::map<std::string, std::string> expected;
    for (Index i = 0; i < rules.count(); ++i) {
        if (!rules.is_included(i) || rules.is_possible(i)) continue;
        auto& remedy = expected["'" + std::string(rules.exercise(i).id) + "' cannot be included: "];
        for (const auto other : rules.exercise(i).alternatives)
            if (remedy.empty() && rules.may_come(other.index) && rules.applies(other.index))
                remedy = "--include " + std::string(given.library[other].id) + " can stand in";
    }
    RC_PRE(!expected.empty());
    const auto made = make_plan(given.library, request);
    RC_ASSERT(std::holds_alternative<Refusal>(made));
    for (const auto& finding : std::get<Refusal>(made).findings) {
        const auto found = std::find_if(expected.begin(), expected.end(),
                                        [&](const auto& entry) { return finding.what.starts_with(entry.first); });
        RC_ASSERT(found != expected.end());
        RC_ASSERT(finding.what.size() > found->first.size());
        RC_ASSERT(found->second.empty() || finding.remedy == found->second);
        RC_ASSERT((finding.remedy.find("--include") != std::string::npos) == !found->second.empty());
        expected.erase(found);
    }
    RC_ASSERT(expected.empty());
}

PROPERTY("R7: what is included is in, or the refusal says why, with and without limits") {
    for (std::size_t i = 0; i < given.library.exercises.size(); ++i) {
        auto request = given.request;
        request.include = {testing::nth<Exercise>(i)};
        if (has(request.exclude, request.include.front())) continue;
        for (const bool has_limits : {true, false}) {
            if (!has_limits) request.minutes = request.max_exercises = std::nullopt;
            const auto made = make_plan(given.library, request);
            RC_LOG() << given.library.exercises[i].id << (has_limits ? "" : " without limits") << "\n";
            if (const auto* plan = std::get_if<Plan>(&made)) {
                RC_ASSERT(is_in(*plan, given.library.exercises[i].id));
            } else {
                for (const auto& finding : std::get<Refusal>(made).findings) {
                    RC_LOG() << finding.what << "; " << finding.remedy << "\n";
                    RC_ASSERT(!finding.what.ends_with(": "));
                }
            }
        }
    }
}

PROPERTY("R7: the alternative that a refusal names is accepted in its place") {
    for (std::size_t i = 0; i < given.library.exercises.size(); ++i) {
        auto request = given.request;
        request.include = {testing::nth<Exercise>(i)};
        if (has(request.exclude, request.include.front())) continue;
        request.max_exercises = std::nullopt;
        const auto made = make_plan(given.library, request);
        const auto* refusal = std::get_if<Refusal>(&made);
        if (refusal == nullptr) continue;
        const auto& remedy = refusal->findings.front().remedy;
        const auto at = remedy.find("include ");
        if (at == std::string::npos) continue;
        auto named = remedy.substr(at + 8);
        named = named.front() == '\'' ? named.substr(1, named.find('\'', 1) - 1) : named.substr(0, named.find(' '));
        RC_LOG() << given.library.exercises[i].id << ": " << refusal->findings.front().what << "; " << remedy << "\n";
        request.include = {testing::nth<Exercise>(*Rules(given.library, request).find(named))};
        if (!given.library[request.include.front()].after.empty()) continue;  // its stones may be lacking
        if (refusal->findings.front().what.find("cannot be included") != std::string::npos)
            request.minutes = request.max_exercises = std::nullopt;  // the refusal speaks of one thing after the other
        RC_ASSERT(std::holds_alternative<Plan>(make_plan(given.library, request)));
    }
}
