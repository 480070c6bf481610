#include "planner/turns.hpp"

#include <algorithm>
#include <array>

namespace valgus {

namespace {

constexpr std::array kinds{SessionKind::full, SessionKind::mobility};

bool has_kind(std::span<const SessionDate> dates, SessionKind kind) {
    return std::any_of(dates.begin(), dates.end(), [&](const SessionDate& date) { return date.kind == kind; });
}

// Whose turn it is: cards in the order in which they were last taken, those never taken first.
class Turns {
public:
    explicit Turns(std::size_t exercises) : last_(exercises, 0) {}

    Refs<Exercise> in_turn(Refs<Exercise> cards) const {
        std::stable_sort(cards.begin(), cards.end(), [&](auto a, auto b) { return last_[a.index] < last_[b.index]; });
        return cards;
    }
    void take(const Share& share) {
        for (const auto& item : share) last_[item.exercise.index] = ++count_;
    }

private:
    std::vector<int> last_;
    int count_ = 0;
};

void make_whole(const Sharing& sharing, Seconds left, Share& share) {
    for (auto& item : share) {
        const auto& timing = sharing.work.times[item.exercise.index];
        if (item.size == Size::full || timing.full - timing.least > left) continue;
        left -= timing.full - timing.least;
        item.size = Size::full;
    }
}

// The days of one kind in one week.
struct Days {
    Sharing sharing;
    Filling beginning;
    std::vector<bool> has_room;  // by exercise: behind the beginning

    explicit Days(const Sharing& of) : sharing(of), beginning(beginning_of(of)), has_room(room_behind(of, beginning)) {}
};

Share share_of(const Days& days, const Turns& turns) {
    auto session = days.beginning;
    const auto begun = session.share.size();
    for (const auto card : turns.in_turn(session.list)) {
        if (session.taking.has(card)) continue;
        if (session.share.size() == begun && !days.has_room[card.index]) continue;  // no session has
        if (!take(days.sharing, card, session)) break;                              // the next session goes on here
    }
    make_whole(days.sharing, session.left, session.share);
    return std::move(session.share);
}

std::vector<Share> shares_of(const Library& library, const std::vector<WeekWork>& works,
                             std::span<const SessionDate> dates, Shrink shrink) {
    std::vector<Share> shares;
    std::array turns{Turns(library.exercises.size()), Turns(library.exercises.size())};  // by kind
    for (const auto week : by_week(dates)) {
        const auto& work = works[static_cast<std::size_t>(week.front().week) - 1];
        std::array<std::optional<Days>, kinds.size()> days;  // by kind
        for (const auto& date : week) {
            const auto kind = static_cast<std::size_t>(date.kind);
            if (!days[kind]) days[kind].emplace(Sharing{library, work, date.kind, shrink});
            shares.push_back(share_of(*days[kind], turns[kind]));
            turns[kind].take(shares.back());
        }
    }
    return shares;
}

// Whether there is room for all that there would be room for at its least.
bool loses_nothing(const Library& library, const std::vector<WeekWork>& works, std::span<const SessionDate> dates,
                   Shrink shrink) {
    for (const auto week : by_week(dates))
        for (const auto kind : kinds) {
            if (!has_kind(week, kind)) continue;
            const auto& work = works[static_cast<std::size_t>(week.front().week) - 1];
            const Days days({library, work, kind, shrink}), least({library, work, kind, Shrink::all});
            for (std::size_t i = 0; i < least.has_room.size(); ++i)
                if (least.has_room[i] && !days.has_room[i]) return false;
        }
    return true;
}

}  // namespace

std::vector<std::span<const SessionDate>> by_week(std::span<const SessionDate> dates) {
    std::vector<std::span<const SessionDate>> weeks;
    while (!dates.empty()) {
        const auto end =
            std::find_if(dates.begin(), dates.end(), [&](const auto& date) { return date.week != dates[0].week; });
        weeks.push_back(dates.first(static_cast<std::size_t>(end - dates.begin())));
        dates = dates.subspan(weeks.back().size());
    }
    return weeks;
}

bool goes_through(const Library& library, const WeekWork& work, std::span<const SessionDate> dates,
                  std::span<const Share> shares) {
    for (const auto kind : kinds) {
        if (!has_kind(dates, kind)) continue;
        std::vector<bool> is_done(library.exercises.size(), false);
        for (std::size_t i = 0; i < dates.size(); ++i)
            if (dates[i].kind == kind)
                for (const auto& item : shares[i]) is_done[item.exercise.index] = true;
        const auto list = list_of({library, work, kind});
        if (!std::all_of(list.begin(), list.end(), [&](auto ref) { return is_done[ref.index]; })) return false;
    }
    return true;
}

std::vector<Share> share_out(const Library& library, const std::vector<WeekWork>& works,
                             std::span<const SessionDate> dates) {
    auto shares = shares_of(library, works, dates, Shrink::none);
    const auto is_enough = [&](std::span<const SessionDate> week) {
        const auto begin = static_cast<std::size_t>(week.data() - dates.data());
        return goes_through(library, works[static_cast<std::size_t>(week[0].week) - 1], week,
                            std::span(shares).subspan(begin, week.size()));
    };
    const auto weeks = by_week(dates);
    if (std::all_of(weeks.begin(), weeks.end(), is_enough)) return shares;
    const bool is_room = loses_nothing(library, works, dates, Shrink::loosening);
    return shares_of(library, works, dates, is_room ? Shrink::loosening : Shrink::all);
}

}  // namespace valgus
