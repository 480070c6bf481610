#include "cli/log_screen.hpp"

#include <algorithm>

#include "cli/style.hpp"
#include "support/date.hpp"
#include "support/text.hpp"
#include "support/wording.hpp"

namespace valgus::cli {

namespace {

constexpr int highest_scale = 10, most_extra = 99, most_asked = 99'999;
constexpr int gaps_on_screen = 2;  // lines between what stands there

std::string_view unit_of(const PlannedDose& dose) { return dose.duration ? " s" : dose.reps ? "" : " m"; }

}  // namespace

LogScreen::LogScreen(const LogEntry& entry, const LogAnswers& answers, const LogQuestion& question,
                     std::chrono::sys_days today)
    : entry_(entry), answers_(answers), question_(question) {
    switch (question.step) {
        case LogStep::morning:
        case LogStep::morning_where:
            ask_morning(today);
            break;
        case LogStep::all:
        case LogStep::which:
            ask_all();
            break;
        case LogStep::effort:
            title_ = "How hard was it?";
            text_ = "From 0 (nothing) to 10 (all you have). 5 is moderate.";
            why_ =
                "What is easy may get harder; what takes all you have stays as it is. No study says where the line "
                "runs: that 5 counts as easy enough is our choice.";
            number(0, highest_scale, "5");
            break;
        default:
            ask_exercise();
    }
    form_.options = {options_.data(), options_.size()};
}

template <class E>
void LogScreen::choose(E usual) {
    form_.kind = AnswerKind::choice;
    for (const auto& row : term_table<E>) options_.push_back({.id = row.id, .label = row.label, .aliases = {}});
    form_.usual = id(usual);
}

void LogScreen::number(int low, int high, std::string_view usual) {
    form_.kind = AnswerKind::number;
    form_.range = Range<int>{low, high};
    form_.usual = usual;
}

void LogScreen::ask_morning(std::chrono::sys_days today) {
    const bool is_own = entry_.date < today;
    const auto day = is_own ? entry_.date : entry_.before->date;
    title_ = "The morning after " + support::day_and_month(day);
    if (question_.step == LogStep::morning_where) {
        text_ = "Where was it sorer?";
        why_ = "An ache in the muscle that worked is fine and no reason to do less; a sore joint is one.";
        return choose<Where>(Where::joint);
    }
    text_ = "How was it?";
    why_ =
        "How it is the next morning says more than how it felt while you did it: what is back to its usual by then "
        "was not too much.";
    choose<Morning>(Morning::usual);
}

void LogScreen::ask_all() {
    for (const auto& card : entry_.due->plan.exercises) list_.emplace_back(card.name, card.dose.brief);
    if (question_.step == LogStep::which) {
        title_ = "What was different?";
        form_.kind = AnswerKind::choices;
        for (const auto& card : entry_.due->plan.exercises)
            options_.push_back({.id = card.id, .label = card.name, .aliases = {}});
        why_ = "Only these are asked for; all others count as done as printed.";
        list_.clear();
        return;
    }
    title_ = "All done as printed, nothing hurt, nothing " + gave_way() + "?";
    why_ =
        "Two sessions like that, and an exercise grows by one step. People write down more than they did: no rule "
        "needs all of it.";
    choose<AsPrinted>(AsPrinted::yes);
}

void LogScreen::ask_exercise() {
    const auto& card = entry_.due->plan.exercises[question_.exercise];
    const auto& row = answers_.exercises[question_.exercise];
    title_ = card.name + ", " + card.dose.brief;
    const int asked = row.asked.value_or(most_asked);
    switch (question_.step) {
        case LogStep::done:
            text_ = "How much of it was done?";
            why_ = "Three quarters of the number count as enough.";
            return choose<Done>(Done::full);
        case LogStep::did:
            text_ = row.asked ? "How much in all, of " + std::to_string(asked).append(unit_of(card.dose)) + "?"
                              : "How much in all?";
            why_ =
                "All sets of a side together, as the number above: repetitions, seconds or metres. Of two sides the "
                "lesser.";
            return number(0, asked, {});
        case LogStep::caved:
            text_ = "How many of them " + gave_way() + "?";
            why_ = "Nothing gets harder before it is clean. If you did not look, type ?";
            return number(0, asked, "0");
        case LogStep::pain:
            text_ = "The worst pain during it, from 0 (none) to 10 (the worst there is)?";
            why_ = "Up to 3 is fine, above 5 is too much for this exercise.";
            return number(0, highest_scale, "0");
        case LogStep::where:
            text_ = "Where did it hurt?";
            why_ = "An ache in the muscle that worked is no reason to do less; a sore joint is one.";
            return choose<Where>(Where::joint);
        default:
            text_ = "How many clean ones more could you do, beyond the number, in the last set?";
            why_ = "Two or more, twice running, mean that it has become easy.";
            return number(0, most_extra, "0");
    }
}

ScreenLines LogScreen::above(const Style& style) const {
    ScreenLines lines(style);
    const auto of = entry_.id.empty() ? std::string() : " · " + entry_.id;
    lines.add(support::day_and_month(entry_.date) + of, ScreenLines::dim);
    lines.gap();
    lines.add(title_, ScreenLines::strong);
    if (!text_.empty()) lines.add(text_);
    if (shows_why) {
        lines.gap();
        lines.add("Why: " + why_, ScreenLines::dim);
    }
    lines.gap();
    return lines;
}

std::string LogScreen::keys(bool has_more) const {
    std::vector<std::string> keys;
    const bool picks_several = form_.kind == AnswerKind::choices, is_number = form_.kind == AnswerKind::number;
    if (is_number) {
        const auto high = form_.range->high < most_asked ? " to " + std::to_string(form_.range->high) : " or more";
        keys.push_back(std::to_string(form_.range->low) + high + ", then Enter");
    }
    if (picks_several) {
        keys.emplace_back(options_.size() > Typing::most_single_keys ? "a number and Enter ticks" : "numbers tick");
        keys.emplace_back(has_more ? "Enter more" : "Enter that is all");
    }
    if (!form_.usual.empty()) keys.push_back((is_number ? "Enter alone: " : "Enter ") + std::string(form_.usual));
    if (can_be_unknown(question_.step)) keys.emplace_back("? not known");
    keys.emplace_back(shows_why ? "h less" : "h why");
    if (can_go_back) keys.emplace_back("b back");
    for (auto& key : keys) {
        std::string glued;
        for (const char c : key) glued += c == ' ' ? std::string(no_break) : std::string(1, c);
        key = glued;
    }
    return support::join(keys, " · ");
}

std::size_t LogScreen::room_for_options(TalkingScreen& shown) const {
    if (shown.is_plain() || form_.kind != AnswerKind::choices) return options_.size();
    ScreenLines below(shown.style());
    below.add(keys(true));
    const auto others = static_cast<int>(above(shown.style()).size() + below.size()) + gaps_on_screen;
    return static_cast<std::size_t>(std::max(shown.most_lines() - others, 1));
}

void LogScreen::draw(TalkingScreen& shown, const Typing& typing) const {
    auto lines = above(shown.style());
    ScreenLines below(shown.style());
    const auto end = std::min(first_ + room_for_options(shown), options_.size());
    const auto digits = static_cast<int>(std::to_string(options_.size()).size());
    for (auto i = first_; i < end; ++i) {
        const auto box = typing.picks_several() ? (typing.is_picked(i) ? "[x] " : "[ ] ") : "";
        below.key(box + support::pad_left(std::to_string(i + 1), digits), options_[i].label, typing.is_picked(i));
    }
    below.gap();
    below.add(keys(end < options_.size()), ScreenLines::dim);
    if (!message_.empty()) below.add(message_, ScreenLines::accent);
    if (!list_.empty()) {
        ScreenLines list(shown.style());
        int widest = 0;
        for (const auto& row : list_) widest = std::max(widest, support::display_width(row.first));
        for (const auto& [name, dose] : list_) list.key("  " + support::pad_right(name, widest), dose, false);
        if (!shown.is_plain())
            list.cut(std::max(shown.most_lines() - static_cast<int>(lines.size() + below.size()) - 1, 1), "… and more");
        lines.rows(list.taken());
        lines.gap();
    }
    lines.rows(below.taken());
    shown.page(lines.taken(), prompt_of(typing, shown.now()));
}

void LogScreen::follow(TalkingScreen& shown, const Typing& typing, const Key& key, const std::string& before) const {
    if (shown.is_plain() && key.kind != Key::Kind::resumed) return shown.echo(form_, typing, key, before);
    draw(shown, typing);
}

void LogScreen::refuse(TalkingScreen& shown, const Typing& typing) {
    if (shown.is_plain()) return shown.echo_refusal(typing);
    message_ = typing.wrong();
    draw(shown, typing);
    message_.clear();
}

bool LogScreen::turn_page(TalkingScreen& shown, const Typing& typing) {
    if (!typing.picks_several() || !typing.typed().empty() || shown.is_plain()) return false;
    const auto next = first_ + room_for_options(shown);
    if (next >= options_.size()) return false;
    first_ = next;
    draw(shown, typing);
    return true;
}

}  // namespace valgus::cli
