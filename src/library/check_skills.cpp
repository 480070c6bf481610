#include "library/check_skills.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "support/wording.hpp"
#include "valgus/document/record.hpp"

namespace valgus {

namespace {

using support::quoted;

// Of each skill, the exercises that teach it.
std::vector<std::vector<std::size_t>> teachers_of(const Library& library) {
    std::vector<std::vector<std::size_t>> teachers(library.skills.size());
    for (std::size_t i = 0; i < library.exercises.size(); ++i)
        for (const auto skill : library.exercises[i].teaches) teachers[skill.index].push_back(i);
    return teachers;
}

// Of each skill, the first phase in which it is taught.
std::vector<std::optional<Phase>> phases_of(const Library& library) {
    std::vector<std::optional<Phase>> first(library.skills.size());
    for (const auto& exercise : library.exercises)
        for (const auto skill : exercise.teaches) {
            auto& phase = first[skill.index];
            phase = std::min(phase.value_or(exercise.phase), exercise.phase);
        }
    return first;
}

void check_teachers(const Library& library, const std::vector<std::optional<Phase>>& first, const Exercise& exercise,
                    const Mappings& mappings, Findings& findings) {
    for (const auto skill : exercise.needs) {
        const auto taught = first[skill.index];
        if (taught && *taught <= exercise.phase) continue;
        if (findings.size() >= most_findings) return;
        const auto place = find(mappings, "needs").value_or(mappings.front());
        const auto name = quoted(library[skill].id);
        findings.push_back(
            taught ? place.finding("the needed skill " + name + " is taught only in a later phase",
                                   "let an exercise of this phase or an earlier one teach it")
                   : place.finding("nobody teaches the needed skill " + name,
                                   "add 'teaches: [" + std::string(library[skill].id) + "]' to an exercise"));
    }
}

// Depth-first walk from an exercise to the skills that it needs and from a skill to those that teach it, each once; a
// circle would leave no order to do them in. Not by recursion: what builds on one another may be as long as the
// library.
class Circles {
public:
    Circles(const Library& library, std::span<const Mappings> records, Findings& findings)
        : library_(library),
          records_(records),
          findings_(findings),
          teachers_(teachers_of(library)),
          exercises_(library.exercises.size()),
          skills_(library.skills.size()) {}

    void find_all() {
        for (std::size_t i = 0; i < exercises_.size(); ++i)
            if (exercises_[i].state == State::fresh) walk_from(i);
    }

private:
    enum class State { fresh, open, closed };
    struct Mark {
        State state = State::fresh;
        std::size_t depth = 0;  // of an open one: its place on the path; of a skill: of the teacher that is looked at
    };
    struct Step {
        std::size_t exercise = 0;
        std::size_t need = 0, teacher = 0;  // the next to look at: of its needs, and of the teachers of that
    };

    void open(std::size_t exercise) {
        exercises_[exercise] = {State::open, path_.size()};
        path_.push_back({exercise});
    }

    void walk_from(std::size_t exercise) {
        open(exercise);
        while (!path_.empty()) {
            auto& step = path_.back();
            const auto& needs = library_.exercises[step.exercise].needs;
            if (step.need == needs.size()) {
                exercises_[step.exercise].state = State::closed;
                path_.pop_back();
            } else {
                look(step, needs[step.need]);
            }
        }
    }

    // At the next teacher of a skill that is needed.
    void look(Step& step, Ref<Skill> needed) {
        auto& skill = skills_[needed.index];
        const bool is_ours = skill.state == State::open && skill.depth == path_.size();
        if (skill.state == State::open && !is_ours) report(skill.depth);  // by who is on the path, to itself
        const auto& teachers = teachers_[needed.index];
        if ((skill.state == State::fresh || is_ours) && step.teacher < teachers.size()) {
            skill = {State::open, path_.size()};
            const auto teacher = teachers[step.teacher++];
            if (exercises_[teacher].state == State::open) report(exercises_[teacher].depth);
            if (exercises_[teacher].state == State::fresh) open(teacher);
            return;
        }
        if (skill.state == State::fresh || is_ours) skill.state = State::closed;
        ++step.need;
        step.teacher = 0;
    }

    // The circle from a place of the path to its end and back, once; a long one is not told whole.
    void report(std::size_t begin) {
        constexpr std::size_t most_named = 8;
        const auto first = path_[begin].exercise;
        if (findings_.size() >= most_findings || !told_.emplace(first, path_.back().exercise).second) return;
        std::string circle;
        for (auto i = begin; i < std::min(path_.size(), begin + most_named); ++i)
            circle += std::string(library_.exercises[path_[i].exercise].id) + " needs ";
        if (path_.size() - begin > most_named) circle += "… needs ";
        circle += library_.exercises[first].id;
        const auto place = find(std::span<const Value>(records_[first]), "needs").value_or(records_[first].front());
        findings_.push_back(place.finding("a circle of skills: " + circle, "take one need away"));
    }

    const Library& library_;
    std::span<const Mappings> records_;
    Findings& findings_;
    std::vector<std::vector<std::size_t>> teachers_;  // by skill
    std::vector<Mark> exercises_, skills_;
    std::vector<Step> path_;
    std::set<std::pair<std::size_t, std::size_t>> told_;  // circles, by where they begin and end
};

}  // namespace

void check_skills(const Library& library, std::span<const Mappings> records, Findings& findings) {
    const auto first = phases_of(library);
    for (std::size_t i = 0; i < library.exercises.size(); ++i)
        check_teachers(library, first, library.exercises[i], records[i], findings);
    Circles(library, records, findings).find_all();
}

}  // namespace valgus
