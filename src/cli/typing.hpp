// Keys -> an answer to one step. Knows how it is typed, not how that is shown.
#pragma once

#include <chrono>
#include <optional>
#include <set>
#include <string>

#include "cli/steps.hpp"
#include "valgus/stages/terminal.hpp"

namespace valgus::cli {

class Typing {
public:
    static constexpr std::size_t most_single_keys = 9;  // options that a key alone picks

    enum class Outcome { more, done, unknown, back, why, wrong };

    // The form that a step is answered in, and what was said before. Of a test, repetitions can be counted along.
    Typing(const AnswerForm& form, const Step& step, Given before, bool is_test);

    // now: of a stopwatch.
    Outcome take(const Key& key, std::chrono::milliseconds now);
    void reject(std::string why);  // what was done by it, after all

    const Given& given() const { return given_; }        // of Outcome::done
    const std::string& wrong() const { return wrong_; }  // of Outcome::wrong: why
    const std::string& typed() const { return typed_; }  // so far
    bool is_picked(std::size_t option) const { return picked_.contains(option); }
    std::size_t last_picked() const { return last_picked_; }
    bool picks_several() const { return is_several_; }
    bool is_number() const { return is_number_; }
    bool is_words() const { return form_.kind == AnswerKind::words; }

    // Of a number of repetitions, "of 5": so many done, so many of them counted. 0: it does not count along.
    int repetitions() const { return repetitions_; }
    int done() const { return done_; }
    int counted() const { return counted_; }
    // Of seconds: whether there is a stopwatch, and since when it runs.
    bool has_stopwatch() const { return has_stopwatch_; }
    std::optional<std::chrono::milliseconds> runs_since() const { return runs_since_; }

private:
    // A letter that picks an option beside its number, if it has one to itself.
    std::string letter_of(std::size_t option) const;
    Outcome take_text(const std::string& text, std::chrono::milliseconds now);
    Outcome take_letter(const std::string& text);
    Outcome take_enter();
    Outcome entered();
    Outcome enter_words();
    Outcome enter_picked();
    Outcome enter_number();
    Outcome count(bool counts);
    Outcome pick(std::size_t option);
    Outcome refuse(std::string why);
    std::optional<std::size_t> option_of_letter(const std::string& text) const;

    const AnswerForm& form_;
    const Given before_;
    Given given_;
    std::string typed_, wrong_;
    std::set<std::size_t> picked_;
    std::size_t last_picked_ = 0;
    bool has_said_none_ = false;
    bool is_several_ = false, is_number_ = false, has_stopwatch_ = false;
    int repetitions_ = 0, done_ = 0, counted_ = 0;
    std::optional<std::chrono::milliseconds> runs_since_;
};

}  // namespace valgus::cli
