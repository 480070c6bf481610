// valgus init: what it writes is sound, is used at once, and never replaces what is there.
#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "checkout.hpp"
#include "testing.hpp"

using testing::call;

namespace {

namespace fs = std::filesystem;

class Folder {
public:
    Folder() {
        fs::remove_all(path_);
        fs::create_directories(path_);
    }
    ~Folder() { fs::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    std::string operator/(const std::string& name) const { return (path_ / name).string(); }

private:
    fs::path path_ = fs::temp_directory_path() / ("valgus-init-test-" + std::to_string(::getpid()));
};

const std::string modeline = "# yaml-language-server: $schema=schema.json\n";

std::string example(const std::string& name) {
    return testing::read(testing::source_dir() + "/docs/examples/" + name + ".yaml");
}

}  // namespace

TEST_CASE("init: what it writes is the example with its schema, and is told with what comes next") {
    const Folder folder;
    const auto mine = folder / "new/mine";
    const auto ran = call("init " + mine + "/");
    CHECK(ran.code == 0);
    CHECK(ran.out.empty());
    CHECK(ran.err == mine + "/library.yaml: note: is written; open it in an editor: it says what each line is for\n" +
                         mine +
                         "/schema.json: note: is written; an editor that knows YAML schemas completes keys and marks "
                         "mistakes by it\nvalgus: note: next: `valgus check " +
                         mine + "`, then `valgus plan --library " + mine + " --side right`\n");
    CHECK(testing::read(mine + "/library.yaml") == modeline + example("starter"));
    CHECK(testing::read(mine + "/schema.json") == call("schema library").out);
}

TEST_CASE("init: each beginning passes check, plans and prints") {
    const Folder folder;
    for (const std::string options : {"", " --empty", " --for shoulder"}) {
        CAPTURE(options);
        const auto mine = folder / ("of" + std::to_string(options.size()));
        const auto quiet = call("init " + mine + " -q" + options);
        CHECK(quiet.code == 0);
        CHECK(quiet.err.empty());
        const auto checked = call("check " + mine);
        CHECK(checked.code == 0);
        CHECK(checked.out.starts_with("No findings"));
        for (const std::string format : {"text", "html", "markdown", "guide", "json"})
            CHECK(call("plan --library " + mine + " --format " + format).code == 0);
    }
    const auto own = call("plan --side right --only clam-shell-band --library " + (folder / "of0")).out;
    CHECK(own.find("Clam shell with a band") != own.npos);
    // Nothing that is shipped is another until somebody decides so: the example of it is remarked out, and sound.
    CHECK(call("show short-foot --library " + (folder / "of0")).out == call("show short-foot").out);
    auto text = testing::read(folder / "of0/library.yaml");
    for (const std::string line : {"  # - id: short-foot", "  #   dose: {sets: 2"}) {
        const auto at = text.find(line);
        REQUIRE(at != text.npos);
        text.erase(at + 2, 2);
    }
    const auto changed = call("show short-foot --library -", testing::with_input(text));
    CHECK(changed.code == 0);
    CHECK(changed.out != call("show short-foot").out);
    CHECK(call("figure clam-shell-band --library " + (folder / "of0")).code == 0);
}

TEST_CASE("init: nothing is replaced, and nothing is written beside what is there") {
    const Folder folder;
    const auto mine = folder / "mine";
    fs::create_directories(mine);
    std::ofstream(mine + "/schema.json") << "mine";
    const auto refused = call("init " + mine);
    CHECK(refused.code == 4);
    CHECK(refused.err == mine + "/schema.json: error: exists already; replace it with --force, or name another file\n");
    CHECK_FALSE(fs::exists(mine + "/library.yaml"));
    CHECK(testing::read(mine + "/schema.json") == "mine");
    CHECK(call("init --force " + mine).code == 0);
    CHECK(call("check " + mine).code == 0);
    std::ofstream(folder / "file") << "x";
    CHECK(call("init " + (folder / "file")).code == 4);
}

TEST_CASE("init: wrong words are refused with what would be right") {
    CHECK(call("init").err == "valgus: error: which folder?; write `valgus init my-library`\n");
    CHECK(call("init x --for elbow").err ==
          "valgus: error: --for: there is no example for 'elbow'; allowed: shoulder\n");
    CHECK(call("init x --for shoulder --empty").err ==
          "valgus: error: --for: and --empty at once; choose one of them\n");
    CHECK_FALSE(fs::exists("x"));
}
