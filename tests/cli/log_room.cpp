#include "cli/log_room.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "cli/typed_keys.hpp"
#include "small_programs.hpp"

namespace testing {

using valgus::Key;

namespace {

std::string library_text() {
    std::string text(vocabulary);
    text +=
        "conditions:\n"
        "  - {id: hot, label: with heat, aliases: [warm], refuses: See a doctor today., sources: article}\n"
        "  - {id: sore, label: with soreness, detail: It changes little., from_pain: 4, half_weeks: 2, sources: "
        "article}\n"
        "safety:\n"
        "  - {id: pain-rule, title: Pain, placement: pain, sources: [article], text: Above 5 stop., detail: It is "
        "so.}\n"
        "  - {id: gate, title: Gate, placement: gate, sources: [article], text: See somebody first., detail: It is "
        "so.}\n"
        "  - {id: no-advice, title: Advice, placement: disclaimer, sources: [article], text: No advice., detail: "
        "None.}\n"
        "assessment:\n"
        "  blocks: [{id: rest, title: The rest}]\n"
        "  questions:\n"
        "    - {id: bend, title: Bend, block: rest, ask: How far it goes., why: It tells., kind: number, range: 0-30, "
        "decimals: "
        "true, unit: cm, sides: true, worse: lower, measure: bend, change: 2, opinion: true}\n"
        "    - {id: worst, title: Worst, block: rest, ask: How bad it is., why: It tells., kind: number, range: 0-10, "
        "worse: "
        "higher, measure: worst, change: 2, opinion: true}\n"
        "exercises:\n";
    for (const auto& each : six_cards()) text += each + "\n";
    return text;
}

// What is on the screen after its last clearing; without looks.
std::string last_screen(const std::string& all) {
    auto text = all.substr(std::min(all.rfind("\033[H"), all.size()));
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\033') {
            i = text.find_first_of("HJKm", i);
            continue;
        }
        plain += text[i];
    }
    return plain;
}

std::vector<std::string> split(const std::string& text) {
    std::istringstream in(text);
    std::vector<std::string> words;
    for (std::string word; in >> word;) words.push_back(word);
    return words;
}

}  // namespace

LogRoom::LogRoom() {
    std::string name = std::filesystem::temp_directory_path() / "valgus_log_XXXXXX";
    REQUIRE(mkdtemp(name.data()) != nullptr);
    root_ = name;
    put(library_text(), "library.yaml");
}

void LogRoom::put(std::string_view text, std::string_view name) const {
    std::ofstream(path(name), std::ios::binary) << text;
}

std::vector<std::string> LogRoom::words(const std::vector<std::string>& options) const {
    std::vector<std::string> all{"log", "--log", path(), "--library", path("library.yaml"), "--start", "2027-01-04"};
    all.insert(all.end(), options.begin(), options.end());
    return all;
}

valgus::Surroundings LogRoom::surroundings() const {
    valgus::Surroundings around;
    around.environment = [this](std::string_view name) -> std::optional<std::string> {
        if (name == "TERM") return term;
        if (name == "VALGUS_TODAY") return today;
        for (const auto& [known, value] : environment)
            if (known == name) return value;
        return std::nullopt;
    };
    around.standard_input = [this](std::size_t) { return input; };
    around.edit = editor;
    return around;
}

Ran LogRoom::run(const std::string& options) const { return run(split(options)); }

Ran LogRoom::run(std::vector<std::string> options) const { return call(words(options), surroundings()); }

LogRoom::Talk LogRoom::talk(const std::string& keys, const std::string& options) const {
    Talk talk;
    auto waiting = keys_in(keys);
    auto around = surroundings();
    std::ostringstream seen, err;
    around.out = out;
    const auto see = [&] { talk.screens.push_back(term == "dumb" ? seen.str() : last_screen(seen.str())); };
    around.key = [&](std::optional<std::chrono::milliseconds>) -> Key {
        see();
        if (waiting.empty()) return {.kind = Key::Kind::end};
        const auto key = key_of(waiting.front());
        waiting.pop_front();
        return key;
    };
    around.rest = [&] { ++talk.rests; };
    const auto all = words(split(options));
    const std::vector<std::string_view> args(all.begin(), all.end());
    talk.ran.code = valgus::run(args, testing::today(), seen, err, around);
    see();
    talk.ran.out = seen.str();
    talk.ran.err = err.str();
    talk.left = waiting.size();
    return talk;
}

std::vector<std::string> rows_in(const std::string& log) {
    std::istringstream in(log);
    std::vector<std::string> rows;
    for (std::string line; std::getline(in, line);)
        if (!line.empty() && !line.starts_with("date,")) rows.push_back(line);
    return rows;
}

}  // namespace testing
