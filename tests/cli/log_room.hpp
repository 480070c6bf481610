// A room with a log in it: `valgus log` through faked keys, an editor and a folder of its own.
#pragma once

#include <deque>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "testing.hpp"

namespace testing {

class LogRoom {
public:
    LogRoom();
    LogRoom(const LogRoom&) = delete;
    LogRoom& operator=(const LogRoom&) = delete;
    ~LogRoom() { std::filesystem::remove_all(root_); }

    // What the surroundings are, besides.
    std::string today = "2027-01-20", term = "xterm", input;
    std::vector<std::pair<std::string, std::string>> environment;
    valgus::Terminal out{.is_terminal = true, .width = 60, .height = 30, .utf8 = true};

    std::string path(std::string_view name = "log.csv") const { return root_ + "/" + std::string(name); }
    std::string log() const { return testing::read(path()); }
    void put(std::string_view text, std::string_view name = "log.csv") const;

    // `valgus log --log …` with the small library, words split at blanks; `words` is one more.
    Ran run(const std::string& options) const;
    Ran run(std::vector<std::string> options) const;

    // The same on a terminal, with keys as "n<enter>12".
    struct Talk {
        Ran ran;
        std::size_t left = 0;  // keys that nobody asked for
        int rests = 0;
        std::vector<std::string> screens;  // what was seen when each key was waited for; the last is that of the end
    };
    Talk talk(const std::string& keys, const std::string& options = {}) const;

    // Called as the editor: the command and the file.
    std::function<bool(const std::string& command, const std::string& path)> editor;

private:
    std::vector<std::string> words(const std::vector<std::string>& options) const;
    valgus::Surroundings surroundings() const;

    std::string root_;
};

// The lines of a log that are neither its header nor empty.
std::vector<std::string> rows_in(const std::string& log);

}  // namespace testing
