#include "assess/reasoning.hpp"

#include <algorithm>

namespace valgus {

namespace {

bool is_said(const Given& given, Text word) {
    if (std::find(given.words.begin(), given.words.end(), word) != given.words.end()) return true;
    return std::any_of(given.counts.begin(), given.counts.end(),
                       [&](const Counted& each) { return each.option == word; });
}

bool is_within(const Criterion& criterion, Decimal number) {
    return (!criterion.at_least || number >= *criterion.at_least) &&
           (!criterion.at_most || number <= *criterion.at_most) && (!criterion.above || number > *criterion.above) &&
           (!criterion.below || number < *criterion.below);
}

bool is_bounded(const Criterion& criterion) {
    return criterion.at_least || criterion.at_most || criterion.above || criterion.below;
}

std::optional<Decimal> most_of(const std::vector<Counted>& counts) {
    std::optional<Decimal> most;
    for (const auto& each : counts)
        if (each.number && (!most || *each.number > *most)) most = each.number;
    return most;
}

bool is_worse(const AnswerForm& form, Decimal a, Decimal b) { return form.worse == Worse::lower ? a < b : a > b; }

// How much worse the side that is asked for is than the other; of both, the worse one.
std::optional<Decimal> difference(const AnswerForm& form, const std::optional<Decimal>& left,
                                  const std::optional<Decimal>& right, Side side) {
    if (!left || !right) return std::nullopt;
    const bool is_left = side == Side::both ? is_worse(form, *left, *right) : side == Side::left;
    const int more = is_left ? left->tenths - right->tenths : right->tenths - left->tenths;
    return Decimal{form.worse == Worse::lower ? -more : more};
}

}  // namespace

bool is_known(const Reply& reply) {
    return std::any_of(reply.begin(), reply.end(), [](const Given& given) { return given.is_known(); });
}

const Subject* Subjects::of(Text words) const {
    const auto [entry, is_new] = known_.try_emplace(words);
    if (is_new) entry->second = subject_of(library_, words);
    return entry->second ? &*entry->second : nullptr;
}

Reasoning::Reasoning(const Library& library, const Answers& answers, const Subjects& subjects)
    : library_(library),
      answers_(answers),
      subjects_(subjects),
      facts_(library.facts.size()),
      concerns_(library.questions.size()) {
    if (const auto* const said = filling(Fills::side); said != nullptr && !said->words.empty())
        side_ = parse<Side>(said->words.front());
}

// Premises of this kind look at earlier questions only, so that this comes to an end.
bool Reasoning::concerns(Ref<Question> question) const {
    auto& mark = concerns_[question.index];
    if (mark == Mark::unknown) {
        const auto& asked = library_[question];
        const bool is_out = !asked.unless.empty() && holds(asked.unless);
        mark = !is_out && holds(asked.only_if) ? Mark::yes : Mark::no;
    }
    return mark == Mark::yes;
}

bool Reasoning::is_known(Ref<Question> question) const {
    const auto& replies = answers_.to[question.index];
    return concerns(question) &&
           std::any_of(replies.begin(), replies.end(), [](const Reply& reply) { return valgus::is_known(reply); });
}

bool Reasoning::holds(Ref<Fact> fact) const {
    auto& mark = facts_[fact.index];
    if (mark == Mark::unknown) mark = holds(library_[fact].when) ? Mark::yes : Mark::no;
    return mark == Mark::yes;
}

bool Reasoning::holds(const Premise& premise) const {
    if (premise.empty()) return true;
    std::size_t times = 1;
    for (const auto& replies : answers_.to) times = std::max(times, replies.size());
    return std::any_of(premise.begin(), premise.end(), [&](const Demands& demands) {
        for (std::size_t time = 0; time < times; ++time)
            if (holds_at(demands, time)) return true;
        return false;
    });
}

bool Reasoning::holds_at(const Demands& demands, std::size_t time) const {
    return std::all_of(demands.begin(), demands.end(), [&](const Criterion& each) { return holds(each, time); });
}

bool Reasoning::holds(const Criterion& criterion, std::size_t time) const {
    const auto* const subject = subjects_.of(criterion.subject);
    if (subject == nullptr) return false;
    const auto says = [&](Text word) {
        return std::find(criterion.is.begin(), criterion.is.end(), word) != criterion.is.end();
    };
    switch (subject->of) {
        case Subject::Of::fact:
            return says(holds(Ref<Fact>{subject->index}) ? "yes" : "no");
        case Subject::Of::points:
            return points_ && is_within(criterion, *points_);
        case Subject::Of::focus:
            return has_focus_ && says(*has_focus_ ? "yes" : "no");
        case Subject::Of::question:
            break;
    }
    const auto& replies = answers_.to[subject->index];
    const bool is_repeated = replies.size() > 1;  // what was said once holds each time
    if (criterion.known == false) {               // never, then
        for (std::size_t each = 0; each < replies.size(); ++each)
            if (!holds_at(criterion, *subject, each)) return false;
        return true;
    }
    if (!criterion.repeats && !criterion.repeats_at_most) return holds_at(criterion, *subject, is_repeated ? time : 0);
    std::size_t known = 0;
    for (std::size_t each = 0; each < replies.size(); ++each) {
        if (!valgus::is_known(replies[each])) continue;
        ++known;
        if (!holds_at(criterion, *subject, each)) return false;
    }
    return known >= static_cast<std::size_t>(criterion.repeats.value_or(1)) &&
           known <= static_cast<std::size_t>(criterion.repeats_at_most.value_or(static_cast<int>(known)));
}

bool Reasoning::holds_at(const Criterion& criterion, const Subject& subject, std::size_t time) const {
    const auto* const said = given(subject, time);
    const bool is_whole = subject.part == 0 && !has_own_form(library_.questions[subject.index]);
    const bool known = is_whole ? is_known(Ref<Question>{subject.index}) : said != nullptr && said->is_known();
    if (criterion.known && *criterion.known != known) return false;
    if (!known) return criterion.known.has_value();
    if (said != nullptr && !criterion.is.empty() &&
        std::none_of(criterion.is.begin(), criterion.is.end(), [&](Text word) { return is_said(*said, word); }))
        return false;
    if (!is_bounded(criterion)) return true;
    const auto value = number(subject, time);
    return value && is_within(criterion, *value);
}

const Given* Reasoning::given(const Subject& subject, std::size_t time) const {
    if (subject.of != Subject::Of::question || !concerns(Ref<Question>{subject.index})) return nullptr;
    const auto& replies = answers_.to[subject.index];
    return time < replies.size() && subject.part < replies[time].size() ? &replies[time][subject.part] : nullptr;
}

std::optional<Decimal> Reasoning::number(const Subject& subject, std::size_t time) const {
    const auto* const said = given(subject, time);
    if (said == nullptr) return std::nullopt;
    const auto& form = form_of(library_.questions[subject.index], subject.part);
    if (form.kind == AnswerKind::counts && subject.view == Aspect::option) {
        const auto found = std::find_if(said->counts.begin(), said->counts.end(),
                                        [&](const Counted& each) { return each.option == subject.option; });
        return found == said->counts.end() ? std::nullopt : found->number;
    }
    if (form.kind == AnswerKind::counts) return said->number ? said->number : most_of(said->counts);
    return form.sides ? of_sides(form, *said, subject.view) : said->number;
}

// The worse of the sides that are asked for, unless one is named.
std::optional<Decimal> Reasoning::of_sides(const AnswerForm& form, const Given& given, Aspect view) const {
    const auto& left = given.left;
    const auto& right = given.right;
    const auto side = side_.value_or(Side::both);
    if (view == Aspect::left) return left;
    if (view == Aspect::right) return right;
    if (view == Aspect::difference) return difference(form, left, right, side);
    if (side == Side::left) return left ? left : given.number;
    if (side == Side::right) return right ? right : given.number;
    if (left && right) return is_worse(form, *left, *right) ? left : right;
    if (!left && !right) return given.number;
    return left ? left : right;
}

std::optional<Subject> Reasoning::filled_by(Fills fills) const {
    for (const auto ref : every<Question>(library_)) {
        const auto& question = library_[ref];
        for (std::size_t part = 0; part <= question.parts.size(); ++part)
            if (form_of(question, part).fills == fills) return Subject{.index = ref.index, .part = part};
    }
    return std::nullopt;
}

const Given* Reasoning::filling(Fills fills) const {
    const auto subject = filled_by(fills);
    return subject ? given(*subject) : nullptr;
}

}  // namespace valgus
