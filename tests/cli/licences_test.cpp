// What valgus --licenses prints; tests/packaging/licences.sh compares it with what the linker took.
#include <doctest/doctest.h>

#include <string>

#include "checkout.hpp"
#include "support/version.hpp"
#include "testing.hpp"

using testing::call;

TEST_CASE("licences: they follow the version, whatever else is on the line") {
    const auto all = call("--licenses");
    CHECK(all.code == 0);
    CHECK(all.err == "");
    CHECK(
        all.out.starts_with("valgus " + std::string(valgus::support::version()) + "\n\nIn this program is code of:\n"));
    for (const std::string line : {"--version --licenses", "--licenses -V", "plan --licenses", "plam --licenses",
                                   "plan --side rite --licenses"}) {
        CAPTURE(line);
        CHECK(call(line).out == all.out);
        CHECK(call(line).code == 0);
    }
    CHECK(call("--licenses --help").out == all.out);
    CHECK(call("--version").out == "valgus " + std::string(valgus::support::version()) + "\n");
    CHECK(call("--licences").code == 2);
}

TEST_CASE("licences: a line of contents for each part, then its notices, whole") {
    const auto all = call("--licenses").out;
    const auto root = testing::source_dir();
    CHECK(all.find("\n\nvalgus\n======\n\n" + testing::read(root + "/LICENSE")) != std::string::npos);
    CHECK(all.find("\n\nCLI11\n=====\n\n" + testing::read(root + "/licenses/CLI11.txt")) != std::string::npos);
    CHECK(all.find("  CLI11: BSD-3-Clause\n") < all.find("Their notices and licences follow.\n"));
}

TEST_CASE("licences: longer than the screen, they go through the pager") {
    auto around = testing::with_environment({});
    around.out = {.is_terminal = true, .width = 80, .height = 24};
    std::string paged;
    around.page = [&](const std::string&, std::string_view text) {
        paged += text;
        return true;
    };
    CHECK(call("--licenses", around).out == "");
    CHECK(paged == call("--licenses").out);
    CHECK(call("--licenses --no-pager", around).out == paged);
}
