// A session at the terminal: keys and the clock in, the screen, the bell and the voice out.
#pragma once

#include "cli/session.hpp"
#include "cli/train_lines.hpp"
#include "cli/train_screen.hpp"

namespace valgus::cli {

// From its beginning to its end the terminal gives keys, and shows the session.
class TrainSession {
public:
    TrainSession(Session& session, const Plan& plan);
    ~TrainSession();
    TrainSession(const TrainSession&) = delete;
    TrainSession& operator=(const TrainSession&) = delete;

    // Until it is over. False: it was interrupted.
    bool goes_to_its_end();

    const Trained& trained() const { return training_.trained(); }
    bool has_lost_its_voice() const { return has_lost_its_voice_; }

private:
    using Time = Training::Time;

    Time now() const { return session_.surroundings.now ? session_.surroundings.now() : Time(0); }
    std::optional<Time> patience() const;
    TrainView view() const;

    bool shows(bool is_due);  // is_due: something began by the clock, for which the bell rings
    void show(bool is_due);
    void speak();
    void lay_out(const Terminal& terminal);
    void write(std::string_view text);

    void take(const Key& key);
    void take_on_page(const Key& key);
    void take_pain(const Key& key);
    void take_in_session(const Key& key);
    void take_letter(const std::string& letter);
    bool turns_page();  // whether there was more of one
    void open(Page page);
    void close();  // the page, or the question
    void note(std::string what);
    void note_pain(int of_10);

    Session& session_;
    const Plan& plan_;
    std::vector<std::string> voice_;  // the program of --say and its words; empty: none
    Training training_;
    mutable TrainFigures figures_;
    Style style_;
    bool is_ascii_;
    int rows_ = 0;
    bool is_full_ = false;  // the whole screen, not lines
    Grid shown_{0, 0, false};
    TrainLines lines_;

    Page page_ = Page::none;
    std::size_t first_ = 0;  // line of a page that is seen
    std::optional<std::string> typed_;
    std::string message_;
    Time now_{}, message_ends_{}, typing_ends_{};
    bool was_paused_ = false;  // before a page or a question was opened
    bool has_lost_its_voice_ = false;
    std::optional<std::size_t> spoken_of_;
    int spoken_rep_ = 0;
};

}  // namespace valgus::cli
