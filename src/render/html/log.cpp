// What is there to be written on: lines, the log of a session, the figures of the tests.
#include <algorithm>
#include <array>
#include <set>
#include <span>

#include "render/html/parts.hpp"

namespace valgus::render {

namespace {

// As many figures side by side as a phone has room for.
constexpr std::size_t columns_of_a_table = 4;

Html heading_row(std::string_view first, std::span<const std::string> others) {
    auto cells = line("th", {{"scope", "col"}}, first);
    for (const auto& title : others) cells += line("th", {{"scope", "col"}}, title);
    return group("thead", {}, group("tr", {}, cells));
}

Html log_row(const PlannedExercise& exercise) {
    const auto box = void_element("input", {{"type", "checkbox"}});
    auto cell = element("label", {}, box + Html::escaped(" " + name_and_stage(exercise))) + Html::escaped(" ");
    cell += element("small", {}, exercise.dose.brief);
    return line("tr", {}, element("th", {{"scope", "row"}}, cell) + Html::constant("<td></td><td></td><td></td>"));
}

Html figure_table(const Plan& plan, std::span<const FigureColumn> columns) {
    std::vector<std::string> titles;
    std::vector<std::set<std::string_view>> done;  // by column
    for (const auto& column : columns) {
        titles.push_back(column.title);
        done.emplace_back(column.tests.begin(), column.tests.end());
    }
    Html rows;
    for (const auto& test : plan.tests) {
        auto cells = element("th", {{"scope", "row"}}, test.title);
        for (const auto& tests : done)
            cells += tests.contains(test.id) ? element("td", {}, Html()) : element("td", {{"class", "not"}}, "–");
        rows += line("tr", {}, cells);
    }
    return group("table", {{"class", "figures"}},
                 line("caption", {}, "Your figures") + heading_row("Test", titles) + group("tbody", {}, rows));
}

}  // namespace

Html blank(std::string_view label) {
    auto code = element("span", {}, label) + Html::escaped(" ");
    code += element("span", {{"class", "rule"}, {"aria-hidden", "true"}}, Html());
    return line("p", {{"class", "blank"}}, code);
}

Html log_hint(const Complaint& body) {
    return line("p", {},
                "Tick what you have done. Clean reps: how many, or for how many seconds, " + std::string(body.in_line) +
                    ". Pain: the most, out of 10, while you did it. Next morning: better, same or sorer.") +
           line("p", {{"class", "screen"}},
                "The ticks on a screen are gone when the page is closed; to keep a log, print it.");
}

Html log_table(const Plan& plan) {
    static const std::array<std::string, 3> blanks{"Clean reps", "Pain 0\u00A0to\u00A010", "Next morning"};
    Html rows;
    for (const auto& exercise : plan.exercises) rows += log_row(exercise);
    return group("table", {{"class", "log"}, {"aria-label", "Log"}},
                 heading_row("Exercise", blanks) + group("tbody", {}, rows));
}

Html figure_tables(const Plan& plan, const std::vector<FigureColumn>& columns) {
    Html tables;
    std::span<const FigureColumn> rest(columns);
    while (!rest.empty()) {
        const auto count = std::min(columns_of_a_table, rest.size());
        tables += figure_table(plan, rest.first(count));
        rest = rest.subspan(count);
    }
    return tables;
}

}  // namespace valgus::render
