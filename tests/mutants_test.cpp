// The list of ways to break the planner keeps up with the code: each finds its definition and in that its text, once.
#include <doctest/doctest.h>

#include <cctype>
#include <filesystem>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "checkout.hpp"
#include "testing.hpp"

namespace {

using Lines = std::vector<std::string>;

Lines lines_of(const std::string& text) {
    Lines lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

std::size_t occurrences(std::string_view text, std::string_view part) {
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++count;
    return count;
}

// Whether a line begins a definition, or a declaration, of this name.
bool begins(std::string_view line, std::string_view name, std::string_view indent) {
    const auto opening = line.find_first_of("({=");
    if (opening == std::string_view::npos || !line.starts_with(indent)) return false;
    if (std::string_view(" /#}").find(line[indent.size()]) != std::string_view::npos) return false;
    const auto word = name.substr(0, name.find('('));
    auto before = line.substr(0, opening);
    before = before.substr(0, before.find_last_not_of(' ') + 1);
    if (!before.ends_with(word)) return false;
    before.remove_suffix(word.size());
    const bool is_whole = before.empty() || (std::isalnum(static_cast<unsigned char>(before.back())) == 0 &&
                                             before.back() != '_' && before.back() != ':');
    return is_whole && line.substr(opening).starts_with(name.substr(word.size()));
}

// Each definition of a name, its lines as one text. planner.txt states the rule, run.py has it too.
std::vector<std::string> definitions(const Lines& lines, std::string_view name, const std::string& indent = "") {
    std::vector<std::string> found;
    for (std::size_t first = 0; first < lines.size(); ++first) {
        if (!begins(lines[first], name, indent)) continue;
        auto last = first;
        while (last + 1 < lines.size() && lines[last].find_first_of("{;") == std::string::npos) ++last;
        auto code = lines[last].substr(0, lines[last].find("//"));
        code.resize(code.find_last_not_of(' ') + 1);
        if (code.ends_with(';') && lines[first][lines[first].find_first_of("({=")] == '(') continue;  // declared only
        if (occurrences(code, "{") != occurrences(code, "}"))
            while (last + 1 < lines.size() && !lines[last].starts_with(indent + "}")) ++last;
        auto& text = found.emplace_back();
        for (auto i = first; i <= last; ++i) text += lines[i] + "\n";
    }
    const auto colons = name.substr(0, name.find('(')).find("::");
    if (colons != std::string_view::npos && indent.empty())
        for (const auto& owner : definitions(lines, name.substr(0, colons)))
            for (const auto& member : definitions(lines_of(owner), name.substr(colons + 2), "    "))
                found.push_back(member);
    return found;
}

}  // namespace

TEST_CASE("every change of tests/mutants/planner.txt can be made, and there are at least two hundred") {
    const std::filesystem::path root = testing::source_dir();
    std::vector<Lines> sources;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / "src"))
        if (entry.path().extension() == ".cpp" || entry.path().extension() == ".hpp")
            sources.push_back(lines_of(testing::read(entry.path())));
    std::string name, text, old;
    int changes = 0;
    for (const auto& line : lines_of(testing::read(root / "tests/mutants/planner.txt"))) {
        CAPTURE(name);
        CAPTURE(line);
        if (line.empty() || line.starts_with('#')) continue;
        if (line.starts_with("- ")) {
            old = line.substr(2);
            CHECK(occurrences(text, old) == 1);
        } else if (line.starts_with("+ ")) {
            CHECK(line.substr(2) != old);
            ++changes;
        } else {
            name = line;
            std::vector<std::string> found;
            for (const auto& source : sources)
                for (const auto& definition : definitions(source, name)) found.push_back(definition);
            CHECK_MESSAGE(found.size() == 1, name << " is defined " << found.size() << " times in src/");
            text = found.empty() ? "" : found[0];
        }
    }
    CHECK(changes >= 200);
}
