#include "library/check_stones.hpp"

#include <algorithm>
#include <string>

#include "support/wording.hpp"
#include "valgus/document/record.hpp"

namespace valgus {

namespace {

using support::quoted;

// Depth-first walk from an exercise to its stones, each once. Not by recursion: a row of stones may be as long as the
// library.
class StoneCircles {
public:
    StoneCircles(const Library& library, std::span<const Mappings> records, Findings& findings)
        : library_(library), records_(records), findings_(findings), marks_(library.exercises.size()) {}

    void find_all() {
        for (std::uint32_t i = 0; i < marks_.size(); ++i)
            if (marks_[i] == Mark::fresh) walk_from({i});
    }

private:
    enum class Mark { fresh, open, closed };
    struct Step {
        Ref<Exercise> exercise;
        Refs<Exercise> stones;  // of all choices, each once
        std::size_t next = 0;   // to look at
    };

    void open(Ref<Exercise> exercise) {
        marks_[exercise.index] = Mark::open;
        Refs<Exercise> stones;
        for (const auto& choice : library_[exercise].after) stones.insert(stones.end(), choice.begin(), choice.end());
        std::sort(stones.begin(), stones.end());
        stones.erase(std::unique(stones.begin(), stones.end()), stones.end());
        path_.push_back({exercise, std::move(stones)});
    }

    void walk_from(Ref<Exercise> exercise) {
        open(exercise);
        while (!path_.empty()) {
            auto& step = path_.back();
            if (step.next == step.stones.size()) {
                marks_[step.exercise.index] = Mark::closed;
                path_.pop_back();
                continue;
            }
            const auto stone = step.stones[step.next++];
            if (marks_[stone.index] == Mark::open) report(stone);
            if (marks_[stone.index] == Mark::fresh) open(stone);
        }
    }

    // The circle from a place of the path to its end and back; a long one is not told whole.
    void report(Ref<Exercise> first) {
        constexpr std::size_t most_named = 8;
        if (findings_.size() >= most_findings) return;
        const auto begin =
            std::find_if(path_.begin(), path_.end(), [&](const Step& step) { return step.exercise == first; });
        const std::span<const Step> circle(begin, path_.end());
        const auto& mappings = records_[first.index];
        const auto place = find(std::span<const Value>(mappings), "after").value_or(mappings.front());
        if (circle.size() == 1) {
            findings_.push_back(place.finding(quoted(library_[first].id) + " comes after itself", "remove it"));
            return;
        }
        std::string names;
        for (const auto& step : circle.first(std::min(circle.size(), most_named)))
            names.append(library_[step.exercise].id).append(" after ");
        if (circle.size() > most_named) names.append("… after ");
        names.append(library_[first].id);
        findings_.push_back(place.finding("a circle of stepping stones: " + names, "take one of them away"));
    }

    const Library& library_;
    std::span<const Mappings> records_;
    Findings& findings_;
    std::vector<Mark> marks_;
    std::vector<Step> path_;
};

}  // namespace

void check_stones(const Library& library, std::span<const Mappings> records, Findings& findings) {
    StoneCircles(library, records, findings).find_all();
}

}  // namespace valgus
