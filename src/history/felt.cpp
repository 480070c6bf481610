#include "history/felt.hpp"

#include <algorithm>
#include <map>
#include <span>

#include "history/quality.hpp"
#include "valgus/stages/decision.hpp"

namespace valgus::history {

namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr days seven_days{7}, a_fortnight{14}, three_weeks{21}, a_month{28};

class Feeling {
public:
    Feeling(const Library& library, const History& history, Past& past)
        : library_(library), history_(history), past_(past) {}

    void all() {
        look_for_signs();
        look_for_soreness();
        look_for_skills();
    }

private:
    std::span<const LoggedSession> counted() const { return std::span(history_.sessions).subspan(past_.begins); }

    static bool is_swollen(const LoggedSession& session) {
        return session.next_morning == Morning::swollen ||
               std::any_of(session.exercises.begin(), session.exercises.end(),
                           [](const LoggedExercise& each) { return each.next_morning == Morning::swollen; });
    }

    // Until a clinician has cleared it, however long ago. What is so the morning after comes behind the day.
    void look_for_signs() {
        std::map<Ref<Condition>, sys_days> signs;  // and when they were noticed last
        for (const auto& session : history_.sessions) {
            for (const auto sign : session.signs) signs[sign] = session.date;
            if (session.cleared) {
                // What wants a doctor at once is not cleared on the same day.
                std::erase_if(signs, [&](const auto& sign) {
                    return library_[sign.first].clearable || sign.second < session.date;
                });
                past_.is_swollen = false;
            }
            if (is_swollen(session)) past_.is_swollen = true;
        }
        const auto swollen = find<Condition>(library_, "swollen");  // where the library has words for it
        if (past_.is_swollen && swollen) signs[*swollen] = history_.today;
        if (swollen) past_.is_swollen = false;
        for (const auto& sign : signs) past_.signs.push_back(sign.first);
    }

    template <class Is>
    static bool has(const LoggedSession& session, Is is) {
        return std::any_of(session.exercises.begin(), session.exercises.end(), [&](const LoggedExercise& each) {
            Lived lived{.date = session.date, .said = each};
            if (!each.next_morning) lived.said.next_morning = session.next_morning;
            if (!each.where) lived.said.where = session.where;
            return is(lived);
        });
    }
    static bool is_sorer(const LoggedSession& session) {
        const Quality quality({});
        return has(session, [&](const Lived& each) { return quality.is_sorer_after_pain(each); });
    }
    static bool hurts(const LoggedSession& session, int pain) {
        return has(session, [&](const Lived& each) { return each.said.pain >= pain; });
    }

    // Of the days before today, since what was cleared last.
    struct Soreness {
        int sore_sessions = 0, bad_days = 0;
        bool is_severe = false;          // beyond all doubt
        bool is_recent = false;          // in the last seven days
        std::optional<int> now, before;  // the worst pain between sessions of this week, of that two weeks before
    };

    void add_session(const LoggedSession& session, Soreness& felt) const {
        constexpr int bearable_pain = 5, severe_pain = 8;
        const auto ago = history_.today - session.date;
        const bool was_hard = is_sorer(session) || hurts(session, bearable_pain + 1);
        if (ago <= a_month && was_hard) ++felt.sore_sessions;
        if (ago <= a_fortnight && session.pain > bearable_pain) ++felt.bad_days;
        if (ago > a_fortnight && ago <= three_weeks) felt.before = std::max(felt.before, session.pain);
        if (ago > seven_days) return;
        if (was_hard || session.pain > bearable_pain) felt.is_recent = true;
        if (hurts(session, severe_pain) || session.pain >= severe_pain) felt.is_severe = true;
        felt.now = std::max(felt.now, session.pain);
    }

    // S5: three sessions of four weeks that left it sorer or hurt much; pain that is beyond all doubt; between sessions
    // pain above 5 twice in two weeks, or the worst of the week, above what is fine, up by 2 from that of two weeks
    // before.
    void look_for_soreness() {
        constexpr int most_sore = 3, fine_pain = 3, real_change = 2, long_away = 8;
        Soreness felt;
        for (const auto& session : counted()) {
            if (session.cleared || !session.exercises.empty()) past_.is_just_cleared = session.cleared;
            if (session.cleared) {
                felt = {};
                felt.is_recent = history_.today - session.date <= seven_days;
            } else {
                add_session(session, felt);
            }
        }
        past_.is_unsettled = felt.is_recent || past_.next.away >= long_away;
        past_.is_worse = felt.sore_sessions >= most_sore || felt.is_severe || felt.bad_days > 1 ||
                         (felt.now && felt.before && *felt.now > fine_pain && *felt.now - *felt.before >= real_change);
    }

    // R4: what teaches a skill was easy and clean twice running, two days apart, or caved in twice running.
    void look_for_skills() {
        const Quality quality({});
        std::vector<std::vector<Lived>> taught(library_.skills.size());
        for (const auto& session : counted())
            for (const auto& said : session.exercises)
                for (const auto skill : library_[said.exercise].teaches)
                    if (said.done && *said.done != Done::skip && said.rung != 0)
                        taught[skill.index].push_back(
                            {.date = session.date, .asked = said.asked.value_or(0), .said = said});
        for (const auto skill : every<Skill>(library_)) {
            const auto& all = taught[skill.index];
            bool is_learned = false;
            std::size_t last = 0;
            for (std::size_t i = 1; i < all.size() && !is_learned; last = i++)
                is_learned = quality.lets_stage_grow(all[i - 1]) && quality.lets_stage_grow(all[i]) &&
                             all[i].date - all[i - 1].date >= days{2};
            if (is_learned) past_.learned.push_back(skill);
            if (is_learned && all[last].date == last_day()) past_.just_learned.push_back(skill);
            if (!is_learned && all.size() >= 2 && quality.caves_in(all.back()) && quality.caves_in(all[all.size() - 2]))
                past_.not_learned.push_back(skill);
        }
    }

    // Of a session that was more than told of.
    sys_days last_day() const {
        const auto last = std::find_if(history_.sessions.rbegin(), history_.sessions.rend(),
                                       [](const LoggedSession& session) { return !session.exercises.empty(); });
        return last == history_.sessions.rend() ? sys_days{} : last->date;
    }

    const Library& library_;
    const History& history_;
    Past& past_;
};

}  // namespace

void add_felt(const Library& library, const History& history, Past& past) { Feeling(library, history, past).all(); }

}  // namespace valgus::history

namespace valgus {

Refused refused_by_log(const Past& past) {
    Refused refused;
    for (const auto ref : past.signs) refused.reasons.emplace_back(RefusedByLog{LogRule::s1, ref});
    if (past.is_swollen) refused.reasons.emplace_back(RefusedByLog{LogRule::s1, {}});
    if (past.is_worse) refused.reasons.emplace_back(RefusedByLog{LogRule::s5, {}});
    return refused;
}

}  // namespace valgus
