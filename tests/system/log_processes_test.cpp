// The program itself, several at once, on one log.
#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <set>

#include "checkout.hpp"
#include "cli/log_room.hpp"

using testing::LogRoom;
using testing::rows_in;

namespace {

pid_t begin(const LogRoom& room, const std::string& option, const std::string& value) {
    const auto child = fork();
    REQUIRE(child >= 0);
    if (child != 0) return child;
    const int nowhere = open("/dev/null", O_WRONLY);
    dup2(nowhere, STDOUT_FILENO);
    dup2(nowhere, STDERR_FILENO);
    setenv("VALGUS_TODAY", "2027-01-20", 1);
    const auto program = testing::program_path(), log = room.path(), library = room.path("library.yaml");
    execl(program.c_str(), "valgus", "log", "--log", log.c_str(), "--library", library.c_str(), option.c_str(),
          value.c_str(), nullptr);
    _exit(127);
}

int end_of(pid_t child) {
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

TEST_CASE("two `valgus log` at once lose nothing, and one line is written once") {
    const LogRoom room;
    constexpr int rounds = 200;
    std::set<std::string> expected;
    for (int round = 0; round < rounds; ++round) {
        const auto a = "a" + std::to_string(round), b = "b" + std::to_string(round);
        // Every fifth time both say the same.
        const std::array children{begin(room, "--words", a), begin(room, "--words", round % 5 == 0 ? a : b)};
        for (const auto child : children) CHECK(end_of(child) == 0);
        for (const auto& words : {a, round % 5 == 0 ? a : b}) expected.insert("2027-01-20,,,,,,,,,,,,,,,,,,,," + words);
    }
    const auto rows = rows_in(room.log());
    CHECK(rows.size() == expected.size());
    CHECK(std::set<std::string>(rows.begin(), rows.end()) == expected);
    CHECK(room.log().starts_with("date,session,"));
    CHECK(room.log().find("date,", 1) == std::string::npos);
}

TEST_CASE("an import and an undo at once leave each row whole") {
    const LogRoom room;
    room.put("date,exercise,done\n2027-01-04,step,full\n2027-01-05,step,full\n", "sheet.csv");
    constexpr int rounds = 40;
    for (int round = 0; round < rounds; ++round) {
        const std::array children{begin(room, "--import", room.path("sheet.csv")), begin(room, "--undo", "--quiet")};
        for (const auto child : children) CHECK(end_of(child) >= 0);
        for (const auto& row : rows_in(room.log())) CHECK(row.ends_with(",,step,,,,,full,,,,,,,,,,,,"));
    }
    CHECK(end_of(begin(room, "--import", room.path("sheet.csv"))) == 0);
    CHECK(rows_in(room.log()).size() == 2);
}
