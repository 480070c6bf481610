// What a demand or a placeholder of an assessment looks at: the words of a Criterion, understood.
#pragma once

#include <cstdint>
#include <optional>

#include "valgus/library/library.hpp"

namespace valgus {

enum class Aspect { plain, left, right, difference, option, number };

struct Subject {
    enum class Of { question, fact, points, focus };
    Of of = Of::question;
    std::uint32_t index = 0;  // of the question or fact
    std::size_t part = 0;     // of a question: 0 is its own form, 1 its first part
    Aspect view = Aspect::plain;
    Text option;  // of Aspect::option: its id
};

// "knee-to-wall.left", "heel-lift-squat.flat", "lift-fixes", "points"; nothing if the library has none such.
std::optional<Subject> subject_of(const Library& library, Text words);

// How a question, or a part of it, is answered. Whether it has a form of its own, beside its parts.
const AnswerForm& form_of(const Question& question, std::size_t part);
bool has_own_form(const Question& question);

// An option by its id or one of its aliases.
const AnswerOption* option_of(const AnswerForm& form, Text word);

}  // namespace valgus
