// What the parts of the generator of worlds share: chances, words, and trees of values.
#pragma once

#include <rapidcheck/Random.h>

#include <algorithm>

#include "oracle/world.hpp"

namespace testing::dice {

using Words = std::vector<std::string>;

inline const Words joints{"hip", "knee", "ankle", "toe"};
inline const Words positions{"standing", "squat", "landing"};
inline const Words gear{"roller", "ball", "band"};
inline const Words things{"roller", "ball", "band", "wall", "chair"};
inline const Words skills{"arch", "lift", "turn"};
inline const Words causes{"functional", "structural", "unknown"};
inline const Words sides{"left", "right", "both"};
inline const Words phases{"release", "stretch", "mobilize", "strengthen", "integrate"};
inline const Words days{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
inline const Words postures{"lying", "sitting", "kneeling", "standing"};

// Chances are in percent.
class Dice {
public:
    explicit Dice(const rc::Random& random) : random_(random) {}

    int from(int low, int high) {
        return low + static_cast<int>(random_.next() % static_cast<rc::Random::Number>(high - low + 1));
    }
    bool chance(int percent) { return from(1, 100) <= percent; }
    template <class T>
    const T& pick(const std::vector<T>& all) {
        return all[static_cast<std::size_t>(from(0, static_cast<int>(all.size()) - 1))];
    }
    // Up to `most` of them, at least one, in any order.
    Words some(Words all, int most) {
        const auto count = std::min(all.size(), static_cast<std::size_t>(from(1, most)));
        for (std::size_t i = 0; i < count; ++i)
            std::swap(all[i],
                      all[static_cast<std::size_t>(from(static_cast<int>(i), static_cast<int>(all.size()) - 1))]);
        all.resize(count);
        return all;
    }

private:
    rc::Random random_;
};

inline Yaml scalar(std::string text) { return {Yaml::Kind::scalar, std::move(text)}; }
inline Yaml scalar(int number) { return scalar(std::to_string(number)); }

inline Yaml list(const Words& words) {
    Yaml tree{Yaml::Kind::list};
    for (const auto& word : words) tree.children.emplace_back("", scalar(word));
    return tree;
}

inline void set(Yaml& mapping, const std::string& key, Yaml value) {
    mapping.children.emplace_back(key, std::move(value));
}

inline const Yaml* find(const Yaml& mapping, std::string_view key) {
    for (const auto& child : mapping.children)
        if (child.first == key) return &child.second;
    return nullptr;
}

inline std::string word(const Yaml& mapping, std::string_view key) { return find(mapping, key)->text; }

inline Words words(const Yaml& mapping, std::string_view key) {
    Words all;
    if (const auto* found = find(mapping, key))
        for (const auto& child : found->children) all.push_back(child.second.text);
    return all;
}

inline bool contains(const Words& all, const std::string& word) {
    return std::find(all.begin(), all.end(), word) != all.end();
}

// The ids that options may name.
struct Named {
    Words exercises, conditions;
};

void add_selectors(Dice& dice, Yaml& into, const Words& conditions);
Yaml condition(Dice& dice, const std::string& id, const Words& exercises);
Yaml note(Dice& dice, int number, const Words& conditions);
Yaml test(Dice& dice, int number, const Words& conditions);
Yaml defaults(Dice& dice);
Yaml library(Dice& dice, int most_exercises, Named& named);
Options options(Dice& dice, const Yaml& library, const Named& named);

}  // namespace testing::dice
