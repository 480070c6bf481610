// What a terminal shows of a plan by itself, how to see more of it, and `valgus show 4`.
#include <doctest/doctest.h>

#include <string>

#include "testing.hpp"

using namespace valgus;
using testing::call;
using testing::Ran;
using testing::with_environment;

namespace {

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

Surroundings terminal(int width = 100, std::vector<std::pair<std::string, std::string>> variables = {}) {
    variables.emplace_back("NO_COLOR", "1");
    auto around = with_environment(std::move(variables));
    around.out = {.is_terminal = true, .width = width, .height = 24};
    return around;
}

Ran on_terminal(const std::string& line, int width = 100) { return call(line, terminal(width)); }

// What stands under MORE.
std::string more(const std::string& text) {
    const auto at = text.find("\nMORE\n");
    return at == std::string::npos ? "" : text.substr(at + 6);
}

// The commands of it, as a shell reads them.
std::vector<std::string> commands(const std::string& text) {
    std::vector<std::string> all;
    const auto told = more(text);
    for (auto at = told.find("valgus "); at != std::string::npos; at = told.find("valgus ", at + 1))
        all.push_back(told.substr(at + 7, told.find('\n', at) - at - 7));
    return all;
}

const std::string wishes = "--side right --focus ankle";

}  // namespace

TEST_CASE("glance: a terminal shows the check-list of a plan, and how to see more") {
    const auto ran = on_terminal("plan " + wishes);
    auto brief = call("plan " + wishes + " --brief --width 100").out;
    brief.replace(brief.find("without --brief"), 15, "with --full");
    CHECK(ran.code == 0);
    CHECK(ran.out == brief +
                         "\nMORE\n"
                         "  how each is done  valgus plan --side right --focus ankle --full\n"
                         "  only number 4     valgus show 4 --side right --focus ankle\n"
                         "  for paper         valgus plan --side right --focus ankle -o plan.html\n"
                         "  for the phone     valgus plan --side right --focus ankle --format guide -o guide.html\n");
}

TEST_CASE("glance: who says how much, or where to, gets that; a pipe gets all") {
    const auto full = call("plan " + wishes).out;
    for (const std::string word : {"--full", "--format text", "-o -"}) {
        CAPTURE(word);
        CHECK(on_terminal("plan " + wishes + " " + word, 80).out == full);
    }
    for (const std::string word : {"--brief", "--explain"})
        CHECK(on_terminal("plan " + wishes + " " + word, 80).out == call("plan " + wishes + " " + word).out);
    CHECK(call("plan " + wishes + "", terminal(80, {{"VALGUS_FORMAT", "text"}})).out == full);
    CHECK(call("plan " + wishes + " --full").out == full);
    CHECK_FALSE(has(full, "MORE"));
    const auto program = "program --weeks 1 " + wishes;
    CHECK(on_terminal(program + " --full", 80).out == call(program).out);
    CHECK(call("plan --full --brief").err == "valgus: error: --full and --brief at once; choose one of them\n");
    CHECK(call("plan --full --explain").err == "valgus: error: --full and --explain at once; choose one of them\n");
}

TEST_CASE("glance: who says nothing is told where to begin, in the check-list too") {
    CHECK(has(on_terminal("plan").out, "`valgus assess` finds out"));
    CHECK_FALSE(has(call("plan --brief").out, "`valgus assess` finds out"));
}

TEST_CASE("glance: each command shows what it promises, with the words as they were typed") {
    const auto ran =
        call(std::vector<std::string>{"-sright", "plan", "--focus=ankle", "--name", "Kim's knee", "--"}, terminal(120));
    const auto all = commands(ran.out);
    REQUIRE(all.size() == 4);
    CHECK(all[0] == "plan -sright --focus=ankle --name 'Kim'\\''s knee' --full");
    CHECK(all[1] == "show 4 -sright --focus=ankle --name 'Kim'\\''s knee'");
    CHECK(all[2] == "plan -sright --focus=ankle --name 'Kim'\\''s knee' -o plan.html");
    CHECK(all[3] == "plan -sright --focus=ankle --name 'Kim'\\''s knee' --format guide -o guide.html");
    // Without a request, a number would be one of no plan.
    const auto none = commands(call("plan", terminal(120)).out);
    CHECK(none[1] == "show 4 --side both");
    CHECK(call(none[1]).out == call("show 4 --side both --focus default").out);
    CHECK(commands(call("plan --only clam-shell --mastered clam-shell", terminal(120)).out)[1].starts_with("show 1 "));
}

