// What follows from answers: the stop signs first, and, where none refuses, everything that a plan can be asked for.
#include <algorithm>
#include <array>

#include "assess/reasoning.hpp"

namespace valgus {

namespace {

constexpr std::size_t most_joints = 2;

bool is_yes(const Given* given) { return given != nullptr && !given->words.empty() && given->words.front() == "yes"; }

class Assessing {
public:
    Assessing(const Library& library, const Answers& answers, const Subjects& subjects)
        : library_(library), answers_(answers), reasoning_(library, answers, subjects) {}

    Assessed all() {
        it_.cleared = is_yes(reasoning_.filling(Fills::cleared)) || clears_what_was_named();
        stops();
        if (it_.is_refused()) return std::move(it_);
        who();
        conditions();
        points();
        it_.cause_rule = first([](const Rule& rule) { return rule.cause.has_value(); });
        if (it_.cause_rule) it_.cause = library_[*it_.cause_rule].cause;
        position();
        focus();
        amount();
        kit();
        return std::move(it_);
    }

private:
    bool holds(Ref<Rule> rule) const { return reasoning_.holds(library_[rule].when); }

    template <class Has>
    std::optional<Ref<Rule>> first(Has has) const {
        for (const auto ref : every<Rule>(library_))
            if (has(library_[ref]) && holds(ref)) return ref;
        return std::nullopt;
    }

    bool refuses(Ref<Condition> condition) const {
        const auto& named = library_[condition];
        return !named.refuses.empty() && !(named.clearable && it_.cleared);
    }
    // A sign that is named among the conditions wants a clearance, too, though no question asked for it.
    bool clears_what_was_named() const {
        const auto subject = reasoning_.filled_by(Fills::cleared);
        if (!subject) return false;
        const auto& replies = answers_.to[subject->index];
        if (replies.empty() || !is_yes(&replies.front()[subject->part])) return false;
        const auto named = named_conditions();
        return std::any_of(named.begin(), named.end(),
                           [&](Ref<Condition> it) { return !library_[it].refuses.empty() && library_[it].clearable; });
    }
    // Where somebody must be seen today, nothing else matters.
    template <class T, class ConditionOf>
    void keep_urgent(Refs<T>& stops, bool is_urgent, ConditionOf condition_of) const {
        if (is_urgent) std::erase_if(stops, [&](Ref<T> stop) { return library_[condition_of(stop)].clearable; });
    }

    void stops() {
        for (const auto ref : every<Rule>(library_))
            if (const auto& condition = library_[ref].condition; condition && refuses(*condition) && holds(ref))
                it_.stops.push_back(ref);
        for (const auto condition : named_conditions())
            if (refuses(condition)) it_.named_stops.push_back(condition);
        const auto of_rule = [&](Ref<Rule> rule) { return *library_[rule].condition; };
        const auto itself = [](Ref<Condition> condition) { return condition; };
        const bool is_urgent = std::any_of(it_.stops.begin(), it_.stops.end(),
                                           [&](auto rule) { return !library_[of_rule(rule)].clearable; }) ||
                               std::any_of(it_.named_stops.begin(), it_.named_stops.end(),
                                           [&](auto it) { return !library_[it].clearable; });
        keep_urgent(it_.stops, is_urgent, of_rule);
        keep_urgent(it_.named_stops, is_urgent, itself);
        if (it_.cleared || is_urgent) return;
        for (const auto ref : every<Question>(library_))
            if (library_[library_[ref].block].must_know && reasoning_.concerns(ref) && !reasoning_.is_known(ref))
                it_.must_be_known.push_back(ref);
    }

    Refs<Condition> named_conditions() const {
        Refs<Condition> named;
        if (const auto* const given = reasoning_.filling(Fills::conditions))
            for (const auto& word : given->words)
                if (const auto found = find<Condition>(library_, word)) named.push_back(*found);
        return named;
    }

    std::optional<int> whole(Fills fills) const {
        const auto subject = reasoning_.filled_by(fills);
        const auto number = subject ? reasoning_.number(*subject) : std::nullopt;
        return number ? std::optional(number->whole()) : std::nullopt;
    }

    void who() {
        it_.side = reasoning_.side();
        const auto* const worse = reasoning_.filling(Fills::worse);
        if (it_.side == Side::both && worse != nullptr && !worse->words.empty())
            it_.worse = parse<Side>(worse->words.front());
        if (it_.worse == Side::both) it_.worse.reset();
        it_.age = whole(Fills::age);
        it_.pain = whole(Fills::pain);
        if (const auto days = whole(Fills::days)) it_.days = spread(*days);
    }

    void conditions() {
        it_.conditions = named_conditions();
        for (const auto ref : every<Rule>(library_)) {
            if (!library_[ref].condition || !holds(ref)) continue;
            it_.condition_rules.push_back(ref);
            it_.conditions.push_back(*library_[ref].condition);
        }
        std::sort(it_.conditions.begin(), it_.conditions.end());
        it_.conditions.erase(std::unique(it_.conditions.begin(), it_.conditions.end()), it_.conditions.end());
    }

