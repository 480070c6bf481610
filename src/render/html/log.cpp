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

// With a link to how it is done, where that is on the page.
Html linked_name(const PlannedExercise& exercise, bool has_cards) {
    const auto name = name_and_stage(exercise);
    return has_cards ? element("a", {{"href", "#" + card_id(exercise)}}, name) : element("b", {}, name);
}

}  // namespace

Html blank(std::string_view label) {
    auto code = element("span", {}, label) + Html::escaped(" ");
    code += element("span", {{"class", "rule"}, {"aria-hidden", "true"}}, Html());
    return line("p", {{"class", "blank"}}, code);
}

Html log_hint(const Complaint& body) {
    return line("p", {},
                "Tick what is done. Beside it: how many reps or seconds " + std::string(body.in_line) +
                    ", and the worst pain of 10: 12 / 1. Next morning circle how it is.") +
           line("p", {{"class", "screen"}}, "For a log on paper print this page.");
}

// What is ringed on the next morning is in the style, which says it once for all sessions.
Html log_table(const Plan& plan, int sessions, const HandOut& hand_out) {
    auto heads = line("th", {{"scope", "col"}}, "Exercise");
    for (int i = 1; i <= sessions; ++i)
        heads += line("th", {{"scope", "col"}},
                      Html::escaped("Session " + std::to_string(i) + " ") +
                          element("span", {{"class", "rule"}, {"aria-hidden", "true"}}, Html()));
    Html blanks;
    for (int i = 0; i < sessions; ++i) blanks += element("td", {}, Html());
    Html rows;
    for (const auto& exercise : plan.exercises)
        rows += line("tr", {},
                     element("th", {{"scope", "row"}},
                             linked_name(exercise, hand_out.has_cards()) + Html::constant(" ") +
                                 element("small", {}, together(exercise.dose.brief))) +
                         blanks);
    rows += line("tr", {{"class", "morning"}}, element("th", {{"scope", "row"}}, "Next morning") + blanks);
    return group("table", {{"class", "log"}}, group("thead", {}, group("tr", {}, heads)) + group("tbody", {}, rows));
}

Html log_lists(const std::vector<SessionToLog>& sessions, const HandOut& hand_out) {
    Html lists, after;
    for (const auto& session : sessions) {
        const auto title = Html::escaped(session.title + " ") + element("small", {}, session.note);
        Html rows;
        for (const auto& exercise : session.plan->exercises)
            rows += element(
                "li", {},
                linked_name(exercise, hand_out.has_cards()) + Html::constant(" ") + together(exercise.dose.brief));
        if (!session.then.empty())
            after += line("p", {{"class", "then"}},
                          element("strong", {}, session.title + ":") + Html::escaped(" " + session.then));
        lists += group("div", {{"id", session.id}}, element("h4", {}, title) + element("ul", {}, rows));
    }
    return group("div", {{"class", "logs"}}, lists) + after;
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
