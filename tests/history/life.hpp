// Somebody who trains by a log: what is due is decided, done and logged, and so on.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "valgus/request.hpp"
#include "valgus/stages/decision.hpp"
#include "valgus/stages/logged.hpp"

namespace testing {

class Life {
public:
    // session: how many were logged before. it: what is printed, to be filled in.
    using Person = std::function<void(int session, const valgus::Card& card, valgus::LoggedExercise& it)>;

    // line: options of `valgus program`. Begins on Monday 4 January 2027.
    Life(const valgus::Library& library, std::string_view line);
    Life(const valgus::Library& library, valgus::Request request, std::vector<valgus::Day> days);

    // The request of the day, and what is decided.
    valgus::Request request() const;
    std::variant<valgus::Decision, valgus::Refused> next() const;
    const valgus::Past& past() const { return past_; }

    void go_to(std::chrono::sys_days day);  // and no further back
    void go_to_due() { go_to(past_.due); }
    // Logs it, as it is due, and goes to the next day.
    void live(const valgus::Decision& decision, const Person& person);
    // So many sessions, each on its day; false: one was refused.
    bool live(int sessions, const Person& person);

    const valgus::Library& library;
    valgus::History history;
    // A line for each: "2027-01-08 w01-fri: squat 1.2 up U1, foot 1.1", then what is told of it, indented.
    std::string diary;
    // Called with what was decided, before it is logged.
    std::function<void(const valgus::Decision&)> look = [](const valgus::Decision&) {};

private:
    void look_at_past();
    void write(const valgus::Decision& decision);

    const valgus::Request asked_;
    const std::vector<valgus::Day> days_;
    valgus::Past past_;
};

// Repetitions, seconds or metres of a card in all sets of a side.
int asked_of(const valgus::Card& card);

// All of it done, clean, without pain, and easy.
void at_ease(int session, const valgus::Card& card, valgus::LoggedExercise& it);

}  // namespace testing
