// Which conditions hold: those that are named, and those that age and pain bring along.
#include <algorithm>

#include "resolve/resolver.hpp"
#include "support/wording.hpp"

namespace valgus {

namespace {

using support::quoted;

bool has_ages(const Condition& condition) { return condition.under_age || condition.over_age; }

// With both ages, between the two.
bool holds_at(const Condition& condition, int age) {
    return has_ages(condition) && (!condition.under_age || age < *condition.under_age) &&
           (!condition.over_age || age > *condition.over_age);
}

// Whether all for whom one holds are of the age of the other: over 65 is over 60 too.
bool lies_within(const Condition& inner, const Condition& outer) {
    return has_ages(inner) && has_ages(outer) &&
           (!outer.under_age || (inner.under_age && *inner.under_age <= *outer.under_age)) &&
           (!outer.over_age || (inner.over_age && *inner.over_age >= *outer.over_age));
}

}  // namespace

// Those that were named, and those that the age and the pain say.
Refs<Condition> Resolver::conditions(const Wishes& wishes, const Request& request) {
    const auto named = several<Condition>(wishes.conditions);
    auto all = named;
    for (const auto ref : every<Condition>(library_)) {
        const auto& condition = library_[ref];
        const bool by_age =
            request.age ? holds_at(condition, *request.age) : std::any_of(named.begin(), named.end(), [&](auto other) {
                return lies_within(library_[other], condition);
            });
        const bool by_pain = request.pain && condition.from_pain && *request.pain >= *condition.from_pain;
        const bool may_be = !request.age || may_be_at(condition, *request.age);
        if (may_be && (by_age || by_pain)) all.push_back(ref);
        if (request.age && has_ages(condition) && !holds_at(condition, *request.age) && is_among(named, ref))
            wrong(wishes.conditions.front(),
                  quoted(condition.id) + " does not hold at the age of " + std::to_string(*request.age),
                  "leave out one of them");
    }
    for (const auto& said : wishes.conditions) {
        const auto ref = request.age ? find<Condition>(library_, said.word) : std::nullopt;
        if (!ref || may_be_at(library_[*ref], *request.age)) continue;
        const auto& ages = *library_[*ref].ages;
        wrong(
            said, quoted(said.word) + " does not go with " + wishes.age->by + " " + std::to_string(*request.age),
            "it is for " + std::to_string(ages.low) + " to " + std::to_string(ages.high) + " years: mend one of them");
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

}  // namespace valgus
