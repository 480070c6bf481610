// Which text goes through a pager, and through which.
#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <string>

#include "testing.hpp"

using namespace valgus;

namespace {

struct Paged {
    testing::Ran ran;
    std::vector<std::string> commands;  // of each pager that was started
    std::string text;                   // that it got
};

using Variables = std::vector<std::pair<std::string, std::string>>;

Paged run_on(int height, const std::string& line, Variables variables = {}, bool shows = true) {
    Paged paged;
    auto around = testing::with_environment(std::move(variables));
    around.out = {.is_terminal = true, .width = 80, .height = height};
    around.page = [&](const std::string& command, std::string_view text) {
        paged.commands.push_back(command);
        paged.text += text;
        return shows;
    };
    paged.ran = testing::call(line, around);
    return paged;
}

Paged run_on(const std::string& line, Variables variables = {}) { return run_on(10, line, std::move(variables)); }

}  // namespace

TEST_CASE("pager: text that is longer than the screen goes through it, and is there once") {
    for (const std::string line :
         {"plan", "plan --full", "plan --format json", "program --weeks 2", "today", "list", "show clam-shell", "about",
          "check routines", "config", "help", "help plan", "plan --help", "", "progress"}) {
        CAPTURE(line);
        const auto whole = run_on(100'000, line), paged = run_on(2, line);
        CHECK(whole.commands.empty());
        const bool is_long = std::count(whole.ran.out.begin(), whole.ran.out.end(), '\n') >= 2;
        CHECK(paged.commands.size() == (is_long ? 1 : 0));
        CHECK(paged.text + paged.ran.out == whole.ran.out);
        CHECK(paged.ran.code == whole.ran.code);
    }
}

TEST_CASE("pager: as many lines as the screen has are one too many, since the prompt takes one") {
    const auto text = testing::call("list joints").out;
    const auto lines = static_cast<int>(std::count(text.begin(), text.end(), '\n'));
    CHECK(run_on(lines, "list joints --color never").text == text);
    CHECK(run_on(lines + 1, "list joints --color never").ran.out == text);
}

TEST_CASE("pager: VALGUS_PAGER, then PAGER, then less; cat, nothing and --no-pager are none") {
    const auto started = [](Variables variables, const std::string& line = "about") {
        const auto paged = run_on(line, std::move(variables));
        return paged.commands.empty() ? "none" : paged.commands.front();
    };
    CHECK(started({}) == "command -v less >/dev/null && exec less");
    CHECK(started({{"PAGER", "more"}}) == "more");
    CHECK(started({{"PAGER", "more"}, {"VALGUS_PAGER", "less -F"}}) == "less -F");
    CHECK(started({{"PAGER", "cat"}}) == "none");
    CHECK(started({{"PAGER", ""}}) == "none");
    CHECK(started({{"PAGER", "more"}, {"VALGUS_PAGER", ""}}) == "none");
    CHECK(started({{"PAGER", "more"}, {"VALGUS_PAGER", "cat"}}) == "none");
    CHECK(started({}, "about --no-pager") == "none");
    CHECK(started({}, "help plan --no-pager") == "none");
    CHECK(started({}, "plan --help --no-pager") == "none");
}

TEST_CASE("pager: none for files, pipes, dumb terminals, what converses, draws or moves") {
    CHECK(run_on("plan", {{"TERM", "dumb"}}).commands.empty());
    for (const std::string line :
         {"show clam-shell --play", "figure clam-shell", "assess --sheet", "plan --side none", "plan --version"}) {
        CAPTURE(line);
        CHECK(run_on(2, line).commands.empty());
    }
    const auto file =
        (std::filesystem::temp_directory_path() / ("valgus-paged-" + std::to_string(::getpid()))).string();
    CHECK(run_on("plan --format text --force -o " + file).commands.empty());
    CHECK(testing::read(file) == testing::call("plan").out);
    std::filesystem::remove(file);
    Surroundings pipe;
    pipe.page = [](const std::string&, std::string_view) {
        FAIL("a pipe has no pager");
        return true;
    };
    CHECK(testing::call("about", pipe).out.size() > 1000);
}

TEST_CASE("pager: where it cannot show the text, the terminal does") {
    const auto paged = run_on(10, "about", {{"PAGER", "/nonexistent"}}, false);
    CHECK(paged.commands.size() == 1);
    CHECK(paged.ran.code == 0);
    CHECK(paged.ran.out == paged.text);
    CHECK(paged.text.size() > 1000);
}

TEST_CASE("pager: what is no error is told when the pager has ended, and the text keeps its colours") {
    const auto told = run_on(5, "plan --log /nonexistent/log.csv");
    CHECK(told.text.find("\033[1m") != std::string::npos);
    CHECK(told.ran.out == "");
    CHECK(told.ran.err == "/nonexistent/log.csv: note: is not there yet: nothing was logged\n");
}
