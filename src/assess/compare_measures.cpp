// Measures of then and of now: real change, or within what chance does.
#include <algorithm>

#include "valgus/stages/assessed.hpp"

namespace valgus {

namespace {

class Comparing {
public:
    Comparing(const Library& library, const Answers& before, const Answers& now)
        : library_(library), before_(before), now_(now) {}

    std::vector<Comparison> all() {
        for (const auto ref : every<Question>(library_)) {
            if (library_[ref].measure.empty() || !library_[ref].change) continue;
            if (library_[ref].repeats > 1)
                add_several(ref);
            else
                add_once(ref);
        }
        return std::move(all_);
    }

private:
    static const Given* given(const Answers& answers, Ref<Question> question, std::size_t time, std::size_t part) {
        const auto& replies = answers.to[question.index];
        return time < replies.size() && part < replies[time].size() ? &replies[time][part] : nullptr;
    }

    void add(Comparison it) {
        it.verdict = verdict_of(library_[it.question], it.before, it.now, it.is_mean);
        all_.push_back(std::move(it));
    }

    // A number without a task is that of the only task.
    static std::optional<Decimal> of_task(const Given& it) {
        return it.number || it.counts.size() != 1 ? it.number : it.counts.front().number;
    }

    void add_once(Ref<Question> question) {
        const auto& asked = library_[question];
        const auto* const then = given(before_, question, 0, 0);
        const auto* const now = given(now_, question, 0, 0);
        if (then == nullptr || now == nullptr) return;
        const auto add_number = [&](const std::optional<Decimal>& a, const std::optional<Decimal>& b,
                                    std::optional<Side> side, Text what) {
            if (a && b) add({.question = question, .side = side, .what = std::string(what), .before = *a, .now = *b});
        };
        // A number without a side is that of the only side there is.
        const auto of_side = [](const Given& it, const std::optional<Decimal>& side, bool is_only) {
            return !side && is_only ? it.number : side;
        };
        add_number(of_side(*then, then->left, now->left && !now->right),
                   of_side(*now, now->left, then->left && !then->right), Side::left, {});
        add_number(of_side(*then, then->right, now->right && !now->left),
                   of_side(*now, now->right, then->right && !then->left), Side::right, {});
        if ((then->number || now->number) && !then->left && !then->right && !now->left && !now->right)
            add_number(of_task(*then), of_task(*now), std::nullopt, {});
        if (then->number || now->number) return;
        for (const auto& each : then->counts) {
            const auto same = std::find_if(now->counts.begin(), now->counts.end(),
                                           [&](const Counted& it) { return it.option == each.option; });
            if (same != now->counts.end())
                add_number(each.number, same->number, std::nullopt, option_of(asked.form, each.option)->label);
        }
    }

    // Things in one's own words are found again by them, and where nothing is named by their place; all have a mean.
    void add_several(Ref<Question> question) {
        const auto& asked = library_[question];
        const auto number_part = part_of(asked, AnswerKind::number), words_part = part_of(asked, AnswerKind::words);
        if (!number_part) return;
        int sum_before = 0, sum_now = 0, count = 0;
        for (std::size_t time = 0; time < before_.to[question.index].size(); ++time) {
            const auto* const then = given(before_, question, time, *number_part);
            const auto* const what = words_part ? given(before_, question, time, *words_part) : nullptr;
            const auto* const now = given(now_, question, place_of(question, words_part, what, time), *number_part);
            if (then == nullptr || now == nullptr || !then->number || !now->number) continue;
            sum_before += then->number->tenths;
            sum_now += now->number->tenths;
            ++count;
            add({.question = question,
                 .what = what != nullptr && !what->words.empty() ? what->words.front() : std::string(),
                 .before = *then->number,
                 .now = *now->number});
        }
        if (count > 1)
            add({.question = question, .before = {sum_before / count}, .now = {sum_now / count}, .is_mean = true});
    }

    static std::optional<std::size_t> part_of(const Question& question, AnswerKind kind) {
        for (std::size_t part = 0; part <= question.parts.size(); ++part)
            if ((part != 0 || has_own_form(question)) && form_of(question, part).kind == kind) return part;
        return std::nullopt;
    }

    std::size_t place_of(Ref<Question> question, std::optional<std::size_t> part, const Given* what,
                         std::size_t otherwise) const {
        if (!part || what == nullptr) return otherwise;
        const auto* const same = given(now_, question, otherwise, *part);
        if (same != nullptr && !same->words.empty() && same->words == what->words) return otherwise;
        for (std::size_t time = 0; time < now_.to[question.index].size(); ++time) {
            const auto* const named = given(now_, question, time, *part);
            if (named != nullptr && !named->words.empty() && named->words == what->words) return time;
        }
        const auto* const there = given(now_, question, otherwise, *part);
        const bool is_another = !what->words.empty() && there != nullptr && !there->words.empty();
        return is_another ? now_.to[question.index].size() : otherwise;
    }

    const Library& library_;
    const Answers& before_;
    const Answers& now_;
    std::vector<Comparison> all_;
};

}  // namespace

std::vector<Comparison> compare_measures(const Library& library, const Answers& before, const Answers& now) {
    return Comparing(library, before, now).all();
}

}  // namespace valgus
