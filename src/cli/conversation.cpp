#include "cli/conversation.hpp"

#include <algorithm>
#include <vector>

#include "cli/assess_files.hpp"
#include "cli/question_screen.hpp"
#include "cli/style.hpp"
#include "support/text.hpp"
#include "support/wording.hpp"

namespace valgus::cli {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds tick{200};  // of a stopwatch that is seen running

// Gives the terminal back, whatever happens.
class Rest {
public:
    explicit Rest(const Surroundings& surroundings) : surroundings_(surroundings) {}
    Rest(const Rest&) = delete;
    Rest& operator=(const Rest&) = delete;
    ~Rest() {
        if (surroundings_.rest) surroundings_.rest();
    }

private:
    const Surroundings& surroundings_;
};

class Conversation {
public:
    Conversation(Session& session, const Answers* before)
        : session_(session),
          library_(session.library()),
          before_(before),
          terminal_(session.surroundings.out),
          style_(screen_style_of(session.arguments, session.surroundings)),
          answers_(answers_so_far(session)),
          steps_(
              library_, [this](Ref<Question> question) { return belongs(question); }, answers_) {
        const auto& environment = session.surroundings.environment;
        is_plain_ = environment && environment("TERM") == "dumb";
        if (const auto resume = session.arguments.one("resume")) kept_in_ = resume->word;
    }

    std::optional<Answers> all() {
        if (!kept_in_.empty()) keep_answers(kept_in_, library_, answers_);  // that it can be is known before it matters
        begin();
        const Rest rest(session_.surroundings);
        for (auto step = steps_.next(answers_, std::nullopt); step;) {
            const auto outcome = ask(*step);
            if (outcome == Outcome::interrupted) return leave();
            if (outcome == Outcome::back) {
                if (history_.empty()) continue;
                step = history_.back();
                history_.pop_back();
                continue;
            }
            history_.push_back(*step);
            if (!kept_in_.empty()) keep_answers(kept_in_, library_, answers_);
            if (is_over(*step)) break;
            step = steps_.next(answers_, step);
        }
        end();
        return std::move(answers_);
    }

private:
    enum class Outcome { answered, back, interrupted };

    static Answers answers_so_far(Session& session) {
        if (const auto resume = session.arguments.one("resume")) return answers_in(*resume, true, session);
        Answers none;
        none.to.resize(session.library().questions.size());
        return none;
    }

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

    // --- one step

    Outcome ask(const Step& step) {
        const auto& question = library_[step.question];
        Typing typing(form_of(question, step.part), step, said_to(library_, answers_, step), question.test.has_value());
        QuestionScreen screen{
            .library = library_,
            .step = step,
            .progress = steps_.progress(answers_, step.question),
            .begins_block = history_.empty() || library_[history_.back().question].block != question.block,
            .is_plain = is_plain_,
            .can_go_back = !history_.empty()};
        draw(screen, typing);
        while (true) {
            const auto most = typing.runs_since() && !is_plain_ ? std::optional(tick) : std::nullopt;
            const auto key = session_.surroundings.key(most);
            if (key.kind == Key::Kind::interrupt || key.kind == Key::Kind::end) return Outcome::interrupted;
            if (key.kind == Key::Kind::resumed) resize(key.screen);
            const auto before = typing.typed();
            const auto outcome = typing.take(key, now());
            switch (outcome) {
                case Typing::Outcome::done:
                    told(typing);
                    set(library_, answers_, step, typing.given());
                    return Outcome::answered;
                case Typing::Outcome::unknown:
                    write(is_plain_ ? "?\n" : "");
                    set(library_, answers_, step, {});
                    return Outcome::answered;
                case Typing::Outcome::back:
                    write(is_plain_ ? "\n" : "");
                    return Outcome::back;
                case Typing::Outcome::why:
                    screen.shows_why = !screen.shows_why;
                    draw(screen, typing);
                    break;
                case Typing::Outcome::wrong:
                    say(screen, typing);
                    break;
                case Typing::Outcome::more:
                    redraw(screen, typing, key, before);
                    break;
            }
        }
    }

