// Library + Request + Schedule -> ProgramDecision: the block as it goes by on its dates, every session finished.
#include "planner/program.hpp"

#include <algorithm>

#include "planner/card.hpp"
#include "planner/dates.hpp"
#include "planner/news.hpp"
#include "planner/recall.hpp"
#include "planner/refuse.hpp"
#include "planner/weeks.hpp"

namespace valgus {

namespace {

// P4: the first session, the last of every fourth week, and the last of all, which P7 asks about.
bool has_tests(std::span<const Filled> sessions, std::size_t i, int weeks, bool begins) {
    if ((i == 0 && begins) || i + 1 == sessions.size()) return true;
    const int week = sessions[i].date.week;
    return is_test_week(week, weeks) && sessions[i + 1].date.week != week;
}

// What the sessions of a week hold together, each as the last of them has it.
Draft draft_of_week(std::span<const Draft> sessions) {
    auto week = sessions.front();
    week.filled = nullptr;
    week.slots.clear();
    std::vector<std::optional<std::size_t>> places(week.library().exercises.size());
    for (const auto& session : sessions)
        for (const auto& slot : session.slots) {
            auto& place = places[slot.choice.exercise.index];
            if (!place) {
                place = week.slots.size();
                week.slots.push_back(slot);
            } else if (slot.portion != Portion::reminder) {
                const auto [change, was_done] = std::pair(week.slots[*place].change, week.slots[*place].was_done);
                week.slots[*place] = slot;
                if (change) week.slots[*place].change = change;
                week.slots[*place].was_done = was_done;
            }
        }
    return week;
}

bool is_alike(const Draft& a, const Draft& b) {
    const auto is_same = [](const Slot& x, const Slot& y) {
        return x.choice.exercise == y.choice.exercise && x.step == y.step && x.portion == y.portion &&
               x.change.has_value() == y.change.has_value();
    };
    return a.week == b.week && a.session == b.session &&
           std::equal(a.slots.begin(), a.slots.end(), b.slots.begin(), b.slots.end(), is_same);
}

class Deciding {
public:
    Deciding(const Schedule& schedule, Course& course, std::span<const Filled> sessions)
        : schedule_(schedule), course_(course), sessions_(sessions) {}

    ProgramDecision all() {
        for (std::size_t i = 0; i < sessions_.size(); ++i)
            if (is_shown(sessions_[i].date.week)) add(i);
        for (std::size_t begin = 0, end = 0; begin < shown_.size(); begin = end) {
            while (end < shown_.size() && shown_[end].week == shown_[begin].week) ++end;
            add_week(begin, end);
        }
        if (!shown_.empty()) decide_whole(schedule_, shown_, decision_);
        add_other_side();
        tell_what_is_left();
        return std::move(decision_);
    }

private:
    bool is_shown(int week) const {
        return (!schedule_.week || week == *schedule_.week) && week >= schedule_.from_week.value_or(1);
    }

    // Of its block, after a log only where that begins anew.
    bool begins() const {
        const auto& logged = course_.request.logged;
        return !logged || logged->past.placed.empty();
    }

    void add(std::size_t i) {
        const auto& date = sessions_[i].date;
        auto draft = draft_of(course_, sessions_, i, date.kind);
        const auto twin =
            std::find_if(shown_.begin(), shown_.end(), [&](const Draft& other) { return is_alike(other, draft); });
        const bool is_new = twin == shown_.end();
        decision_.sessions.push_back(
            {.date = date,
             .decision = is_new ? decision_.decisions.size()
                                : decision_.sessions[static_cast<std::size_t>(twin - shown_.begin())].decision,
             .has_tests = has_tests(sessions_, i, course_.request.weeks, begins()),
             .is_first = i == 0 && begins(),
             .is_last = i + 1 == sessions_.size()});
        if (is_new) decision_.decisions.push_back(finish(draft));
        shown_.push_back(std::move(draft));
    }

    void add_week(std::size_t begin, std::size_t end) {
        const int number = shown_[begin].week;
        const auto week = draft_of_week(std::span(shown_).subspan(begin, end - begin));
        const auto begins = course_.request.logged ? decision_.sessions[begin].date.date : first_day(schedule_, number);
        decision_.weeks.push_back({number, begins, news_of(week), begin, end});
    }

