#include "assess/answer_word.hpp"

#include <algorithm>
#include <array>

#include "support/nearest.hpp"
#include "support/numbers.hpp"
#include "support/text.hpp"
#include "support/wording.hpp"

namespace valgus {

namespace {

using support::quoted;

constexpr int longest_words = 200;  // columns of one's own words

std::string bounds_of(const AnswerForm& form) {
    const auto range = form.range.value_or(Range<int>{0, 0});
    return std::to_string(range.low) + " to " + std::to_string(range.high) +
           (form.unit.empty() ? "" : " (" + std::string(form.unit) + ")");
}

std::optional<std::string_view> yes_or_no(std::string_view word) {
    constexpr std::array<std::string_view, 8> yes{"yes", "y", "true", "Yes", "YES", "True", "TRUE", "Y"};
    constexpr std::array<std::string_view, 8> no{"no", "n", "false", "No", "NO", "False", "FALSE", "N"};
    if (std::find(yes.begin(), yes.end(), word) != yes.end()) return "yes";
    if (std::find(no.begin(), no.end(), word) != no.end()) return "no";
    return std::nullopt;
}

bool is_none(std::string_view word) { return word == "none" || yes_or_no(word) == "no"; }

}  // namespace

std::optional<Decimal> answer_number(const AnswerForm& form, std::string_view word, std::string& wrong,
                                     std::string& remedy) {
    const auto number = support::tenths(word);
    const bool has_digit = word.find('.') != std::string_view::npos;
    if (!number || (has_digit && !form.decimals)) {
        wrong = quoted(word) + (number ? " is no whole number" : " is no number");
        remedy = form.range ? "write a number from " + bounds_of(form) : "write a number";
        return std::nullopt;
    }
    if (form.range &&
        (Decimal{*number} < Decimal::of(form.range->low) || Decimal{*number} > Decimal::of(form.range->high))) {
        wrong = quoted(word) + " is out of range";
        remedy = "allowed: " + bounds_of(form);
        return std::nullopt;
    }
    return Decimal{*number};
}

std::optional<Text> answer_option(const Library& library, const AnswerForm& form, std::string_view word,
                                  std::string& wrong, std::string& remedy) {
    if (const auto* const option = option_of(form, word)) return option->id;
    if (form.fills == Fills::kit)
        if (const auto kit = find<Equipment>(library, word))
            if (const auto* const option = option_of(form, library[*kit].id)) return option->id;
    if (form.kind == AnswerKind::conditions)
        if (const auto condition = find<Condition>(library, word)) {
            const auto& named = library[*condition];
            if (!named.under_age && !named.over_age) return named.id;
            wrong = quoted(word) + " goes by age";
            remedy = "say the age instead";
            return std::nullopt;
        }
    std::vector<std::string_view> known;
    for (const auto& option : form.options) known.push_back(option.id);
    if (form.kind == AnswerKind::conditions)
        for (const auto& condition : library.conditions) known.push_back(condition.id);
    const auto near = support::nearest(word, known);
    constexpr std::size_t few = 16;
    wrong = quoted(word) + " is no answer here";
    remedy = near ? "did you mean " + quoted(*near) + "?"
             : known.size() <= few
                 ? "allowed: " + support::join(std::vector<std::string>(known.begin(), known.end()), ", ")
                 : "`valgus list conditions` names them all";
    return std::nullopt;
}

bool add_word(const Library& library, const AnswerForm& form, std::string_view word, Given& into, std::string& wrong,
              std::string& remedy) {
    switch (form.kind) {
        case AnswerKind::yes_no:
            if (const auto said = yes_or_no(word)) {
                into.words = {std::string(*said)};
                return true;
            }
            wrong = quoted(word) + " is neither yes nor no";
            remedy = "write yes, no or ?";
            return false;
        case AnswerKind::number:
            into.number = answer_number(form, word, wrong, remedy);
            return into.number.has_value();
        case AnswerKind::words:
            into.words = {std::string(word)};
            if (support::display_width(word) <= longest_words &&
                !support::has_controls(word, support::Newlines::refused))
                return true;
            wrong = "this is too long, or no plain text";
            remedy = "write a few words on one line";
            return false;
        case AnswerKind::counts:
            if (support::tenths(word)) {
                into.number = answer_number(form, word, wrong, remedy);
                return into.number.has_value();
            }
            [[fallthrough]];
        case AnswerKind::choice:
        case AnswerKind::choices:
        case AnswerKind::conditions:
            break;
    }
    const bool is_choice = form.kind == AnswerKind::choice;
    if (!is_choice && is_none(word) && option_of(form, word) == nullptr) return into.is_empty_list = true, true;
    const auto option = answer_option(library, form, word, wrong, remedy);
    if (!option) return false;
    if (form.kind == AnswerKind::counts) {
        const auto is_same = [&](const Counted& it) { return it.option == *option; };
        if (std::none_of(into.counts.begin(), into.counts.end(), is_same))
            into.counts.push_back({*option, std::nullopt});
    } else if (is_choice) {
        into.words = {std::string(*option)};
    } else if (std::find(into.words.begin(), into.words.end(), *option) == into.words.end()) {
        into.words.emplace_back(*option);
    }
    return true;
}

}  // namespace valgus
