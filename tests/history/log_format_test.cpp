// docs/log-format.md names every column, and its example is read as it says.
#include <doctest/doctest.h>

#include <set>

#include "checkout.hpp"
#include "history/columns.hpp"
#include "history/logs.hpp"
#include "pages.hpp"
#include "testing.hpp"

using namespace valgus;

namespace {

std::string page_text() { return testing::read(testing::source_dir() + "/docs/log-format.md"); }
std::string example_text() { return testing::read(testing::source_dir() + "/docs/examples/log.csv"); }

}  // namespace

TEST_CASE("docs: log-format.md names every column, and no other") {
    const auto page = page_text();
    std::set<std::string> named, known;
    for (const auto& row : pages::all_matches(page, "\n\\| (`[^|]*`) \\|", 1))
        named.merge(pages::all_matches(row, "`([a-z_]+)`", 1));
    for (const auto& column : all_log_columns()) known.emplace(column.name);
    CHECK(named == known);
    const auto passed = page.find("has these columns and more");
    REQUIRE(passed != std::string::npos);
    for (const auto& name :
         pages::all_matches(page.substr(passed, page.find("passed over") - passed), "`([a-z_]+)`", 1))
        CHECK_MESSAGE(is_passed_over(name), name);
}

TEST_CASE("docs: a program's spreadsheet has no column that a log does not know") {
    const auto csv = testing::call("program --side right --weeks 1 --format csv").out;
    Findings findings;
    const auto log = read_log({.name = "log.csv", .bytes = csv}, findings);
    CHECK(findings.empty());
    CHECK(log.rows.empty());  // it only plans
    for (const auto& column : log_columns())
        if (column != "measure" && column != "left" && column != "right")
            CHECK_MESSAGE(std::find(log.columns.begin(), log.columns.end(), column) != log.columns.end(), column);
}

TEST_CASE("docs: nor has one that goes by a log") {
    const auto log = testing::with_input(
        "date,session,exercise,stage,rung,asked,done,caved,pain\n2026-11-11,w01-wed,clam-shell,1,1,20,full,0,0\n");
    const auto csv = testing::call("program --side right --format csv --log -", log).out;
    CHECK(csv.substr(0, csv.find('\r')).ends_with(",change"));
    Findings findings;
    read_log({.name = "log.csv", .bytes = csv}, findings);
    CHECK(findings.empty());
}

TEST_CASE("docs: the example of log-format.md is the file beside it, and is read as the page says") {
    const auto page = page_text(), example = example_text();
    CHECK(page.find("```csv\n" + example + "```\n") != std::string::npos);
    const auto log = testing::log_of(example);
    CHECK(log.told.empty());
    std::vector<Finding> told;
    const auto library = builtin_library();
    const auto history =
        history_of(library, log, Side::right, std::chrono::sys_days{std::chrono::year{2026} / 11 / 16}, told);
    CHECK(told.empty());
    CHECK(testing::dump(library, history) ==
          "2026-11-09 w01-mon: short-foot stage=1 rung=1 asked=20 done=part did=12 caved=2 pain=0 effort=7; "
          "clam-shell stage=1 rung=1 asked=20 done=full caved=0 pain=1 effort=5; next_morning=more where=muscle\n"
          "2026-11-11 w01-wed: clam-shell stage=1 rung=1 asked=20 done=full extra=2 caved=0 pain=0 effort=4;\n"
          "2026-11-12: pain=2\n"
          "2026-11-16: sign=swollen\n"
          "2026-11-14 knee-to-wall left=9.5 right=7\n");
}
