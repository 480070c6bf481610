// The rules of a plan that hold exercise by exercise, once more, written from their words alone and as plainly as
// possible, for the property tests to hold the planner against. Nothing here may come from src/planner/.
#pragma once

#include <optional>
#include <vector>

#include "valgus/plan.hpp"
#include "valgus/request.hpp"

namespace testing {

template <class List, class Item>
bool has(const List& list, const Item& item) {
    for (const auto& one : list)
        if (one == item) return true;
    return false;
}

template <class T>
valgus::Ref<T> nth(std::size_t index) {
    return {static_cast<std::uint16_t>(index)};
}

template <class T>
bool suits(valgus::List<T> selector, const T& value) {
    return selector.empty() || has(selector, value);
}

template <class T>
bool suits_one(valgus::RefList<T> selector, const valgus::Refs<T>& values) {
    if (selector.empty()) return true;
    for (const auto& value : values)
        if (has(selector, value)) return true;
    return false;
}

// Whoever has one of these conditions does not get it.
inline bool is_kept_from(valgus::RefList<valgus::Condition> not_for, const valgus::Refs<valgus::Condition>& held) {
    return !not_for.empty() && suits_one(not_for, held);
}

// An exercise, by its place in the library.
using Index = std::size_t;

class Rules {
public:
    Rules(const valgus::Library& in, const valgus::Request& asked) : library(in), request(asked) {}

    std::size_t count() const { return library.exercises.size(); }
    const valgus::Exercise& exercise(Index i) const { return library.exercises[i]; }
    std::optional<Index> find(const std::string& id) const;
    bool is_included(Index i) const;
    bool is_only(Index i) const;
    bool is_excluded(Index i) const;
    bool applies(Index i) const;  // to the position
    bool teaches(Index i, valgus::Ref<valgus::Skill> skill) const { return has(exercise(i).teaches, skill); }
    bool prepares(Index teacher, Index learner) const;
    bool is_stone_of(Index stone, Index drill) const;

    // R10: the stages that can be done, 1 = the exercise itself, and where of them it begins and ends.
    std::vector<int> stages(Index i) const;
    int first_stage(Index i) const;
    int last_stage(Index i) const;
    std::optional<int> pin(Index i) const;  // the stage of --stage
    std::vector<valgus::RefList<valgus::Equipment>> missing(Index i) const;
    valgus::Refs<valgus::Equipment> kit(Index i, int stage) const;
    // What the topmost layer that states it says: stages up to this, then variants by position, condition, cause, side.
    template <class T>
    std::optional<T> stated(Index i, int stage, std::optional<T> valgus::Instruction::*field) const {
        return top(layers(i, stage), field);
    }
    const valgus::PrescribedDose* prescribed(Index i) const;  // of --dose; null: none
    valgus::Dose dose(Index i, int stage) const;              // as stated, by whoever

    // R3, R4, R17 and (a).
    int entry_week(Index i) const;
    bool is_later(Index i) const;
    bool is_ahead(Index i) const;  // all it teaches is mastered
    bool is_learned(valgus::Ref<valgus::Skill> skill) const;
    std::optional<std::size_t> ruled_out_by(Index i) const;
    bool is_possible(Index i) const;
    bool may_come(Index i) const { return is_possible(i) && !is_later(i); }
    std::vector<valgus::Ref<valgus::Skill>> lost_skills(Index i) const;

    // (b) to (e). `called`: with its reason; `comes`: called, and nothing but room is in its way.
    std::optional<valgus::Included> called(Index i) const;
    bool comes(Index i) const;
    bool gives_way(Index i) const;                          // is impossible in a way that another may stand in for
    std::optional<Index> alternative(Index i) const;        // the first that can come
    std::optional<Index> stand_in(Index i) const;           // that, where it gives way
    std::optional<valgus::LeftOut> why_out(Index i) const;  // of what is called and does not come
    valgus::LeftOut why_impossible(Index i) const;          // if nothing ruled it out
    std::optional<Index> first_teacher(valgus::Ref<valgus::Skill> skill) const;

    const valgus::Library& library;
    const valgus::Request& request;

private:
    bool has_kit(const std::vector<const valgus::Instruction*>& layers) const;
    std::vector<const valgus::Instruction*> layers(Index i, int stage) const;
    std::vector<const valgus::Instruction*> layers(Index i, const std::vector<int>& stages) const;
    template <class T>
    static std::optional<T> top(const std::vector<const valgus::Instruction*>& layers,
                                std::optional<T> valgus::Instruction::*field) {
        std::optional<T> stated;
        for (const auto* layer : layers)
            if (layer->*field) stated = layer->*field;
        return stated;
    }
    valgus::List<valgus::RefList<valgus::Equipment>> choices(
        const std::vector<const valgus::Instruction*>& layers) const;
};

}  // namespace testing
