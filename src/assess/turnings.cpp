// What would change the result: each answer is moved to the next threshold in turn, and all is decided anew.
#include <algorithm>

#include "assess/reasoning.hpp"

namespace valgus {

namespace {

bool leads_elsewhere(const Library& library, const Assessed& a, const Assessed& b) {
    const auto joints = [&](const Assessed& it) {
        std::vector<std::pair<Ref<Joint>, Strength>> all;
        for (const auto rule : it.focus)
            all.emplace_back(*library[rule].focus, library[rule].strength.value_or(Strength::weak));
        return all;
    };
    return a.cause != b.cause || joints(a) != joints(b);
}

// The numbers that something goes by, on either side of each threshold.
class Thresholds {
public:
    Thresholds(const Library& library, const Subjects& subjects, std::uint32_t question, std::size_t part)
        : library_(library), subjects_(subjects), question_(question), part_(part) {
        for (const auto& fact : library.facts) look_at(fact.when);
        for (const auto& clue : library.clues) look_at(clue.when);
        for (const auto& rule : library.rules) look_at(rule.when);
        std::sort(numbers_.begin(), numbers_.end());
        numbers_.erase(std::unique(numbers_.begin(), numbers_.end()), numbers_.end());
    }
    const std::vector<Decimal>& numbers() const { return numbers_; }
    bool is_looked_at() const { return is_looked_at_; }

private:
    void look_at(const Premise& premise) {
        for (const auto& demands : premise)
            for (const auto& it : demands) look_at(it);
    }
    void look_at(const Criterion& it) {
        const auto* const subject = subjects_.of(it.subject);
        if (subject == nullptr || subject->of != Subject::Of::question || subject->index != question_ ||
            subject->part != part_)
            return;
        is_looked_at_ = true;
        if (subject->view == Aspect::difference || subject->view == Aspect::option) return;
        const auto& form = form_of(library_.questions[question_], part_);
        const int step = form.decimals ? 1 : Decimal::in_one;
        const auto add = [&](const std::optional<Decimal>& bound, int below, int above) {
            if (!bound) return;
            for (const int tenths : {bound->tenths + below, bound->tenths + above})
                if (!form.range ||
                    (tenths >= Decimal::of(form.range->low).tenths && tenths <= Decimal::of(form.range->high).tenths))
                    numbers_.push_back({tenths});
        };
        add(it.at_least, -step, 0);
        add(it.below, -step, 0);
        add(it.at_most, 0, step);
        add(it.above, 0, step);
    }

    const Library& library_;
    const Subjects& subjects_;
    std::uint32_t question_;
    std::size_t part_;
    std::vector<Decimal> numbers_;
    bool is_looked_at_ = false;
};

class Turns {
public:
    Turns(const Library& library, const Answers& answers)
        : library_(library),
          answers_(answers),
          subjects_(library),
          reasoning_(library, answers, subjects_),
          now_(assess(library, answers, subjects_)) {}

    std::vector<Turning> all() {
        if (now_.is_refused()) return {};
        for (const auto ref : every<Question>(library_)) {
            const auto& question = library_[ref];
            if (library_[question.block].must_know || turn_of(library_, reasoning_, ref) != Turn::ask) continue;
            for (std::size_t part = 0; part <= question.parts.size(); ++part) try_part(ref, part);
            try_again(ref);
        }
        return std::move(found_);
    }

private:
    void try_part(Ref<Question> question, std::size_t part) {
        const auto& asked = library_[question];
        if (part == 0 && !has_own_form(asked)) return;
        const auto& form = form_of(asked, part);
        if (form.fills != Fills::nothing && form.kind != AnswerKind::number) return;
        if (form.fills == Fills::age || form.fills == Fills::pain) return;  // nobody chooses these
        const Thresholds thresholds(library_, subjects_, question.index, part);
        if (!thresholds.is_looked_at()) return;
        if (form.kind == AnswerKind::number || form.kind == AnswerKind::counts)
            try_numbers(question, part, thresholds.numbers());
        if (form.kind == AnswerKind::yes_no) try_words(question, part, {"yes", "no"});
        if (form.kind == AnswerKind::choice) {
            std::vector<std::string> words;
            for (const auto& option : form.options) words.emplace_back(option.id);
            try_words(question, part, words);
        }
    }

