// Where in its block somebody is, and what holds for the whole of the next session (S1, S5, D3 to D5, A1, R4).
#include <algorithm>
#include <set>

#include "history/quality.hpp"
#include "support/numbers.hpp"

namespace valgus {

namespace {

using history::Quality;
using std::chrono::days;
using std::chrono::sys_days;

constexpr days a_week{7}, two_weeks{14}, three_weeks{21}, four_weeks{28};
constexpr int days_of_week = 7;

// The longest time between two sessions of the schedule.
int usual_gap(std::span<const Day> of_week) {
    int longest = 0;
    for (std::size_t i = 0; i < of_week.size(); ++i) {
        const int next = static_cast<int>(of_week[(i + 1) % of_week.size()]);
        const int gap = (next - static_cast<int>(of_week[i]) + days_of_week) % days_of_week;
        longest = std::max(longest, gap == 0 ? days_of_week : gap);
    }
    return longest;
}

// "w03-mon": the week, and which of the week's days.
struct Named {
    int week = 1;
    std::optional<std::size_t> slot;
};
std::optional<Named> parse_id(std::string_view id, std::span<const Day> of_week) {
    constexpr std::size_t shortest = 7, longest = 9;  // up to w9999-mon
    if (id.size() < shortest || id.size() > longest || id[0] != 'w' || id[id.size() - 4] != '-') return std::nullopt;
    auto number = id.substr(1, id.size() - 5);
    number.remove_prefix(std::min(number.find_first_not_of('0'), number.size()));
    const auto week = support::whole_number(number);
    const auto day = parse<Day>(id.substr(id.size() - 3));
    if (!week || !day || *week < 1) return std::nullopt;
    const auto found = std::find(of_week.begin(), of_week.end(), *day);
    Named named{.week = *week, .slot = {}};
    if (found != of_week.end()) named.slot = static_cast<std::size_t>(found - of_week.begin());
    return named;
}

bool is_of(std::span<const Day> of_week, sys_days date) {
    return std::find(of_week.begin(), of_week.end(), day_of(date)) != of_week.end();
}

class Looking {
public:
    Looking(const Library& library, const History& history, std::span<const Day> of_week, std::optional<sys_days> start)
        : library_(library), history_(history), of_week_(of_week), start_(start), gap_(usual_gap(of_week)) {}

    Past all() {
        const auto& sessions = history_.sessions;
        for (std::size_t i = 0; i < sessions.size(); ++i) place(i);
        if (last_ && history_.today - last_->date >= four_weeks) begin_anew(sessions.size());
        past_.next = after_last();
        find_due();
        past_.is_sparse = is_sparse();
        look_for_signs();
        look_for_soreness();
        look_for_skills();
        return std::move(past_);
    }

private:
    std::span<const LoggedSession> counted() const { return std::span(history_.sessions).subspan(past_.begins); }

    void begin_anew(std::size_t session) {
        past_.begins = session;
        past_.placed.clear();
        past_.begins_anew = true;
        last_.reset();
    }

    // What follows a session; a missed one waits, and after a few days away the last one is repeated, once.
    PlacedSession following(const PlacedSession& last, int gap) const {
        auto next = last;
        next.away = gap > gap_ ? gap : 0;
        next.repeats = next.away > 0 && next.away <= days_of_week && !last.repeats;
        if (next.repeats) return next;
        if (++next.slot == of_week_.size()) {
            next.slot = 0;
            ++next.week;
        }
        return next;
    }

    // What is only told of a day is no session.
    void place(std::size_t i) {
        const auto& session = history_.sessions[i];
        if (last_ && session.date - last_->date >= four_weeks) begin_anew(i);
        PlacedSession placed = last_ ? following(last_->placed, days_since_last(session.date)) : PlacedSession{};
        if (const auto named = parse_id(session.id, of_week_)) {
            const bool is_same_week = named->week == placed.week;
            placed.week = named->week;
            placed.slot = named->slot.value_or(is_same_week ? placed.slot : 0);
        }
        if (!session.exercises.empty()) last_ = {session.date, placed};
        past_.placed.push_back(placed);
    }

    int days_since_last(sys_days date) const { return static_cast<int>((date - last_->date).count()); }

