// Whether demands hold, given answers.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "valgus/stages/assessed.hpp"

namespace valgus {

// What the demands of a library look at, understood once: answers are tried in many ways.
class Subjects {
public:
    explicit Subjects(const Library& library);
    const Subject* of(Text words) const;  // null: nothing

private:
    void add(const Premise& premise, const Library& library);

    std::map<Text, std::optional<Subject>> all_;
};

class Reasoning {
public:
    // They all must live as long.
    Reasoning(const Library& library, const Answers& answers, const Subjects& subjects);

    // Whether the question concerns these answers at all; else what was said to it does not count.
    bool concerns(Ref<Question> question) const;
    bool is_known(Ref<Question> question) const;
    bool holds(Ref<Fact> fact) const;
    bool holds(const Premise& premise) const;
    // Of the rules that may look at them.
    void set_points(int points) { points_ = Decimal::of(points); }
    void set_focus(bool found) { has_focus_ = found; }

    // What was said to the question that fills a wish; null: nothing.
    const Given* filling(Fills fills) const;
    // The question and part of it that does; nothing: none.
    std::optional<Subject> filled_by(Fills fills) const;
    const Given* given(const Subject& subject, std::size_t time = 0) const;
    std::optional<Decimal> number(const Subject& subject, std::size_t time = 0) const;
    std::optional<Side> side() const { return side_; }

private:
    enum class Mark : char { unknown, yes, no };

    bool holds_at(const Demands& demands, std::size_t time) const;
    bool holds_at(const Criterion& criterion, const Subject& subject, std::size_t time) const;
    bool holds(const Criterion& criterion, std::size_t time) const;
    std::optional<Decimal> of_sides(const AnswerForm& form, const Given& given, Aspect view) const;

    const Library& library_;
    const Answers& answers_;
    const Subjects& subjects_;
    std::optional<Side> side_;
    std::optional<Decimal> points_;
    std::optional<bool> has_focus_;
    mutable std::vector<Mark> facts_, concerns_;
};

Assessed assess(const Library& library, const Answers& answers, const Subjects& subjects);
Turn turn_of(const Library& library, const Reasoning& reasoning, Ref<Question> question);

}  // namespace valgus
