#include "cli/log_talk.hpp"

#include <algorithm>

#include "cli/log_screen.hpp"
#include "cli/log_steps.hpp"
#include "cli/screen_lines.hpp"

namespace valgus::cli {

namespace {

Done done_of(TrainedExercise::Done done) {
    switch (done) {
        case TrainedExercise::Done::full:
            return Done::full;
        case TrainedExercise::Done::part:
            return Done::part;
        case TrainedExercise::Done::skip:
            break;
    }
    return Done::skip;
}

class LogTalk {
public:
    LogTalk(LogEntry& entry, Session& session, const Trained* trained) : entry_(entry), session_(session) {
        answers_.exercises = entry.exercises;
        const auto& cards = entry.due->plan.exercises;
        for (std::size_t i = 0; i < cards.size(); ++i)
            if (is_loosening(cards[i].phase)) answers_.loosening.insert(i);
        const auto today = session.arguments.today;
        asks_morning_ = entry.date < today || (entry.before && !entry.before->has_morning);
        if (trained != nullptr) take(*trained);
    }

    bool all() {
        TalkingScreen screen(session_);
        for (auto question = std::optional(questions().front()); question;) {
            const auto outcome = ask(*question, screen);
            if (outcome == Outcome::interrupted) {
                screen.leave("Nothing is kept.");
                return false;
            }
            if (outcome == Outcome::answered) {
                history_.push_back(*question);
                question = next(*question);
            } else if (!history_.empty()) {
                question = history_.back();
                history_.pop_back();
            }
        }
        screen.clear();
        put_answers(entry_, answers_, session_.arguments.today);
        return true;
    }

private:
    enum class Outcome { answered, back, interrupted };

    // What was not come to any more is not skipped: nothing is known of it.
    void leave_out_the_end(const Trained& trained) {
        const auto begun = [](const TrainedExercise& each) { return each.done != TrainedExercise::Done::skip; };
        const auto last = std::find_if(trained.exercises.rbegin(), trained.exercises.rend(), begun);
        const auto come_to = static_cast<std::size_t>(trained.exercises.rend() - last);
        if (come_to < entry_.exercises.size()) entry_.exercises.resize(come_to);
        answers_.exercises = entry_.exercises;
    }

    // What is different from the plan, as it went.
    void take(const Trained& trained) {
        knows_the_rest_ = true;
        answers_.all = AsPrinted::different;
        leave_out_the_end(trained);
        for (std::size_t i = 0; i < answers_.exercises.size(); ++i) {
            auto& row = answers_.exercises[i];
            const auto went = std::find_if(trained.exercises.begin(), trained.exercises.end(),
                                           [&](const TrainedExercise& each) { return each.id == row.exercise; });
            if (went == trained.exercises.end()) continue;
            const auto done = done_of(went->done);
            if (done == Done::full && went->caved == 0 && went->pain.value_or(0) == 0) continue;
            answers_.different.insert(i);
            row.done = done;
            if (done == Done::skip) continue;
            if (done == Done::part) row.did = went->did;
            row.caved = went->caved;
            row.pain = went->pain.value_or(0);
        }
    }

    std::vector<LogQuestion> questions() const {
        auto all = questions_of(answers_, asks_morning_);
        if (knows_the_rest_)
            std::erase_if(all, [](const LogQuestion& question) {
                return question.step != LogStep::morning && question.step != LogStep::morning_where &&
                       question.step != LogStep::effort;
            });
        return all;
    }

    std::optional<LogQuestion> next(const LogQuestion& after) const {
        const auto all = questions();
        const auto at = std::find(all.begin(), all.end(), after);
        return at == all.end() || at + 1 == all.end() ? std::nullopt : std::optional(*(at + 1));
    }

    Outcome ask(const LogQuestion& question, TalkingScreen& shown) {
        LogScreen screen(entry_, answers_, question, session_.arguments.today);
        screen.can_go_back = !history_.empty();
        Typing typing(screen.form(), {}, given_to(answers_, question), false);
        screen.draw(shown, typing);
        while (true) {
            const auto key = shown.key(typing);
            if (key.kind == Key::Kind::interrupt || key.kind == Key::Kind::end) return Outcome::interrupted;
            if (key.kind == Key::Kind::enter && screen.turn_page(shown, typing)) continue;
            const auto before = typing.typed();
            auto outcome = typing.take(key, shown.now());
            if (outcome == Typing::Outcome::unknown && !can_be_unknown(question.step)) outcome = Typing::Outcome::why;
            switch (outcome) {
                case Typing::Outcome::done:
                case Typing::Outcome::unknown:
                    shown.echo_answer(screen.form(), typing, outcome);
                    put(answers_, question, outcome == Typing::Outcome::done ? typing.given() : Given{});
                    return stops(question) ? tell_stop(shown) : Outcome::answered;
                case Typing::Outcome::back:
                    shown.echo_answer(screen.form(), typing, outcome);
                    return Outcome::back;
                case Typing::Outcome::why:
                    screen.shows_why = !screen.shows_why;
                    screen.draw(shown, typing);
                    break;
                case Typing::Outcome::wrong:
                    screen.refuse(shown, typing);
                    break;
                case Typing::Outcome::more:
                    screen.follow(shown, typing, key, before);
                    break;
            }
        }
    }

    // What was said calls for more than to be written down.
    bool stops(const LogQuestion& question) const {
        if (question.step == LogStep::morning) return answers_.morning == Morning::swollen;
        return question.step == LogStep::pain && answers_.exercises[question.exercise].pain > most_bearable_pain;
    }

    void show_stop(TalkingScreen& shown) const {
        ScreenLines lines(shown.style());
        for (const auto& text : session_.library().safety) {
            if (text.placement != Placement::pain) continue;
            lines.add(text.title, ScreenLines::strong);
            lines.add(text.text);
            lines.gap();
        }
        lines.gap();
        lines.add("Enter goes on · b back to what you said", ScreenLines::dim);
        shown.page(lines.taken(), "> ");
    }

    Outcome tell_stop(TalkingScreen& shown) const {
        show_stop(shown);
        while (true) {
            const auto key = shown.key();
            if (key.kind == Key::Kind::resumed) show_stop(shown);
            if (key.kind == Key::Kind::interrupt || key.kind == Key::Kind::end) return Outcome::interrupted;
            if (key.kind == Key::Kind::enter) return Outcome::answered;
            if (key.kind == Key::Kind::left || key.text == "b") return Outcome::back;
        }
    }

    LogEntry& entry_;
    Session& session_;
    LogAnswers answers_;
    bool asks_morning_ = false;
    bool knows_the_rest_ = false;  // the program went along
    std::vector<LogQuestion> history_;
};

}  // namespace

bool ask_what_was_done(LogEntry& entry, Session& session) {
    if (!entry.due) throw Failure(Exit::refused, entry.refusal);
    return LogTalk(entry, session, nullptr).all();
}

bool ask_the_rest(LogEntry& entry, Session& session, const Trained& trained) {
    if (!entry.due) throw Failure(Exit::refused, entry.refusal);
    return LogTalk(entry, session, &trained).all();
}

}  // namespace valgus::cli
