#include <algorithm>
#include <charconv>

#include "support/nearest.hpp"
#include "support/wording.hpp"
#include "valgus/request.hpp"

namespace valgus {

namespace {

constexpr Range<int> minutes_range{1, 240}, weeks_range{1, 52}, angle_range{0, 140}, age_range{0, 120};
constexpr std::size_t few_words = 12;  // more are not listed in a message

std::string quoted(std::string_view word) { return "'" + std::string(word) + "'"; }

// Collects what is wrong with all words, so that the user hears of everything at once.
class Resolver {
public:
    explicit Resolver(const Library& library) : library_(library) {}

    Request request(const Wishes& wishes);
    Findings findings;

private:
    void wrong(const Said& said, std::string what, std::string remedy) {
        findings.push_back({.what = said.by + ": " + std::move(what), .remedy = std::move(remedy)});
    }
    bool empty(const Said& said);
    void unknown(const Said& said, std::string_view noun, std::span<const std::string_view> allowed,
                 std::string_view listing);

    template <Word E>
    E word(const std::optional<Said>& said, std::string_view noun, E otherwise);
    template <class T>
    std::optional<Ref<T>> one(const Said& said);
    template <class T>
    Refs<T> several(const std::vector<Said>& words);
    Refs<Equipment> at_hand(const Wishes& wishes);
    std::optional<int> number(const std::optional<Said>& said, std::string_view noun, Range<int> allowed,
                              bool or_none = false);
    void weeks(const Wishes& wishes, Request& request);
    std::vector<Pin> pins(const std::vector<Said>& words);
    std::optional<Pin> pin(const Said& said);
    Refs<Condition> conditions(const Wishes& wishes, std::optional<int> age);
    void check_conflicts(const Wishes& wishes, const Request& request);

