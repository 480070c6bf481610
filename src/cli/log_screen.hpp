// What one sees while one is asked what was done.
#pragma once

#include <string>
#include <vector>

#include "cli/log_steps.hpp"
#include "cli/screen_lines.hpp"
#include "cli/talking_screen.hpp"

namespace valgus::cli {

class LogScreen {
public:
    LogScreen(const LogEntry& entry, const LogAnswers& answers, const LogQuestion& question,
              std::chrono::sys_days today);
    LogScreen(const LogScreen&) = delete;  // the form is a view into it
    LogScreen& operator=(const LogScreen&) = delete;

    bool shows_why = false, can_go_back = false;

    const AnswerForm& form() const { return form_; }

    void draw(TalkingScreen& shown, const Typing& typing) const;
    // After a key that did not end it.
    void follow(TalkingScreen& shown, const Typing& typing, const Key& key, const std::string& before) const;
    void refuse(TalkingScreen& shown, const Typing& typing);
    // Whether there are more options than are shown; shows those.
    bool turn_page(TalkingScreen& shown, const Typing& typing);

private:
    void ask_morning(std::chrono::sys_days today);
    void ask_all();
    void ask_exercise();
    template <class E>
    void choose(E usual);
    void number(int low, int high, std::string_view usual);

    std::string gave_way() const { return std::string(entry_.due->plan.body.gave_way); }
    ScreenLines above(const Style& style) const;
    std::string keys(bool has_more) const;
    std::size_t room_for_options(TalkingScreen& shown) const;

    const LogEntry& entry_;
    const LogAnswers& answers_;
    const LogQuestion question_;
    std::string title_, text_, why_, message_;
    std::vector<std::pair<std::string, std::string>> list_;  // names and doses
    std::vector<AnswerOption> options_;
    AnswerForm form_;
    std::size_t first_ = 0;  // of the options that are shown
};

}  // namespace valgus::cli
