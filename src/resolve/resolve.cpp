#include <algorithm>

#include "resolve/resolver.hpp"
#include "support/nearest.hpp"
#include "support/numbers.hpp"
#include "support/wording.hpp"

namespace valgus {

namespace {

constexpr Range<int> minutes_range{1, 240}, age_range{0, 120};
constexpr std::size_t few_words = 12;  // more are not listed in a message

using support::quoted;

// With both ages, between the two.
bool holds_at(const Condition& condition, int age) {
    const bool is_under = condition.under_age && age < *condition.under_age;
    const bool is_over = condition.over_age && age > *condition.over_age;
    return condition.under_age && condition.over_age ? is_under && is_over : is_under || is_over;
}

}  // namespace

bool Resolver::empty(const Said& said) {
    if (!said.word.empty()) return false;
    wrong(said, "an empty value", "give it a value, or leave the option out");
    return true;
}

void Resolver::unknown(const Said& said, std::string_view noun, std::span<const std::string_view> allowed,
                       std::string_view listing) {
    std::string remedy;
    if (const auto near = support::nearest(said.word, allowed)) remedy = "did you mean " + quoted(*near) + "? ";
    if (allowed.size() <= few_words) {
        remedy += "allowed: " + support::join(std::vector<std::string>(allowed.begin(), allowed.end()), ", ");
    } else {
        remedy += "`valgus list " + std::string(listing) + "` names them all";
    }
    wrong(said, "unknown " + std::string(noun) + " " + quoted(said.word), std::move(remedy));
}

// R5: --equipment speaks of gear; household things are at hand unless --without names them.
Refs<Equipment> Resolver::at_hand(const Wishes& wishes) {
    const auto is_none = [](const Said& said) { return said.word == "none"; };
    const bool none = std::any_of(wishes.equipment.begin(), wishes.equipment.end(), is_none);
    if (none && wishes.equipment.size() > 1)
        wrong(wishes.equipment.front(), "'none' beside other equipment", "name the equipment, or only 'none'");
    const auto named = none ? Refs<Equipment>{} : several<Equipment>(wishes.equipment);
    const auto without = several<Equipment>(wishes.without);
    Refs<Equipment> at_hand;
    for (const auto ref : every<Equipment>(library_)) {
        const bool household = library_[ref].provision == Provision::household;
        const bool have = household || wishes.equipment.empty() || is_among(named, ref);
        if (is_among(named, ref) && is_among(without, ref))
            wrong(wishes.without.front(), quoted(library_[ref].id) + " is also in --equipment",
                  "name it in one of them");
        if (have && !is_among(without, ref)) at_hand.push_back(ref);
    }
    return at_hand;
}

std::optional<int> Resolver::number(const std::optional<Said>& said, std::string_view noun, Range<int> allowed,
                                    bool or_none) {
    if (!said || empty(*said) || (or_none && said->word == "none")) return std::nullopt;
    const auto value = support::whole_number(said->word);
    if (value && *value >= allowed.low && *value <= allowed.high) return value;
    wrong(*said, quoted(said->word) + " is no " + std::string(noun),
          "write a whole number from " + std::to_string(allowed.low) + " to " + std::to_string(allowed.high) +
              (or_none ? ", or none" : ""));
    return std::nullopt;
}

void Resolver::weeks(const Wishes& wishes, Request& request) {
    const int usual = request.cause == Cause::structural ? library_.defaults.structural_weeks : library_.defaults.weeks;
    request.weeks = number(wishes.weeks, "number of weeks", weeks_bounds).value_or(usual);
    if (wishes.week && wishes.week->word == "now") {
        request.week = week_now(wishes, request.weeks);
        return;
    }
    request.week = number(wishes.week, "week", weeks_bounds).value_or(1);
    if (request.week <= request.weeks) return;
    wrong(*wishes.week,
          "week " + std::to_string(request.week) + " comes after the block, which has " +
              support::plural(request.weeks, "week"),
          "make the block longer with --weeks " + std::to_string(request.week) + ", or name an earlier week");
}

// Those that were named, and those that the age says.
Refs<Condition> Resolver::conditions(const Wishes& wishes, std::optional<int> age) {
    auto named = several<Condition>(wishes.conditions);
    for (const auto ref : every<Condition>(library_)) {
        const auto& condition = library_[ref];
        if (age && holds_at(condition, *age)) named.push_back(ref);
    }
    std::sort(named.begin(), named.end());
    named.erase(std::unique(named.begin(), named.end()), named.end());
    return named;
}

void Resolver::check_conflicts(const Wishes& wishes, const Request& request) {
    for (const auto ref : request.exclude) {
        const auto name = quoted(library_[ref].id);
        if (is_among(request.include, ref))
            wrong(wishes.exclude.front(), name + " is also in --include", "name it in one of them");
        if (is_among(request.only, ref))
            wrong(wishes.exclude.front(), name + " is also in --only", "name it in one of them");
    }
}

Request Resolver::request(const Wishes& wishes) {
    Request request;
    if (wishes.name && !empty(*wishes.name)) request.name = wishes.name->word;
    if (wishes.side) request.side = word<Side>(*wishes.side, "side").value_or(Side::both);
    request.focus = several<Joint>(wishes.focus);
    request.focus_asked = !wishes.focus.empty();
    if (!request.focus_asked) request.focus = every<Joint>(library_);
    if (wishes.cause) request.cause = word<Cause>(*wishes.cause, "cause").value_or(Cause::unknown);
    if (wishes.position) request.position = one<Position>(*wishes.position).value_or(Ref<Position>{});
    request.angle = number(wishes.angle, "number of degrees", {0, library_.body.most_bend});
    start_ = date(wishes.start);
    weeks(wishes, request);
    request.minutes = number(wishes.minutes, "number of minutes", minutes_range, true);
    request.at_hand = at_hand(wishes);
    request.mastered = several<Skill>(wishes.mastered);
    request.stages = pins(wishes.stages);
    request.doses = doses(wishes.doses);
    request.clinician_notes = clinician_notes(wishes.clinician_notes);
    request.age = number(wishes.age, "age in years", age_range);
    request.conditions = conditions(wishes, request.age);
    request.include = several<Exercise>(wishes.include);
    request.exclude = several<Exercise>(wishes.exclude);
    request.only = several<Exercise>(wishes.only);
    request.all = wishes.all;
    check_conflicts(wishes, request);
    return request;
}

void Resolver::check() {
    if (!findings_.empty()) throw Failure(Exit::usage, std::move(findings_));
    if (!outside_.empty()) throw Failure(Exit::refused, std::move(outside_));
}

Request resolve(const Library& library, const Wishes& wishes) {
    Resolver resolver(library);
    Request request;
    until_full([&] { request = resolver.request(wishes); });
    resolver.check();
    return request;
}

}  // namespace valgus
