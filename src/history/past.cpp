// Where in its block somebody is, and what holds for the whole of the next session (S1, S5, D3 to D5, A1, R4).
#include <algorithm>

#include "history/felt.hpp"
#include "support/numbers.hpp"

namespace valgus {

namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr days two_weeks{14}, four_weeks{28};
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
        history::add_felt(library_, history_, past_);
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
        next.away = gap > gap_ + 1 ? gap : 0;  // a day late is no day missed
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
