#include "planner/order.hpp"

#include <algorithm>
#include <functional>
#include <queue>
#include <tuple>

namespace valgus {

namespace {

// Who must wait for whom, by places in the list.
struct Waiting {
    std::vector<std::vector<std::size_t>> behind;  // of each, those that wait for it
    std::vector<std::size_t> waits;                // of each, for how many

    explicit Waiting(std::size_t size) : behind(size), waits(size, 0) {}
    void add(std::size_t first, std::size_t then) {
        if (first == then) return;
        behind[first].push_back(then);
        ++waits[then];
    }
};

Waiting waiting_of(const Library& library, const std::vector<Slot>& slots) {
    Waiting waiting(slots.size());
    std::vector<std::vector<std::size_t>> teachers(library.skills.size());
    std::vector<std::optional<std::size_t>> places(library.exercises.size());
    for (std::size_t i = 0; i < slots.size(); ++i) {
        places[slots[i].choice.exercise.index] = i;
        for (const auto skill : library[slots[i].choice.exercise].teaches) teachers[skill.index].push_back(i);
    }
    for (std::size_t i = 0; i < slots.size(); ++i) {
        const auto& exercise = library[slots[i].choice.exercise];
        for (const auto skill : exercise.needs)
            for (const auto teacher : teachers[skill.index]) waiting.add(teacher, i);
        for (const auto& choice : exercise.after)
            for (const auto stone : choice)
                if (const auto place = places[stone.index]) waiting.add(*place, i);
    }
    return waiting;
}

void bring_partners_together(const Library& library, std::vector<Slot>& slots) {
    for (std::size_t i = 0; i < slots.size(); ++i) {
        const auto& exercise = library[slots[i].choice.exercise];
        if (!exercise.with) continue;
        const auto partner = std::find_if(slots.begin() + static_cast<std::ptrdiff_t>(i), slots.end(),
                                          [&](const Slot& slot) { return slot.choice.exercise == *exercise.with; });
        if (partner == slots.end() || library[partner->choice.exercise].phase != exercise.phase) continue;
        std::rotate(slots.begin() + static_cast<std::ptrdiff_t>(i) + 1, partner, partner + 1);
    }
}

}  // namespace

std::vector<Slot> in_order(Course& course, std::vector<Slot> slots) {
    const auto& library = course.library;
    const auto key = [&](const Slot& slot) {
        const auto& exercise = library[slot.choice.exercise];
        const auto& how = *course.ladder(slot.choice.exercise).level_of(slot.step).how;
        return std::tuple(exercise.phase, how.posture.value_or(Posture::standing), exercise.joint,
                          slot.choice.exercise);
    };
    std::sort(slots.begin(), slots.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });

    // Takes the first that waits for nothing, until none is left; a circle of skills and stones, which no library
    // needs, is broken at its first.
    auto waiting = waiting_of(library, slots);
    std::priority_queue<std::size_t, std::vector<std::size_t>, std::greater<>> ready;
    std::vector<bool> is_done(slots.size(), false);
    for (std::size_t i = 0; i < slots.size(); ++i)
        if (waiting.waits[i] == 0) ready.push(i);
    std::vector<Slot> ordered;
    for (std::size_t first = 0; ordered.size() < slots.size();) {
        while (first < slots.size() && is_done[first]) ++first;
        const auto next = ready.empty() ? first : ready.top();
        if (!ready.empty()) ready.pop();
        if (is_done[next]) continue;
        is_done[next] = true;
        ordered.push_back(slots[next]);
        for (const auto then : waiting.behind[next])
            if (--waiting.waits[then] == 0) ready.push(then);
    }
    bring_partners_together(library, ordered);
    return ordered;
}

}  // namespace valgus
