// What a plan says is new this week, in any world.
#include <algorithm>

#include "oracle/rules.hpp"
#include "oracle/world.hpp"

using namespace valgus;
using testing::card_of;
using testing::is_in;

namespace {

// This week's plan and last week's, both without a limit of time.
struct Weeks {
    explicit Weeks(const testing::Case& given) {
        auto request = given.request;
        request.minutes = std::nullopt;
        RC_PRE(request.week > 1);
        now = given.plan_for(request);
        --request.week;
        before = given.plan_for(request);
    }

    // What the sentence that begins so lists; empty: there is none.
    std::string told(std::string_view begin) const {
        for (const auto& sentence : now.news)
            if (sentence.starts_with(begin)) return sentence.substr(begin.size());
        return {};
    }

    Plan now, before;
};

int stage_of(const PlannedExercise& card) { return card.progression ? card.progression->stage : 1; }

}  // namespace

PROPERTY("R10: the first week has no news") {
    auto request = given.request;
    request.week = 1;
    RC_ASSERT(given.plan_for(request).news.empty());
}

PROPERTY("R10: what comes in this week is told, and nothing else") {
    const Weeks weeks(given);
    std::vector<std::string> names;
    for (const auto& card : weeks.now.exercises)
        if (!is_in(weeks.before, card.id)) names.push_back(card.name);
    std::string list;
    for (std::size_t i = 0; i < names.size(); ++i)
        list += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
    RC_ASSERT(weeks.told("For the first time: ") == (names.empty() ? "" : list + "."));
}

PROPERTY("R10: a new dose is told, with last week's, and no other") {
    const Weeks weeks(given);
    std::string list;
    for (const auto& card : weeks.now.exercises) {
        const auto* before = card_of(weeks.before, card.id);
        if (before == nullptr || stage_of(*before) != stage_of(card) || card.dose.brief == before->dose.brief) continue;
        list +=
            (list.empty() ? "" : "; ") + card.name + " " + card.dose.brief + " (last week " + before->dose.brief + ")";
    }
    RC_ASSERT(weeks.told("More: ") == (list.empty() ? "" : list + "."));
}

PROPERTY("R10: a new stage is told, with the way back to the one before") {
    const Weeks weeks(given);
    RC_PRE(weeks.now.request.doses.empty());  // a stage that only adds to the dose does not show beside such a one
    std::string list, way_back;
    for (const auto& card : weeks.now.exercises) {
        const auto* before = card_of(weeks.before, card.id);
        if (before == nullptr || stage_of(*before) >= stage_of(card)) continue;
        list += (list.empty() ? "" : ", ") + card.name + " (" + card.progression->now + ")";
        if (way_back.empty()) way_back = "with --stage " + card.id + "=" + std::to_string(stage_of(*before));
    }
    const auto told = weeks.told("Harder: ");
    RC_ASSERT(told.empty() == list.empty());
    RC_ASSERT(told.starts_with(list));
    RC_ASSERT((list.empty() || told.find(way_back) != std::string::npos));
}
