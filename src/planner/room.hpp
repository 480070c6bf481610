// P6: how the sessions of a week begin, and what there is room for behind that.
#pragma once

#include "planner/taking.hpp"
#include "planner/week_work.hpp"

namespace valgus {

// Which doses shrink, so that the sessions of a week reach for its whole list; loosening first, since strength grows by
// its dose.
enum class Shrink { none, loosening, all };

struct Sharing {
    const Library& library;
    const WeekWork& work;
    SessionKind kind = SessionKind::full;
    Shrink shrink = Shrink::none;

    Seconds limit() const;
    Size size(Ref<Exercise> ref) const;
    Seconds time(Ref<Exercise> ref) const;
};

// P2: on a mobility day only what belongs to it; the skills that it needs are taught on the full days.
Refs<Exercise> list_of(const Sharing& sharing);

// The exercises of one session, the most important first.
using Share = std::vector<Fitted>;

// A session that is being filled.
struct Filling {
    Refs<Exercise> list;  // what it takes from
    Taking taking;
    Share share = {};
    Seconds left;
};

// Takes a card with what it needs, if there is room for all of it.
bool take(const Sharing& sharing, Ref<Exercise> card, Filling& session);

// How every session of its kind begins.
Filling beginning_of(const Sharing& sharing);

// Of each exercise of the library, whether there is room for it, with what it needs, behind that.
std::vector<bool> room_behind(const Sharing& sharing, const Filling& beginning);

}  // namespace valgus