    // The nearest in each direction; of an unknown one, each that leads elsewhere.
    void try_numbers(Ref<Question> question, std::size_t part, const std::vector<Decimal>& numbers) {
        const auto value = reasoning_.number({.index = question.index, .part = part});
        std::optional<Turning> above, below;
        for (const auto number : numbers) {
            if (value && number == *value) continue;
            const bool is_above = !value || number > *value;
            if (is_above && above) continue;
            auto turning = with(question, part, [&](Given& given) { set(given, number); });
            if (!turning) continue;
            turning->number = number;
            turning->is_known = value.has_value();
            turning->or_more = value ? is_above : rises(question, part, number, numbers, *turning);
            (is_above ? above : below) = std::move(turning);
        }
        if (below) found_.push_back(std::move(*below));
        if (above) found_.push_back(std::move(*above));
    }

    // Whether the next number up leads to the same.
    bool rises(Ref<Question> question, std::size_t part, Decimal number, const std::vector<Decimal>& numbers,
               const Turning& turning) {
        const auto next = std::upper_bound(numbers.begin(), numbers.end(), number);
        if (next == numbers.end()) return true;
        const auto beyond = with(question, part, [&](Given& given) { set(given, *next); });
        return beyond && !leads_elsewhere(library_, beyond->then, turning.then);
    }

    // Of sides, those that are asked for.
    void set(Given& given, Decimal number) const {
        const auto side = reasoning_.side().value_or(Side::both);
        if (given.left && side != Side::right) given.left = number;
        if (given.right && side != Side::left) given.right = number;
        const bool is_sided = (given.left && side != Side::right) || (given.right && side != Side::left);
        if (!is_sided) given.number = number;
    }

    void try_words(Ref<Question> question, std::size_t part, const std::vector<std::string>& words) {
        const auto* const given = reasoning_.given({.index = question.index, .part = part});
        const auto said = given != nullptr && !given->words.empty() ? given->words.front() : std::string();
        for (const auto& word : words) {
            if (word == said) continue;
            auto turning = with(question, part, [&](Given& into) { into.words = {word}; });
            if (!turning) continue;
            turning->word = word;
            turning->is_known = !said.empty();
            found_.push_back(std::move(*turning));
        }
    }

    // The same once more.
    void try_again(Ref<Question> question) {
        const auto& replies = answers_.to[question.index];
        if (replies.empty() || replies.size() >= static_cast<std::size_t>(library_[question].repeats)) return;
        auto changed = answers_;
        changed.to[question.index].push_back(replies.back());
        add_if_elsewhere({.question = question, .again = true, .is_known = true}, changed);
    }

    template <class Change>
    std::optional<Turning> with(Ref<Question> question, std::size_t part, Change change) const {
        auto changed = answers_;
        auto& replies = changed.to[question.index];
        const auto times = static_cast<std::size_t>(library_[question].repeats);
        if (replies.empty()) replies.resize(times);
        for (auto& reply : replies) {
            reply.resize(library_[question].parts.size() + 1);
            change(reply[part]);
        }
        auto then = assess(library_, changed, subjects_);
        if (then.is_refused() || !leads_elsewhere(library_, now_, then)) return std::nullopt;
        Turning turning{.question = question, .part = part};
        turning.then = std::move(then);
        return turning;
    }

    void add_if_elsewhere(Turning turning, const Answers& changed) {
        turning.then = assess(library_, changed, subjects_);
        if (!turning.then.is_refused() && leads_elsewhere(library_, now_, turning.then))
            found_.push_back(std::move(turning));
    }

    const Library& library_;
    const Answers& answers_;
    const Subjects subjects_;
    const Reasoning reasoning_;
    const Assessed now_;
    std::vector<Turning> found_;
};

}  // namespace

std::vector<Turning> turnings(const Library& library, const Answers& answers) { return Turns(library, answers).all(); }

}  // namespace valgus
