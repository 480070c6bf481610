#include "planner/turns.hpp"

#include <algorithm>
#include <tuple>

#include "planner/order.hpp"
#include "planner/present.hpp"

namespace valgus {

namespace {

bool is_in(const Share& share, Ref<Exercise> ref) {
    return std::any_of(share.begin(), share.end(), [&](const Fitted& item) { return item.exercise == ref; });
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

// The cards of a list, each after those of the list that teach what it needs.
class Closing {
public:
    Closing(const Library& library, const Refs<Exercise>& list) : library_(library), list_(list) {}

    // What must come in with a card, itself last, without what is there already.
    Refs<Exercise> group(Ref<Exercise> card, const Share& there) const {
        Refs<Exercise> cards;
        add(card, there, cards);
        return cards;
    }

private:
    void add(Ref<Exercise> card, const Share& there, Refs<Exercise>& cards) const {
        if (is_in(there, card) || contains(cards, card)) return;
        for (const auto other : list_)
            if (prepares(library_, other, card)) add(other, there, cards);
        cards.push_back(card);
    }

    const Library& library_;
    const Refs<Exercise>& list_;
};

// Which doses shrink, so that the sessions of a week reach for its whole list; loosening first, since strength grows by
// its dose.
enum class Shrink { none, loosening, all };

struct Sharing {
    const Library& library;
    const WeekWork& work;
    SessionKind kind = SessionKind::full;
    Shrink shrink = Shrink::none;

    Seconds limit() const {
        return work.request.minutes ? Seconds{std::chrono::minutes{*work.request.minutes}} : Seconds::max();
    }
    Size size(Ref<Exercise> ref) const {
        switch (shrink) {
            case Shrink::none:
                return Size::full;
            case Shrink::loosening:
                return is_loosening(library[ref].phase) ? Size::least : Size::full;
            case Shrink::all:
                break;
        }
        return Size::least;
    }
    Seconds time(Ref<Exercise> ref) const {
        const auto& timing = work.times[ref.index];
        return size(ref) == Size::full ? timing.full : timing.least;
    }
};

// P2: on a mobility day only what belongs to it; the skills that it needs are taught on the full days.
Refs<Exercise> list_of(const Sharing& sharing) {
    auto list = sharing.work.list;
    if (sharing.kind == SessionKind::mobility)
        std::erase_if(list, [&](auto ref) { return !is_mobility(sharing.library[ref]); });
    return list;
}

// Takes a card with what it needs, if there is room for all of it.
bool take(const Sharing& sharing, const Refs<Exercise>& group, Seconds& left, Share& share) {
    Seconds needed{0};
    for (const auto card : group) needed += sharing.time(card);
    if (needed > left) return false;
    left -= needed;
    for (const auto card : group) share.push_back({card, sharing.size(card)});
    return true;
}

// What every full session begins with.
Refs<Exercise> leaders(const Sharing& sharing, const Refs<Exercise>& list) {
    Refs<Exercise> first;
    if (sharing.kind == SessionKind::mobility) return first;
    for (const auto ref : list)
        if (contains(sharing.work.request.include, ref)) first.push_back(ref);
    const auto drill = std::find_if(list.begin(), list.end(),
                                    [&](auto ref) { return sharing.library[ref].phase == Phase::integrate; });
    if (drill != list.end() && !contains(first, *drill)) first.push_back(*drill);
    return first;
}

void make_whole(const Sharing& sharing, Seconds left, Share& share) {
    for (auto& item : share) {
        const auto& timing = sharing.work.times[item.exercise.index];
        if (item.size == Size::full || timing.full - timing.least > left) continue;
        left -= timing.full - timing.least;
        item.size = Size::full;
    }
}

// How every session of its kind begins, and the time that is left then.
struct Beginning {
    Share share;
    Seconds left;
};

Beginning beginning_of(const Sharing& sharing, const Refs<Exercise>& list) {
    Beginning beginning{{}, sharing.limit()};
    const Closing closing(sharing.library, list);
    for (const auto card : leaders(sharing, list))
        take(sharing, closing.group(card, beginning.share), beginning.left, beginning.share);
    return beginning;
}

Share share_of(const Sharing& sharing, const Turns& turns) {
    const auto list = list_of(sharing);
    const Closing closing(sharing.library, list);
    auto [share, left] = beginning_of(sharing, list);
    const auto begun = share.size();
    for (const auto card : turns.in_turn(list)) {
        if (is_in(share, card)) continue;
        const bool fits = take(sharing, closing.group(card, share), left, share);
        if (!fits && share.size() > begun) break;  // the next session goes on here
    }
    make_whole(sharing, left, share);
    return share;
}

std::vector<Share> shares_of(const Library& library, const std::vector<WeekWork>& works,
                             std::span<const SessionDate> dates, Shrink shrink) {
    std::vector<Share> shares;
    Turns full(library.exercises.size()), mobility(library.exercises.size());
    for (const auto& date : dates) {
        auto& turns = date.kind == SessionKind::full ? full : mobility;
        const auto& work = works[static_cast<std::size_t>(date.week) - 1];
        shares.push_back(share_of({library, work, date.kind, shrink}, turns));
        turns.take(shares.back());
    }
    return shares;
}

// Which cards of the list there is room for in a session, behind what it begins with.
Refs<Exercise> roomy(const Sharing& sharing) {
    const auto list = list_of(sharing);
    const Closing closing(sharing.library, list);
    const auto beginning = beginning_of(sharing, list);
    Refs<Exercise> cards;
    for (const auto card : list) {
        auto [share, left] = beginning;
        if (is_in(share, card) || take(sharing, closing.group(card, share), left, share)) cards.push_back(card);
    }
    return cards;
}

// Whether there is room for all that there would be room for at its least.
bool loses_nothing(const Library& library, const std::vector<WeekWork>& works, std::span<const SessionDate> dates,
                   Shrink shrink) {
    return std::all_of(dates.begin(), dates.end(), [&](const SessionDate& date) {
        const auto& work = works[static_cast<std::size_t>(date.week) - 1];
        const auto cards = roomy({library, work, date.kind, shrink});
        const auto least = roomy({library, work, date.kind, Shrink::all});
        return std::all_of(least.begin(), least.end(), [&](auto card) { return contains(cards, card); });
    });
}

}  // namespace

bool goes_through(const Library& library, const WeekWork& work, std::span<const SessionDate> dates,
                  std::span<const Share> shares) {
    for (std::size_t i = 0; i < dates.size(); ++i) {
        const auto is_done = [&](auto ref) {
            for (std::size_t j = 0; j < dates.size(); ++j)
                if (dates[j].kind == dates[i].kind && is_in(shares[j], ref)) return true;
            return false;
        };
        const auto list = list_of({library, work, dates[i].kind});
        if (!std::all_of(list.begin(), list.end(), is_done)) return false;
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
