#include "history/felt.hpp"

#include <algorithm>
#include <map>
#include <span>

#include "history/quality.hpp"

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

    // S5: three sessions of four weeks that left it sorer or hurt much; pain that is beyond all doubt; between sessions
    // pain above 5 twice in two weeks, or the worst of the week, above what is fine, up by 2 from that of two weeks
    // before.
    void look_for_soreness() {
        constexpr int most_sore = 3, fine_pain = 3, real_change = 2, bearable_pain = 5, severe_pain = 8;
        int sore = 0, bad_days = 0;
        bool is_severe = false;
        std::optional<int> now, before;
        for (const auto& session : counted()) {
            if (session.cleared || !session.exercises.empty()) past_.is_just_cleared = session.cleared;
            if (session.cleared) {
                past_.is_unsettled = history_.today - session.date <= seven_days;
                sore = bad_days = 0;
                is_severe = false;
                now.reset();
                before.reset();
                continue;
            }
            const auto ago = history_.today - session.date;
            const bool was_hard = is_sorer(session) || hurts(session, bearable_pain + 1);
            if (ago <= seven_days && (was_hard || session.pain > bearable_pain)) past_.is_unsettled = true;
            if (ago <= a_month && was_hard) ++sore;
            if (ago <= a_fortnight && session.pain > bearable_pain) ++bad_days;
            if (ago <= seven_days && (hurts(session, severe_pain) || session.pain >= severe_pain)) is_severe = true;
            if (ago <= seven_days) now = std::max(now, session.pain);
            if (ago > a_fortnight && ago <= three_weeks) before = std::max(before, session.pain);
        }
        constexpr int long_away = 8;
        if (past_.next.away >= long_away) past_.is_unsettled = true;
        past_.is_worse = sore >= most_sore || is_severe || bad_days > 1 ||
                         (now && before && *now > fine_pain && *now - *before >= real_change);
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
