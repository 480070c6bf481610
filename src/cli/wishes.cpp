#include "cli/wishes.hpp"

namespace valgus::cli {

Wishes wishes_of(const Arguments& arguments) {
    return {
        .name = arguments.one("name"),
        .side = arguments.one("side"),
        .cause = arguments.one("cause"),
        .position = arguments.one("position"),
        .angle = arguments.one("angle"),
        .week = arguments.one("week"),
        .weeks = arguments.one("weeks"),
        .minutes = arguments.one("minutes"),
        .age = arguments.one("age"),
        .focus = arguments.all("focus"),
        .equipment = arguments.all("equipment"),
        .without = arguments.all("without"),
        .mastered = arguments.all("mastered"),
        .stages = arguments.all("stage"),
        .conditions = arguments.all("condition"),
        .include = arguments.all("include"),
        .exclude = arguments.all("exclude"),
        .only = arguments.all("only"),
        .doses = arguments.all("dose"),
        .clinician_notes = arguments.all("note"),
        .all = arguments.has("all"),
        .start = arguments.one("start"),
        .at = arguments.one("at"),
        .remind = arguments.one("remind"),
        .days = arguments.all("days"),
        .today = arguments.today,
    };
}

}  // namespace valgus::cli
