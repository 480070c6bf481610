#include "resolve/settle.hpp"

#include <algorithm>

namespace valgus {

namespace {

bool is_nearer(const Said& one, const Said& other) { return one.in < other.in; }

// Without what the other names, said nearer.
void give_way(std::vector<Said>& words, const std::vector<Said>& others) {
    const auto is_outdone = [&](const Said& word) {
        return std::any_of(others.begin(), others.end(),
                           [&](const Said& other) { return other.word == word.word && is_nearer(other, word); });
    };
    words.erase(std::remove_if(words.begin(), words.end(), is_outdone), words.end());
}

void settle(std::vector<Said>& one, std::vector<Said>& other) {
    give_way(one, other);
    give_way(other, one);
}

}  // namespace

Wishes settled(Wishes wishes) {
    settle(wishes.include, wishes.exclude);
    give_way(wishes.exclude, wishes.only);  // not the other way: without any --only, everything would come
    const auto gear = wishes.equipment;
    settle(wishes.equipment, wishes.without);
    if (wishes.equipment.empty() && !gear.empty()) {  // likewise
        wishes.equipment = {gear.front()};
        wishes.equipment.front().word = "none";
    }
    settle(wishes.mastered, wishes.learning);
    if (wishes.side && wishes.worse && wishes.side->word != "both" && is_nearer(*wishes.side, *wishes.worse))
        wishes.worse.reset();
    return wishes;
}

}  // namespace valgus
