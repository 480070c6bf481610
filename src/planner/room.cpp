#include "planner/room.hpp"

#include <algorithm>

#include "support/bits.hpp"

namespace valgus {

namespace {

// What every full session begins with.
Refs<Exercise> leaders(const Sharing& sharing, const Refs<Exercise>& list) {
    Refs<Exercise> first;
    if (sharing.kind == SessionKind::mobility) return first;
    for (const auto ref : list)
        if (is_among(sharing.work.request.include, ref)) first.push_back(ref);
    const auto drill = std::find_if(list.begin(), list.end(),
                                    [&](auto ref) { return sharing.library[ref].phase == Phase::integrate; });
    if (drill != list.end() && !contains(first, *drill)) first.push_back(*drill);
    return first;
}

}  // namespace

Seconds Sharing::limit() const {
    return work.request.minutes ? Seconds{std::chrono::minutes{*work.request.minutes}} : Seconds::max();
}

Size Sharing::size(Ref<Exercise> ref) const {
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

Seconds Sharing::time(Ref<Exercise> ref) const {
    const auto& timing = work.times[ref.index];
    return size(ref) == Size::full ? timing.full : timing.least;
}

Refs<Exercise> list_of(const Sharing& sharing) {
    auto list = sharing.work.list;
    if (sharing.kind == SessionKind::mobility)
        std::erase_if(list, [&](auto ref) { return !is_mobility(sharing.library[ref]); });
    return list;
}

bool take(const Sharing& sharing, Ref<Exercise> card, Filling& session) {
    const auto group = session.taking.take(card);
    Seconds needed{0};
    for (const auto each : group) needed += sharing.time(each);
    if (needed > session.left) {
        session.taking.put_back(group);
        return false;
    }
    session.left -= needed;
    for (const auto each : group) session.share.push_back({each, sharing.size(each)});
    return true;
}

Filling beginning_of(const Sharing& sharing) {
    const auto list = list_of(sharing);
    Filling session{.list = list, .taking = {sharing.library, list}, .left = sharing.limit()};
    for (const auto card : leaders(sharing, list)) take(sharing, card, session);
    return session;
}

// All that builds on the same is asked about it, so what a skill takes is noted once, as a set of places in the list,
// where teachers stand before those who need them.
std::vector<bool> room_behind(const Sharing& sharing, const Filling& beginning) {
    const auto& list = beginning.list;
    std::vector<Seconds> times;  // of the list, none for what is there already
    Seconds whole{0};
    for (const auto card : list) {
        times.push_back(beginning.taking.has(card) ? Seconds{0} : sharing.time(card));
        whole += times.back();
    }
    std::vector<bool> room(sharing.library.exercises.size(), false);
    std::vector<support::Bits> lessons(sharing.library.skills.size());  // by skill: its teachers and what they need
    for (std::size_t place = 0; place < list.size(); ++place) {
        const auto& exercise = sharing.library[list[place]];
        if (whole <= beginning.left) {
            room[list[place].index] = true;
            continue;
        }
        support::Bits group;
        group.add(place);
        for (const auto skill : exercise.needs) group |= lessons[skill.index];
        Seconds needed{0};
        group.each([&](std::size_t each) { needed += times[each]; });
        room[list[place].index] = needed <= beginning.left;
        for (const auto skill : exercise.teaches) lessons[skill.index] |= group;
    }
    return room;
}

}  // namespace valgus
