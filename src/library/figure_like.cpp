#include "library/figure_like.hpp"

#include <algorithm>
#include <memory>
#include <string>

#include "library/instructions.hpp"
#include "support/wording.hpp"

namespace valgus {

namespace {

using support::quoted;

// The place of the exercise that is named behind `like`.
std::optional<std::size_t> named_like(Reader& reader, Value like) {
    if (const auto found = reader.symbols.find(Exercise::section, like.text())) return *found;
    report_unknown_word(reader, like, Exercise::noun, reader.symbols.ids(Exercise::section));
    return std::nullopt;
}

// What is there and could not be read has findings of its own.
void check_it_has_figure(Reader& reader, const Exercise& exercise, const Mappings& record, Value like) {
    if (!find(record, "figure"))
        reader.report(like, quoted(exercise.id) + " has no figure", "name an exercise that has one");
}

class Sharing {
public:
    Sharing(Reader& reader, std::span<Exercise> exercises, std::span<const Mappings> records)
        : reader_(reader),
          exercises_(exercises),
          records_(records),
          others_(exercises.size()),
          marks_(exercises.size()) {}

    void share() {
        for (std::size_t i = 0; i < exercises_.size(); ++i)
            if (const auto like = like_of(records_[i])) others_[i] = other_of(i, *like);
        for (std::size_t i = 0; i < exercises_.size(); ++i) share_base(i);
        for (std::size_t i = 0; i < exercises_.size(); ++i) {
            exercises_[i].variants = shared(exercises_[i].variants, records_[i], "variants");
            exercises_[i].stages = shared(exercises_[i].stages, records_[i], "progressions");
        }
    }

private:
    enum class Mark { fresh, open, closed };

    std::optional<std::size_t> other_of(std::size_t exercise, Value like) {
        const auto other = named_like(reader_, like);
        if (other != exercise) return other;
        reader_.report(like, "the figure of " + quoted(exercises_[exercise].id) + " is like itself",
                       "name another exercise, or write its poses");
        return std::nullopt;
    }

    // From one to the next, up to a figure that is written or was found before: all on the way have it.
    void share_base(std::size_t exercise) {
        std::vector<std::size_t> way;
        for (; others_[exercise] && marks_[exercise] == Mark::fresh; exercise = *others_[exercise]) {
            marks_[exercise] = Mark::open;
            way.push_back(exercise);
        }
        if (way.empty()) return;
        if (marks_[exercise] == Mark::open)
            report_circle({std::find(way.begin(), way.end(), exercise), way.end()});
        else
            check_there(exercise, *like_of(records_[way.back()]));
        for (const auto each : way) {
            marks_[each] = Mark::closed;
            exercises_[each].base.figure = exercises_[exercise].base.figure;
        }
    }

    void report_circle(std::span<const std::size_t> circle) {
        constexpr std::size_t most_named = 8;
        std::string names;
        for (const auto each : circle.first(std::min(circle.size(), most_named)))
            names.append(exercises_[each].id).append(" like ");
        if (circle.size() > most_named) names.append("… like ");
        names.append(exercises_[circle.front()].id);
        reader_.report(*like_of(records_[circle.front()]), "a circle of figures: " + names, "write the poses of one");
    }

    void check_there(std::size_t exercise, Value like) {
        check_it_has_figure(reader_, exercises_[exercise], records_[exercise], like);
    }

    template <class Change>
    List<Change> shared(const List<Change>& changes, const Mappings& mappings, std::string_view key) {
        Change* items = nullptr;
        for_each_item(changes, mappings, key, [&](const Change& change, Value place) {
            const auto like = like_of({&place, 1});
            const auto other = like ? named_like(reader_, *like) : std::nullopt;
            if (!other) return;
            check_there(*other, *like);
            if (items == nullptr) {
                items = reader_.room<Change>(changes.size());
                std::uninitialized_copy(changes.begin(), changes.end(), items);
            }
            items[&change - changes.begin()].changes.figure = exercises_[*other].base.figure;
        });
        return items == nullptr ? changes : List<Change>(items, changes.size());
    }

    Reader& reader_;
    std::span<Exercise> exercises_;
    std::span<const Mappings> records_;
    std::vector<std::optional<std::size_t>> others_;  // of each, whose figure is its own
    std::vector<Mark> marks_;
};

}  // namespace

std::optional<Value> like_of(std::span<const Value> mappings) {
    const auto figure = find(mappings, "figure");
    const auto like = figure ? figure->find("like") : std::nullopt;
    return like && like->kind() == Kind::scalar ? like : std::nullopt;
}

void share_figures(Reader& reader, std::span<Exercise> exercises, std::span<const Mappings> records) {
    Sharing(reader, exercises, records).share();
}

void share_figures(Reader& reader, std::span<SelfTest> tests, std::span<const Mappings> records,
                   std::span<const Exercise> exercises, std::span<const Mappings> exercise_records) {
    for (std::size_t i = 0; i < tests.size(); ++i) {
        const auto like = like_of(records[i]);
        const auto other = like ? named_like(reader, *like) : std::nullopt;
        if (!other) continue;
        check_it_has_figure(reader, exercises[*other], exercise_records[*other], *like);
        tests[i].figure = exercises[*other].base.figure;
    }
}

}  // namespace valgus
