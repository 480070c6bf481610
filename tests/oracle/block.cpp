// Blocks, and what is asked of their cards again and again.
#include "oracle/block.hpp"

#include <algorithm>

namespace testing {

using namespace valgus;

Block Block::of_plans(const Library& library, const Request& request, int until) {
    Block block;
    block.library = &library;
    block.request = request;
    auto decisions = std::make_shared<std::vector<Decision>>();
    const int weeks = until > 0 ? std::min(until, request.weeks) : request.weeks;
    decisions->reserve(static_cast<std::size_t>(weeks));
    auto then = request;
    for (then.week = 1; then.week <= weeks; ++then.week) {
        auto decided = decide(library, then);
        auto* decision = std::get_if<Decision>(&decided);
        if (decision == nullptr) continue;
        decisions->push_back(std::move(*decision));
        block.sessions.push_back({false, then.week, SessionKind::full, &decisions->back()});
    }
    block.kept_ = decisions;
    return block;
}

Block Block::of_program(const Library& library, const Request& request, const Schedule& schedule) {
    Block block;
    block.library = &library;
    block.request = request;
    block.is_program = true;
    auto decided = decide(library, request, schedule);
    auto* decision = std::get_if<ProgramDecision>(&decided);
    if (decision == nullptr) return block;
    auto kept = std::make_shared<ProgramDecision>(std::move(*decision));
    for (const auto& session : kept->sessions) {
        const auto* now = &kept->decisions[session.decision];
        const bool is_repeated = !block.sessions.empty() && block.sessions.back().decision == now;
        block.sessions.push_back({is_repeated, session.date.week, session.date.kind, now});
    }
    block.kept_ = kept;
    return block;
}

Asked::Asked(const Block& block, int week) : request(block.request), rules(*block.library, request) {
    request.week = week;
}

std::string lines(const Wrongs& wrongs) {
    std::string text;
    for (const auto& wrong : wrongs) text += wrong + "\n";
    return text;
}

bool is_reminder(const Card& card) { return card.portion == Portion::reminder; }

bool is_work(const Block& block, const Card& card) {
    return block.exercise(card).phase >= Phase::strengthen || card.leads;
}

const Card* find_card(const Decision& decision, Ref<Exercise> exercise) {
    for (const auto& card : decision.cards)
        if (card.exercise == exercise) return &card;
    return nullptr;
}

// What a stage begins with: every range at its low end.
Amount first_amount(const Library& library, const Card& card) {
    constexpr int reps_of_the_most = 15;
    const auto& dose = *card.how->dose;
    Amount first;
    first.sets = dose.sets ? dose.sets->low : library.defaults.sets;
    if (dose.most_reps) first.reps = reps_of_the_most;
    if (dose.reps) first.reps = dose.reps->low;
    if (dose.hold) first.hold = dose.hold->low;
    if (dose.duration) first.duration = dose.duration->low;
    if (dose.distance) first.distance = dose.distance->low;
    if (first.reps) first.tempo = dose.tempo.value_or(library.defaults.tempo);
    return first;
}

int learning_weeks(int weeks) { return (weeks + 3) / 4; }

bool is_test_week(int week, int weeks) { return week % 4 == 0 || week == weeks; }

int half_weeks(const Block& block) {
    int weeks = 0;
    for (const auto ref : block.request.conditions)
        weeks = std::max(weeks, (*block.library)[ref].half_weeks.value_or(0));
    return weeks;
}

std::string told(const Block& block, const Held& held, const Card& card) {
    return told(block, held) + ", " + std::string(block.exercise(card).id);
}

std::string told(const Block& block, const Held& held) {
    const auto place = static_cast<std::size_t>(&held - block.sessions.data()) + 1;
    return "week " + std::to_string(held.week) + (block.is_program ? ", session " + std::to_string(place) : "") +
           (held.kind == SessionKind::mobility ? " (mobility)" : "");
}

}  // namespace testing