    PlacedSession after_last() const {
        return last_ ? following(last_->placed, days_since_last(history_.today)) : PlacedSession{};
    }

    void find_due() {
        if (!last_) {
            past_.due = start_ && !past_.begins_anew ? *start_ : history_.today;
            if (start_ && !past_.begins_anew)
                while (!is_of(of_week_, past_.due)) past_.due += days{1};
            return;
        }
        past_.due = next_day(of_week_, last_->date);
    }

    // A1: in the two weeks before, once there were so many.
    bool is_sparse() const {
        if (counted().empty() || history_.today - counted().front().date < two_weeks) return false;
        const auto lately = std::count_if(counted().begin(), counted().end(), [&](const LoggedSession& session) {
            return !session.exercises.empty() && history_.today - session.date <= two_weeks;
        });
        return lately * 2 < static_cast<std::ptrdiff_t>(2 * of_week_.size());
    }

    static bool is_swollen(const LoggedSession& session) {
        return session.next_morning == Morning::swollen ||
               std::any_of(session.exercises.begin(), session.exercises.end(),
                           [](const LoggedExercise& each) { return each.next_morning == Morning::swollen; });
    }

    // Until a clinician has cleared it, however long ago. What is so the morning after comes behind the day.
    void look_for_signs() {
        std::set<Ref<Condition>> signs;
        for (const auto& session : history_.sessions) {
            signs.insert(session.signs.begin(), session.signs.end());
            if (session.cleared) {
                signs.clear();
                past_.is_swollen = false;
            }
            if (is_swollen(session)) past_.is_swollen = true;
        }
        const auto swollen = find<Condition>(library_, "swollen");  // where the library has words for it
        if (past_.is_swollen && swollen) signs.insert(*swollen);
        if (swollen) past_.is_swollen = false;
        past_.signs.assign(signs.begin(), signs.end());
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
    static bool hurts_much(const LoggedSession& session) {
        const Quality quality({});
        return has(session, [&](const Lived& each) { return quality.hurts_much(each); });
    }

    // S5: three sessions of four weeks that left it sorer; or the worst of the week between sessions, above what is
    // fine, up by 2 from that of two weeks before. What hurts in an exercise is seen to by S2 to S4.
    void look_for_soreness() {
        constexpr int most_sore = 3, fine_pain = 3, real_change = 2;
        int sore = 0;
        std::optional<int> now, before;
        for (const auto& session : counted()) {
            if (session.cleared) {
                sore = 0;
                now.reset();
                before.reset();
                continue;
            }
            const auto ago = history_.today - session.date;
            if (ago <= a_week && (is_sorer(session) || hurts_much(session))) past_.is_unsettled = true;
            if (ago <= four_weeks && is_sorer(session)) ++sore;
            if (ago <= a_week) now = std::max(now, session.pain);
            if (ago > two_weeks && ago <= three_weeks) before = std::max(before, session.pain);
        }
        past_.is_worse = sore >= most_sore || (now && before && *now > fine_pain && *now - *before >= real_change);
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
            if (is_learned && all[last].date == last_->date) past_.just_learned.push_back(skill);
            if (!is_learned && all.size() >= 2 && quality.caves_in(all.back()) && quality.caves_in(all[all.size() - 2]))
                past_.not_learned.push_back(skill);
        }
    }

    const Library& library_;
    const History& history_;
    const std::span<const Day> of_week_;
    const std::optional<sys_days> start_;
    const int gap_;
    struct Last {
        sys_days date;
        PlacedSession placed;
    };
    std::optional<Last> last_;  // of the sessions that count
    Past past_;
};

}  // namespace

sys_days next_day(std::span<const Day> of_week, sys_days after) {
    bool has_neighbours = false;
    for (int day = 0; day < days_of_week; ++day)
        has_neighbours = has_neighbours || (is_of(of_week, after + days{day}) && is_of(of_week, after + days{day + 1}));
    auto date = after + days{has_neighbours ? 1 : 2};
    while (!is_of(of_week, date)) date += days{1};
    return date;
}

Past past_of(const Library& library, const History& history, std::span<const Day> of_week,
             std::optional<sys_days> start) {
    return Looking(library, history, of_week, start).all();
}

}  // namespace valgus