TEST_CASE("glance: of a program and of the session of a day, one exercise is shown by its id") {
    const auto program = commands(call("program -sright --at 07:30 --weeks 1 --remind=5", terminal(120)).out);
    REQUIRE(program.size() == 4);
    CHECK(program[0] == "program -sright --at 07:30 --weeks 1 --remind=5 --full");
    CHECK(program[2] == "program -sright --at 07:30 --weeks 1 --remind=5 -o program.html");
    CHECK(program[1].ends_with(" -sright"));
    CHECK(call(program[1]).code == 0);
    const auto longer = commands(call("program --weeks 10 --side right -f hip", terminal(120)).out);
    CHECK(longer[1].ends_with(" --side right"));
    const auto today = commands(call("today --side right --bad-day", terminal(120)).out);
    REQUIRE(today.size() == 4);
    CHECK(today[0] == "today --side right --bad-day --full");
    CHECK(call(today[1]).code == 0);
    CHECK(call(today[0]).code == 0);
    CHECK(more(call("today --side right --week", terminal(120)).out).empty());
}

TEST_CASE("glance: where a command does not fit, it is broken so that a shell takes it as it stands") {
    const auto out = on_terminal("plan " + wishes, 40).out;
    CHECK(testing::untidy(out, 40) == "");
    CHECK(has(more(out),
              "  only number 4\n"
              "    valgus show 4 --side right \\\n"
              "      --focus ankle\n"));
}

TEST_CASE("show: a number is that exercise of the plan of the request, as the plan has it") {
    const auto card = call("show 4 " + wishes + " --no-picture").out;
    const auto plan = call("plan " + wishes).out;
    CHECK(card.starts_with("4  Clam shell"));
    CHECK(has(plan, "\n" + card));
    // Its stage, its week and a clinician's words are the plan's, too.
    const std::string later =
        wishes + " --week 5 --stage clam-shell=2 --learning hip-external-rotation --note clam-shell=slowly";
    const auto whole = call("plan " + later).out;
    const auto at = whole.find("  Clam shell   ");
    REQUIRE(at != std::string::npos);
    const auto number = whole.substr(at - 1, 1);
    const auto told = call("show " + number + " " + later + " --no-picture").out;
    CHECK(has(told, "slowly"));
    CHECK(has(told, "band round both legs"));
    CHECK(has(whole, told));
    CHECK(has(call("show 1 2 " + wishes + " --no-picture").out, "\n\n2  Calf stretch"));
    CHECK(call("show 4", with_environment({{"VALGUS_SIDE", "right"}, {"VALGUS_FOCUS", "ankle"}})).out ==
          call("show 4 " + wishes).out);
    const auto program_of_one = call("show 1 --only clam-shell --mastered hip-external-rotation");
    CHECK(program_of_one.code == 0);
}

TEST_CASE("show: a number without a plan, or beyond it, is told") {
    const std::pair<std::string, std::string> rows[] = {
        {"show 4",
         "'4' is a number: of which plan?; write what that was asked for behind it: `valgus show 4 --side right "
         "--focus "
         "ankle`"},
        {"show 9 " + wishes, "'9' is no exercise of that plan, which has 8 exercises; write a number from 1 to 8"},
        {"show 0 " + wishes, "'0' is no exercise of that plan, which has 8 exercises; write a number from 1 to 8"},
        {"show clam-shell --focus ankle",
         "--focus: only plans know it; name an exercise of the plan by its number, as 4, or leave it out"},
    };
    for (const auto& row : rows) {
        const auto& line = row.first;
        CAPTURE(line);
        const auto ran = call(line);
        CHECK(ran.code == 2);
        CHECK(ran.out == "");
        CHECK(ran.err == "valgus: error: " + row.second + "\n");
    }
    CHECK(call("show 1 --side right --condition swollen").code == 5);
}

TEST_CASE("show: by its whole name, as plans print it") {
    const auto by_id = call("show wall-slide").out;
    CHECK(call(std::vector<std::string>{"show", "Wall slide"}).out == by_id);
    CHECK(call(std::vector<std::string>{"show", "single-leg balance"}).code == 0);
    CHECK(call(std::vector<std::string>{"show", "Knee to wall"}).out == call("show knee-to-wall").out);
}
