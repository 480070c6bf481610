// What keys do in a session.
#include "cli/train_page.hpp"
#include "cli/train_session.hpp"
#include "support/numbers.hpp"
#include "support/wording.hpp"

namespace valgus::cli {

namespace {

using Kind = Spell::Kind;

constexpr std::chrono::milliseconds noted_for{4000};
constexpr std::chrono::milliseconds second_digit{1500};  // for the 0 of 10

}  // namespace

void TrainSession::take(const Key& key) {
    if (key.kind == Key::Kind::resumed) return lay_out(key.screen);
    if (typed_) return take_pain(key);
    if (key.kind == Key::Kind::nothing) return;
    if (page_ != Page::none) return take_on_page(key);
    take_in_session(key);
}

bool TrainSession::turns_page() {
    const auto page = words_of_page(view());
    if (!is_full_ || !page || !has_more(*page, first_, style_, rows_)) return false;
    first_ += room_of_page(rows_);
    return true;
}

// Nothing goes on while one reads or types.
void TrainSession::open(Page page) {
    if (page_ == Page::none && !typed_) {
        was_paused_ = training_.is_paused();
        if (!was_paused_) training_.pause(now_);
    }
    page_ = page;
    first_ = 0;
}

void TrainSession::close() {
    page_ = Page::none;
    first_ = 0;
    typed_.reset();
    if (!was_paused_ && training_.is_paused()) training_.pause(now_);
}

void TrainSession::note(std::string what) {
    message_ = std::move(what);
    message_ends_ = now_ + noted_for;
}

void TrainSession::take_on_page(const Key& key) {
    if (key.kind == Key::Kind::enter && turns_page()) return;
    if (page_ != Page::stop) return close();
    if (key.kind == Key::Kind::enter) {
        note(plan_.exercises[training_.subject()].name + " is over for today.");
        training_.stop_exercise(now_);
        return close();
    }
    if (key.kind == Key::Kind::left || key.kind == Key::Kind::back || key.text == "b") {
        training_.take_back_pain();
        return close();
    }
    if (key.text == "q") training_.quit(now_);
}

void TrainSession::note_pain(int of_10) {
    training_.pain(of_10);
    note("Noted: pain " + std::to_string(of_10) + " in " + plan_.exercises[training_.subject()].name);
    if (of_10 > Training::stop_above) {
        page_ = Page::stop;
        first_ = 0;
        typed_.reset();
        message_.clear();
    } else {
        close();
    }
}

// A digit is enough, but for a 1, which may become a 10.
void TrainSession::take_pain(const Key& key) {
    constexpr int most = 10;
    const bool is_one = typed_ == "1";
    if (is_one && (key.kind == Key::Kind::enter || (key.kind == Key::Kind::nothing && now_ >= typing_ends_)))
        return note_pain(1);
    if (key.kind == Key::Kind::nothing) return;
    if (key.kind == Key::Kind::back && is_one) {
        typed_ = "";
        return;
    }
    if (key.kind != Key::Kind::text) return close();
    if (is_one && key.text == "0") return note_pain(most);
    if (is_one) return;
    if (key.text == "x") return note_pain(most);
    if (key.text == "1") {
        typed_ = "1";
        typing_ends_ = now_ + second_digit;
    } else if (const auto digit = support::whole_number(key.text)) {
        note_pain(*digit);
    }
}

void TrainSession::take_in_session(const Key& key) {
    message_.clear();
    switch (key.kind) {
        case Key::Kind::right:
            return training_.on(now_);
        case Key::Kind::left:
            return training_.back(now_);
        case Key::Kind::up:
            return training_.count(1);
        case Key::Kind::down:
            return training_.count(-1);
        case Key::Kind::enter:
            if (turns_page()) return;
            first_ = 0;
            return training_.set_done(now_);
        case Key::Kind::text:
            return take_letter(key.text);
        default:
            return;
    }
}

void TrainSession::take_letter(const std::string& letter) {
    const auto kind = training_.spell().kind;
    if (letter == " ") return kind == Kind::gather ? training_.set_done(now_) : training_.pause(now_);
    if (letter == "n") return training_.on(now_);
    if (letter == "b") return training_.back(now_);
    if (letter == "s") return training_.on_to_exercise(now_);
    if (letter == "+") return training_.count(1);
    if (letter == "-") return training_.count(-1);
    if (letter == "q") return training_.quit(now_);
    if (letter == "?") return open(Page::keys);
    if (letter == "h") return open(Page::how);
    if (kind == Kind::gather) return;  // nothing was done yet that one could speak of
    if (letter == "c") {
        training_.caved();
        const auto subject = training_.subject();
        const auto times = training_.trained().exercises[subject].caved;
        note("Noted: " + std::string(plan_.body.not_clean) + ", " + support::plural(times, "time") + " in " +
             plan_.exercises[subject].name);
    }
    if (letter == "p") {
        open(Page::none);
        typed_ = "";
    }
}

}  // namespace valgus::cli