    // --- what is seen

    void write(std::string_view text) {
        if (text.empty()) return;
        session_.show(screen_wants_ascii(session_.arguments, session_.surroundings) ? support::to_ascii(text)
                                                                                    : std::string(text));
    }

    milliseconds now() const { return session_.surroundings.now ? session_.surroundings.now() : milliseconds(0); }

    void resize(const Terminal& terminal) {
        terminal_ = terminal;
        if (!session_.arguments.has("width")) style_.width = page_width(terminal_);
    }

    // What stood on the screen is scrolled up, not lost.
    void begin() {
        if (!is_plain_) write(std::string(static_cast<std::size_t>(std::max(terminal_.height - 1, 0)), '\n'));
    }
    void end() { write(is_plain_ ? "\n" : "\033[H\033[J"); }

    std::optional<Answers> leave() {
        const auto says = kept_in_.empty() ? std::string("Nothing is kept. With --resume FILE, what you said would be.")
                                           : "Kept in " + kept_in_ + ". To go on: valgus assess --resume " + kept_in_;
        write("\n");
        for (const auto& line : support::wrap(says, style_.width)) write(line + "\n");
        return std::nullopt;
    }

    void draw(const QuestionScreen& screen, const Typing& typing) {
        const auto lines = lines_of(screen, typing, style_, terminal_.height - 1);
        std::string text = is_plain_ ? "\n" : "\033[H";
        for (const auto& line : lines) text += line + (is_plain_ ? "\n" : "\033[K\n");
        write(text + (is_plain_ ? "" : "\033[K") + prompt_of(typing, now()) + (is_plain_ ? "" : "\033[J"));
    }

    void redraw(const QuestionScreen& screen, const Typing& typing, const Key& key, const std::string& before) {
        if (key.kind == Key::Kind::resumed || (typing.picks_several() && !is_plain_)) return draw(screen, typing);
        if (!is_plain_) return write("\r\033[K" + prompt_of(typing, now()));
        if (typing.repetitions() > 0 && typing.done() > 0) return write("\n" + prompt_of(typing, now()));
        if (typing.picks_several()) return write("\n" + picked(screen, typing) + "\n> " + typing.typed());
        if (typing.typed().size() > before.size()) write(typing.typed().substr(before.size()));
        if (typing.typed().size() < before.size()) write("\n> " + typing.typed());
        if (typing.runs_since() && typing.typed().empty() && key.text == " ")
            write("\nThe watch runs; space stops it.\n> ");
    }

    std::string picked(const QuestionScreen& screen, const Typing& typing) const {
        std::vector<std::string> all;
        const auto& options = form_of(library_[screen.step.question], screen.step.part).options;
        for (std::size_t i = 0; i < options.size(); ++i)
            if (typing.is_picked(i)) all.emplace_back(options[i].label);
        return "Ticked: " + (all.empty() ? "nothing" : support::join(all, ", "));
    }

    // The answer, for those who see no screen that changes.
    void told(const Typing& typing) {
        if (!is_plain_) return;
        const auto& given = typing.given();
        const bool was_typed = !typing.typed().empty() || typing.picks_several();
        write((was_typed || given.words.empty() ? "" : given.words.front()) + "\n");
    }

    void say(QuestionScreen& screen, const Typing& typing) {
        if (is_plain_) return write("\n" + typing.wrong() + "\n> ");
        screen.message = typing.wrong();
        draw(screen, typing);
        screen.message.clear();
    }

    Session& session_;
    const Library& library_;
    const Answers* before_;
    Terminal terminal_;
    Style style_;
    Answers answers_;
    Steps steps_;
    bool is_plain_ = false;
    std::string kept_in_;  // the file of --resume; empty: none
    std::vector<Step> history_;
};

}  // namespace

bool can_converse(const Session& session) { return session.surroundings.key && session.surroundings.out.is_terminal; }

std::optional<Answers> converse(Session& session, const Answers* before) { return Conversation(session, before).all(); }

}  // namespace valgus::cli
