// What is asked at a time: a question, or a piece of one, in the order of the library.
#pragma once

#include <functional>
#include <optional>

#include "valgus/stages/assessed.hpp"

namespace valgus::cli {

// A single thing that one can answer.
struct Step {
    enum class Piece { whole, left, right, option };

    Ref<Question> question;
    std::size_t time = 0;  // of those that are asked several times, from 0
    std::size_t part = 0;  // 0: the question's own form
    Piece piece = Piece::whole;
    std::size_t option = 0;  // of Piece::option: its place among the form's

    friend auto operator<=>(const Step&, const Step&) = default;
};

class Steps {
public:
    // Whether a question is asked only if it is its turn; what is measured again, is so whatever else was said.
    enum class Turns { heeded, all };

    // belongs: which questions are asked at all; known: what was said before this began, and is not asked again.
    Steps(const Library& library, std::function<bool(Ref<Question>)> belongs, Answers known, Turns turns)
        : library_(library), belongs_(std::move(belongs)), known_(std::move(known)), turns_(turns) {}

    // The first after another one, or of all; nothing: it is the end.
    std::optional<Step> next(const Answers& answers, const std::optional<Step>& after) const;
    // The how-manieth question it is, and of how many, as far as is known by now.
    std::pair<int, int> progress(const Answers& answers, Ref<Question> question) const;

private:
    std::vector<Step> of(const Answers& answers, Ref<Question> question, std::size_t time) const;
    std::vector<std::size_t> times_of(const Answers& answers, Ref<Question> question) const;
    bool is_needless(const Answers& answers, const Step& step) const;
    bool is_known_already(const Step& step) const;
    bool is_asked(const Answers& answers, Ref<Question> question) const;

    const Library& library_;
    const std::function<bool(Ref<Question>)> belongs_;
    const Answers known_;
    const Turns turns_;
};

// What was said to a step so far; its number is that of the piece.
Given said_to(const Library& library, const Answers& answers, const Step& step);
void set(const Library& library, Answers& answers, const Step& step, const Given& given);

}  // namespace valgus::cli
