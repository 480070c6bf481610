// What is known of a terminal.
#include "system/terminal.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdlib>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

using namespace valgus;
using namespace valgus::system;

namespace {

Environment environment(std::map<std::string, std::string, std::less<>> variables) {
    return [variables = std::move(variables)](std::string_view name) -> std::optional<std::string> {
        const auto found = variables.find(name);
        if (found == variables.end()) return std::nullopt;
        return found->second;
    };
}

}  // namespace

TEST_CASE("terminal: what is no terminal is 80 columns wide whatever the environment says") {
    std::array<int, 2> pipe_ends{};
    REQUIRE(pipe(pipe_ends.data()) == 0);
    const auto terminal = describe_terminal(pipe_ends[1], environment({{"COLUMNS", "40"}, {"LANG", "de_DE.UTF-8"}}));
    CHECK_FALSE(terminal.is_terminal);
    CHECK(terminal.width == 80);
    CHECK(terminal.utf8);
    close(pipe_ends[0]);
    close(pipe_ends[1]);
    CHECK_FALSE(describe_terminal(-1, environment({})).is_terminal);
}

TEST_CASE("terminal: COLUMNS and LINES, then the terminal's own size, then 80 by 24") {
    const int controller = posix_openpt(O_RDWR | O_NOCTTY);
    REQUIRE(controller >= 0);
    REQUIRE(grantpt(controller) == 0);
    REQUIRE(unlockpt(controller) == 0);
    const int screen = open(ptsname(controller), O_RDWR | O_NOCTTY);
    REQUIRE(screen >= 0);
    const auto width = [&](const Environment& variables) { return describe_terminal(screen, variables).width; };
    CHECK(describe_terminal(screen, environment({})).is_terminal);
    CHECK(width(environment({})) == 80);  // a new one has no size
    CHECK(width(environment({{"COLUMNS", "40"}})) == 40);
    for (const auto* nonsense : {"", "0", "-5", "40x", "99999999999"}) {
        CAPTURE(nonsense);
        CHECK(width(environment({{"COLUMNS", nonsense}})) == 80);
    }
    const auto height = [&](const Environment& variables) { return describe_terminal(screen, variables).height; };
    CHECK(height(environment({})) == 24);
    const winsize size{.ws_row = 50, .ws_col = 132, .ws_xpixel = 0, .ws_ypixel = 0};
    REQUIRE(ioctl(screen, TIOCSWINSZ, &size) == 0);
    CHECK(width(environment({})) == 132);
    CHECK(width(environment({{"COLUMNS", "40"}})) == 40);
    CHECK(height(environment({})) == 50);
    CHECK(height(environment({{"LINES", "30"}, {"COLUMNS", "40"}})) == 30);
    CHECK(height(environment({{"LINES", "no"}})) == 50);
    close(screen);
    close(controller);
}

TEST_CASE("terminal: UTF-8 as the first of LC_ALL, LC_CTYPE and LANG says") {
    const auto utf8 = [](std::map<std::string, std::string, std::less<>> variables) {
        return describe_terminal(-1, environment(std::move(variables))).utf8;
    };
    CHECK(utf8({{"LANG", "en_US.UTF-8"}}));
    CHECK(utf8({{"LANG", "C.utf8"}}));
    CHECK_FALSE(utf8({}));
    CHECK_FALSE(utf8({{"LANG", "de_DE"}}));
    CHECK_FALSE(utf8({{"LC_ALL", "C"}, {"LANG", "en_US.UTF-8"}}));
    CHECK(utf8({{"LC_ALL", ""}, {"LC_CTYPE", "en_US.UTF-8"}, {"LANG", "C"}}));
}

TEST_CASE("terminal: colour") {
    const Terminal screen{.is_terminal = true};
    const Terminal file{.is_terminal = false};
    const auto nothing = environment({});
    CHECK(wants_color("auto", screen, nothing));
    CHECK(wants_color("", screen, nothing));
    CHECK(wants_color("auto", screen, {}));
    CHECK_FALSE(wants_color("auto", file, nothing));
    CHECK_FALSE(wants_color("auto", screen, environment({{"TERM", "dumb"}})));
    CHECK_FALSE(wants_color("auto", screen, environment({{"NO_COLOR", "0"}})));
    CHECK(wants_color("auto", screen, environment({{"NO_COLOR", ""}})));
    CHECK(wants_color("auto", file, environment({{"CLICOLOR_FORCE", "1"}})));
    CHECK(wants_color("auto", file, environment({{"FORCE_COLOR", "1"}, {"TERM", "dumb"}})));
    CHECK_FALSE(wants_color("auto", file, environment({{"CLICOLOR_FORCE", "0"}, {"FORCE_COLOR", ""}})));
    CHECK_FALSE(wants_color("auto", screen, environment({{"FORCE_COLOR", "1"}, {"NO_COLOR", "1"}})));
    CHECK(wants_color("always", file, environment({{"NO_COLOR", "1"}})));
    CHECK_FALSE(wants_color("never", screen, environment({{"FORCE_COLOR", "1"}})));
}
