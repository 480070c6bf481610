// What CsvReader makes of good and bad tables. A row is written as LINE: [cell|cell], one that is cut ends with ~.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "valgus/document/csv.hpp"

using namespace valgus;

namespace {

struct Table {
    std::string rows, findings;
    char separator = ',';
    bool is_torn = false;
};

Table read(std::string bytes) {
    Findings findings;
    CsvReader csv({.name = "log.csv", .bytes = std::move(bytes)}, findings);
    Table table{.separator = csv.separator(), .is_torn = csv.is_torn()};
    while (csv.next()) {
        table.rows += std::to_string(csv.line()) + ": [";
        for (const auto& cell : csv.cells())
            table.rows += (&cell == csv.cells().data() ? "" : "|") + std::string(cell.text);
        table.rows += csv.is_cut() ? "]~\n" : "]\n";
    }
    for (const auto& finding : findings)
        table.findings += std::to_string(finding.line) + ":" + std::to_string(finding.column) + " " + finding.what +
                          " | " + finding.remedy + " | " + finding.excerpt + "\n";
    return table;
}

std::string rows(std::string bytes) {
    const auto table = read(std::move(bytes));
    CHECK(table.findings == "");
    return table.rows;
}

}  // namespace

TEST_CASE("csv: cells, rows, line ends of Unix and Windows, a byte order mark") {
    CHECK(rows("a,b\n1,2\n") == "1: [a|b]\n2: [1|2]\n");
    CHECK(rows("a,b\r\n1,2\r\n") == "1: [a|b]\n2: [1|2]\n");
    CHECK(rows("\xEF\xBB\xBF"
               "a,b\n,\n") == "1: [a|b]\n2: [|]\n");
    CHECK(rows("a\n\n\r\n1\n") == "1: [a]\n4: [1]\n");
    CHECK(rows("") == "");
    CHECK(rows("\xEF\xBB\xBF\n\n") == "");
}

TEST_CASE("csv: the first line says what separates, and no other does") {
    CHECK(read("a;b\n1,2;3\n").rows == "1: [a|b]\n2: [1,2|3]\n");
    CHECK(read("a;b\n").separator == ';');
    CHECK(read("a,b\n1;2,3\n").rows == "1: [a|b]\n2: [1;2|3]\n");
    CHECK(read("a\n1;2,3\n").rows == "1: [a]\n2: [1;2|3]\n");
}

TEST_CASE("csv: quotes hold separators, quotes and line ends, and lines are counted all the same") {
    CHECK(rows("a,b\n\"1,2\",\"say \"\"no\"\"\"\n3,4\n") == "1: [a|b]\n2: [1,2|say \"no\"]\n3: [3|4]\n");
    CHECK(rows("a,b\n\"1\n2\r\n3\",4\n5,6\n") == "1: [a|b]\n2: [1\n2\r\n3|4]\n5: [5|6]\n");
    CHECK(rows("\"\",\"\"\"\"\n") == "1: [|\"]\n");
}

TEST_CASE("csv: the last line may have no end") {
    CHECK(read("a,b\n1,2").rows == "1: [a|b]\n2: [1|2]\n");
    CHECK(read("a,b\n1,2").is_torn);
    CHECK_FALSE(read("a,b\n1,2\n").is_torn);
    CHECK_FALSE(read("").is_torn);
    CHECK(rows("a,b\n1,") == "1: [a|b]\n2: [1|]\n");
}

TEST_CASE("csv: a quote without an end takes no more than its line") {
    CHECK(rows("a,b\n1,\"torn\n2,3\n") == "1: [a|b]\n2: [1|torn]~\n3: [2|3]\n");
    CHECK(rows("a,b\n1,\"torn\r\n2,\"good\"\r\n") == "1: [a|b]\n2: [1|torn]~\n3: [2|good]\n");
    CHECK(rows("a,b\n1,\"torn") == "1: [a|b]\n2: [1|torn]~\n");
}

TEST_CASE("csv: quotes where none may be are told, and the rest is read") {
    const auto table = read("a,b\n1\",2\n\"3\"x,4\n5,6\n");
    CHECK(table.findings ==
          "2:2 a quote inside a cell that has none around it | put the cell between quotes, and write this one twice | "
          "1\",2\n"
          "3:4 something behind the quote that ends a cell | write a quote inside a cell twice | \"3\"x,4\n");
    CHECK(table.rows.ends_with("4: [5|6]\n"));
}

TEST_CASE("csv: what is no text has no rows") {
    CHECK(read("a,b\nä\xFF,2\n").findings == "2:2 a byte that is not UTF-8: \\u{ff} | save as UTF-8 | ä\xFF,2\n");
    CHECK(read("a,b\nä\xFF,2\n").rows == "");
    CHECK(read(std::string("a,\0\n", 4)).findings ==
          "1:3 a zero byte: this is not UTF-8 text | save as UTF-8 | " + std::string("a,\0", 3) + "\n");
    CHECK(read("a\r1\r").findings ==
          "1:2 a carriage return without a newline | save with the line ends of Unix or Windows | a\r1\n");
    CHECK(rows("a,b\n\t1,2\n") == "1: [a|b]\n2: [\t1|2]\n");
}

TEST_CASE("csv: a hundred findings end it, however many there are") {
    std::string bytes = "a,b\n";
    for (int i = 0; i < 1000; ++i) bytes += "\",\"x\n";
    Findings findings;
    CsvReader csv({.name = "log.csv", .bytes = std::move(bytes)}, findings);
    std::size_t count = 0;
    while (csv.next()) ++count;
    CHECK(findings.size() == most_findings);
    CHECK(findings.more());
    CHECK(count < 1000);
}

TEST_CASE("csv: texts live as long as the source") {
    std::shared_ptr<const std::string> source;
    std::vector<std::string_view> texts;
    {
        Findings findings;
        CsvReader csv({.name = "log.csv", .bytes = "plain,\"with \"\"quotes\"\"\"\n"}, findings);
        REQUIRE(csv.next());
        for (const auto& cell : csv.cells()) texts.push_back(cell.text);
        source = csv.source();
    }
    CHECK(texts == std::vector<std::string_view>{"plain", "with \"quotes\""});
    CHECK(*source == "plain,\"with \"\"quotes\"\"\"\n");
}
