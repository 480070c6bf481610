#include "cli/conversation.hpp"

#include <algorithm>
#include <vector>

#include "cli/assess_files.hpp"
#include "cli/screen_lines.hpp"
#include "cli/talking_screen.hpp"
#include "valgus/stages/assessment.hpp"

namespace valgus::cli {

namespace {

Answers answers_so_far(Session& session, const Answers* before) {
    Answers answers;
    answers.to.resize(session.library().questions.size());
    if (const auto resume = session.arguments.one("resume")) answers = answers_in(*resume, true, session);
    if (before == nullptr) return answers;
    // What is measured again is called as it was.
    for (const auto ref : every<Question>(session.library())) {
        const auto& parts = session.library()[ref].parts;
        for (std::size_t time = 0; time < before->to[ref.index].size(); ++time)
            for (std::size_t part = 1; part <= parts.size(); ++part) {
                const Step step{.question = ref, .time = time, .part = part};
                if (parts[part - 1].form.kind == AnswerKind::words)
                    set(session.library(), answers, step, said_to(session.library(), *before, step));
            }
    }
    return answers;
}

class Conversation {
public:
    Conversation(Session& session, const Answers* before)
        : session_(session),
          library_(session.library()),
          before_(before),
          answers_(answers_so_far(session, before)),
          steps_(
              library_, [this](Ref<Question> question) { return belongs(question); }, answers_,
              before == nullptr ? Steps::Turns::heeded : Steps::Turns::all) {
        if (const auto resume = session.arguments.one("resume")) kept_in_ = resume->word;
        if (!kept_in_.empty()) keep_answers(kept_in_, library_, answers_);  // that it can be is known before it matters
    }

    std::optional<Answers> all() {
        TalkingScreen screen(session_);
        for (auto step = steps_.next(answers_, std::nullopt); step;) {
            auto outcome = ask(*step, screen);
            if (outcome == Outcome::answered) {
                history_.push_back(*step);
                if (!kept_in_.empty()) keep_answers(kept_in_, library_, answers_);
                if (is_over(*step)) {
                    outcome = tell_stop(screen);
                    if (outcome == Outcome::answered) break;
                }
            }
            if (outcome == Outcome::interrupted) return leave(screen);
            if (outcome == Outcome::answered) {
                step = steps_.next(answers_, step);
            } else if (!history_.empty()) {
                step = history_.back();
                history_.pop_back();
            }
        }
        screen.clear();
        return std::move(answers_);
    }

private:
    enum class Outcome { answered, back, interrupted };

    bool belongs(Ref<Question> question) const {
        const auto& asked = library_[question];
        if (before_ != nullptr) return !asked.measure.empty() && !before_->to[question.index].empty();
        return asked.quick || !session_.arguments.has("quick");
    }

    // Nothing that is still to be asked could bring a plan.
    bool is_over(const Step& step) const {
        if (before_ != nullptr) return false;
        const auto found = assess(library_, answers_);
        if (!found.is_refused()) return false;
        const auto is_final = [&](Ref<Condition> condition) { return !library_[condition].clearable; };
        const bool is_urgent = std::any_of(found.stops.begin(), found.stops.end(),
                                           [&](auto rule) { return is_final(*library_[rule].condition); }) ||
                               std::any_of(found.named_stops.begin(), found.named_stops.end(), is_final);
        return is_urgent || !may_be_cleared_after(step);
    }

    bool may_be_cleared_after(const Step& step) const {
        for (auto next = steps_.next(answers_, step); next; next = steps_.next(answers_, next)) {
            const auto& question = library_[next->question];
            if (library_[question.block].must_know || form_of(question, next->part).fills == Fills::cleared)
                return true;
        }
        return false;
    }

    void show_stop(TalkingScreen& screen) const {
        ScreenLines lines(screen.style());
        lines.add("Somebody should look first", ScreenLines::strong);
        for (const auto& stop : say(library_, answers_, assess(library_, answers_), session_.arguments.today).refusal) {
            lines.gap();
            lines.add(stop.text);
        }
        lines.gap();
        lines.add("Enter ends it here · b back to what you said", ScreenLines::dim);
        screen.page(lines.taken(), "> ");
    }

