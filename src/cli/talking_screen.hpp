// The terminal during a conversation: what is drawn on it, and the keys that come from it.
#pragma once

#include "cli/question_screen.hpp"
#include "cli/session.hpp"

namespace valgus::cli {

// From its beginning to its end the terminal gives keys; what stood on it before is scrolled up, not lost.
class TalkingScreen {
public:
    explicit TalkingScreen(Session& session);
    TalkingScreen(const TalkingScreen&) = delete;
    TalkingScreen& operator=(const TalkingScreen&) = delete;
    ~TalkingScreen();

    // Lines one after the other, and nothing that moves: for those who listen.
    bool is_plain() const { return is_plain_; }

    // The next key; a new size of the window is seen to. With a watch that runs, only for so long as it is seen to.
    Key key(std::optional<std::chrono::milliseconds> most = std::nullopt);
    Key key(const Typing& typing);
    std::chrono::milliseconds now() const;

    void draw(QuestionScreen& screen, const Typing& typing);
    // After a key: as little as shows what it did.
    void follow(QuestionScreen& screen, const Typing& typing, const Key& key, const std::string& before);
    void refuse(QuestionScreen& screen, const Typing& typing);
    void answered(const QuestionScreen& screen, const Typing& typing, Typing::Outcome outcome);
    // The same for those who see no screen that changes; elsewhere nothing.
    void echo(const AnswerForm& form, const Typing& typing, const Key& key, const std::string& before);
    void echo_answer(const AnswerForm& form, const Typing& typing, Typing::Outcome outcome);
    void echo_refusal(const Typing& typing);
    // Whether there are more options than are shown; shows those.
    bool turn_page(QuestionScreen& screen, const Typing& typing);

    void page(const std::vector<std::string>& lines, std::string_view prompt);
    int most_lines() const { return terminal_.height - 1; }  // above the one that is typed in
    void leave(std::string_view says);                       // a last word
    void clear();
    const Style& style() const { return style_; }

private:
    void write(std::string_view text);
    void show_picked(QuestionScreen& screen, const Typing& typing) const;

    Session& session_;
    Terminal terminal_;
    Style style_;
    bool is_plain_ = false;
};

}  // namespace valgus::cli
