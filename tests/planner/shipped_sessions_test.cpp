// R4, R10, R12, R17 and P6 on the shipped library, for whom it may be asked: positions, joints, minutes, kit, age, pain.
#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <sstream>
#include <string>

#include "oracle/block.hpp"
#include "oracle/world.hpp"
#include "testing.hpp"

using namespace valgus;
using testing::Block;
using testing::Wrongs;

namespace {

constexpr const char* focuses[] = {"", "pelvis", "hip", "knee", "ankle", "toe", "hip,ankle"};
constexpr int minutes[] = {8, 10, 12, 15, 20, 25, 30, 40};
constexpr const char* people[] = {"",
                                  "--equipment none",
                                  "--without floor",
                                  "--age 70",
                                  "--cause structural",
                                  "--condition pain"};
constexpr const char* sides[] = {"right", "both"};

const Library& shipped() {
    static const auto library = builtin_library();
    return library;
}

testing::Options options_of(const std::string& line) {
    testing::Options options;
    std::istringstream words(line);
    for (std::string word; words >> word;) {
        if (word.starts_with("--")) {
            options.push_back({word, {}});
        } else {
            std::istringstream values(word);
            for (std::string value; std::getline(values, value, ',');) options.back().values.push_back(value);
        }
    }
    return options;
}

// Every so many of all that may be asked, spread over them.
void for_each_line(std::size_t step, const std::function<void(const std::string&)>& call) {
    std::size_t at = 0;
    for (const auto& position : shipped().positions)
        for (const auto* focus : focuses)
            for (const int number : minutes)
                for (const auto* person : people)
                    for (const auto* side : sides) {
                        if (at++ % step != 0) continue;
                        std::string line = "--side " + std::string(side) + " --position " + std::string(position.id) +
                                           " --minutes " + std::to_string(number);
                        if (*focus != '\0') line += " --focus " + std::string(focus);
                        if (*person != '\0') line += " " + std::string(person);
                        call(line);
                    }
}

struct Check {
    const char* name;
    Wrongs (*find)(const Block& block);
};

constexpr Check of_sessions[] = {{"R12: minutes and number", testing::too_long},
                                 {"R13: times", testing::wrong_times},
                                 {"R12, R17: doses", testing::wrong_doses},
                                 {"R12: halves", testing::wrong_halves},
                                 {"R4: reminders", testing::wrong_reminders},
                                 {"R12: shares", testing::wrong_shares},
                                 {"R8: order", testing::wrong_order},
                                 {"R17: conditions", testing::ruled_out_ones},
                                 {"R14: left out", testing::wrong_omissions},
                                 {"R12: few exercises", testing::few_exercises}};
constexpr Check of_blocks[] = {{"R12: stones", testing::early_drills},
                               {"R10: stages", testing::wrong_stages},
                               {"R10: rungs", testing::wrong_rungs},
                               {"P6: the first drill is there", testing::missing_first_drill},
                               {"R10: the first drill never falls", testing::falling_first_drill},
                               {"R10: the first drill grows", testing::standing_still},
                               {"R10: news", testing::wrong_news}};

void check(const Block& block, const std::string& line) {
    for (const auto& [name, find] : of_sessions) {
        const auto wrongs = find(block);
        CHECK_MESSAGE(wrongs.empty(), std::string(name) << " with " << line << "\n" << testing::lines(wrongs));
    }
    for (const auto& [name, find] : of_blocks) {
        const auto wrongs = find(block);
        CHECK_MESSAGE(wrongs.empty(), std::string(name) << " with " << line << "\n" << testing::lines(wrongs));
    }
}

}  // namespace

TEST_CASE("R4, R10, R12, R17, P6: what must hold of a session and of a block holds of the shipped library's programs") {
    for_each_line(7, [](const std::string& line) {
        const auto asked = resolve_program(shipped(), testing::wishes_of(options_of(line)));
        check(Block::of_program(shipped(), asked.request, asked.schedule), "program " + line);
    });
}

TEST_CASE("R4, R10, R12, R17: and of its plans, week by week") {
    for_each_line(29, [](const std::string& line) {
        check(Block::of_plans(shipped(), resolve(shipped(), testing::wishes_of(options_of(line)))), "plan " + line);
    });
}