    const Library& library_;
};

bool Resolver::empty(const Said& said) {
    if (!said.word.empty()) return false;
    wrong(said, "an empty value", "give it a value, or leave the option out");
    return true;
}

void Resolver::unknown(const Said& said, std::string_view noun, std::span<const std::string_view> allowed,
                       std::string_view listing) {
    std::string remedy;
    if (const auto near = support::nearest(said.word, allowed)) remedy = "did you mean " + quoted(*near) + "? ";
    if (allowed.size() <= few_words) {
        remedy += "allowed: " + support::join(std::vector<std::string>(allowed.begin(), allowed.end()), ", ");
    } else {
        remedy += "`valgus list " + std::string(listing) + "` names them all";
    }
    wrong(said, "unknown " + std::string(noun) + " " + quoted(said.word), std::move(remedy));
}

template <Word E>
E Resolver::word(const std::optional<Said>& said, std::string_view noun, E otherwise) {
    if (!said || empty(*said)) return otherwise;
    if (const auto found = parse<E>(said->word)) return *found;
    unknown(*said, noun, ids<E>(), "");
    return otherwise;
}

template <class T>
std::optional<Ref<T>> Resolver::one(const Said& said) {
    if (empty(said)) return std::nullopt;
    if (const auto found = find<T>(library_, said.word)) return found;
    std::vector<std::string_view> allowed;
    for (const auto& record : library_.section_of<T>()) allowed.push_back(record.id);
    unknown(said, T::noun, allowed, T::section);
    return std::nullopt;
}

// In library order, each once.
template <class T>
Refs<T> Resolver::several(const std::vector<Said>& words) {
    Refs<T> refs;
    for (const auto& said : words)
        if (const auto ref = one<T>(said)) refs.push_back(*ref);
    std::sort(refs.begin(), refs.end());
    refs.erase(std::unique(refs.begin(), refs.end()), refs.end());
    return refs;
}

template <class T>
bool contains(const Refs<T>& refs, Ref<T> ref) {
    return std::find(refs.begin(), refs.end(), ref) != refs.end();
}

// R5: --equipment speaks of gear; household things are at hand unless --without names them.
Refs<Equipment> Resolver::at_hand(const Wishes& wishes) {
    const auto is_none = [](const Said& said) { return said.word == "none"; };
    const bool none = std::any_of(wishes.equipment.begin(), wishes.equipment.end(), is_none);
    if (none && wishes.equipment.size() > 1)
        wrong(wishes.equipment.front(), "'none' beside other equipment", "name the equipment, or only 'none'");
    const auto named = none ? Refs<Equipment>{} : several<Equipment>(wishes.equipment);
    const auto without = several<Equipment>(wishes.without);
    Refs<Equipment> at_hand;
    for (const auto ref : every<Equipment>(library_)) {
        const bool household = library_[ref].provision == Provision::household;
        const bool have = household || wishes.equipment.empty() || contains(named, ref);
        if (contains(named, ref) && contains(without, ref))
            wrong(wishes.without.front(), quoted(library_[ref].id) + " is also in --equipment",
                  "name it in one of them");
        if (have && !contains(without, ref)) at_hand.push_back(ref);
    }
    return at_hand;
}

// Whole and decimal: 010 is an error, never eight.
std::optional<int> whole_number(std::string_view text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole =
        error == std::errc{} && end == text.data() + text.size() && (text.size() == 1 || text.front() != '0');
    if (!whole || number < 0) return std::nullopt;
    return number;
}

std::optional<int> Resolver::number(const std::optional<Said>& said, std::string_view noun, Range<int> allowed,
                                    bool or_none) {
    if (!said || empty(*said) || (or_none && said->word == "none")) return std::nullopt;
    const auto value = whole_number(said->word);
    if (value && *value >= allowed.low && *value <= allowed.high) return value;
    wrong(*said, quoted(said->word) + " is no " + std::string(noun),
          "write a whole number from " + std::to_string(allowed.low) + " to " + std::to_string(allowed.high) +
              (or_none ? ", or none" : ""));
    return std::nullopt;
}

void Resolver::weeks(const Wishes& wishes, Request& request) {
    const int usual = request.cause == Cause::structural ? library_.defaults.structural_weeks : library_.defaults.weeks;
    request.weeks = number(wishes.weeks, "number of weeks", weeks_range).value_or(usual);
    request.week = number(wishes.week, "week", weeks_range).value_or(1);
    if (request.week <= request.weeks) return;
    wrong(*wishes.week,
          "week " + std::to_string(request.week) + " comes after the block, which has " +
              support::plural(request.weeks, "week"),
          "make the block longer with --weeks " + std::to_string(request.week) + ", or name an earlier week");
}

// "short-foot=2": the second of its stages; 1 is the exercise itself.
std::optional<Pin> Resolver::pin(const Said& said) {
    if (empty(said)) return std::nullopt;
    const auto equals = said.word.find('=');
    if (equals == std::string::npos) {
        wrong(said, quoted(said.word) + " names no stage", "write it as EXERCISE=NUMBER, for example short-foot=2");
        return std::nullopt;
    }
    const auto ref = one<Exercise>({said.word.substr(0, equals), said.by});
    if (!ref) return std::nullopt;
    const auto& exercise = library_[*ref];
    const int stages = static_cast<int>(exercise.stages.size()) + 1;
    const auto stage = whole_number(std::string_view(said.word).substr(equals + 1));
    if (stage && *stage >= 1 && *stage <= stages) return Pin{*ref, *stage};
    wrong(said, quoted(exercise.id) + " has no stage " + quoted(said.word.substr(equals + 1)),
          stages == 1 ? "it has only one" : "write a number from 1 to " + std::to_string(stages));
    return std::nullopt;
}

std::vector<Pin> Resolver::pins(const std::vector<Said>& words) {
    std::vector<Pin> pins;
    for (const auto& said : words) {
        const auto found = pin(said);
        if (!found) continue;
        const auto other =
            std::find_if(pins.begin(), pins.end(), [&](const Pin& p) { return p.exercise == found->exercise; });
        if (other == pins.end()) {
            pins.push_back(*found);
        } else if (other->stage != found->stage) {
            wrong(said, quoted(library_[found->exercise].id) + " is named with two stages", "name one of them");
        }
    }
    std::sort(pins.begin(), pins.end(), [](const Pin& a, const Pin& b) { return a.exercise < b.exercise; });
    return pins;
}

// Those that were named, and those that the age says.
Refs<Condition> Resolver::conditions(const Wishes& wishes, std::optional<int> age) {
    auto named = several<Condition>(wishes.conditions);
    for (const auto ref : every<Condition>(library_)) {
        const auto& condition = library_[ref];
        const bool holds = age && ((condition.under_age && *age < *condition.under_age) ||
                                   (condition.over_age && *age > *condition.over_age));
        if (holds && !contains(named, ref)) named.push_back(ref);
    }
    std::sort(named.begin(), named.end());
    return named;
}

void Resolver::check_conflicts(const Wishes& wishes, const Request& request) {
    for (const auto ref : request.exclude) {
        const auto name = quoted(library_[ref].id);
        if (contains(request.include, ref))
            wrong(wishes.exclude.front(), name + " is also in --include", "name it in one of them");
        if (contains(request.only, ref))
            wrong(wishes.exclude.front(), name + " is also in --only", "name it in one of them");
    }
}

Request Resolver::request(const Wishes& wishes) {
    Request request;
    if (wishes.name && !empty(*wishes.name)) request.name = wishes.name->word;
    request.side = word(wishes.side, "side", Side::both);
    request.focus = several<Joint>(wishes.focus);
    request.focus_asked = !wishes.focus.empty();
    if (!request.focus_asked) request.focus = every<Joint>(library_);
    request.cause = word(wishes.cause, "cause", Cause::unknown);
    if (wishes.position) request.position = one<Position>(*wishes.position).value_or(Ref<Position>{});
    request.angle = number(wishes.angle, "number of degrees", angle_range);
    weeks(wishes, request);
    request.minutes = number(wishes.minutes, "number of minutes", minutes_range, true);
    request.at_hand = at_hand(wishes);
    request.mastered = several<Skill>(wishes.mastered);
    request.stages = pins(wishes.stages);
    request.age = number(wishes.age, "age in years", age_range);
    request.conditions = conditions(wishes, request.age);
    request.include = several<Exercise>(wishes.include);
    request.exclude = several<Exercise>(wishes.exclude);
    request.only = several<Exercise>(wishes.only);
    request.all = wishes.all;
    check_conflicts(wishes, request);
    return request;
}

}  // namespace

Request resolve(const Library& library, const Wishes& wishes) {
    Resolver resolver(library);
    auto request = resolver.request(wishes);
    if (!resolver.findings.empty()) throw Failure(Exit::usage, std::move(resolver.findings));
    return request;
}

}  // namespace valgus