    // R21: what the sides can be compared by: the first drill, or, where both do that at once, the most demanding work
    // of the session that has a side.
    std::vector<Slot>::const_iterator to_compare(const Draft& shown) const {
        const auto& slots = shown.slots;
        const auto record = [&](const Slot& slot) -> const Exercise& { return course_.library[slot.choice.exercise]; };
        const auto has_side = [&](const Slot& slot) { return record(slot).laterality != Laterality::bilateral; };
        const auto drill = std::find_if(slots.begin(), slots.end(), [&](const Slot& slot) {
            return shown.filled->first_drill == slot.choice.exercise;
        });
        if (drill == slots.end() || has_side(*drill)) return drill;
        auto best = slots.end();
        for (auto slot = slots.begin(); slot != slots.end(); ++slot) {
            if (!slot->is_work || slot->portion == Portion::reminder || !has_side(*slot)) continue;
            if (best == slots.end() || record(*slot).phase >= record(*best).phase) best = slot;
        }
        return best;
    }

    // R21: behind the last full session of a week that has a first drill, at the step that it has there.
    void add_other_side() {
        if (course_.request.side == Side::both) return;
        auto request = course_.request;
        request.side = request.side == Side::left ? Side::right : Side::left;
        Course course(course_.library, request);
        for (const auto& week : decision_.weeks)
            for (auto i = week.sessions_end; i-- > week.sessions_begin;) {
                const auto& shown = shown_[i];
                const auto slot = to_compare(shown);
                if (slot == shown.slots.end()) continue;
                const auto ref = slot->choice.exercise;  // a variant of the other side may need what is not at hand
                if (!course.eras.of(shown.week).candidates()[ref.index].possible ||
                    slot->step >= course.ladder(ref).steps.size())
                    break;
                const Draft draft{.course = course, .slots = {*slot}, .week = shown.week};
                decision_.sessions[i].other = card_of(draft, *slot);
                if (shown.filled->first_drill == ref) decision_.sessions[i].other->reason.code = Included::integration;
                break;
            }
    }

    // P6, P7: what the block does not come to, and the stages that wait behind its end.
    void tell_what_is_left() {
        const auto& era = course_.eras.eras.back();
        for (const auto& choice : era.selection.chosen)
            if (course_.standing(choice.exercise).first_week == 0 && choice.code != Included::prerequisite)
                decision_.not_reached.push_back(choice.exercise);
        for (const auto ref : every<Exercise>(course_.library)) {
            const auto& standing = course_.standing(ref);
            if (standing.first_week == 0) continue;
            const auto& ladder = course_.ladder(ref);
            const auto next = ladder.next_level(standing.step);
            if (next && ladder.is_last_rung(standing.step))
                decision_.waiting.push_back({ref, ladder.level_of(*next).stage});
        }
    }

    const Schedule& schedule_;
    Course& course_;
    std::span<const Filled> sessions_;
    std::vector<Draft> shown_;  // beside decision_.sessions
    ProgramDecision decision_;
};

}  // namespace

std::variant<ProgramDecision, Refused> decide(const Library& library, const Request& asked, const Schedule& schedule) {
    if (auto refused = refused_by_condition(library, asked); !refused.reasons.empty()) return refused;
    if (asked.logged)
        if (auto refused = refused_by_log(asked.logged->past); !refused.reasons.empty()) return refused;
    const auto heeded = heeding_log(library, asked);
    const auto& request = heeded ? *heeded : asked;
    Course course(library, request);
    if (auto refused = refused_inclusions(course); !refused.reasons.empty()) return refused;

    const auto& eras = course.eras.eras;
    if (std::all_of(eras.begin(), eras.end(), [](const Era& era) { return era.selection.chosen.empty(); }))
        return nothing_left(course, request.weeks);

    const auto dates =
        request.logged ? dates_after_log(*request.logged, request.weeks) : dates_of(schedule, request.weeks);
    const auto sessions = go_through(course, dates, true);
    if (auto refused = refused_sessions(course, sessions, {dates, true}); !refused.reasons.empty()) return refused;
    if (sessions.empty()) return nothing_left(course, 1);
    auto decision = Deciding(schedule, course, sessions).all();
    if (decision.sessions.empty()) return Refused{{NoSession{*schedule.week}}};
    return decision;
}

}  // namespace valgus
