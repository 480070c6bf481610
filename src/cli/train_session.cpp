#include "cli/train_session.hpp"

#include <algorithm>
#include <sstream>

#include "cli/style.hpp"
#include "support/text.hpp"

namespace valgus::cli {

namespace {

using Kind = Spell::Kind;
using std::chrono::milliseconds;

constexpr milliseconds frame{100};     // of what moves
constexpr milliseconds second{1000};   // of what only counts
constexpr milliseconds speaking{500};  // between two looks after a voice

std::vector<std::string> words_of_program(const Session& session) {
    std::vector<std::string> words;
    if (const auto said = session.arguments.one("say")) {
        std::istringstream in(said->word);
        for (std::string word; in >> word;) words.push_back(word);
    }
    return words;
}

}  // namespace

TrainSession::TrainSession(Session& session, const Plan& plan)
    : session_(session),
      plan_(plan),
      voice_(words_of_program(session)),
      training_(plan, now()),
      style_(screen_style_of(session.arguments, session.surroundings)),
      is_ascii_(screen_wants_ascii(session.arguments, session.surroundings)),
      lines_(style_.width),
      now_(now()) {
    lay_out(session.surroundings.out);
}

TrainSession::~TrainSession() {
    const auto& surroundings = session_.surroundings;
    if (is_full_) surroundings.screen(false);
    if (surroundings.rest) surroundings.rest();
}

void TrainSession::write(std::string_view text) {
    if (!text.empty()) session_.show(is_ascii_ && !is_full_ ? support::to_ascii(text) : std::string(text));
}

// Anew from an empty screen, since nobody knows what a change of its size left there.
void TrainSession::lay_out(const Terminal& terminal) {
    if (!session_.arguments.has("width")) style_.width = page_width(terminal);
    style_.width = std::min(style_.width, std::max(terminal.width, 1));
    rows_ = terminal.height;
    const bool has_room = style_.width >= least_columns && rows_ >= least_rows;
    const bool will_be_full = has_room && session_.surroundings.screen && !is_dumb(session_.surroundings);
    if (will_be_full != is_full_) session_.surroundings.screen(will_be_full);
    is_full_ = will_be_full;
    if (!is_full_) return;
    first_ = 0;
    shown_ = Grid(style_.width, rows_, is_ascii_);
    write("\033[0m\033[2J");
}

TrainView TrainSession::view() const {
    return {.plan = plan_, .training = training_, .page = page_, .typed = typed_, .message = message_, .first = first_};
}

// A terminal that hung up takes nothing any more; what was done counts all the same.
bool TrainSession::shows(bool is_due) {
    try {
        show(is_due);
    } catch (const Failure&) {
        return false;
    }
    return true;
}

void TrainSession::show(bool is_due) {
    std::string text = is_due && !session_.arguments.has("quiet") ? "\a" : "";
    if (is_full_) {
        auto next = drawn(view(), figures_, style_, rows_, is_ascii_);
        text += next.changes_from(shown_, style_.color);
        shown_ = std::move(next);
    } else {
        text += lines_.news(view());
    }
    write(text);
}

// What begins is called out, and every fifth repetition counted.
void TrainSession::speak() {
    if (voice_.empty() || !session_.surroundings.say) return;
    constexpr int reps_between = 5;
    std::string phrase;
    const auto& spell = training_.spell();
    if (spoken_of_ != training_.at()) {
        spoken_of_ = training_.at();
        spoken_rep_ = 1;
        phrase = called_out(view());
    } else if (spell.kind == Kind::work && spell.reps > 0 && !spell.waits) {
        const int rep = beat_of(spell, training_.elapsed(), false).rep;
        if (rep != spoken_rep_ && rep == spell.reps) phrase = "Last one.";
        if (rep != spoken_rep_ && rep != spell.reps && rep % reps_between == 0) phrase = std::to_string(rep) + ".";
        spoken_rep_ = rep;
    }
    if (!session_.surroundings.say(voice_, phrase)) has_lost_its_voice_ = true;
}

// Until what is shown changes. All that a plan reckons with is whole seconds.
std::optional<TrainSession::Time> TrainSession::patience() const {
    std::optional<Time> most;
    const auto at_most = [&](Time time) { most = std::min(most.value_or(time), std::max(time, Time(1))); };
    if (!message_.empty()) at_most(message_ends_ - now_);
    if (typed_ == "1") at_most(typing_ends_ - now_);
    if (!voice_.empty()) at_most(speaking);
    if (training_.is_paused() || page_ != Page::none || typed_) return most;
    const bool is_moving = is_full_ && figures_.is_moving(view());
    const auto step = is_moving ? frame : second;
    if (is_moving || !training_.spell().waits) at_most(step - training_.elapsed() % step);
    return most;
}

bool TrainSession::goes_to_its_end() {
    bool is_due = false;
    while (!training_.is_over()) {
        speak();
        const auto key = shows(is_due) ? session_.surroundings.key(patience()) : Key{.kind = Key::Kind::end};
        if (key.kind == Key::Kind::interrupt || key.kind == Key::Kind::end) {
            training_.quit(now());
            return false;
        }
        // What stood still did nothing; it goes on when somebody says so.
        if (key.was_stopped && page_ == Page::none && !typed_ && !training_.is_paused()) training_.pause(now_);
        now_ = now();
        const auto before = training_.at();
        training_.pass(now_);
        is_due = training_.at() != before;
        if (now_ >= message_ends_) message_.clear();
        take(key);
    }
    return true;
}

}  // namespace valgus::cli
