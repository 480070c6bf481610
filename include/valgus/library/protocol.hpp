// A plan that has a name: what a trial or a programme did, as far as exercises of this library can do it (R22).
#pragma once

#include "valgus/library/exercise.hpp"

namespace valgus {

struct ProtocolPart {
    Ref<Exercise> exercise;
    std::optional<Dose> dose;  // none: that of the exercise
    std::optional<int> stage;  // that it is held at; 1 is the exercise itself
    friend bool operator==(const ProtocolPart&, const ProtocolPart&) = default;
};

struct Protocol {
    static constexpr std::string_view section = "protocols", noun = "protocol";
    Text id, name;
    Texts aliases;
    List<ProtocolPart> exercises;
    std::optional<Ref<Position>> position;
    std::optional<int> weeks, days;  // of a block; a week
    std::optional<int> minutes;      // that a session took; no limit of a plan
    Text did, for_whom, found, differs;
    RefList<Source> sources;
    friend bool operator==(const Protocol&, const Protocol&) = default;
};

}  // namespace valgus
