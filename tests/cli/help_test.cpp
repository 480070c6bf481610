// Help: what is said most comes first, -h is short, and it is read on narrow terminals, too.
#include <doctest/doctest.h>

#include <algorithm>

#include "checkout.hpp"
#include "cli/command.hpp"
#include "support/text.hpp"
#include "testing.hpp"

namespace {

using testing::call;

std::string help_on(const std::string& line, int width) {
    valgus::Surroundings around;
    around.out = {.is_terminal = true, .width = width, .height = 24, .utf8 = true};
    return call(line, around).out;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::ptrdiff_t lines(const std::string& text) { return std::count(text.begin(), text.end(), '\n'); }

}  // namespace

TEST_CASE("help: of what plans, the options that are said most come first, in one order") {
    for (const auto* command : {"plan", "program", "today"}) {
        CAPTURE(command);
        const auto text = call(std::string("help ") + command).out;
        std::size_t before = text.find("\nMost used\n");
        REQUIRE(before != std::string::npos);
        for (const auto* flag : {"  -s, --side", "  -f, --focus", "  -p, --position", "  -c, --cause",
                                 "  -m, --minutes", "      --format", "  -o, --output", "\nWho\n"}) {
            CAPTURE(flag);
            const auto at = text.find(flag);
            CHECK(at > before);
            CHECK(text.find(flag, at + 1) == std::string::npos);  // each once
            before = at;
        }
    }
    CHECK_FALSE(has(call("help check").out, "Most used"));
}

TEST_CASE("help: each option that the environment may say names its variable") {
    for (const auto* command : valgus::cli::commands()) {
        CAPTURE(command->name);
        auto text = call("help " + std::string(command->name)).out;
        for (auto at = text.find("\n   "); at != std::string::npos; at = text.find("\n   ", at))  // as one line
            text.replace(at, text.find_first_not_of(' ', at + 1) - at, text[at + 7] == '-' ? "|" : " ");
        for (const auto* option : valgus::cli::flags_of(*command)) {
            const bool is_told = has(text, "[" + valgus::cli::environment_name(*option) + "]");
            const bool is_own = !option->kept_as.empty();
            CHECK(is_told == (option->elsewhere == valgus::cli::Elsewhere::anywhere));
            CHECK_FALSE((is_own && is_told));
        }
    }
}

TEST_CASE("help: it ends with where more is told, and invents no address") {
    const std::string end =
        "Documentation: README.md and docs/command-line.md, in the source and, where\n"
        "valgus is installed, in share/doc/valgus.\n"
        "A mistake? There is no address for reports yet; README.md says what helps those\n"
        "who gave you valgus to find it.\n";
    for (const auto* line : {"--help", "help plan", "plan --help", "help check", "log --help"})
        CHECK(call(line).out.ends_with(end));
    CHECK(has(testing::read(testing::source_dir() + "/README.md"), "\n## Something wrong?\n"));
}

TEST_CASE("help: -h is two screens at most: what is said most, and the names of the rest") {
    for (const auto* command : valgus::cli::commands()) {
        CAPTURE(command->name);
        const std::string name(command->name);
        const auto brief = call(name + " -h").out, full = call(name + " --help").out;
        CHECK(lines(brief) <= 60);
        CHECK((brief == full || lines(full) > 60));
        if (brief == full) continue;
        CHECK(brief.ends_with("\n`valgus help " + name + "` says what each of them does.\n"));
        for (const auto* option : valgus::cli::flags_of(*command)) CHECK(has(brief, "--" + std::string(option->name)));
    }
    CHECK(call("plan -h --help").out == call("plan --help").out);
    CHECK(call("-h").out == call("--help").out);
    CHECK(lines(call("-h").out) <= 60);
}

TEST_CASE("help: it keeps to the width of the terminal, from 40 columns on") {
    for (const int width : {40, 60, 80, 120})
        for (const auto* command : valgus::cli::commands())
            for (const std::string& line :
                 {"help " + std::string(command->name), std::string(command->name) + " -h", std::string("--help")}) {
                CAPTURE(width);
                CAPTURE(line);
                const auto text = help_on(line, width);
                for (std::size_t begin = 0, end = 0; begin < text.size(); begin = end + 1) {
                    end = text.find('\n', begin);
                    const auto row = text.substr(begin, end - begin);
                    CAPTURE(row);
                    CHECK(valgus::support::display_width(row) <= width);
                    CHECK_FALSE(row.ends_with(' '));
                }
            }
}

TEST_CASE("help: an example that is too long for a line is one command all the same") {
    const auto text = help_on("help plan", 40);
    CHECK(has(text, "\n  valgus plan --side right \\\n    --focus ankle\n"));
}
