// A list of exercises as a table, whose names lead to their cards.
#include "render/html/parts.hpp"

namespace valgus::render {

std::string name_and_stage(const PlannedExercise& exercise) {
    const bool is_later_stage = exercise.progression && exercise.progression->stage > 1;
    return is_later_stage ? exercise.name + ", " + exercise.progression->now : exercise.name;
}

Html list_row(const PlannedExercise& exercise, const std::vector<std::string>& values, Detail detail) {
    const auto name = name_and_stage(exercise);
    const bool has_card = detail != Detail::brief;
    auto cells = element("td", {}, std::to_string(exercise.order));
    cells += element("th", {{"scope", "row"}},
                     has_card ? element("a", {{"href", "#" + card_id(exercise)}}, name) : Html::escaped(name));
    for (const auto& value : values) cells += element("td", {}, value);
    return line("tr", {}, cells);
}

Html list_table(std::string_view caption, const std::vector<std::string>& columns, const Html& rows) {
    auto head = line("th", {{"scope", "col"}}, "No.") + line("th", {{"scope", "col"}}, "Exercise");
    for (const auto& column : columns) head += line("th", {{"scope", "col"}}, column);
    return group("table", {{"class", "list"}},
                 line("caption", {}, caption) + group("thead", {}, group("tr", {}, head)) + group("tbody", {}, rows));
}

}  // namespace valgus::render
