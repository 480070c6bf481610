// R22: what a protocol says where nobody else says it.
#include <algorithm>

#include "resolve/resolver.hpp"

namespace valgus {

namespace {

template <class Item>
bool speaks_of(const std::vector<Item>& items, Ref<Exercise> exercise) {
    return std::any_of(items.begin(), items.end(), [&](const Item& item) { return item.exercise == exercise; });
}

template <class Item>
void add(std::vector<Item>& items, Item item) {
    const auto place = std::upper_bound(items.begin(), items.end(), item,
                                        [](const Item& a, const Item& b) { return a.exercise < b.exercise; });
    items.insert(place, std::move(item));
}

}  // namespace

void Resolver::follow(const Wishes& wishes, const Protocol& protocol, Request& request) {
    if (!wishes.position && protocol.position) request.position = *protocol.position;
    const bool names_them = request.only.empty();
    for (const auto& part : protocol.exercises) {
        if (names_them) request.only.push_back(part.exercise);
        if (part.stage && !speaks_of(request.stages, part.exercise))
            add(request.stages, Pin{part.exercise, *part.stage});
        if (part.dose && !speaks_of(request.doses, part.exercise))
            add(request.doses, PrescribedDose{part.exercise, *part.dose, {}, false});
    }
    std::sort(request.only.begin(), request.only.end());
}

}  // namespace valgus
