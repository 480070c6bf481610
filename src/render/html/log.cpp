// What is there to be written on: lines, the grid of a week, the figures of the tests.
#include <algorithm>
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

// With room behind it for what was done and felt.
Html log_row(const PlannedExercise& exercise, bool has_cards) {
    const auto name = name_and_stage(exercise);
    auto row = void_element("input", {{"type", "checkbox"}});
    row += has_cards ? element("a", {{"href", "#" + card_id(exercise)}}, name) : Html::escaped(name);
    return line("li", {}, element("label", {}, row) + Html::escaped(" ") + element("small", {}, exercise.dose.brief));
}

}  // namespace

Html blank(std::string_view label) {
    auto code = element("span", {}, label) + Html::escaped(" ");
    code += element("span", {{"class", "rule"}, {"aria-hidden", "true"}}, Html());
    return line("p", {{"class", "blank"}}, code);
}

Html log_hint(const Complaint& body) {
    return line("p", {},
                "Tick what is done. On the line, on paper: how many reps, or for how many seconds, " +
                    std::string(body.in_line) +
                    "; and the worst pain while you did it, out of 10. So: 12 / 1. On "
                    "the next morning ring how it is.") +
           line("p", {{"class", "screen"}},
                "The ticks on a screen are gone when the page is closed; to keep a log, print it.");
}

Html log_grid(const std::vector<SessionToLog>& sessions, const HandOut& hand_out, int level) {
    Html grid;
    for (const auto& session : sessions) {
        auto title = Html::escaped(session.title);
        if (!session.note.empty()) title += Html::escaped(" ") + element("small", {}, session.note);
        Html rows;
        for (const auto& exercise : session.plan->exercises) rows += log_row(exercise, hand_out.has_cards());
        if (!session.then.empty()) rows += line("li", {{"class", "then"}}, session.then);
        rows += line("li", {{"class", "morning"}}, "Next morning: usual, sorer, swollen");
        const auto content = line("h" + std::to_string(level), {}, title) + group("ul", {}, rows);
        grid += session.id.empty() ? group("div", {}, content) : group("div", {{"id", session.id}}, content);
    }
    return group("div", {{"class", "log"}}, grid);
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