    // A slip of a finger shall send nobody to a doctor.
    Outcome tell_stop(TalkingScreen& screen) const {
        show_stop(screen);
        while (true) {
            const auto key = screen.key();
            if (key.kind == Key::Kind::resumed) show_stop(screen);
            if (key.kind == Key::Kind::interrupt || key.kind == Key::Kind::end) return Outcome::interrupted;
            if (key.kind == Key::Kind::enter) return Outcome::answered;
            if (key.kind == Key::Kind::left || key.text == "b") return Outcome::back;
        }
    }

    std::string measured_before(const Step& step) const {
        if (before_ == nullptr) return {};
        const auto number = said_to(library_, *before_, step).number;
        return number ? written(*number) : std::string();
    }

    // In one's own words, where something else is asked of it.
    std::string name_of(const Step& step) const {
        const auto& parts = library_[step.question].parts;
        for (std::size_t part = 1; part <= parts.size(); ++part) {
            const Step words{.question = step.question, .time = step.time, .part = part};
            if (part == step.part || parts[part - 1].form.kind != AnswerKind::words) continue;
            const auto given = said_to(library_, answers_, words);
            if (!given.words.empty()) return given.words.front();
        }
        return {};
    }

    Outcome ask(const Step& step, TalkingScreen& shown) {
        const auto& question = library_[step.question];
        Typing typing(form_of(question, step.part), step, said_to(library_, answers_, step), question.test.has_value());
        QuestionScreen screen{
            .library = library_,
            .step = step,
            .progress = steps_.progress(answers_, step.question),
            .begins_block = history_.empty() || library_[history_.back().question].block != question.block,
            .is_plain = shown.is_plain(),
            .can_go_back = !history_.empty(),
            .before = measured_before(step),
            .name = name_of(step)};
        shown.draw(screen, typing);
        while (true) {
            const auto key = shown.key(typing);
            if (key.kind == Key::Kind::interrupt || key.kind == Key::Kind::end) return Outcome::interrupted;
            if (key.kind == Key::Kind::enter && shown.turn_page(screen, typing)) continue;
            const auto before = typing.typed();
            const auto outcome = typing.take(key, shown.now());
            switch (outcome) {
                case Typing::Outcome::done:
                case Typing::Outcome::unknown: {
                    const auto kept = said_to(library_, answers_, step);
                    set(library_, answers_, step, outcome == Typing::Outcome::done ? typing.given() : Given{});
                    if (const auto clash = clash_with_age(library_, answers_)) {
                        set(library_, answers_, step, kept);
                        typing.reject(clash->what + "; " + clash->remedy);
                        shown.refuse(screen, typing);
                        break;
                    }
                    shown.answered(screen, typing, outcome);
                    return Outcome::answered;
                }
                case Typing::Outcome::back:
                    shown.answered(screen, typing, outcome);
                    return Outcome::back;
                case Typing::Outcome::why:
                    screen.shows_why = !screen.shows_why;
                    shown.draw(screen, typing);
                    break;
                case Typing::Outcome::wrong:
                    shown.refuse(screen, typing);
                    break;
                case Typing::Outcome::more:
                    shown.follow(screen, typing, key, before);
                    break;
            }
        }
    }

    std::optional<Answers> leave(TalkingScreen& screen) const {
        screen.leave(kept_in_.empty() ? "Nothing is kept. With --resume FILE, what you said would be."
                                      : "Kept in " + kept_in_ + ". The same command goes on from there.");
        return std::nullopt;
    }

    Session& session_;
    const Library& library_;
    const Answers* before_;
    Answers answers_;
    Steps steps_;
    std::string kept_in_;  // the file of --resume; empty: none
    std::vector<Step> history_;
};

}  // namespace

bool can_converse(const Session& session) { return session.surroundings.key && session.surroundings.out.is_terminal; }

std::optional<Answers> converse(Session& session, const Answers* before) { return Conversation(session, before).all(); }

}  // namespace valgus::cli
