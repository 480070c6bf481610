#include "library/check_answers.hpp"

#include <string>

#include "support/wording.hpp"
#include "valgus/document/record.hpp"
#include "valgus/library/subject.hpp"

namespace valgus {

namespace {

using support::quoted;

constexpr Range<int> years{0, 120}, pain_bounds{0, 10}, minutes_bounds{1, 240}, day_bounds{1, 7}, angle_bounds{0, 180};

std::optional<Range<int>> range_of(Fills fills) {
    switch (fills) {
        case Fills::age:
            return years;
        case Fills::pain:
            return pain_bounds;
        case Fills::minutes:
            return minutes_bounds;
        case Fills::days:
            return day_bounds;
        case Fills::angle:
            return angle_bounds;
        default:
            return std::nullopt;
    }
}

bool fits(Fills fills, AnswerKind kind) {
    switch (fills) {
        case Fills::nothing:
            return true;
        case Fills::side:
        case Fills::worse:
            return kind == AnswerKind::choice;
        case Fills::cleared:
            return kind == AnswerKind::yes_no;
        case Fills::conditions:
            return kind == AnswerKind::conditions;
        case Fills::kit:
            return kind == AnswerKind::choices;
        default:
            return kind == AnswerKind::number;
    }
}

bool has_options(AnswerKind kind) { return kind >= AnswerKind::choice && kind <= AnswerKind::conditions; }

Value at(Value place, std::string_view key) { return place.find(key).value_or(place); }

}  // namespace

void AnswerChecks::check(const AnswerForm& form, Value place) {
    if (has_options(form.kind) && form.options.empty())
        report(place, "there is nothing to choose from", "add 'options'");
    if (!has_options(form.kind) && !form.options.empty())
        report(at(place, "options"), "a " + std::string(id(form.kind)) + " answer has no options",
               "remove them, or make it a choice");
    if (form.kind == AnswerKind::number && !form.range)
        report(place, "a number without a range", "add 'range', as 0-25");
    if (form.sides && (form.kind != AnswerKind::number || !form.worse))
        report(at(place, "sides"), "sides are compared by numbers",
               "make it 'kind: number', and say which is the 'worse'");
    check_fills(form, place);
    check_options(form, place);
}

void AnswerChecks::report(Value at, std::string what, std::string remedy) {
    findings_.push_back(at.finding(std::move(what), std::move(remedy)));
}

void AnswerChecks::check_fills(const AnswerForm& form, Value place) {
    if (form.fills == Fills::nothing) return;
    const auto name = quoted(id(form.fills));
    if (!filled_.insert(form.fills).second)
        report(at(place, "fills"), name + " is filled by two answers", "let one of them do");
    if (!fits(form.fills, form.kind))
        return report(at(place, "fills"), name + " is not filled by a " + std::string(id(form.kind)) + " answer",
                      "change one of them");
    const auto most = range_of(form.fills);
    if (most && form.range && (form.range->low < most->low || form.range->high > most->high))
        report(at(place, "range"),
               name + " goes from " + std::to_string(most->low) + " to " + std::to_string(most->high),
               "narrow the range");
}

void AnswerChecks::check_options(const AnswerForm& form, Value place) {
    std::set<Text> names;
    for (const auto& option : form.options) {
        const auto known = [&] {
            if (form.kind == AnswerKind::conditions) return find<Condition>(library_, option.id).has_value();
            if (form.fills == Fills::kit) return find<Equipment>(library_, option.id).has_value();
            if (form.fills == Fills::side) return parse<Side>(option.id).has_value();
            return true;
        }();
        if (!known)
            report(at(place, "options"), quoted(option.id) + " is none of the library", "name one that it declares");
        if (!names.insert(option.id).second)
            report(at(place, "options"), "the option " + quoted(option.id) + " is there twice", "keep one");
        for (const auto alias : option.aliases)
            if (!names.insert(alias).second)
                report(at(place, "options"), "the alias " + quoted(alias) + " is taken", "choose another");
    }
    if (!form.usual.empty() && has_options(form.kind) && option_of(form, form.usual) == nullptr)
        report(at(place, "usual"), quoted(form.usual) + " is none of the options", "name one of them");
}

}  // namespace valgus
