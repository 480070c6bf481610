#include "library/check_skills.hpp"

#include <algorithm>
#include <string>

#include "valgus/record.hpp"

namespace valgus {

namespace {

std::string quoted(std::string_view word) { return "'" + std::string(word) + "'"; }

bool teaches(const Exercise& exercise, Ref<Skill> skill) {
    return std::find(exercise.teaches.begin(), exercise.teaches.end(), skill) != exercise.teaches.end();
}

void check_teachers(const Library& library, const Exercise& exercise, const Mappings& mappings, Findings& findings) {
    for (const auto skill : exercise.needs) {
        bool taught = false;
        bool in_time = false;
        for (const auto& teacher : library.exercises) {
            if (!teaches(teacher, skill)) continue;
            taught = true;
            in_time = in_time || teacher.phase <= exercise.phase;
        }
        if (in_time) continue;
        const auto place = find(mappings, "needs").value_or(mappings.front());
        const auto name = quoted(library[skill].id);
        findings.push_back(
            taught ? place.finding("the needed skill " + name + " is taught only in a later phase",
                                   "let an exercise of this phase or an earlier one teach it")
                   : place.finding("nobody teaches the needed skill " + name,
                                   "add 'teaches: [" + std::string(library[skill].id) + "]' to an exercise"));
    }
}

// Depth-first walk from an exercise to the teachers of what it needs; a circle would leave no order to do them in.
class Circles {
public:
    Circles(const Library& library, std::span<const Mappings> records, Findings& findings)
        : library_(library), records_(records), findings_(findings), state_(library.exercises.size(), State::fresh) {}

    void find_all() {
        for (std::size_t i = 0; i < state_.size(); ++i) visit(i);
    }

private:
    enum class State { fresh, open, closed };

    void visit(std::size_t index) {
        if (state_[index] == State::closed) return;
        if (state_[index] == State::open) return report(index);
        state_[index] = State::open;
        path_.push_back(index);
        for (const auto skill : library_.exercises[index].needs)
            for (std::size_t i = 0; i < state_.size(); ++i)
                if (teaches(library_.exercises[i], skill)) visit(i);
        path_.pop_back();
        state_[index] = State::closed;
    }

    void report(std::size_t index) {
        std::string circle;
        for (auto step = std::find(path_.begin(), path_.end(), index); step != path_.end(); ++step)
            circle += std::string(library_.exercises[*step].id) + " needs ";
        circle += library_.exercises[index].id;
        const auto place = find(std::span<const Value>(records_[index]), "needs").value_or(records_[index].front());
        findings_.push_back(place.finding("a circle of skills: " + circle, "take one need away"));
    }

    const Library& library_;
    std::span<const Mappings> records_;
    Findings& findings_;
    std::vector<State> state_;
    std::vector<std::size_t> path_;
};

}  // namespace

void check_skills(const Library& library, std::span<const Mappings> records, Findings& findings) {
    for (std::size_t i = 0; i < library.exercises.size(); ++i)
        check_teachers(library, library.exercises[i], records[i], findings);
    Circles(library, records, findings).find_all();
}

}  // namespace valgus
