// What must hold of what a session holds and of what it leaves out.
#include <algorithm>

#include "oracle/block.hpp"

namespace testing {

using namespace valgus;

namespace {

// Of an exercise at its first dose, by itself.
Seconds first_time(const Block& block, const Asked& asked, Index i) {
    const auto& exercise = asked.rules.exercise(i);
    const int stage = asked.rules.first_stage(i);
    const bool in_turn =
        exercise.laterality == Laterality::unilateral || exercise.laterality == Laterality::alternating;
    Instruction how;
    how.dose = asked.rules.dose(i, stage);
    Card card;
    card.how = std::shared_ptr<const Instruction>(std::shared_ptr<const void>{}, &how);
    const auto amount = first_amount(*block.library, card);
    auto work = amount.duration.value_or(Seconds{0});
    if (amount.distance) work = Seconds{2} * *amount.distance;
    if (amount.reps) work = *amount.reps * (amount.tempo->up + amount.tempo->down + amount.hold.value_or(Seconds{0}));
    const auto rest = how.dose->rest ? how.dose->rest->low : block.library->defaults.rest;
    const int sides = in_turn && block.request.side == Side::both ? 2 : 1;
    return asked.rules.stated(i, stage, &Instruction::setup_s).value_or(block.library->defaults.setup_s) +
           sides * (amount.sets * work + (amount.sets - 1) * rest);
}

// Whether it needs nothing besides to come into a session.
bool needs_no_more(const Block& block, const Held& held, Index i) {
    const auto& exercise = block.library->exercises[i];
    bool is_easy = exercise.after.empty() && exercise.stages.empty() && held.week > half_weeks(block);
    for (const auto skill : exercise.needs) {
        bool is_taught = false;
        for (const auto& card : held.decision->cards) is_taught |= has(block.exercise(card).teaches, skill);
        is_easy = is_easy && is_taught;
    }
    return is_easy;
}

template <class T>
void add_forbidden(const Block& block, const Held& held, const Refs<T>& refs, Wrongs& wrongs) {
    for (const auto ref : refs)
        if (is_kept_from((*block.library)[ref].not_for, block.request.conditions))
            wrongs.push_back(told(block, held) + ": " + std::string((*block.library)[ref].id));
}

}  // namespace

// Work ends before its share does only where its list ends or the next of it does not fit. What is known of the next is
// how long its first dose is; what it needs besides is not, so this asks only of what needs nothing more.
Wrongs wrong_shares(const Block& block) {
    Wrongs wrongs;
    const auto& request = block.request;
    for (const auto& held : block.sessions) {
        if (held.is_repeated || block.is_program || held.kind != SessionKind::full) continue;
        const auto& budget = held.decision->budget;
        const bool is_structural = request.cause == Cause::structural;
        if (request.minutes) {
            const Seconds all = std::chrono::minutes{*request.minutes};
            if (budget.all.limit != all || *budget.work.limit != all * (is_structural ? 75 : 60) / 100 ||
                *budget.loosening.limit != all - *budget.work.limit)
                wrongs.push_back(told(block, held) + ": shares of minutes");
        }
        if (request.max_exercises)
            if (*budget.work.places != (*request.max_exercises * 7 + 9) / 10 ||
                *budget.loosening.places != *request.max_exercises - *budget.work.places)
                wrongs.push_back(told(block, held) + ": shares of the number");
        int work = 0, loosening = 0;
        for (const auto& card : held.decision->cards)
            if (!is_reminder(card)) ++(is_work(block, card) ? work : loosening);
        if (work != budget.work.count || loosening != budget.loosening.count)
            wrongs.push_back(told(block, held) + ": counted " + std::to_string(work) + " and " +
                             std::to_string(loosening));
        if (!budget.next || find_card(*held.decision, *budget.next) != nullptr) continue;
        const Asked asked(block, held.week);
        const auto i = budget.next->index;
        // What work and reminders take at their first doses; the first drill is raised before.
        Seconds used{0}, reminding{0};
        bool is_easy =
            held.week == 1 && request.include.empty() && held.decision->first_drill && needs_no_more(block, held, i);
        for (const auto& card : held.decision->cards) {
            if (is_reminder(card) || !block.exercise(card).teaches.empty()) reminding += card.duration;
            if (is_reminder(card) || !is_work(block, card)) continue;
            used += card.duration;
            is_easy = is_easy && card.rung == 1;
        }
        if (!is_easy) continue;
        const auto time = first_time(block, asked, i);
        const bool fits =
            (!request.minutes || (used + time <= *budget.work.limit && used + reminding + time <= *budget.all.limit)) &&
            (!request.max_exercises || (work < *budget.work.places && work + loosening < *request.max_exercises));
        if (fits) wrongs.push_back(told(block, held) + ": room for " + std::string((*block.library)[*budget.next].id));
    }
    return wrongs;
}

Wrongs ruled_out_ones(const Block& block) {
    Wrongs wrongs;
    for (const auto& held : block.sessions) {
        if (held.is_repeated) continue;
        const Asked asked(block, held.week);
        const auto& decision = *held.decision;
        for (const auto& card : decision.cards) {
            if (asked.rules.ruled_out_by(card.exercise.index)) wrongs.push_back(told(block, held, card));
            const auto& exercise = block.exercise(card);
            for (int stage = 2; stage <= card.stage; ++stage)
                if (is_kept_from(exercise.stage(stage).not_for, block.request.conditions))
                    wrongs.push_back(told(block, held, card) + ": stage " + std::to_string(card.stage));
            add_forbidden(block, held, card.kit, wrongs);
        }
        add_forbidden(block, held, decision.tests, wrongs);
        add_forbidden(block, held, decision.habits, wrongs);
        add_forbidden(block, held, decision.notes, wrongs);
        add_forbidden(block, held, decision.activities, wrongs);
        add_forbidden(block, held, decision.safety, wrongs);
        add_forbidden(block, held, decision.kit, wrongs);
        for (const auto& omission : decision.left_out)
            if (omission.substitute && asked.rules.ruled_out_by(omission.substitute->index))
                wrongs.push_back(told(block, held) + ": stands in, " +
                                 std::string((*block.library)[*omission.substitute].id));
    }
    return wrongs;
}

// Of what is called and is not in: the first reason that holds.
Wrongs wrong_omissions(const Block& block) {
    Wrongs wrongs;
    for (const auto& held : block.sessions) {
        if (held.is_repeated) continue;
        const Asked asked(block, held.week);
        const auto& rules = asked.rules;
        std::vector<const Omission*> omissions(rules.count(), nullptr);
        for (const auto& omission : held.decision->left_out) {
            const auto i = omission.exercise.index;
            const auto name = told(block, held) + ", " + std::string(rules.exercise(i).id);
            if (omissions[i] != nullptr) wrongs.push_back(name + ": left out twice");
            omissions[i] = &omission;
            if (find_card(*held.decision, omission.exercise) != nullptr) wrongs.push_back(name + ": in and left out");
            if (!rules.called(i)) wrongs.push_back(name + ": left out, but nobody called it");
        }
        for (Index i = 0; i < rules.count(); ++i) {
            const auto ref = nth<Exercise>(i);
            if (!rules.called(i) || find_card(*held.decision, ref) != nullptr) continue;
            const auto wrong = [&](const std::string& what) {
                wrongs.push_back(told(block, held) + ", " + std::string(rules.exercise(i).id) + ": " + what);
            };
            if (omissions[i] == nullptr) {
                if (!rules.is_included(i)) wrong("not told");
                continue;
            }
            const auto& omission = *omissions[i];
            auto expected = rules.why_out(i);
            const auto other = rules.stand_in(i);
            if (other && find_card(*held.decision, nth<Exercise>(*other)) == nullptr) expected = std::nullopt;
            if (expected && omission.code != *expected)
                wrong(std::string(id(omission.code)) + ", not " + std::string(id(*expected)));
            if (omission.where != Omission::Where::nowhere) continue;  // it is in another session of the week
            const bool may_enter = !block.is_program && !held.decision->budget.next && held.decision->first_drill &&
                                   rules.exercise(i).after.empty();
            if (omission.code == LeftOut::no_time && !block.request.minutes && may_enter)
                wrong("no-time without a limit");
            if (omission.code == LeftOut::no_room && !block.request.max_exercises) wrong("no-room without a limit");
            const bool has_room_to_blame = omission.code == LeftOut::no_time || omission.code == LeftOut::no_room ||
                                           omission.code == LeftOut::later || omission.code == LeftOut::substituted;
            const bool stand_in_waits =  // then its own lack is told
                other && (!rules.exercise(*other).after.empty() || half_weeks(block) > 0);
            if (!expected && !has_room_to_blame && !(stand_in_waits && omission.code == rules.why_impossible(i)))
                wrong(std::string(id(omission.code)) + ", though it could be in");
        }
    }
    return wrongs;
}

Wrongs few_exercises(const Block& block) {
    constexpr int enough = 4;
    constexpr int minutes = 15;
    Wrongs wrongs;
    for (const auto& held : block.sessions) {
        if (held.is_repeated || held.kind != SessionKind::full || block.request.minutes.value_or(minutes) < minutes)
            continue;
        // Where what leads has no room, nothing further comes in, and perhaps only pieces of it.
        if (held.decision->asked_drill && !held.decision->first_drill) continue;
        if (held.decision->budget.loosening_gave || !held.decision->budget.halved.empty()) continue;
        if (!held.decision->news.harder.empty()) continue;  // a new stage leaves some too late
        const Asked asked(block, held.week);
        std::size_t leads = 0;  // where one does not fit, nothing further comes in
        for (const auto& card : held.decision->cards) leads += card.leads && !is_reminder(card) ? 1 : 0;
        if (block.request.focus_asked && leads < block.request.focus.size()) continue;
        int count = 0;
        for (const auto& card : held.decision->cards) count += is_reminder(card) ? 0 : 1;
        for (const auto& omission : held.decision->left_out) {
            const auto i = omission.exercise.index;
            const bool is_cut = omission.code == LeftOut::no_time || omission.code == LeftOut::no_room;
            const bool is_enough = count >= std::min(enough, block.request.max_exercises.value_or(enough));
            if (is_enough || !is_cut || !asked.rules.comes(i) || !needs_no_more(block, held, i)) continue;
            if (block.request.minutes &&
                held.decision->duration + first_time(block, asked, i) > std::chrono::minutes{*block.request.minutes})
                continue;
            wrongs.push_back(told(block, held) + ": " + std::to_string(count) + " exercises and room for " +
                             std::string(block.library->exercises[i].id));
        }
    }
    return wrongs;
}

}  // namespace testing
