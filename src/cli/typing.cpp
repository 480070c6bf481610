#include "cli/typing.hpp"

#include <algorithm>

#include "support/numbers.hpp"

namespace valgus::cli {

namespace {

constexpr std::size_t longest_typed = 120;
constexpr int most_repetitions = 10;

bool is_digit(const std::string& text) { return text.size() == 1 && text.front() >= '0' && text.front() <= '9'; }

// "of 5", where that is as many as there can be.
int repetitions_of(const AnswerForm& form) {
    if (!form.unit.starts_with("of ") || !form.range || form.range->high > most_repetitions) return 0;
    return support::whole_number(form.unit.substr(3)) == form.range->high ? form.range->high : 0;
}

}  // namespace

Typing::Typing(const AnswerForm& form, const Step& step, Given before, bool is_test)
    : form_(form), before_(std::move(before)) {
    const bool is_whole = step.piece == Step::Piece::whole;
    is_number_ = form.kind == AnswerKind::number || !is_whole;
    is_several_ = is_whole && (form.kind == AnswerKind::choices || form.kind == AnswerKind::conditions ||
                               form.kind == AnswerKind::counts);
    if (is_number_ && is_test) repetitions_ = repetitions_of(form);
    has_stopwatch_ = is_number_ && form.unit == "s";
    for (std::size_t i = 0; i < form.options.size(); ++i) {
        const auto id = form.options[i].id;
        const bool is_counted = std::any_of(before_.counts.begin(), before_.counts.end(),
                                            [&](const Counted& each) { return each.option == id; });
        if (is_counted || std::find(before_.words.begin(), before_.words.end(), id) != before_.words.end())
            picked_.insert(i);
    }
}

Typing::Outcome Typing::refuse(std::string why) {
    wrong_ = std::move(why);
    return Outcome::wrong;
}

Typing::Outcome Typing::take(const Key& key, std::chrono::milliseconds now) {
    switch (key.kind) {
        case Key::Kind::text:
            return take_text(key.text, now);
        case Key::Kind::enter:
            return take_enter();
        case Key::Kind::left:
            return Outcome::back;
        case Key::Kind::back:
            while (!typed_.empty() && (static_cast<unsigned char>(typed_.back()) & 0xC0U) == 0x80U) typed_.pop_back();
            if (!typed_.empty()) typed_.pop_back();
            return Outcome::more;
        default:
            return Outcome::more;
    }
}

Typing::Outcome Typing::take_text(const std::string& text, std::chrono::milliseconds now) {
    if (is_words()) {
        if (typed_.size() + text.size() <= longest_typed) typed_ += text;
        return Outcome::more;
    }
    if (text == "?") return Outcome::unknown;
    if (has_stopwatch_ && text == " ") {
        if (!runs_since_) {
            typed_.clear();
            runs_since_ = now;
            return Outcome::more;
        }
        using std::chrono::seconds;
        const auto took = std::chrono::duration_cast<seconds>(now - *runs_since_).count();
        runs_since_.reset();
        typed_ = std::to_string(std::min<std::int64_t>(took, form_.range ? form_.range->high : took));
        return Outcome::more;
    }
    const bool is_part_of_number = is_digit(text) || (form_.decimals && (text == "." || text == ","));
    if (is_number_ && is_part_of_number) {
        typed_ += text == "," ? "." : text;
        return Outcome::more;
    }
    if (!is_number_ && is_digit(text)) {
        typed_ += text;
        if (form_.options.size() <= most_single_keys) return pick(static_cast<std::size_t>(text.front() - '1'));
        return Outcome::more;
    }
    return take_letter(text);
}

Typing::Outcome Typing::take_letter(const std::string& text) {
    if (form_.kind == AnswerKind::yes_no && (text == "y" || text == "n" || text == "Y" || text == "N")) {
        given_ = {};
        given_.words = {text == "y" || text == "Y" ? "yes" : "no"};
        return Outcome::done;
    }
    if (repetitions_ > 0 && (text == "y" || text == "n")) return count(text == "y");
    if (text == "b" || text == "B") return Outcome::back;
    if (text == "h" || text == "H") return Outcome::why;
    if (const auto option = option_of_letter(text)) return pick(*option);
    if (is_number_) return refuse("type a number");
    return refuse(form_.kind == AnswerKind::yes_no ? "type y, n or ?" : "type the number of an answer");
}

void Typing::reject(std::string why) {
    typed_.clear();
    wrong_ = std::move(why);
}

Typing::Outcome Typing::take_enter() {
    const auto outcome = entered();
    if (outcome == Outcome::wrong) typed_.clear();
    return outcome;
}

Typing::Outcome Typing::entered() {
    if (is_words()) return enter_words();
    if (is_number_) return enter_number();
    if (!typed_.empty()) {
        const auto number = support::whole_number(typed_);
        return pick(number ? static_cast<std::size_t>(*number) - 1 : form_.options.size());
    }
    if (is_several_) return enter_picked();
    given_ = {};
    if (before_.is_known())
        given_ = before_;
    else if (!form_.usual.empty())
        given_.words = {std::string(form_.usual)};
    else
        return refuse(form_.kind == AnswerKind::yes_no ? "type y, n or ?" : "type the number of an answer, or ?");
    return Outcome::done;
}

Typing::Outcome Typing::enter_words() {
    given_ = {};
    if (typed_ == "?" || (typed_.empty() && before_.words.empty())) return Outcome::unknown;
    given_.words = typed_.empty() ? before_.words : std::vector{typed_};
    return Outcome::done;
}

Typing::Outcome Typing::enter_picked() {
    const bool is_none = picked_.empty() && !before_.is_known();
    if (is_none && !has_said_none_) {
        has_said_none_ = true;  // an Enter too many shall tick nothing away
        return refuse("none of these? Enter once more");
    }
    given_ = {};
    given_.is_empty_list = picked_.empty();
    for (const auto option : picked_) {
        const auto id = form_.options[option].id;
        if (form_.kind == AnswerKind::counts)
            given_.counts.push_back({id, std::nullopt});
        else
            given_.words.emplace_back(id);
    }
    return Outcome::done;
}

Typing::Outcome Typing::enter_number() {
    if (typed_.empty() && before_.number) return given_ = before_, Outcome::done;
    if (typed_.empty() && form_.usual.empty()) return refuse("type a number, or ?");
    const auto number = support::tenths(typed_.empty() ? form_.usual : std::string_view(typed_));
    const auto range = form_.range.value_or(Range<int>{0, 0});
    const bool is_whole = number && *number % Decimal::in_one == 0;
    if (!number || (!form_.decimals && !is_whole))
        return refuse(form_.decimals ? "type a number, as 9.5" : "type a whole number");
    if (form_.range && (Decimal{*number} < Decimal::of(range.low) || Decimal{*number} > Decimal::of(range.high)))
        return refuse("it goes from " + std::to_string(range.low) + " to " + std::to_string(range.high));
    given_ = {};
    given_.number = Decimal{*number};
    return Outcome::done;
}

Typing::Outcome Typing::count(bool counts) {
    typed_.clear();
    ++done_;
    if (counts) ++counted_;
    if (done_ < repetitions_) return Outcome::more;
    given_ = {};
    given_.number = Decimal::of(counted_);
    return Outcome::done;
}

Typing::Outcome Typing::pick(std::size_t option) {
    typed_.clear();
    has_said_none_ = false;
    if (option >= form_.options.size()) return refuse("there is no such answer");
    last_picked_ = option;
    if (is_several_) {
        if (!picked_.erase(option)) picked_.insert(option);
        return Outcome::more;
    }
    given_ = {};
    given_.words = {std::string(form_.options[option].id)};
    return Outcome::done;
}

std::string Typing::letter_of(std::size_t option) const {
    const auto begins_so = [&](char letter) {
        return std::count_if(form_.options.begin(), form_.options.end(),
                             [&](const AnswerOption& each) { return each.id.starts_with(letter); });
    };
    const char letter = form_.options[option].id.empty() ? 'b' : form_.options[option].id.front();
    const bool is_taken = letter == 'b' || letter == 'h' || letter < 'a' || letter > 'z' || begins_so(letter) > 1;
    return is_taken || form_.options.size() > most_single_keys || form_.kind == AnswerKind::yes_no
               ? std::string()
               : std::string(1, letter);
}

std::optional<std::size_t> Typing::option_of_letter(const std::string& text) const {
    if (is_number_) return std::nullopt;
    for (std::size_t i = 0; i < form_.options.size(); ++i)
        if (!text.empty() && letter_of(i) == text) return i;
    return std::nullopt;
}

}  // namespace valgus::cli
