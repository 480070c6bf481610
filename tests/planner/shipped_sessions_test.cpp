// R4, R10, R12, R17 and P6 on the shipped library, for whom it may be asked: positions, joints, minutes, kit, age,
// pain.
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
constexpr const char* people[] = {"",         "--equipment none",   "--without floor",
                                  "--age 70", "--cause structural", "--condition pain"};
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

constexpr Check checks[] = {{"R12: minutes and number", testing::too_long},
                            {"R13: times", testing::wrong_times},
                            {"R12, R17: doses", testing::wrong_doses},
                            {"R12: halves", testing::wrong_halves},
                            {"R4: reminders", testing::wrong_reminders},
                            {"R12: shares", testing::wrong_shares},
                            {"R8: order", testing::wrong_order},
                            {"R17: conditions", testing::ruled_out_ones},
                            {"R14: left out", testing::wrong_omissions},
                            {"R12: few exercises", testing::few_exercises},
                            {"R12: stones", testing::early_drills},
                            {"R10: stages", testing::wrong_stages},
                            {"R10: rungs", testing::wrong_rungs},
                            {"P6: the first drill is there", testing::missing_first_drill},
                            {"R10: the first drill grows", testing::standing_still},
                            {"R10: news", testing::wrong_news}};

void check(const Check& what, const Block& block, const std::string& line) {
    const auto wrongs = what.find(block);
    CHECK_MESSAGE(wrongs.empty(), std::string(what.name) << " with " << line << "\n" << testing::lines(wrongs));
}

Block program_of(const std::string& line) {
    const auto asked = resolve_program(shipped(), testing::wishes_of(options_of(line)));
    return Block::of_program(shipped(), asked.request, asked.schedule);
}

Request request_of(const std::string& line) { return resolve(shipped(), testing::wishes_of(options_of(line))); }

// Of a choice of stones a session with more room may have another, with more before it.
bool has_other_stone(const Decision& decision, Ref<Exercise> stone) {
    for (const auto& card : decision.cards)
        for (const auto& choice : shipped()[card.exercise].after)
            for (const auto other : choice)
                if (contains(choice, stone) && testing::find_card(decision, other) != nullptr) return true;
    return false;
}

// What of the smaller session the larger one lacks, reminders apart. A stretch alone is none of it: where there are two
// places it waits for minutes that its release has too.
Wrongs lost(const Request& less, const Request& more) {
    const auto small = decide(shipped(), less), large = decide(shipped(), more);
    Wrongs wrongs;
    const auto *few = std::get_if<Decision>(&small), *many = std::get_if<Decision>(&large);
    if (few == nullptr || many == nullptr || few->first_drill != many->first_drill) return wrongs;
    const auto is_crowded = [](const Budget& budget) { return budget.loosening_gave || !budget.halved.empty(); };
    if (is_crowded(few->budget) || is_crowded(many->budget)) return wrongs;
    const auto& work = few->budget.work;  // with what loosening leaves, drills and others take turns anew
    if ((work.places && work.count > *work.places) || (work.limit && work.used > *work.limit)) return wrongs;
    for (const auto& card : few->cards)
        if (!testing::is_reminder(card) && testing::find_card(*many, card.exercise) == nullptr &&
            shipped()[card.exercise].phase != Phase::stretch && !has_other_stone(*many, card.exercise))
            wrongs.emplace_back(shipped()[card.exercise].id);
    return wrongs;
}

}  // namespace

TEST_CASE("R4, R10, R12, R17, P6: what must hold of a session and of a block holds of the shipped library's programs") {
    for_each_line(23, [](const std::string& line) {
        const auto block = program_of(line);
        CHECK_MESSAGE(!block.sessions.empty(), line);
        for (const auto& what : checks) check(what, block, "program " + line);
    });
}

TEST_CASE("R4, R10, R12, R17: and of its plans, week by week") {
    for_each_line(131, [](const std::string& line) {
        const auto block = Block::of_plans(shipped(), request_of(line));
        CHECK_MESSAGE(!block.sessions.empty(), line);
        for (const auto& what : checks) check(what, block, "plan " + line);
    });
}

TEST_CASE("P6, R21: and of programs for every day, for one leg that is worse, and for whom something is ruled out") {
    for (const auto* line :
         {"--days mon,tue,wed,thu,fri,sat,sun --side right --focus toe", "--days sat,sun --minutes 12 --position squat",
          "--worse right --minutes 30", "--worse left --position stairs --age 70 --minutes 25", "--pain 5 --focus knee",
          "--condition arthritis --position squat --angle 40", "--learning short-foot",
          "--mastered single-leg-balance,banded-squat --position squat", "--minutes none --max-exercises none",
          "--condition replaced-hip --position stairs", "--condition acl-graft --position landing --weeks 12",
          "--age 14 --position landing"}) {
        const auto block = program_of(line);
        CHECK_MESSAGE(!block.sessions.empty(), line);
        for (const auto& what : checks) check(what, block, "program " + std::string(line));
    }
}

// Where the first drill takes a new stage, or leads find room that they had not, this is not held yet.
TEST_CASE("R10: no stage beside something new, and a first drill that never falls" * doctest::may_fail()) {
    constexpr Check held[] = {{"R10: stages beside something new", testing::stages_beside_new},
                              {"R10: the first drill never falls", testing::falling_first_drill}};
    for_each_line(61, [&](const std::string& line) {
        const auto block = program_of(line);
        for (const auto& what : held) check(what, block, "program " + line);
    });
}

TEST_CASE("R12: in week 1 a shorter session is part of a longer one, and one of fewer exercises of one of more") {
    for_each_line(11, [](const std::string& line) {
        const auto request = request_of(line);
        auto more = request;
        for (const int longer : minutes) {
            if (longer <= *request.minutes) continue;
            more.minutes = longer;
            const auto wrongs = lost(request, more);
            CHECK_MESSAGE(wrongs.empty(), line << " and " << longer << " minutes\n" << testing::lines(wrongs));
        }
        more = request;
        auto less = request;
        for (int number = 1; number <= 12; ++number) {
            less.max_exercises = number;
            more.max_exercises = number + 1;
            const auto wrongs = lost(less, more);
            CHECK_MESSAGE(wrongs.empty(), line << ", " << number << " and one more\n" << testing::lines(wrongs));
        }
    });
}