    void points() {
        for (const auto ref : every<Clue>(library_)) {
            if (!reasoning_.holds(library_[ref].when)) continue;
            it_.clues.push_back(ref);
            it_.points += library_[ref].points;
        }
        reasoning_.set_points(it_.points);
    }

    void position() {
        for (const auto ref : every<Rule>(library_)) {
            const auto& rule = library_[ref];
            if ((!rule.position && !rule.position_of) || !holds(ref)) continue;
            it_.position = rule.position ? rule.position : named_most(rule);
            if (!it_.position) continue;
            it_.position_rule = ref;
            if (rule.with_angle && !contains(rule.no_angle_for, *it_.position)) it_.angle = angle();
            return;
        }
    }

    std::optional<int> angle() const {
        const auto degrees = whole(Fills::angle);
        return degrees ? std::optional(std::min(*degrees, library_.body.most_bend)) : std::nullopt;
    }

    // Of the positions that were named, the one that counts most, by the first question that tells them apart.
    std::optional<Ref<Position>> named_most(const Rule& rule) const {
        std::vector<Text> left;
        const auto* const named = reasoning_.given({.index = rule.position_of->index});
        if (named == nullptr) return std::nullopt;
        const auto is_out = [&](Text option) {
            return std::any_of(rule.except.begin(), rule.except.end(),
                               [&](auto position) { return library_[position].id == option; });
        };
        for (const auto& each : named->counts)
            if (!is_out(each.option)) left.push_back(each.option);
        for (const auto question : rule.ranked_by) keep_highest(question, left);
        return left.empty() ? std::nullopt : find<Position>(library_, left.front());
    }

    void keep_highest(Ref<Question> question, std::vector<Text>& options) const {
        const auto count = [&](Text option) {
            const auto number = reasoning_.number({.index = question.index, .view = Aspect::option, .option = option});
            return number.value_or(Decimal{0});
        };
        Decimal most{0};
        for (const auto option : options) most = std::max(most, count(option));
        std::erase_if(options, [&](Text option) { return count(option) < most; });
    }

    void focus() {
        const auto is_there = [&](Ref<Joint> joint) {
            return std::any_of(it_.focus.begin(), it_.focus.end(),
                               [&](auto rule) { return library_[rule].focus == joint; });
        };
        for (const auto ref : every<Rule>(library_)) {
            const auto& rule = library_[ref];
            if (!rule.focus || it_.focus.size() == most_joints || is_there(*rule.focus) || !holds(ref)) continue;
            if (!rule.second || !it_.focus.empty()) it_.focus.push_back(ref);
        }
        reasoning_.set_focus(!it_.focus.empty());
    }

    void amount() {
        it_.minutes = whole(Fills::minutes);
        it_.minutes_rule = first([](const Rule& rule) { return rule.most_minutes.has_value(); });
        if (it_.minutes_rule) {
            const int most = *library_[*it_.minutes_rule].most_minutes;
            if (it_.minutes && *it_.minutes <= most) it_.minutes_rule.reset();  // it was said, and nothing lowers it
            it_.minutes = std::min(it_.minutes.value_or(most), most);
        }
        it_.exercises_rule = first([](const Rule& rule) { return rule.max_exercises.has_value(); });
        if (it_.exercises_rule) it_.max_exercises = library_[*it_.exercises_rule].max_exercises;
    }

    void kit() {
        const auto subject = reasoning_.filled_by(Fills::kit);
        const auto* const given = subject ? reasoning_.given(*subject) : nullptr;
        if (given == nullptr || !given->is_known()) return;
        it_.knows_kit = true;
        for (const auto& option : form_of(library_.questions[subject->index], subject->part).options) {
            const auto kit = find<Equipment>(library_, option.id);
            if (!kit) continue;
            const bool is_gear = library_[*kit].provision == Provision::gear;
            const bool has = std::find(given->words.begin(), given->words.end(), option.id) != given->words.end();
            if (is_gear && has) it_.gear.push_back(*kit);
            if (!is_gear && !has) it_.missing.push_back(*kit);
        }
    }

    const Library& library_;
    const Answers& answers_;
    Reasoning reasoning_;
    Assessed it_;
};

}  // namespace

Assessed assess(const Library& library, const Answers& answers) { return assess(library, answers, Subjects(library)); }

Assessed assess(const Library& library, const Answers& answers, const Subjects& subjects) {
    return Assessing(library, answers, subjects).all();
}

Turn turn_of(const Library& library, const Answers& answers, Ref<Question> question) {
    const Subjects subjects(library);
    return turn_of(library, Reasoning(library, answers, subjects), question);
}

Turn turn_of(const Library& library, const Reasoning& reasoning, Ref<Question> question) {
    if (!reasoning.concerns(question)) return Turn::never;
    const auto& asked = library[question];
    const bool is_skipped = !asked.skip_if.empty() && reasoning.holds(asked.skip_if);
    return is_skipped || asked.by == AskedBy::clinician ? Turn::skip : Turn::ask;
}

}  // namespace valgus
