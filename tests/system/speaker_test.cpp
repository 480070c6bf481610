// Phrases, spoken by a program: one after the other, none waited for.
#include "system/speaker.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <vector>

#include "testing.hpp"

using valgus::system::Speaker;
using namespace std::chrono_literals;

namespace {

struct Place {
    std::string root;
    Place() {
        std::string name = std::filesystem::temp_directory_path() / "valgus_speaker_XXXXXX";
        root = mkdtemp(name.data());
    }
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;
    ~Place() { std::filesystem::remove_all(root); }
    std::string path(std::string_view name) const { return root + "/" + std::string(name); }
};

std::string heard(const Place& place) {
    const auto file = place.path("heard");
    return std::filesystem::exists(file) ? testing::read(file) : "";
}

// Looks after it until so much was heard; only what fails does so for long.
void listen(Speaker& speaker, const std::vector<std::string>& program, const Place& place, const std::string& what) {
    const auto began = std::chrono::steady_clock::now();
    while (heard(place) != what && std::chrono::steady_clock::now() - began < 20s) speaker.say(program, "");
    CHECK(heard(place) == what);
}

// Until its end is known.
bool has_failed(Speaker& speaker) {
    const auto began = std::chrono::steady_clock::now();
    while (std::chrono::steady_clock::now() - began < 20s)
        if (!speaker.say({}, "")) return true;
    return false;
}

}  // namespace

TEST_CASE("speaker: the phrase is the last word, whatever stands in it, and no shell reads it") {
    const Place place;
    const std::vector<std::string> program{"sh", "-c", "printf '%s|' \"$@\" >> " + place.path("heard"), "sh", "a b"};
    Speaker speaker;
    CHECK(speaker.say(program, "$(rm) 'x' --y"));
    listen(speaker, program, place, "a b|$(rm) 'x' --y|");
}

TEST_CASE("speaker: never two at once; of what comes meanwhile the last is said") {
    const Place place;
    const auto pipe = place.path("pipe");
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    const std::vector<std::string> program{
        "sh", "-c", "read line < " + pipe + "; echo \"$1 $line\" >> " + place.path("heard"), "sh"};
    Speaker speaker;
    for (const auto* phrase : {"one", "two", "three", "four"}) CHECK(speaker.say(program, phrase));
    const auto answer = [&](const char* line) { std::ofstream(pipe) << line << std::endl; };
    answer("a");
    listen(speaker, program, place, "one a\n");
    speaker.say(program, "");
    while (heard(place) == "one a\n" && speaker.say(program, "")) {
        const int end = open(pipe.c_str(), O_WRONLY | O_NONBLOCK);  // only once it is read again
        if (end < 0) continue;
        CHECK(write(end, "b\n", 2) == 2);
        close(end);
        break;
    }
    listen(speaker, program, place, "one a\nfour b\n");
}

TEST_CASE("speaker: it has signals as they are by default, and no terminal") {
    const Place place;
    std::signal(SIGPIPE, SIG_IGN);
    const std::vector<std::string> program{
        "sh", "-c", "test -t 0 -o -t 1 -o -t 2 || kill -PIPE $$; echo still >> " + place.path("heard"), "sh"};
    Speaker speaker;
    CHECK(speaker.say(program, "x"));
    CHECK(has_failed(speaker));
    CHECK(heard(place) == "");
    std::signal(SIGPIPE, SIG_DFL);
}

TEST_CASE("speaker: what cannot be run, or ends with an error, is told") {
    Speaker speaker;
    CHECK_FALSE(speaker.say(std::vector<std::string>{"/no/such/program"}, "x"));
    Speaker other;
    CHECK(other.say(std::vector<std::string>{"false"}, "x"));
    CHECK(has_failed(other));
    Speaker silent;
    CHECK(silent.say(std::vector<std::string>{"true"}, "x"));
    CHECK(silent.say({}, "nothing to say it with"));
}
