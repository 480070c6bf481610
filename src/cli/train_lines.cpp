#include "cli/train_lines.hpp"

#include "support/text.hpp"
#include "support/wording.hpp"

namespace valgus::cli {

namespace {

using Kind = Spell::Kind;

constexpr int reps_between = 5, seconds_between = 10;

}  // namespace

void TrainLines::add(std::string_view text) {
    support::each_line(text, columns_, 0, support::Units::stay,
                       [&](std::string_view line) { text_.append(line).append("\n"); });
}

void TrainLines::tell_words(const PageWords& words) {
    add(words.heading);
    for (const auto& text : words.paragraphs) add(text);
    for (const auto& [key, text] : words.list) {
        auto line = key;
        add(line.append("  ").append(text));
    }
    add(words.keys);
}

void TrainLines::tell_spell(const TrainView& view) {
    const auto& spell = view.training.spell();
    const auto& card = card_in_view(view);
    count_ = 0;
    if (spell.kind == Kind::gather) {
        return tell_words(*words_of_page(view));
    }
    if (spell.kind == Kind::work) {
        add(card.name + ", " + side_words(view.plan, spell) + ": " + amount_words(card, spell));
        if (spell.waits) add("Enter when it is done.");
        return;
    }
    if (spell.kind == Kind::done) {
        for (const auto& words : words_of_trained(view.plan, view.training.trained())) add(words);
        return add("Enter ends it.");
    }
    add(called_out(view));
    if (spell.kind != Kind::ready) return;
    if (!card.setup.empty()) add(card.setup);
    add(support::duration_text(spell.time) + " to get ready, Enter begins at once.");
}

// Every few repetitions or seconds, and what is left of a set.
void TrainLines::tell_count(const TrainView& view) {
    const auto& training = view.training;
    const auto& spell = training.spell();
    if (spell.kind != Kind::work) return;
    if (spell.waits) {
        if (training.counted() != count_) add(std::to_string(training.counted()));
        count_ = training.counted();
        return;
    }
    if (spell.reps > 0) {
        const int done = beat_of(spell, training.elapsed(), false).rep - 1;
        if (done == count_ || done % reps_between != 0) return;
        count_ = done;
        return add(std::to_string(done) + " of " + std::to_string(spell.reps));
    }
    const int gone = static_cast<int>(std::chrono::floor<Seconds>(training.elapsed()).count());
    const int tens = gone - gone % seconds_between;
    if (tens == count_) return;
    count_ = tens;
    add(support::duration_text(training.left()) + " left");
}

void TrainLines::tell_page(const TrainView& view) {
    if (view.page == page_) return;
    page_ = view.page;
    if (page_ == Page::none) return;
    if (const auto words = words_of_page(view)) tell_words(*words);
}

std::string TrainLines::news(const TrainView& view) {
    text_.clear();
    if (is_prompted_ && !view.typed) text_ += "\n";
    if (at_ != view.training.at()) {
        at_ = view.training.at();
        tell_spell(view);
    } else {
        tell_count(view);
    }
    tell_page(view);
    if (view.message != message_) {
        message_ = view.message;
        if (!message_.empty()) add(message_);
    }
    if (view.training.is_paused() != is_paused_ && view.page == Page::none && !view.typed) {
        is_paused_ = view.training.is_paused();
        add(is_paused_ ? "Paused. Space goes on." : "On it goes.");
    }
    if (view.typed) {
        if (!is_prompted_) text_ += "Pain in " + view.plan.exercises[view.training.subject()].name + ", 0 to 10: ";
        text_ += view.typed->substr(std::min(typed_.size(), view.typed->size()));
    }
    typed_ = view.typed.value_or("");
    is_prompted_ = view.typed.has_value();
    return text_;
}

}  // namespace valgus::cli
